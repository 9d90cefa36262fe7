"""The words of a text, counted once for all recognisers that look words up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_RUN = re.compile(r"[A-Za-z/À-ÿ]+")
_BETWEEN_SLASHES = re.compile(r"[A-Za-z](?:[A-Za-z/]*[A-Za-z])?")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text.

    Attributes:
        counts: How often each word stands there; what is joined by slashes is counted part by part.
        joined: What is joined by slashes, as a whole: ``S/P``, ``and/or``.
        mixed: The words with a capital after their first letter that are not all in capitals: ``FonOff``.
    """

    counts: Counter[str]
    joined: frozenset[str]
    mixed: tuple[str, ...]


@lru_cache(maxsize=1)
def words_of(text: str) -> Words:
    """Give the words of *text*. The last text is remembered, since one recogniser after the other asks for it."""
    counts = Counter(_RUN.findall(text))
    slashed = [run for run in counts if "/" in run] if "/" in text else []
    if slashed:
        counts = _parted(counts, slashed)
    mixed = [word for word in counts if not (word.islower() or word.istitle() or word.isupper())]
    return Words(counts, frozenset(_BETWEEN_SLASHES.findall(" ".join(slashed))), tuple(mixed))


def _parted(counts: Counter[str], slashed: Sequence[str]) -> Counter[str]:
    """Count what stands on either side of a slash as words."""
    parted = counts.copy()
    for run in slashed:
        for part in run.split("/"):
            parted[part] += counts[run]
        del parted[run]
    del parted[""]
    return parted
