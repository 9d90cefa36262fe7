"""Random documents of the grammar: what teigram.rng allows, teigram.xsd and TEI All allow too."""

from __future__ import annotations

import pytest
from lxml import etree
from scripts import fuzz_schema as fuzz

from teigram import render

NUMBER = 150
SEED = 7


@pytest.fixture(scope="module")
def writer() -> fuzz.Writer:
    """Give a writer that has written nothing yet."""
    return fuzz.Writer(fuzz.read(fuzz.RNG), SEED)


@pytest.fixture(scope="module")
def written(writer: fuzz.Writer) -> list[bytes]:
    """Give random documents."""
    return list(fuzz.documents(NUMBER, SEED, writer))


def test_random_documents_are_valid_in_libxml2(written: list[bytes]) -> None:
    assert fuzz.refused(written) == []


def test_random_documents_are_valid_against_tei_all(written: list[bytes]) -> None:
    if missing := fuzz.why_not_tei_all():
        pytest.skip(f"random documents were not checked against TEI All: {missing}")
    assert fuzz.refused_by_tei_all(written) == []


def test_random_documents_have_every_definition_of_the_grammar(writer: fuzz.Writer, written: list[bytes]) -> None:
    assert written
    assert set(writer.grammar.defines) - set(writer.uses) == set()


def test_random_documents_have_every_value_of_the_grammar(writer: fuzz.Writer, written: list[bytes]) -> None:
    assert written
    values = {value.text for value in etree.parse(fuzz.RNG).iter("{http://relaxng.org/ns/structure/1.0}value")}
    assert values - set(writer.uses) == set()


def test_random_documents_can_be_read_by_people(written: list[bytes]) -> None:
    for document in written[:40]:
        assert render.html(document)
        assert render.text(document)
        assert isinstance(render.text(document, mode="source"), str)


def test_same_seed_gives_the_same_documents() -> None:
    assert list(fuzz.documents(3, SEED)) == list(fuzz.documents(3, SEED))
    assert list(fuzz.documents(3, SEED)) != list(fuzz.documents(3, SEED + 1))


def test_refusals_are_told() -> None:
    (document,) = fuzz.documents(1, SEED)
    wrong = document.replace(b":measure unit=", b":measure units=")
    assert wrong != document
    assert [fault.split(": ")[1] for fault in fuzz.refused([document, wrong])] == ["RELAX NG", "XSD"]
    if not fuzz.why_not_tei_all():
        assert "document 1.xml" in fuzz.refused_by_tei_all([document, wrong])[0]
