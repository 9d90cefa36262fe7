"""Names of files in a package: small letters, digits, dot, underscore and hyphen, so that any system takes them.

A few files have names that others look for as they are: README.md, LICENSE.txt, CITATION.cff, .zenodo.json.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

ALLOWED = re.compile(r"[a-z0-9._-]+")
BY_CONVENTION = frozenset({"README.md", "LICENSE.txt", "CITATION.cff", ".zenodo.json"})

_OTHER = re.compile(r"[^a-z0-9._-]+")


def is_allowed(path: PurePosixPath) -> bool:
    """Say whether every part of *path* is a name that a package may hold."""
    return all(part in BY_CONVENTION or (ALLOWED.fullmatch(part) and not part.startswith(".")) for part in path.parts)


def allowed(name: str) -> str:
    """Give a name like *name* that a package may hold: ``Köln 1952.TXT`` becomes ``koln-1952.txt``."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return _OTHER.sub("-", plain).strip("-.") or "file"


def distinct(paths: Iterable[PurePosixPath]) -> dict[PurePosixPath, PurePosixPath]:
    """Give each of *paths* an allowed one of its own; where two would be the same, the later one is numbered."""
    taken: dict[PurePosixPath, PurePosixPath] = {}
    used: set[PurePosixPath] = set()
    for path in paths:
        wanted = PurePosixPath(*map(allowed, path.parts))
        candidate, number = wanted, 1
        while candidate in used:
            number += 1
            candidate = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
        used.add(candidate)
        taken[path] = candidate
    return taken
