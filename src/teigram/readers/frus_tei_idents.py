"""The identifiers of a document, each given once, and what is to be reported of its elements."""

from __future__ import annotations

from teigram.readers.frus_tei_tokens import Token


class Idents:
    """Gives the identifiers of one document.

    Attributes:
        remarks: What there is to report: a code, a code point of the text, a message.
    """

    def __init__(self) -> None:
        self.remarks: list[tuple[str, int | None, str]] = []
        self._given: set[str] = set()
        self._unknown: set[str] = set()

    def of(self, token: Token, place: int) -> str:
        """Give the `xml:id` of an element at *place*; one that is given already is changed, and reported."""
        ident = token.attrs.get("xml:id", "")
        if not ident:
            return ""
        free = self.free(ident)
        if free != ident:
            message = f'xml:id="{ident}" of <{token.name}> is there already and was changed to "{free}"'
            self.remarks.append(("R301", place, message))
        return free

    def free(self, ident: str) -> str:
        """Give *ident*, or if it is given already, *ident* with a number behind it."""
        names = (ident, *(f"{ident}-{i}" for i in range(2, len(self._given) + 3)))
        free = next(name for name in names if name not in self._given)
        self._given.add(free)
        return free

    def unknown(self, token: Token, place: int) -> None:
        """Report an element that is not taken over, once for each kind."""
        if token.name not in self._unknown:
            self._unknown.add(token.name)
            message = f"<{token.name}> is no element that is taken over: its words are kept without it"
            self.remarks.append(("R302", place, message))
