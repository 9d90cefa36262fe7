"""Reading the rows of a data table, CSV or TOML, with every fault of the file named at once.

A fault is reported as::

    posts.csv:214: "from" 1949 is after "to" 1941
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from teigram.errors import SettingsError

FIRST_YEAR, LAST_YEAR = 1, 9999
_COMMON = ("from", "to", "source")

Value = TypeVar("Value")


@dataclass(slots=True)
class Row:
    """One row as read; values are checked when they are asked for, and the faults go to the list of the whole file."""

    where: str
    values: Mapping[str, object]
    faults: list[str]

    def text(self, key: str, choices: tuple[str, ...] = ()) -> str:
        """Give the text under *key*; it must not be empty and, when there are *choices*, be one of them."""
        value = self.values.get(key, "")
        if not isinstance(value, str) or not value or value.isspace():
            self.fault(f'"{key}" is empty or no text; state it')
            return ""
        if choices and value not in choices:
            self.fault(f'"{key}" is "{value}", expected one of: {", ".join(choices)}')
        return value

    def number(self, key: str, default: int) -> int:
        """Give the whole number under *key*, or *default* where it is absent or blank."""
        value = self.values.get(key, "")
        if value == "":
            return default
        try:
            return int(str(value))
        except ValueError:
            self.fault(f'"{key}" is "{value}", expected a whole number')
            return default

    def words(self, key: str) -> tuple[str, ...]:
        """Give the list of texts under *key*."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) and word for word in value):
            self.fault(f'"{key}" is no list of words')
            return ()
        return tuple(value)

    def years(self) -> tuple[int, int]:
        """Give the bounds ``from`` and ``to``, both included; a blank bound is open."""
        first, last = self.number("from", FIRST_YEAR), self.number("to", LAST_YEAR)
        if first > last:
            self.fault(f'"from" {first} is after "to" {last}')
        return first, last

    def span(self, key: str) -> tuple[int, int] | None:
        """Give the first and the last year under *key* (``1948-1958``); None where it is blank."""
        value = str(self.values.get(key, ""))
        if not value:
            return None
        first, _, last = value.partition("-")
        if not (first.isdigit() and last.isdigit() and int(first) <= int(last)):
            self.fault(f'"{key}" is "{value}", expected two years such as 1948-1958')
            return None
        return int(first), int(last)

    def fault(self, words: str) -> None:
        """Note a fault of this row."""
        self.faults.append(f"{self.where}: {words}")


def from_csv(path: Path, columns: str, make: Callable[[Row], Value]) -> tuple[Value, ...]:
    """Read the CSV file *path*, whose header must be *columns*, and make a value of each row.

    Raises:
        SettingsError: With all faults of the file.
    """
    faults: list[str] = []
    name = path.name
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.reader(lines)
        names = next(reader, [])
        if names != columns.split():
            raise SettingsError(f"{path.name}:1: found the columns {' '.join(names)}, expected {columns}")
        rows = []
        for cells in reader:
            row = Row(f"{name}:{reader.line_num}", dict(zip(names, cells, strict=False)), faults)
            if len(cells) != len(names):
                row.fault(f"found {len(cells)} cells, expected {len(names)}; quote a cell that has a comma")
            rows.append(row)
    return _made(rows, make, faults)


def from_toml(path: Path, kind: str, keys: str, make: Callable[[Row], Value]) -> tuple[Value, ...]:
    """Read the tables ``[[kind]]`` of the TOML file *path*, which may have *keys*, ``from``, ``to`` and ``source``.

    Raises:
        SettingsError: With all faults of those tables.
    """
    text, parsed = _parsed(path)
    tables = parsed.get(kind, [])
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.strip() == f"[[{kind}]]"]
    faults: list[str] = []
    rows = [Row(f"{path.name}:{line}", values, faults) for line, values in zip(lines, tables, strict=True)]
    for row in rows:
        unknown = sorted(set(row.values) - {*keys.split(), *_COMMON})
        if unknown:
            row.fault(f"found the unknown key {', '.join(unknown)}, expected {keys} {' '.join(_COMMON)}")
    return _made(rows, make, faults)


@cache
def _parsed(path: Path) -> tuple[str, dict[str, list[dict[str, object]]]]:
    text = path.read_text(encoding="utf-8")
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path.name}: not TOML: {error}. Mend the line that it names.") from error


def _made(rows: list[Row], make: Callable[[Row], Value], faults: list[str]) -> tuple[Value, ...]:
    made = tuple(make(row) for row in rows)
    first_at: dict[tuple[str, ...], str] = {}
    for row in rows:
        where = first_at.setdefault(tuple(map(str, row.values.values())), row.where)
        if where != row.where:
            row.fault(f"the same row stands at {where}; keep one of them")
    if faults:
        raise SettingsError("\n".join(faults))
    return made
