"""A printed page gives its text without what only the printer needed, and nothing of it is lost."""

import pytest
from tests.readers.print_pages import TELEGRAM, printed

from teigram.pipeline import encode_all
from teigram.readers import pdf
from teigram.source import Reading, SegmentKind
from teigram.spans import Kind


def reading(*pages: list[str]) -> Reading:
    (found,) = pdf.read(printed(*pages), "telegram.pdf").readings
    return found


def around(found: Reading, kind: Kind) -> list[tuple[str, str]]:
    """Give the words before and after each milestone of *kind*."""
    return [
        (found.text[: span.start].split()[-1], found.text[span.start :].split()[0])
        for span in found.given
        if span.kind is kind and span.start
    ]


def test_lines_are_joined_into_paragraphs() -> None:
    paragraphs = reading(*TELEGRAM).text.strip().split("\n\n")
    assert paragraphs[:6] == [
        "795.00/7-2552: Telegram",
        "The Secretary of State to the Embassy in the Soviet Union",
        "top secret",
        "priority",
        "Washington, July 25, 1952—7:15 p. m.",
        "92. USG has been giving consideration to whether in present circumstances an approach to Soviet Govt might be \
useful in bringing about an armistice. Dept has been considering the desirability of having USG make such an approach, \
and would appreciate your views on what might be made of it, and on the anti-Communist line there.",
    ]


def test_page_numbers_come_from_the_running_heads() -> None:
    found = reading(*TELEGRAM)
    pages = [span.get("n") for span in found.given if span.kind is Kind.PAGE_BREAK]
    assert pages == ["423", "424"]
    assert around(found, Kind.PAGE_BREAK) == [("the", "Assembly.")]
    assert "VOLUME" not in found.text


def test_notes_at_the_foot_stand_at_the_end_and_have_their_anchors() -> None:
    found = reading(*TELEGRAM)
    assert around(found, Kind.ANCHOR) == [("armistice.", "Dept"), ("Assembly.", "This"), ("here.", "Acheson")]
    notes = [(span.get("n"), found.text[span.start : span.end]) for span in found.given if span.kind is Kind.NOTE]
    assert notes == [
        ("1", "Repeated to Tokyo for Murphy’s information only, and not to be shown to others."),
        ("2", "The seventh session of the General Assembly of the United Nations began on October 14."),
        ("3", "Not printed."),
    ]


def test_a_word_that_the_line_end_breaks_is_whole_and_the_break_is_kept() -> None:
    found = reading(*TELEGRAM)
    breaks = [span for span in found.given if span.kind is Kind.LINE_BREAK]
    assert [(found.text[: b.start].split()[-1], found.text[b.start :].split()[0]) for b in breaks] == [
        ("desir", "ability"),
        ("appre", "ciate"),
        ("Brit", "ish"),
        ("Na", "tions"),
    ]
    assert {span.attrs for span in breaks} == {(("break", "no"), ("rend", "-"))}


def test_a_hyphen_that_belongs_to_the_word_stays() -> None:
    page = [
        "~KOREA 9",
        ">The anti-communist line was discussed at length today,",
        "|and so was the policy of the anti-",
    ]
    found = reading([*page, "|communist parties of the region."])
    assert "the anti-communist parties" in found.text
    assert not [span for span in found.given if span.kind is Kind.LINE_BREAK]


def test_what_an_element_stands_for_is_not_text_but_accounted_for() -> None:
    found = reading(*TELEGRAM)
    raw = pdf.read(printed(*TELEGRAM), "telegram.pdf").raw
    marks = [raw[s.raw_start : s.raw_end].strip() for s in found.segments if s.kind is SegmentKind.APPARATUS]
    assert "KOREA 423" in marks
    assert "424 FOREIGN RELATIONS, 1952–1954, VOLUME XV" in " ".join(marks)


def test_a_note_that_goes_on_at_the_foot_of_the_next_page_is_one_note() -> None:
    first = [
        "~KOREA 1",
        ">A short paragraph.{1} Its end is here, on this line, and no other",
        "|line.",
        ".{1} A note that is long, and",
    ]
    second = [
        "~2 FOREIGN RELATIONS",
        ">Another paragraph of the text which fills its line altogether, or",
        "|so.",
        "_goes on.",
    ]
    found = reading(first, second)
    assert [found.text[s.start : s.end] for s in found.given if s.kind is Kind.NOTE] == [
        "A note that is long, and goes on."
    ]


def test_a_note_that_nothing_points_to_is_kept_and_reported() -> None:
    page = ["~KOREA 1", ">A paragraph without a mark of any note in it.", ".{1} A note."]
    (encoding,) = encode_all(printed(page), "x.pdf")
    assert b'<back><div type="notes"><note xml:id="fn1" n="1"' in encoding.xml
    assert "M303" in [finding.code for finding in encoding.findings]


def test_a_number_at_the_start_of_a_line_of_a_note_begins_no_note() -> None:
    notes = [".{1} The five points were:", "_2. withdrawal of troops.", ".{2} Not printed."]
    found = reading(["~KOREA 1", ">A paragraph.{1} Its end.{2}", *notes])
    assert [span.get("n") for span in found.given if span.kind is Kind.NOTE] == ["1", "2"]


def test_pages_of_which_most_is_notes_are_told_from_them() -> None:
    notes = [".{1} A note that is long, so that most of the page is notes and is set in small type, "]
    found = reading(
        ["~KOREA 1", ">A short text.{1}", *notes, *["_and it goes on and on and on, for it has much to say"] * 12]
    )
    assert found.text.strip().startswith("A short text.\n\nA note that is long")


def test_a_page_that_breaks_a_word_is_marked_so() -> None:
    found = reading(
        ["~KOREA 9", "|The line of the page is full, and its last word is the informa-"],
        ["~10 FOREIGN RELATIONS", "|tion of it."],
    )
    assert found.text.endswith("its last word is the information of it.")
    (_, page) = [span for span in found.given if span.kind is Kind.PAGE_BREAK]
    assert page.attrs == (("n", "10"), ("break", "no"))
    assert found.text[page.start :].startswith("tion")


def test_a_page_number_alone_at_the_foot_is_the_page_number() -> None:
    found = reading(["|The text of the page, which is long enough to be told from a number."] + ["="] * 42 + ["^17"])
    assert [span.get("n") for span in found.given] == ["17"]


def test_a_document_without_running_heads_has_no_pages() -> None:
    assert reading(["|A line.", "|1. Another line, with a number that is no page."]).given == ()


def test_the_encoded_pages_have_their_facts_notes_and_breaks() -> None:
    (encoding,) = encode_all(printed(*TELEGRAM), "frus1952-54v15p1-d234.pdf")
    xml = encoding.xml.decode()
    assert (encoding.summary.sender, encoding.summary.date) == ("Secretary of State", "1952-07-25")
    assert 'the <pb n="424"/>Assembly.<note xml:id="fn2" n="2"' in xml
    assert 'desir<lb break="no" rend="-"/>ability' in xml


@pytest.mark.parametrize("head", [b"%PDF-1.4\n", b"\r\n\r\n%PDF-1.7"])
def test_a_pdf_is_known_by_its_signature(head: bytes) -> None:
    assert pdf.declines(head, "x.txt") is None
    assert pdf.declines(b"795.00/7-2552", "x.pdf")
