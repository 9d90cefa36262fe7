"""Text of an XML file, whose references stand for characters: ``&amp;``, ``&#8212;``, ``&#x2014;``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from teigram.readers.writing import Writing

SPACE = " \t\n\r"
"""White space in XML; a no-break space is none."""

_REFERENCE = re.compile(r"&(?:#x(?P<hex>[0-9A-Fa-f]+)|#(?P<decimal>[0-9]+)|(?P<name>\w+));")
_CHARACTERS = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}  # without a DOCTYPE there are no others


def plain(text: str) -> str:
    """Give *text* with its references replaced."""
    return "".join(characters for _, characters in pieces(text))


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield the runs of *text* and the characters that its references stand for, each with the end of its place."""
    at = 0
    for match in _REFERENCE.finditer(text):
        if match.start() > at:
            yield match.start(), text[at : match.start()]
        yield match.end(), _character(match)
        at = match.end()
    if at < len(text):
        yield len(text), text[at:]


def _character(match: re.Match[str]) -> str:
    if match["name"]:
        return _CHARACTERS[match["name"]]
    return chr(int(match["hex"], 16) if match["hex"] else int(match["decimal"]))


def keep(writing: Writing, raw: str, end: int, *, has_references: bool) -> None:
    """Keep the characters of *raw* up to *end*, from where *writing* is, and read its references as characters."""
    start = writing.at
    for at, characters in pieces(raw[start:end]) if has_references else ():
        if raw[writing.at] == "&":
            writing.read_as(start + at, characters)
        else:
            writing.keep(start + at)
    writing.keep(end)
