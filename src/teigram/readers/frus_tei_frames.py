"""The open elements of a document, and what can be said of them only when the whole document is known."""

from __future__ import annotations

from dataclasses import dataclass, replace

from teigram.readers.frus_tei_tokens import Token
from teigram.readers.writing import Writing
from teigram.spans import Kind, Span

LATE_DATELINE = ("part", "dateline")
"""What marks a dateline after the beginning of the text, until the end of the document is known."""

_BEFORE_TEXT = frozenset({"head", "note", "opener", "dateline", "salute", "byline"})


@dataclass(slots=True)
class Frame:
    """An open element."""

    name: str
    spans: int = 0  # that end with it
    is_block: bool = False
    has_begun: bool = False  # of a division: its text, as against what stands before it
    is_signed: bool = False  # of a division: the signature was there
    opener: bool = False  # of a division: an opener was begun for a dateline that has none around it
    empty: int = 0  # cells of a row without text, since the last one with text
    empty_before: int = 0
    is_frame: bool = False  # it holds elements and no text
    has_child: bool = False

    def begin(self, writing: Writing, kind: Kind, *attrs: tuple[str, str]) -> None:
        """Begin a span that ends with the element."""
        self.spans += 1
        writing.open(kind, *attrs)


def before_part(token: Token, division: Frame, writing: Writing) -> None:
    """Prepare a division for its next part: end the opener that was begun for it, begin what TEI wants around it."""
    name, is_flush = token.name, token.name == "p" and token.attrs.get("rend") == "flushleft"
    if division.opener and name != "dateline" and not is_flush:
        writing.close()
        division.opener = False
    if name == "closer":
        division.has_begun = division.is_signed = True
    elif division.is_signed and name != "postscript" and (name != "note" or is_source_note(token)):
        division.begin(writing, Kind.POSTSCRIPT)
        division.is_signed = False
    elif name == "dateline" and not division.has_begun and not division.opener:
        writing.open(Kind.OPENER)
        division.opener = True
    elif name not in _BEFORE_TEXT and not division.opener:
        division.has_begun = True


def is_source_note(token: Token) -> bool:
    """Say whether *token* begins a source note above the heading, as against a footnote."""
    return token.name == "note" and token.attrs.get("rend") == "inline"


def settled(spans: tuple[Span, ...]) -> list[Span]:
    """Take a dateline at the very end for that of a closer; with text behind it, it is a paragraph of that text."""
    last = max((span.end for span in spans), default=0)
    late = {
        (span.start, span.end, span.depth + 1) for span in spans if LATE_DATELINE in span.attrs and span.end != last
    }
    found = []
    for span in spans:
        if LATE_DATELINE in span.attrs:
            found.append(replace(span, kind=Kind.CLOSER if span.end == last else Kind.PARAGRAPH, attrs=()))
        elif span.kind is not Kind.DATELINE or (span.start, span.end, span.depth) not in late:
            found.append(span)
    return found
