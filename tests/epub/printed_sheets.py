"""The sheets of a PDF as a test sees them: their letters, in the order in which they are set, and where each stands."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTPage
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1

FOOT = 24 / 25.4 * 72
"""The lower margin of `xslt/print.css`, in points: the number of the sheet stands in it."""


@dataclass(frozen=True)
class Letter:
    """A letter on a sheet: how far it is from the left edge and above the lower one, in points."""

    text: str
    x: float
    y: float


@dataclass(frozen=True)
class Sheet:
    """The letters of a sheet, spaces left out."""

    letters: tuple[Letter, ...]

    @property
    def text(self) -> str:
        return "".join(letter.text for letter in self.letters)

    def letters_of(self, words: str) -> tuple[Letter, ...]:
        """Give the letters of *words*, which the sheet has once."""
        [start] = [found.start() for found in re.finditer(re.escape(tight(words)), self.text)]
        return self.letters[start : start + len(tight(words))]


def sheets(pdf: bytes) -> list[Sheet]:
    """Give the sheets of *pdf*."""
    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=None)
    found = []
    for page in PDFPage.get_pages(io.BytesIO(pdf)):
        PDFPageInterpreter(resources, device).process_page(page)
        found.append(Sheet(tuple(_letters(device.get_result()))))
    return found


def _letters(page: LTPage) -> Iterator[Letter]:
    for item in page:
        if isinstance(item, LTChar):
            for letter in tight(item.get_text()):
                yield Letter(letter, item.x0, item.y0)


def destinations(pdf: bytes) -> dict[str, tuple[int, float]]:
    """Give the named places of *pdf*: which object is their page, and how high on it they are."""
    names = resolve1(resolve1(PDFDocument(PDFParser(io.BytesIO(pdf))).catalog["Names"])["Dests"])["Names"]
    return {name.decode(): (place[0].objid, place[3]) for name, place in zip(names[::2], names[1::2], strict=True)}


def links_of(pdf: bytes) -> set[str]:
    """Give the named places that links of *pdf* lead to."""
    links = [resolve1(link) for page in PDFPage.get_pages(io.BytesIO(pdf)) for link in resolve1(page.annots) or ()]
    return {link["Dest"].decode() for link in links if "Dest" in link}


def tight(words: str) -> str:
    """Give *words* without white space, since a line's end has none in a PDF."""
    return "".join(words.split())


def text_of(element: etree._Element) -> str:
    """Give all text of *element*."""
    return "".join(map(str, element.itertext()))


def words_of(element: etree._Element) -> str:
    """Give the text of *element* without that of notes set at the foot."""
    texts = element.xpath(".//text()[not(ancestor::*[@class = 'foot-note' or @hidden])]")
    assert isinstance(texts, list)
    return "".join(map(str, texts))


def words_before(anchor: etree._Element) -> str:
    """Give the last letters of a block before the *anchor* of a note, with the note's number."""
    block = next(each for each in anchor.iterancestors() if each.tag in _BLOCKS)
    texts = block.xpath(
        ".//text()[not(ancestor::*[@class = 'foot-note' or @hidden])][following::a[@id = $ident]]",
        ident=anchor.get("id") or "",
    )
    assert isinstance(texts, list)
    return tight("".join(map(str, texts)))[-25:] + tight(words_of(anchor))


_BLOCKS = {"p", "h3", "td", "div"}
