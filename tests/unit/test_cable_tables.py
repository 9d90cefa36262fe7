"""The tables for raw cables, and what they answer for names as printed."""

from __future__ import annotations

import pytest

from teigram import cable_tables, tables
from teigram.cable_tables import Named, addressee, city_name


@pytest.mark.parametrize(
    ("printed", "name", "place", "cert"),
    [
        ("SECSTATE WASHDC", "Department of State", "Washington", "high"),
        ("AMEMBASSY  MOSCOW", "Embassy at Moscow", "Moscow", "high"),
        ("Amembassy THE HAGUE", "Embassy at The Hague", "The Hague", "high"),
        ("AMCONSUL SANTA MARIA DE LA MAR", "Consulate at Santa Maria de la Mar", "Santa Maria de la Mar", "medium"),
        ("USMISSION EC BRUSSELS", "Mission to the European Communities", "Brussels", "high"),
        ("ALL DIPLOMATIC POSTS", "ALL DIPLOMATIC POSTS", "", ""),
        ("AMEMBASSY", "AMEMBASSY", "", ""),
        ("", "", "", ""),
    ],
)
def test_addressee_in_words(printed: str, name: str, place: str, cert: str) -> None:
    assert addressee(printed) == Named(name, place, cert)


def test_row_holds_only_in_its_years() -> None:
    assert addressee("USMISSION USNATO", 1974).place == "Brussels"
    assert addressee("USMISSION USNATO", 1960).place != "Brussels"


@pytest.mark.parametrize(("printed", "city"), [("TEL AVIV", "Tel Aviv"), ("RIO DE JANEIRO", "Rio de Janeiro")])
def test_city_is_written_as_on_a_map(printed: str, city: str) -> None:
    assert city_name(printed) == city


def test_every_letter_of_precedence_stands_for_one_of_the_markings() -> None:
    known = {marking.value for marking in tables.markings() if marking.scheme == "precedence"}
    assert set(cable_tables.precedence_letters().values()) <= known
    assert "".join(sorted(cable_tables.precedence_letters())) == "OPRYZ"


def test_codes_are_those_of_subjects_countries_and_organisations() -> None:
    found = cable_tables.tags()
    assert all(code.isalpha() and code.isupper() and 2 <= len(code) <= 4 for code in found)
    assert {row.kind for row in found.values()} == {"subject", "geographic", "organisation"}
    assert [code for code, row in found.items() if row.kind == "geographic" and len(code) != 2] == []
