"""``teigram validate`` with all its layers and forms, ``fix``, ``format`` and ``explain``."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from lxml import etree
from tests.cli.conftest import Teigram

from teigram.rules import RULES

OTHER = Path(__file__).parents[1] / "schema" / "other"
TEI_ALL = Path(__file__).parents[3] / "shared" / "schemas" / "tei_all-4.12.0.rng"


@pytest.fixture
def tei(teigram: Teigram, seeds: Path, tmp_path: Path) -> Path:
    """Give a folder with the TEI of the five transcriptions."""
    assert teigram("encode", seeds, "-o", tmp_path / "tei").exit_code == 0
    return tmp_path / "tei"


def broken(tei: Path) -> Path:
    """Break one of the five, and give its path."""
    path = tei / "frus1952-54v15p1-d235.xml"
    path.write_bytes(path.read_bytes().replace(b"Vyshinsky", b"<noise/>Vishinsky", 1))
    return path


def test_each_layer_says_how_many_files_passed(teigram: Teigram, tei: Path, seeds: Path) -> None:
    (tei / "bad.xml").write_text("<TEI")
    broken(tei)
    ran = teigram("validate", tei, "--corpus", seeds)
    assert ran.exit_code == 1
    layers = {
        line.split("  ")[0]: line.split("  ", 1)[1].strip() for line in ran.messages.splitlines() if " passed" in line
    }
    assert layers == {
        "well-formed": "5 of 6 passed",
        "XSD": "4 of 5 passed, 1 not tried",
        "RELAX NG": "4 of 4 passed, 2 not tried",
        "Schematron": "5 of 5 passed, 1 not tried",
        "links": "5 of 5 passed, 1 not tried",
        "fidelity": "4 of 5 passed, 1 not tried",
    }


def test_finding_about_an_encoded_file_names_the_place_in_the_source(teigram: Teigram, tei: Path, seeds: Path) -> None:
    path = broken(tei)
    found = [
        json.loads(line) for line in teigram("validate", path, "--corpus", seeds, "--format", "jsonl").data.splitlines()
    ]
    assert [one["code"] for one in found] == ["C303", "G112"]
    source = found[1]["source"]
    lines = (seeds / f"{path.stem}.txt").read_text("utf-8").splitlines()
    assert lines[source["line"] - 1][source["column"] - 1 :].startswith("Vyshinsky")


@pytest.mark.skipif(not TEI_ALL.is_file() or not shutil.which("jing"), reason="needs jing and ../shared/schemas")
def test_tei_all_is_a_layer_on_demand(teigram: Teigram, tei: Path) -> None:
    path = broken(tei)
    ran = teigram("validate", tei, "--tei-all", TEI_ALL, "--select", "G203")
    assert "TEI All      4 of 5 passed" in ran.messages
    assert f"{path}:" in ran.data.decode()
    assert "element noise" in ran.data.decode()


def test_files_of_others_are_checked_by_their_schema_alone(teigram: Teigram) -> None:
    schemas = ("--schema", OTHER / "letters.rng", "--schema", OTHER / "letters.sch")
    assert teigram("validate", OTHER / "letter.xml", *schemas).exit_code == 0
    ran = teigram("validate", OTHER / "wrong-letter.xml", *schemas, "--format", "json")
    assert ran.exit_code == 1
    assert [one["code"] for one in json.loads(ran.data)["findings"]] == ["C210", "G201"]


@pytest.mark.parametrize(
    "words", [("--schema", "x.rnc"), ("--schema", "none.rng"), ("--corpus", "nowhere"), ("--tei-all", "none.rng")]
)
def test_schema_or_folder_that_cannot_be_used_is_a_fault(teigram: Teigram, tei: Path, words: tuple[str, str]) -> None:
    ran = teigram("validate", tei, *words)
    assert ran.exit_code == 2
    assert words[1] in ran.messages


@pytest.mark.parametrize("form", ["json", "jsonl", "sarif", "junit", "github", "text"])
def test_findings_go_to_a_file_in_their_form(teigram: Teigram, tei: Path, tmp_path: Path, form: str) -> None:
    broken(tei)
    ran = teigram("validate", tei, "--format", form, "--output", tmp_path / "out" / "findings")
    written = (tmp_path / "out" / "findings").read_text("utf-8")
    assert (ran.exit_code, ran.data) == (1, b"")
    if form in {"json", "sarif"}:
        assert json.loads(written)
    elif form == "junit":
        assert etree.fromstring(written.encode()).get("failures") == "1"
    assert "G112" in written


def test_sarif_of_a_run_in_the_folder_is_relative(teigram: Teigram, tei: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken(tei)
    monkeypatch.chdir(tei.parent)
    [run] = json.loads(teigram("validate", "tei", "--format", "sarif").data)["runs"]
    place = run["results"][-1]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": "tei/frus1952-54v15p1-d235.xml", "uriBaseId": "SRCROOT"}


def test_encoding_reports_in_every_form_too(teigram: Teigram, seeds: Path, tmp_path: Path) -> None:
    teigram("encode", seeds, "-o", tmp_path / "out", "--format", "sarif", "--report", tmp_path / "e.sarif")
    results = json.loads((tmp_path / "e.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert {result["ruleId"][0] for result in results} == {"M"}
    teigram("build", seeds.parents[1], "--format", "jsonl", "--report", tmp_path / "b.jsonl")
    assert (tmp_path / "b.jsonl").read_text("utf-8").splitlines()


def test_baseline_lets_only_new_findings_fail(teigram: Teigram, tei: Path, tmp_path: Path) -> None:
    path, known = broken(tei), tmp_path / "known.json"
    ran = teigram("validate", tei, "--baseline", known, "--write-baseline")
    assert (ran.exit_code, ran.data) == (0, b"")
    assert teigram("validate", tei, "--baseline", known).exit_code == 0
    path.write_bytes(path.read_bytes().replace(b"<body>", b"<body>\n<!-- one line more -->", 1))
    assert teigram("validate", tei, "--baseline", known).exit_code == 0
    path.write_bytes(path.read_bytes().replace(b"<p>", b'<p class="x">', 1))
    ran = teigram("validate", tei, "--baseline", known)
    assert ran.exit_code == 1
    assert ran.data.decode().count(": error ") == 1
    assert teigram("validate", tei, "--write-baseline").exit_code == 2
    known.write_text("[]")
    assert teigram("validate", tei, "--baseline", known).exit_code == 2
    assert teigram("validate", tei, "--baseline", tmp_path / "none").exit_code == 2


def test_github_form_writes_the_summary_of_the_job(
    teigram: Teigram, tei: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    broken(tei)
    ran = teigram("validate", tei, "--format", "github")
    assert ran.data.startswith(b"::error file=")
    assert "| XSD | 4 | 1 | 0 |" in (tmp_path / "summary.md").read_text("utf-8")


def test_explain_prints_the_page_of_a_code(teigram: Teigram) -> None:
    assert teigram("explain", "c121").data.startswith(b"# C121: ")
    assert teigram("explain", "C121", "G101").data.count(b"## How to mend") == 2
    assert len(teigram("explain").data.splitlines()) == len(RULES)
    ran = teigram("explain", "C999")
    assert (ran.exit_code, "C999" in ran.messages) == (2, True)


def test_format_changes_a_file_in_place_only_on_demand(teigram: Teigram, tei: Path) -> None:
    path = tei / "frus1952-54v15p1-d235.xml"
    right = path.read_bytes()
    assert teigram("format", tei, "--check").exit_code == 0
    path.write_bytes(right.replace(b"\n  <teiHeader>", b"<teiHeader >").replace(b"\n", b"\r\n"))
    untidy = path.read_bytes()
    assert teigram("format", tei).exit_code == 0
    ran = teigram("format", tei, "--check")
    assert (ran.exit_code, path.read_bytes()) == (1, untidy)
    assert f"{path}: would be formatted" in ran.messages
    assert b"+  <teiHeader>" in teigram("format", tei, "--diff").data
    assert teigram("format", tei, "--in-place").exit_code == 0
    assert path.read_bytes() == right


def test_fix_mends_in_place_and_leaves_the_rest(teigram: Teigram, tei: Path) -> None:
    path = tei / "frus1952-54v15p1-d234.xml"
    right = path.read_bytes()
    wrong = right.replace(b' xml:id="fn1"', b"", 1).replace(b'resp="#teigram"', b'resp="teigram"', 1)
    path.write_bytes(wrong)
    ran = teigram("fix", tei, "--diff")
    assert b"+" in ran.data
    assert "C115: foot note 1 is fn1" in ran.messages
    assert path.read_bytes() == wrong
    assert teigram("fix", tei, "--check").exit_code == 1
    teigram("fix", tei, "--in-place")
    assert b'resp="teigram"' in path.read_bytes()
    assert teigram("fix", tei, "--check").exit_code == 0
    teigram("fix", tei, "--in-place", "--unsafe")
    assert path.read_bytes() == right


def test_standard_input_is_formatted_to_standard_output(teigram: Teigram, tei: Path) -> None:
    xml = min(tei.iterdir()).read_bytes()
    assert teigram("format", "-", stdin=xml.replace(b"\n", b"\r\n")).data == xml
    assert teigram("fix", "-", stdin=xml).data == xml


@pytest.mark.parametrize("verb", ["fix", "format"])
def test_file_that_is_no_tei_is_left_alone(teigram: Teigram, tmp_path: Path, verb: str) -> None:
    (tmp_path / "x.xml").write_text("<TEI>")
    ran = teigram(verb, tmp_path, "--in-place")
    assert (ran.exit_code, (tmp_path / "x.xml").read_text()) == (2, "<TEI>")
    assert "x.xml: G101" in ran.messages
