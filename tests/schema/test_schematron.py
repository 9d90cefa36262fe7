"""The compiler of Schematron, case by case, on schemas of a few lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from teigram.errors import SchemaError
from teigram.schematron import Failure, failures

SCHEMA = '<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">{}</schema>'
TREE = etree.ElementTree(
    etree.fromstring('<t:list xmlns:t="urn:t"><t:item n="1">a</t:item><t:item>b</t:item></t:list>')
)
ITEM = "/Q{urn:t}list[1]/Q{urn:t}item"


def check(folder: Path, inside: str) -> list[Failure]:
    schema = folder / "s.sch"
    schema.write_text(SCHEMA.format(f'<ns prefix="t" uri="urn:t"/>{inside}'), "utf-8")
    return failures(TREE, "tree", schema)


def test_assert_that_fails_gives_code_role_place_and_message(tmp_path: Path) -> None:
    rule = '<rule context="t:item"><assert id="X1" role="warning" test="@n">No\n   number</assert></rule>'
    assert check(tmp_path, f'<pattern id="p">{rule}</pattern>') == [Failure("X1", "warning", f"{ITEM}[2]", "No number")]


def test_report_that_holds_is_given(tmp_path: Path) -> None:
    report = '<report id="X1" role="error" test="@n">Number <value-of select="@n"/> of <name/></report>'
    rule = f'<rule context="t:item">{report}</rule>'
    assert check(tmp_path, f'<pattern id="p">{rule}</pattern>') == [
        Failure("X1", "error", f"{ITEM}[1]", "Number 1 of t:item")
    ]


def test_only_the_first_rule_that_matches_is_taken(tmp_path: Path) -> None:
    rules = (
        '<rule context="t:item[@n]"><assert id="X1" role="error" test="false()">one</assert></rule>'
        '<rule context="t:item"><assert id="X2" role="error" test="false()">two</assert></rule>'
    )
    assert [failure.code for failure in check(tmp_path, f'<pattern id="p">{rules}</pattern>')] == ["X1", "X2"]


def test_each_pattern_has_its_own_rules(tmp_path: Path) -> None:
    rule = '<rule context="t:item"><assert id="{}" role="error" test="@n">x</assert></rule>'
    patterns = "".join(f'<pattern id="p{code}">{rule.format(code)}</pattern>' for code in ("X1", "X2"))
    assert [failure.code for failure in check(tmp_path, patterns)] == ["X1", "X2"]


def test_lets_of_schema_pattern_and_rule_are_seen(tmp_path: Path) -> None:
    inside = (
        '<let name="a" value="count(//t:item)"/><pattern id="p"><let name="b" value="$a + 1"/><rule context="t:list">'
        '<let name="c" value="$b + count(*)"/><report id="X1" role="error" test="true()"><value-of select="$c"/>'
        "</report></rule></pattern>"
    )
    assert [failure.message for failure in check(tmp_path, inside)] == ["5"]


def test_document_with_no_failure_gives_nothing(tmp_path: Path) -> None:
    rule = '<rule context="t:item"><assert id="X1" role="error" test="true()">x</assert></rule>'
    assert check(tmp_path, f'<pattern id="p">{rule}</pattern>') == []


@pytest.mark.parametrize(
    "inside",
    [
        '<pattern id="p"><rule context="t:item"><assert id="X1" role="error" test="@n ===">x</assert></rule></pattern>',
        '<phase id="p"/><pattern id="p"><rule context="t:item"><extends rule="q"/></rule></pattern>',
    ],
)
def test_schema_that_cannot_be_compiled_is_an_error_with_its_name(tmp_path: Path, inside: str) -> None:
    with pytest.raises(SchemaError, match=r"s\.sch"):
        check(tmp_path, inside)
