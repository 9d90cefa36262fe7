"""Small telegrams in every form that a transcription has, each with the document and the findings that are expected.

``pytest --update-golden tests/golden`` writes what is expected anew and fails; look at what changed before it is
committed.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.editions import CORPUS

from teigram import collection, render
from teigram.pipeline import Encoding, encode_bytes
from teigram.validate import Validator

HERE = Path(__file__).parent
CASES = sorted(path.parent.name for path in HERE.glob("*/source.txt"))


def encode_case(case: str) -> Encoding:
    """Encode the transcription of *case*; the document has the name of the case."""
    return encode_bytes(_source(case), f"{case}.txt", collection=collection.load(CORPUS))


def _source(case: str) -> bytes:
    return (HERE / case / "source.txt").read_bytes()


def _findings(encoding: Encoding) -> str:
    rows = [
        {"code": found.code, "line": found.line, "column": found.column, "message": found.message}
        for found in encoding.findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("case", CASES)
def test_case_gives_the_expected_document_and_findings(case: str, pytestconfig: pytest.Config) -> None:
    encoding = encode_case(case)
    made = {"telegram.xml": encoding.xml.decode(), "findings.json": _findings(encoding)}
    if pytestconfig.getoption("--update-golden"):
        for name, content in made.items():
            (HERE / case / name).write_text(content, encoding="utf-8", newline="\n")
        pytest.fail("the golden files were written anew: look at them, and run again without --update-golden")
    for name, content in made.items():
        assert content == (HERE / case / name).read_bytes().decode()


@pytest.mark.parametrize("case", CASES)
def test_case_is_valid(case: str, validator: Validator) -> None:
    findings = validator.validate(encode_case(case).xml, f"{case}.xml")
    assert [(found.code, found.message) for found in findings if found.severity == "error"] == []


@pytest.fixture(scope="module")
def validator() -> Validator:
    return Validator()


@pytest.mark.parametrize("case", CASES)
def test_case_gives_its_words_back(case: str) -> None:
    kept = "".join(character for character in _source(case).decode() if character not in "\f\a\0\ufeff")
    assert render.text(encode_case(case).xml, "source").split() == kept.split()


def test_there_are_cases() -> None:
    assert len(CASES) > 5
