"""By what a list of documents can be narrowed: year, sender, recipient, classification, type.

Each value of a facet has a list of its own, ``documents/by-year/1951.html``, so that nothing needs a script.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from teigram.edition.entry import Entry, capitalised
from teigram.edition.labels import file_names, folded

NOT_STATED = "Not stated"
FOLDER = "documents"


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow a list: ``year``, its title, and what it is of a document."""

    key: str
    title: str
    of: Callable[[Entry], str]


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet: its words, the documents that have it in order, and its list relative to the site."""

    label: str
    entries: tuple[Entry, ...]
    href: str


FACETS = (
    Facet("year", "Year", lambda entry: entry.year),
    Facet("sender", "Sender", lambda entry: entry.sender.office),
    Facet("recipient", "Recipient", lambda entry: entry.recipient.office),
    Facet("classification", "Classification", lambda entry: entry.classification),
    Facet("type", "Type", lambda entry: capitalised(entry.type)),
)
MONTH = Facet("month", "Month", lambda entry: entry.date[:7] if len(entry.date) >= len("1951-10") else "")


def values(facet: Facet, entries: Iterable[Entry]) -> list[Value]:
    """Give the values of *facet* among *entries*, by their words; `NOT_STATED` comes last.

    Args:
        facet: One of `FACETS`.
        entries: In the order that their lists are to have.
    """
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[facet.of(entry) or NOT_STATED].append(entry)
    labels = sorted(groups, key=lambda label: (label == NOT_STATED, folded(label), label))
    names = file_names((label, label) for label in labels)
    return [Value(label, tuple(groups[label]), f"{folder(facet)}/{names[label]}.html") for label in labels]


def folder(facet: Facet) -> str:
    """Give the folder that the lists of *facet* are in, relative to the site."""
    return f"{FOLDER}/by-{facet.key}"
