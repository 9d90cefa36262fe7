from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.export.samples import NAMES, text

from teigram.cli import main
from teigram.export import FORMATS

ONE_FILE = [name for name, each in FORMATS.items() if each.write and not each.per_document and name != "pdf"]
"""PDF has tests of its own, in tests/epub: they need WeasyPrint and Pango."""


@dataclass(frozen=True)
class Ran:
    exit_code: int
    data: bytes
    messages: str


Export = Callable[..., Ran]


@pytest.fixture
def export(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Export:
    """Run ``teigram export`` on words; *stdin* is what is piped in."""

    def run(*words: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            exit_code = main(["export", *map(str, words)])
        except SystemExit as end:
            exit_code = int(end.code or 0)
        captured = capsysbinary.readouterr()
        assert b"Traceback" not in captured.err
        return Ran(exit_code, captured.out, captured.err.decode())

    return run


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """Give a folder with the samples, one of them in a folder of its own."""
    folder = tmp_path / "letters"
    (folder / "korea").mkdir(parents=True)
    for name in NAMES:
        (folder / ("korea" if name == "telegram" else "") / f"{name}.xml").write_text(text(name), "utf-8")
    return folder


def test_one_file_holds_all_documents_in_order(export: Export, letters: Path, tmp_path: Path) -> None:
    ran = export(letters, "--to", "jsonl", "-o", tmp_path / "out.jsonl")
    assert (ran.exit_code, ran.data) == (0, b"")
    files = [json.loads(line)["file"] for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert files == ["bare.xml", "hostile.xml", "letter.xml", "korea/telegram.xml"]


def test_without_output_the_file_goes_to_standard_output(export: Export, letters: Path) -> None:
    ran = export(letters / "letter.xml", letters / "bare.xml", "--to", "csl-json")
    assert [item["id"] for item in json.loads(ran.data)] == ["A040001", "bare"]


def test_document_can_be_piped_in(export: Export) -> None:
    ran = export("-", "--to", "chicago", stdin=text("telegram").encode())
    assert ran.data.decode().startswith("“The Ambassador in the Soviet Union (Kirk)")


def test_each_document_can_have_its_own_file(export: Export, letters: Path, tmp_path: Path) -> None:
    assert export(letters, "--to", "bibtex", "--each", "-o", tmp_path / "bib").exit_code == 0
    found = sorted(path.relative_to(tmp_path / "bib").as_posix() for path in (tmp_path / "bib").rglob("*.bib"))
    assert found == ["bare.bib", "hostile.bib", "korea/telegram.bib", "letter.bib"]


def test_several_files_cannot_go_to_standard_output(export: Export, letters: Path) -> None:
    ran = export(letters, "--to", "ris", "--each")
    assert (ran.exit_code, ran.data) == (2, b"")
    assert "-o DIR" in ran.messages


def test_folder_where_a_file_is_needed_is_refused_with_advice(export: Export, letters: Path, tmp_path: Path) -> None:
    ran = export(letters, "--to", "csv", "-o", tmp_path)
    assert ran.exit_code == 2
    assert f"Name it: -o {tmp_path / 'telegrams.csv'}" in ran.messages


def test_file_that_differs_is_written_over_only_with_force(export: Export, letters: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.bib"
    output.write_text("mine", "utf-8")
    assert export(letters, "--to", "bibtex", "-o", output).exit_code == 2
    assert output.read_text("utf-8") == "mine"
    assert export(letters, "--to", "bibtex", "-o", output, "--force").exit_code == 0
    assert "frus1951v07p1-d613" in output.read_text("utf-8")


def test_what_is_no_tei_is_reported_and_the_others_are_exported(export: Export, letters: Path, tmp_path: Path) -> None:
    (letters / "page.xml").write_text("<html><body/></html>", "utf-8")
    (letters / "torn.xml").write_text(text("bare")[:-20], "utf-8")
    ran = export(letters, "--to", "jsonl", "-o", tmp_path / "out.jsonl")
    assert ran.exit_code == 2
    assert "page.xml" in ran.messages
    assert "torn.xml" in ran.messages
    assert "4 files done, 2 failed" in ran.messages
    assert len((tmp_path / "out.jsonl").read_text("utf-8").splitlines()) == 4


def test_nothing_is_written_when_no_file_can_be_read(export: Export, tmp_path: Path) -> None:
    (tmp_path / "torn.xml").write_text(text("bare")[:-20], "utf-8")
    assert export(tmp_path / "torn.xml", "--to", "csv", "-o", tmp_path / "out.csv").exit_code == 2
    assert not (tmp_path / "out.csv").exists()


def test_empty_folder_is_a_fault_that_says_what_is_looked_for(export: Export, tmp_path: Path) -> None:
    ran = export(tmp_path, "--to", "csv")
    assert ran.exit_code == 2
    assert "no file in this folder ends in .xml" in ran.messages


def test_what_datacite_asks_for_is_said_and_nothing_is_written(export: Export, letters: Path, tmp_path: Path) -> None:
    ran = export(letters / "bare.xml", "--to", "datacite-xml", "-o", tmp_path / "d.xml")
    assert ran.exit_code == 2
    assert "collection.toml" in ran.messages
    assert not (tmp_path / "d.xml").exists()


def test_document_that_lacks_something_does_not_stop_the_others(export: Export, letters: Path, tmp_path: Path) -> None:
    ran = export(letters, "--to", "datacite-json", "--each", "-o", tmp_path / "doi")
    assert ran.exit_code == 2
    assert f"{letters / 'bare.xml'}: DataCite requires" in ran.messages
    assert "1 file done, 3 failed" in ran.messages
    assert [path.name for path in (tmp_path / "doi").rglob("*.json")] == ["telegram.json"]


def test_missing_extra_is_named_and_nothing_is_written(
    export: Export, letters: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    ran = export(letters, "--to", "parquet", "-o", tmp_path / "out.parquet")
    assert ran.exit_code == 2
    assert "pip install 'teigram[parquet]'" in ran.messages
    assert not (tmp_path / "out.parquet").exists()


def test_two_documents_for_one_file_are_refused(export: Export, letters: Path, tmp_path: Path) -> None:
    ran = export(letters / "korea", letters / "korea/telegram.xml", "--to", "ris", "--each", "-o", tmp_path / "out")
    assert ran.exit_code == 2
    assert "would both be written to telegram" in ran.messages


def test_unknown_format_is_refused_with_the_list(export: Export, letters: Path) -> None:
    ran = export(letters, "--to", "marc")
    assert ran.exit_code == 2
    assert all(name in ran.messages for name in FORMATS)


def test_help_has_a_line_for_each_format(export: Export) -> None:
    words = export("--help").data.decode()
    assert all(f"  {name} " in words and each.what in words for name, each in FORMATS.items())


def test_output_among_the_documents_is_not_taken_for_one(export: Export, letters: Path) -> None:
    assert export(letters, "--to", "mets", "-o", letters / "mets.xml").exit_code == 0
    assert export(letters, "--to", "mets", "-o", letters / "mets.xml").exit_code == 0


def test_mets_lists_the_page_and_the_text_beside_a_document(export: Export, letters: Path) -> None:
    (letters / "korea/telegram.html").write_bytes(b"<p>page</p>")
    (letters / "korea/telegram.txt").write_bytes(b"text")
    ran = export(letters, "--to", "mets")
    assert b'xlink:href="korea/telegram.html"' in ran.data
    assert b'xlink:href="korea/telegram.txt"' in ran.data


@pytest.mark.parametrize("name", ONE_FILE)
def test_same_documents_give_the_same_bytes(export: Export, letters: Path, name: str) -> None:
    one, two = export(letters / "korea", "--to", name), export(letters / "korea", "--to", name)
    assert (one.exit_code, two.exit_code) == (0, 0)
    assert one.data == two.data != b""
    assert str(letters).encode() not in one.data


def test_command_line_starts_without_the_libraries_of_the_formats() -> None:
    heavy = "{'lxml', 'pyarrow', 'saxonche', 'xmlschema'}"
    typed = "from teigram import arguments; arguments.parse(['fix', 'a.xml'])"
    code = f"import sys; {typed}; print(sorted({heavy} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
