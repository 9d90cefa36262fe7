"""Lists of documents: all of them, those of each value of a facet, those of a name or of a tie between two seats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from teigram.edition.entry import Entry
from teigram.edition.facets import FACETS, MONTH, NOT_STATED, Facet, Value, folder, values
from teigram.edition.site import WAYS, Edition, Part, Sheet, document, node, shared_out, up
from teigram.markup import Element

PER_PAGE = 100
VALUES_PER_PAGE = 400
_SHOWN = 8  # values of a facet beside the list of all documents
_DOCUMENTS = WAYS[0][0]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of documents.

    Attributes:
        href: Its first page, relative to the site.
        kind: What it is a list by: ``all``, the key of a facet, ``name``, ``tie``, ``seat`` or ``thread``.
        label: The value: ``1951``, ``Kennan``.
        entries: In their order.
        above: The page that leads here, with its name.
        way: The way of the edition that it belongs to.
    """

    href: str
    kind: str
    label: str
    entries: Sequence[Entry]
    above: tuple[str, str] = (_DOCUMENTS, "Documents")
    way: str = _DOCUMENTS


def listings(of: Edition) -> Iterator[Sheet]:
    """Yield the list of all documents, and for each facet the list of its values and of each value's documents."""
    by_facet = {facet.key: values(facet, of.entries) for facet in (*FACETS, MONTH)}
    months_of_all = [month for month in by_facet[MONTH.key] if month.label != NOT_STATED]
    everything = Listing(_DOCUMENTS, "all", "Documents", of.entries, above=("", ""))
    yield from sheets(everything, [_choice(facet, by_facet[facet.key], _DOCUMENTS) for facet in FACETS])
    for facet in FACETS:
        yield from _facet_index(facet, by_facet[facet.key])
        for value in by_facet[facet.key]:
            months = [month for month in months_of_all if month.label.startswith(f"{value.label}-")]
            narrower = [_choice(MONTH, months, value.href, most=12)] if facet.key == "year" and months else []
            above = (f"{folder(facet)}/index.html", f"By {facet.title.lower()}")
            yield from sheets(Listing(value.href, facet.key, value.label, value.entries, above), narrower)
    for month in months_of_all:
        year = next((value for value in by_facet["year"] if value.label == month.label[:4]), None)
        above = (year.href, year.label) if year else (f"{folder(FACETS[0])}/index.html", "By year")
        yield from sheets(Listing(month.href, MONTH.key, month.label, month.entries, above))


def sheets(listing: Listing, beside: Sequence[Element] = ()) -> Iterator[Sheet]:
    """Yield the pages of *listing*, each with *beside* it."""
    root = up(listing.href)
    pages = list(shared_out(listing.entries, PER_PAGE, listing.href))
    for part, entries in pages:
        content = node(
            "list",
            {"kind": listing.kind, "label": listing.label, "total": str(len(listing.entries)), "root": root},
            {"first": str((part.number - 1) * PER_PAGE + 1)},
            *([node("above", href=root + listing.above[0], label=listing.above[1])] if listing.above[0] else []),
            *parts([page for page, _ in pages], part, [_ends(shown) for _, shown in pages]),
            *beside,
            *(document(entry, root) for entry in entries),
        )
        yield Sheet(part.href, listing.way, content)


def parts(pages: Sequence[Part], here: Part, ends: Sequence[tuple[str, str]]) -> list[Element]:
    """Give the links to all *pages* of something long, with what each begins and *ends* with; none when it is short."""
    if len(pages) == 1:
        return []
    return [
        node(
            "part",
            number=str(page.number),
            href=page.href.rpartition("/")[2],
            first=first,
            last=last,
            **({"here": "yes"} if page == here else {}),
        )
        for page, (first, last) in zip(pages, ends, strict=True)
    ]


def _ends(entries: Sequence[Entry]) -> tuple[str, str]:
    return (entries[0].day, entries[-1].day) if entries else ("", "")


def _choice(facet: Facet, among: Sequence[Value], href: str, *, most: int = _SHOWN) -> Element:
    """Give the values of *facet* that have most documents, in their order, as links from the page *href*."""
    kept = {value.href for value in sorted(among, key=lambda value: -len(value.entries))[:most]}
    return node(
        "facet",
        {"key": facet.key, "title": facet.title, "href": f"{up(href)}{folder(facet)}/index.html"},
        {"values": str(len(among))},
        *(_value(value, up(href)) for value in among if value.href in kept),
    )


def _value(value: Value, root: str) -> Element:
    return node("value", label=value.label, count=str(len(value.entries)), href=root + value.href)


def _facet_index(facet: Facet, among: Sequence[Value]) -> Iterator[Sheet]:
    """Yield the pages that list all values of *facet*."""
    href = f"{folder(facet)}/index.html"
    pages = list(shared_out(among, VALUES_PER_PAGE, href))
    for part, shown in pages:
        ends = [(some[0].label, some[-1].label) if some else ("", "") for _, some in pages]
        content = node(
            "facets",
            {"key": facet.key, "title": facet.title, "total": str(len(among))},
            node("above", href=up(href) + _DOCUMENTS, label="Documents"),
            *parts([page for page, _ in pages], part, ends),
            *(_value(value, up(href)) for value in shown),
        )
        yield Sheet(part.href, _DOCUMENTS, content)
