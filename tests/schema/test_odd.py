"""The ODD is the one source of the schema and the guidelines, and is itself plain TEI."""

from __future__ import annotations

import copy
import itertools
import re
import subprocess
from pathlib import Path

import pytest
from lxml import etree, html
from scripts import schema as made
from scripts.fuzz_schema import TEI_ALL, why_not_tei_all

from teigram import resources

TEI = "{http://www.tei-c.org/ns/1.0}"
EXAMPLES = "{http://www.tei-c.org/ns/Examples}"
RNG = "{http://relaxng.org/ns/structure/1.0}"
XS = "{http://www.w3.org/2001/XMLSchema}"
SCHEMATRON = "{http://purl.oclc.org/dsdl/schematron}"
ODD = etree.parse(made.ODD)
ELEMENTS = list(ODD.iter(f"{TEI}elementSpec"))
GUIDELINES = made.ROOT / "docs/guidelines/index.html"


def name(spec: etree._Element) -> str:
    """Give the name of the element that *spec* declares."""
    return spec.findtext(f"{TEI}altIdent") or str(spec.get("ident"))


@pytest.mark.parametrize("path", made.PRODUCTS, ids=lambda path: path.name)
def test_what_is_committed_is_what_the_odd_gives(path: Path) -> None:
    assert made.product(path) == path.read_bytes(), "run make schema and commit what it writes"


@pytest.mark.parametrize("path", made.PRODUCTS, ids=lambda path: path.name)
def test_product_names_no_place_and_no_time(path: Path) -> None:
    content = path.read_text("utf-8")
    assert str(made.ROOT) not in content
    assert not re.search(r"\b20\d\d-\d\d-\d\dT|file:/", content)


def test_odd_is_valid_tei() -> None:
    if missing := why_not_tei_all():
        pytest.skip(f"the ODD was not checked against TEI All: {missing}")
    run = subprocess.run(["jing", str(TEI_ALL), str(made.ODD)], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (0, "")


def test_there_are_about_a_hundred_elements() -> None:
    assert 100 <= len({name(spec) for spec in ELEMENTS}) <= 130


def test_every_ident_is_declared_once() -> None:
    idents = [
        spec.get("ident") for spec in ODD.iter(*(f"{TEI}{kind}Spec" for kind in ("element", "class", "macro", "data")))
    ]
    assert len(idents) == len(set(idents))


@pytest.mark.parametrize("spec", ELEMENTS, ids=lambda spec: str(spec.get("ident")))
def test_element_is_explained(spec: etree._Element) -> None:
    for part in ("gloss", "desc"):
        assert (spec.findtext(f"{TEI}{part}") or "").strip()
    assert spec.find(f"{TEI}exemplum/{EXAMPLES}egXML") is not None
    assert spec.find(f"{TEI}remarks/{TEI}p/{TEI}ref").get("target", "").startswith("https://tei-c.org/")  # type: ignore[union-attr]
    for attribute in spec.iter(f"{TEI}attDef"):
        assert (attribute.findtext(f"{TEI}desc") or "").strip()


def test_every_list_of_values_is_closed_and_says_what_each_means() -> None:
    lists = list(ODD.iter(f"{TEI}valList"))
    assert {one.get("type") for one in lists} == {"closed"}
    assert [item.get("ident") for one in lists for item in one if not item.findtext(f"{TEI}gloss")] == []


def test_content_models_have_nothing_that_the_official_stylesheets_drop() -> None:
    particles = [*ODD.iter(f"{TEI}sequence", f"{TEI}alternate")]
    repeated = [one for one in particles if one.tag == f"{TEI}sequence" and one.get("maxOccurs") not in {None, "1"}]
    assert [one.sourceline for one in repeated if one.getparent().tag == f"{TEI}sequence"] == []
    assert [one.sourceline for one in particles if len(one) < 2] == []


def test_every_example_is_valid_where_it_may_stand() -> None:
    grammar = etree.parse(resources.path("schema/teigram.rng"))
    start = grammar.find(f"{RNG}start")
    assert start is not None
    choice = etree.Element(f"{RNG}choice")
    choice.extend(etree.Element(f"{RNG}ref", name=str(spec.get("ident"))) for spec in ELEMENTS)
    start[:] = [choice]
    schema = etree.RelaxNG(grammar)
    for example in (
        child for egxml in ODD.iter(f"{EXAMPLES}egXML") if egxml.get("valid", "true") == "true" for child in egxml
    ):
        element = copy.deepcopy(example)
        for inside in element.iter(f"{EXAMPLES}*"):
            inside.tag = inside.tag.replace(EXAMPLES, TEI)
        assert schema.validate(etree.ElementTree(element)), f"line {example.sourceline}: {schema.error_log}"


@pytest.mark.parametrize("spec", ELEMENTS, ids=lambda spec: str(spec.get("ident")))
def test_example_has_the_element(spec: etree._Element) -> None:
    assert spec.find(f"{TEI}exemplum/{EXAMPLES}egXML//{EXAMPLES}{name(spec)}") is not None


def test_schemas_have_every_element_and_rule_of_the_odd() -> None:
    names = {name(spec) for spec in ELEMENTS}
    rng, xsd = (etree.parse(resources.path(f"schema/teigram.{kind}")) for kind in ("rng", "xsd"))
    assert {element.get("name") for element in rng.iter(f"{RNG}element")} == names
    assert {element.get("name") for element in xsd.iter(f"{XS}element")} == names
    codes = [
        rule.get("id")
        for rule in etree.parse(resources.path("schema/teigram.sch")).iter(f"{SCHEMATRON}*")
        if rule.get("role")
    ]
    assert codes == [rule.get("id") for rule in ODD.iter(f"{SCHEMATRON}*") if rule.get("role")]


def test_lists_of_elements_are_flat() -> None:
    rng = etree.parse(resources.path("schema/teigram.rng"))
    nested = [choice for choice in rng.iter(f"{RNG}choice") if choice.getparent().tag == f"{RNG}choice"]  # type: ignore[union-attr]
    assert nested == []


def test_guidelines_ask_for_no_other_file() -> None:
    page = html.parse(GUIDELINES).getroot()
    assert page.xpath("//@src | //link | //script") == []
    assert "url(" not in GUIDELINES.read_text("utf-8")


def test_guidelines_have_every_element_every_rule_and_no_broken_link() -> None:
    page = html.parse(GUIDELINES).getroot()
    idents = [str(ident) for ident in page.xpath("//@id")]
    assert len(idents) == len(set(idents))
    links = {str(link)[1:] for link in page.xpath("//@href") if str(link).startswith("#")}
    assert links - set(idents) == set()
    wanted = {f"tei-{spec.get('ident')}" for spec in ELEMENTS} | {
        rule.get("id") for rule in ODD.iter(f"{SCHEMATRON}assert")
    }
    assert wanted - set(idents) == set()


def test_headings_of_the_guidelines_leave_no_level_out() -> None:
    levels = [int(heading.tag[1]) for heading in html.parse(GUIDELINES).getroot().iter("h1", "h2", "h3", "h4", "h5")]
    body = levels[levels.index(1) :]
    assert [pair for pair in itertools.pairwise(body) if pair[1] > pair[0] + 1] == []


def test_unknown_reference_in_an_odd_stops_the_compiler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "teigram.odd"
    broken.write_text(
        made.ODD.read_text("utf-8").replace('<elementRef key="msDesc"', '<elementRef key="msDescr"'), "utf-8"
    )
    monkeypatch.setattr(made, "ODD", broken)
    with pytest.raises(Exception, match='"msDescr" is declared 0 times'):
        made.product(made.ROOT / "schema/teigram.rng")
