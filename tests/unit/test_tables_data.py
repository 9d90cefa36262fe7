"""Laws that every row of the tables obeys, and what the tables answer for headings as printed."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path

import pytest

from teigram import seats, table_rows, tables
from teigram.errors import SettingsError
from teigram.rows import FIRST_YEAR, LAST_YEAR, from_csv, from_toml

CSV = sorted(tables.DATA.glob("*.csv"))
UNVERIFIED = "(unverified)"
COUNTRIES = re.split(
    r";\s+",
    """
    Afghanistan; Argentina; Australia; Austria; Belgium; Bolivia; Brazil; Bulgaria; Burma; Cambodia; Cameroon; Canada;
    Ceylon; Chad; Chile; China; Colombia; Costa Rica; Cuba; Cyprus; Czechoslovakia; Dahomey; Denmark; Ecuador; Egypt;
    El Salvador; Ethiopia; Finland; France; Gabon; Germany; Ghana; Greece; Guatemala; Guinea; Haiti; Honduras;
    Hungary; Iceland; India; Indonesia; Iran; Iraq; Ireland; Israel; Italy; Jamaica; Japan; Jordan; Kenya; Korea;
    Kuwait; Laos; Lebanon; Liberia; Libya; Luxembourg; Malaya; Mali; Malta; Mauritania; Mexico; Morocco; Nepal; New
    Zealand; Nicaragua; Niger; Nigeria; Norway; Pakistan; Panama; Paraguay; Peru; Poland; Portugal; Romania; Rwanda;
    Saudi Arabia; Senegal; Sierra Leone; Singapore; Somalia; Spain; Sweden; Switzerland; Syria; Tanganyika; Thailand;
    Togo; Tunisia; Turkey; Uganda; Upper Volta; Uruguay; Venezuela; Vietnam; Yemen; Yugoslavia; Zambia; the Central
    African Republic; the Congo; the Dominican Republic; the Federal Republic of Germany; the Ivory Coast; the
    Malagasy Republic; the Netherlands; the Philippines; the Soviet Union; the Sudan; the Union of South Africa; the
    United Arab Republic; the United Kingdom
    """.strip(),
)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def overlaps(values: Iterable[tuple[str, table_rows.Validity]]) -> list[str]:
    by_name: Mapping[str, list[table_rows.Validity]] = defaultdict(list)
    for name, value in values:
        by_name[name].append(value)
    return [
        name
        for name, found in by_name.items()
        for at, one in enumerate(found)
        for other in found[at + 1 :]
        if one.years[0] <= other.years[1] and other.years[0] <= one.years[1]
    ]


@pytest.mark.parametrize("path", CSV, ids=lambda path: path.name)
def test_every_row_names_its_source(path: Path) -> None:
    assert [row for row in rows(path) if not row["source"].strip()] == []


@pytest.mark.parametrize("path", CSV, ids=lambda path: path.name)
def test_rows_are_sorted_by_their_first_column(path: Path) -> None:
    names = [next(iter(row.values())).casefold() for row in rows(path)]
    assert names == sorted(names)


@pytest.mark.parametrize("path", CSV, ids=lambda path: path.name)
def test_no_cell_has_space_at_its_ends_and_every_line_ends_in_a_line_feed(path: Path) -> None:
    assert [row for row in rows(path) if any(cell != cell.strip() for cell in row.values())] == []
    assert b"\r" not in path.read_bytes()


def seat_rows() -> list[tuple[str, table_rows.Seat]]:
    return [*((row.country, row) for row in tables.posts()), *((row.office, row) for row in tables.offices())]


def without_accents(text: str) -> str:
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def test_a_country_has_one_seat_in_a_year() -> None:
    assert overlaps((row.country.casefold(), row) for row in tables.posts()) == []


def test_an_office_has_one_seat_in_a_year() -> None:
    assert overlaps((row.office.casefold(), row) for row in tables.offices()) == []


def test_two_seats_at_the_same_time_are_found() -> None:
    seat = table_rows.Seat(place="Nanking", checked=None, years=(1946, 1949), source="FRUS")
    other = table_rows.Seat(place="Canton", checked=None, years=(1949, 1949), source="FRUS")
    assert overlaps([("China", seat), ("China", other), ("Japan", other)]) == ["China"]


def test_the_parts_of_a_seat_that_moved_are_apart() -> None:
    """Rows of one name that follow each other without a gap name different places; else they would be one row."""
    by_name: dict[str, list[table_rows.Seat]] = defaultdict(list)
    for name, row in seat_rows():
        by_name[name].append(row)
    ordered = [sorted(rows, key=lambda row: row.years) for rows in by_name.values()]
    pairs = [pair for rows in ordered for pair in pairwise(rows)]
    assert [one for one, after in pairs if one.years[1] + 1 == after.years[0] and one.place == after.place] == []


def test_years_of_seats_are_years_of_the_united_states() -> None:
    bounds = [(name, year) for name, row in seat_rows() for year in row.years if year not in (FIRST_YEAR, LAST_YEAR)]
    assert [bound for bound in bounds if not 1776 <= bound[1] <= 2026] == []


def test_a_city_is_spelled_in_one_way() -> None:
    spellings: dict[str, set[str]] = defaultdict(set)
    for _, row in seat_rows():
        spellings[without_accents(row.place)].add(row.place)
    assert [sorted(found) for found in spellings.values() if len(found) > 1] == []


def test_a_post_named_by_a_city_is_in_that_city() -> None:
    cities = {row.place for _, row in seat_rows()}
    seats_of: dict[str, set[str]] = defaultdict(set)
    for row in tables.posts():
        seats_of[row.country].add(row.place)
    assert [name for name, found in seats_of.items() if name in cities and name not in found] == []


def test_offices_are_named_without_what_the_look_up_leaves_out() -> None:
    names = {row.office for row in tables.offices()}
    assert [name for name in names if "United States " in name or name.startswith("The ")] == []
    acting = {name for name in names if name.startswith("Acting ")}
    assert acting == {"Acting Secretary of State"}


def test_a_source_that_was_read_bears_out_the_seat_in_some_year() -> None:
    read = [(name, row) for name, row in seat_rows() if not row.source.endswith(UNVERIFIED)]
    assert [name for name, row in read if row.checked is None and name != row.place] == []


@pytest.mark.parametrize("path", CSV, ids=lambda path: path.name)
def test_unverified_sources_are_marked_in_one_way(path: Path) -> None:
    words = ("unverified", "not opened", "from memory", "to do", "?")
    marked = {row["source"] for row in rows(path)}
    assert [text for text in marked if any(word in text.removesuffix(UNVERIFIED).lower() for word in words)] == []


def test_every_country_with_relations_between_1940_and_1970_has_a_post() -> None:
    names = {row.country for row in tables.posts() if row.years[0] <= 1970 and row.years[1] >= 1940}
    assert [name for name in COUNTRIES if " ".join(name.split()) not in names] == []


def test_a_marking_is_printed_in_forms_that_no_other_shares() -> None:
    assert overlaps((form, row) for row in tables.markings() for form in row.forms) == []


def test_forms_of_markings_are_lower_case() -> None:
    assert [form for row in tables.markings() for form in row.forms if form != form.lower()] == []


def test_an_abbreviation_has_one_meaning_in_a_year_unless_declared_ambiguous() -> None:
    found = [(token, row) for token, found in tables.abbreviations().items() for row in found if row.certainty != "low"]
    assert overlaps(found) == []


def test_a_series_has_one_meaning_in_a_year() -> None:
    assert overlaps((row.series.casefold(), row) for row in tables.series()) == []


def test_titles_are_unique() -> None:
    assert overlaps((row.title, row) for row in tables.titles()) == []


def test_document_types_and_their_forms_are_unique() -> None:
    assert overlaps((row.type, row) for row in tables.document_types()) == []
    assert (
        overlaps((form.lower(), row) for row in tables.document_types() for form in {*map(str.lower, row.forms)}) == []
    )


def test_the_first_document_type_whose_opener_fits_is_the_one_with_the_longest() -> None:
    found = [(opener.lower(), row.type) for row in tables.document_types() for opener in row.openers]
    for heading, kind in found:
        fitting = [pair for pair in found if heading.startswith(pair[0])]
        assert fitting[0][1] == kind


def test_months_run_from_1_to_12_and_every_letter_but_j_is_a_zone() -> None:
    assert [month.number for month in tables.months()] == list(range(1, 13))
    assert tables.month_numbers()["sept"] == 9
    assert "".join(sorted(tables.zones())) == "ABCDEFGHIKLMNOPQRSTUVWXYZ"
    assert tables.zones()["Z"].hours == 0


@pytest.mark.parametrize(
    ("role", "year", "place"),
    [
        ("The Ambassador in the Netherlands", 1949, "The Hague"),
        ("Consul General at Batavia", 1949, "Batavia"),
        ("Chargé in the Republic of Korea", 1952, "Pusan"),
        ("Embassy in Pakistan", 1957, "Karachi"),
        ("Consulate in Basra", 1958, "Basra"),
        ("Mission in Geneva", 1964, "Geneva"),
        ("Assistant Secretary of State for Far Eastern Affairs", 1952, "Washington"),
        ("United States Political Adviser to SCAP", 1951, "Tokyo"),
        ("Representative at the United Nations", 1958, "New York"),
        ("Mission to the North Atlantic Treaty Organization and European Regional Organizations", 1960, "Paris"),
        ("United States Delegation at the United Nations General Assembly", 1948, "Paris"),
        ("Ambassador to Vietnam", 1964, "Saigon"),
        ("Interests Section in Cairo", 1970, "Cairo"),
        ("United States Liaison Office in China", 1974, "Peking"),
        ("Chargé in China", 1950, "Taipei"),
        ("Minister-Counselor of Embassy in China", 1949, "Canton"),
        ("Ambassador in Poland", 1943, "London"),
        ("Ambassador in Poland", 1946, "Warsaw"),
        ("Ambassador in the USSR", 1946, "Moscow"),
        ("Mission in Moscow", 1945, "Moscow"),
        ("Chief, Military Assistance Advisory Group, Formosa", 1955, "Taipei"),
        ("Chief of the Military Assistance Advisory Group in Vietnam", 1957, "Saigon"),
        ("United States Delegation at the Berlin Conference", 1954, "Berlin"),
        ("Delegation to the Paris Peace Conference", 1946, "Paris"),
        ("Delegation at the Foreign Ministers Meetings", 1959, "Geneva"),
        ("Acting United States High Commissioner for Germany", 1950, "Frankfurt"),
        ("Deputy United States Special Representative in Europe", 1950, "Paris"),
        ("Acting United States Permanent Representative on the North Atlantic Council", 1954, "Paris"),
        ("United States Deputy Representative on the North Atlantic Council", 1951, "London"),
        ("Commander in Chief, Far East", 1951, "Tokyo"),
        ("Chargé Near the Polish Government in Exile", 1945, "London"),
        ("United States Political Adviser at Allied Force Headquarters", 1945, "Caserta"),
        ("Ambassador in China", None, ""),
        ("Ambassador in France", None, "Paris"),
        ("Chargé in Korea", None, "Seoul"),
        ("Embassy in Saudi Arabia", None, "Jidda"),
        ("Delegation at the Suez Canal Conference", None, "London"),
        ("Secretary of State Dulles", 1958, ""),
        ("Ambassador at Large", 1950, ""),
        ("Ambassador-designate to Japan", 1952, ""),
        ("Delegation at the Inter-American Conference", 1947, ""),
        ("Chief, Military Assistance Advisory Group, Ruritania", 1955, ""),
        ("Ambassador in Ruritania", 1955, ""),
        ("", 1955, ""),
    ],
)
def test_place_of_a_sender(role: str, year: int | None, place: str) -> None:
    assert seats.place_of(role, year) == place


@pytest.mark.parametrize(
    ("role", "year", "is_sure"),
    [
        ("Ambassador in Turkey", 1960, True),
        ("Ambassador in Turkey", 1947, False),
        ("Ambassador in Turkey", None, False),
        ("Ambassador in Afghanistan", 1957, True),
        ("Ambassador in China", 1948, True),
        ("Ambassador in China", 1949, False),
        ("Ambassador in Spain", 1950, False),
        ("Consul General at Batavia", 1949, True),
        ("Mission in Geneva", 1955, True),
        ("Delegation at the Berlin Conference", 1954, True),
        ("Secretary of State", 1949, False),
    ],
)
def test_place_is_sure_in_years_that_are_borne_out(role: str, year: int | None, *, is_sure: bool) -> None:
    found = seats.whereabouts(role, year)
    assert found.place
    assert found.is_sure is is_sure


def test_years_in_which_a_seat_was_checked_are_years_in_which_it_holds() -> None:
    rows = [*tables.posts(), *tables.offices()]
    assert [row for row in rows if row.checked and not all(row.valid_in(year) for year in row.checked)] == []
    assert sum(row.checked is not None for row in rows) > 200


def test_place_that_no_table_knows_is_nowhere() -> None:
    assert seats.whereabouts("Ambassador at Large", 1950) == seats.NOWHERE


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("Embassy in Iran", True),
        ("The British Embassy", True),
        ("Department of State", True),
        ("Office of the United States High Commissioner for Germany", True),
        ("Ambassador in Iran", False),
        ("United States Representative at the United Nations", False),
        ("Counselor of the Department of State", False),
        ("Chargé in the Netherlands", False),
    ],
)
def test_organisations_are_told_from_persons_in_office(role: str, *, expected: bool) -> None:
    assert seats.is_organisation(role) is expected


def test_markings_are_found_by_their_first_word_longest_first() -> None:
    forms = [form for form, _ in tables.markings_by_word()["top"]]
    assert forms[-1] == "top secret"
    assert [len(form) for form in forms] == sorted(map(len, forms), reverse=True)


def test_all_faults_of_a_table_are_named_with_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "series.csv"
    path.write_text("name,from,to,source\nSecto,1950,1949,FRUS\n,,,\nDelga,x,,FRUS\nDelga\n", encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        from_csv(path, "name from to source", lambda row: (row.text("name"), row.years(), row.text("source")))
    told = str(caught.value)
    assert 'series.csv:2: "from" 1950 is after "to" 1949' in told
    assert 'series.csv:3: "name" is empty' in told
    assert 'series.csv:4: "from" is "x"' in told
    assert "series.csv:5: found 1 cells" in told


def test_years_that_are_none_are_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "posts.csv"
    path.write_text("country,checked,source\nIran,1949,FRUS\nIraq,1958-1949,FRUS\nOman,,FRUS\n", encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        from_csv(path, "country checked source", lambda row: (row.text("country"), row.span("checked")))
    assert str(caught.value).count("expected two years such as 1948-1958") == 2


def test_an_unknown_key_of_a_toml_table_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "marks.toml"
    path.write_text('[[mark]]\nvalue = "secret"\ncolour = "red"\nsource = "E.O."\n', encoding="utf-8")
    with pytest.raises(SettingsError, match=r"marks\.toml:1: found the unknown key colour"):
        from_toml(path, "mark", "value", lambda row: row.text("value"))
