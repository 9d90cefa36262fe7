# ruff: noqa: E501 - lines of telegrams are long
from __future__ import annotations

import pytest

from teigram.recognise.layout import lay_out
from teigram.recognise.slots import Slot


def slots(text: str) -> list[tuple[str, str]]:
    """Give slot and first words of each placed line."""
    return [(place.slot.value, text[place.start : place.end][:20]) for place in lay_out(text).placed]


HEAD = "The Secretary of State to the Embassy in India"


def test_every_line_has_its_slot() -> None:
    text = (
        f"795.00/7–2552: Telegram\n\n{HEAD}\n\ntop secret\n\nWashington, July 25, 1952—7 p.m.\n\n92. Text.\n\nAcheson"
    )
    assert [slot for slot, _ in slots(text)] == ["source", "head", "marking", "dateline", "body", "signature"]


def test_dateline_may_stand_before_the_markings() -> None:
    text = f"{HEAD}\n\nWashington, July 25, 1952—7 p.m.\n\ntop secret\n\n92. Text."
    assert [slot for slot, _ in slots(text)] == ["head", "dateline", "marking", "body"]


def test_dateline_broken_before_the_year_is_one_slot() -> None:
    assert ("dateline", "New Delhi, September") in slots(f"{HEAD}\n\nNew Delhi, September 17,\n1948—noon.\n\n92. Text.")


def test_heading_broken_by_a_screen_is_one_slot() -> None:
    text = "The Ambassador in the Soviet Union (Kennan) to the\nDepartment of State\n\n201. Text."
    assert [slot for slot, _ in slots(text)] == ["head", "body"]


def test_address_of_the_page_is_no_source() -> None:
    assert slots(f"https://history.state.gov/x/d612\n{HEAD}\n92. Text.")[0][0] == "address"


def test_page_mark_on_its_own_line_is_a_page() -> None:
    assert ("page", "[Page 988]") in slots(f"{HEAD}\n\n92. Text.\n\n[Page 988]\n\nMore text.")


def test_title_below_the_heading_of_a_memorandum_is_its_subject() -> None:
    text = "Memorandum by John Paton Davies of the Policy Planning Staff\nNegotiated Settlement of the Korean Conflict\nLie’s suggestion."
    assert [slot for slot, _ in slots(text)] == ["head", "subject", "body"]


def test_first_sentence_of_a_telegram_is_no_title() -> None:
    assert Slot.SUBJECT.value not in [slot for slot, _ in slots(f"{HEAD}\nNegotiated Settlement\n92. Text.")]


def test_text_without_a_heading_is_text() -> None:
    layout = lay_out("602. In view of the danger.\n\nWe agree.")
    assert layout.heading is None
    assert [place.slot for place in layout.placed] == [Slot.BODY, Slot.BODY]


def test_empty_text_has_no_slots() -> None:
    assert lay_out("").placed == ()


@pytest.mark.parametrize("sentence", ["Signed Lisle.", "Happy New Year."])
def test_sentence_above_a_signature_is_text(sentence: str) -> None:
    assert [slot for slot, _ in slots(f"{HEAD}\n\n92. Text.\n\n{sentence}\n\nDulles")][-2:] == ["body", "signature"]


def test_name_with_jr_above_another_signature_is_one() -> None:
    assert [slot for slot, _ in slots(f"{HEAD}\n\n92. Text.\n\nJohn Foster, Jr.\n\nDulles")][-2:] == ["signature"] * 2


def test_first_sentence_of_an_airgram_is_no_title_though_a_note_s_mark_ends_it() -> None:
    text = "15. Airgram From the Embassy in Laos to the Department of State1\n\nA–139. See my 1234.2\n\n1. We agree."
    assert [slot for slot, _ in slots(text)] == ["head", "body", "body"]


@pytest.mark.parametrize(
    "heading",
    [
        "50. Telegram\nFrom the Mission at the United Nations to the Department of State1",
        "50. Telegram From the Mission at the\nUnited Nations to the Department of State1",
        "50. Telegram From the Mission at the United Nations to the Department\nof State1",
        "50. Telegram From the Mission at the United Nations\nto the Department of\nState1",
    ],
)
def test_heading_may_be_wrapped_inside_a_phrase(heading: str) -> None:
    found = lay_out(f"{heading}\n\nNew York, October 3, 1958, 5 p.m.\n\n92. Text.\n")
    assert found.heading is not None
    words = [
        " ".join(f"{heading}"[slice(*part)].split()) for part in (found.heading.sender, found.heading.recipient) if part
    ]
    assert words == ["Mission at the United Nations", "Department of State"]
    assert [place.slot.value for place in found.placed] == ["head", "dateline", "body"]


def test_line_under_a_whole_heading_is_no_part_of_it() -> None:
    text = f"{HEAD}\nEyes only Henderson.\nText.\n"
    assert [slot for slot, _ in slots(text)] == ["head", "body", "body"]


@pytest.mark.parametrize(
    "heading",
    [
        "John Foster Dulles to the Secretary of State",
        "Commodore William A. Glassford to the Secretary of State",
        "Certain American Missions to the Secretary of State",
    ],
)
def test_heading_below_a_source_line_may_open_with_any_name(heading: str) -> None:
    assert [slot for slot, _ in slots(f"611.61/10–351: Telegram\n\n{heading}\n\n92. Text.")] == [
        "source",
        "head",
        "body",
    ]
    assert ("head", heading[:20]) not in slots(f"{heading}\n\n92. Text.")


def test_memorandum_for_the_record_is_a_heading_and_no_file() -> None:
    assert (
        slots("92. Memorandum for the Record by the Secretary’s Assistant (Greene)1\n\nThere was discussion.")[0][0]
        == "head"
    )
    assert slots(f"JCS Records: Telegram\n\n{HEAD}\n\n92. Text.")[0][0] == "source"


@pytest.mark.parametrize("line", ["DEPARTMENT PASS TO ARMY", "CONFIDENTlAL", "double priority"])
def test_unknown_line_above_the_dateline_or_the_number_is_a_marking(line: str) -> None:
    dateline = "New Delhi, July 25, 1952—7 p.m."
    assert [slot for slot, _ in slots(f"{HEAD}\n\n{line}\n\n{dateline}\n\n92. Text.")] == [
        "head",
        "marking",
        "dateline",
        "body",
    ]
    assert [slot for slot, _ in slots(f"{HEAD}\n\n{dateline}\n\n{line}\n\n92. Text.")] == [
        "head",
        "dateline",
        "marking",
        "body",
    ]


def test_unknown_line_above_text_without_a_number_stays_text() -> None:
    text = f"{HEAD}\n\nNew Delhi, July 25, 1952—7 p.m.\n\nIndochina\n\nThe situation is grave."
    assert [slot for slot, _ in slots(text)] == ["head", "dateline", "body", "body"]


def test_paraphrase_above_the_dateline_is_a_title() -> None:
    text = f"{HEAD}\n\n[Paraphrase]\n\nNew Delhi, July 25, 1932—7 p.m.\n\n92. Text."
    assert [slot for slot, _ in slots(text)] == ["head", "subject", "dateline", "body"]


def test_marking_may_name_its_reader() -> None:
    text = f"{HEAD}\n\nNew Delhi, July 25, 1952—7 p.m.\n\ntop secret eyes only for Secretary\n\nText."
    assert [slot for slot, _ in slots(text)] == ["head", "dateline", "marking", "body"]
    assert slots(f"{HEAD}\n\nNew Delhi, July 25, 1952—7 p.m.\n\nEyes only for Secretary.\n\nText.")[2][0] == "body"
