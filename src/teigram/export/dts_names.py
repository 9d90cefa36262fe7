"""What collections and documents of a text service are called: names that can be addresses and files."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from teigram.export.cmif_edition import edition
from teigram.export.dts_objects import Member

if TYPE_CHECKING:
    from teigram.export import Document

ROOT = "all"
"""The identifier of the collection that everything is in."""

_UNSAFE = re.compile(r"[^A-Za-z0-9._~-]+")


def folder(document: Document) -> str:
    """Give the folder that *document* is in, as a path."""
    return str(document.path.parent)


def root(documents: Sequence[Document], folders: int, title: str) -> Member:
    """Give the collection that everything is in.

    Args:
        documents: All of them.
        folders: How many collections there are below it; none, when the documents are in it.
        title: Of it; empty takes it from the headers.
    """
    titles = dict.fromkeys(edition(document.record.publication).title for document in documents)
    return Member(
        ident=ROOT, title=title or "; ".join(titles) or "Documents", parents=0, children=folders or len(documents)
    )


def folders(documents: Sequence[Document]) -> dict[str, Member]:
    """Give a collection for each folder; none where there is only one folder."""
    counts = Counter(map(folder, documents))
    if len(counts) < 2:
        return {}
    paths = sorted(counts)
    idents = distinct(paths, {ROOT})
    return {
        path: Member(ident=ident, title=path, parents=1, children=counts[path])
        for path, ident in zip(paths, idents, strict=True)
    }


def idents(documents: Sequence[Document], taken: Iterable[str]) -> list[str]:
    """Give the identifier of each document: its own, with its folder's before it where two have the same."""
    own = [document.record.ident for document in documents]
    counts = Counter(_safe(ident).lower() for ident in own)
    names = [
        ident if counts[_safe(ident).lower()] == 1 else f"{folder(document)}-{ident}"
        for document, ident in zip(documents, own, strict=True)
    ]
    return distinct(names, {ROOT, *taken})


def distinct(names: Iterable[str], taken: set[str]) -> list[str]:
    """Give for each of *names* an identifier that nothing else has, in upper case or lower."""
    known = {each.lower() for each in taken}
    found = []
    for name in names:
        ident, number = _safe(name), 1
        while ident.lower() in known:
            number += 1
            ident = f"{_safe(name)}-{number}"
        known.add(ident.lower())
        found.append(ident)
    return found


def _safe(name: str) -> str:
    return _UNSAFE.sub("-", name).strip(".-") or "document"
