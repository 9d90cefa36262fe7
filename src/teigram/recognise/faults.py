"""Misprints and faults of transmission that the text itself gives away.

Two kinds are safe enough to mark: a dash lost between two names, each of which stands elsewhere in the same text
(``PanikkarChou``), and a word that lacks or doubles a letter of a word that the same text has several times
(``queston``). The correction never replaces what is printed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from teigram.spans import Kind, Span

_FOUND_BY = "recognise.faults"
_WORD = re.compile(r"[A-Za-zÀ-ÿ]+")
_JOINED = re.compile(r"(?P<left>[A-Z][a-z]{2,})(?P<right>[A-Z][a-z]{2,})")
_SHORTEST = 7
_OFTEN = 3
_TAIL = 2  # a difference in the last letters is an ending, not a misprint


def faults(text: str) -> Iterator[Span]:
    """Yield a span for each fault of *text*; ``corr`` is the corrected form, ``cert`` how sure it is."""
    counts = Counter(_WORD.findall(text))
    for word, right in (*_without_dash(counts), *_misspelt(counts)):
        attrs = (("corr", right), ("cert", "medium"))
        for match in re.finditer(rf"\b{word}\b", text):
            yield Span(match.start(), match.end(), Kind.FAULT, attrs, _FOUND_BY)


def _without_dash(counts: Counter[str]) -> Iterator[tuple[str, str]]:
    """Yield each word that is two names of the text run together, with the two and a dash between them."""
    for word in counts:
        if word[0].isupper() and not word[1:].islower():
            match = _JOINED.fullmatch(word)
            if match and counts[match["left"]] and counts[match["right"]]:
                yield word, f"{match['left']}–{match['right']}"


def _misspelt(counts: Counter[str]) -> Iterator[tuple[str, str]]:
    """Yield each word that stands once and is a slip for one that stands often, with that one."""
    common: dict[tuple[str, str], list[str]] = {}
    for word, count in counts.items():
        if count >= _OFTEN and len(word) >= _SHORTEST and word.islower():
            common.setdefault((word[0], word[-_TAIL:]), []).append(word)
    if not common:
        return
    for word, count in counts.items():
        if count == 1 and len(word) >= _SHORTEST - 1 and (word[0], word[-_TAIL:]) in common:
            right = next((right for right in common[word[0], word[-_TAIL:]] if _is_slip(word, right)), None)
            if right is not None:
                yield word, right


def _is_slip(word: str, right: str) -> bool:
    if len(word) == len(right) - 1:
        return any(right[:i] + right[i + 1 :] == word for i in range(1, len(right) - 1))
    if len(word) == len(right) + 1:
        return any(word[i] == word[i - 1] and word[:i] + word[i + 1 :] == right for i in range(1, len(word)))
    if len(word) == len(right):
        return any(word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :] == right for i in range(2, len(word)))
    return False
