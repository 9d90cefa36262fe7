"""The tags of an XML file, each with its place in the decoded file.

expat says whether the file is well-formed, and what each tag means; a tag's end and the text between tags are then
plain to see. Nothing is fetched, and no DOCTYPE is taken, so that no entity can grow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import IntEnum, auto
from typing import NamedTuple, NoReturn
from xml.parsers import expat

from teigram.errors import RefusedError

_XML = "http://www.w3.org/XML/1998/namespace"
_TAG = re.compile(r"""<(?:[^>"']|"[^"]*"|'[^']*')*>""")
_CHUNK = 1 << 16  # bytes that are given to expat at a time, so that few tags wait to be taken
_DEEPEST = 100  # elements in each other
_CUT_OFF = frozenset(
    {
        expat.errors.XML_ERROR_NO_ELEMENTS,
        expat.errors.XML_ERROR_UNCLOSED_TOKEN,
        expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
        expat.errors.XML_ERROR_PARTIAL_CHAR,
    }
)
_CDATA_START, _CDATA_END = "<![CDATA[", "]]>"


class TokenKind(IntEnum):
    """What a piece of an XML file is."""

    START = auto()
    END = auto()  # of an empty element's tag too: then it has no length
    TEXT = auto()  # references in it are not replaced
    CDATA = auto()  # the characters between the marks of a CDATA section
    OTHER = auto()  # a comment, a processing instruction, the marks of a CDATA section


class Token(NamedTuple):
    """A piece of the file, from *start* to *end*, in code points of the decoded file; the name is without a prefix."""

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    attrs: Mapping[str, str] = {}


def tokens(raw: str, name: str) -> Iterator[Token]:
    """Yield the pieces of *raw*, which tile it.

    Args:
        raw: The decoded file.
        name: As the user named it, for messages.

    Raises:
        RefusedError: It is not well-formed, or has a DOCTYPE; the message gives line and column. All tokens before were
            given by then.
    """
    data = raw.encode()
    scan = _Scan(raw, data, name)
    for at in range(0, len(data), _CHUNK):
        scan.feed(data[at : at + _CHUNK], is_last=at + _CHUNK >= len(data))
        yield from scan.take()


class _Scan:
    """One pass of expat over a file; `take` gives the tokens that were found since it was last asked."""

    def __init__(self, raw: str, data: bytes, name: str) -> None:
        self._raw, self._data, self._name = raw, data, name
        self._at = 0  # code points that are in tokens already
        self._byte = self._point = 0  # the same place in bytes and in code points
        self._empty: list[bool] = []  # of each open element, whether it is an empty tag
        self._names: list[str] = []
        self._in_cdata = False
        self._found: list[Token] = []
        self._parser = expat.ParserCreate("utf-8", " ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CommentHandler = lambda _text: self._other("-->")
        self._parser.ProcessingInstructionHandler = lambda _target, _text: self._other("?>")
        self._parser.StartCdataSectionHandler = self._cdata
        self._parser.EndCdataSectionHandler = self._cdata_end
        self._parser.StartDoctypeDeclHandler = self._doctype

    def feed(self, data: bytes, *, is_last: bool) -> None:
        """Take the next bytes of the file."""
        try:
            self._parser.Parse(data, is_last)
        except expat.ExpatError as error:
            self._refuse(error)
        if is_last:
            self._text(len(self._raw))

    def take(self) -> list[Token]:
        """Give the tokens that were found since the last time."""
        found, self._found = self._found, []
        return found

    def _place(self) -> int:
        """Give the place of what expat is at, in code points."""
        byte = self._parser.CurrentByteIndex
        self._point += len(self._data[self._byte : byte].decode())
        self._byte = byte
        return self._point

    def _text(self, end: int) -> None:
        if end > self._at:
            self._add(TokenKind.CDATA if self._in_cdata else TokenKind.TEXT, end)

    def _add(self, kind: TokenKind, end: int, name: str = "", attrs: Mapping[str, str] | None = None) -> None:
        self._found.append(Token(kind, self._at, end, name, attrs or {}))
        self._at = end

    def _start(self, name: str, attrs: dict[str, str]) -> None:
        self._text(self._place())
        match = _TAG.match(self._raw, self._at)
        end = match.end() if match else self._at
        self._empty.append(self._raw.endswith("/>", self._at, end))
        self._names.append(_local(name))
        if len(self._names) > _DEEPEST:
            raise RefusedError(
                f"{self._name}:{self._parser.CurrentLineNumber}: elements are nested deeper than any text needs. "
                "Take out the elements that only repeat the one around them."
            )
        self._add(TokenKind.START, end, _local(name), {_attribute(key): value for key, value in attrs.items()})

    def _end(self, name: str) -> None:
        self._names.pop()
        if not self._empty.pop():
            self._text(self._place())
            self._add(TokenKind.END, self._raw.index(">", self._at) + 1, _local(name))
        else:
            self._add(TokenKind.END, self._at, _local(name))

    def _other(self, closing: str) -> None:
        self._text(self._place())
        self._add(TokenKind.OTHER, self._raw.index(closing, self._at) + len(closing))

    def _cdata(self) -> None:
        self._text(self._place())
        self._add(TokenKind.OTHER, self._at + len(_CDATA_START))
        self._in_cdata = True

    def _cdata_end(self) -> None:
        self._text(self._place())
        self._in_cdata = False
        self._add(TokenKind.OTHER, self._at + len(_CDATA_END))

    def _doctype(self, *_declared: object) -> None:
        line = self._parser.CurrentLineNumber
        raise RefusedError(
            f"{self._name}:{line}: the file has a DOCTYPE, through which it could pull in other files. "
            "Take the DOCTYPE out, and write characters themselves instead of the entities that it declares."
        )

    def _refuse(self, error: expat.ExpatError) -> NoReturn:
        line, column = error.lineno, error.offset + 1
        if self._names and expat.errors.messages[error.code] in _CUT_OFF:
            raise RefusedError(
                f"{self._name}:{line}: the file is cut off: it ends inside <{self._names[-1]}>. Nothing was taken from "
                f"it, since what is missing cannot be known. Get the whole volume."
            ) from None
        raise RefusedError(
            f"{self._name}:{line}:{column}: the file is not well-formed XML: {expat.errors.messages[error.code]}. "
            f"Nothing was taken from it. Mend the place, or get the volume again; if it ends here, it was cut off."
        ) from None


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _attribute(name: str) -> str:
    """Give an attribute's name: ``n``, ``xml:id``; one of another vocabulary keeps that before its name."""
    space, _, local = name.rpartition(" ")
    return local if not space else f"xml:{local}" if space == _XML else f"{space} {local}"
