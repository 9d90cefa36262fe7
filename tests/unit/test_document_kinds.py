"""The kinds that the printed edition names, against which the encoder's are measured."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from lxml import etree

SCRIPTS = Path(__file__).parents[2] / "scripts"


@pytest.fixture(scope="module")
def document_kinds() -> Iterator[ModuleType]:
    sys.path.insert(0, str(SCRIPTS))
    yield importlib.import_module("document_kinds")
    sys.path.remove(str(SCRIPTS))


@pytest.mark.parametrize(
    ("source", "head", "body", "expected"),
    [
        ("711.962/5–549: Airgram", "The Secretary of State to the Embassy", "Text.", "airgram"),
        ("711.962/5–549: Circular telegram", "The Secretary of State to Certain Offices", "Text.", "circular-telegram"),
        ("711.962/5–549", "No. 467 Memorandum of Conversation, by Mr. Allison", "Text.", "memorandum-of-conversation"),
        ("711.962/5–549", "No. 480 Memorandum by the Secretary of State", "Text.", "memorandum"),
        ("", "464. Editorial Note", "Text.", "editorial-note"),
        ("", "50. Special National Intelligence Estimate", "Text.", "report"),
        ("711.962/5–549", "The Consul at Saigon to the Secretary of State", "No. 85", "despatch"),
        ("711.962/5–549", "The Secretary of State to the Embassy", "No. 85", "other"),
        ("711.962/5–549", "Mr. Dulles to Mr. Rusk", "Dear Dean: We have been thinking.", "letter"),
        ("711.962/5–549", "The British Embassy to the Department of State", "Aide-Mémoire", "other"),
        ("711.962/5–549", "The British Embassy to the Department of State", "Adoption would mean much.", ""),
    ],
)
def test_kind_is_what_source_line_heading_or_first_words_say(
    document_kinds: ModuleType, source: str, head: str, body: str, expected: str
) -> None:
    line = f'<note type="source">{source}</note>' if source else ""
    document = f'<div xmlns="http://www.tei-c.org/ns/1.0" type="document">{line}<head>{head}</head><p>{body}</p></div>'
    assert document_kinds.kind_of(etree.fromstring(document)) == expected
