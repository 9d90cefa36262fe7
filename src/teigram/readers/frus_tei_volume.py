"""What a volume says before its documents can be read: their names, where each identifier is, the lists of names.

A list of persons or terms is a section of the front matter::

    <item><hi rend="strong"><persName xml:id="p_ADG1">Acheson, Dean G.</persName></hi>, Secretary of State</item>
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from teigram.authorities import Authority, AuthorityKind
from teigram.collection import Volume as PrintedVolume
from teigram.readers.frus_tei_header import Header
from teigram.readers.frus_tei_tokens import Token, TokenKind
from teigram.readers.xml_text import SPACE, plain

_KINDS = {"persName": AuthorityKind.PERSON, "term": AuthorityKind.TERM, "gloss": AuthorityKind.TERM}


@dataclass(slots=True)
class Volume:
    """What is known of a volume.

    Attributes:
        ident: What the edition calls it, as in ``frus1949v07p1``.
        printed: The printed volume, as the header describes it.
        documents: Names of the documents, in order, each given once.
        homes: The document in which each `xml:id` stands first.
        authorities: The entries of its lists by their `xml:id`.
        first_pages: The page on which a document begins, where that is marked before it.
        frames: Where the elements begin that hold elements and no text: white space at their edges is indentation.
    """

    ident: str = ""
    printed: PrintedVolume = field(default_factory=lambda: PrintedVolume(key=""))
    documents: list[str] = field(default_factory=list)
    homes: dict[str, str] = field(default_factory=dict)
    authorities: dict[str, Authority] = field(default_factory=dict)
    first_pages: dict[str, str] = field(default_factory=dict)
    frames: set[int] = field(default_factory=set)


def is_document(token: Token) -> bool:
    """Say whether *token* begins a document."""
    return token.kind is TokenKind.START and token.name == "div" and token.attrs.get("type") == "document"


def survey(raw: str, tokens: Iterable[Token], name: str) -> Volume:
    """Go through a whole volume.

    Args:
        raw: The decoded file.
        tokens: Its pieces.
        name: What it is called if it does not say: the stem of the file's name.
    """
    volume = Volume()
    entries, frames = _Entries(raw, volume), _Frames(raw, volume.frames)
    header = Header(raw)
    document, depth, page = "", 0, ""
    for token in tokens:
        header.take(token)
        if token.kind is TokenKind.START:
            if is_document(token) and not depth:
                document = _name(token, volume)
                volume.first_pages.update({document: page} if page else {})
            depth += 1 if document else 0
            if document and "xml:id" in token.attrs:
                volume.homes.setdefault(token.attrs["xml:id"], document)
            page = token.attrs.get("n", "") if token.name == "pb" else page
            volume.ident = volume.ident or (token.attrs.get("xml:id", "") if token.name == "TEI" else "")
        elif token.kind is TokenKind.END and document:
            depth -= 1
            document = document if depth else ""
        if document:
            frames.take(token)
        else:
            entries.take(token)
    volume.ident = header.ident or volume.ident or name
    volume.printed = header.printed(volume.ident)
    return volume


def _name(token: Token, volume: Volume) -> str:
    """Name a document by its `xml:id` or its number; a name that is taken gets a number of its own behind it."""
    stem = token.attrs.get("xml:id") or f"d{token.attrs.get('n') or len(volume.documents) + 1}"
    names = (stem, *(f"{stem}-{i}" for i in range(2, len(volume.documents) + 3)))
    volume.documents.append(next(name for name in names if name not in volume.documents))
    return volume.documents[-1]


class _Frames:
    """Gathers the elements that hold elements and no text."""

    def __init__(self, raw: str, found: set[int]) -> None:
        self._raw, self._found = raw, found
        self._open: list[int] = []  # where the open elements begin; -1 for one with text

    def take(self, token: Token) -> None:
        """Take the next piece of a document."""
        if token.kind is TokenKind.START:
            self._open.append(token.start)
        elif token.kind is TokenKind.END and self._open:
            self._found.add(self._open.pop())
        elif token.kind is not TokenKind.OTHER and self._open and self._raw[token.start : token.end].strip(SPACE):
            self._open[-1] = -1


class _Entries:
    """Gathers the entries of lists outside the documents."""

    def __init__(self, raw: str, volume: Volume) -> None:
        self._raw, self._volume = raw, volume
        self._token: Token | None = None  # the name of the entry at hand
        self._name: list[str] = []
        self._description: list[str] = []
        self._in_name = False

    def take(self, token: Token) -> None:
        """Take the next piece of the file."""
        if token.kind is TokenKind.START and token.name in _KINDS and token.attrs.get("xml:id") and not self._token:
            self._token, self._in_name = token, True
        elif token.kind is TokenKind.END and self._token:
            self._in_name = self._in_name and token.name != self._token.name
            if token.name == "item":
                self._finish(self._token)
        elif self._token and token.kind in (TokenKind.TEXT, TokenKind.CDATA):
            part = self._name if self._in_name else self._description
            part.append(self._raw[token.start : token.end])

    def _finish(self, token: Token) -> None:
        name, description = (" ".join(plain("".join(words)).split()) for words in (self._name, self._description))
        ident = token.attrs["xml:id"]
        entry = Authority(ident, _KINDS[token.name], name.rstrip(",;:"), description.lstrip(",;:. "))
        self._volume.authorities.setdefault(ident, entry)
        self._token, self._name, self._description = None, [], []
