"""Lists: numbers on lines of their own, or bullets, as a screen or a scraper leaves them.

As found::

    (a)
    Change words in preamble

    - 1.
    - Recent ECOSOC action

A list of another kind of label that begins inside an item, with its first label, is part of that item.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from teigram.recognise.slots import Placed, Slot
from teigram.spans import Kind, Span

_FOUND_BY = "recognise.lists"
_LABEL = re.compile(
    r"(?:- )?(?P<label>[“\"\[]?"
    r"(?:\((?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\)|(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|\d{1,2})\]?)"
)
# A row of asterisks, with which print shows that something was left out, is no bullet.
_BULLET = re.compile(r"[-–—•*·]\s+(?=\S)(?![*•·\s]+$)")
_LEADING_PAGES = re.compile(r"(?:\[Page [^\]\n]+\][ \t]*)+(?=\S)")
_FIRST = frozenset({"1", "a", "A", "i", "I"})
_BULLETS = "bullet"


@dataclass(frozen=True, slots=True)
class FoundList:
    """A list and the index of the place after it; no spans when none was found."""

    spans: tuple[Span, ...]
    after: int

    @property
    def end(self) -> int:
        """After the last code point of the list."""
        return self.spans[0].end


def list_at(text: str, places: Sequence[Placed], at: int, outer: tuple[str, ...] = ()) -> FoundList:
    """Give the list that begins at place *at*: its span first, then labels, items and what is inside them.

    Args:
        text: The reading.
        places: Lines of the telegram's text and page marks between them.
        at: Index of a place.
        outer: Styles of the labels of the lists around it.
    """
    entries: list[Span] = []
    style = ""
    after = at
    while True:
        here = _past_pages(places, after) if entries else after
        its = _style(text, places, here)
        if not its or (style and its != style) or its in outer:
            break
        found = _entry(text, places, here, (*outer, its))
        if not found.spans:
            break
        entries += found.spans
        style, after = its, found.after
    if not entries:
        return FoundList((), at)
    end = max(span.end for span in entries)
    return FoundList((Span(entries[0].start, end, Kind.LIST, (), _FOUND_BY), *entries), after)


def _past_pages(places: Sequence[Placed], at: int) -> int:
    while at < len(places) and places[at].slot is Slot.PAGE:
        at += 1
    return at


def _label(text: str, places: Sequence[Placed], at: int) -> str:
    """Give the label that makes up the whole of place *at*, without bullet, or an empty string."""
    if at >= len(places) or places[at].slot is not Slot.BODY:
        return ""
    place = _past_mark(text, places[at])
    match = _LABEL.fullmatch(text, place.start, place.end)
    return match["label"] if match else ""


def _style(text: str, places: Sequence[Placed], at: int) -> str:
    """Give the kind of label at place *at*: ``1.``, ``(a)``, ``A.`` or bullets; an empty string when there is none."""
    label = _label(text, places, at)
    if label:
        return re.sub(r"[A-Z]+", "A", re.sub(r"[a-z]+", "a", re.sub(r"\d+", "1", label)))
    if at >= len(places) or places[at].slot is not Slot.BODY:
        return ""
    place = _past_mark(text, places[at])
    return _BULLETS if _BULLET.match(text, place.start, place.end) else ""


def _entry(text: str, places: Sequence[Placed], at: int, styles: tuple[str, ...]) -> FoundList:
    """Give label and item at place *at*, with the lists inside the item, or an item with a bullet."""
    place = _past_mark(text, places[at])
    if styles[-1] == _BULLETS:
        return FoundList((_bulleted(text, place, Kind.ITEM),), at + 1)
    label = _bulleted(text, place, Kind.LABEL)
    following = _past_pages(places, at + 1)
    if _label(text, places, following):
        inner = _inner_list(text, places, following, styles)
        item = Span(label.end, inner.end, Kind.ITEM, (), _FOUND_BY) if inner.spans else None
        return FoundList((label, item, *inner.spans), inner.after) if item else FoundList((), at)
    if following >= len(places) or places[following].slot is not Slot.BODY:
        return FoundList((), at)
    item = _bulleted(text, places[following], Kind.ITEM)
    inner = _inner_list(text, places, following + 1, styles)
    if inner.spans:
        item = replace(item, end=inner.end)
    return FoundList((label, item, *inner.spans), inner.after if inner.spans else following + 1)


def _inner_list(text: str, places: Sequence[Placed], at: int, styles: tuple[str, ...]) -> FoundList:
    """Give the list that begins inside an item: labels of another style, from the first one on."""
    here = _past_pages(places, at)
    style = _style(text, places, here)
    if style in ("", _BULLETS) or style in styles or not _FIRST & set(re.findall(r"\w+", _label(text, places, here))):
        return FoundList((), at)
    return list_at(text, places, here, styles)


def _past_mark(text: str, place: Placed) -> Placed:
    """Leave out page marks that are glued to the front of a line: they stand between the entries of a list."""
    mark = _LEADING_PAGES.match(text, place.start, place.end)
    return Placed(place.slot, mark.end(), place.end) if mark else place


def _bulleted(text: str, place: Placed, kind: Kind) -> Span:
    """Make label or item; a page mark glued to the front of an item without a bullet stays inside it."""
    inner = _past_mark(text, place)
    bullet = _BULLET.match(text, inner.start, inner.end)
    attrs = (("rend", bullet.group().strip()),) if bullet else ()
    return Span(inner.start if bullet else place.start, place.end, kind, attrs, _FOUND_BY)
