"""The facts of one document, each with its evidence: what the header is made from."""

from __future__ import annotations

from dataclasses import dataclass

from teigram.recognise.source_notes import Repetition


@dataclass(frozen=True, slots=True)
class Party:
    """A sender or recipient.

    Attributes:
        role: The office or the organisation, as printed, without the article.
        name: The person's name, when the heading gives it.
        is_person: Whether a person holds the office, as against an organisation.
        precedence: With which the telegram went to it, where each addressee has its own.
        cert: How sure the name is when it stands for a short form (``AMEMBASSY MOSCOW``); empty when it is as printed.
    """

    role: str
    name: str
    is_person: bool
    precedence: str = ""
    cert: str = ""

    @property
    def label(self) -> str:
        """Office and name in one line."""
        return f"{self.role} ({self.name})" if self.name else self.role


@dataclass(frozen=True, slots=True)
class Claim:
    """A value with how sure it is and where it comes from.

    Attributes:
        value: As it goes into the header.
        printed: The printed words, empty when it was inferred.
        cert: ``high``, ``medium`` or ``low`` when inferred, empty when stated.
        source: Pointer to the evidence, for instance ``#file``.
    """

    value: str
    printed: str = ""
    cert: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of one document; what is not known is empty.

    Attributes:
        further: The recipients after the first.
        page: On which it begins in print, where the source states it.
        pages: Those that begin in it.
        tags: Subjects and places that a cable names itself, as printed.
        subject: Of a cable.
    """

    ident: str
    document_type: str
    document_number: str = ""
    number: str = ""
    file: str = ""
    archive: str = ""
    sender: Party | None = None
    recipient: Party | None = None
    further: tuple[Party, ...] = ()
    date: Claim | None = None
    place: Claim | None = None
    categories: tuple[tuple[str, str], ...] = ()
    received: Claim | None = None
    sections: str = ""
    repeated: tuple[Repetition, ...] = ()
    tags: tuple[str, ...] = ()
    subject: str = ""
    page: str = ""
    pages: tuple[str, ...] = ()
    notes: int = 0
    words: int = 0
    characters: int = 0
