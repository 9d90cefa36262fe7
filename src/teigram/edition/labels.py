"""How labels are sorted, and the file names that are made of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable, Iterable
from typing import TypeVar

_NOT_ALLOWED = re.compile(r"[^a-z0-9]+")
_LONGEST = 60  # of a file name without its ending

Key = TypeVar("Key", bound=Hashable)


def folded(label: str) -> str:
    """Give *label* as it is sorted: without accents, signs and differences of case."""
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    return _NOT_ALLOWED.sub(" ", plain).strip()


def file_names(labels: Iterable[tuple[Key, str]]) -> dict[Key, str]:
    """Give each key a file name of its own, made of its label: ``[a-z0-9-]``, no ending; ``index`` is left free."""
    taken = {"index": 1}
    names: dict[Key, str] = {}
    for key, label in labels:
        plain = folded(label).replace(" ", "-")[:_LONGEST].strip("-") or "x"
        name = plain
        while name in taken:
            taken[plain] = taken.get(plain, 1) + 1
            name = f"{plain}-{taken[plain]}"
        taken[name] = 1
        names[key] = name
    return names
