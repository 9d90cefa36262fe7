"""The five telegrams of the corpus, encoded as ``teigram build`` does, and questions to a TEI document."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree

from teigram import build, collection
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
    """Encode the transcription *stem* with the collection and the schema address that a build uses."""
    schema = build.project(ROOT).schema_address(ENCODED / f"{stem}.xml")
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

    def before(self, element: etree._Element) -> str:
        """Give the twelve printed characters right before *element* in its block, footnotes and expansions left out."""
        block = next(e for e in element.iterancestors() if etree.QName(e).localname in {"p", "head", "item", "signed", "dateline"})
        parts: list[str] = []
        for node in block.iter():
            if node is element:
                break
            if _is_printed(node, block) and node.text:
                parts.append(node.text)
            parts += [node.tail or ""] if False else []
        return _printed_until(block, element)[-12:]


def words_of(element: etree._Element) -> str:
    """Give the text of *element* with single spaces."""
    return " ".join("".join(str(part) for part in element.itertext()).split())
