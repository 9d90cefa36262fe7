"""Plain text to be read, by the contract of docs/plain-text.md."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.xslt.documents import FULL_DOCUMENT, document, samples

from teigram import render
from teigram.render import TextStyle

OTHER = Path(__file__).parent / "other-edition.xml"
EVERYTHING = [FULL_DOCUMENT, OTHER, *samples()]
NOTE = '<note place="foot" n="{}" xml:id="fn{}">{}</note>'
LONG = "It should be noted that the Soviet Government has not yet replied to the proposals. " * 4


def text(body: str, style: TextStyle) -> str:
    return render.text(document(body), style=style).removeprefix("Telegram 1\n\n")


def words(plain: str) -> list[str]:
    """Give the words of *plain* in alphabetical order, without the heading and the numbers of notes."""
    return sorted(word for word in plain.split() if not re.fullmatch(r"\d+\.|\[\d+\]|Notes", word))


@pytest.mark.parametrize("width", [72, 40])
def test_no_line_is_longer_than_the_width(width: int) -> None:
    body = f"<p>{LONG}</p><quote><p>{LONG}</p></quote>"
    lines = text(body, TextStyle(width=width)).splitlines()
    assert max(map(len, lines)) <= width
    assert any(line.startswith("    ") for line in lines)


@pytest.mark.parametrize("path", EVERYTHING, ids=lambda path: path.stem)
@pytest.mark.parametrize("width", [30, 72])
def test_wrapping_changes_nothing_but_white_space(path: Path, width: int) -> None:
    xml = path.read_bytes()
    assert render.text(xml, style=TextStyle(width=width)).split() == render.text(xml).split()


def test_word_longer_than_the_line_is_not_broken() -> None:
    assert text(f"<p>a {'x' * 50} b</p>", TextStyle(width=30)) == f"a\n{'x' * 50}\nb\n"


def test_notes_stand_under_their_paragraph() -> None:
    body = f"<p>One{NOTE.format(1, 1, 'First.')} two{NOTE.format(2, 2, '<p>Second.</p><p>More.</p>')}.</p><p>Three.</p>"
    expected = "One[1] two[2].\n\n    [1] First.\n\n    [2] Second.\n\n    More.\n\nThree.\n"
    assert text(body, TextStyle(notes="paragraph")) == expected


def test_notes_of_a_table_stand_under_the_whole_table() -> None:
    body = f"<table><row><cell>A{NOTE.format(1, 1, 'First.')}</cell></row><row><cell>B</cell></row></table><p>C</p>"
    assert text(body, TextStyle(notes="paragraph")) == "A[1]\n\nB\n\n    [1] First.\n\nC\n"


def test_note_without_an_anchor_stays_at_the_end() -> None:
    xml = document("<p>A</p>", back=NOTE.format(7, 7, "Lost."))
    assert render.text(xml, style=TextStyle(notes="paragraph")).endswith("\n\nA\n\nNotes\n\n7. Lost.\n")


@pytest.mark.parametrize("path", EVERYTHING, ids=lambda path: path.stem)
def test_where_notes_stand_loses_no_word(path: Path) -> None:
    xml = path.read_bytes()
    assert words(render.text(xml, style=TextStyle(notes="paragraph"))) == words(render.text(xml))


def test_expanded_text_has_no_expansion_of_low_certainty() -> None:
    body = '<p><choice><abbr>GOG</abbr><expan cert="low">Greece; Ghana</expan></choice></p>'
    assert text(body, TextStyle(expand=True)) == "GOG\n"


def test_expanded_text_has_abbreviations_in_full_and_no_misprints() -> None:
    body = (
        "<p><choice><abbr>wld</abbr><expan>would</expan></choice> <choice><sic>teh</sic><corr>the</corr></choice> "
        "<choice><orig>to-day</orig><reg>today</reg></choice> <abbr>UNC</abbr></p>"
    )
    assert text(body, TextStyle(expand=True)) == "would the today UNC\n"
    assert text(body, TextStyle()) == "wld teh to-day UNC\n"


def test_note_in_a_quotation_is_not_set_in_at_the_end() -> None:
    note = NOTE.format(1, 1, "<p>First.</p><p>Second.</p>")
    assert text(f"<quote><p>Q{note}</p></quote>", TextStyle()) == "    Q[1]\n\nNotes\n\n1. First.\n\nSecond.\n"
