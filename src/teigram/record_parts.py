"""The parts of a record: who, where, when, in which archive, in which printed edition, published by whom.

A part is there even when the header says nothing of it: its fields are then empty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_DATE_TIME = re.compile(r"(?P<year>-?[0-9]{4,})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?(?![0-9-])", re.ASCII)


@dataclass(frozen=True, slots=True)
class Claim:
    """What is said, in *value*; *cert* is empty when it is stated, else how sure the inference is."""

    value: str = ""
    cert: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who sent or received a document.

    Attributes:
        label: Office and name in one line: ``Ambassador in the Soviet Union (Kennan)``.
        is_person: Whether it is a person, or an office that a person holds, as against an organisation.
        surname: Of the person, where the header has it apart.
        forename: Likewise.
        role: The office, where the header has it apart.
        ref: The address of the person or organisation in an authority file.
        cert: As of a `Claim`.
    """

    label: str = ""
    is_person: bool = False
    surname: str = ""
    forename: str = ""
    role: str = ""
    ref: str = ""
    cert: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date, as TEI has it.

    Attributes:
        when: ISO 8601, to the day or the minute, when it is one point in time.
        start: The first day of a period, or the earliest possible one.
        end: The last day of a period, or the latest possible one.
        words: As printed.
        cert: As of a `Claim`.
    """

    when: str = ""
    start: str = ""
    end: str = ""
    words: str = ""
    cert: str = ""

    @property
    def first(self) -> str:
        """The date to sort by and to cite: the point in time, or where the period begins, or else where it ends."""
        return self.when or self.start or self.end

    @property
    def parts(self) -> tuple[int, ...]:
        """Year, month and day of `first`, as far as given; empty without a year that can be read."""
        match = _DATE_TIME.match(self.first)
        return tuple(int(part) for part in match.groups() if part) if match else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Sending or receipt: by whom, where, when, and the number that the telegram has there."""

    parties: tuple[Party, ...] = ()
    place: Claim = field(default_factory=Claim)
    date: Dated = field(default_factory=Dated)
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """To whom else a telegram went: the post, and the number that it had there."""

    post: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Another document that this one names: *target* is its address, or what is known of it in place of one."""

    type: str = ""
    target: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """Where the original is kept: the archive, the collection in it, and the file designation as printed."""

    repository: str = ""
    collection: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """Who publishes the encoding, and under what terms.

    Attributes:
        collection: The title of the collection that the encoding belongs to.
        collection_idno: Its identifier: a DOI without a resolver before it, an address, or a name.
        encoder: Who answers for the encoding.
        publisher: Who publishes it.
        place: Where.
        date: When.
        licence: The terms, in words.
        licence_target: The terms, as an address.
        url: Where the encoding can be had.
        doi: Of the encoding, without a resolver before it.
        idno: Its local identifier.
    """

    collection: str = ""
    collection_idno: str = ""
    encoder: str = ""
    publisher: str = ""
    place: str = ""
    date: str = ""
    licence: str = ""
    licence_target: str = ""
    url: str = ""
    doi: str = ""
    idno: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """The printed edition.

    Attributes:
        series: ``Foreign Relations of the United States``.
        years: That the volume covers, as in its title: ``1952–1954``.
        title: Of the volume: ``Korea``.
        volume: Its number, as printed: ``XV``.
        part: Its part: ``1``.
        document: The number of the document in it.
        first_page: On which the document begins.
        last_page: On which it ends; empty when it is the first.
        pages_cert: As the `cert` of a `Claim`, of the pages.
        editor: Of the volume.
        publisher: Of the volume.
        place: Where it was published.
        date: When it was published.
        url: Where the printed text can be read.
    """

    series: str = ""
    years: str = ""
    title: str = ""
    volume: str = ""
    part: str = ""
    document: str = ""
    first_page: str = ""
    last_page: str = ""
    pages_cert: str = ""
    editor: str = ""
    publisher: str = ""
    place: str = ""
    date: str = ""
    url: str = ""

    @property
    def pages(self) -> str:
        """The pages, with an en dash between: ``422–426``."""
        return f"{self.first_page}–{self.last_page}" if self.last_page else self.first_page
