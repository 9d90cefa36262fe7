"""Reading typed keys out of a settings file, with every fault named at once.

A fault is reported as::

    corpus/x/collection.toml: volumes.frus1950v07.date: found the number 1976, expected text such as "1976"
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from teigram.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a settings file; faults of it and of the tables inside it are collected in *faults*."""

    path: Path
    name: str
    values: Mapping[str, object]
    faults: list[str] = field(default_factory=list)

    def text(self, key: str, default: str = "", *, example: str = "") -> str:
        """Give the text under *key*, or *default* when the key is absent; anything but text is a fault."""
        value = self.values.get(key, default)
        if isinstance(value, str):
            return value
        self.fault(key, f"found {_described(value)}, expected text{f' such as {_quoted(example)}' if example else ''}")
        return default

    def truth(self, key: str, *, default: bool = False) -> bool:
        """Give the truth value under *key*, *default* when the key is absent; anything else is a fault."""
        value = self.values.get(key, default)
        if isinstance(value, bool):
            return value
        self.fault(key, f"found {_described(value)}, expected true or false")
        return default

    def table(self, key: str) -> Table:
        """Give the table under *key*, an empty one when the key is absent; anything but a table is a fault."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            self.fault(key, f"found {_described(value)}, expected a table: [{self._full(key)}]")
            value = {}
        return Table(self.path, self._full(key), value, self.faults)

    def only(self, known: Iterable[str]) -> None:
        """Report every key that is not *known*."""
        allowed = sorted(known)
        for key in self.values:
            if key not in allowed:
                self.fault(key, f"found an unknown key, expected one of: {', '.join(allowed)}")

    def check(self) -> None:
        """Raise `SettingsError` with every fault found so far, if there is one."""
        if self.faults:
            raise SettingsError("\n".join(self.faults))

    def fault(self, key: str, words: str) -> None:
        """Note what is wrong with *key*."""
        self.faults.append(f"{self.path}: {self._full(key)}: {words}")

    def _full(self, key: str) -> str:
        return f"{self.name}.{key}" if self.name else key


def read(path: Path) -> Table:
    """Read the settings file *path*.

    Raises:
        SettingsError: It cannot be read, is not UTF-8 or not TOML; the message gives the line.
    """
    try:
        return Table(path, "", tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}. Check the file and its permissions.") from error
    except UnicodeDecodeError as error:
        raise SettingsError(
            f"{path}: found byte 0x{error.object[error.start]:02x} at offset {error.start}, expected UTF-8. "
            "Save the file as UTF-8."
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: found a fault of syntax, expected TOML: {error}") from error


def _described(value: object) -> str:
    if isinstance(value, bool):
        return f"the truth value {str(value).lower()}"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return f"the text {_quoted(value)}"
    return "a table" if isinstance(value, dict) else "a list" if isinstance(value, list) else f"{value}"


def _quoted(text: str) -> str:
    return f'"{text}"'
