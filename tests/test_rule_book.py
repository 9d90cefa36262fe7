"""The rule book is whole: every code has its page, its wrong file, and its place in the schema."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from lxml import etree

from teigram import resources, rule_pages
from teigram.errors import InputError
from teigram.rules import RULES

ROOT = Path(__file__).parents[1]
PAGES = {path.stem: path.read_text("utf-8") for path in sorted((ROOT / "docs" / "rules").glob("*.md"))}
WRONG_FILES = tomllib.loads((ROOT / "tests/schema/invalid/expected.toml").read_text("utf-8"))
SHOWN_ELSEWHERE = {
    "G108": "tests/schema/test_hostile.py",
    "G190": "tests/schema/test_hostile.py",
    "G192": "tests/schema/test_validate.py",
    "G201": "tests/schema/other/wrong-letter.xml",
    "G202": "tests/schema/other/letter-with-schema.xml",
    "G203": "tests/schema/other/wrong-letter.xml",
    "C201": "tests/schema/test_links.py",
    "C202": "tests/schema/test_links.py",
    "C210": "tests/schema/other/wrong-letter.xml",
    "C301": "tests/schema/test_fidelity.py",
    "C302": "tests/schema/test_fidelity.py",
    "C303": "tests/schema/test_fidelity.py",
}
"""What is wrong in a way that no single file is, and where it is shown."""
NEVER_SEEN = {"G191"}
"""The two grammars come from one source; no file is known on which they differ."""


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert set(PAGES) == set(RULES)


@pytest.mark.parametrize("code", RULES)
def test_page_has_its_parts_in_order_and_none_is_empty(code: str) -> None:
    parts = re.split(r"^## (.+)$", PAGES[code], flags=re.MULTILINE)
    assert tuple(parts[1::2]) == rule_pages.HEADINGS
    assert [name for name, words in zip(parts[1::2], parts[2::2], strict=True) if len(words.strip()) < 6] == []
    assert parts[0].startswith(f"# {code}: {RULES[code].summary.rstrip('.')}\n")
    assert f"{str(RULES[code].severity).capitalize()} · `{RULES[code].name}`" in parts[0]


@pytest.mark.parametrize("code", RULES)
def test_page_shows_a_wrong_and_a_right_example_that_differ(code: str) -> None:
    examples = re.findall(r"^```\w+\n(.*?)^```$", PAGES[code], flags=re.MULTILINE | re.DOTALL)
    assert len(examples) == 2
    assert examples[0] != examples[1]


@pytest.mark.parametrize("code", [code for code in RULES if code[0] in "CG"])
def test_every_rule_about_tei_has_a_wrong_file(code: str) -> None:
    stated = {row["code"] for row in WRONG_FILES.values()}
    assert code in stated | set(SHOWN_ELSEWHERE) | NEVER_SEEN
    if code in SHOWN_ELSEWHERE:
        shown = ROOT / SHOWN_ELSEWHERE[code]
        assert shown.suffix == ".xml" or f'"{code}"' in shown.read_text("utf-8") or code == "G190"
        assert shown.is_file()


def test_there_are_forty_wrong_files_and_more() -> None:
    assert len(WRONG_FILES) >= 40


def test_every_assert_of_the_schematron_has_a_page() -> None:
    schema = etree.parse(resources.path("schema/teigram.sch"))
    asserts = {str(element.get("id")) for element in schema.iter("{*}assert", "{*}report")}
    assert asserts <= set(PAGES)


def test_listing_names_every_code_once() -> None:
    assert [line.split()[0] for line in rule_pages.listing().splitlines()] == list(RULES)


def test_unknown_code_is_an_error_that_names_others() -> None:
    with pytest.raises(InputError, match="C101"):
        rule_pages.page("C999")
