"""The base format of the Deutsches Textarchiv: the same text, and no mark-up that the format does not have."""

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

from teigram import schematron
from teigram.errors import TransformError
from teigram.export import Document, dtabf

PROFILE = Path(__file__).parent / "dtabf.rnc"
CONSTRAINTS = Path(__file__).parent / "dtabf.sch"


def body(content: str) -> str:
    """Give what becomes of the content of a division, without its namespace."""
    made = one(dtabf.write([letter(body=f"<div>{content}</div>")]), "t:text/t:body/t:div")
    inner = "".join(etree.tostring(child, encoding="unicode") for child in made)
    return ((made.text or "") + inner).replace(f' xmlns="{T["t"]}"', "")


def line(content: str) -> str:
    return body(f"<p>{content}</p>").removeprefix("<p>").removesuffix("</p>")


def test_the_result_fits_the_profile_and_tei_all(tmp_path: Path) -> None:
    documents = (*telegrams(), *samples(), *poor(), *gold())
    files = {file_name(each): dtabf.write([each]) for each in documents}
    assert told_by_jing(PROFILE, tmp_path, files) == ""
    assert told_by_jing(TEI_ALL, tmp_path, files) == ""


def test_the_result_keeps_the_constraints_of_the_format() -> None:
    for document in (*telegrams(), *samples(), *poor(), *gold()):
        made = etree.ElementTree(etree.fromstring(dtabf.write([document])))
        failures = schematron.failures(made, "made", CONSTRAINTS, foreign=True)
        assert [(document.path.stem, failure.code, failure.message) for failure in failures] == []


def test_the_constraints_find_what_breaks_them() -> None:
    for path, code in ((".//t:pb", "E0014"), (".//t:expan", "E0005"), (".//t:note[@place]", "E0035")):
        made = etree.ElementTree(etree.fromstring(dtabf.write([telegrams()[1]])))
        broken = next(made.iterfind(path, T))
        parent = broken.getparent()
        if code == "E0035":
            broken.attrib.pop("place")
        elif parent is not None:
            parent.remove(broken)
        assert code in {failure.code for failure in schematron.failures(made, "made", CONSTRAINTS, foreign=True)}


def test_the_profile_refuses_what_has_not_been_turned_into_it(tmp_path: Path) -> None:
    telegram = telegrams()[0]
    assert 'element "seg" not allowed' in told_by_jing(PROFILE, tmp_path, {"telegram.xml": telegram.xml})


@pytest.mark.parametrize("document", telegrams(), ids=lambda document: document.path.stem)
def test_every_character_of_the_text_stays(document: Document) -> None:
    assert words(one(dtabf.write([document]), "t:text")) == words(one(document.xml, "t:text"))


def test_every_character_of_the_gold_stays() -> None:
    if not gold():
        pytest.skip("the gold is not beside the project: its telegrams were not exported")
    for document in (*gold(), *samples()):
        assert words(one(dtabf.write([document]), "t:text")) == words(one(document.xml, "t:text")), document.path


@pytest.mark.parametrize("name", text_elements())
def test_every_element_of_the_guidelines_has_a_template_that_keeps_its_words(name: str) -> None:
    assert "words" in body(f"<p><{name}>words</{name}></p>") or name in {"anchor", "choice", "gap", "lb", "pb"}


def test_an_element_that_the_guidelines_do_not_have_stops_the_export() -> None:
    with pytest.raises(TransformError, match=r"letter\.xml: dtabf\.xsl stopped.*castList"):
        dtabf.write([letter(body="<castList><castItem>Stalin</castItem></castList>")])


IN_A_LINE = """
<hi rend="italic">a</hi>
    <hi rendition="#i">a</hi>
<hi rend="bold small-caps">a</hi>
    <hi rendition="#b #k">a</hi>
<hi rend="typewriter">a</hi>
    <hi rendition="#none" rend="typewriter">a</hi>
<hi>a</hi>
    <hi rendition="#none">a</hi>
<seg type="precedence" ana="#p">niact</seg>
    niact
<term type="document-type">Telegram</term> <label>Part I.</label>
    Telegram Part I.
<rs type="telegram" key="x">Deptel 9</rs>
    Deptel 9
<persName ref="https://viaf.org/viaf/1"><roleName>Mr.</roleName> <surname>K</surname></persName>
    <persName ref="https://viaf.org/viaf/1">Mr. K</persName>
<idno type="telegram">92</idno>
    <idno>92</idno>
<date when="1951" cert="low" resp="#teigram">now</date>
    <date when="1951">now</date>
<date notBefore="1951">then</date>
    <date>then</date>
<time when="19:15:00">7:15 p.m.</time>
    <date when="19:15:00">7:15 p.m.</date>
<choice><abbr>wld</abbr><expan cert="high" resp="#teigram">would</expan></choice>
    <choice><abbr>wld</abbr><expan>would</expan></choice>
<sic>teh</sic> <expan>H<ex>arry</ex></expan>
    teh H<supplied>arry</supplied>
<gap reason="garbled"><desc>garble</desc></gap>
    <gap reason="illegible"/><note type="editorial">garble</note>
<foreign xml:lang="la">modus</foreign> <foreign>vivendi</foreign>
    <foreign xml:lang="la">modus</foreign> vivendi
<anchor type="note-text" corresp="#fn1"/><lb n="2" rend="x"/>
    <lb n="2"/>
<note place="foot" n="1" type="editorial" xml:id="fn1">See.</note>
    <note place="foot" n="1" xml:id="id-fn1">See.</note>
<ref type="note-anchor" n="1" cert="medium"/>
    <note place="foot" n="1"/>
<ref type="page" target="#nowhere">p. 9</ref>
    <ref>p. 9</ref>
<ref target="d2.xml">d2</ref>
    <ref>d2</ref>
<ref target="https://example.org/1">d1</ref>
    <ref target="https://example.org/1">d1</ref>
<ref target="#fn1">n. 1</ref><note place="foot" xml:id="fn1"/>
    <ref target="#id-fn1">n. 1</ref><note place="foot" xml:id="id-fn1"/>
<fw type="head">PAGE 02</fw><fw type="release">SECRET</fw>
    <fw place="top" type="header">PAGE 02</fw><fw place="bottom" type="header">SECRET</fw>
"""


@pytest.mark.parametrize(("ours", "theirs"), pairs(IN_A_LINE))
def test_in_a_line(ours: str, theirs: str) -> None:
    assert line(ours) == theirs


def test_labels_begin_the_items_of_a_list() -> None:
    ours = '<list><head>A</head> <label>1.</label> <item>one</item> <pb n="2"/> <item rend="-">two</item> </list>'
    assert body(ours) == (
        '<list><head>A</head> <item>1. one</item> <pb facs="#f0001" n="2"/> <item rend="-">two</item> </list>'
    )


def test_divisions_keep_types_and_numbers_that_the_format_has() -> None:
    divisions = '<div type="telegram" n="Dulte 7"><p/></div><div type="memorandum" n="7"><p/></div>'
    made = etree.fromstring(dtabf.write([letter(body=divisions)]))
    assert [dict(div.attrib) for div in made.iterfind(".//t:div", T)] == [{"type": "letter"}, {"n": "7"}]


def test_a_note_at_the_source_line_is_a_comment_of_the_editors() -> None:
    note = '<note type="source" place="inline" xml:id="file"><idno type="file">795.00</idno>: Telegram</note>'
    assert body(note) == '<note type="editorial" xml:id="id-file"><idno>795.00</idno>: Telegram</note>'


def test_a_link_to_a_file_beside_becomes_the_address_that_it_has_on_the_web() -> None:
    publication = '<publisher>P</publisher><idno type="URI">https://example.org/t/d1.xml</idno>'
    made = dtabf.write([letter(publication=publication, body='<p><ref target="d2.xml#fn1">Deptel 9</ref></p>')])
    assert one(made, ".//t:ref").get("target") == "https://example.org/t/d2.xml#fn1"


def test_the_header_says_what_is_not_known_where_the_format_asks_for_it() -> None:
    header = etree.fromstring(dtabf.write([letter(source="<p/>", publication="<p/>")]))[0]
    assert "No publisher is stated." in words(header)
    assert "No source is stated." in words(header)
    assert one(header, ".//t:language").get("ident") == "und"
