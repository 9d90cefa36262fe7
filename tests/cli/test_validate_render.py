"""``teigram validate`` and ``teigram render``: from TEI files on."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Teigram


@pytest.fixture
def tei(teigram: Teigram, seeds: Path, tmp_path: Path) -> Path:
    """Give a folder with the TEI of the five transcriptions."""
    assert teigram("encode", seeds, "-o", tmp_path / "tei").exit_code == 0
    return tmp_path / "tei"


def test_what_teigram_encodes_is_valid(teigram: Teigram, tei: Path) -> None:
    ran = teigram("validate", tei)
    assert (ran.exit_code, [line for line in ran.data.decode().splitlines() if ": error " in line]) == (0, [])


def test_an_element_that_is_not_in_the_schema_is_an_error(teigram: Teigram, tei: Path) -> None:
    path = min(tei.iterdir())
    path.write_bytes(path.read_bytes().replace(b"<head>", b"<head><sound/>", 1))
    ran = teigram("validate", path)
    assert ran.exit_code == 1
    assert f"{path}:" in ran.data.decode()
    assert "sound" in ran.data.decode()
    assert teigram("validate", path, "--fail-on", "never").exit_code == 0
    assert teigram("validate", path, "--ignore", "G,C").exit_code == 0
    assert teigram("validate", path, "--select", "R").data == b""


def test_standard_input_is_validated(teigram: Teigram, tei: Path) -> None:
    ran = teigram("validate", "-", stdin=min(tei.iterdir()).read_bytes())
    assert ran.exit_code == 0


@pytest.mark.parametrize("content", [b"", b"not XML", b"<TEI", b"\x00\x01"])
def test_a_file_that_is_no_xml_is_reported(teigram: Teigram, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.xml"
    path.write_bytes(content)
    ran = teigram("validate", path)
    assert ran.exit_code in {1, 2}
    assert str(path) in ran.data.decode() + ran.messages


def test_source_gives_back_every_character(teigram: Teigram, tei: Path, seeds: Path) -> None:
    for source in seeds.glob("*.txt"):
        ran = teigram("render", tei / f"{source.stem}.xml", "--to", "source")
        assert ran.exit_code == 0
        assert ran.data.decode().split() == source.read_text(encoding="utf-8").split()


@pytest.mark.parametrize(("form", "ending"), [("html", ".html"), ("text", ".txt"), ("source", ".txt")])
def test_a_folder_is_rendered_into_a_folder(
    teigram: Teigram, tei: Path, tmp_path: Path, form: str, ending: str
) -> None:
    ran = teigram("render", tei, "-o", tmp_path / "out", "--to", form)
    assert ran.exit_code == 0
    names = {path.name for path in (tmp_path / "out").iterdir()} - {"teigram.css", "teigram.js"}
    assert names == {f"{path.stem}{ending}" for path in tei.iterdir()}


def test_a_page_goes_to_standard_output(teigram: Teigram, tei: Path) -> None:
    ran = teigram("render", min(tei.iterdir()), "--to", "html")
    assert ran.data.lstrip().lower().startswith(b"<!doctype html")


def test_a_file_that_cannot_be_rendered_is_a_fault(teigram: Teigram, tei: Path, tmp_path: Path) -> None:
    (tei / "bad.xml").write_text("<TEI")
    ran = teigram("render", tei, "-o", tmp_path / "out", "--to", "html")
    assert ran.exit_code == 2
    assert str(tei / "bad.xml") in ran.messages
    assert len(list((tmp_path / "out").glob("*.html"))) == 5


def test_a_form_is_needed(teigram: Teigram, tei: Path) -> None:
    ran = teigram("render", tei)
    assert ran.exit_code == 2
    assert "--to" in ran.messages
