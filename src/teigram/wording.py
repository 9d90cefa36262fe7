"""Words by which the parts of a document are known: ``data/wording.toml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from teigram.rows import Row, from_toml
from teigram.table_rows import Validity
from teigram.tables import DATA


@dataclass(frozen=True, slots=True, kw_only=True)
class WordList(Validity):
    """One list of words for one use."""

    name: str
    words: tuple[str, ...]


@cache
def word_lists() -> Mapping[str, WordList]:
    """Give the lists by name.

    Raises:
        SettingsError: The table has faults; each is named with its line.
    """
    return {row.name: row for row in from_toml(DATA / "wording.toml", "list", "name words", _word_list)}


def any_of(name: str) -> str:
    """Give the list *name* as the alternatives of a pattern, the longest first, without a group around them."""
    words = sorted(word_lists()[name].words, key=len, reverse=True)
    return "|".join(re.escape(word) for word in words)


def _word_list(row: Row) -> WordList:
    return WordList(name=row.text("name"), words=row.words("words"), years=row.years(), source=row.text("source"))
