from __future__ import annotations

import pytest

from teigram.recognise.references import references
from teigram.spans import Kind


def found(text: str, when: str = "1951-12-31") -> list[tuple[str, str]]:
    """Give the words and the key of each reference in *text*, as in a telegram sent on the day *when*."""
    claims = (span for span in references(text, when, len(text)) if span.kind is Kind.REFERENCE)
    spans = sorted(claims, key=lambda span: span.start)
    return [(text[span.start : span.end], span.get("key")) for span in spans]


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        ("ReDeptel 239 Oct 2, you", "ReDeptel 239 Oct 2", "Department..239.1951-10-02"),
        ("thought Deptel 92, July 25 re", "Deptel 92, July 25", "Department..92.1951-07-25"),
        ("and Embtel 586 Oct. 5.)", "Embtel 586 Oct. 5", "Embassy.Department.586.1951-10-05"),
        ("(telegram 1678, October 5, from London;", "telegram 1678, October 5, from London", "London..1678.1951-10-05"),
        (
            "Telegram 250, October 4, to Moscow, directed",
            "Telegram 250, October 4, to Moscow",
            ".Moscow.250.1951-10-04",
        ),
        ("telegram 93 to Moscow, July 25, 1952, not", "telegram 93 to Moscow, July 25, 1952", ".Moscow.93.1952-07-25"),
        ("telegram 357 from Tel Aviv, March 2", "telegram 357 from Tel Aviv, March 2", "Tel-Aviv..357.1951-03-02"),
        ("telegram 4, May 9, to New Delhi.", "telegram 4, May 9, to New Delhi", ".New-Delhi.4.1951-05-09"),
        ("Telegram 29 from The Hague reads", "Telegram 29 from The Hague", "The-Hague..29."),
        ("as telegram 1810.", "telegram 1810", "..1810."),
    ],
)
def test_telegram_has_a_key_of_what_is_known(text: str, words: str, key: str) -> None:
    assert found(text)[0] == (words, key)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Embtels 2180 and 2181 June 27",
            [("Embtels 2180", "Embassy.Department.2180."), ("2181 June 27", "Embassy.Department.2181.1951-06-27")],
        ),
        (
            "Deptels 12, 13 and 14.",
            [("Deptels 12", "Department..12."), ("13", "Department..13."), ("14", "Department..14.")],
        ),
        (
            "reDeptels 40, July 3, and 41 on",
            [("reDeptels 40, July 3", "Department..40.1951-07-03"), ("41", "Department..41.")],
        ),
        ("Deptels 40\nand 41", [("Deptels 40", "Department..40."), ("41", "Department..41.")]),
    ],
)
def test_every_number_after_a_plural_is_a_reference(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text", ["Embtel 5 and 6 more", "Deptels 40, 4 p.m.", "Deptels 40. 41. Text"])
def test_other_numbers_after_a_telegram_are_none(text: str) -> None:
    assert len(found(text)) == 1


def test_telegram_that_is_cited_is_not_later_than_the_telegram() -> None:
    assert found("Deptel 249 Oct. 3 and", "1952-07-25") == [("Deptel 249 Oct. 3", "Department..249.1951-10-03")]


def test_notes_may_name_a_later_telegram() -> None:
    text = "Telegram 250, October 4, to Moscow"
    (span,) = (span for span in references(text, "1951-10-03", 0) if span.kind is Kind.REFERENCE)
    assert span.get("key") == ".Moscow.250.1951-10-04"


def test_date_in_a_reference_is_a_date() -> None:
    text = "Deptel 92, July 25 re"
    dates = [span for span in references(text, "1952-07-29", len(text)) if span.kind is Kind.DATE]
    assert [(text[span.start : span.end], span.get("when")) for span in dates] == [("July 25", "1952-07-25")]


def test_year_that_is_not_known_is_left_out() -> None:
    assert found("Deptel 92, July 25", "")[0][1].startswith("Department..92.")


def test_page_inside_a_footnote_is_part_of_it() -> None:
    assert found("See footnote 2, p. 986.") == [("footnote 2, p. 986", "footnote-2-p-986"), ("p. 986", "p-986")]


@pytest.mark.parametrize(
    ("text", "key"), [("see Document 350.", "Document-350"), ("pp. 732–736", "pp-732-736"), ("p. 239.", "p-239")]
)
def test_documents_and_pages_are_references(text: str, key: str) -> None:
    assert [key_ for _, key_ in found(text)] == [key]


@pytest.mark.parametrize("text", ["the telegram of yesterday", "a document", "telegrams", "Part 1"])
def test_words_without_a_number_are_no_reference(text: str) -> None:
    assert found(text) == []
