"""Files are whole or not there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from teigram import output
from teigram.errors import OutputError

AS_ROOT = os.name == "posix" and os.geteuid() == 0


def test_a_file_is_written_with_the_folders_above_it(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "x.xml"
    assert output.write(path, b"<TEI/>")
    assert path.read_bytes() == b"<TEI/>"


def test_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    output.write(tmp_path / "x.xml", b"<TEI/>")
    assert [path.name for path in tmp_path.iterdir()] == ["x.xml"]


def test_the_same_content_again_leaves_the_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.xml"
    output.write(path, b"<TEI/>")
    before = path.stat().st_mtime_ns
    assert not output.write(path, b"<TEI/>")
    assert path.stat().st_mtime_ns == before


def test_another_content_is_refused_without_force(tmp_path: Path) -> None:
    path = tmp_path / "x.xml"
    path.write_bytes(b"mine")
    with pytest.raises(OutputError, match="--force"):
        output.write(path, b"<TEI/>")
    assert path.read_bytes() == b"mine"
    assert output.write(path, b"<TEI/>", force=True)
    assert path.read_bytes() == b"<TEI/>"


def test_a_folder_in_the_place_of_a_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="this is a folder"):
        output.write(tmp_path, b"")


def test_a_file_in_the_place_of_a_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(OutputError, match="this is a file, and a folder is needed"):
        output.ready(tmp_path / "out" / "below")
    with pytest.raises(OutputError, match="out"):
        output.write(tmp_path / "out" / "x.xml", b"")


@pytest.mark.skipif(AS_ROOT, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_to_is_an_error(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(OutputError, match="cannot be written: Permission denied"):
            output.ready(tmp_path)
        with pytest.raises(OutputError, match="cannot be written: Permission denied"):
            output.write(tmp_path / "x.xml", b"")
    finally:
        tmp_path.chmod(0o700)


def test_a_fault_while_writing_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.xml"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OutputError, match="No space left on device"):
        output.write(path, b"new", force=True)
    assert path.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["x.xml"]


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    output.write(tmp_path / "x.xml", b"")
    (tmp_path / "y.xml").write_bytes(b"")
    assert (tmp_path / "x.xml").stat().st_mode == (tmp_path / "y.xml").stat().st_mode
