"""The notes of a page: which links are their numbers in the text, and which elements hold their words.

Three ways are met: a list at the end, each item with an `id` (the site, EPUB 3); a paragraph that begins with a link
back, which has the `id` (the State Department's older EPUBs); and either of these in another file of the book.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import unquote

from teigram.readers.html_tokens import Token, TokenKind, is_block, words

_ROLES = frozenset({"footnote", "endnote", "rearnote"})
_HOLDERS = frozenset({"footnotes", "endnotes", "rearnotes"})
_NUMBER = re.compile(r"[\[(]?(?:\d{1,3}[a-z]?|[*†‡§]{1,4}|[ivxlc]{1,6}|Source)[\])]?")


class Named(NamedTuple):
    """A note's own ident, ``fn1``, and its printed number."""

    ident: str
    number: str


@dataclass(slots=True)
class Notes:
    """The notes of a document.

    Attributes:
        anchors: By the place of the link's start tag; the ident is empty when the note is not there.
        texts: By the place of the start tag of the element that holds the words, in the order of the files.
    """

    anchors: dict[int, Named] = field(default_factory=dict)
    texts: dict[int, Named] = field(default_factory=dict)

    def is_anchored(self, ident: str) -> bool:
        """Say whether a link in the text leads to the note."""
        return any(named.ident == ident for named in self.anchors.values())


def find_notes(found: list[Token], path: str = "", elsewhere: Mapping[str, Mapping[str, Token]] | None = None) -> Notes:
    """Find the notes of the document whose tokens are *found*.

    Args:
        found: The tokens of the document.
        path: Of its file, when it is one of several.
        elsewhere: What `holders_of` gives for the other files that notes may stand in, by their paths.
    """
    links = list(_links(found))
    own = holders_of(found)
    called: dict[int, Token] = {}  # the element of the note, by its place
    numbers: dict[int, str] = {}
    notes = Notes()
    targets: dict[int, int] = {}
    for token, number in links:
        file, ident = _target(token, path)
        holders = own if file in ("", path) else (elsewhere or {}).get(file, {})
        holder = holders.get(ident)
        if holder is not None and holder.start not in numbers:
            called[holder.start], numbers[holder.start] = holder, number
            targets[token.start] = holder.start
        elif holder is None:
            notes.anchors[token.start] = Named("", number)
    for holder in own.values():
        if _is_listed(holder):
            called.setdefault(holder.start, holder)
    for i, start in enumerate(sorted(called), 1):
        notes.texts[start] = Named(f"fn{i}", numbers.get(start) or called[start].attrs.get("value", ""))
    notes.anchors |= {link: notes.texts[start] for link, start in targets.items()}
    return notes


def holders_of(found: list[Token]) -> dict[str, Token]:
    """Give each `id` with the element that is the note if the `id` is a note's."""
    return dict(_holders(found))


def _links(found: list[Token]) -> Iterator[tuple[Token, str]]:
    """Yield the links that can be numbers of notes in the text, with the number."""
    for i, token in enumerate(found):
        if token.name == "a" and token.kind is TokenKind.START and "href" in token.attrs and not leads_back(token):
            number = words(found, i)
            if _NUMBER.fullmatch(number) and (_is_called_so(token) or _is_raised(found, i)):
                yield token, number.strip("[]()").replace("Source", "*")


def _is_called_so(token: Token) -> bool:
    classes = {"note", "noteref", "footnote", "footnote-ref"}.intersection(token.classes)
    return bool(classes) or token.attrs.get("rel") == "footnote" or "noteref" in roles_of(token)


def _is_raised(found: list[Token], place: int) -> bool:
    return any(token.kind is TokenKind.START and token.name == "sup" for token in found[max(place - 1, 0) : place + 2])


def leads_back(token: Token) -> bool:
    """Say whether a link leads from a note to its number in the text."""
    if {"fn-back", "fn-backref"}.intersection(token.classes) or "backlink" in roles_of(token):
        return True
    return "fnref" in token.attrs.get("href", "").partition("#")[2]


def roles_of(token: Token) -> set[str]:
    """Give the values of ``epub:type`` and ``role``, without their prefixes."""
    values = f"{token.attrs.get('epub:type', '')} {token.attrs.get('role', '')}".split()
    return {value.removeprefix("doc-") for value in values}


def holds_notes(token: Token) -> bool:
    """Say whether the element is the list of the notes."""
    return "footnotes" in token.classes or bool(roles_of(token) & _HOLDERS)


def _target(token: Token, path: str) -> tuple[str, str]:
    """Give the file and the `id` that a link points to."""
    address, _, ident = unquote(token.attrs["href"]).partition("#")
    if not address or "://" in address or address.startswith("/"):
        return "", ident  # a page that was saved has whole addresses, of itself
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), address)), ident


def _holders(found: Iterable[Token]) -> Iterator[tuple[str, Token]]:
    before: list[Token] = []  # blocks that have begun since the last word
    for token in found:
        if token.kind is TokenKind.START:
            ident = token.attrs.get("id", "")
            if holds_notes(token):
                before = []
            elif is_block(token):
                before.append(token)
            if ident and is_block(token):
                yield ident, token
            elif ident and leads_back(token) and before:
                yield ident, before[0]
        elif token.kind is TokenKind.END or not token.characters.isspace():
            before = []


def _is_listed(token: Token) -> bool:
    return "footnote" in token.classes or bool(roles_of(token) & _ROLES)
