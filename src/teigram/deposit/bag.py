"""The bag around a package (BagIt 1.0, RFC 8493), and one ZIP file of it.

The same files and date give the same bytes: names are in order, and every entry of the ZIP has the same time.
"""

from __future__ import annotations

import datetime as dt
import logging
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from teigram import __version__, epoch
from teigram.deposit import statements
from teigram.export.holdings import Holdings

CHECKSUMS = ("sha256", "sha512")

_RFC_8493 = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_EARLIEST = dt.date(1980, 1, 1)  # a ZIP can hold no earlier one


def date_of_package() -> dt.date:
    """Give the day that ``SOURCE_DATE_EPOCH`` names, or else today, in UTC.

    Raises:
        SettingsError: ``SOURCE_DATE_EPOCH`` is no time.
    """
    return (epoch.stated() or dt.datetime.now(dt.UTC)).date()


def put(folder: Path, files: Iterable[tuple[PurePosixPath, bytes]]) -> dict[PurePosixPath, int]:
    """Write *files* below *folder*, and give their sizes."""
    sizes = {}
    for path, content in files:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        sizes[path] = len(content)
    return sizes


def close(folder: Path, of: Holdings, date: dt.date) -> None:
    """Make the files in *folder* the payload of a bag, with sums by SHA-256 and SHA-512."""
    import bagit

    logging.getLogger("bagit").setLevel(logging.CRITICAL)  # its messages are for programmers; ours say what to do
    made = bagit.make_bag(str(folder), bag_info=dict(info(of, date, _size(folder))), checksums=list(CHECKSUMS))
    # The library writes version 0.97, whose rules for a bag like this one are the same as those of RFC 8493.
    (folder / "bagit.txt").write_text(_RFC_8493, encoding="utf-8", newline="\n")
    made = bagit.Bag(str(folder))
    made.save()


def info(of: Holdings, date: dt.date, size: int) -> Mapping[str, str]:
    """Give the fields of bag-info.txt, RFC 8493, 2.2.2; what is not stated is left out."""
    fields = {
        "Source-Organization": of.publisher,
        "Organization-Address": of.place,
        "External-Description": f"{statements.title(of)}. {statements.description(of)}",
        "Internal-Sender-Description": "TEI with its schema, sources, plain text, pages and metadata",
        "Bagging-Date": date.isoformat(),
        "Bag-Size": _in_words(size),
        "Bag-Software-Agent": f"teigram {__version__}",
    }
    return {name: " ".join(value.split()) for name, value in fields.items() if value}


def zipped(folder: Path, target: Path, date: dt.date) -> None:
    """Write the bag in *folder* to the ZIP file *target*, below the name of the file without its ending."""
    time = (*max(date, _EARLIEST).timetuple()[:3], 0, 0, 0)
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in paths:
            entry = zipfile.ZipInfo(f"{folder.name}/{path.relative_to(folder).as_posix()}", time)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
            archive.writestr(entry, path.read_bytes())


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _in_words(size: int) -> str:
    for unit in ("bytes", "KB", "MB"):
        if size < 1000:
            return f"{size} {unit}"
        size = round(size / 1000)
    return f"{size} GB"
