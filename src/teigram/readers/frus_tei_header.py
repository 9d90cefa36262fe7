"""The header of a volume: which printed volume it is.

It is all in the first lines::

    <title type="series">Foreign Relations of the United States</title>
    <title type="subseries">1952–1954</title>
    <title type="volumenumber">Volume XIV, Part 2</title>
    <title type="volume">China and Japan (in two parts)</title>
    <editor role="primary">David W. Mabon</editor>
"""

from __future__ import annotations

import re

from teigram.collection import Volume
from teigram.readers.frus_tei_tokens import Token, TokenKind
from teigram.readers.xml_text import plain

_ELEMENTS = frozenset({"title", "editor", "publisher", "pubPlace", "date", "idno"})
_NUMBER = re.compile(r"Volume (?P<volume>[IVXLC]+)(?:, Part (?P<part>\w+))?")
_YEAR = re.compile(r"1[89]\d\d|20\d\d")
_SITE = "https://history.state.gov/historicaldocuments"


class Header:
    """Gathers what the header of a volume states."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._is_over = False
        self._key: tuple[str, str] | None = None  # of the element at hand: name and kind
        self._words: list[str] = []
        self._found: dict[tuple[str, str], list[str]] = {}

    def take(self, token: Token) -> None:
        """Take the next piece of the file."""
        if self._is_over:
            return
        if token.kind is TokenKind.START and token.name in _ELEMENTS:
            self._key = (token.name, token.attrs.get("type") or token.attrs.get("role", ""))
        elif token.kind is TokenKind.END:
            if self._key and token.name == self._key[0]:
                words = " ".join(plain("".join(self._words)).split())
                self._found.setdefault(self._key, []).append(words)
                self._key, self._words = None, []
            self._is_over = token.name == "teiHeader"
        elif self._key and token.kind is TokenKind.TEXT:
            self._words.append(self._raw[token.start : token.end])

    @property
    def ident(self) -> str:
        """What the edition calls the volume, as in ``frus1949v07p1``; empty when the header does not say."""
        return self._first("idno", "frus")

    def printed(self, ident: str) -> Volume:
        """Describe the printed volume; *ident* is what the edition calls it."""
        number = _NUMBER.fullmatch(self._first("title", "volumenumber"))
        editors = self._found.get(("editor", "primary")) or self._found.get(("editor", "")) or []
        date = self._first("date", "")
        return Volume(
            key=ident,
            series=self._first("title", "series"),
            title=self._first("title", "volume") or self._first("title", "complete"),
            year=self._first("title", "subseries"),
            volume=(number["volume"] if number else self._first("title", "volumenumber")),
            part=(number["part"] or "") if number else "",
            editor="; ".join(editors),
            publisher=self._first("publisher", ""),
            pub_place=self._first("pubPlace", ""),
            date=date if _YEAR.fullmatch(date) else "",
            document_url_pattern=f"{_SITE}/{ident}/d{{number}}" if self.ident else "",
        )

    def _first(self, name: str, kind: str) -> str:
        return next(iter(self._found.get((name, kind), ())), "")
