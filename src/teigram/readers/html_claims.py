"""The spans of a page, so that they make a document even where the page is no model of one.

What only an opener, a closer or a list can hold gets one around it; words in no block at all get a paragraph; the
second heading is none.
"""

from __future__ import annotations

from teigram.readers.html_marks import INLINE
from teigram.readers.writing import Writing
from teigram.spans import Kind

# Kinds that hold words themselves; a word elsewhere is in a paragraph that nobody tagged.
_WORDED = frozenset(
    {Kind.HEAD, Kind.CAPTION, Kind.SOURCE_NOTE, Kind.OPENER, Kind.DATELINE, Kind.CLOSER, Kind.SIGNED, Kind.POSTSCRIPT}
    | {Kind.PARAGRAPH, Kind.LABEL, Kind.ITEM, Kind.CELL, Kind.NOTE}
)
_PARAGRAPHS_IN = frozenset({Kind.ITEM, Kind.POSTSCRIPT})
_NAMES_IN = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.LABEL, Kind.CELL, Kind.NOTE, *INLINE})
_DEEPEST = 24  # of spans within spans: more is no document


class Claims:
    """Opens and closes the spans of a page.

    Args:
        writing: What they are written to.
        structured: Whether blocks are claimed. Without it only notes are.
        has_head: Whether the page has a heading; what stands before it is then the source note.
    """

    def __init__(self, writing: Writing, *, structured: bool, has_head: bool) -> None:
        self._writing = writing
        self._structured = structured
        self._awaits_head = has_head
        self._kinds: list[Kind] = []  # that are open
        self._children: list[list[Kind]] = []  # of the lists that are open
        self._is_loose = False  # in a paragraph that nobody tagged
        self._has_text = False

    @property
    def is_in_note(self) -> bool:
        """Say whether a note is open."""
        return Kind.NOTE in self._kinds or Kind.DIVISION in self._kinds

    def open(self, kind: Kind, *attrs: tuple[str, str]) -> int:
        """Open a span of *kind*, or what stands for it here, and say how many were opened."""
        if not self._structured or len(self._kinds) >= _DEEPEST:
            return 0
        if kind in INLINE:
            return self._open(kind, *attrs) if self._kinds and self._kinds[-1] in _NAMES_IN else 0
        if kind is Kind.HEAD:
            return self._open_heading()
        if kind is Kind.LINE and not self._kinds and not self._has_text and not self._awaits_head:
            return self._open(Kind.OPENER)  # in 1952–1954 the markings are set flush left under the dateline
        if kind in (Kind.PARAGRAPH, Kind.LINE):
            return self._open_paragraph()
        if kind in (Kind.LABEL, Kind.ITEM):
            self._divide_list(kind)
        return self._open_holder(kind) + self._open(kind, *attrs)

    def open_note(self, *attrs: tuple[str, str], has_paragraphs: bool) -> int:
        """Open a note."""
        self._open(Kind.NOTE, *attrs)
        if self._structured and has_paragraphs:
            self._kinds[-1] = Kind.DIVISION  # its words are in paragraphs, tagged or not
        return 1

    def close(self, count: int) -> None:
        """Close the *count* spans that were opened last."""
        for _ in range(count):
            self._writing.close()
            if self._kinds.pop() is Kind.LIST:
                self._children.pop()

    def block(self) -> None:
        """Begin a new block."""
        self.end_loose()
        self._writing.block()

    def begin_words(self) -> None:
        """Make sure that the words that follow are in a span that can hold them."""
        if self._structured and not self._is_loose and not _WORDED & set(self._kinds):
            self._writing.open(Kind.PARAGRAPH)
            self._is_loose = True

    def end_loose(self) -> None:
        """End the paragraph that nobody tagged, if there is one."""
        if self._is_loose:
            self._writing.close()
            self._is_loose = False

    def _open(self, kind: Kind, *attrs: tuple[str, str]) -> int:
        self._writing.open(kind, *attrs)
        self._kinds.append(kind)
        if kind is Kind.LIST:
            self._children.append([])
        return 1

    def _open_heading(self) -> int:
        """Open the heading of the document, or of what is attached to it; another one is a paragraph."""
        if self._kinds and self._kinds[-1] is Kind.FLOATING:
            return self._open(Kind.CAPTION)
        if self._kinds or not self._awaits_head:
            return self._open_paragraph()
        self._awaits_head = False
        return self._open(Kind.HEAD)

    def _open_paragraph(self) -> int:
        if self._kinds and self._kinds[-1] in _WORDED - _PARAGRAPHS_IN:
            return 0
        if self._awaits_head and not self._kinds:
            return self._open(Kind.SOURCE_NOTE)
        self._has_text = True
        return self._open(Kind.PARAGRAPH)

    def _open_holder(self, kind: Kind) -> int:
        """Open the opener or closer that a dateline or a signature needs around it, where the page has none."""
        if kind is Kind.DATELINE and not {Kind.OPENER, Kind.CLOSER}.intersection(self._kinds):
            return self._open(Kind.CLOSER if self._has_text else Kind.OPENER)
        if kind is Kind.SIGNED and Kind.CLOSER not in self._kinds:
            return self._open(Kind.CLOSER)
        return 0

    def _divide_list(self, kind: Kind) -> None:
        """Begin another list where some items have labels and some have none, which no list can hold together."""
        if not self._kinds or self._kinds[-1] is not Kind.LIST:
            return
        children = self._children[-1]
        is_labelled = Kind.LABEL in children
        lacks_label = kind is Kind.ITEM and is_labelled and children[-1] is Kind.ITEM
        if lacks_label or (kind is Kind.LABEL and children and not is_labelled):
            self._writing.close()
            self._writing.open(Kind.LIST)
            children.clear()
        children.append(kind)
