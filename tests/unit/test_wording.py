from __future__ import annotations

import re

import pytest

from teigram.wording import any_of, word_lists


@pytest.mark.parametrize("name", sorted(word_lists()))
def test_each_word_of_a_list_is_matched_whole(name: str) -> None:
    pattern = re.compile(f"(?:{any_of(name)})")
    for word in word_lists()[name].words:
        assert pattern.fullmatch(word)


def test_longest_word_is_tried_first() -> None:
    found = re.match(any_of("kind-of-message"), "Circular Telegram From the Department of State")
    assert found is not None
    assert found.group() == "Circular Telegram"
    assert any_of("kind-of-message").split("|").index("Cablegram") < any_of("kind-of-message").split("|").index("Cable")


def test_signs_of_patterns_in_a_word_stand_for_themselves() -> None:
    assert re.fullmatch(any_of("heading-opening"), "Dr.")
    assert not re.fullmatch(any_of("heading-opening"), "Dry")


def test_each_list_says_where_its_words_are_from() -> None:
    assert all(row.source and row.words for row in word_lists().values())
