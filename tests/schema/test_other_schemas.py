"""Schemas of other people: named by the user or by the file, and never fetched."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from teigram import tei_all
from teigram.errors import SchemaError
from teigram.findings import Finding, Severity
from teigram.foreign import local, schema
from teigram.layers import Layer, Outcome
from teigram.validate import Validator

OTHER = Path(__file__).parent / "other"
SHARED = Path(__file__).parents[2].parent / "shared" / "schemas"
WRONG = (OTHER / "wrong-letter.xml").read_bytes()


def told(*names: str, xml: bytes = WRONG) -> list[Finding]:
    return Validator([OTHER / name for name in names]).validate(xml, "letter.xml")


@pytest.mark.parametrize("name", ["letters.rng", "letters.xsd", "letters.sch"])
def test_letter_of_another_project_is_valid_by_its_schema(name: str) -> None:
    report = Validator([OTHER / name]).report((OTHER / "letter.xml").read_bytes(), "letter.xml")
    assert report.findings == ()
    assert report.layers[Layer.OTHER] is Outcome.PASSED
    assert report.layers[Layer.XSD] is Outcome.SKIPPED


@pytest.mark.parametrize("name", ["letters.rng", "letters.xsd"])
def test_element_that_a_grammar_refuses_is_told_with_its_place(name: str) -> None:
    [found] = told(name)
    assert (found.code, found.line, found.layer) == ("G201", 6, "other schemas")
    assert found.column > 1
    assert "<hi> cannot stand here" in found.message
    assert name in found.message


def test_constraint_on_an_attribute_is_told_at_its_element() -> None:
    [found] = told("letters.sch")
    assert (found.code, found.line, found.column) == ("C210", 6, 7)
    assert found.message == 'L1: "one" is no number. (constraint of letters.sch)'


def test_role_of_a_constraint_is_the_severity() -> None:
    found = told("letters.sch", xml=WRONG.replace(b"</body>", b"<p/><p>a</p><p>b</p></body>").replace(b"one", b"1"))
    assert [one.severity for one in found] == [
        Severity.WARNING,
        Severity.WARNING,
        Severity.ERROR,
        Severity.WARNING,
        Severity.WARNING,
    ]
    assert "Say something in p" in found[2].message


def test_document_of_teigram_is_tried_by_both() -> None:
    xml = (OTHER.parent / "valid" / "smallest.xml").read_bytes()
    report = Validator([OTHER / "letters.rng"]).report(xml, "smallest.xml")
    assert report.layers[Layer.XSD] is Outcome.PASSED
    assert report.layers[Layer.OTHER] is Outcome.FAILED


def test_schema_that_a_file_names_is_honoured_when_it_is_local_only() -> None:
    path = OTHER / "letter-with-schema.xml"
    found = Validator().report(path.read_bytes(), "letter.xml", OTHER).findings
    assert [(one.code, one.line) for one in found] == [("G202", 3), ("G201", 8)]
    assert "https://example.org/letters.sch" in found[0].message


def test_schema_outside_of_the_folders_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret.rng").write_text("<grammar/>")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert "below" in str(local("../secret.rng", tmp_path / "here"))
    assert "nothing is fetched" in str(local("//example.org/x.rng", tmp_path))
    assert "no such file" in str(local("x.rng", tmp_path))
    assert local("secret.rng", tmp_path) == tmp_path.resolve() / "secret.rng"


@pytest.mark.parametrize("name", ["schema.rnc", "schema.dtd", "schema.odd", "missing"])
def test_other_languages_are_refused_with_a_way_out(tmp_path: Path, name: str) -> None:
    with pytest.raises(SchemaError, match=name):
        schema(tmp_path / name)


def test_schema_is_known_by_its_root(tmp_path: Path) -> None:
    copy = tmp_path / "letters"
    shutil.copy(OTHER / "letters.sch", copy)
    assert schema(copy).kind == "Schematron"


@pytest.mark.parametrize(
    ("name", "content"), [("x.rng", "<grammar"), ("x.xsd", "<x/>"), ("x.sch", "<x/>"), ("x.rng", "<x/>")]
)
def test_schema_that_cannot_be_compiled_is_an_error_with_its_name(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)
    with pytest.raises(SchemaError, match=name):
        Validator([tmp_path / name]).validate(WRONG, "x.xml")


def test_abstract_patterns_and_include_are_refused(tmp_path: Path) -> None:
    code = '<schema xmlns="http://purl.oclc.org/dsdl/schematron"><include href="/etc/hostname"/></schema>'
    (tmp_path / "x.sch").write_text(code)
    with pytest.raises(SchemaError, match="not understood"):
        Validator([tmp_path / "x.sch"]).validate(WRONG, "x.xml")


def test_schema_location_of_a_document_is_not_followed(tmp_path: Path) -> None:
    hint = f'<TEI xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:x {tmp_path}/x.xsd"'
    found = told("letters.xsd", xml=(OTHER / "letter.xml").read_bytes().replace(b"<TEI", hint.encode()))
    assert found == []


@pytest.mark.parametrize("jing", [True, False])
def test_tei_all_layer_tells_element_and_place(monkeypatch: pytest.MonkeyPatch, *, jing: bool) -> None:
    if jing and not shutil.which("jing"):
        pytest.skip("jing is not installed")
    if not jing:
        monkeypatch.setattr(shutil, "which", lambda _: None)
    found = tei_all.check({"a.xml": WRONG, "b.xml": (OTHER / "letter.xml").read_bytes()}, OTHER / "letters.rng")
    assert [(one.code, one.path, one.line, one.layer) for one in found][:1] == [("G203", "a.xml", 6, "TEI All")]
    assert {one.path for one in found} == {"a.xml"}
    assert "hi" in found[0].message


def test_tei_all_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SchemaError, match="--tei-all"):
        tei_all.check({}, tmp_path / "tei_all.rng")


@pytest.mark.skipif(not SHARED.is_dir(), reason="there is no ../shared/schemas")
def test_schema_of_correspondence_metadata_is_compiled() -> None:
    found = Validator([SHARED / "cmif-1.1.sch", SHARED / "cmif-1.1.rng"]).validate(WRONG, "x.xml")
    assert {one.code for one in found} == {"G201"}
