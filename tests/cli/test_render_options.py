"""How the user has pages and texts laid out: the options of ``teigram render``."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Teigram
from tests.xslt.documents import document

NOTE = '<note place="foot" n="1" xml:id="fn1">See p. 9.</note>'
LONG = "It should be noted that the proposals have not been answered. " * 3
BODY = f"<p>{LONG}<choice><abbr>wld</abbr><expan>would</expan></choice>{NOTE}.</p><p>End</p>"


@pytest.fixture
def telegram(tmp_path: Path) -> Path:
    path = tmp_path / "d1.xml"
    path.write_bytes(document(BODY))
    return path


def test_text_is_laid_out_as_asked(teigram: Teigram, telegram: Path) -> None:
    ran = teigram("render", telegram, "--to", "text", "--width", "40", "--notes", "paragraph", "--expand")
    text = ran.data.decode()
    assert ran.exit_code == 0
    assert max(map(len, text.splitlines())) <= 40
    assert text.endswith("would[1].\n\n    [1] See p. 9.\n\nEnd\n")


def test_text_without_options_is_one_line_a_block_as_printed(teigram: Teigram, telegram: Path) -> None:
    text = teigram("render", telegram, "--to", "text").data.decode()
    assert text == f"Telegram 1\n\n{LONG}wld[1].\n\nEnd\n\nNotes\n\n1. See p. 9.\n"


@pytest.mark.parametrize("width", ["-1", "7", "wide", "7²"])
def test_impossible_width_is_refused(teigram: Teigram, telegram: Path, width: str) -> None:
    ran = teigram("render", telegram, "--to", "text", f"--width={width}")
    assert ran.exit_code == 2
    assert "is not a width of lines: give 30 or more, or 0" in ran.messages


@pytest.mark.parametrize("option", ["--width=72", "--notes=paragraph", "--expand"])
@pytest.mark.parametrize("form", ["html", "source"])
def test_option_of_a_text_is_refused_for_what_is_none(teigram: Teigram, telegram: Path, form: str, option: str) -> None:
    ran = teigram("render", telegram, "--to", form, option)
    assert ran.exit_code == 2
    assert f"are for --to text. Leave them out for --to {form}." in ran.messages


def test_own_stylesheet_makes_the_page(teigram: Teigram, telegram: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.xsl"
    mine.write_text(
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"'
        ' xpath-default-namespace="http://www.tei-c.org/ns/1.0"><xsl:import href="teigram:html.xsl"/>'
        '<xsl:template match="TEI" mode="frame-foot"><p>Ours</p></xsl:template></xsl:stylesheet>',
        encoding="utf-8",
    )
    ran = teigram("render", telegram, "--to", "html", "--stylesheet", mine)
    assert ran.exit_code == 0
    assert b"<p>Ours</p></footer>" in ran.data


def test_stylesheet_that_is_not_there_is_named(teigram: Teigram, telegram: Path) -> None:
    ran = teigram("render", telegram, "--to", "html", "--stylesheet", "none.xsl")
    assert ran.exit_code == 2
    assert "none.xsl: the stylesheet cannot be read" in ran.messages


def test_source_takes_no_stylesheet(teigram: Teigram, telegram: Path) -> None:
    ran = teigram("render", telegram, "--to", "source", "--stylesheet", "mine.xsl")
    assert ran.exit_code == 2
    assert "--stylesheet is for --to html and --to text" in ran.messages


def test_tei_of_another_edition_has_no_source_to_give_back(teigram: Teigram) -> None:
    letter = Path(__file__).parents[1] / "xslt" / "other-edition.xml"
    ran = teigram("render", letter, "--to", "source")
    assert ran.exit_code == 2
    assert "does not name the transcription it was made from. Take --to text to read it." in ran.messages


def test_folder_of_pages_gets_what_they_ask_for(teigram: Teigram, telegram: Path, tmp_path: Path) -> None:
    assert teigram("render", telegram, "--to", "html", "-o", tmp_path / "pages").exit_code == 0
    assert sorted(path.name for path in (tmp_path / "pages").iterdir()) == ["d1.html", "teigram.css", "teigram.js"]
