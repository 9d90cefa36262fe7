"""From the tokens of a page to its text, with notes at their anchors, page breaks, blocks and names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from teigram.readers.html_claims import Claims
from teigram.readers.html_marks import INLINE, Mark, meaning, rendition
from teigram.readers.html_notes import Notes
from teigram.readers.html_tokens import ENDED_BY, HOLDERS, VOID, Token, TokenKind, inside, is_block, words
from teigram.readers.writing import Writing
from teigram.source import SegmentKind
from teigram.spans import Kind

# https://web.archive.org/web/20170401120000/ and its like
_ARCHIVE = re.compile(r"^(?:(?:https?:)?//web\.archive\.org)?/web/\d+[a-z_]*/")
_PAGE = re.compile(r"(?:Page|p\.)?\s*\[?(?:(?:Facsimile|Typeset) )?(?:Page )?([\dIVXLCDMivxlcdm]+(?:[–-]\d+)?)\]?$")
_DROPPED = {
    Mark.PAGE: SegmentKind.APPARATUS,
    Mark.ANCHOR: SegmentKind.APPARATUS,
    Mark.BACKLINK: SegmentKind.APPARATUS,
    Mark.NAVIGATION: SegmentKind.SKIPPED,
}


@dataclass(slots=True)
class _Element:
    """An element that is open."""

    name: str
    is_block: bool
    claims: int = 0  # spans that end with it
    dropped: SegmentKind | None = None  # what its content is, when it is not text
    holds_notes: bool = False


class Page:
    """Writes the text of a page.

    Args:
        found: The tokens of the whole page.
        writing: What is written to.
        notes: Of the document.
        structured: Whether blocks are claimed. Without it only notes, anchors and page breaks are.
        site: What stands before an address that begins with a slash.
    """

    def __init__(
        self, found: list[Token], writing: Writing, notes: Notes, *, structured: bool = True, site: str = ""
    ) -> None:
        self._found = found
        self._writing = writing
        self._notes = notes
        self._structured = structured
        self._site = site
        self._elements: list[_Element] = []
        self._claims = Claims(writing, structured=structured, has_head=False)
        self._number = ""  # of the note that has begun, until its first word

    def write(self, places: range) -> None:
        """Write the tokens at *places*."""
        starts = [token for token in self._found[places.start : places.stop] if token.kind is TokenKind.START]
        has_head = any(meaning(token, self._notes) is Kind.HEAD for token in starts)
        self._claims = Claims(self._writing, structured=self._structured, has_head=has_head)
        for place in places:
            token = self._found[place]
            if token.kind is TokenKind.START:
                self._start(place, token)
            elif token.kind is TokenKind.END:
                self._end(token)
            elif token.kind in (TokenKind.TEXT, TokenKind.REFERENCE) and not self._dropped():
                self._characters(token)
            else:
                self._writing.drop(token.end, self._dropped() or SegmentKind.MARKUP)
        self._end_from(0)
        self._claims.end_loose()

    def _dropped(self) -> SegmentKind | None:
        return self._elements[-1].dropped if self._elements else None

    def _start(self, place: int, token: Token) -> None:
        element = _Element(token.name, is_block=is_block(token), dropped=self._dropped())
        if not element.dropped:
            self._end_implied(token)
            self._begin(element, place, token)
        self._writing.drop(token.end, _tag_kind(element))
        if token.name not in VOID:
            self._elements.append(element)

    def _begin(self, element: _Element, place: int, token: Token) -> None:
        what = meaning(token, self._notes)
        if what is Kind.HEAD and self._is_among_notes():
            what = Mark.NAVIGATION
        element.holds_notes = what is Mark.NOTES
        element.dropped = _DROPPED.get(what) if isinstance(what, Mark) else None
        element.is_block = what is Mark.SEGMENT or (element.is_block and what not in (Mark.PAGE, Mark.BREAK))
        if element.is_block or (isinstance(what, Kind) and what not in INLINE):
            element.is_block = True
            self._claims.block()
        if what is Mark.PAGE:
            self._page(place, token)
        elif what is Mark.ANCHOR:
            ident, number = self._notes.anchors[token.start]
            self._writing.anchor(*((("note", ident),) if ident else ()), ("n", number))
        elif what is Mark.BREAK:
            self._writing.space(self._writing.at)
        elif isinstance(what, Kind):
            element.claims = self._claim(what, place, token)

    def _is_among_notes(self) -> bool:
        """Say whether a list of notes is open and none of its notes is: its own heading is no text."""
        return not self._claims.is_in_note and any(element.holds_notes for element in self._elements)

    def _claim(self, kind: Kind, place: int, token: Token) -> int:
        if kind is Kind.NOTE:
            return self._note(place, token)
        if kind is Kind.LIST and self._holds_notes(place):
            return 0
        if kind is Kind.PERSON and self._found[place - 1].characters.endswith("/"):
            return 0  # in the number of a file, POL 7 US/VANCE, a name is no person
        return self._claims.open(kind, *((("rend", rendition(token)),) if kind is Kind.HIGHLIGHT else ()))

    def _note(self, place: int, token: Token) -> int:
        ident, self._number = self._notes.texts[token.start]
        is_source = words(self._found, place).lstrip(f"{self._number}. \u00a0").startswith("Source:")
        kind = "source" if is_source else "editorial"
        attrs: tuple[tuple[str, str], ...] = (("n", self._number), ("id", ident), ("type", kind))
        if not self._notes.is_anchored(ident):
            attrs += (("unanchored", "yes"),)
        return self._claims.open_note(*attrs, has_paragraphs=_has_paragraphs(list(inside(self._found, place))))

    def _holds_notes(self, place: int) -> bool:
        first = next((token for token in inside(self._found, place) if token.kind is TokenKind.START), None)
        return first is not None and first.start in self._notes.texts

    def _page(self, place: int, token: Token) -> None:
        """Set a page break, if the page's number is known."""
        named = (words(self._found, place), token.attrs.get("title", ""), token.attrs.get("aria-label", ""))
        address = _ARCHIVE.sub("", token.attrs.get("href", ""))
        ident = token.attrs.get("id") or address.rpartition("/")[2].rpartition("#")[2]
        numbers = [match[1] for name in (*named, ident.removeprefix("pg_")) if (match := _PAGE.match(name.strip()))]
        if numbers:
            whole = self._site + address if address.startswith("/") else address
            facs = (("facs", whole),) if "/pg_" in whole else ()
            xml_id = (("xml:id", ident),) if re.fullmatch(r"pg_\w+", ident) else ()
            self._writing.page_break(("n", numbers[0]), *xml_id, *facs)

    def _characters(self, token: Token) -> None:
        if self._number and not self._drop_number(token):
            return
        if token.characters.strip(" \t\n\r\f"):
            self._number = ""
            self._claims.begin_words()
        if token.kind is TokenKind.TEXT:
            self._writing.keep(token.end)
        else:
            self._writing.read_as(token.end, token.characters)

    def _drop_number(self, token: Token) -> bool:
        """Leave out a note's number and the space before its first word; say whether words are left."""
        match = re.match(rf"\s*(?:{re.escape(self._number)}(?:[.)]?\s+|[.)]?$))?", token.characters)
        end = match.end() if match else 0
        if end == len(token.characters) or token.kind is TokenKind.TEXT:
            self._writing.drop(token.end if end == len(token.characters) else token.start + end, SegmentKind.APPARATUS)
        return end < len(token.characters)

    def _end_implied(self, token: Token) -> None:
        """End the elements whose end tag HTML lets a writer leave out before *token*."""
        ends_paragraph = is_block(token)
        for depth in range(len(self._elements) - 1, -1, -1):
            name = self._elements[depth].name
            if token.name in ENDED_BY.get(name, ()) or (ends_paragraph and name == "p"):
                self._end_from(depth)
            elif name in HOLDERS:
                return

    def _end(self, token: Token) -> None:
        names = [element.name for element in self._elements]
        depth = len(names) - 1 - names[::-1].index(token.name) if token.name in names else None
        element = self._elements[depth] if depth is not None else None
        self._writing.drop(token.end, _tag_kind(element) if element else self._dropped() or SegmentKind.MARKUP)
        if depth is not None:
            self._end_from(depth)

    def _end_from(self, depth: int) -> None:
        while len(self._elements) > depth:
            element = self._elements.pop()
            if element.is_block and not element.dropped:
                self._claims.block()
            self._claims.close(element.claims)


def _tag_kind(element: _Element) -> SegmentKind:
    """Give the kind of the tags of *element*: those of what is skipped are skipped too."""
    return SegmentKind.SKIPPED if element.dropped is SegmentKind.SKIPPED else SegmentKind.MARKUP


def _has_paragraphs(note: list[Token]) -> bool:
    """Say whether a note has several paragraphs, or one after words that are in none."""
    starts = [i for i, token in enumerate(note) if token.kind is TokenKind.START and token.name == "p"]
    before = note[: starts[0]] if starts else []
    return len(starts) > 1 or any(token.kind is TokenKind.TEXT and not token.characters.isspace() for token in before)
