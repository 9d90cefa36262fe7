"""``teigram format`` and ``teigram fix`` never change text, and what they have done they leave as it is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.editions import STEMS, encoding_of

from teigram import canonical, mending, wellformed
from teigram.restore import restore
from teigram.validate import Validator

SCHEMA = Path(__file__).parents[1] / "schema"
FILES = [path for path in sorted(SCHEMA.glob("*valid/*.xml")) if wellformed.read(path.read_bytes())[0] is not None]
TEI = "http://www.tei-c.org/ns/1.0"
NAMESPACES: Any = {None: TEI, "x": "urn:x"}

LEGAL = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
SPACES = st.sampled_from(["", "", " ", "\n", "\n    ", "\t", "\r", "\n\n"])
WORDS = st.one_of(SPACES, st.text(st.one_of(LEGAL, st.sampled_from(" \n\r&<>\"'")), max_size=8))
NAMES = st.sampled_from(
    [
        "p",
        "hi",
        "div",
        "list",
        "label",
        "item",
        "pb",
        "note",
        "head",
        "persName",
        "choice",
        "abbr",
        "expan",
        "table",
        "opener",
        "date",
        "anchor",
    ]
)
ATTRIBUTES = st.dictionaries(
    st.sampled_from(
        [
            "n",
            "type",
            "rend",
            "place",
            "resp",
            "cert",
            "when",
            "corresp",
            "{http://www.w3.org/XML/1998/namespace}id",
            "{urn:x}y",
        ]
    ),
    st.one_of(st.sampled_from(["foot", "fn1", "#fn1", "1", "-", "none"]), st.text(LEGAL, max_size=5)),
    max_size=4,
)


@st.composite
def elements(draw: st.DrawFn, depth: int = 0) -> etree._Element:
    """Draw an element of TEI, or of no namespace or another, with text anywhere."""
    space = draw(st.sampled_from([TEI] * 8 + ["urn:other", ""]))
    element = etree.Element(
        f"{{{space}}}{draw(NAMES)}" if space else draw(NAMES), nsmap=NAMESPACES if space == TEI else None
    )
    for name, value in draw(ATTRIBUTES).items():
        element.set(name, value)
    element.text = draw(WORDS)
    for _ in range(draw(st.integers(0, 3)) if depth < 4 else 0):
        kind = draw(st.integers(0, 9))
        child = (
            etree.Comment(" x ")
            if kind == 0
            else etree.ProcessingInstruction("teigram", "x")
            if kind == 1
            else draw(elements(depth + 1))
        )
        child.tail = draw(WORDS)
        element.append(child)
    return element


@st.composite
def documents(draw: st.DrawFn) -> etree._ElementTree:
    """Draw a TEI document, of teigram or not, laid out in any way."""
    root = etree.Element(f"{{{TEI}}}TEI", nsmap=NAMESPACES)
    header = etree.SubElement(root, f"{{{TEI}}}teiHeader")
    described = etree.SubElement(etree.SubElement(header, f"{{{TEI}}}encodingDesc"), f"{{{TEI}}}appInfo")
    if draw(st.booleans()):
        etree.SubElement(described, f"{{{TEI}}}application", ident="teigram")
    header.append(draw(elements()))
    body = etree.SubElement(etree.SubElement(root, f"{{{TEI}}}text"), f"{{{TEI}}}body")
    for _ in range(draw(st.integers(1, 3))):
        body.append(draw(elements()))
    for element in (root, header, body):
        element.text = draw(SPACES)
        for child in element:
            child.tail = draw(SPACES)
    tree, findings = wellformed.read(etree.tostring(root, encoding="utf-8"))
    assert tree is not None, findings
    return tree


def texts(tree: etree._ElementTree) -> list[str]:
    """Give every text that is not white space, to the character."""
    return [text for node in tree.iter() for text in (node.text or "", node.tail or "") if text.strip()]


def again(xml: bytes) -> etree._ElementTree:
    tree, findings = wellformed.read(xml)
    assert tree is not None, findings
    return tree


def marked(tree: etree._ElementTree) -> list[tuple[str, dict[str, str]]]:
    return [(str(node.tag), dict(node.attrib)) for node in tree.iter(etree.Element)]  # type: ignore[arg-type]


@given(documents())
def test_format_changes_no_text_and_no_mark(tree: etree._ElementTree) -> None:
    xml = canonical.formatted(tree)
    other = again(xml)
    assert texts(other) == texts(tree)
    assert marked(other) == marked(tree)
    assert restore(other.getroot()).split() == restore(tree.getroot()).split()
    assert canonical.formatted(other) == xml


@given(documents())
def test_writing_changes_no_white_space_either(tree: etree._ElementTree) -> None:
    other = again(canonical.written(tree))
    assert "".join(map(str, other.getroot().itertext())) == "".join(map(str, tree.getroot().itertext()))


@given(tree=documents(), unsafe=st.booleans())
def test_fix_never_changes_the_characters_of_the_source(tree: etree._ElementTree, *, unsafe: bool) -> None:
    mended = mending.mend(tree, doubtful=unsafe)
    assert restore(mended.tree.getroot()).split() == restore(tree.getroot()).split()
    assert canonical.written(mended.tree)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_file_formatted_twice_is_formatted_once(path: Path) -> None:
    once = canonical.formatted(again(path.read_bytes()))
    assert canonical.formatted(again(once)) == once
    assert texts(again(once)) == texts(again(path.read_bytes()))


@pytest.mark.parametrize("path", sorted(SCHEMA.glob("valid/*.xml")), ids=lambda path: path.stem)
def test_valid_file_stays_valid(path: Path) -> None:
    tree = again(path.read_bytes())
    for xml in (canonical.formatted(tree), canonical.written(mending.mend(tree, doubtful=True).tree)):
        assert Validator().validate(xml, "x.xml") == []


@pytest.mark.parametrize("stem", STEMS)
def test_what_teigram_writes_is_formatted_and_has_nothing_to_fix(stem: str) -> None:
    xml = encoding_of(stem).xml
    assert canonical.formatted(again(xml)) == xml
    assert mending.mend(again(xml)).mends == ()
    assert canonical.written(again(xml)) == xml


@pytest.mark.parametrize("stem", STEMS)
def test_telegram_that_was_laid_out_anew_comes_back(stem: str) -> None:
    xml = encoding_of(stem).xml
    prologue, header, rest = re.split("(?=<TEI )|(?=</teiHeader>)", xml.decode())
    spread = re.sub(r"\n +", "\n\t\t", header if "'" in header else header.replace('"', "'"))
    laid_out = f"\ufeff{prologue}{spread}{rest}\n\n".replace("\n", "\r\n")
    assert canonical.formatted(again(laid_out.encode())) == xml
