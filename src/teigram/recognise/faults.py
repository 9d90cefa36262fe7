"""Misprints and faults of transmission that the text itself gives away.

Two kinds are safe enough to mark: a dash lost between two names, each of which stands elsewhere in the same text
(``PanikkarChou``), and a word that lacks a vowel, doubles a letter or exchanges two letters of a word that the same
text has several times (``queston``). Without a consonant it is too often another word: though and through, seeing and
seeking. The correction never replaces what is printed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from teigram.recognise.words import Words, words_of
from teigram.spans import Kind, Span
from teigram.tables import abbreviations
from teigram.wording import word_lists

_FOUND_BY = "recognise.faults"
_JOINED = re.compile(r"(?P<left>[A-Z][a-z]{2,})(?P<right>[A-Z][a-z]{2,})")
_SHORTEST = 7
_VOWELS = "aeiou"
_OFTEN = 3
_TAIL = 2  # a difference in the last letters is an ending, not a misprint


def faults(text: str) -> Iterator[Span]:
    """Yield a span for each fault of *text*; ``corr`` is the corrected form, ``cert`` how sure it is."""
    words = words_of(text)
    for word, right in (*_without_dash(words), *_misspelt(words.counts)):
        attrs = (("corr", right), ("cert", "medium"))
        for match in re.finditer(rf"\b{word}\b", text):
            yield Span(match.start(), match.end(), Kind.FAULT, attrs, _FOUND_BY)


def _without_dash(words: Words) -> Iterator[tuple[str, str]]:
    """Yield each word that is two names of the text run together, with the two and a dash between them."""
    for word in words.mixed:
        match = _JOINED.fullmatch(word)
        if match and all(words.counts[name] and not _is_short_form(name) for name in match.groups()):
            yield word, f"{match['left']}–{match['right']}"


def _is_short_form(word: str) -> bool:
    """Say whether *word* is no name: ``SecDef`` is the Secretary of Defense."""
    return word in abbreviations() or word.lower() in abbreviations()


def _misspelt(counts: Counter[str]) -> Iterator[tuple[str, str]]:
    """Yield each word that stands once and is a slip for one that stands often, with that one."""
    common: dict[tuple[str, str], list[str]] = {}
    for word in [word for word, count in counts.items() if count >= _OFTEN and len(word) >= _SHORTEST]:
        if word.islower():
            common.setdefault((word[0], word[-_TAIL:]), []).append(word)
    if not common:
        return
    endings = tuple({ending for _, ending in common})
    for word in [word for word in counts if word.endswith(endings)]:
        if counts[word] == 1 and len(word) >= _SHORTEST - 1 and word not in _words_alike():
            right = next((right for right in common.get((word[0], word[-_TAIL:]), ()) if _is_slip(word, right)), None)
            if right is not None:
                yield word, right


@cache
def _words_alike() -> frozenset[str]:
    """Give words that are words, though they look like a slip for another one: ``casual`` and ``causal``."""
    return frozenset(word_lists()["words-alike"].words)


def _is_slip(word: str, right: str) -> bool:
    if len(word) == len(right) - 1:
        return any(right[:i] + right[i + 1 :] == word for i in range(1, len(right) - 1) if right[i] in _VOWELS)
    if len(word) == len(right) + 1:
        return any(word[i] == word[i - 1] and word[:i] + word[i + 1 :] == right for i in range(1, len(word)))
    if len(word) == len(right):
        return any(word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :] == right for i in range(2, len(word)))
    return False
