"""The five telegrams of the corpus, encoded as ``teigram build`` does, and questions to a TEI document."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from lxml import etree

from teigram import collection, crossrefs, project
from teigram.pipeline import Encoding, encode_bytes

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "corpus" / "korean-armistice"
ENCODED = ROOT / "encoded" / "korean-armistice"
STEMS = (
    "frus1950v07-d1077",
    "frus1951v07p1-d612",
    "frus1951v07p2-d52",
    "frus1952-54v15p1-d234",
    "frus1952-54v15p1-d235",
)
TEI = {"t": "http://www.tei-c.org/ns/1.0"}


def source_of(stem: str) -> bytes:
    """Give the transcription *stem*."""
    return (CORPUS / f"{stem}.txt").read_bytes()


@cache
def encoding_of(stem: str) -> Encoding:
    """Encode the transcription *stem*; once in a run."""
    return encode_anew(stem)


def encode_anew(stem: str) -> Encoding:
    """Encode the transcription *stem* as a build does: with its pointers to the other documents."""
    encoding = _encode(stem)
    known = crossrefs.index(sent for other in STEMS if (sent := _sent(other)))
    return replace(encoding, xml=crossrefs.resolve(encoding.xml, f"{stem}.xml", known))


@cache
def _sent(stem: str) -> crossrefs.Sent | None:
    return crossrefs.sent_telegram(f"{stem}.xml", _encode(stem).xml)


def _encode(stem: str) -> Encoding:
    schema = project.read(ROOT).schema_address(ENCODED / f"{stem}.xml")
    return encode_bytes(source_of(stem), f"{stem}.txt", collection=collection.load(CORPUS), schema=schema)


class Document:
    """A TEI document that can be asked."""

    def __init__(self, xml: bytes) -> None:
        self.root = etree.fromstring(xml)

    def all(self, path: str) -> list[etree._Element]:
        """Give the elements at the XPath *path*; the prefix t stands for TEI."""
        found = self.root.xpath(path, namespaces=TEI)
        assert isinstance(found, list)
        return [element for element in found if isinstance(element, etree._Element)]

    def texts(self, path: str) -> list[str]:
        """Give the words of each element, or the value of each attribute, at *path*."""
        found = self.root.xpath(path, namespaces=TEI)
        assert isinstance(found, list)
        return [words_of(item) if isinstance(item, etree._Element) else str(item) for item in found]

    def text(self, path: str) -> str:
        """Give the one value at *path*; empty when there is none."""
        found = self.texts(path)
        assert len(found) < 2, f"{path}: {found}"
        return found[0] if found else ""


def words_of(element: etree._Element) -> str:
    """Give the text of *element* with single spaces."""
    return " ".join("".join(str(part) for part in element.itertext()).split())


def words_before(element: etree._Element, count: int = 12) -> str:
    """Give the printed characters right before *element* in its block: footnotes and added text left out."""
    block = next(e for e in element.iterancestors() if etree.QName(e).localname in _BLOCKS)
    parts: list[str] = []
    _print_until(block, element, parts)
    return "".join(parts)[-count:]


_BLOCKS = {"p", "head", "item", "signed", "dateline"}
_NOT_PRINTED = {"note", "expan", "corr", "reg"}


def _print_until(node: etree._Element, stop: etree._Element, parts: list[str]) -> bool:
    """Add what is printed in *node* up to *stop* to *parts*, and say whether *stop* was met."""
    parts.append(node.text or "")
    for child in node:
        if child is stop:
            return True
        added = etree.QName(child).localname in _NOT_PRINTED and child.find("t:ex", TEI) is None
        if not added and _print_until(child, stop, parts):
            return True
        parts.append(child.tail or "")
    return False
