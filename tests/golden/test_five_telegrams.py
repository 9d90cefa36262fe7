# ruff: noqa: E501 - a table
"""What each of the five telegrams of the corpus must show in its TEI."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from lxml import etree
from tests.editions import STEMS, TEI, Document, encoding_of, words_before, words_of

SENT = "//t:correspAction[@type='sent']"
RECEIVED = "//t:correspAction[@type='received']"
FOOT = "//t:text//t:note[@place='foot']"


@dataclass(frozen=True)
class Row:
    """One row of the table; empty is: not there."""

    type: str
    file: str
    number: str
    date: str
    sender: str
    recipient: str
    categories: tuple[str, ...]
    pages: tuple[str, ...]
    scope: tuple[str, str]
    notes: tuple[tuple[str, str], ...]
    signed: tuple[str, ...]


TABLE = {
    "frus1951v07p1-d612": Row(
        "telegram", "611.61/10–351", "249", "1951-10-03", "Acting Secretary of State", "Embassy in the Soviet Union", (),
        ("988", "989", "990"), ("987", "990"),
        (("1", "Soviet Union"), ("2", "Oct 2,"), ("3", "fighting"), ("4", "Schuman.")), (),
    ),
    "frus1952-54v15p1-d234": Row(
        "telegram", "795.00/7—2552", "92", "1952-07-25", "Secretary of State", "Embassy in the Soviet Union",
        ("#classification.top-secret",), ("423", "425", "426"), ("422", "426"),
        (("1", "Soviet Union"), ("2", "Oct. 5.)"), ("3", "fol tel")), (),
    ),
    "frus1952-54v15p1-d235": Row(
        "telegram", "795.00/7—2952", "201", "1952-07-29", "Ambassador in the Soviet Union Kennan", "Department of State",
        ("#classification.top-secret",), ("427",), ("426", "427"), (), (),
    ),
    "frus1950v07-d1077": Row(
        "telegram", "320.2/12–2050", "602", "1950-12-20", "Acting Secretary of State",
        "United States Mission at the United Nations", ("#classification.top-secret", "#precedence.priority"),
        ("1584",), ("1583", "1584"), (), ("Webb",),
    ),
    "frus1951v07p2-d52": Row(
        "memorandum", "S/P Files: Lot 64 D 563", "", "", "John Paton Davies of the Policy Planning Staff", "", (),
        ("1608",), ("1607", "1608"),
        (("1", "Lie’s"), ("2", "Gromyko"), ("3", "Korea"), ("4", "Bohlen"), ("5", "Lavrentiev,"), ("6", "recommendation.")), (),
    ),
}  # fmt: skip
FINDINGS = {
    "frus1950v07-d1077": [("M102", 0), ("M103", 0)],
    "frus1951v07p1-d612": [("M102", 0), ("M103", 0)],
    "frus1951v07p2-d52": [],
    "frus1952-54v15p1-d234": [("M201", 23), ("M401", 7), ("M401", 33), ("M102", 0), ("M103", 0)],
    "frus1952-54v15p1-d235": [("M301", 7), ("M102", 0), ("M103", 0)],
}


def document(stem: str) -> Document:
    """Give the TEI document of the transcription *stem*."""
    return Document(encoding_of(stem).xml)


@pytest.mark.parametrize("stem", STEMS)
def test_table_has_a_row_for_each_telegram(stem: str) -> None:
    assert stem in TABLE


@pytest.mark.parametrize("stem", STEMS)
def test_type_stands_in_the_text_and_in_the_header(stem: str) -> None:
    found = document(stem)
    assert found.texts("//t:body/t:div/@type") == [TABLE[stem].type]
    assert found.texts("//t:catRef[@scheme='#document-type']/@target") == [f"#document-type.{TABLE[stem].type}"]


@pytest.mark.parametrize("stem", STEMS)
def test_file_number_stands_in_the_text_and_in_the_header(stem: str) -> None:
    found = document(stem)
    assert found.texts("//t:msIdentifier/t:idno[@type='file']") == [TABLE[stem].file]
    assert found.texts("//t:note[@type='source']/t:idno[@type='file']") == [TABLE[stem].file]


@pytest.mark.parametrize("stem", STEMS)
def test_number_of_the_telegram_opens_its_text(stem: str) -> None:
    found = document(stem)
    number = TABLE[stem].number
    assert found.texts("//t:body//t:idno[@type='telegram']") == ([number] if number else [])
    assert found.text(f"{SENT}/t:idno[@type='telegram']") == number
    assert found.text("//t:body/t:div/@n") == number
    if number:
        assert found.all("//t:body/t:div/t:p[1][starts-with(., $number)]/t:idno[1]".replace("$number", f"'{number}.'"))


@pytest.mark.parametrize("stem", STEMS)
def test_date_names_the_file_number_as_its_evidence(stem: str) -> None:
    found = document(stem)
    date = TABLE[stem].date
    assert found.texts(f"{SENT}/t:date/@when") == ([date] if date else [])
    if date:
        assert found.text(f"{SENT}/t:date/@cert") in {"low", "medium", "high"}
        assert found.text(f"{SENT}/t:date/@resp") == "#teigram"
        assert found.text(f"{SENT}/t:date/@source") == "#file"
        assert words_of(found.all("//*[@xml:id='file']")[0]).startswith(TABLE[stem].file)


def test_date_that_is_not_stated_is_not_invented() -> None:
    assert not document("frus1951v07p2-d52").all(f"{SENT}/t:date[@when]")


@pytest.mark.parametrize("stem", STEMS)
def test_sender_and_recipient_stand_in_the_correspondence(stem: str) -> None:
    found = document(stem)
    assert found.text(f"{SENT}/*[self::t:persName or self::t:orgName]") == TABLE[stem].sender
    assert found.text(f"{RECEIVED}/*[self::t:persName or self::t:orgName]") == TABLE[stem].recipient
    assert len(found.all(RECEIVED)) == bool(TABLE[stem].recipient)


def test_name_in_brackets_is_a_surname_and_the_office_a_role() -> None:
    found = document("frus1952-54v15p1-d235")
    assert found.text(f"{SENT}/t:persName/t:surname") == "Kennan"
    assert found.text(f"{SENT}/t:persName/t:roleName") == "Ambassador in the Soviet Union"


@pytest.mark.parametrize(
    ("stem", "place"),
    [("frus1951v07p1-d612", "Washington"), ("frus1952-54v15p1-d235", "Moscow"), ("frus1951v07p2-d52", "")],
)
def test_place_is_inferred_from_the_sending_post_alone(stem: str, place: str) -> None:
    found = document(stem)
    assert found.text(f"{SENT}/t:placeName") == place
    assert found.text(f"{SENT}/t:placeName/@resp") == ("#teigram" if place else "")
    assert bool(found.text(f"{SENT}/t:placeName/@cert")) is bool(place)


@pytest.mark.parametrize("stem", STEMS)
def test_no_marking_is_invented_and_none_is_lost(stem: str) -> None:
    found = document(stem)
    categories = list(TABLE[stem].categories)
    assert found.texts("//t:catRef[@scheme != '#document-type']/@target") == categories
    assert found.texts("//t:body//t:seg/@ana") == categories
    declared = [ident for ident in found.texts("//t:category/@xml:id") if not ident.startswith("document-type.")]
    assert [f"#{ident}" for ident in declared] == categories


@pytest.mark.parametrize("stem", STEMS)
def test_pages_are_marked_where_they_begin(stem: str) -> None:
    found = document(stem)
    assert tuple(found.texts("//t:text//t:pb/@n")) == TABLE[stem].pages
    assert "[Page" not in words_of(found.all("//t:text")[0])


@pytest.mark.parametrize("stem", STEMS)
def test_first_page_is_inferred_and_says_so(stem: str) -> None:
    found = document(stem)
    scope = "//t:biblStruct//t:biblScope[@unit='page']"
    assert (found.text(f"{scope}/@from"), found.text(f"{scope}/@to")) == TABLE[stem].scope
    assert found.text(f"{scope}/@cert")
    assert found.text(f"{scope}/@resp") == "#teigram"


@pytest.mark.parametrize("stem", STEMS)
def test_notes_stand_at_their_anchors(stem: str) -> None:
    found = document(stem).all(FOOT)
    expected = TABLE[stem].notes
    assert [note.get("n") for note in found] == [number for number, _ in expected]
    for note, (_, before) in zip(found, expected, strict=True):
        assert words_before(note, 40).rstrip().endswith(before)
    assert not document(stem).all("//t:back")


@pytest.mark.parametrize("stem", ["frus1951v07p1-d612", "frus1952-54v15p1-d234"])
def test_note_1_stands_in_the_heading(stem: str) -> None:
    assert document(stem).all(f"//t:head{FOOT.removeprefix('//t:text')}")[0].get("n") == "1"


def test_note_1_of_d234_has_two_paragraphs() -> None:
    paragraphs = document("frus1952-54v15p1-d234").texts(f"{FOOT}[@n='1']/t:p")
    assert [words[:30] for words in paragraphs] == ["This telegram was repeated to ", "The drafting history of this t"]


def test_anchor_whose_note_is_lost_stands_after_the_day() -> None:
    anchor = document("frus1952-54v15p1-d235").all("//t:ref[@type='note-anchor']")
    assert [element.get("n") for element in anchor] == ["1"]
    assert words_before(anchor[0]).endswith("July 25")


@pytest.mark.parametrize("stem", STEMS)
def test_signature_stands_in_the_closer(stem: str) -> None:
    found = document(stem)
    assert tuple(found.texts("//t:closer/t:signed/t:persName")) == TABLE[stem].signed
    assert len(found.all("//t:closer")) == bool(TABLE[stem].signed)


def test_completed_words_have_their_letters_in_ex() -> None:
    words = document("frus1951v07p1-d612").all(f"{FOOT}[@n='1']//t:expan[t:ex]")
    assert [words_of(word) for word in words] == ["Harry", "Truman"]
    assert [word.findtext("t:ex", namespaces=TEI) for word in words] == ["arry", "ruman"]


def test_title_line_of_d52_is_a_heading_and_no_paragraph() -> None:
    found = document("frus1951v07p2-d52")
    assert found.texts("//t:head[@type='subject']") == ["Negotiated Settlement of the Korean Conflict"]
    assert not [
        words
        for words in found.texts("//t:body//t:p")
        if words.startswith("Negotiated Settlement of the Korean Conflict")
    ]


def test_parts_of_d234_are_marked() -> None:
    found = document("frus1952-54v15p1-d234")
    assert found.texts("//t:p/t:label[@type='part']") == ["Part I.", "Part II.", "Part III."]


def test_numbers_of_d1077_stay_with_their_paragraphs() -> None:
    found = document("frus1950v07-d1077")
    assert [words[:12] for words in found.texts("//t:body//t:p")[1:4]] == [
        "1. The reaso",
        "2. Our objec",
        "3. We have c",
    ]
    assert not found.all("//t:body//t:list")


def test_faults_of_d234_have_the_printed_form_and_a_correction() -> None:
    found = document("frus1952-54v15p1-d234")
    assert found.texts("//t:choice/t:sic") == ["PanikkarChou", "queston"]
    assert found.texts("//t:choice/t:corr") == ["Panikkar–Chou", "question"]
    assert found.texts("//t:choice/t:corr/@resp") == ["#teigram", "#teigram"]
    reported = [finding.message for finding in encoding_of("frus1952-54v15p1-d234").findings if finding.code == "M401"]
    assert ["PanikkarChou" in reported[0], "queston" in reported[1]] == [True, True]


@pytest.mark.parametrize(
    ("stem", "posts"),
    [
        ("frus1951v07p1-d612", [("London", "1810"), ("Paris", "1967"), ("Tokyo", "538")]),
        ("frus1952-54v15p1-d234", [("Tokyo", "268")]),
        ("frus1952-54v15p1-d235", []),
    ],
)
def test_each_post_to_which_it_was_repeated_has_an_action(stem: str, posts: list[tuple[str, str]]) -> None:
    actions = document(stem).all("//t:correspAction[@type='transmitted'][@subtype='repeated']")
    found = [
        (a.findtext("t:placeName", namespaces=TEI), a.findtext("t:idno[@type='telegram']", namespaces=TEI))
        for a in actions
    ]
    assert found == posts


def test_expansions_say_by_whom() -> None:
    for stem in STEMS:
        assert not document(stem).all("//t:choice/t:expan[not(@resp='#teigram') or not(@cert)]")


@pytest.mark.parametrize("stem", STEMS)
def test_findings_are_these_and_no_others(stem: str) -> None:
    assert [(finding.code, finding.line) for finding in encoding_of(stem).findings] == FINDINGS[stem]


def test_lost_page_is_named() -> None:
    lost = [finding for finding in encoding_of("frus1952-54v15p1-d234").findings if finding.code == "M201"]
    assert [finding.message for finding in lost] == ["page 425 follows page 423: the mark of page 424 is lost"]
    assert lost[0].excerpt[lost[0].column - 1 :].startswith("[Page 425]")


def test_missing_note_is_named() -> None:
    missing = [finding for finding in encoding_of("frus1952-54v15p1-d235").findings if finding.code == "M301"]
    assert [finding.message for finding in missing] == ["the note of anchor 1 is missing"]
    assert missing[0].excerpt[missing[0].column - 1 :].startswith("1 re Korean")


def test_reference_ends_before_the_next_repetition() -> None:
    references = document("frus1951v07p1-d612").texts(f"{FOOT}[@n='1']//t:rs[@type='telegram']")
    assert references == ["telegram 1810", "telegram 1967", "telegram 538"]


def test_telegram_that_is_cited_is_not_later_than_the_telegram() -> None:
    keys = document("frus1952-54v15p1-d234").texts("//t:body//t:p//t:rs[@type='telegram'][not(ancestor::t:note)]/@key")
    assert [key for key in keys if key.split(".")[-1] > "1952-07-25"] == []


def test_day_with_a_mark_glued_to_it_is_a_date() -> None:
    found = document("frus1952-54v15p1-d235")
    assert found.texts("//t:body//t:ref[@type='telegram']/t:date/@when") == ["1952-07-25"]


def test_telegram_that_is_answered_is_pointed_to() -> None:
    found = document("frus1952-54v15p1-d235")
    assert found.texts("//t:body//t:ref[@type='telegram']/@target") == ["frus1952-54v15p1-d234.xml"]
    assert found.texts("//t:correspContext/t:ref[@type='replyTo']/@target") == ["frus1952-54v15p1-d234.xml"]


def test_person_named_without_an_office_has_no_role() -> None:
    found = document("frus1951v07p2-d52")
    assert not [words for words in found.texts(f"{SENT}//t:roleName") if words.startswith("John Paton Davies")]


def test_whole_document_is_well_formed_without_a_doctype() -> None:
    for stem in STEMS:
        assert etree.fromstring(encoding_of(stem).xml).getroottree().docinfo.internalDTD is None
