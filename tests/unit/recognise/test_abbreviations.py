from __future__ import annotations

import pytest

from teigram.recognise.abbreviations import abbreviated_words


def found(text: str, year: int | None = 1952) -> list[tuple[str, str]]:
    return [(text[span.start : span.end], span.get("expan")) for span in abbreviated_words(text, year)]


@pytest.mark.parametrize(
    ("abbr", "expan"),
    [
        ("wld", "would"),
        ("shld", "should"),
        ("fol", "following"),
        ("ReDeptel", "regarding Department telegram"),
        ("Embtels", "Embassy telegrams"),
        ("USG", "United States Government"),
        ("POWs", "prisoners of war"),
        ("UNC", "United Nations Command"),
    ],
)
def test_abbreviation_is_expanded(abbr: str, expan: str) -> None:
    assert found(f"a {abbr}, b") == [(abbr, expan)]


def test_possessive_stays_outside() -> None:
    assert [abbr for abbr, _ in found("the Dept’s view")] == ["Dept"]


@pytest.mark.parametrize("text", ["We believe it wise.", "US position", "Korea", "followed", "worldly", ""])
def test_plain_word_is_none(text: str) -> None:
    assert found(text) == []


def test_every_expansion_says_how_sure_it_is() -> None:
    text = "wld Deptel mtgs USSR"
    assert all(span.get("cert") in {"high", "medium", "low"} for span in abbreviated_words(text, 1951))
