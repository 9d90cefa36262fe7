"""An index of letters for correspSearch: what is in it, what is not, and that it is valid."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from pathlib import Path

import pytest
from lxml import etree
from tests.export.tei_letters import SHARED, XML_ID, T, letter, one, pairs, telegrams, told_by_jing

from teigram import schematron
from teigram.cli import main
from teigram.errors import InputError, SettingsError
from teigram.export import Document, cmif

RNG = SHARED / "schemas" / "cmif-1.1.rng"
SCH = SHARED / "schemas" / "cmif-1.1.sch"

PUBLICATION = (
    '<publisher>Telota</publisher><date when="2024-05-06"/><idno type="URI">https://example.org/letters/12.xml</idno>'
    '<availability><licence target="https://creativecommons.org/licenses/by/4.0/">CC BY</licence></availability>'
)


@pytest.fixture(autouse=True)
def _no_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def index(documents: Sequence[Document]) -> etree._Element:
    return etree.fromstring(cmif.write(documents))


def described(description: str, publication: str = PUBLICATION) -> etree._Element:
    """Give what becomes of one correspDesc."""
    made = index([letter(publication=publication, profile=description)])
    (only,) = made.iterfind(".//t:correspDesc", T)
    return only


def as_text(element: etree._Element) -> str:
    """Give an element without its namespace."""
    return etree.tostring(element, encoding="unicode", with_tail=False).replace(f' xmlns="{T["t"]}"', "")


def action(kind: str, content: str) -> str:
    made = described(f'<correspDesc><correspAction type="{kind}">{content}</correspAction></correspDesc>')
    found = made.find(f"t:correspAction[@type='{kind}']", T)
    assert found is not None
    return "".join(as_text(child) for child in found)


def poor() -> list[Document]:
    """Give letters of other editions and of ours that lack this and that."""
    sent = '<correspDesc><correspAction type="sent">{}</correspAction></correspDesc>'
    return [
        letter("a.xml", profile=sent.format("<persName/><date>undated</date>")),
        letter("b.xml", profile=sent.format('<name type="org" ref="#x">Cabinet</name><date when="1951-02-31"/>')),
        letter("c.xml", profile=sent.format('<date from="1951-03" notAfter="1951-04-02T10:00:00Z" cert="low"/>')),
        letter("d.xml", profile="<correspDesc><p>Nothing is known.</p></correspDesc>", publication=PUBLICATION),
        letter("e.xml", profile="<correspDesc><note>Lost.</note></correspDesc>", attributes=""),
        letter("f.xml"),
    ]


def test_a_telegram_is_listed_with_sender_place_day_and_recipient() -> None:
    made = index([each for each in telegrams() if each.path.stem == "frus1952-54v15p1-d235"])
    sent, received = made.iterfind(".//t:correspAction", T)
    assert [as_text(child) for child in sent] == [
        "<persName>Ambassador in the Soviet Union (Kennan)</persName>",
        "<placeName>Moscow</placeName>",
        '<date when="1952-07-29" cert="low"/>',
    ]
    assert [as_text(child) for child in received] == ["<orgName>Department of State</orgName>"]


def test_every_letter_has_a_sender_and_a_recipient_though_nobody_knows_them() -> None:
    place = "<placeName>Tokyo</placeName>"
    sent, received = described(f'<correspDesc><correspAction type="sent">{place}</correspAction></correspDesc>')
    assert [as_text(each) for each in sent] == ["<persName>Unknown</persName>", place]
    assert [as_text(each) for each in received] == ["<persName>Unknown</persName>"]


DATES = """
<date when="1952-07-25T19:15:00">July 25</date>
    <date when="1952-07-25"/>
<date when="1951-01-25T18:00:00+05:30"/>
    <date when="1951-01-25"/>
<date when="1951-03"/>
    <date when="1951-03"/>
<date from="1951-03-01" to="1951-03-18"/>
    <date from="1951-03-01" to="1951-03-18"/>
<date notBefore="1951-03" notAfter="1951" cert="medium"/>
    <date notBefore="1951-03" notAfter="1951" cert="low"/>
<date when="1951" notAfter="1952"/>
    <date when="1951"/>
<date from="1951" notBefore="1950"/>
    <date from="1951"/>
<date when="1952-07-29" cert="high" resp="#teigram"/>
    <date when="1952-07-29"/>
"""
NO_DATES = ('<date when="1951-02-31"/>', '<date when="--03-18"/>', "<date>some day in spring</date>", "<date/>")


@pytest.mark.parametrize(("date", "expected"), pairs(DATES))
def test_a_date_has_a_day_and_no_hour(date: str, expected: str) -> None:
    assert action("sent", f"<persName>A</persName>{date}") == f"<persName>A</persName>{expected}"


@pytest.mark.parametrize("date", NO_DATES)
def test_what_is_no_date_is_left_out(date: str) -> None:
    assert action("sent", f"<persName>A</persName>{date}") == "<persName>A</persName>"


def test_names_are_text_and_keep_only_addresses_of_authorities() -> None:
    assert action(
        "received",
        '<persName ref="https://d-nb.info/gnd/118507184 #kennan"><forename>George</forename> <surname>Kennan</surname>'
        '<note>1904–2005</note></persName><orgName ref="#state">State</orgName>'
        '<placeName ref="https://www.geonames.org/524901">Moscow</placeName><country>Russia</country>',
    ) == (
        '<persName ref="https://d-nb.info/gnd/118507184">George Kennan</persName><orgName>State</orgName>'
        '<placeName ref="https://www.geonames.org/524901">Moscow</placeName>'
    )


def test_a_letter_with_an_address_is_called_by_it_and_another_by_its_name() -> None:
    description = '<correspDesc><correspAction type="sent"><persName>A</persName></correspAction></correspDesc>'
    assert described(description).get("ref") == "https://example.org/letters/12.xml"
    assert described(description).get("key") is None
    assert described(description, "<p>Unpublished.</p>").get("key") == "d1"
    own = description.replace("<correspDesc>", '<correspDesc ref="https://example.org/id/12" key="12">')
    assert described(own).get("ref") == "https://example.org/id/12"
    assert described(own.replace("https:", ""), "<p>Unpublished.</p>").get("key") == "12"


def test_to_whom_else_a_telegram_went_is_not_in_the_index() -> None:
    made = described(
        '<correspDesc><correspAction type="transmitted"><placeName>Tokyo</placeName></correspAction></correspDesc>'
    )
    assert [each.get("type") for each in made] == ["sent", "received"]


def test_letters_of_one_edition_share_one_source_that_is_called_the_same_in_every_run() -> None:
    made = index(telegrams())
    (bibl,) = made.iterfind(".//t:sourceDesc/t:bibl", T)
    assert {each.get("source") for each in made.iterfind(".//t:correspDesc", T)} == {f"#{bibl.get(XML_ID)}"}
    assert cmif.write(telegrams()) == cmif.write(telegrams())
    elsewhere = PUBLICATION.replace("/letters/12", "/letters/13")
    first, second = (letter(publication=each, profile="<correspDesc/>") for each in (PUBLICATION, elsewhere))
    (bibl,) = index([first, second]).iterfind(".//t:sourceDesc/t:bibl", T)
    assert bibl.get(XML_ID) == f"uuid-{uuid.uuid5(uuid.NAMESPACE_URL, 'https://example.org/letters/')}"
    assert bibl.text == "Letters published by Telota. https://example.org/letters/"


def test_several_editions_are_united_in_one_index() -> None:
    foreign = letter(
        publication=PUBLICATION, profile="<correspDesc/>", editor="<editor>Ed <email>e@x.org</email></editor>"
    )
    made = index([*telegrams(), foreign])
    sources = [f"#{each.get(XML_ID)}" for each in made.iterfind(".//t:sourceDesc/t:bibl", T)]
    assert list(dict.fromkeys(each.get("source") for each in made.iterfind(".//t:correspDesc", T))) == sources
    assert len(sources) == 2
    assert [each.text for each in made.iterfind(".//t:publisher", T)] == ["The teigram project", "Telota"]
    assert [each.text for each in made.iterfind(".//t:editor/t:email", T)] == ["e@x.org"]
    assert [each.get("target") for each in made.iterfind(".//t:licence", T)] == [
        "https://creativecommons.org/publicdomain/zero/1.0/",
        "https://creativecommons.org/licenses/by/4.0/",
    ]


def test_an_index_that_was_made_elsewhere_keeps_its_editions() -> None:
    bibls = '<bibl type="print" xml:id="a">Book A</bibl><bibl type="hybrid" xml:id="b">Book B</bibl>'
    letters = '<correspDesc source="#b" key="7"/><correspDesc source="#a" key="8"/><correspDesc source="#b" key="9"/>'
    made = index([letter(source=bibls, profile=letters)])
    books = {f"#{each.get(XML_ID)}": (each.get("type"), each.text) for each in made.iterfind(".//t:bibl", T)}
    listed = [(each.get("key"), books[each.get("source", "")]) for each in made.iterfind(".//t:correspDesc", T)]
    assert listed == [("7", ("hybrid", "Book B")), ("8", ("print", "Book A")), ("9", ("hybrid", "Book B"))]


def test_the_date_of_the_index_is_that_of_the_newest_change_or_of_the_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    path = ".//t:publicationStmt/t:date"
    dated = letter(publication=PUBLICATION, profile="<correspDesc/>")
    undated = letter(profile="<correspDesc/>")
    assert one(index([undated, dated]), path).items() == [("when", "2024-05-06")]
    assert one(index([undated]), path).items() == [("notBefore", "2025-02-26")]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert one(index([dated]), path).items() == [("when", "2023-11-14")]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "today")
    with pytest.raises(SettingsError, match="SOURCE_DATE_EPOCH is 'today', which is not a number of seconds"):
        index([dated])


def test_without_a_single_letter_there_is_no_index() -> None:
    with pytest.raises(InputError, match=r"no letter in 1 documents: none has a correspDesc .* add a correspDesc"):
        cmif.write([letter()])


def test_what_the_headers_lack_is_told_with_what_to_do() -> None:
    assert cmif.missing([letter()]) == [
        "CMIF: no publisher: state publisher in collection.toml.",
        "CMIF: no licence: state target under [licence] in collection.toml.",
        "CMIF: no address of the letters: state base_url in collection.toml.",
        "CMIF: no e-mail address of an editor: correspSearch asks for one, so add <email> to the editor in the index.",
        "CMIF: no date of the index: set SOURCE_DATE_EPOCH, or state date in collection.toml.",
        "CMIF: 1 of 1 documents have no correspDesc and are left out.",
    ]
    editor = "<editor>Ed <email>e@x.org</email></editor>"
    assert cmif.missing([letter(publication=PUBLICATION, profile="<correspDesc/>", editor=editor)]) == []


def test_the_command_tells_what_is_lacking(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "letter.xml").write_bytes(letter(publication=PUBLICATION, profile="<correspDesc/>").xml)
    assert main(["export", str(tmp_path / "letter.xml"), "--to", "cmif"]) == 0
    written = capsys.readouterr()
    assert written.out.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<TEI')
    assert written.err.startswith("CMIF: no e-mail address of an editor")
    assert main(["export", str(tmp_path / "letter.xml"), "--to", "cmif", "--quiet"]) == 0
    assert "CMIF" not in capsys.readouterr().err


def test_the_index_is_valid_against_the_grammar_of_cmif(tmp_path: Path) -> None:
    files = {"telegrams.xml": cmif.write(telegrams()), "poor.xml": cmif.write(poor())}
    assert told_by_jing(RNG, tmp_path, files) == ""


def test_the_index_keeps_the_constraints_of_cmif() -> None:
    if not SCH.is_file():
        pytest.skip("cmif-1.1.sch is not beside the project: its constraints were not tried")
    for documents in (telegrams(), poor()):
        tree = etree.ElementTree(index(documents))
        assert schematron.failures(tree, "cmif.xml", SCH, foreign=True) == []
        for received in list(tree.iterfind(".//t:correspAction[@type='received']", T)):
            received.attrib["type"] = "sent"
        messages = [failure.message for failure in schematron.failures(tree, "cmif.xml", SCH, foreign=True)]
        assert len(messages) == len(tree.findall(".//t:correspDesc", T))
        assert all("E0002" in message for message in messages)
