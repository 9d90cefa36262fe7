"""The first pass of a build: each source file becomes TEI, in which references to other documents are not yet pointers.

TEI of other editions, laid among the transcriptions, is taken as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import quote

from teigram import collection, crossrefs, inputs, output, wellformed
from teigram.batch import Outcome
from teigram.commands import about, collection_of, document_stem
from teigram.crossrefs import Sent
from teigram.edition.entry import Entry, entry
from teigram.errors import NoReaderError
from teigram.findings import Finding
from teigram.inputs import Input
from teigram.markup import parse
from teigram.project import Project, is_tei

if TYPE_CHECKING:
    from teigram.pipeline import Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """One document that was encoded, or taken as it is, and not yet compared with the others.

    Attributes:
        source: The file that it comes from.
        path: Its TEI file.
        stem: Its place below ``encoded`` and ``site``, without an ending.
        is_ours: Whether it was encoded here, as against taken as it is.
        summary: Its row of the summary.
        sent: What the others refer to it by.
        entry: What the edition's pages show of it.
        findings: About its source.
    """

    source: Input
    path: Path
    stem: PurePosixPath
    is_ours: bool
    summary: Summary
    sent: Sent | None
    entry: Entry
    findings: tuple[Finding, ...] = ()


def encode_one(source: Input, *, of: Project, encoding: str | None) -> Outcome[tuple[Encoded, ...]]:
    """Write the TEI of the documents in *source*; nothing is written before all are made.

    Raises:
        NoReaderError: No reader takes the file, and it is no TEI either.
    """
    from teigram import pipeline

    data = inputs.read(source)
    stated, schema = collection_of(source.folder), of.schema_address(of.encoded / f"{source.stem}.xml")
    try:
        made = list(pipeline.encode_all(data, source.name, collection=stated, encoding=encoding, schema=schema))
    except NoReaderError:
        if not is_tei(data):
            raise
        return _taken(source, data, of)
    encoded = []
    for one in made:
        stem = document_stem(source, one.ident)
        output.write(of.encoded / f"{stem}.xml", one.xml, force=True)
        findings = about(one.findings, source.name)
        encoded.append(_encoded(source, stem, one.xml, of, summary=one.summary, findings=findings))
    return Outcome(name=source.name, value=tuple(encoded))


def _taken(source: Input, xml: bytes, of: Project) -> Outcome[tuple[Encoded, ...]]:
    """Take the TEI file *source* as it is; what is not well-formed is reported and left out."""
    from teigram.placing import placed

    tree, findings = wellformed.read(xml)
    found = tuple(placed(findings, xml, source.name))
    if tree is None:
        return Outcome(name=source.name, findings=found)
    output.write(of.encoded / f"{source.stem}.xml", xml, force=True)
    return Outcome(name=source.name, value=(_encoded(source, source.stem, xml, of),))


def _encoded(
    source: Input,
    stem: PurePosixPath,
    xml: bytes,
    of: Project,
    *,
    summary: Summary | None = None,
    findings: Sequence[Finding] = (),
) -> Encoded:
    """Describe the document *xml*; without a *summary* it was taken as it is, and gets one from its header."""
    path = of.encoded / f"{stem}.xml"
    listed = entry(parse(xml), path=str(path), href=quote(f"{stem}.html"), collection=_collection(source, of))
    return Encoded(
        source=source,
        path=path,
        stem=stem,
        is_ours=summary is not None,
        summary=summary or _summary(listed),
        sent=crossrefs.sent_telegram(str(path), xml),
        entry=listed,
        findings=tuple(findings),
    )


def _collection(source: Input, of: Project) -> str:
    """Give the folder that *source* shares its ``collection.toml`` with, relative to the corpus; else its own."""
    stated = collection.find(source.folder)
    folder = (stated.parent if stated else source.folder).resolve()
    corpus = of.corpus.resolve()
    return folder.relative_to(corpus).as_posix() if folder.is_relative_to(corpus) else "."


def _summary(listed: Entry) -> Summary:
    from teigram.pipeline import Summary

    return Summary(
        listed.ident,
        listed.type,
        listed.date[:10],
        listed.sender.label,
        listed.recipient.label,
        listed.notes,
        listed.pages,
    )
