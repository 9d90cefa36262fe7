from __future__ import annotations

import pytest

from teigram.recognise.cable_references import cable_references


def found(text: str, *, is_field: bool = False) -> list[tuple[str, str]]:
    return [(text[s.start : s.end], s.get("key")) for s in cable_references(text, year="1973", is_field=is_field)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "(A) MOSCOW 2214 (B) STATE 41187",
            [("MOSCOW 2214", "Moscow..MOSCOW-2214.1973"), ("STATE 41187", "Department..STATE-41187.1973")],
        ),
        (
            "STATE 216511, 216512",
            [("STATE 216511", "Department..STATE-216511.1973"), ("216512", "Department..STATE-216512.1973")],
        ),
        ("TEL AVIV 12 AND 14", [("TEL AVIV 12", "Tel-Aviv..TEL-AVIV-12.1973"), ("14", "Tel-Aviv..TEL-AVIV-14.1973")]),
        ("ZAMBOANGA 7", [("ZAMBOANGA 7", "Zamboanga..ZAMBOANGA-7.1973")]),
        ("MOSCOW 2214 PARA 4", [("MOSCOW 2214", "Moscow..MOSCOW-2214.1973")]),
    ],
)
def test_every_number_of_the_field_is_a_reference(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, is_field=True) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("AS PROVIDED STATE 246290. RE", "STATE 246290"),
        ("KABUL 6844, 9/21.", "KABUL 6844"),
        ("SEE CAIRO\n3871.", "CAIRO\n3871"),
        ("(SECTO 118)", "SECTO 118"),
    ],
)
def test_post_and_number_in_the_text_are_a_reference(text: str, words: str) -> None:
    assert [one for one, _ in found(text)] == [words]


@pytest.mark.parametrize("text", ["PARIS 1974", "LONDON 12", "PERCENT 246", "PAGE 123", "PARIS 12/73", "IN 246290"])
def test_years_small_numbers_and_other_words_are_none(text: str) -> None:
    assert found(text) == []
