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
        ("ReDeptel", "Regarding Department telegram"),
        ("reDeptel", "regarding Department telegram"),
        ("Govt", "Government"),
        ("govt", "government"),
        ("GOVT", "government"),
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


@pytest.mark.parametrize(
    "text",
    [
        "sent to Tel Aviv",
        "sent to Tel\nAviv",
        "at 7 PM today",
        "(Ibid., POL 27 CYP)",
        "794.5 MSP/4–1053",
        "Beirut Embassy Files: FRC 68 A 5159",
        "Rear Adm. John E. Gingrich",
        "S/5625 and Corr. 1",
        "the Indo-China war",
        "would be no avail if",
        "to avail themselves of it",
    ],
)
def test_word_that_only_looks_like_an_abbreviation_is_none(text: str) -> None:
    assert found(text, 1958) == []


@pytest.mark.parametrize(
    ("text", "abbr"),
    [("this tel to Aviv", "tel"), ("the PM said", "PM"), ("storage of POL", "POL"), ("adm agreement", "adm")],
)
def test_homograph_of_a_word_is_an_abbreviation_elsewhere(text: str, abbr: str) -> None:
    assert [word for word, _ in found(text, 1958)] == [abbr]


@pytest.mark.parametrize(
    ("parties", "expan", "cert"),
    [
        ("Embassy in Greece Department of State", "Government of Greece", "medium"),
        (
            "Embassy in Greece Embassy in Ghana",
            "Government of Greece; Government of Guatemala; Government of Ghana",
            "low",
        ),
        ("Department of State", "Government of Greece; Government of Guatemala; Government of Ghana", "low"),
    ],
)
def test_of_several_meanings_the_one_is_chosen_that_names_a_country_of_the_heading(
    parties: str, expan: str, cert: str
) -> None:
    [span] = abbreviated_words("the GOG agreed", 1965, parties)
    assert (span.get("expan"), span.get("cert")) == (expan, cert)


@pytest.mark.parametrize("word", ["FonOff", "Fonoff", "FONOFF", "fonoff"])
def test_capitals_inside_a_word_whose_case_is_free_make_no_difference(word: str) -> None:
    assert found(f"the {word} said") == [(word, "Foreign Office")]


def test_every_expansion_says_how_sure_it_is() -> None:
    text = "wld Deptel mtgs USSR"
    assert all(span.get("cert") in {"high", "medium", "low"} for span in abbreviated_words(text, 1951))
