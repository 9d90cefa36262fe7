# ruff: noqa: E501 - headings are long
"""The kind of a document whose source line and heading do not name it."""

from __future__ import annotations

import pytest

from teigram.pipeline import encode_bytes

TO_DEPARTMENT = "The Chargé in Ruritania (Vance) to the Secretary of State"
FROM_DEPARTMENT = "The Secretary of State to the Embassy in Ruritania"


def kind(text: str) -> str:
    return encode_bytes(text.encode(), "d17.txt").summary.type


@pytest.mark.parametrize(
    ("heading", "words", "expected"),
    [
        (TO_DEPARTMENT, "249. ReDeptel 239, we agree.", "telegram"),
        (TO_DEPARTMENT, "No. 85\n\nSir: I have the honor to report.", "despatch"),
        (TO_DEPARTMENT, "No. 1021\n\nSubject: Islands\n\nThere is enclosed a copy.", "despatch"),
        (FROM_DEPARTMENT, "No. 289\n\nSir: There is transmitted a copy.", "other"),
        (TO_DEPARTMENT, "My Dear Mr. Secretary: You have asked.", "letter"),
        (TO_DEPARTMENT, "Excellency: You have asked.", "letter"),
        ("The British Embassy to the Department of State1", "Aide-Mémoire\n\nThe views of His Majesty’s Government.", "other"),
        ("The British Embassy to the Department of State1", "Memorandum\n\nThe views of His Majesty’s Government.", "memorandum"),
        ("The Secretary of State to the French Ambassador (Bonnet)", "The Secretary of State presents his compliments.", "other"),
        (TO_DEPARTMENT, "The situation is grave.", "other"),
    ],
)  # fmt: skip
def test_first_words_show_the_kind_under_a_heading_of_parties(heading: str, words: str, expected: str) -> None:
    assert kind(f"851G.01/4–1149\n\n{heading}\n\nStrelsau, April 11, 1949.\n\n{words}\n\nVance") == expected


def test_source_line_outweighs_the_first_words() -> None:
    assert kind(f"851G.01/4–1149: Telegram\n\n{TO_DEPARTMENT}\n\nDear Mr. Secretary: You have asked.") == "telegram"


def test_text_without_file_and_greeting_is_a_telegram() -> None:
    assert kind(f"{TO_DEPARTMENT}\n\nThe situation is grave.") == "telegram"
    assert kind(f"{TO_DEPARTMENT}\n\nDear Mr. Secretary: It is grave.") == "letter"


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("39. Memorandum for the Record of a Meeting, Department of State, Washington, July 14, 1958", "memorandum-of-conversation"),
        ("92. Memorandum for the Record by the Secretary’s Special Assistant (Greene)", "memorandum"),
        ("145. Notes of a Telephone Conversation, Department of State, Washington, July 16, 1958", "memorandum-of-conversation"),
        ("686. National Security Council Report", "report"),
        ("53. Circular Airgram From the Department of State to Certain Posts", "circular-airgram"),
    ],
)  # fmt: skip
def test_heading_names_the_kind(heading: str, expected: str) -> None:
    assert kind(f"{heading}1\n\nWashington, July 16, 1958.\n\nThe talks went on.") == expected


def test_memorandum_of_conversation_is_by_its_writer_and_to_nobody() -> None:
    heading = "Memorandum of Conversation, by John Foster Dulles, Consultant to the Secretary of State"
    summary = encode_bytes(f"{heading}\n\n[Tokyo,] July 16, 1952.\n\nWe talked.".encode(), "d467.txt").summary
    assert (summary.sender, summary.recipient) == ("John Foster Dulles, Consultant to the Secretary of State", "")
