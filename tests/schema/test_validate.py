"""Every valid file gives nothing, and every invalid one its one finding at its place."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from teigram.findings import Severity
from teigram.rules import RULES
from teigram.validate import File, Layer, Outcome, Validator

HERE = Path(__file__).parent
VALID = sorted((HERE / "valid").glob("*.xml"))
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((HERE / "invalid/expected.toml").read_text("utf-8"))
UNPARSED = {Layer.XSD: Outcome.SKIPPED, Layer.RNG: Outcome.SKIPPED, Layer.SCHEMATRON: Outcome.SKIPPED}


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_valid_file_passes_every_layer_without_a_finding(path: Path) -> None:
    report = Validator().report(path.read_bytes(), path.name)
    assert report.findings == ()
    assert set(report.layers.values()) == {Outcome.PASSED}
    assert report.is_valid


def test_every_invalid_file_is_expected_to_give_something() -> None:
    assert {path.stem for path in (HERE / "invalid").glob("*.xml")} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_invalid_file_gives_its_one_finding_at_its_place(name: str) -> None:
    expected = EXPECTED[name]
    found = Validator().validate((HERE / f"invalid/{name}.xml").read_bytes(), f"{name}.xml")
    assert [(finding.code, finding.line, finding.column) for finding in found] == [
        (expected["code"], expected["line"], expected["column"])
    ]
    told = f"{found[0].message} {found[0].hint}"
    assert [words for words in expected["says"] if words.lower() not in told.lower()] == []
    assert found[0].path == f"{name}.xml"


@pytest.mark.parametrize("name", [name for name in EXPECTED if EXPECTED[name]["code"] not in {"G104", "G105", "G109"}])
def test_finding_shows_its_line_and_the_nearest_ident(name: str) -> None:
    xml = (HERE / f"invalid/{name}.xml").read_bytes()
    finding = Validator().validate(xml, name)[0]
    line = xml.decode("utf-8", "replace").split("\n")[finding.line - 1]
    assert finding.excerpt == line
    assert finding.ident or not finding.xpath


@pytest.mark.parametrize("name", EXPECTED)
def test_message_has_no_raw_text_of_a_parser(name: str) -> None:
    finding = Validator().validate((HERE / f"invalid/{name}.xml").read_bytes(), name)[0]
    raw = ("{http", "XMLSchema", "facet", "XsdGroup", "not well-formed (", "position", "'t:")
    assert [words for words in raw if words in f"{finding.message} {finding.hint} {finding.expected}"] == []


@pytest.mark.parametrize("code", [code for code in RULES if code.startswith("C1")])
def test_every_constraint_has_a_wrong_file(code: str) -> None:
    assert code in {expected["code"] for expected in EXPECTED.values()}


def test_malformed_file_goes_no_further() -> None:
    report = Validator().report((HERE / "invalid/cut-off.xml").read_bytes(), "cut-off.xml")
    assert report.layers == {Layer.WELL_FORMED: Outcome.FAILED, **UNPARSED}
    assert not report.is_valid


def test_file_that_breaks_the_grammar_is_still_tried_against_the_constraints() -> None:
    xml = (HERE / "invalid/unknown-element.xml").read_bytes().replace(b"Nothing", b"Nothing [Page 3]")
    report = Validator().report(xml, "unknown-element.xml")
    assert [finding.code for finding in report.findings] == ["C160", "G112"]
    assert report.layers[Layer.XSD] is Outcome.FAILED
    assert report.layers[Layer.RNG] is Outcome.SKIPPED
    assert report.layers[Layer.SCHEMATRON] is not Outcome.SKIPPED


def test_warning_leaves_a_file_valid() -> None:
    report = Validator().report((HERE / "invalid/page-gap.xml").read_bytes(), "page-gap.xml")
    assert [finding.severity for finding in report.findings] == [Severity.WARNING]
    assert report.is_valid
    assert report.layers[Layer.SCHEMATRON] is Outcome.PASSED


def test_number_that_the_edition_gives_to_two_notes_is_a_warning() -> None:
    report = Validator().report((HERE / "invalid/note-number-twice.xml").read_bytes(), "note-number-twice.xml")
    assert [(finding.code, finding.severity) for finding in report.findings] == [("C112", Severity.WARNING)]
    assert report.is_valid


def test_external_entity_is_never_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    entity = f'<!DOCTYPE TEI [<!ENTITY x SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
    found = Validator().validate(f"<!-- c -->{entity}<TEI>&x;</TEI>".encode(), "x.xml")
    assert [finding.code for finding in found] == ["G102"]


def test_doctype_in_utf_16_is_refused() -> None:
    found = Validator().validate("<!DOCTYPE TEI><TEI/>".encode("utf-16"), "x.xml")
    assert [finding.code for finding in found] == ["G102"]


def test_depth_beyond_the_parser_is_a_finding() -> None:
    found = Validator().validate(b"<a>" * 400 + b"</a>" * 400, "x.xml")
    assert [finding.code for finding in found] == ["G103"]


def test_two_hundred_attributes_too_many_are_a_finding() -> None:
    xml = (HERE / "valid/smallest.xml").read_bytes()
    many = " ".join(f'a{number}="x"' for number in range(250)).encode()
    found = Validator().validate(xml.replace(b"<body>", b"<body " + many + b">"), "x.xml")
    assert {finding.code for finding in found} == {"G120", "G192"}


def test_validating_twice_gives_the_same() -> None:
    xml = (HERE / "invalid/dangling-pointer.xml").read_bytes()
    validator = Validator()
    assert validator.validate(xml, "x.xml") == validator.validate(xml, "x.xml")


def test_two_misplaced_elements_in_one_paragraph_are_two_findings() -> None:
    xml = (HERE / "valid/smallest.xml").read_bytes()
    found = Validator().validate(xml.replace(b"Nothing", b"<signed>a</signed> <head>b</head>"), "x.xml")
    assert [finding.code for finding in found] == ["G110", "G110"]


def test_fault_of_each_other_element_is_told() -> None:
    xml = (HERE / "valid/smallest.xml").read_bytes().replace(b"<p>Nothing", b'<p rend="">a<pb/><hi resp="">b</hi>')
    found = Validator().validate(xml, "x.xml")
    assert [(finding.code, finding.message) for finding in found] == [
        ("G122", 'rend="" of <p> is not allowed'),
        ("G121", "<pb> lacks the attribute n"),
        ("G122", 'resp="" of <hi> is not allowed'),
    ]


def test_tree_stays_as_it_was() -> None:
    xml = (HERE / "valid/telegram.xml").read_bytes()
    before = etree.tostring(etree.fromstring(xml))
    Validator().validate(xml, "x.xml")
    assert etree.tostring(etree.fromstring(xml)) == before


def test_files_that_are_checked_together_get_what_each_gets_alone() -> None:
    files = [File(path.read_bytes(), path.name) for path in (*sorted((HERE / "invalid").glob("*.xml")), *VALID)]
    validator = Validator()
    assert validator.reports(files) == [validator.report(file.xml, file.path) for file in files]
