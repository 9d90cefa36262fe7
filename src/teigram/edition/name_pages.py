"""The pages of the index of names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teigram.edition.entry import Entry
from teigram.edition.labels import file_names
from teigram.edition.listing import Listing, parts, sheets
from teigram.edition.names import KINDS, Indexed, index
from teigram.edition.site import Edition, Part, Sheet, node, shared_out, up
from teigram.markup import Element

NAMES = "names.html"

_LINES = 100  # names on a page
_BESIDE = 5  # documents that stand beside a name; of more there is a list

Line = tuple[Indexed, str]
"""A line of the index and the list of its documents, which is empty when they stand beside it."""


def name_pages(of: Edition) -> Iterator[Sheet]:
    """Yield the page of names, the pages of a kind that has many, and the lists of names that have many documents."""
    kinds = []
    for kind in KINDS:
        lines = _with_lists(index(of.entries, kind), f"names/{kind}s")
        if len(lines) <= _LINES:
            kinds.append(_kind(kind, len(lines), lines, NAMES))
        else:
            pages = list(shared_out(lines, _LINES, f"names/{kind}s.html"))
            kinds.append(_contents(kind, len(lines), pages))
            yield from _pages(kind, len(lines), pages)
        for line, href in lines:
            if href:
                yield from sheets(Listing(href, "name", line.label, line.entries, (NAMES, "Names"), NAMES))
    yield Sheet(NAMES, NAMES, node("names", *kinds))


def _with_lists(lines: Sequence[Indexed], folder: str) -> list[Line]:
    long = [at for at, line in enumerate(lines) if len(line.entries) > _BESIDE]
    files = file_names((at, lines[at].label) for at in long)
    return [(line, f"{folder}/{files[at]}.html" if at in files else "") for at, line in enumerate(lines)]


def _pages(kind: str, total: int, pages: Sequence[tuple[Part, Sequence[Line]]]) -> Iterator[Sheet]:
    """Yield the pages that *kind* is shared out to."""
    for part, lines in pages:
        above = node("above", href=up(part.href) + NAMES, label="Names")
        links = parts([page for page, _ in pages], part, _ends(pages))
        yield Sheet(part.href, NAMES, node("names", above, *links, _kind(kind, total, lines, part.href)))


def _contents(kind: str, total: int, pages: Sequence[tuple[Part, Sequence[Line]]]) -> Element:
    """Give *kind* as links to its pages."""
    links = (
        node("part", number=str(page.number), href=page.href, first=first, last=last)
        for (page, _), (first, last) in zip(pages, _ends(pages), strict=True)
    )
    return node("kind", {"key": kind, "total": str(total)}, *links)


def _ends(pages: Sequence[tuple[Part, Sequence[Line]]]) -> list[tuple[str, str]]:
    return [(lines[0][0].label, lines[-1][0].label) for _, lines in pages]


def _kind(kind: str, total: int, lines: Sequence[Line], here: str) -> Element:
    root = up(here)
    return node("kind", {"key": kind, "total": str(total)}, *(_line(line, href, root) for line, href in lines))


def _line(line: Indexed, href: str, root: str) -> Element:
    """Give *line* with its documents, or with the link to the list of them."""
    return node(
        "name",
        {"label": line.label, "ref": line.ref if ":" in line.ref else "", "total": str(len(line.entries))},
        {"href": root + href} if href else {},
        *(node("role", role) for role in line.roles),
        *(() if href else (_mention(entry, root) for entry in line.entries)),
    )


def _mention(entry: Entry, root: str) -> Element:
    return node("document", href=root + entry.href, label=entry.label, day=entry.day)
