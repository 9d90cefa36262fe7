"""Classification, precedence and handling, as printed on lines of their own or in a source note.

As found: ``secret``, ``top secret``, ``us urgent``, ``Secret NIACT``, ``Top Secret; Priority; Limdis``, ``(For
Department use only)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from teigram.table_rows import Marking
from teigram.tables import markings_by_word

_SEPARATOR = re.compile(r"[\s;,.:()\[\]—–\-/]*")
_ANCHOR = re.compile(r"(?:\s?\d{1,2}|\s?/(?:\d{1,3}|\*)/|\s?\*)?$")
_ASIDE = re.compile(r"\s?\([^()]{1,60}\)")  # niact (delhi only)
_WORD = re.compile(r"[^\s;,()\[\]]+")
_LONGEST = 90
_LONGEST_ADDRESSED = 60


@dataclass(frozen=True, slots=True)
class FoundMarking:
    """A marking and where it stands: code points in the string that was searched."""

    start: int
    end: int
    marking: Marking


def is_marking_line(text: str) -> bool:
    """Say whether the whole of *text* is markings; a footnote anchor may stand at its end."""
    return bool(marking_line(text))


def marking_line(text: str) -> tuple[FoundMarking, ...]:
    """Give the markings that make up the whole of *text*, or nothing when other words stand in it."""
    if len(text) > _LONGEST:
        return ()
    anchor = _ANCHOR.search(text)
    end = anchor.start() if anchor else len(text)
    found: list[FoundMarking] = []
    at = _skip(text, 0)
    while at < end:
        match = marking_at(text, at, end)
        aside = _ASIDE.match(text, match.end if match else at, end)
        if match is None and not (found and aside):
            return ()
        if match:
            found.append(match)
        at = _skip(text, aside.end() if aside else found[-1].end)
    return tuple(found)


def is_addressed_marking(text: str) -> bool:
    """Say whether *text* opens with a marking and goes on in a few words: ``eyes only for Secretary``."""
    is_short = len(text) <= _LONGEST_ADDRESSED and text[-1:].isalpha() and not any(map(str.isdigit, text))
    return is_short and marking_at(text, 0, len(text)) is not None


def markings_among(text: str) -> Iterator[FoundMarking]:
    """Yield the markings in *text*, in order, with other words between them."""
    at = 0
    while at < len(text):
        found = marking_at(text, at, len(text))
        if found:
            yield found
        word = _WORD.match(text, at)
        at = _skip(text, found.end if found else word.end() if word else at + 1)


def marking_at(text: str, at: int, end: int) -> FoundMarking | None:
    """Give the longest marking that starts at *at* in *text* and ends by *end*."""
    word = _WORD.match(text, at, end)
    if word is None:
        return None
    for form, marking in markings_by_word().get(_bare(word.group()), ()):
        stop = at + len(form)
        if text[at:stop].lower() == form and stop <= end and not text[stop : min(stop + 1, end)].isalnum():
            return FoundMarking(at, stop, marking)
    return None


def markings_in(text: str, start: int, end: int) -> Iterator[FoundMarking]:
    """Yield the markings from *start* on in *text*, up to *end* or to the first word that is none."""
    at = _skip(text, start)
    while at < end:
        found = marking_at(text, at, end)
        if found is None:
            return
        yield found
        at = _skip(text, found.end)


def _skip(text: str, at: int) -> int:
    match = _SEPARATOR.match(text, at)
    return match.end() if match else at


def _bare(word: str) -> str:
    return word.lower().rstrip(".:")
