"""What the edition takes from a document."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from tests.edition.entries import telegram

from teigram.edition.entry import Entry, entry
from teigram.edition.names import Name
from teigram.edition.threads import ordered

ENCODED = Path(__file__).parents[2] / "encoded" / "korean-armistice"
TEI = "http://www.tei-c.org/ns/1.0"


def of(stem: str) -> Entry:
    root = etree.parse(ENCODED / f"{stem}.xml").getroot()
    return entry(root, path=f"encoded/{stem}.xml", href=f"{stem}.html")


def letter(header: str, text: str = "") -> Entry:
    xml = f'<TEI xmlns="{TEI}"><teiHeader>{header}</teiHeader><text><body><div>{text}</div></body></text></TEI>'
    return entry(etree.fromstring(xml), path="encoded/letter.xml", href="letters/letter.html")


def test_a_telegram_of_the_corpus_is_known_by_its_header() -> None:
    found = of("frus1952-54v15p1-d235")
    assert found.label == "Telegram 201"
    assert found.day == "July 29, 1952"
    assert found.sender.label == "Ambassador in the Soviet Union (Kennan)"
    assert found.sender.office == "Ambassador in the Soviet Union"
    assert (found.sender.seat, found.recipient.seat) == ("Moscow", "Washington")
    assert found.classification == "Top secret"
    assert found.targets == (("frus1952-54v15p1-d234.xml", "replyTo"),)


def test_keys_are_the_references_that_are_not_resolved() -> None:
    assert of("frus1952-54v15p1-d234").keys == ("..268.", "Embassy.Department.586.1951-10-05", ".Moscow.93.1952-07-25")


def test_a_person_in_office_is_a_person_and_an_office_alone_is_none() -> None:
    names = of("frus1952-54v15p1-d235").names
    assert Name("person", "Kennan", "", "Ambassador in the Soviet Union") in names
    assert Name("organisation", "Department of State") in names


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("<forename>George</forename> <surname>Kennan</surname>", Name("person", "Kennan, George")),
        ("<roleName>Ambassador</roleName> <surname>Kennan</surname>", Name("person", "Kennan", "", "Ambassador")),
        ("<roleName>Ambassador</roleName>", Name("organisation", "Ambassador")),
        ("Mr. <surname>Kennan</surname>,", Name("person", "Mr. Kennan")),
        ("George <placeName>Kennan</placeName>", Name("person", "George Kennan")),
    ],
)
def test_a_name_is_listed_under_its_surname_where_that_is_marked(marked: str, name: Name) -> None:
    assert letter("", f"<p><persName>{marked}</persName></p>").names == (name,)


def test_a_letter_without_any_header_is_still_listed() -> None:
    found = letter("")
    assert (found.ident, found.label, found.date, found.sender.label) == ("letter", "Document", "", "")


def test_a_date_that_is_none_is_left_out() -> None:
    action = '<correspAction type="sent"><date when="someday"/></correspAction>'
    assert letter(f"<profileDesc><correspDesc>{action}</correspDesc></profileDesc>").date == ""


def test_an_authority_in_the_header_names_the_person() -> None:
    person = '<person xml:id="p1"><persName>George F. Kennan</persName></person>'
    listed = f"<profileDesc><particDesc><listPerson>{person}</listPerson></particDesc></profileDesc>"
    found = letter(listed, '<p>as <persName ref="#p1">K.</persName> says</p>')
    assert found.names == (Name("person", "George F. Kennan", "#p1"),)


def test_the_same_practice_has_the_same_digest_wherever_the_schema_is() -> None:
    def declared(href: str) -> str:
        practice = "<editorialDecl><p>As printed.</p></editorialDecl>"
        return letter(f'<encodingDesc>{practice}<schemaRef url="{href}"/></encodingDesc>').declaration

    assert declared("../teigram.rng") == declared("teigram.rng") != ""
    assert letter("").declaration == ""


def test_documents_stand_in_order_of_date_then_of_number_and_those_without_a_date_last() -> None:
    entries = [
        telegram("d10", "1951-10-03"),
        telegram("d2"),
        telegram("d9", "1951-10-03"),
        telegram("d1", "1951-10-02"),
    ]
    assert [one.ident for one in ordered(entries)] == ["d1", "d9", "d10", "d2"]
