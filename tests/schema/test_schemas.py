"""The schemas agree with each other, with TEI All and with the rule book."""

from __future__ import annotations

import copy
import random
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from teigram import grammar, resources
from teigram.rules import RULES
from teigram.saxon import compile_stylesheet, parse, transform

HERE = Path(__file__).parent
VALID = sorted((HERE / "valid").glob("*.xml"))
INVALID = sorted((HERE / "invalid").glob("*.xml"))
TEI_ALL = resources.path("").resolve().parent / "shared/schemas/tei_all-4.12.0.rng"
TEI = "{http://www.tei-c.org/ns/1.0}"
SCHEMATRON = "{http://purl.oclc.org/dsdl/schematron}"
CHANGES = 40


def parsed(path: Path) -> etree._ElementTree | None:
    """Give the tree of *path*, or None where it is not well-formed."""
    try:
        return etree.ElementTree(etree.fromstring(path.read_bytes(), etree.XMLParser(collect_ids=False)))
    except etree.XMLSyntaxError:
        return None


def changed(tree: etree._ElementTree, seed: int) -> Iterator[etree._ElementTree]:
    """Yield copies of *tree*, each with one change that is likely, not certain, to make it invalid."""
    chance = random.Random(seed)  # noqa: S311 - the same changes in every run
    for _ in range(CHANGES):
        other = copy.deepcopy(tree)
        elements = list(other.getroot().iterdescendants(f"{TEI}*"))
        element, model = chance.choice(elements), chance.choice(elements)
        change = chance.randrange(5)
        if change == 0:
            element.getparent().remove(element)  # type: ignore[union-attr]
        elif change == 1:
            element.tag = model.tag
        elif change == 2:
            element.set(
                chance.choice(["type", "when", "n", "target", "cert", "rend"]), chance.choice(["", "high", "x y"])
            )
        elif change == 3:
            element.text = f"{element.text or ''}stray"
        else:
            element.append(copy.deepcopy(model))
        yield other


@pytest.mark.parametrize("path", VALID + INVALID, ids=lambda path: path.stem)
def test_relax_ng_and_xsd_agree(path: Path) -> None:
    tree = parsed(path)
    if tree is not None and tree.getroot().tag == f"{TEI}TEI":
        assert grammar._rng().validate(tree) == grammar._xsd().validate(tree)


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_relax_ng_and_xsd_agree_about_changed_files(path: Path) -> None:
    tree = parsed(path)
    assert tree is not None
    verdicts = [(grammar._rng().validate(one), grammar._xsd().validate(one)) for one in changed(tree, len(path.stem))]
    assert [one for one in verdicts if one[0] != one[1]] == []
    assert len([one for one in verdicts if not one[0]]) > CHANGES / 4


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_explanation_is_found_for_whatever_the_xsd_refuses(path: Path) -> None:
    tree = parsed(path)
    assert tree is not None
    refused = [one for one in changed(tree, 1) if not grammar._xsd().validate(one)]
    codes = {fault.code for one in refused[:10] for fault in grammar.xsd_faults(one)}
    assert codes
    assert "G190" not in codes


def test_every_valid_file_is_valid_against_tei_all() -> None:
    jing = shutil.which("jing")
    if not jing or not TEI_ALL.is_file():
        missing = "jing is not installed" if not jing else f"there is no ../shared/schemas/{TEI_ALL.name}"
        pytest.skip(f"not checked against TEI All: {missing}")
    ran = subprocess.run([jing, str(TEI_ALL), *map(str, VALID)], capture_output=True, text=True, check=False)
    assert ran.stdout == ""
    assert ran.returncode == 0


def test_schemas_are_quick_to_load() -> None:
    began = time.perf_counter()
    etree.RelaxNG(etree.parse(resources.path("schema/teigram.rng")))
    assert time.perf_counter() - began < 0.5


def test_every_assert_of_the_schematron_is_in_the_rule_book_with_its_severity() -> None:
    schema = etree.parse(resources.path("schema/teigram.sch"))
    stated = {
        (element.get("id"), element.get("role"))
        for element in schema.iter(f"{SCHEMATRON}assert", f"{SCHEMATRON}report")
    }
    book = {(rule.code, str(rule.severity)) for rule in RULES.values() if rule.code.startswith("C1")}
    assert stated == book


@pytest.mark.parametrize("name", ["teigram.rng", "teigram.xsd", "xml.xsd", "teigram.sch"])
def test_every_name_that_a_schema_uses_is_defined(name: str) -> None:
    root = etree.parse(resources.path(f"schema/{name}")).getroot()
    defined = {element.get("name") for element in root.iter("{http://relaxng.org/ns/structure/1.0}define")}
    used = {element.get("name") for element in root.iter("{http://relaxng.org/ns/structure/1.0}ref")}
    assert used == defined


def test_compiled_schematron_has_one_mode_a_pattern() -> None:
    source = resources.path("schema/teigram.sch")
    compiled = etree.fromstring(
        transform(compile_stylesheet(resources.path("xslt/schematron.xsl")), parse(source.read_bytes())).encode()
    )
    patterns = {element.get("id") for element in etree.parse(source).iter(f"{SCHEMATRON}pattern")}
    modes = {element.get("name") for element in compiled.iterchildren("{http://www.w3.org/1999/XSL/Transform}mode")}
    assert modes == patterns | {None}
