"""Render a telegram of a published volume as plain text, in the five renderings of the accuracy gold.

The editors' TEI of *Foreign Relations* gives blocks; a rendering sets them one under another. What a scraper or a
screen does now one way and now another (the dash of a file number, the order of marking and dateline, a space before
the mark on a heading, a page mark alone or before its paragraph) is drawn once for each text, from its name and
rendering.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree
from printed_page import Block, Printed, note_words

FLAVOURS = ("web", "blank", "bare", "page", "slash")
_MARKS = re.compile("\0(\\d+)\0")
_ASCII = str.maketrans({"—": "--", "–": "-", "‑": "-", "“": '"', "”": '"', "’": "'", "‘": "'"})
_APART = "\n\n"
# Neighbours that stand in lines without an empty one between them where blocks are parted by empty lines.
_CLOSE = frozenset({("item", "label"), ("item", "item"), ("first item", "item")})


@dataclass(frozen=True, slots=True)
class Habits:
    """What one text of a scraper or a screen does, where such texts differ."""

    has_dateline: bool
    is_wrapped: bool
    marking_first: bool
    mark_is_spaced: bool
    bullets: bool
    lower: bool
    dash: str
    page_draw: random.Random

    def draw_page_alone(self) -> bool:
        """Say whether the next page mark stands alone; not the same for all marks of a text."""
        return self.page_draw.random() < 0.5

    @classmethod
    def of(cls, ident: str, flavour: str) -> Habits:
        """Draw the habits of the text *ident* in the rendering *flavour*; the same for the same names."""
        draw = random.Random(f"{ident} {flavour}")  # noqa: S311 - no secret
        chance = [draw.random() < 0.5 for _ in range(6)]
        return cls(
            has_dateline=flavour in ("page", "slash") or (flavour == "web" and chance[0]),
            is_wrapped=flavour == "web" and chance[1],
            marking_first=flavour == "web" and chance[2],
            mark_is_spaced=flavour == "web" or (flavour == "blank" and chance[3]),
            bullets=flavour == "web" and chance[4],
            lower=chance[5],
            dash="-" if flavour == "slash" else draw.choice("–—-"),
            page_draw=draw,
        )


def render(page: Printed, flavour: str, habits: Habits) -> str:
    """Give *page* as plain text of one of `FLAVOURS`."""
    blocks = [block for block in _in_order(page.blocks, habits) if block.kind != "label" or flavour != "bare"]
    lines = []
    for block, following in pairwise([*blocks, Block("end", "")]):
        lines += [_line(block, habits), _apart(block, following, flavour, habits)]
        if block.kind == "head" and flavour == "slash":
            lines += [f"{_mark(note, flavour)}{_note(note)}\n\n" for note in _below_heading(page)]
    text = _MARKS.sub(lambda mark: _mark(page.notes[int(mark[1])], flavour), "".join(lines).rstrip("\n"))
    if flavour == "blank" and page.notes and page.blocks[-1].kind != "signed":
        text += "\n"
    whole = f"{text}\n{_listed(page, flavour)}"
    return whole.translate(_ASCII) if flavour == "slash" else whole


def _apart(block: Block, following: Block, flavour: str, habits: Habits) -> str:
    """Give what stands between two blocks."""
    is_glued = block.kind == "page" and following.kind in (
        "text",
        "item",
        "first item",
        "dateline",
        "marking",
        "signed",
    )
    if flavour == "web":
        return "" if is_glued else "\n"
    if is_glued and not habits.draw_page_alone():
        return " "
    kinds = block.kind, following.kind
    if kinds == ("label", "item") or (flavour == "blank" and kinds in _CLOSE):
        return "\n"
    return "\n\n"


def _below_heading(page: Printed) -> list[etree._Element]:
    """Give the notes that stand under the heading: those that name the source."""
    marks = [mark for block in page.blocks if block.kind == "head" for mark in _MARKS.finditer(block.text)]
    notes = [page.notes[int(mark[1])] for mark in marks]
    return [note for note in notes if _note(note).startswith("Source")]


def _in_order(blocks: Sequence[Block], habits: Habits) -> Iterator[Block]:
    """Yield the blocks, with the dateline above or below the markings, or without it."""
    datelines = [block for block in blocks if block.kind == "dateline"]
    markings = [block for block in blocks if block.kind == "marking"]
    front = [*markings, *datelines] if habits.marking_first else [*datelines, *markings]
    for block in blocks:
        if block.kind not in ("dateline", "marking"):
            yield block
        elif front:
            yield from (part for part in front if part.kind == "marking" or habits.has_dateline)
            front = []


def _line(block: Block, habits: Habits) -> str:
    if block.kind == "source":
        return block.text.replace("–", habits.dash)
    if block.kind == "head" and habits.mark_is_spaced:
        return re.sub("(?<=\\S)(?=\0\\d+\0$)", " ", block.text)
    if block.kind == "dateline" and habits.is_wrapped:
        return re.sub(r"(?<=\d,) (?=\d{4})", "\n", block.text, count=1)
    if block.kind == "marking" and habits.lower:
        return block.text.lower()
    if block.kind in ("label", "item") and habits.bullets:
        return f"- {block.text}"
    return block.text


def _mark(note: etree._Element, flavour: str) -> str:
    return f"/{note.get('n')}/" if flavour == "slash" else note.get("n") or ""


def _note(note: etree._Element, between: str = " ") -> str:
    return between.join(note_words(note))


def _indented(paragraphs: Sequence[str]) -> str:
    return paragraphs[0] + "".join(f"\n\n    {words}\n" for words in paragraphs[1:])


def _listed(page: Printed, flavour: str) -> str:
    """Give the notes as they are listed below the text."""
    if flavour == "web":
        return "".join(f"- {_note(note)}↩\n" for note in page.notes)
    if flavour == "blank":
        return "".join(f"  {i}. {_indented(note_words(note))}\n" for i, note in enumerate(page.notes, 1))
    if flavour == "page":
        return "".join(f"\n{note.get('n')}. {_note(note, _APART)}\n" for note in page.notes)
    if flavour == "slash":
        above = _below_heading(page)
        return "".join(f"\n{_mark(note, flavour)}{_note(note)}\n" for note in page.notes if note not in above)
    return ""
