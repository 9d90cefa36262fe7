"""``teigram encode`` and ``teigram build`` with texts in which several telegrams stand."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Teigram
from tests.readers.several_texts import ELECTRONIC, MODERN, NEXT, OTHER_ELECTRONIC


def test_command_writes_a_file_for_each_telegram_and_says_where_they_begin(teigram: Teigram, tmp_path: Path) -> None:
    (tmp_path / "cables.txt").write_text(ELECTRONIC + "-----\n" + OTHER_ELECTRONIC, "utf-8")
    ran = teigram("encode", tmp_path / "cables.txt", "-o", tmp_path / "tei")
    assert ran.exit_code == 0
    assert "notice R202: 2 documents were found in the file, on the lines 1 and 14" in ran.messages
    assert sorted(path.name for path in (tmp_path / "tei").iterdir()) == ["cables-1.xml", "cables-2.xml"]


def test_several_telegrams_need_a_folder(teigram: Teigram, tmp_path: Path) -> None:
    (tmp_path / "cables.txt").write_text(ELECTRONIC + OTHER_ELECTRONIC, "utf-8")
    ran = teigram("encode", tmp_path / "cables.txt")
    assert (ran.exit_code, ran.data) == (2, b"")
    assert "there are 2 documents in the file. Name a folder for them, -o DIR" in ran.messages
    into_file = teigram("encode", tmp_path / "cables.txt", "-o", tmp_path / "cables.txt")
    assert "this is a file, and a folder is needed here" in into_file.messages


def test_text_is_kept_together_when_that_is_said(teigram: Teigram, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(MODERN + NEXT, "utf-8")
    assert teigram("encode", "--one-document", tmp_path / "x.txt", "-o", tmp_path / "option").exit_code == 0
    (tmp_path / "collection.toml").write_text("one_document = true\n", "utf-8")
    assert teigram("encode", tmp_path / "x.txt", "-o", tmp_path / "key").exit_code == 0
    for folder in ("option", "key"):
        assert [path.name for path in (tmp_path / folder).iterdir()] == ["x.xml"]


def test_key_that_is_neither_true_nor_false_is_a_fault(teigram: Teigram, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(MODERN, "utf-8")
    (tmp_path / "collection.toml").write_text('one_document = "yes"\n', "utf-8")
    ran = teigram("encode", tmp_path / "x.txt")
    assert ran.exit_code == 2
    assert 'collection.toml: one_document: found the text "yes", expected true or false' in ran.messages


def test_each_part_and_the_whole_are_proved_against_the_transcription(teigram: Teigram, tmp_path: Path) -> None:
    corpus, tei = tmp_path / "corpus", tmp_path / "tei"
    corpus.mkdir()
    (corpus / "v.txt").write_text(MODERN + "\n" + NEXT, "utf-8")
    teigram("encode", corpus / "v.txt", "-o", tei)
    teigram("encode", "--one-document", corpus / "v.txt", "-o", tei)
    assert sorted(path.name for path in tei.iterdir()) == ["v-d50.xml", "v-d51.xml", "v.xml"]
    assert teigram("validate", tei, "--corpus", corpus).exit_code == 0
    (tei / "v-d51.xml").write_text((tei / "v-d51.xml").read_text("utf-8").replace("So do we", "So do they"), "utf-8")
    ran = teigram("validate", tei, "--corpus", corpus)
    assert ran.exit_code == 1
    assert f"in the source: {corpus / 'v.txt'}:11:" in ran.data.decode()


def test_build_makes_a_page_for_each_telegram_of_a_text(teigram: Teigram, tmp_path: Path) -> None:
    folder = tmp_path / "corpus" / "cables"
    folder.mkdir(parents=True)
    (tmp_path / "teigram.toml").write_text('title = "Cables"\n', "utf-8")
    (folder / "march.txt").write_text(ELECTRONIC + OTHER_ELECTRONIC, "utf-8")
    assert teigram("build", tmp_path).exit_code == 0
    for stem in ("march-1", "march-2"):
        assert (tmp_path / "encoded" / "cables" / f"{stem}.xml").is_file()
        assert (tmp_path / "site" / "cables" / f"{stem}.html").is_file()
