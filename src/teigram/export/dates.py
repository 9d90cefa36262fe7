"""Dates as citations write them."""

from __future__ import annotations

import calendar

from teigram.record import Dated


def in_words(date: Dated) -> str:
    """Give the day in words, ``July 25, 1952``, as far as it is known; the date as it stands where it is no day."""
    parts = date.parts
    if not parts or not _is_day(parts):
        return date.first or date.words
    if len(parts) == 1:
        return str(parts[0])
    month = calendar.month_name[parts[1]]
    return f"{month} {parts[0]}" if len(parts) == 2 else f"{month} {parts[2]}, {parts[0]}"


def _is_day(parts: tuple[int, ...]) -> bool:
    return len(parts) == 1 or 1 <= parts[1] <= 12


def iso(date: Dated) -> str:
    """Give the day as ISO 8601 has it, without the hour: ``1952-07-25``, ``1952-07``, ``1952``; empty for none."""
    parts = date.parts
    if not parts:
        return ""
    sign = "-" if parts[0] < 0 else ""
    return "-".join([f"{sign}{abs(parts[0]):04}", *(f"{part:02}" for part in parts[1:])])


def year(text: str) -> str:
    """Give the year in *text* when it is one, or begins as a date does: ``1984``, ``1984-05``; else nothing."""
    head = text[:4]
    return head if head.isascii() and head.isdigit() and len(head) == 4 and not text[4:5].isdigit() else ""
