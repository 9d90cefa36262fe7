from __future__ import annotations

import pytest

from teigram.lines import lines_of
from teigram.recognise.listing import listing_refusal

CHAPTER = """\
31. Telegram From the Embassy in Jordan to the Department of State
Source: Department of State, Central Files, 785.00/4–1057. Secret.
32. Telegram From the Embassy in Lebanon to the Department of State
Source: Department of State, Central Files, 785.00/4–1157. Secret.
33. Editorial Note
34. Memorandum From the Secretary of State to the President
"""


def test_list_of_a_chapter_is_refused_with_what_to_do() -> None:
    refusal = listing_refusal(lines_of(CHAPTER))
    assert "a list of 4 documents" in refusal
    assert "file of its own" in refusal


def test_one_document_is_taken() -> None:
    assert (
        listing_refusal(lines_of("31. Telegram From the Embassy in Jordan to the Department of State\n525. Text."))
        == ""
    )


def test_document_whose_notes_begin_with_telegram_is_taken() -> None:
    notes = "".join(f"{n}. Telegram {n}25 from Cairo to the Department of State, not printed.\n" for n in range(1, 6))
    assert (
        listing_refusal(lines_of(f"31. Telegram From the Embassy in Jordan to the Department of State\nText.\n{notes}"))
        == ""
    )


def test_documents_with_their_text_are_no_listing() -> None:
    whole = "".join(
        f"{n}. Telegram From the Embassy in Jordan to the Department of State\n{'Text. ' * 100}\n" for n in range(1, 5)
    )
    assert listing_refusal(lines_of(whole)) == ""


def test_list_with_headings_that_name_only_the_parties_is_refused() -> None:
    chapter = "French Indochina:\n" + "".join(
        f"The Ambassador in {country} (Vance) to the Secretary of State\n"
        for country in ("France", "Italy", "Ruritania")
    )
    assert "a list of 3 documents" in listing_refusal(lines_of(chapter))


@pytest.mark.parametrize(
    "title", ["Preface", "Contents", "List of Persons", "INDEX", "List of Abbreviations and Symbols"]
)
def test_front_matter_of_a_volume_is_refused(title: str) -> None:
    assert f"“{title}” is a part of a volume" in listing_refusal(lines_of(f"{title}\n\nAbbey, Glenn A., 410, 414.\n"))


def test_telegram_that_has_a_title_of_front_matter_inside_is_taken() -> None:
    text = "31. Telegram From the Embassy in Jordan to the Department of State\nIndex\nText.\n"
    assert listing_refusal(lines_of(text)) == ""
