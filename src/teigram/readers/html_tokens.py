"""An HTML page as tokens that tile it: tags, text, character references, and the rest.

html.parser is used because it says where each piece stands and never gives up, whatever a browser, a crawler or a hand
has made of the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from html import unescape
from html.parser import HTMLParser
from itertools import accumulate


class TokenKind(Enum):
    """What a token is."""

    START = auto()
    END = auto()
    TEXT = auto()
    REFERENCE = auto()  # of a character: &amp;
    COMMENT = auto()
    OTHER = auto()  # a declaration, a processing instruction


@dataclass(slots=True)
class Token:
    """One piece of a page.

    Attributes:
        kind: What it is.
        start: First code point in the page.
        end: After the last code point in the page.
        name: Of a tag, in lower case.
        attrs: Of a start tag; names in lower case, values with their character references read.
        characters: What a text, a reference or a comment says.
    """

    kind: TokenKind
    start: int
    end: int = -1
    name: str = ""
    attrs: dict[str, str] = field(default_factory=dict)
    characters: str = ""

    @property
    def classes(self) -> list[str]:
        """Give the values of ``class``."""
        return self.attrs.get("class", "").split()


def tokens(page: str) -> list[Token]:
    """Cut *page* into tokens; each begins where the one before it ends."""
    parser = _Parser(page)
    parser.feed(page)
    parser.close()
    return list(_tiling(parser.found, page))


def _tiling(found: list[Token], page: str) -> Iterator[Token]:
    """Yield *found* with ends; what the parser passes over without a word (``</>``) is a token of its own."""
    starts = [token.start for token in found[1:]]
    if page and (not found or found[0].start > 0):
        yield Token(TokenKind.OTHER, 0, found[0].start if found else len(page))
    for token, following in zip(found, [*starts, len(page)], strict=bool(found)):
        token.end = following
        if token.kind is TokenKind.REFERENCE:
            token.characters = unescape(page[token.start : token.end])
        if token.kind is TokenKind.TEXT:
            token.end = token.start + len(token.characters)
        yield token
        if token.end < following:
            yield Token(TokenKind.OTHER, token.end, following)


def inside(found: list[Token], start: int) -> Iterator[Token]:
    """Yield the tokens after the start tag at *start*, up to where its element ends, with an end tag or without."""
    ended_by = ENDED_BY.get(found[start].name, frozenset())
    names: list[str] = []
    for place in range(start + 1, len(found)):
        token = found[place]
        if token.kind is TokenKind.END:
            if token.name in names:
                del names[len(names) - 1 - names[::-1].index(token.name) :]
            elif token.name == found[start].name or (is_block(token) and token.name != "p"):
                return  # any other end tag that ends nothing is a slip of the pen
        elif token.kind is TokenKind.START:
            if token.name in ended_by and not HOLDERS.intersection(names):
                return
            if token.name not in VOID:
                names.append(token.name)
        yield token


def words(found: list[Token], start: int) -> str:
    """Give the text inside the element whose start tag is at *start*, with single spaces."""
    return " ".join("".join(t.characters for t in inside(found, start) if t.kind is not TokenKind.COMMENT).split())


def is_block(token: Token) -> bool:
    """Say whether the element stands on lines of its own."""
    return token.name not in _PHRASES and ":" not in token.name


class _Parser(HTMLParser):
    """Notes each token with its place; its end is where the next one begins."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[Token] = []
        self._lines = [0, *accumulate(len(line) + 1 for line in page.split("\n"))]

    def _note(self, kind: TokenKind, name: str = "", attrs: dict[str, str] | None = None, characters: str = "") -> None:
        line, column = self.getpos()
        start = self._lines[line - 1] + column
        self.found.append(Token(kind, start, name=name, attrs=attrs or {}, characters=characters))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note(TokenKind.START, tag, {name: value or "" for name, value in reversed(attrs)})

    def handle_endtag(self, tag: str) -> None:
        self._note(TokenKind.END, tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._note(TokenKind.END, tag)

    def handle_data(self, data: str) -> None:
        self._note(TokenKind.TEXT, characters=data)

    def handle_charref(self, name: str) -> None:
        self._note(TokenKind.REFERENCE, name)

    def handle_entityref(self, name: str) -> None:
        self._note(TokenKind.REFERENCE, name)

    def handle_comment(self, data: str) -> None:
        self._note(TokenKind.COMMENT, characters=data)

    def handle_decl(self, decl: str) -> None:
        self._note(TokenKind.OTHER, characters=decl)

    def handle_pi(self, data: str) -> None:
        self._note(TokenKind.OTHER, characters=data)

    def unknown_decl(self, data: str) -> None:
        self._note(TokenKind.OTHER, characters=data)


# Elements that have no content: https://html.spec.whatwg.org/multipage/syntax.html#void-elements
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
# https://html.spec.whatwg.org/multipage/dom.html#phrasing-content, as far as such pages have it
_PHRASES_A_TO_I = {
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "big",
    "br",
    "button",
    "cite",
    "code",
    "del",
    "dfn",
    "em",
    "font",
    "i",
    "img",
}
_PHRASES_I_TO_S = {
    "input",
    "ins",
    "kbd",
    "label",
    "mark",
    "q",
    "s",
    "samp",
    "select",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
}
_PHRASES = frozenset({*_PHRASES_A_TO_I, *_PHRASES_I_TO_S, "svg", "time", "tt", "u", "var", "wbr"})
# Elements whose end tag may be left out, and what ends them: https://html.spec.whatwg.org/multipage/syntax.html#optional-tags
ENDED_BY = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr"}),
    "td": frozenset({"tr", "td", "th"}),
    "th": frozenset({"tr", "td", "th"}),
}
HOLDERS = frozenset({"ul", "ol", "dl", "table"})
