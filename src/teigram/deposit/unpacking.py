"""Unpacking a ZIP file from somebody else: bounded in size, and nothing outside its own folder."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path, PurePosixPath

from teigram.errors import DepositError
from teigram.readers.packages import leads_out

MOST_FILES = 200_000
MOST_BYTES = 20_000_000_000
_RATIO = 200  # text is packed to a fifth; a bomb to a thousandth
_SMALL = 10_000_000
_BLOCK = 1 << 20


def unpack(archive: Path, folder: Path) -> Path:
    """Unpack the package *archive* below *folder*, and give the folder of the bag.

    Raises:
        DepositError: It is no ZIP file, is damaged, would be unpacked elsewhere or to too much, or holds no bag.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            entries = [entry for entry in opened.infolist() if not entry.is_dir()]
            _check(archive, entries)
            for entry in entries:
                _extract(opened, entry, folder)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise DepositError(f"{archive}: cannot be unpacked: {error}. Ask for the file again.") from error
    return bag_in(folder, str(archive))


def bag_in(folder: Path, name: str) -> Path:
    """Give the folder of the bag that is *folder* or the one folder in it.

    Raises:
        DepositError: There is none.
    """
    for candidate in (folder, *sorted(path for path in folder.iterdir() if path.is_dir())):
        if (candidate / "bagit.txt").is_file():
            return candidate
    raise DepositError(f"{name}: this is no BagIt bag, for it has no bagit.txt. Check that the right file was given.")


def _check(archive: Path, entries: list[zipfile.ZipInfo]) -> None:
    for entry in entries:
        if leads_out(entry.filename) or ":" in entry.filename.partition("/")[0]:
            raise DepositError(
                f"{archive}: the entry {entry.filename!r} would be written outside the package. Nothing was unpacked; "
                "do not trust this file."
            )
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise DepositError(f"{archive}: the entry {entry.filename!r} is a link. Nothing was unpacked.")
    size = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if len(entries) > MOST_FILES or size > MOST_BYTES or (size > _SMALL and size > _RATIO * max(packed, 1)):
        raise DepositError(
            f"{archive}: {len(entries):,} files of {size:,} bytes are packed in {packed:,}: this is no package of "
            "documents. Nothing was unpacked."
        )


def _extract(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, folder: Path) -> None:
    """Write one entry; what is longer than it says is refused while it is read."""
    target = folder / PurePosixPath(entry.filename.replace("\\", "/"))
    target.parent.mkdir(parents=True, exist_ok=True)
    left = entry.file_size
    with opened.open(entry) as source, target.open("wb") as file:
        while block := source.read(_BLOCK):
            left -= len(block)
            if left < 0:
                raise zipfile.BadZipFile(f"{entry.filename} is longer than the list of files says")
            file.write(block)
