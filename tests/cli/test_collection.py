"""What an editor states of a collection, and what is said of faults in it."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from teigram import collection
from teigram.errors import SettingsError

CORPUS = Path(__file__).parents[2] / "corpus" / "korean-armistice"


def stated(folder: Path, text: str) -> Path:
    path = folder / "collection.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_collection_of_the_project_knows_its_four_volumes() -> None:
    loaded = collection.load(CORPUS)
    assert set(loaded.volumes) == {"frus1950v07", "frus1951v07p1", "frus1951v07p2", "frus1952-54v15p1"}
    assert loaded.language == "en"


def test_every_transcription_of_the_project_is_in_a_volume() -> None:
    loaded = collection.load(CORPUS)
    for path in CORPUS.glob("*.txt"):
        volume = loaded.volume_of(path.stem)
        assert volume is not None, path
        assert volume.document_url(collection.document_number(path.stem)).endswith("/" + path.stem.replace("-d", "/d"))


@pytest.mark.parametrize(
    ("stem", "number"),
    [
        ("frus1951v07p1-d612", "612"),
        ("frus1952-54v15p1-d234", "234"),
        ("frus1951v07p1-d612.web", "612"),
        ("frus1950v07-d1077a", "1077a"),
        ("telegram", ""),
        ("cable-draft", ""),
    ],
)
def test_the_document_number_is_read_from_the_stem(stem: str, number: str) -> None:
    assert collection.document_number(stem) == number


def test_a_stem_of_no_volume_has_none() -> None:
    loaded = collection.load(CORPUS)
    assert loaded.volume_of("telegram") is None
    assert loaded.volume_of("frus1861-d1") is None


def test_an_address_without_pattern_or_number_is_empty() -> None:
    assert not collection.Volume(key="x").document_url("1")
    assert not collection.Volume(key="x", document_url_pattern="https://example.org/{number}").document_url("")


def test_without_a_file_nothing_is_stated(tmp_path: Path) -> None:
    (tmp_path / "teigram.toml").touch()
    assert collection.load(tmp_path) == collection.Collection()


def test_the_nearest_file_above_counts(tmp_path: Path) -> None:
    stated(tmp_path, 'title = "Above"')
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert collection.load(below).title == "Above"


def test_a_file_above_the_project_does_not_count(tmp_path: Path) -> None:
    stated(tmp_path, 'title = "Another project"')
    project = tmp_path / "project"
    project.mkdir()
    (project / "teigram.toml").touch()
    assert not collection.load(project).title


def test_a_fault_names_file_key_found_and_expected(tmp_path: Path) -> None:
    path = stated(tmp_path, '[volumes.frus1950v07]\ndate = 1976\n[volumes.other]\ntitles = "Korea"\n')
    with pytest.raises(SettingsError) as raised:
        collection.read(path)
    first, second = str(raised.value).splitlines()
    assert first == f'{path}: volumes.frus1950v07.date: found the number 1976, expected text such as "1984"'
    assert second.startswith(
        f"{path}: volumes.other.titles: found an unknown key, expected one of: date, document_url,"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('licence = "CC0"', 'licence: found the text "CC0", expected a table: [licence]'),
        ("title = true", "title: found the truth value true, expected text"),
        ("title = []", "title: found a list, expected text"),
        ("publisher = {}", "publisher: found a table, expected text"),
        ("title = ", "found a fault of syntax, expected TOML"),
        ("volumes = {x = 1}", "volumes.x: found the number 1, expected a table: [volumes.x]"),
    ],
)
def test_every_kind_of_fault_is_said(tmp_path: Path, text: str, said: str) -> None:
    path = stated(tmp_path, text)
    with pytest.raises(SettingsError) as raised:
        collection.load(tmp_path)
    assert str(raised.value).startswith(f"{path}: ")
    assert said in str(raised.value)


def test_a_file_that_is_not_utf8_is_said_with_the_offset(tmp_path: Path) -> None:
    path = tmp_path / "collection.toml"
    path.write_bytes(b'title = "\xe9"')
    with pytest.raises(SettingsError, match="found byte 0xe9 at offset 9, expected UTF-8"):
        collection.read(path)


def test_a_folder_for_the_file_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "teigram.toml").touch()
    (tmp_path / "collection.toml").mkdir()
    assert collection.load(tmp_path) == collection.Collection()
    with pytest.raises(SettingsError, match="cannot be read"):
        collection.read(tmp_path / "collection.toml")


def test_a_volume_survives_the_way_to_a_worker() -> None:
    volume = collection.Volume(key="frus1950v07", title="Korea")
    assert pickle.loads(pickle.dumps(volume)) == volume  # noqa: S301 - our own bytes
