"""Exports: what else can be made of TEI documents, each from the one description in their headers (`teigram.record`).

A format is a row in `FORMATS`. The module that writes it is imported when it is asked for, and this one imports little,
because the command line needs the names of the formats before anything else.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml import etree

    from teigram.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document to export.

    Attributes:
        path: Of its file, relative to the folder that was named: ``korean-armistice/frus1951v07p1-d612.xml``.
        xml: Its bytes.
        record: The description in its header.
        beside: Its other forms, a page and a plain text, with their paths, relative as *path* is.
    """

    path: PurePosixPath
    xml: bytes
    record: Record
    beside: tuple[tuple[PurePosixPath, bytes], ...] = field(default=(), repr=False)

    @property
    def root(self) -> etree._Element:
        """The document as a tree, parsed anew each time: ten thousand trees would not fit into memory."""
        from teigram.markup import parse

        return parse(self.xml)


Files = Iterable[tuple[PurePosixPath, bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format of export.

    Attributes:
        name: What is typed after ``--to``.
        ending: Of its files, with the dot.
        what: It is, in a line, for the help.
        write: Makes one file of all documents.
        files: Makes many files instead of one, with their paths below the output folder.
        per_document: Whether `write` is called once for each document, always.
        beside: Endings of a document's other forms that are looked for beside it.
        extra: The optional extra of this program that it needs.
        lacks: Says, in a sentence for each, what the headers should have for it and do not.
    """

    name: str
    ending: str
    what: str
    write: Callable[[Sequence[Document]], bytes] | None = None
    files: Callable[[Sequence[Document]], Files] | None = None
    per_document: bool = False
    beside: tuple[str, ...] = ()
    extra: str = ""
    lacks: Callable[[Sequence[Document]], Sequence[str]] | None = None


def document(
    path: PurePosixPath,
    xml: bytes,
    *,
    root: etree._Element | None = None,
    beside: tuple[tuple[PurePosixPath, bytes], ...] = (),
) -> Document:
    """Make a document of the TEI file *xml*; *root* is the tree of it, where it has been parsed before."""
    from teigram.markup import parse
    from teigram.record import record

    tree = parse(xml) if root is None else root
    return Document(path=path, xml=xml, record=record(tree, name=path.stem), beside=beside)


def _later(module: str, function: str = "write") -> Callable[[Sequence[Document]], Any]:
    """Give *function* of *module* in this package, which is imported when the function is called."""

    def call(documents: Sequence[Document]) -> Any:  # noqa: ANN401 - what the function gives
        return getattr(importlib.import_module(f"teigram.export.{module}"), function)(documents)

    return call


_FORMATS = (
    Format(name="jsonl", ending=".jsonl", what="a table, one object a line", write=_later("tables", "json_lines")),
    Format(name="csv", ending=".csv", what="a table for spreadsheets", write=_later("tables", "comma_separated")),
    Format(
        name="parquet",
        ending=".parquet",
        what="a table with types, for pandas, R, DuckDB",
        write=_later("tables", "parquet"),
        extra="parquet",
    ),
    Format(name="csl-json", ending=".json", what="citations for Zotero and other programs", write=_later("csl")),
    Format(name="bibtex", ending=".bib", what="citations for LaTeX", write=_later("bibtex")),
    Format(name="ris", ending=".ris", what="citations for EndNote, Citavi, Zotero", write=_later("ris")),
    Format(name="chicago", ending=".txt", what="citations to read, as Chicago notes", write=_later("chicago")),
    Format(name="graphml", ending=".graphml", what="the network of correspondents", write=_later("graphml")),
    Format(name="schema-org", ending=".jsonld", what="JSON-LD for search engines", write=_later("schema_org")),
    Format(name="dublin-core", ending=".xml", what="Dublin Core (oai_dc) for libraries", write=_later("dublin_core")),
    Format(name="datacite-xml", ending=".xml", what="DataCite 4.5, for a DOI", write=_later("datacite", "as_xml")),
    Format(name="datacite-json", ending=".json", what="the same as JSON", write=_later("datacite", "as_json")),
    Format(name="epub", ending=".epub", what="EPUB 3, a book for e-readers", write=_later("epub")),
    Format(name="pdf", ending=".pdf", what="PDF, a book with footnotes", write=_later("pdf"), extra="pdf-out"),
    Format(
        name="mets",
        ending=".xml",
        what="METS: files, descriptions, structure",
        write=_later("mets"),
        beside=(".html", ".txt"),
    ),
    Format(
        name="cmif",
        ending=".xml",
        what="CMIF 1.1, an index of letters for correspSearch",
        write=_later("cmif"),
        lacks=_later("cmif", "missing"),
    ),
    Format(
        name="dts",
        ending=".json",
        what="Distributed Text Services 1.0 as static files (a folder)",
        files=_later("dts", "files"),
    ),
    Format(
        name="frus",
        ending=".xml",
        what="a volume in the TEI of the Office of the Historian",
        write=_later("frus"),
    ),
    Format(
        name="dtabf",
        ending=".xml",
        what="the base format of the Deutsches Textarchiv",
        write=_later("dtabf"),
        per_document=True,
    ),
    Format(
        name="tei-minimal",
        ending=".xml",
        what="TEI with paragraphs, notes, pages and little more",
        write=_later("tei_minimal"),
        per_document=True,
    ),
)

FORMATS = {each.name: each for each in _FORMATS}
"""Every format by its name, in the order of the help."""
