"""What the header of a raw cable states, from the words of the cable to the element."""

from __future__ import annotations

from lxml import etree

from teigram.describe import describe
from teigram.facts import Facts, Party
from teigram.pipeline import encode_bytes
from teigram.readers import read
from teigram.recognise import recognise

CABLE = """\
PAGE 01 STATE 043554
--------------------- 012345
P R 090652Z MAR 73
FM SECSTATE WASHDC
TO AMEMBASSY MOSCOW IMMEDIATE
AMEMBASSY THE HAGUE
INFO AMEMBASSY LONDON PRIORITY 311
ALL CONSULAR POSTS
C O N F I D E N T I A L SECTION 01 OF 02 STATE 043554
LIMDIS
E.O. 11652: GDS
TAGS: PFOR, QQQQ
SUBJECT: GRAIN
1. WE SEE NO OBJECTION.
C O N F I D E N T I A L
"""
TEI = {"t": "http://www.tei-c.org/ns/1.0"}


def facts(text: str) -> Facts:
    return describe(recognise(next(read(text.encode(), "x.txt").readings)))


def tree(text: str) -> etree._Element:
    return etree.fromstring(encode_bytes(text.encode(), "x.txt").xml)


def test_sender_and_place_are_those_of_the_short_name() -> None:
    found = facts(CABLE)
    assert found.sender == Party("Department of State", "", is_person=False, cert="high")
    assert found.place is not None
    assert (found.place.value, found.place.cert) == ("Washington", "high")


def test_each_addressee_has_its_own_precedence_or_the_lowest() -> None:
    found = facts(CABLE)
    addressees = [party for party in (found.recipient, *found.further) if party]
    assert [(party.label, party.precedence) for party in addressees] == [
        ("Embassy at Moscow", "immediate"),
        ("Embassy at The Hague", "routine"),
    ]
    assert [(copy.organisation, copy.post, copy.precedence) for copy in found.repeated] == [
        ("Embassy at London", "London", "priority"),
        ("ALL CONSULAR POSTS", "", "routine"),
    ]


def test_date_number_and_categories_are_stated() -> None:
    found = facts(CABLE)
    assert found.date is not None
    assert (found.date.value, found.date.printed, found.date.cert) == (
        *("1973-03-09T06:52:00+00:00", "090652Z MAR 73", ""),
    )
    assert (found.number, found.document_type, found.sections) == ("STATE 043554", "telegram", "Sent in 2 sections")
    assert ("handling", "limited distribution") in found.categories


def test_tags_are_keywords_and_the_known_ones_point_to_their_meaning() -> None:
    root = tree(CABLE)
    terms = root.findall(".//t:keywords/t:term", TEI)
    assert [(term.text, term.get("ref")) for term in terms] == [("PFOR", "#tags.PFOR"), ("QQQQ", None)]
    assert root.findtext(".//t:taxonomy[@xml:id='tags']/t:category/t:catDesc", namespaces=TEI | {
        "xml": "http://www.w3.org/XML/1998/namespace"
    }) == "PFOR: Foreign policy and relations"  # fmt: skip


def test_unknown_tags_alone_have_no_taxonomy() -> None:
    root = tree(CABLE.replace("PFOR, ", ""))
    (keywords,) = root.findall(".//t:keywords", TEI)
    assert keywords.get("scheme") is None


def test_subject_is_the_second_title() -> None:
    titles = tree(CABLE).findall(".//t:titleStmt/t:title", TEI)
    assert [title.text for title in titles] == [
        "Telegram STATE 043554 from the Department of State to the Embassy at Moscow and others, 1973-03-09",
        "GRAIN",
    ]


def test_precedence_of_an_addressee_points_to_a_category_of_the_header() -> None:
    root = tree(CABLE)
    idents = {category.get("{http://www.w3.org/XML/1998/namespace}id") for category in root.iter("{*}category")}
    names = root.findall(".//t:correspDesc//t:orgName[@ana]", TEI)
    assert len(names) == 4
    assert {str(name.get("ana"))[1:] for name in names} <= idents


def test_lost_line_of_the_sender_leaves_the_place_of_the_number() -> None:
    found = facts(CABLE.replace("FM SECSTATE WASHDC\n", ""))
    assert found.sender is None
    assert found.place is not None
    assert (found.place.value, found.place.cert) == ("Washington", "medium")


def test_impossible_moment_is_reported_and_gives_no_date() -> None:
    made = encode_bytes(CABLE.replace("090652Z MAR", "310652Z FEB").encode(), "x.txt")
    (found,) = [finding for finding in made.findings if finding.code == "M203"]
    assert (found.line, found.column) == (3, 5)
    assert "310652Z FEB 73" in found.message
    assert b"<date>310652Z FEB 73</date>" in made.xml


def test_form_on_which_it_is_names_the_department() -> None:
    outgoing = "OUTGOING TELEGRAM     Department of State\nSENT TO: Amembassy MOSCOW 65\nRe urtel 92.\n"
    assert facts(outgoing).sender == Party("Department of State", "", is_person=False)
    incoming = "INCOMING TELEGRAM     Department of State\nFROM: Moscow\nNO: 92, July 25, 7 p.m.\nI agree.\n"
    assert facts(incoming).recipient == Party("Department of State", "", is_person=False)


def test_repetitions_of_the_form_have_their_numbers() -> None:
    sent = "SENT DEPARTMENT 92, REPEATED INFORMATION PARIS 45 AND BONN."
    text = f"FROM: Moscow\nTO: Secretary of State\nNO: 92\n{sent}\nI agree.\n"
    assert [(copy.post, copy.number) for copy in facts(text).repeated] == [("Paris", "45"), ("Bonn", "")]


def test_film_of_the_archive_is_the_file() -> None:
    text = f"{CABLE}\nMessage Attributes\nCapture Date: 01 JAN 1994\nFilm Number: D730210-0639\n"
    assert facts(text).file == "D730210-0639"
