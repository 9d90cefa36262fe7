"""What an element of a page stands for, by its name, class, ``epub:type`` and ``role``.

The classes are those that the Office of the Historian's programs make of its TEI: for its site
(https://github.com/HistoryAtState/hsg-shell, ``resources/odd/source/frus.odd``) ``tei-dateline``, ``tei-head7``, the
number being that of a rule; for its older EPUBs (https://github.com/HistoryAtState/release) ``dateline``.
``epub:type`` and ``role`` are those of EPUB 3 and DPUB-ARIA.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from teigram.readers.html_notes import Notes, holds_notes, leads_back, roles_of
from teigram.readers.html_tokens import Token
from teigram.spans import Kind


class Mark(Enum):
    """An element that is no span of text."""

    PAGE = auto()  # [Page 988]
    ANCHOR = auto()  # the number of a note in the text
    BACKLINK = auto()  # from a note to its anchor: ↩
    NOTES = auto()  # the list of the notes
    NAVIGATION = auto()  # not of the document at all
    SEGMENT = auto()  # a marking on a line of its own
    BREAK = auto()  # of a line


_MACHINERY = {"audio", "button", "canvas", "embed", "form", "head", "iframe", "input", "noscript", "object", "script"}
_NAVIGATION = frozenset({*_MACHINERY, "nav", "select", "style", "svg", "template", "video"})
_FURNITURE = re.compile(r"hsg-(?:panel|navigation|breadcrumb|sidebar|citation|toc)|popover|modal|sr-only|page-nav")
_PAGE_CLASS = re.compile(r"tei-pb\d*|page|pagebreak|pb")
_PAGE_IDENT = re.compile(r"pg_\w+")
_FLUSH_LEFT = re.compile(r"tei-p2|.*flush-?left")
_RULE = re.compile(r"(?<=[A-Za-z])\d+$")

_CLASSES = {
    "head": Kind.HEAD,
    "opener": Kind.OPENER,
    "dateline": Kind.DATELINE,
    "closer": Kind.CLOSER,
    "signed": Kind.SIGNED,
    "postscript": Kind.POSTSCRIPT,
    "quote": Kind.QUOTE,
    "persName": Kind.PERSON,
    "placeName": Kind.PLACE,
    "source-note": Kind.SOURCE_NOTE,
    "attachment": Kind.FLOATING,
    "font-italic": Kind.HIGHLIGHT,
    "font-smallcaps": Kind.HIGHLIGHT,
}
_NAMES = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Kind.HEAD),
    **dict.fromkeys(("ul", "ol", "dl"), Kind.LIST),
    **dict.fromkeys(("li", "dd"), Kind.ITEM),
    **dict.fromkeys(("td", "th"), Kind.CELL),
    **dict.fromkeys(("em", "i", "strong", "b"), Kind.HIGHLIGHT),
    "p": Kind.PARAGRAPH,
    "dt": Kind.LABEL,
    "blockquote": Kind.QUOTE,
    "table": Kind.TABLE,
    "tr": Kind.ROW,
}
INLINE = frozenset({Kind.HIGHLIGHT, Kind.PERSON, Kind.PLACE})


def meaning(token: Token, notes: Notes) -> Kind | Mark | None:
    """Say what the element that begins with *token* stands for, or None when it only holds other elements."""
    if token.start in notes.texts:
        return Kind.NOTE
    return _mark(token, notes) or _kind(token)


def _mark(token: Token, notes: Notes) -> Mark | None:
    is_inline = token.name in ("a", "span")
    is_numbered = _PAGE_IDENT.fullmatch(token.attrs.get("id", "")) is not None
    if "pagebreak" in roles_of(token) or (
        is_inline and (is_numbered or any(map(_PAGE_CLASS.fullmatch, token.classes)))
    ):
        return Mark.PAGE
    if token.start in notes.anchors:
        return Mark.ANCHOR
    if token.name == "a" and leads_back(token):
        return Mark.BACKLINK
    if holds_notes(token):
        return Mark.NOTES
    if token.name in _NAVIGATION or "hidden" in token.attrs or any(map(_FURNITURE.match, token.classes)):
        return Mark.NAVIGATION
    if token.name == "br":
        return Mark.BREAK
    return Mark.SEGMENT if "seg" in _classes(token) else None


def _kind(token: Token) -> Kind | None:
    classes = _classes(token)
    if token.name == "p" and "note" in classes:
        return Kind.SOURCE_NOTE
    if token.name == "p" and any(map(_FLUSH_LEFT.fullmatch, token.classes)):
        return Kind.LINE
    return next((_CLASSES[name] for name in classes if name in _CLASSES), _NAMES.get(token.name))


def rendition(token: Token) -> str:
    """Give the name of the type that a highlighted element is printed in."""
    if "font-smallcaps" in token.classes:
        return "smallcaps"
    return "strong" if token.name in ("strong", "b") else "italic"


def _classes(token: Token) -> list[str]:
    """Give the classes as the TEI has them, without the number of the rule: ``tei-head7`` is ``head``."""
    return [_RULE.sub("", name).removeprefix("tei-") for name in token.classes]
