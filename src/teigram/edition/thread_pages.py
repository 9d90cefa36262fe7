"""The pages of the threads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from teigram.edition.entry import Entry
from teigram.edition.listing import Listing, parts, sheets
from teigram.edition.site import Edition, Sheet, document, node, shared_out
from teigram.edition.threads import Relation
from teigram.idents import xml_ident
from teigram.markup import Element
from teigram.page import Link

THREADS = "threads.html"

_PER_PAGE = 20
_SHOWN = 15  # documents of a thread; of more there is a list
_SEATS = 3  # in the name of a thread

Thread = Sequence[Entry]


def thread_pages(of: Edition) -> Iterator[Sheet]:
    """Yield the pages of the threads, and a list of documents for each long one."""
    by_source: dict[str, list[Relation]] = {}
    for relation in of.relations:
        by_source.setdefault(relation.source, []).append(relation)
    known = {entry.path: entry for thread in of.threads for entry in thread}
    pages = list(shared_out(of.threads, _PER_PAGE, THREADS))
    for part, threads in pages:
        ends = [(some[0][0].day, some[-1][0].day) if some else ("", "") for _, some in pages]
        content = node(
            "threads",
            {"total": str(len(of.threads))},
            *parts([page for page, _ in pages], part, ends),
            *(_thread(thread, by_source, known) for thread in threads),
        )
        yield Sheet(part.href, THREADS, content)
    for thread in of.threads:
        if len(thread) > _SHOWN:
            yield from sheets(Listing(_list(thread), "thread", label(thread), thread, (THREADS, "Threads"), THREADS))


def thread_links(of: Edition) -> Mapping[str, Link]:
    """Give the place of its thread for each document that is in one, by its path, relative to the site."""
    return {
        entry.path: Link(f"{part.href}#thread-{_name(thread)}", label(thread))
        for part, threads in shared_out(of.threads, _PER_PAGE, THREADS)
        for thread in threads
        for entry in thread
    }


def label(thread: Thread) -> str:
    """Name *thread* by who corresponds in it: “Washington and Moscow”."""
    seats = dict.fromkeys(seat for entry in thread for seat in (entry.sender.seat, entry.recipient.seat) if seat)
    named = list(seats)[:_SEATS]
    others = ["others"] if len(seats) > _SEATS else []
    *first, last = [*named, *others] or ["Documents"]
    return f"{', '.join(first)} and {last}" if first else last


def _thread(thread: Thread, by_source: Mapping[str, Sequence[Relation]], known: Mapping[str, Entry]) -> Element:
    dates = sorted(entry.date[:10] for entry in thread if entry.date)
    return node(
        "thread",
        {"id": f"thread-{_name(thread)}", "label": label(thread), "total": str(len(thread))},
        {"first": dates[0] if dates else "", "last": dates[-1] if dates else ""},
        {"href": _list(thread)} if len(thread) > _SHOWN else {},
        *(document(entry, "", *_refers(by_source.get(entry.path, ()), known)) for entry in thread[:_SHOWN]),
    )


def _refers(to: Sequence[Relation], known: Mapping[str, Entry]) -> Iterator[Element]:
    for relation in to:
        target = known[relation.target]
        yield node("refers", kind=relation.kind, href=target.href, label=target.label, day=target.day)


def _name(thread: Thread) -> str:
    """Give what no other thread is called: its first document's place in the site, since idents can be the same."""
    return xml_ident(thread[0].href.removesuffix(".html"))


def _list(thread: Thread) -> str:
    return f"threads/{_name(thread)}.html"
