"""A TEI file against its transcription: the same characters, and the place of each element in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.editions import CORPUS, STEMS, encoding_of, source_of

from teigram import fidelity, wellformed
from teigram.findings import Finding
from teigram.layers import Outcome
from teigram.origins import origin, traced
from teigram.rules import finding
from teigram.validate import placed


def checked(xml: bytes, folder: Path = CORPUS) -> tuple[list[Finding], Outcome]:
    tree, _ = wellformed.read(xml)
    assert tree is not None
    found, outcome = fidelity.check(tree, [], fidelity.corpus(folder))
    return placed(found, xml, "x.xml"), outcome


@pytest.mark.parametrize("stem", STEMS)
def test_encoded_telegram_gives_back_its_transcription(stem: str) -> None:
    assert checked(encoding_of(stem).xml) == ([], Outcome.PASSED)


def test_changed_word_is_told_with_both_places() -> None:
    stem = "frus1952-54v15p1-d235"
    [found], outcome = checked(encoding_of(stem).xml.replace(b"Vyshinsky", b"Vishinsky", 1))
    assert (found.code, outcome) == ("C303", Outcome.FAILED)
    assert found.expected.startswith("Vyshinsky")
    assert found.found.startswith("Vishinsky")
    line = source_of(stem).decode().splitlines()[found.source_line - 1]
    assert line[found.source_column - 1 :].startswith("Vyshinsky")
    assert (
        "Vishinsky"
        in encoding_of(stem).xml.replace(b"Vyshinsky", b"Vishinsky", 1).decode().splitlines()[found.line - 1]
    )


def test_lost_end_is_told() -> None:
    xml = encoding_of(STEMS[0]).xml
    start = xml.rindex(b"<p>")
    [found], _ = checked(xml[:start] + xml[xml.rindex(b"</p>") + 4 :])
    assert found.code == "C303"
    assert found.source_line > 0


def test_transcription_that_is_not_there_is_a_warning(tmp_path: Path) -> None:
    [found], outcome = checked(encoding_of(STEMS[0]).xml, tmp_path)
    assert (found.code, outcome) == ("C301", Outcome.PASSED)
    assert f"{STEMS[0]}.txt" in found.message
    assert found.line


def test_transcription_that_was_changed_is_an_error(tmp_path: Path) -> None:
    (tmp_path / f"{STEMS[0]}.txt").write_bytes(source_of(STEMS[0]) + b"\n")
    [found], outcome = checked(encoding_of(STEMS[0]).xml, tmp_path)
    assert (found.code, outcome) == ("C302", Outcome.FAILED)


def test_file_that_names_no_transcription_is_left_out() -> None:
    xml = encoding_of(STEMS[0]).xml.replace(b'type="transcription"', b'type="copy"')
    assert checked(xml) == ([], Outcome.SKIPPED)


@pytest.mark.parametrize("stem", STEMS)
def test_every_element_of_the_text_comes_from_its_words(stem: str) -> None:
    tree, _ = wellformed.read(encoding_of(stem).xml)
    assert tree is not None
    of = origin(tree.getroot(), source_of(stem), f"{stem}.txt")
    lines = source_of(stem).decode().splitlines()
    tei = "{http://www.tei-c.org/ns/1.0}"
    for element in tree.iterfind(f".//{tei}text//{tei}abbr"):
        line, column = of.place(element)
        assert lines[line - 1][column - 1 :].startswith("".join(map(str, element.itertext())))
    for milestone in tree.iterfind(f".//{tei}text//{tei}pb"):
        line, column = of.place(milestone)
        assert lines[line - 1][column - 1 :].startswith(f"[Page {milestone.get('n')}]")


def test_finding_about_the_header_has_no_place_in_the_source() -> None:
    tree, _ = wellformed.read(encoding_of(STEMS[0]).xml)
    assert tree is not None
    step = "/Q{http://www.tei-c.org/ns/1.0}"
    about = [
        finding("C180", "x", xpath=f"{step}TEI[1]{step}teiHeader[1]"),
        finding("C170", "x", xpath=f"{step}TEI[1]{step}text[1]{step}body[1]{step}div[1]"),
    ]
    places = [one.source_line for one in traced(about, tree.getroot(), source_of(STEMS[0]), "x.txt")]
    assert places[0] == 0
    assert places[1] == 1
