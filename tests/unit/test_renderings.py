"""The renderings of a volume's telegram that measure the encoder: how each shows notes, lists and page marks."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from lxml import etree

SCRIPTS = Path(__file__).parents[2] / "scripts"
DOCUMENT = (
    '<div xmlns="http://www.tei-c.org/ns/1.0" type="document"><note type="source">795.00/7–2552: Telegram</note>'
    '<head>The Secretary of State to <gloss type="to">Kennan</gloss><note n="4">Not printed.</note></head>'
    "<opener><dateline><placeName>Paris</placeName> , <date>July 25, 1952</date></dateline>"
    "<seg>secret &#8195; us urgent</seg></opener>"
    "<p>92. “We agree”: <list><label>1.</label><item>Go.</item></list></p>"
    '<pb n="9"/><p>End.<note n="5"><p>One.</p><p>Two.</p></note></p><closer><signed>Acheson</signed></closer></div>'
)


@pytest.fixture(scope="module")
def renderings() -> Iterator[ModuleType]:
    sys.path.insert(0, str(SCRIPTS))
    yield importlib.import_module("renderings")
    sys.path.remove(str(SCRIPTS))


def rendered(renderings: ModuleType, flavour: str) -> str:
    """Render the document as each rendering may: no dash changed, page marks before their paragraphs."""
    page = importlib.import_module("printed_page").printed(etree.fromstring(DOCUMENT))
    drawn = renderings.Habits.of("frus1952-54v15p1-d1", flavour)
    plain = {"is_wrapped": False, "marking_first": False, "mark_is_spaced": False, "bullets": flavour == "web"}
    return str(renderings.render(page, flavour, replace(drawn, **plain, has_dateline=flavour == "page", dash="–")))


def test_web_glues_page_marks_and_lists_notes_without_numbers(renderings: ModuleType) -> None:
    assert rendered(renderings, "web") == (
        "795.00/7–2552: Telegram\nThe Secretary of State to Kennan4\nsecret\nus urgent\n92. “We agree”:\n- 1.\n- Go.\n"
        "[Page 9]End.5\nAcheson\n- Not printed.↩\n- One. Two.↩\n"
    )


def test_bare_has_marks_but_neither_notes_nor_labels(renderings: ModuleType) -> None:
    text = rendered(renderings, "bare")
    assert "Kennan4\n\nsecret\nus urgent\n\n92. “We agree”:\n\nGo.\n\n" in text
    assert text.endswith("End.5\n\nAcheson\n")


def test_blank_numbers_the_notes_anew_and_sets_further_paragraphs_in(renderings: ModuleType) -> None:
    assert rendered(renderings, "blank").endswith("Acheson\n  1. Not printed.\n  2. One.\n\n    Two.\n\n")


def test_page_keeps_dateline_and_printed_numbers(renderings: ModuleType) -> None:
    text = rendered(renderings, "page")
    assert "Paris, July 25, 1952\n\nsecret" in text
    assert text.endswith("Acheson\n\n4. Not printed.\n\n5. One.\n\nTwo.\n")


def test_slash_is_ascii_with_marks_between_slashes(renderings: ModuleType) -> None:
    text = rendered(renderings, "slash")
    assert text.isascii()
    assert '92. "We agree":' in text
    assert text.endswith("End./5/\n\nAcheson\n\n/4/Not printed.\n\n/5/One. Two.\n")


def test_same_text_is_drawn_twice_the_same(renderings: ModuleType) -> None:
    assert rendered(renderings, "blank") == rendered(renderings, "blank")
