# ruff: noqa: E501 - lines of telegrams are long
"""The facts of whole telegrams: what is stated, what is inferred, what stays empty."""

from __future__ import annotations

import pytest

from teigram.describe import describe
from teigram.facts import Claim, Facts, Party
from teigram.readers import read
from teigram.recognise import recognise


def facts(text: str, name: str = "d612.txt") -> Facts:
    return describe(recognise(next(read(text.encode(), name).readings)))


HEAD = "The Ambassador in the Soviet Union (Kennan) to the Department of State"


def test_sender_with_a_name_is_a_person_and_a_department_is_none() -> None:
    found = facts(f"{HEAD}\n\n201. Text.")
    assert found.sender == Party("Ambassador in the Soviet Union", "Kennan", is_person=True)
    assert found.recipient == Party("Department of State", "", is_person=False)
    assert found.sender.label == "Ambassador in the Soviet Union (Kennan)"


def test_date_of_the_dateline_is_stated() -> None:
    found = facts(f"795.00/7–2952: Telegram\n\n{HEAD}\n\nMoscow, July 28, 1952—7 p.m.\n\n201. Text.")
    assert found.date == Claim("1952-07-28T19:00:00", "July 28, 1952—7 p.m.")
    assert found.place == Claim("Moscow", "Moscow")


def test_date_of_the_file_number_is_inferred_and_names_its_evidence() -> None:
    found = facts(f"795.00/7–2952: Telegram\n\n{HEAD}\n\n201. Text.").date
    assert found is not None
    assert (found.value, found.printed, found.source) == ("1952-07-29", "", "#file")
    assert found.cert in {"low", "medium"}


def test_place_is_inferred_from_the_post() -> None:
    assert facts(f"795.00/7–2952: Telegram\n\n{HEAD}\n\n201. Text.").place == Claim("Moscow", cert="high")


def test_place_of_a_year_that_nothing_bears_out_is_less_sure() -> None:
    text = f"795.00/7–2945: Telegram\n\n{HEAD.replace('the Soviet Union', 'Turkey')}\n\n201. Text."
    assert facts(text).place == Claim("Ankara", cert="medium")


def test_what_is_not_stated_is_empty() -> None:
    found = facts("We agree.")
    assert (found.document_type, found.number, found.file, found.categories, found.repeated) == (
        "other",
        "",
        "",
        (),
        (),
    )
    assert (found.sender, found.recipient, found.date, found.place) == (None, None, None, None)


def test_source_line_outweighs_the_heading_in_the_kind() -> None:
    assert facts(f"795.00/7–2952: Airgram\n\n{HEAD}\n\nA–201. Text.").document_type == "airgram"


def test_each_category_is_given_once() -> None:
    found = facts(f"{HEAD}\n\ntop secret\n\npriority\n\ntop secret\n\n201. Text.")
    assert [scheme for scheme, _ in found.categories] == ["classification", "precedence"]


def test_source_note_gives_archive_and_file() -> None:
    text = "50. Telegram From the Embassy in Lebanon to the Department of State/1/\n\n/1/Source: Department of State, Central Files, 783A.00/5–1358. Secret; Niact.\n\nBeirut, May 13, 1958—2 p.m.\n\n3826. Text."
    found = facts(text)
    assert (found.file, found.archive, found.document_number, found.number) == (
        "783A.00/5–1358", "Department of State, Central Files", "50", "3826",
    )  # fmt: skip
    assert [value for _, value in found.categories] == ["secret", "niact"]


@pytest.mark.parametrize(
    ("text", "pages"), [("201. Text.", ()), ("201. The [Page 427] text [Page 428] of", ("427", "428"))]
)
def test_pages_are_those_that_are_marked(text: str, pages: tuple[str, ...]) -> None:
    assert facts(f"{HEAD}\n\n{text}").pages == pages


def test_words_and_characters_are_those_of_the_text() -> None:
    found = facts("\ufeffWe agree.\r\n")
    assert (found.words, found.characters) == (2, 10)


def test_secretary_who_telegraphs_to_his_department_is_away_from_it() -> None:
    assert facts("56. Telegram From the Secretary of State to the Department of State\n\n201. Text.").place is None
    assert facts("56. Telegram From the Secretary of State to the Embassy in Iran\n\n201. Text.").place is not None
