"""What a line of a document is, and a document cut into such slots."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from teigram.forms import FormChoice
from teigram.recognise.headings import Heading
from teigram.recognise.listed_note import ListedNote


class Slot(StrEnum):
    """What a line is."""

    ADDRESS = "address"  # where the text was taken from: a web address, the running head of a page
    SOURCE = "source"
    HEAD = "head"
    SUBJECT = "subject"
    DATELINE = "dateline"
    RECEIVED = "received"
    MARKING = "marking"
    PAGE = "page"
    BODY = "body"
    SIGNATURE = "signature"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Placed:
    """A slot with its lines: code points in the reading."""

    slot: Slot
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Layout:
    """A document cut into slots.

    Attributes:
        form: And why it was chosen.
        placed: The slots in text order; together they hold every line.
        heading: What the heading says, with offsets in the reading, or None.
        notes: The listed notes.
    """

    form: FormChoice
    placed: tuple[Placed, ...]
    heading: Heading | None
    notes: tuple[ListedNote, ...]

    def of(self, *slots: Slot) -> tuple[Placed, ...]:
        """Give the lines in any of *slots*, in text order."""
        return tuple(place for place in self.placed if place.slot in slots)
