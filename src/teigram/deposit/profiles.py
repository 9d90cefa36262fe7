"""What single archives ask for: names, sizes, and what must be stated. The table is ``data/archives.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path, PurePosixPath
from typing import Any

from teigram import rules
from teigram.deposit import statements
from teigram.errors import InputError
from teigram.export.holdings import Holdings
from teigram.findings import Finding

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_MENDED = {
    "title": 'title = "…" in collection.toml, and build again',
    "creators": 'encoder = "…" or publisher = "…" in collection.toml, and build again',
    "publisher": 'publisher = "…" in collection.toml, and build again',
    "licence": "[licence] with text and target in collection.toml, and build again",
    "description": "a title and dated documents",
    "languages": 'language = "en" in collection.toml, and build again',
    "coverage": "a date for one document at least: a dateline in its transcription",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What one archive asks for.

    Attributes:
        key: What is typed after ``--profile``.
        name: Of the archive.
        stated: What must be stated.
        wished: What should be.
        names: A pattern for each part of a path; empty for any.
        largest_package: In bytes; 0 for no limit.
        largest_file: In bytes, of any file.
        largest_document: In bytes, of a TEI file.
        byte_order_mark: Whether text files may begin with one.
        source: Where the archive says so.
    """

    key: str
    name: str
    stated: tuple[str, ...]
    wished: tuple[str, ...]
    source: str
    names: str = ""
    largest_package: int = 0
    largest_file: int = 0
    largest_document: int = 0
    byte_order_mark: bool = True


@cache
def profiles() -> Mapping[str, Profile]:
    """Give the archives of the table by their keys."""
    table = tomllib.loads(resources.files("teigram").joinpath("data/archives.toml").read_text(encoding="utf-8"))
    return {
        key: Profile(key=key, **{name: _frozen(value) for name, value in row.items()}) for key, row in table.items()
    }


def _frozen(value: Any) -> Any:  # noqa: ANN401 - what a row of the table holds
    return tuple(value) if isinstance(value, list) else value


def profile(key: str) -> Profile:
    """Give the archive called *key*.

    Raises:
        InputError: There is none.
    """
    if key not in profiles():
        raise InputError(f"there is no profile “{key}”. Name one of: {', '.join(profiles())}")
    return profiles()[key]


def faults(of: Profile, holdings: Holdings, folder: Path, sizes: Mapping[PurePosixPath, int]) -> Iterator[Finding]:
    """Yield what a package lacks for the archive *of*.

    Args:
        of: The archive.
        holdings: What the headers state.
        folder: Where the package's files are.
        sizes: Of its files, in bytes.
    """
    known = _known(holdings)
    for field in of.stated:
        if not known[field]:
            yield _missing("P201", of, field, "needs")
    for field in of.wished:
        if not known[field]:
            yield _missing("P202", of, field, "recommends")
    total = sum(sizes.values())
    if of.largest_package and total > of.largest_package:
        yield _too_large(of, "the package", total, of.largest_package)
    for path, size in sizes.items():
        yield from _of_file(of, folder, path, size)


def _of_file(of: Profile, folder: Path, path: PurePosixPath, size: int) -> Iterator[Finding]:
    limit = of.largest_file
    if path.parts[0] == "tei" and of.largest_document:
        limit = min(limit or of.largest_document, of.largest_document)
    if limit and size > limit:
        yield _too_large(of, str(path), size, limit)
    if of.names and not all(re.fullmatch(of.names, part) for part in path.parts):
        yield rules.finding("P101", f"{of.name} does not take the name {path}")
    if not of.byte_order_mark and _starts_with_mark(folder / path):
        yield rules.finding("P203", f"{path} begins with a byte-order mark, which {of.name} does not take")


def _known(of: Holdings) -> Mapping[str, object]:
    return {
        "title": of.title,
        "creators": statements.creators(of),
        "publisher": of.publisher,
        "licence": of.licence_target,
        "description": statements.description(of),
        "languages": of.languages,
        "coverage": of.first_day,
    }


def _missing(code: str, of: Profile, field: str, verb: str) -> Finding:
    return rules.finding(code, f"{of.name} {verb} {field}, and no document states it", hint=f"State {_MENDED[field]}.")


def _too_large(of: Profile, what: str, size: int, limit: int) -> Finding:
    return rules.finding("P204", f"{what} has {size:,} bytes, and {of.name} takes {limit:,}")


def _starts_with_mark(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_BYTE_ORDER_MARK)) == _BYTE_ORDER_MARK
