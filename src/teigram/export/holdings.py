"""What the documents of a collection state together: its title, its publisher, its terms, the days it covers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from teigram.export.citations import container
from teigram.export.dates import iso
from teigram.progress import counted
from teigram.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """A collection, as the headers of its documents describe it; what none of them states is empty.

    Attributes:
        title: Of the collection.
        idno: Of the collection: a DOI, an address or a name.
        publisher: Of the encodings; the one that most of them name.
        place: Where they are published.
        published: When.
        licence: The terms, in words.
        licence_target: The terms, as an address.
        encoders: Who answers for the encodings.
        senders: Of the documents, each once.
        languages: As BCP 47 tags, the commonest first.
        first_day: The first day of a document.
        last_day: The last one.
        types: Of the documents, the commonest first.
        subjects: Markings and keywords of the documents, the commonest first.
        places: From which they were sent, the commonest first.
        sources: Addresses of the printed texts, each once, in the order of the documents.
        editions: The printed volumes in words, each once.
        documents: How many there are.
        words: In all of them.
    """

    title: str = ""
    idno: str = ""
    publisher: str = ""
    place: str = ""
    published: str = ""
    licence: str = ""
    licence_target: str = ""
    encoders: tuple[str, ...] = ()
    senders: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    first_day: str = ""
    last_day: str = ""
    types: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    documents: int = 0
    words: int = 0

    @property
    def coverage(self) -> str:
        """The days covered, as ISO 8601 writes an interval: ``1950-12-20/1952-07-29``."""
        return self.first_day if self.first_day == self.last_day else f"{self.first_day}/{self.last_day}"

    @property
    def summary(self) -> str:
        """How many documents of which kinds, from which days, in one sentence."""
        kinds = f" ({', '.join(self.types)})" if self.types else ""
        when = f", {self.coverage.replace('/', ' to ')}" if self.coverage else ""
        return f"{counted(self.documents, 'document')}{kinds}{when}, encoded in TEI."


def holdings(records: Sequence[Record]) -> Holdings:
    """Describe the collection of *records*."""
    published = [record.publication for record in records]
    days = sorted(day for day in (iso(record.date) for record in records) if day)
    marks = (mark for record in records for mark in (*record.classification, *record.handling, *record.keywords))
    return Holdings(
        title=_commonest(each.collection for each in published),
        idno=_commonest(each.collection_idno for each in published),
        publisher=_commonest(each.publisher for each in published),
        place=_commonest(each.place for each in published),
        published=max((each.date for each in published), default=""),
        licence=_commonest(each.licence for each in published),
        licence_target=_commonest(each.licence_target for each in published),
        encoders=ranked(each.encoder for each in published),
        senders=ranked(party.label for record in records for party in record.sent.parties),
        languages=ranked(record.language for record in records),
        first_day=days[0] if days else "",
        last_day=days[-1] if days else "",
        types=ranked(record.type for record in records),
        subjects=ranked(marks),
        places=ranked(record.place.value for record in records),
        sources=once(record.printed.url for record in records),
        editions=once(_edition(record, container(record)) for record in records),
        documents=len(records),
        words=sum(record.words for record in records),
    )


def ranked(names: Iterable[str]) -> tuple[str, ...]:
    """Give each of *names* once, the commonest first, then as they came."""
    return tuple(name for name, _ in Counter(filter(None, names)).most_common())


def _commonest(names: Iterable[str]) -> str:
    return next(iter(ranked(names)), "")


def once(names: Iterable[str]) -> tuple[str, ...]:
    """Give each of *names* once, in their order."""
    return tuple(dict.fromkeys(filter(None, names)))


def _edition(record: Record, title: str) -> str:
    printed = record.printed
    scope = (f"volume {printed.volume}" if printed.volume else "", f"part {printed.part}" if printed.part else "")
    return ", ".join(part for part in (title, *scope) if part)
