"""Minimal TEI: the text as printed, in elements that every tool knows."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from tests.export.tei_letters import (
    TEI_ALL,
    T,
    file_name,
    gold,
    letter,
    one,
    pairs,
    poor,
    samples,
    telegrams,
    text_elements,
    told_by_jing,
    words,
)

from teigram.errors import TransformError
from teigram.export import Document, tei_minimal

KNOWN = {
    *("back", "body", "div", "fw", "head", "item", "label", "lb", "list", "note", "p", "pb", "quote", "text"),
    *("cell", "row", "table", "desc", "gap", "hi", "ref"),
}
_ADDED = {"expan", "corr", "reg"}


def body(content: str) -> str:
    """Give what becomes of the content of a division, without its namespace."""
    made = one(tei_minimal.write([letter(body=f"<div>{content}</div>")]), "t:text/t:body/t:div")
    inner = "".join(etree.tostring(child, encoding="unicode") for child in made)
    return ((made.text or "") + inner).replace(f' xmlns="{T["t"]}"', "")


def line(content: str) -> str:
    return body(f"<p>{content}</p>").removeprefix("<p>").removesuffix("</p>")


def as_printed(node: etree._Element) -> str:
    """Give the characters of a text as printed: of a choice what stands there, brackets around what is supplied."""
    name = etree.QName(node).localname
    parts = [node.text or ""]
    for child in node:
        if name != "choice" or etree.QName(child).localname not in _ADDED:
            parts.append(as_printed(child))
        parts.append("" if name == "choice" else child.tail or "")
    bullet = f"{node.get('rend')} " if name in {"p", "item", "label"} and node.get("rend") else ""
    inside = bullet + "".join(parts)
    return f"[{inside}]" if name in {"supplied", "ex"} or (name == "gap" and not _is_in_division(node)) else inside


def _is_in_division(node: etree._Element) -> bool:
    parent = node.getparent()
    return parent is not None and etree.QName(parent).localname == "div"


def printed(xml: bytes) -> str:
    return as_printed(one(xml, "t:text"))


def test_the_result_is_valid_tei(tmp_path: Path) -> None:
    documents = (*telegrams(), *samples(), *poor(), *gold())
    assert told_by_jing(TEI_ALL, tmp_path, {file_name(each): tei_minimal.write([each]) for each in documents}) == ""


@pytest.mark.parametrize("document", telegrams(), ids=lambda document: document.path.stem)
def test_the_text_is_the_printed_one_in_few_elements(document: Document) -> None:
    text = one(tei_minimal.write([document]), "t:text")
    assert words(text) == printed(document.xml)
    assert {etree.QName(element).localname for element in text.iter(etree.Element)} <= KNOWN


def test_the_text_of_the_gold_is_the_printed_one() -> None:
    if not gold():
        pytest.skip("the gold is not beside the project: its telegrams were not exported")
    for document in (*gold(), *samples()):
        assert words(one(tei_minimal.write([document]), "t:text")) == printed(document.xml), document.path


@pytest.mark.parametrize("name", text_elements())
def test_every_element_of_the_guidelines_has_a_template_that_keeps_its_words(name: str) -> None:
    assert "words" in body(f"<p><{name}>words</{name}></p>") or name in {"anchor", "choice", "gap", "lb", "pb"}


def test_an_element_that_the_guidelines_do_not_have_stops_the_export() -> None:
    with pytest.raises(TransformError, match=r"letter\.xml: tei-minimal\.xsl stopped.*castList"):
        tei_minimal.write([letter(body="<castList><castItem>Stalin</castItem></castList>")])


IN_A_LINE = """
<choice><abbr>wld</abbr><expan resp="#teigram">would</expan></choice>
    wld
<choice><sic>teh</sic><corr>the</corr></choice> H<ex>arry</ex>
    teh H[arry]
<supplied>in</supplied> <gap reason="garbled"><desc>garble</desc></gap>
    [in] [garble]
<gap reason="illegible" extent="2 words"/>
    <gap reason="illegible"/>
<persName><surname>K</surname></persName>, <date when="1951">1951</date> <seg ana="#x">niact</seg>
    K, 1951 niact
<hi rend="italic">a</hi><lb/><pb n="9" break="no" rend="none"/>
    <hi rend="italic">a</hi><lb/><pb n="9" break="no"/>
<ref target="https://example.org/">here</ref> <ref target="#gone">there</ref> <ref>nowhere</ref>
    <ref target="https://example.org/">here</ref> there nowhere
<ref target="#fn1">n. 1</ref><note xml:id="fn1" place="foot" n="1" rend="1 none">A</note>
    <ref target="#fn1">n. 1</ref><note xml:id="fn1" n="1" place="foot">A</note>
<ref type="note-anchor" n="1"/>
    <note place="foot" n="1"/>
<q>a</q> <q><p>b</p></q> <quote>c</quote>
    a <quote><p>b</p></quote> <quote>c</quote>
"""


@pytest.mark.parametrize(("ours", "theirs"), pairs(IN_A_LINE))
def test_in_a_line(ours: str, theirs: str) -> None:
    assert line(ours) == theirs


def test_openers_and_closers_are_lines_like_others() -> None:
    opener = "<opener><dateline><placeName>Moscow</placeName>, July 25</dateline> <seg>secret</seg></opener>"
    closer = "<closer><signed><persName>Acheson</persName></signed></closer><postscript><p>PS</p></postscript>"
    assert body(f"<head>A</head>{opener}<p>b</p>{closer}") == (
        "<head>A</head><p>Moscow, July 25 secret</p><p>b</p><p>Acheson</p><p>PS</p>"
    )


def test_a_heading_that_follows_the_opener_is_a_line_too() -> None:
    assert (
        body("<opener>Secret</opener><head>To all posts</head><p>a</p>") == "<p>Secret</p><p>To all posts</p><p>a</p>"
    )


def test_a_transmitted_message_is_a_quotation() -> None:
    message = '<floatingText><body><div type="letter"><head>Dear Sir</head><p>Yes.</p></div></body></floatingText>'
    assert body(f"<p>a</p>{message}") == "<p>a</p><quote><p>Dear Sir</p><p>Yes.</p></quote>"


def test_a_gap_between_paragraphs_stays_a_gap() -> None:
    assert body('<p>a</p><gap reason="x"><desc>page 3</desc></gap><p>b</p>') == (
        '<p>a</p><gap reason="x"><desc>page 3</desc></gap><p>b</p>'
    )


def test_the_header_has_who_wrote_to_whom_and_nothing_of_the_program() -> None:
    (document,) = (each for each in telegrams() if each.path.stem == "frus1952-54v15p1-d235")
    header = etree.fromstring(tei_minimal.write([document]))[0]
    sent, received = header.iterfind(".//t:correspAction", T)
    assert [words(child) for child in sent] == ["Ambassador in the Soviet Union Kennan", "Moscow", ""]
    assert [child.text for child in received] == ["Department of State"]
    assert header.find(".//t:encodingDesc", T) is None
    assert b"teigram" not in etree.tostring(one(header, ".//t:profileDesc"))
