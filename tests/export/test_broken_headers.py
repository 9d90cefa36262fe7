"""Headers that somebody else wrote in haste: elements missing, empty, renamed or with odd text in them."""

from __future__ import annotations

import io
import json
import random
from pathlib import Path, PurePosixPath

import jsonschema
import networkx as nx
import pytest
import rispy
from lxml import etree
from pybtex.database import parse_string
from tests.export.samples import made

from teigram.export import Document, bibtex, chicago, csl, document, dublin_core, graphml, ris, schema_org, tables

ODD = ("", '{x} “y” "z" , .', "\u202eabc", "a\tb\n\nc", "%", "1951-13", "\\")
CSL_SCHEMA = json.loads((Path(__file__).parent / "schemas/csl-data.json").read_text("utf-8"))


def _broken(seed: int) -> Document:
    """Give the telegram with up to twelve of its elements spoilt."""
    chance = random.Random(seed)  # noqa: S311 - the same damage on every run
    root = made("telegram").root
    for _ in range(chance.randint(1, 12)):
        elements = [element for element in root.iterdescendants("*") if element.getparent() is not None]
        spoilt, other = chance.choice(elements), chance.choice(elements)
        _spoil(spoilt, chance.choice(("remove", "forget", "fill", "rename")), chance.choice(ODD), other.tag)
    return document(PurePosixPath(f"broken-{seed}.xml"), etree.tostring(root))


def _spoil(element: etree._Element, how: str, text: str, tag: str) -> None:
    if how == "remove":
        element.getparent().remove(element)  # type: ignore[union-attr]  # the root is not spoilt
    elif how == "forget":
        element.attrib.clear()
    elif how == "fill":
        element.text = text
    else:
        element.tag = tag


@pytest.fixture(scope="module")
def broken() -> list[Document]:
    return [_broken(seed) for seed in range(60)]


def test_citations_of_broken_headers_are_still_well_made(broken: list[Document]) -> None:
    jsonschema.validate(json.loads(csl.write(broken)), CSL_SCHEMA)
    assert len(parse_string(bibtex.write(broken).decode(), "bibtex").entries) == len(broken)
    assert len(rispy.load(io.StringIO(ris.write(broken).decode()))) == len(broken)
    assert all(line == "" or line.endswith((".", "”")) for line in chicago.write(broken).decode().split("\n"))


def test_other_formats_of_broken_headers_are_still_well_made(broken: list[Document]) -> None:
    nx.read_graphml(io.BytesIO(graphml.write(broken)))
    assert len(tables.json_lines(broken).splitlines()) == len(broken)
    assert len(json.loads(schema_org.write(broken))["hasPart"]) == len(broken)
    for each in broken:
        etree.fromstring(dublin_core.write([each]))
