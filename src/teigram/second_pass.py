"""The second pass of a build: with all documents known, each is finished, checked and made into a page."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from teigram import crossrefs, inputs, links, output
from teigram.batch import Outcome
from teigram.cited import cited
from teigram.commands import source_text, validator
from teigram.crossrefs import Index
from teigram.findings import Finding
from teigram.first_pass import Encoded
from teigram.inputs import Input
from teigram.layers import Layer
from teigram.markup import parse
from teigram.page import Page
from teigram.project import Project
from teigram.site_files import SiteFiles

if TYPE_CHECKING:
    from teigram.pipeline import Summary
    from teigram.render import Rendering

_OURS = frozenset({Layer.XSD, Layer.RNG, Layer.SCHEMATRON})
"""What is tried against our own schema."""

# What the constraints say of the TEI, and the encoder has said already of the source: a lost page.
_SAID_OF_THE_SOURCE = {"C121": "M201"}


@dataclass(frozen=True, slots=True)
class Unfinished:
    """One document with what it needs of the others: the telegrams that it may refer to, and what its page knows."""

    encoded: Encoded
    known: Index
    page: Page

    @property
    def name(self) -> str:
        """The source file, as the user named it."""
        return self.encoded.source.name


@dataclass(frozen=True, slots=True)
class Built:
    """One document that was built.

    Attributes:
        path: Its TEI file.
        summary: Its row of the summary.
        is_ours: Whether it was encoded here, as against taken as it is.
        points_to: The files that it points to, by their paths.
        files: What was written of it into the site, each with its digest.
    """

    path: Path
    summary: Summary
    is_ours: bool
    points_to: tuple[str, ...]
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Resolved:
    """A document whose references lead to the others, with what its page knows and the files of its citations."""

    of: Unfinished
    name: str
    xml: bytes
    page: Page
    citations: Mapping[str, bytes]


def finish_one(one: Unfinished, *, of: Project) -> Outcome[Built]:
    """Resolve the references of one document to the others, check it and make its page.

    Raises:
        LossError: Its transcription cannot be put back from it.
        TransformError: It has an element that no template is for.
    """
    return finish_many([one], of=of)[0]


def finish_many(unfinished: Sequence[Unfinished], *, of: Project) -> list[Outcome[Built]]:
    """Finish documents, all by one step before the next, which is quicker; nothing is written before all are made.

    Raises:
        LossError: The transcription of one cannot be put back from it.
        TransformError: One has an element that no template is for.
    """
    from teigram import render

    resolved = [_resolved(one) for one in unfinished]
    for one in resolved:
        if one.of.encoded.is_ours:
            source_text(one.xml, one.name)
    findings = _findings(resolved)
    shown = [render.Shown(one.xml, one.name, one.page) for one in resolved]
    own = of.look.own
    rendered = render.render_many(shown, stylesheet=own.get("document"), for_text=own.get("text"))
    return [_written(one, page, found, of) for one, page, found in zip(resolved, rendered, findings, strict=True)]


def _resolved(one: Unfinished) -> _Resolved:
    encoded, name = one.encoded, str(one.encoded.path)
    xml = encoded.path.read_bytes()
    if encoded.is_ours:
        xml = crossrefs.resolve(xml, name, one.known)
    page, citations = cited(parse(xml), one.page, encoded.stem.name)
    return _Resolved(one, name, xml, page, citations)


def _written(one: _Resolved, rendering: Rendering, found: Sequence[Finding], of: Project) -> Outcome[Built]:
    """Write the TEI file of a document, and what the site has of it."""
    encoded = one.of.encoded
    if encoded.is_ours:
        output.write(encoded.path, one.xml, force=True)
    pages = {".xml": one.xml, ".html": rendering.html.encode(), ".txt": rendering.text.encode()}
    site = SiteFiles(of.site)
    for ending, content in {**pages, **one.citations}.items():
        site.put(f"{encoded.stem}{ending}", content)
    points_to = tuple(sorted(links.pointed_to({one.name: one.xml})))
    built = Built(encoded.path, encoded.summary, encoded.is_ours, points_to, site.digests)
    return Outcome(name=one.of.name, value=built, findings=_once(encoded.findings, found))


def _findings(documents: Sequence[_Resolved]) -> list[Sequence[Finding]]:
    """Give what is wrong with each document: by our schema, or, where it was taken as it is, by those that it names."""
    from teigram.validate import File

    ours = [one for one in documents if one.of.encoded.is_ours]
    reports = validator().reports([File(one.xml, one.name) for one in ours])
    found: dict[str, Sequence[Finding]] = {
        one.name: _of_source(list(report.findings), one.xml, one.of.encoded.source)
        for one, report in zip(ours, reports, strict=True)
    }
    return [found[one.name] if one.name in found else _of_others(one.xml, one.of.encoded) for one in documents]


def _of_others(xml: bytes, encoded: Encoded) -> Sequence[Finding]:
    from teigram.validate import is_ours

    report = validator().report(xml, encoded.source.name, encoded.source.folder)
    if is_ours(etree.ElementTree(parse(xml))):
        return report.findings
    return [found for found in report.findings if found.layer not in _OURS]


def _of_source(findings: list[Finding], xml: bytes, source: Input) -> list[Finding]:
    """Give *findings* about the TEI document *xml* with their places in its *source*."""
    from teigram import origins, wellformed

    tree, _ = wellformed.read(xml) if findings else (None, [])
    return origins.traced(findings, tree.getroot(), _read(source), source.name) if tree is not None else findings


@functools.lru_cache(maxsize=1)
def _read(source: Input) -> bytes:
    """Read *source*; the documents of one file come one after the other."""
    return inputs.read(source)


def _once(of_source: Sequence[Finding], of_tei: Sequence[Finding]) -> tuple[Finding, ...]:
    """Join the findings about a source and about its TEI, leaving out what would be said twice."""
    said = {found.code for found in of_source}
    return (*of_source, *(found for found in of_tei if _SAID_OF_THE_SOURCE.get(found.code) not in said))


def linked(finished: Iterable[Outcome[Built]]) -> Iterator[Outcome[Built]]:
    """Yield the outcomes with what is wrong with the pointers between their files.

    A document is compared with those that it points to, and no more are held at a time. What a document of another
    edition points to may have been left out, so that is a warning only.
    """
    from teigram.findings import Severity

    outcomes = list(finished)
    paths = {links.normal(str(o.value.path)): o.value.path for o in outcomes if o.value}
    for one in outcomes:
        if one.value is None or not one.value.points_to:
            yield one
            continue
        own = str(one.value.path)
        near = [paths[target] for target in one.value.points_to if target in paths]
        documents = {str(path): path.read_bytes() for path in dict.fromkeys((one.value.path, *near))}
        found = [finding for finding in links.check_links(documents) if finding.path == own]
        if not one.value.is_ours:
            found = [replace(finding, severity=Severity.WARNING) for finding in found]
        yield replace(one, findings=(*one.findings, *found))
