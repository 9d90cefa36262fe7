"""Threads: telegrams that answer or cite each other, and each document's neighbours.

``Embtel 186, July 29`` answers ``Deptel 92, July 25``: both are in one thread, and so is what either refers to.
"""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from teigram.crossrefs import Index, Sent, kind_of, target_of
from teigram.edition.entry import Entry
from teigram.links import normal

REPLY = "replyTo"


@dataclass(frozen=True, slots=True)
class Relation:
    """One document refers to another; *kind* is `REPLY` where it answers it."""

    source: str
    target: str
    kind: str


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What stands beside one document; None where nothing does."""

    previous: Entry | None = None
    next: Entry | None = None
    previous_in_thread: Entry | None = None
    next_in_thread: Entry | None = None


def relations(entry: Entry, sent: Mapping[str, Sent | None], known: Index, paths: Container[str]) -> Iterator[Relation]:
    """Yield what *entry* refers to: by the pointers of its file, and by the keys that `teigram.crossrefs` resolves.

    Args:
        entry: A document.
        sent: By what others refer to each document, by its path.
        known: All of these.
        paths: Of all documents.
    """
    folder = posixpath.dirname(normal(entry.path))
    kinds = {normal(posixpath.join(folder, file)): kind for file, kind in entry.targets}
    for key in entry.keys:
        other = target_of(key, known, entry.path)
        if other:
            kinds.setdefault(other.path, kind_of(sent.get(entry.path), other, is_first=not kinds))
    for target, kind in kinds.items():
        if target in paths and target != entry.path:
            yield Relation(entry.path, target, kind)


def ordered(entries: Iterable[Entry]) -> list[Entry]:
    """Put *entries* in order of date, those without one last."""
    return sorted(entries, key=lambda entry: entry.order)


def threads(entries: Sequence[Entry], relations: Iterable[Relation]) -> list[list[Entry]]:
    """Give the groups of two or more documents that relations join, each and all of them in order of date."""
    parent = {entry.path: entry.path for entry in entries}

    def top(path: str) -> str:
        while parent[path] != path:
            parent[path] = path = parent[parent[path]]
        return path

    for relation in relations:
        if relation.source in parent and relation.target in parent:
            parent[top(relation.source)] = top(relation.target)
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in ordered(entries):
        groups[top(entry.path)].append(entry)
    return [group for group in groups.values() if len(group) > 1]


def neighbours(entries: Sequence[Entry], found: Sequence[Sequence[Entry]]) -> Mapping[str, Neighbours]:
    """Give the neighbours of each of *entries* by its path; *found* are the threads."""
    around = _around(ordered(entries))
    in_thread = {path: pair for thread in found for path, pair in _around(thread).items()}
    return {path: Neighbours(*pair, *in_thread.get(path, (None, None))) for path, pair in around.items()}


def _around(entries: Sequence[Entry]) -> dict[str, tuple[Entry | None, Entry | None]]:
    """Give what stands before and after each of *entries*, by its path."""
    before, after = (None, *entries[:-1]), (*entries[1:], None)
    # Without entries, both are longer by one.
    return {entry.path: (one, two) for entry, one, two in zip(entries, before, after, strict=False)}
