"""The edition as a whole, and what all its pages have in common."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from teigram.edition.entry import Entry
from teigram.edition.threads import Relation, ordered, threads
from teigram.look import OWN_CSS, Look
from teigram.markup import Element
from teigram.page import SCRIPT, STYLE_SHEET, Link, Page

STYLE = "edition.css"
HOME = "index.html"
SEARCH = "search.html"
GUIDELINES = "guidelines/index.html"
EPUB = "edition.epub"
PRINT = "print.html"
WAYS = (
    ("documents/index.html", "Documents"),
    ("chronology.html", "Chronology"),
    ("correspondents.html", "Correspondents"),
    ("names.html", "Names"),
    ("threads.html", "Threads"),
    (SEARCH, "Search"),
    ("about.html", "About"),
)
"""The ways through an edition, which stand at the top of each page: their addresses and names."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What the pages are made from.

    Attributes:
        title: Of the edition.
        description: What it is, in a sentence or two; may be empty.
        entries: Its documents, in order of date.
        relations: Which of them refers to which.
        threads: The documents that relations join, in order of their first ones.
        collections: The titles of its collections by their folders; empty where none is stated.
        look: What the project has in the place of our stylesheets.
        books: Whether it is made into EPUBs and pages to print, too.
    """

    title: str
    description: str
    entries: tuple[Entry, ...]
    relations: tuple[Relation, ...]
    threads: tuple[tuple[Entry, ...], ...]
    collections: Mapping[str, str]
    look: Look = field(default_factory=Look)
    books: bool = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page to be: where it goes, relative to the site, the way it belongs to, and what it is made from."""

    href: str
    way: str
    content: Element


@dataclass(frozen=True, slots=True)
class Part:
    """One of the pages that something long is shared out to, counted from 1."""

    number: int
    href: str


def edition(
    title: str,
    entries: Iterable[Entry],
    *,
    description: str = "",
    relations: Iterable[Relation] = (),
    collections: Mapping[str, str] | None = None,
) -> Edition:
    """Make an edition of *entries*, in whatever order they come."""
    in_order, known = ordered(entries), tuple(relations)
    return Edition(
        title=title,
        description=description,
        entries=tuple(in_order),
        relations=known,
        threads=tuple(map(tuple, threads(in_order, known))),
        collections=collections or {},
    )


def only(of: Edition, paths: Container[str]) -> Edition:
    """Give the edition *of* with those of its documents alone that are among *paths*."""
    kept = tuple(entry for entry in of.entries if entry.path in paths)
    left = tuple(one for one in of.relations if one.source in paths and one.target in paths)
    return replace(of, entries=kept, relations=left, threads=tuple(map(tuple, threads(kept, left))))


def frame(of: Edition, href: str, way: str = "") -> Page:
    """Give what the page at *href* knows of the edition; *way* is the one of `WAYS` that it belongs to."""
    root = up(href)
    return Page(
        css=root + STYLE_SHEET,
        script=root + SCRIPT,
        styles=(root + STYLE,),
        own_style=root + OWN_CSS if of.look.css else "",
        home=root + HOME,
        index=root + WAYS[0][0],
        search=root + SEARCH,
        edition=of.title,
        navigation=tuple(Link(root + address, label, here=address == way) for address, label in WAYS),
    )


def up(href: str) -> str:
    """Give the relative address from the page *href* to the site: ``../`` for each folder."""
    return "../" * href.count("/")


def shared_out(items: Sequence[T], most: int, href: str) -> Iterator[tuple[Part, Sequence[T]]]:
    """Yield parts of *items*, *most* to a page: the first at *href*, the others at ``…_2.html`` and so on."""
    for number, at in enumerate(range(0, max(len(items), 1), most), start=1):
        yield Part(number, part_href(href, number)), items[at : at + most]


def part_href(href: str, number: int) -> str:
    """Give the address of page *number* of what begins at *href*."""
    return href if number == 1 else f"{href.removesuffix('.html')}_{number}.html"


def node(name: str, *parts: dict[str, str] | Element | str, **attributes: str) -> Element:
    """Make an element of the site: *parts* are its text, its children and further attributes, in any order."""
    stated = {key: value for part in parts if isinstance(part, dict) for key, value in part.items()}
    children = tuple(part for part in parts if not isinstance(part, dict))
    return Element(name, (*stated.items(), *attributes.items()), children)


def document(entry: Entry, root: str, *inside: Element) -> Element:
    """Give the element that a list shows *entry* by, with what is to stand *inside* it."""
    return node(
        "document",
        {
            "href": root + entry.href,
            "label": entry.label,
            "ident": entry.ident,
            "date": entry.date[:10],
            "day": entry.day,
            "cert": entry.cert,
            "from": entry.sender.label,
            "to": entry.recipient.label,
            "classification": entry.classification,
            "pages": entry.pages,
        },
        *inside,
    )
