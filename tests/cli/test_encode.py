"""``teigram encode``: files, folders and standard input become TEI."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from tests.cli.conftest import Teigram

from teigram.restore import restore

D612 = "frus1951v07p1-d612"
LISTING = "\n".join(f"{at}. Telegram From the Embassy in Jordan to the Department of State" for at in range(31, 40))


def written(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_one_file_goes_to_standard_output(teigram: Teigram, seeds: Path) -> None:
    ran = teigram("encode", seeds / f"{D612}.txt")
    assert ran.exit_code == 0
    root = etree.fromstring(ran.data)
    assert root.tag == "{http://www.tei-c.org/ns/1.0}TEI"
    assert restore(root).split() == (seeds / f"{D612}.txt").read_text(encoding="utf-8").split()


def test_standard_input_gives_the_same_as_the_file_when_it_is_named(
    teigram: Teigram, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = seeds / f"{D612}.txt"
    monkeypatch.chdir(seeds)
    piped = teigram("encode", "-", "--name", source.name, stdin=source.read_bytes())
    assert piped.exit_code == 0
    assert piped.data == teigram("encode", source.name).data


def test_standard_input_without_a_name_is_called_stdin(teigram: Teigram, seeds: Path, tmp_path: Path) -> None:
    ran = teigram("encode", "-", "-o", tmp_path / "out", stdin=(seeds / f"{D612}.txt").read_bytes())
    assert ran.exit_code == 0
    assert written(tmp_path / "out") == ["stdin.xml"]


def test_a_folder_keeps_its_folders(teigram: Teigram, seeds: Path, tmp_path: Path) -> None:
    ran = teigram("encode", seeds.parent, "-o", tmp_path / "out")
    assert ran.exit_code == 0
    assert written(tmp_path / "out") == sorted(f"korean-armistice/{path.stem}.xml" for path in seeds.glob("*.txt"))
    assert ran.data == b""


def test_only_the_last_ending_is_replaced(teigram: Teigram, seeds: Path, tmp_path: Path) -> None:
    (seeds / f"{D612}.txt").rename(seeds / f"{D612}.web.txt")
    teigram("encode", seeds / f"{D612}.web.txt", "-o", tmp_path / "out")
    assert written(tmp_path / "out") == [f"{D612}.web.xml"]


def test_encoding_twice_gives_the_same_bytes(teigram: Teigram, seeds: Path, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        assert teigram("encode", seeds, "-o", tmp_path / folder).exit_code == 0
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_a_file_that_differs_is_not_written_over_without_force(teigram: Teigram, seeds: Path, tmp_path: Path) -> None:
    mine = tmp_path / "out" / f"{D612}.xml"
    mine.parent.mkdir()
    mine.write_text("mine")
    ran = teigram("encode", seeds / f"{D612}.txt", "-o", mine.parent)
    assert ran.exit_code == 2
    assert "--force" in ran.messages
    assert mine.read_text() == "mine"
    assert teigram("encode", seeds / f"{D612}.txt", "-o", mine.parent, "--force").exit_code == 0
    assert mine.read_bytes().startswith(b"<?xml")


def test_several_files_need_a_folder(teigram: Teigram, seeds: Path) -> None:
    ran = teigram("encode", seeds)
    assert (ran.exit_code, ran.data) == (2, b"")
    assert "5 files cannot all go to standard output" in ran.messages


def test_two_files_for_one_result_are_refused_before_anything_is_written(
    teigram: Teigram, seeds: Path, tmp_path: Path
) -> None:
    (tmp_path / f"{D612}.txt").write_text("another")
    ran = teigram("encode", seeds / f"{D612}.txt", tmp_path / f"{D612}.txt", "-o", tmp_path / "out")
    assert ran.exit_code == 2
    assert f"would both be written to {D612}" in ran.messages
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b" \n\n ", "empty"),
        (b"Embtel 92 \x93Peace\x94", "byte 10"),
        (b"%PDF-1.7 \x00\x01", "PDF"),
        (bytes(range(256)) * 8, "binary|byte"),
        (b"\x00" * 400, "binary"),
        (LISTING.encode(), "listing|list of"),
    ],
    ids=["empty", "blank", "cp1252", "pdf", "bytes", "nuls", "listing"],
)
def test_bad_input_gets_one_message_and_no_file(teigram: Teigram, tmp_path: Path, content: bytes, said: str) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(content)
    ran = teigram("encode", bad, "-o", tmp_path / "out")
    assert ran.exit_code == 2
    assert ran.messages.startswith(f"teigram: {bad}: ")
    assert ran.messages.count("teigram: ") == 1
    assert any(word in ran.messages for word in said.split("|")), ran.messages
    assert written(tmp_path / "out") == []


def test_a_stated_encoding_is_used(teigram: Teigram, tmp_path: Path, seeds: Path) -> None:
    text = (seeds / f"{D612}.txt").read_text(encoding="utf-8").replace("↩", "")
    old = tmp_path / "old.txt"
    old.write_bytes(text.encode("cp1252"))
    ran = teigram("encode", old, "--encoding", "cp1252")
    assert ran.exit_code == 0
    assert restore(etree.fromstring(ran.data)).split() == text.split()
    assert "R102" in ran.messages


def test_an_encoding_that_there_is_not_is_said(teigram: Teigram, seeds: Path) -> None:
    ran = teigram("encode", seeds / f"{D612}.txt", "--encoding", "klingon")
    assert ran.exit_code == 2
    assert "klingon" in ran.messages


@pytest.mark.parametrize("character", ["\x00", "\x0c", "\x07"])
def test_a_control_character_is_a_finding_and_the_rest_goes_on(teigram: Teigram, seeds: Path, character: str) -> None:
    source = seeds / f"{D612}.txt"
    lines = source.read_text(encoding="utf-8").split("\n")
    lines[2] = lines[2][:20] + character + lines[2][20:]
    source.write_text("\n".join(lines), encoding="utf-8")
    ran = teigram("encode", source)
    assert ran.exit_code == 0
    assert f"{source}:3:21: warning R101" in ran.messages
    etree.fromstring(ran.data)


def test_one_bad_file_among_many_does_not_stop_the_others(teigram: Teigram, seeds: Path, tmp_path: Path) -> None:
    (seeds / "bad.txt").write_bytes(b"\xff\x00\x93")
    ran = teigram("encode", seeds, tmp_path / "missing", "-o", tmp_path / "out")
    assert ran.exit_code == 2
    assert len(written(tmp_path / "out")) == 5
    assert f"{tmp_path / 'missing'}: there is no such file or folder." in ran.messages
    assert "5 files done, 2 failed" in ran.messages


def test_a_folder_with_no_readable_file_is_said(teigram: Teigram, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "scan.tiff").touch()
    ran = teigram("encode", tmp_path / "in", "-o", tmp_path / "out")
    assert ran.exit_code == 2
    assert "no file in this folder ends in .txt or .text or .html" in ran.messages


def test_an_output_path_that_is_a_file_is_said_before_any_work(teigram: Teigram, seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    ran = teigram("encode", seeds, "-o", tmp_path / "out")
    assert ran.exit_code == 2
    assert ran.messages.startswith(f"teigram: {tmp_path / 'out'}: this is a file")
    assert (tmp_path / "out").read_text() == "a file"


def test_a_folder_that_cannot_be_written_to_is_said_before_any_work(
    teigram: Teigram, seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("teigram.output.tempfile.TemporaryFile", refuse)
    ran = teigram("encode", seeds, "-o", tmp_path / "out")
    assert ran.exit_code == 2
    assert ran.messages.startswith(f"teigram: {tmp_path / 'out'}: cannot be written: Permission denied.")


def test_a_fault_of_the_collection_is_said_once(teigram: Teigram, seeds: Path, tmp_path: Path) -> None:
    (seeds / "collection.toml").write_text("title = 1")
    ran = teigram("encode", seeds, "-o", tmp_path / "out")
    assert ran.exit_code == 2
    assert ran.messages.count("collection.toml: title: found the number 1") == 1


def test_files_left_aside_are_named_on_demand(teigram: Teigram, seeds: Path, tmp_path: Path) -> None:
    (seeds / "scan.tiff").touch()
    ran = teigram("encode", seeds, "-o", tmp_path / "out", "--verbose")
    assert f"{seeds / 'scan.tiff'}: left aside" in ran.messages
    assert "collection.toml" not in ran.messages
