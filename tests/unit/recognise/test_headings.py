# ruff: noqa: E501 - lines of telegrams are long
from __future__ import annotations

import pytest

from teigram.recognise.headings import UNNAMED, parse_heading


def parties(text: str) -> tuple[str, str] | None:
    """Give the words of sender and recipient; None when *text* is no heading."""
    heading = parse_heading(text)
    if heading is None:
        return None
    return tuple(text[part[0] : part[1]] if part else "" for part in (heading.sender, heading.recipient))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("text", "sender", "recipient"),
    [
        ("The Acting Secretary of State to the Embassy in the Soviet Union", "Acting Secretary of State", "Embassy in the Soviet Union"),
        ("The Ambassador in the Soviet Union (Kennan) to the Department of State", "Ambassador in the Soviet Union (Kennan)", "Department of State"),
        ("The Acting Secretary of State to the United States Mission at the United Nations", "Acting Secretary of State", "United States Mission at the United Nations"),
        ("The Acting Political Adviser to SCAP (Sebald) to the Secretary of State", "Acting Political Adviser to SCAP (Sebald)", "Secretary of State"),
        ("The United States Representative to the United Nations to the Secretary of State", "United States Representative to the United Nations", "Secretary of State"),
        ("The Secretary of State to the United States Political Adviser to SCAP (Sebald)", "Secretary of State", "United States Political Adviser to SCAP (Sebald)"),
        ("The Special Assistant to the Secretary of State to the Ambassador in France", "Special Assistant to the Secretary of State", "Ambassador in France"),
        ("No. 500 The Ambassador in Japan (Murphy) to the Department of State", "Ambassador in Japan (Murphy)", "Department of State"),
        ("50. Telegram From the Embassy in Lebanon to the Department of State", "Embassy in Lebanon", "Department of State"),
        ("Telegram 1305 From the Embassy in Indonesia to the Department of State", "Embassy in Indonesia", "Department of State"),
        ("The Ambassador in India (Henderson) to the  Secretary of State", "Ambassador in India (Henderson)", "Secretary of State"),
        ("29. Telegram 1453 From the Embassy in Chile to the Department of State, September 12, 1970, 1530Z", "Embassy in Chile", "Department of State"),
        ("12. Joint State–Defense Telegram From the Department of State to the Embassy in France", "Department of State", "Embassy in France"),
        ("Draft Telegram From the Department of State to the Embassy in France", "Department of State", "Embassy in France"),
        ("12. Telegram to the Embassy in France", "", "Embassy in France"),
        ("12. Message to Prime Minister Macmillan From President Eisenhower", "President Eisenhower", "Prime Minister Macmillan"),
        ("Deputy Under Secretary of State Murphy to the Department of State", "Deputy Under Secretary of State Murphy", "Department of State"),
        ("Vice Admiral C. Turner Joy to the Joint Chiefs of Staff", "Vice Admiral C. Turner Joy", "Joint Chiefs of Staff"),
        ("President Truman to Prime Minister Attlee", "President Truman", "Prime Minister Attlee"),
        ("Memorandum by John Paton Davies of the Policy Planning Staff", "John Paton Davies of the Policy Planning Staff", ""),
    ],
)  # fmt: skip
def test_heading_says_from_whom_and_to_whom(text: str, sender: str, recipient: str) -> None:
    assert parties(text) == (sender, recipient)


@pytest.mark.parametrize("anchor", ["1", " 1", "0", "/1/", "/*/", "*"])
def test_mark_of_a_footnote_is_no_part_of_the_recipient(anchor: str) -> None:
    text = f"The Secretary of State to the Embassy in the Soviet Union{anchor}"
    heading = parse_heading(text)
    assert heading is not None
    assert heading.end == len(text) - len(anchor)
    assert parties(text) == ("Secretary of State", "Embassy in the Soviet Union")


@pytest.mark.parametrize(
    ("text", "document_type", "document_number", "telegram_number"),
    [
        ("The Secretary of State to the Embassy in India", UNNAMED, "", ""),
        ("No. 500 The Ambassador in Japan (Murphy) to the Department of State", UNNAMED, "500", ""),
        (
            "30. Telegram 163411/Tosec 250 From the Department of State to the Embassy in Egypt",
            "telegram",
            "30",
            "163411/Tosec 250",
        ),
        ("17. Backchannel Message From the Ambassador to Vietnam (Bunker) to the White House", "telegram", "17", ""),
        ("50. Telegram From the Embassy in Lebanon to the Department of State", "telegram", "50", ""),
        ("[50.] Telegram From the Embassy in Lebanon to the Department of State", "telegram", "50", ""),
        ("Telegram Secto 16 From the Secretary of State to the Department of State", "telegram", "", "Secto 16"),
        (
            "12. Circular Telegram From the Department of State to Certain Diplomatic Missions",
            "circular-telegram",
            "12",
            "",
        ),
        ("Memorandum by John Paton Davies of the Policy Planning Staff", "memorandum", "", ""),
        ("Editorial Note", "editorial-note", "", ""),
        ("7. Editorial Note", "editorial-note", "7", ""),
        ("Memorandum of Conversation, by the Secretary of State", "memorandum-of-conversation", "", ""),
        ("Cablegram 1305 From Washington to Canberra", "telegram", "", "1305"),
    ],
)
def test_heading_says_what_kind_and_number(
    text: str, document_type: str, document_number: str, telegram_number: str
) -> None:
    heading = parse_heading(text)
    assert heading is not None
    assert (heading.document_type, heading.document_number, heading.telegram_number) == (
        document_type,
        document_number,
        telegram_number,
    )


@pytest.mark.parametrize(
    "text",
    [
        "602. In view of the undeniably heightened danger of general war, we should overlook no honorable possibility.",
        "1. The reason for United Nations action in Korea was to repel North Korean aggression.",
        "The Department intends to the end that an armistice be reached.",
        "London and Paris shld now inform Morrison and Schuman.4",
        "top secret",
        "Washington, July 25, 1952—7:15 p.m.",
        "Webb",
        "",
        "x" * 500,
    ],
)
def test_paragraph_is_no_heading(text: str) -> None:
    assert parse_heading(text) is None


def test_comma_before_the_recipient_is_no_part_of_the_sender() -> None:
    text = "The Under Secretary of State (Webb), at Paris, to the Secretary of State"
    heading = parse_heading(text)
    assert heading is not None
    assert heading.sender is not None
    assert text[slice(*heading.sender)] == "Under Secretary of State (Webb), at Paris"
