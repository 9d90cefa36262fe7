"""A volume of Foreign Relations of the United States in the TEI of the Office of the Historian (frus-2015).

The stylesheet ``xslt/export/frus.xsl`` makes a ``div`` of each document; this module puts the volume around them: a
header, and the page breaks between two documents. Lists of persons and terms, which teigram keeps in the documents that
point to them, become the volume's front matter. ``docs/frus-tei.md`` lists what becomes of each element.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from urllib.parse import quote

from teigram import resources, saxon
from teigram.export.frus_lists import lists
from teigram.idents import xml_ident
from teigram.markup import Element, attributes, element, escape_text
from teigram.markup import write as written

if TYPE_CHECKING:
    from lxml import etree

    from teigram.export import Document
    from teigram.record import Record

_NAMESPACES = (("xmlns", "http://www.tei-c.org/ns/1.0"), ("xmlns:frus", "http://history.state.gov/frus/ns/1.0"))
_TEI = "{http://www.tei-c.org/ns/1.0}"
_OF_VOLUME = re.compile(r"(?P<volume>[A-Za-z][\w.-]*?)-d\d+[\w.-]*")
_DOCUMENT = re.compile(r"d(\d+)")
_PLAIN = re.compile(r"\w+", re.ASCII)  # a page number that can be part of a name: 988, xii, and not 1607–08
_NO_VOLUME = "teigram"  # what the volume is called when the documents come from several
_RENDITIONS = {"left": "display: inline; float: left;", "right": "display: inline; float: right;"}


def write(documents: Sequence[Document]) -> bytes:
    """Give the volume that *documents* make, in the order of their numbers if they are all of one volume.

    Raises:
        TransformError: A document has an element that the encoding guidelines of teigram do not have.
    """
    volume = _volume([each.record.ident for each in documents])
    if volume != _NO_VOLUME:
        documents = sorted(documents, key=lambda each: _number(each.record.ident.removeprefix(f"{volume}-")))
    records = [each.record for each in documents]
    body = "\n".join(_divisions(documents, volume))
    head = f"<head>{escape_text(_title(records))}</head>"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<TEI{attributes((*_NAMESPACES, ('xml:id', volume)))}>\n{written(_header(records, volume), 1)}\n"
        f"  <text>\n{lists(documents)}<body>\n"
        f'<div type="compilation" xml:id="comp1">\n{head}\n{body}\n</div>\n</body>\n  </text>\n</TEI>\n'
    ).encode()


def _volume(idents: Sequence[str]) -> str:
    """Name the volume as the documents do, if they are all of one: ``frus1949v07p1-d12`` is of ``frus1949v07p1``."""
    found = {match["volume"] if (match := _OF_VOLUME.fullmatch(ident)) else "" for ident in idents}
    return next(iter(found)) if len(found) == 1 and "" not in found else _NO_VOLUME


def _number(name: str) -> int:
    """Give the number in the name of a document of a volume: 12 of ``d12``; 0 when it has none."""
    match = _DOCUMENT.match(name)
    return int(match[1]) if match else 0


def _idents(documents: Sequence[Document], volume: str) -> list[str]:
    """Give the `xml:id` of each document in the volume; one that is taken gets a number behind it."""
    idents: list[str] = []
    for each in documents:
        stem = xml_ident(each.record.ident.removeprefix(f"{volume}-"))
        names = (stem, *(f"{stem}-{i}" for i in range(2, len(idents) + 3)))
        idents.append(next(name for name in names if name not in idents))
    return idents


def _divisions(documents: Sequence[Document], volume: str) -> Iterator[str]:
    """Yield the documents, and before each the break of the page on which it begins, if that is another page."""
    stylesheet = saxon.compile_stylesheet(resources.path("xslt/export/frus.xsl"))
    idents = _idents(documents, volume)
    listed = " ".join(f"{quote(each.path.name)} {ident}" for each, ident in zip(documents, idents, strict=True))
    seen: set[str] = set()
    page = ""
    for count, (each, ident) in enumerate(zip(documents, idents, strict=True), 1):
        root = each.root
        own, first = [pb.get("n", "") for pb in root.iter(f"{_TEI}pb")], _first_page(root)
        if first not in seen and first != page and _PLAIN.fullmatch(first):
            yield f"<pb{attributes((('n', first), ('xml:id', f'pg_{first}')))}/>"
            seen.add(first)
        parameters: dict[str, saxon.Value] = {
            "volume": volume,
            "ident": ident,
            "number": str(_number(ident) or count),
            "documents": listed,
            "pages": " ".join(n for n in own if own.count(n) == 1 and n not in seen and _PLAIN.fullmatch(n)),
        }
        name = str(each.path)
        made = saxon.transform(stylesheet, saxon.parse(each.xml, name), parameters, name=name)
        seen.update(own)
        page = own[-1] if own else first or page
        yield made.replace(f' xmlns="{_NAMESPACES[0][1]}"', "", 1)


def _first_page(root: etree._Element) -> str:
    """Give the page on which a document begins, where its header states it and no program has inferred it."""
    scope = root.find(f"{_TEI}teiHeader//{_TEI}biblStruct//{_TEI}biblScope[@unit='page']")
    return "" if scope is None or scope.get("cert") else scope.get("from", "")


def _title(records: Sequence[Record]) -> str:
    titles = dict.fromkeys(record.printed.title or record.printed.series for record in records)
    return "; ".join(title for title in titles if title) or "Documents"


def _header(records: Sequence[Record], volume: str) -> Element:
    published = next((record.publication for record in records if record.publication.publisher), None)
    return element(
        "teiHeader",
        element(
            "fileDesc",
            element("titleStmt", element("title", _title(records), type_="complete")),
            element(
                "publicationStmt",
                element("publisher", published.publisher if published else "Not stated"),
                element("idno", volume, type_="frus"),
            ),
            element("sourceDesc", element("p", f"Made by teigram from {len(records)} documents in TEI.")),
        ),
        element("encodingDesc", _tags()),
    )


def _tags() -> Element:
    return element("tagsDecl", *(element("rendition", css, xml_id=name) for name, css in _RENDITIONS.items()))
