from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from teigram.idents import xml_ident


@pytest.mark.parametrize(
    ("stem", "ident"),
    [
        ("frus1951v07p1-d612", "frus1951v07p1-d612"),
        ("1952 Köln", "d-1952-Koln"),
        ("frus1951v07p1-d612.web", "frus1951v07p1-d612.web"),
        ("Telegram (Copy)", "Telegram-Copy"),
        ("電報", "document"),
        ("", "document"),
        ("_x", "d-_x"),
    ],
)
def test_stem_becomes_a_legal_name(stem: str, ident: str) -> None:
    assert xml_ident(stem) == ident


@given(st.text())
def test_every_stem_gives_a_name_that_xml_takes(stem: str) -> None:
    ident = xml_ident(stem)
    root = etree.fromstring(f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="{ident}"/>')
    assert root.get("{http://www.w3.org/XML/1998/namespace}id") == ident
    assert ident[0].isalpha()
