"""What all forms of citation share."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from teigram.record import Record


def is_printed(record: Record) -> bool:
    """Say whether a printed edition is stated, so that the document is cited from it."""
    return bool(record.printed.series or record.printed.title)


def container(record: Record) -> str:
    """Give the title of the printed volume: series, years, title."""
    printed = record.printed
    return ", ".join(part for part in (printed.series, printed.years, printed.title) if part)


def address(record: Record) -> str:
    """Give the address of the encoding: its DOI, else its place on the web; empty when neither is stated."""
    return f"https://doi.org/{record.publication.doi}" if record.publication.doi else record.publication.url


def inferences(record: Record) -> str:
    """Say which statements of the citation are inferred, and how sure they are; empty when all are stated."""
    claims = (
        ("date", record.date.cert if record.date.first else ""),
        ("place", record.place.cert if record.place.value else ""),
        ("pages", record.printed.pages_cert if record.printed.pages else ""),
    )
    said = [f"{name} (certainty {cert})" for name, cert in claims if cert]
    return f"Inferred by the encoder: {', '.join(said)}." if said else ""


def distinct(keys: Iterable[str]) -> Iterator[str]:
    """Yield *keys* with a number after each that came before: ``d234``, ``d234-2``."""
    seen: set[str] = set()
    for key in keys:
        numbered = (f"{key}-{number}" for number in itertools.count(2))
        free = key if key not in seen else next(each for each in numbered if each not in seen)
        seen.add(free)
        yield free
