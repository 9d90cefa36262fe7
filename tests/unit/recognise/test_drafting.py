"""Who had a part in a telegram, as its source note tells."""

from __future__ import annotations

import pytest

from teigram.recognise.drafting import drafting


def parts(text: str) -> list[tuple[str, str]]:
    """Give each person with the part that he or she had."""
    return [(text[span.start : span.end], span.get("role")) for span in drafting(text, 0, len(text))]


def test_drafter_and_approver_are_told_apart() -> None:
    assert parts("Drafted by Bergus and approved by Jernegan.") == [("Bergus", "drafter"), ("Jernegan", "approver")]


def test_each_name_of_a_row_cleared_the_telegram() -> None:
    assert parts("Drafted by Moffitt; cleared by Sisco, Buffum, and Meeker; and approved by Jernegan.") == [
        ("Moffitt", "drafter"),
        ("Sisco", "clearer"),
        ("Buffum", "clearer"),
        ("Meeker", "clearer"),
        ("Jernegan", "approver"),
    ]


def test_person_who_is_signed_for_did_not_sign() -> None:
    assert parts("approved by Jernegan, who signed for Dulles.") == [("Jernegan", "approver"), ("Dulles", "principal")]


def test_one_person_may_have_had_two_parts() -> None:
    assert parts("Drafted and approved by Rountree.") == [("Rountree", "drafter-approver")]


def test_initials_belong_to_the_name() -> None:
    assert parts("Cleared in draft with L. Dean Brown") == [("L. Dean Brown", "clearer")]


def test_office_of_the_person_is_passed_over() -> None:
    assert parts("Drafted by Ludlow (NEA/GTI) and cleared by Hart.") == [("Ludlow", "drafter"), ("Hart", "clearer")]


@pytest.mark.parametrize(
    "text", ["Cleared by NEA.", "Cleared by the Department of Defense.", "Drafted on May 5.", "Secret."]
)
def test_office_is_no_person(text: str) -> None:
    assert parts(text) == []


def test_sentence_after_a_name_is_no_part_of_it() -> None:
    assert parts("Drafted by Bergus. Approved by Jernegan.") == [("Bergus", "drafter"), ("Jernegan", "approver")]


def test_junior_is_no_person_of_his_own() -> None:
    assert [name for name, _ in parts("Drafted by Armin H. Meyer, Jr.; approved by Rountree.")][1:] == ["Rountree"]
