"""What ``encode`` and ``render`` do with one file.

Each function is given to `teigram.batch.run`, which does it for many files, in worker processes if need be.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from teigram import collection, inputs, output
from teigram.batch import Outcome
from teigram.errors import InputError, LossError
from teigram.findings import Finding
from teigram.idents import xml_ident
from teigram.inputs import Input

if TYPE_CHECKING:
    from teigram.render import TextStyle
    from teigram.validate import Validator

ENDINGS = {"html": ".html", "text": ".txt", "source": ".txt"}


@dataclass(frozen=True, slots=True)
class Target:
    """Where results go: below *folder*, or, when it is None, to standard output."""

    folder: Path | None
    force: bool = False

    def put(self, stem: PurePosixPath, ending: str, content: bytes) -> bytes:
        """Write *content* to its file and give nothing, or give *content* back for standard output."""
        if self.folder is None:
            return content
        output.write(self.folder / f"{stem}{ending}", content, force=self.force)
        return b""


def encode_one(
    source: Input, *, target: Target, encoding: str | None, reader: str = "", one_document: bool = False
) -> Outcome[bytes]:
    """Make the TEI of the documents in the transcription *source*; nothing is written before all are made."""
    from teigram import pipeline

    stated = collection_of(source.folder)
    if one_document:
        stated = replace(stated, one_document=True)
    made = list(
        pipeline.encode_all(inputs.read(source), source.name, collection=stated, encoding=encoding, reader=reader)
    )
    if target.folder is None and len(made) > 1:
        raise InputError(
            f"{source.name}: there are {len(made)} documents in the file. Name a folder for them, -o DIR, or keep a "
            "text together with --one-document."
        )
    content = [target.put(document_stem(source, one.ident), ".xml", one.xml) for one in made]
    findings = [found for one in made for found in about(one.findings, source.name)]
    return Outcome(name=source.name, value=b"".join(content), findings=tuple(findings))


def document_stem(source: Input, ident: str) -> PurePosixPath:
    """Give the place of the document *ident* of the file *source* below the output folder, without an ending."""
    return source.stem if ident == source.stem.name else source.stem.with_name(xml_ident(ident))


def render_one(
    source: Input, *, target: Target, form: str, style: TextStyle | None = None, stylesheet: Path | None = None
) -> Outcome[bytes]:
    """Make a page or a plain text of the TEI file *source*, by the user's own *stylesheet* where there is one."""
    from teigram import render

    xml = inputs.read(source)
    if form == "html":
        root = up(source.stem)
        page = render.Page(css=root + render.STYLE_SHEET, script=root + render.SCRIPT)
        content = render.html(xml, page, name=source.name, stylesheet=stylesheet)
    elif form == "source":
        content = source_text(xml, source.name)
    else:
        content = render.text(xml, "reading", name=source.name, style=style, stylesheet=stylesheet)
    return Outcome(name=source.name, value=target.put(source.stem, ENDINGS[form], content.encode()))


def source_text(xml: bytes, name: str) -> str:
    """Give the characters of the transcription that *xml* was made from, and check the third law on the way.

    Raises:
        InputError: It was made from none: it is the TEI of another edition.
        LossError: The stylesheet and `teigram.restore` do not give the same words.
    """
    from teigram import render
    from teigram.markup import parse
    from teigram.restore import restore

    root = parse(xml)
    if root.find(".//{*}sourceDesc/{*}bibl[@type='transcription']") is None:
        raise InputError(f"{name}: it does not name the transcription it was made from. Take --to text to read it.")
    text = render.text(xml, "source", name=name)
    if text.split() != restore(root).split():
        raise LossError(
            f"{name}: the plain text of mode “source” does not have the transcription’s words. Nothing was written. "
            "This is a fault of the program: please report it with the file."
        )
    return text


def about(findings: Sequence[Finding], path: str) -> tuple[Finding, ...]:
    """Give *findings* with *path* as the file they are about, where none is named yet."""
    return tuple(found if found.path else replace(found, path=path) for found in findings)


def up(stem: PurePosixPath) -> str:
    """Give the relative address from the file *stem* to the folder that stems start at: ``../`` for each folder."""
    return "../" * (len(stem.parts) - 1)


def distinct(sources: Sequence[Input]) -> None:
    """See that no two of *sources* would be written to the same file.

    Raises:
        InputError: Two would; the message names them.
    """
    names = defaultdict(list)
    for source in sources:
        names[source.stem].append(source.name)
    for stem, same in names.items():
        if len(same) > 1:
            raise InputError(f"{' and '.join(same)} would both be written to {stem}. Rename one, or use two folders.")


@functools.cache
def collection_of(folder: Path) -> collection.Collection:
    """Give the collection of *folder*, read once in each process."""
    return collection.load(folder)


@functools.cache
def validator() -> Validator:
    """Give the one validator of this process."""
    from teigram.validate import Validator

    return Validator()
