"""The main text of any HTML page, only when it is asked for by name: its lines, notes and page marks, and no more.

What the site means by its mark-up is not known, so the text is laid out like plain text.
"""

from __future__ import annotations

from teigram.readers import html
from teigram.readers.html_notes import find_notes
from teigram.readers.html_text import Page
from teigram.readers.html_tokens import Token, TokenKind, inside, tokens
from teigram.readers.plain import stem
from teigram.readers.writing import Writing
from teigram.source import ReadFile, SegmentKind, check_tiling

name = "web-page"

_HOLDERS = ("main", "article", "body")


def declines(_head: bytes, _name: str) -> str | None:
    """Refuse every file: pages of unknown sites are read only on demand."""
    return "it takes the main text of any HTML page, but only when told to: --from web-page"


def read(data: bytes, name: str, encoding: str | None = None) -> ReadFile:
    """Read the text of the first `main`, else `article`, else `body`, else of the whole page."""
    page, source = html.decoded(data, name, encoding, "web-page")
    found = tokens(page)
    starts = {token.name: i for i, token in reversed(list(enumerate(found))) if token.kind is TokenKind.START}
    root = next((starts[holder] for holder in _HOLDERS if holder in starts), 0)
    last = root + sum(1 for _ in inside(found, root)) if found else -1
    writing = Writing(page, "web-page")
    writing.drop(_start(found, root), SegmentKind.SKIPPED)
    Page(found, writing, find_notes(found[root : last + 1]), structured=False).write(range(root, last + 1))
    reading = writing.finish(stem(name), source)
    check_tiling(reading, page)
    return ReadFile(page, iter((html.with_count(reading, page),)))


def _start(found: list[Token], root: int) -> int:
    return found[root].start if found else 0
