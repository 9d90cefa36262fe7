"""One document of a volume, written as text and spans while its tags go by.

The edition's text has three layouts. To 1951 the source note and an `opener` stand before the text; in 1952–54 the
markings are a flush-left paragraph under the dateline, which is here part of the opener; from 1955 the source note is
the first footnote. What stands behind the signature (a second letter, an enclosure, a postscript) becomes a postscript,
because TEI has nothing but that behind a closer.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from teigram.readers.frus_tei_elements import BLOCKS, DIVISIONS, PHRASES, WRAPPERS, attributes, party
from teigram.readers.frus_tei_frames import LATE_DATELINE, Frame, before_part, is_source_note, settled
from teigram.readers.frus_tei_idents import Idents
from teigram.readers.frus_tei_tokens import Token, TokenKind
from teigram.readers.frus_tei_volume import Volume
from teigram.readers.writing import Writing
from teigram.readers.xml_text import SPACE, keep
from teigram.source import Reading, SegmentKind, Source
from teigram.spans import Kind

READER = "frus-tei"

_MILESTONES = frozenset({"pb", "lb", "gap"})
_LINES = frozenset({"cell", "label", "item", "seg", "signed", "salute"})  # without an empty line before them


@dataclass(slots=True)
class Document:
    """A document that is being read.

    Attributes:
        name: Its `xml:id` in the volume.
        volume: Around it.
        writing: Has taken the file up to the document's own tag.
        raw: The decoded file.
        idents: Those that it has given so far.
    """

    name: str
    volume: Volume
    writing: Writing
    raw: str
    idents: Idents = field(default_factory=Idents)
    _frames: list[Frame] = field(default_factory=list)
    _at_note_start: bool = False
    _is_parted: bool = False  # by white space from the element before, if another element follows

    def take(self, token: Token) -> bool:
        """Take the next piece of the file; say whether the document ends with it."""
        if token.kind is TokenKind.TEXT or token.kind is TokenKind.CDATA:
            self._text(token)
            return False
        if token.kind is TokenKind.START:
            self._start(token)
        elif token.kind is TokenKind.END:
            self._end(token)
        self.writing.drop(token.end, SegmentKind.MARKUP)
        return not self._frames

    def finish(self, source: Source) -> Reading:
        """Give the reading; the rest of the file is in no document."""
        reading = self.writing.finish(f"{self.volume.ident}-{self.name}", source)
        given = tuple(settled(reading.given))
        used = {ident for span in given for ident in span.get("ref").split()}
        names = tuple(entry for ident, entry in self.volume.authorities.items() if f"#{ident}" in used)
        page, remarks = self.volume.first_pages.get(self.name, ""), tuple(self.idents.remarks)
        return replace(reading, given=given, authorities=names, remarks=remarks, page=page, printed=self.volume.printed)

    def _text(self, token: Token) -> None:
        text = self.raw[token.start : token.end]
        if self._frames and self._frames[-1].is_frame:
            self.writing.drop(token.end, SegmentKind.SPACE)
            self._is_parted = self._frames[-1].has_child
            return
        if self._at_note_start or (self._frames and self._frames[-1].name in DIVISIONS):
            self.writing.drop(token.end - len(text.lstrip(SPACE)), SegmentKind.SPACE)
        keep(self.writing, self.raw, token.end, has_references=token.kind is TokenKind.TEXT)
        self._at_note_start = self._at_note_start and not text.strip(SPACE)

    def _start(self, token: Token) -> None:
        name = token.name
        parent = self._frames[-1] if self._frames else None
        if parent:
            parent.has_child = True
        if self._is_parted:
            self.writing.space(token.start)
        self._is_parted = False
        division = parent if parent and parent.name in DIVISIONS else None
        if name in _MILESTONES:
            self._milestone(token, parent)
            self._frames.append(Frame(name))
            return
        if division:
            before_part(token, division, self.writing)
        frame = Frame(name, is_frame=token.start in self.volume.frames)
        self._frames.append(frame)
        if name == "note":
            self._note(token, frame, division)
        elif name in BLOCKS or (name == "seg" and parent and parent.name in ("opener", "closer")):
            self._block(token, frame, parent, division)
        elif division and name not in WRAPPERS:
            division.is_signed = frame.is_block = True
            self._border(name)
            frame.begin(
                self.writing, Kind.CLOSER
            )  # a phrase among blocks: where the edition has one, it is a signature
        elif name in WRAPPERS or name == "seg":
            frame.is_block = name in WRAPPERS
        elif name in PHRASES:
            self._phrase(token, frame)
        else:
            self.idents.unknown(token, self.writing.length)

    def _border(self, name: str) -> None:
        """Begin a block, unless a note begins with it."""
        if self._at_note_start:
            return
        if name in _LINES:
            self.writing.line()
        else:
            self.writing.block()

    def _block(self, token: Token, frame: Frame, parent: Frame | None, division: Frame | None) -> None:
        frame.is_block = True
        self._border(token.name)
        kind = self._block_kind(token, division)
        attrs = () if kind is Kind.LINE else self._attributes(token)
        if kind is Kind.CELL and parent:
            frame.empty_before, parent.empty = parent.empty, 0
            attrs = (*attrs, *((("empty-before", str(frame.empty_before)),) if frame.empty_before else ()))
        if kind is Kind.DATELINE and division and division.has_begun:
            frame.begin(self.writing, Kind.PARAGRAPH, LATE_DATELINE)
        frame.begin(self.writing, kind, *attrs)

    def _block_kind(self, token: Token, division: Frame | None) -> Kind:
        if token.name == "seg" or (token.name == "p" and division and division.opener):
            return Kind.LINE
        if token.name == "head" and len(self._frames) == 2:
            return Kind.HEAD
        return BLOCKS[token.name]

    def _phrase(self, token: Token, frame: Frame) -> None:
        role = party(token.name, token.attrs)
        if role:
            frame.begin(self.writing, Kind.PARTY, ("type", role))
        attrs = self._attributes(token)
        says_nothing = not attrs and (role or token.name == "ref")
        if not says_nothing:
            frame.begin(self.writing, PHRASES[token.name], *attrs)

    def _note(self, token: Token, frame: Frame, division: Frame | None) -> None:
        if is_source_note(token) and division:
            frame.is_block = True
            self.writing.block()
            frame.begin(self.writing, Kind.SOURCE_NOTE)
            return
        ident = self._ident(token) or self.idents.free(f"{self.name}fn{token.attrs.get('n', '')}")
        kind = "source" if token.attrs.get("type") == "source" else "editorial"
        number = token.attrs.get("n") or "*"
        frame.begin(self.writing, Kind.NOTE, ("n", number), ("id", ident), ("type", kind), ("inline", "yes"))
        self._at_note_start = True

    def _milestone(self, token: Token, parent: Frame | None) -> None:
        if token.name == "lb":
            self.writing.line_break()
            self.writing.line()
            return
        if token.name == "gap":
            self.writing.milestone(Kind.GAP, ("reason", (token.attrs.get("reason") or "omitted").split()[0]))
            return
        ident = self._ident(token)
        attrs = (("n", token.attrs.get("n", "")), ("xml:id", ident), ("facs", token.attrs.get("facs", "")))
        is_inside = parent is not None and parent.name == "cell"
        self.writing.milestone(Kind.PAGE_BREAK, *(pair for pair in attrs if pair[1]), is_inside=is_inside)

    def _ident(self, token: Token) -> str:
        return self.idents.of(token, self.writing.length)

    def _attributes(self, token: Token) -> tuple[tuple[str, str], ...]:
        own = attributes(token.name, token.attrs, self.volume, self.name)
        ident = self._ident(token)
        return (("xml:id", ident), *own) if ident else own

    def _end(self, token: Token) -> None:
        frame = self._frames.pop()
        self._is_parted = False
        if frame.opener:
            self.writing.close()
        attrs = (("empty-after", str(frame.empty)),) if frame.empty else ()
        has_text = True
        for _ in range(frame.spans):
            has_text = self.writing.close(*attrs)
        if token.name == "cell" and not has_text and self._frames:
            self._frames[-1].empty += frame.empty_before + 1
        if token.name == "note" and not frame.is_block:
            self._at_note_start = False
            self.writing.join()
        elif frame.is_block:
            self._border(token.name)
