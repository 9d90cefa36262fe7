"""``teigram encode`` with a volume of many documents: a file for each, or none."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Teigram
from tests.readers.frus_volume import VOLUME

NAMES = ["frus1949v07p1-d12.xml", "frus1949v07p1-d13.xml", "frus1949v07p1-d14.xml"]


def test_command_writes_a_file_for_each_document(teigram: Teigram, tmp_path: Path) -> None:
    (tmp_path / "volume.xml").write_text(VOLUME, "utf-8")
    assert teigram("encode", tmp_path / "volume.xml", "-o", tmp_path / "tei").exit_code == 0
    assert sorted(path.name for path in (tmp_path / "tei").iterdir()) == NAMES


def test_volume_that_is_cut_off_leaves_nothing_behind(teigram: Teigram, tmp_path: Path) -> None:
    (tmp_path / "volume.xml").write_text(VOLUME[: VOLUME.index("January 30")], "utf-8")
    ran = teigram("encode", tmp_path / "volume.xml", "-o", tmp_path / "tei")
    assert ran.exit_code == 2
    assert ran.messages.count("the file is cut off: it ends inside <date>") == 1
    assert list(tmp_path.rglob("tei/*")) == []
