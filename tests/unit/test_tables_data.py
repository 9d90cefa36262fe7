"""Laws that every row of the tables obeys, and what the tables answer for headings as printed."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from teigram import seats, table_rows, tables
from teigram.errors import SettingsError
from teigram.rows import from_csv, from_toml

CSV = sorted(tables.DATA.glob("*.csv"))


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


def test_a_country_has_one_seat_in_a_year() -> None:
    assert overlaps((row.country.casefold(), row) for row in tables.posts()) == []


def test_an_office_has_one_seat_in_a_year() -> None:
    assert overlaps((row.office.casefold(), row) for row in tables.offices()) == []


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
        ("Ambassador in China", None, ""),
        ("Secretary of State Dulles", 1958, ""),
        ("Ambassador at Large", 1950, ""),
    ],
)
def test_place_of_a_sender(role: str, year: int | None, place: str) -> None:
    assert seats.place_of(role, year) == place


@pytest.mark.parametrize(
    ("role", "year", "is_sure"),
    [
        ("Ambassador in Lebanon", 1957, True),
        ("Ambassador in Lebanon", 1947, False),
        ("Ambassador in Lebanon", None, False),
        ("Ambassador in Afghanistan", 1957, False),
        ("Consul General at Batavia", 1949, True),
        ("Secretary of State", 1949, False),
    ],
)
def test_place_is_sure_where_datelines_were_seen_to_name_it(role: str, year: int | None, *, is_sure: bool) -> None:
    found = seats.whereabouts(role, year)
    assert found.place
    assert found.is_sure is is_sure


def test_years_in_which_a_seat_was_checked_are_years_in_which_it_holds() -> None:
    rows = [*tables.posts(), *tables.offices()]
    assert [row for row in rows if row.checked and not all(row.valid_in(year) for year in row.checked)] == []
    assert sum(row.checked is not None for row in rows) > 40


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
