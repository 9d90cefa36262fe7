"""The words of a text, counted once for all recognisers that look words up."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

_WORD = re.compile(r"[A-Za-z/À-ÿ]+")


@lru_cache(maxsize=1)
def word_counts(text: str) -> Counter[str]:
    """Count the words of *text*: runs of letters, and of letters with slashes between (``and/or``, ``w/o``).

    The last text is remembered, since one recogniser after the other asks for it.
    """
    return Counter(_WORD.findall(text))
