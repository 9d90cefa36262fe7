"""Texts in which several telegrams stand one under another: the documents and the findings that are expected of each.

``pytest --update-golden tests/golden`` writes what is expected anew and fails; look at what changed before it is
committed.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.editions import CORPUS

from teigram import collection, render
from teigram.pipeline import Encoding, encode_all
from teigram.readers.openings import is_rule
from teigram.validate import Validator

HERE = Path(__file__).parent
CASES = {"several-raw-cables": 3, "several-printed-telegrams": 2}


def encode_case(case: str) -> list[Encoding]:
    """Encode the telegrams in the text of *case*."""
    return list(encode_all(_source(case), f"{case}.txt", collection=collection.load(CORPUS)))


def _source(case: str) -> bytes:
    return (HERE / case / "several.txt").read_bytes()


def _findings(encodings: list[Encoding]) -> str:
    found = [(made.ident, one) for made in encodings for one in made.findings]
    rows = [
        {"document": ident, "code": one.code, "line": one.line, "column": one.column, "message": one.message}
        for ident, one in found
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("case", CASES)
def test_case_gives_the_expected_documents_and_findings(case: str, pytestconfig: pytest.Config) -> None:
    encodings = encode_case(case)
    made = {f"{one.ident}.xml": one.xml.decode() for one in encodings} | {"findings.json": _findings(encodings)}
    if pytestconfig.getoption("--update-golden"):
        for name, content in made.items():
            (HERE / case / name).write_text(content, encoding="utf-8", newline="\n")
        pytest.fail("the golden files were written anew: look at them, and run again without --update-golden")
    assert len(encodings) == CASES[case]
    for name, content in made.items():
        assert content == (HERE / case / name).read_bytes().decode()


@pytest.mark.parametrize("case", CASES)
def test_documents_together_give_back_all_words_but_the_rules_between_them(case: str) -> None:
    given_back = " ".join(render.text(one.xml, "source") for one in encode_case(case))
    lines = [line for line in _source(case).decode().split("\n") if not is_rule(line.strip())]
    assert given_back.split() == " ".join(lines).split()


@pytest.mark.parametrize("case", CASES)
def test_documents_are_valid(case: str) -> None:
    validator = Validator()
    faults = [found for one in encode_case(case) for found in validator.validate(one.xml, f"{one.ident}.xml")]
    assert [(found.code, found.message) for found in faults if found.severity == "error"] == []
