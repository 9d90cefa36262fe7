from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import rispy
from pybtex.database import BibliographyData, parse_string
from tests.export.samples import NAMES, all_made, made

from teigram.export import bibtex, chicago, csl, ris
from teigram.export.citations import distinct

if TYPE_CHECKING:
    from teigram.record import Record

CSL_SCHEMA = json.loads((Path(__file__).parent / "schemas/csl-data.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def telegram() -> Record:
    return made("telegram").record


def test_chicago_note_names_volume_document_and_pages(telegram: Record) -> None:
    assert chicago.citation(telegram) == (
        "“The Ambassador in the Soviet Union (Kirk) to the Secretary of State,” telegram 586, October 5, 1951, in "
        "Foreign Relations of the United States, 1951, vol. VII, Korea and China, pt. 1 "
        "(Washington: Government Printing Office, 1983), document 613, 1001–1003."
    )


def test_editor_of_the_volume_is_named() -> None:
    of = made("telegram", "<imprint>", "<editor>Edward C. Keefer</editor><imprint>").record
    assert "pt. 1, ed. Edward C. Keefer (Washington" in chicago.citation(of)


def test_inferred_date_and_pages_stand_in_brackets() -> None:
    of = made("telegram", 'to="1003"/>', 'to="1003" cert="medium"/>').record
    assert chicago.citation(of).endswith("document 613, [1001–1003].")
    of = made("telegram", '<date when="1951-10-05T19:00:00">', '<date when="1951-10-05" cert="high">').record
    assert "telegram 586, [October 5, 1951], in" in chicago.citation(of)


def test_document_without_an_edition_is_cited_from_its_archive_and_encoding() -> None:
    assert chicago.citation(made("letter").record) == (
        "“Weber an Gottfried Weber Mannheim, Mai 1813,” Mus. ep. 1, Staatsbibliothek, WeGA, "
        "https://weber-gesamtausgabe.de/A040001."
    )


def test_quotation_marks_within_the_heading_become_single() -> None:
    assert chicago.citation(made("hostile").record).startswith(
        "“He said ‘no’ and ‘yes’, {x},” February 30, 1950, P & Q"
    )


def test_kind_is_not_said_twice() -> None:
    of = made("telegram", "<head>The", "<head>Telegram From The").record
    assert chicago.citation(of).startswith("“Telegram From The Ambassador")
    unnumbered = made("telegram", '<idno type="telegram">586</idno>').record
    assert "State,” telegram, October 5" in chicago.citation(unnumbered)


def test_full_stop_of_an_abbreviation_stays_and_another_goes() -> None:
    assert "of U.S.,” telegram" in chicago.citation(made("telegram", 'State<note n="1"', 'U.S.<note n="1"').record)
    assert "Secretary of State,” telegram" in chicago.citation(made("telegram", "State<note", "State.<note").record)


def test_title_alone_ends_with_the_full_stop_inside() -> None:
    assert chicago.citation(made("bare", "<title/>", "<title>Stop</title>").record) == "“Stop.”"


def test_nothing_stated_gives_no_citation() -> None:
    assert chicago.citation(made("bare").record) == ""


def test_csl_of_every_sample_is_valid() -> None:
    items = json.loads(csl.write(all_made()))
    assert len(items) == len(NAMES)
    jsonschema.validate(items, CSL_SCHEMA)


def test_csl_of_a_printed_telegram_is_a_chapter_with_both_dates(telegram: Record) -> None:
    item = csl.item(telegram)
    assert (item["type"], item["issued"], item["original-date"]) == (
        "chapter",
        {"date-parts": [[1983]]},
        {"date-parts": [[1951, 10, 5]]},
    )
    assert item["container-title"] == "Foreign Relations of the United States, 1951, Korea and China"
    assert (item["author"], item["page"]) == ([{"literal": "Ambassador in the Soviet Union (Kirk)"}], "1001-1003")
    assert "note" not in item


def test_csl_of_a_letter_has_names_in_parts() -> None:
    item = csl.item(made("letter").record)
    assert item["type"] == "personal_communication"
    assert item["author"] == [
        {"family": "von Weber", "given": "Carl Maria"},
        {"literal": "Alexander von Dusch"},
    ]
    assert item["issued"] == {"date-parts": [[1813, 1]]}


def test_csl_says_what_is_inferred() -> None:
    of = made("telegram", "<placeName>Moscow", '<placeName cert="low">Moscow').record
    assert csl.item(of)["note"] == "Inferred by the encoder: place (certainty low)."


def test_identifiers_in_one_file_are_distinct() -> None:
    twice = [made("telegram"), made("telegram")]
    assert [item["id"] for item in json.loads(csl.write(twice))] == ["frus1951v07p1-d613", "frus1951v07p1-d613-2"]
    assert list(_parsed(bibtex.write(twice).decode()).entries) == ["frus1951v07p1-d613", "frus1951v07p1-d613-2"]


def test_number_after_an_identifier_is_no_identifier_of_another() -> None:
    assert list(distinct(["d1", "d1", "d1-2", "d1"])) == ["d1", "d1-2", "d1-2-2", "d1-3"]


def _parsed(text: str) -> BibliographyData:
    return parse_string(text, "bibtex")


def test_bibtex_is_read_back_by_another_program(telegram: Record) -> None:
    entry = _parsed(bibtex.entry(telegram)).entries["frus1951v07p1-d613"]
    assert entry.type == "incollection"
    fields = dict(entry.fields)
    assert (fields["year"], fields["origdate"], fields["pages"]) == ("1983", "1951-10-05", "1001--1003")
    assert [str(person) for person in entry.persons["author"]] == ["{Ambassador in the Soviet Union (Kirk)}"]


def test_bibtex_escapes_what_latex_gives_a_meaning() -> None:
    [(key, entry)] = _parsed(bibtex.entry(made("hostile").record)).entries.items()
    assert key == "n-code_d-1"
    title = entry.fields["title"]
    assert title.startswith(r"{50\% of “A \& B” \{braces\} \textbackslash{}cmd \$x\_1\textasciicircum{}2\$ \#4")
    assert title.count("{") == title.count("}")
    assert str(entry.persons["author"][0]) == "{בן־גוריון}, {דוד}"


def test_ris_is_read_back_by_another_program(telegram: Record) -> None:
    [entry] = _entries(ris.entry(telegram))
    assert (entry["type_of_reference"], entry["title"]) == ("CHAP", telegram.title)
    assert (entry["start_page"], entry["end_page"], entry["year"]) == ("1001", "1003", "1983")
    assert entry["authors"] == ["Ambassador in the Soviet Union (Kirk)"]


def test_ris_of_every_sample_is_read_back() -> None:
    entries = _entries(ris.write(all_made()).decode())
    assert [entry["type_of_reference"] for entry in entries] == ["CHAP", "PCOMM", "PCOMM", "PCOMM"]
    assert entries[3]["authors"] == ["בן־גוריון, דוד"]


def _entries(text: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = rispy.load(StringIO(text))
    return entries
