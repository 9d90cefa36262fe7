"""The two pictures, each with the table that says the same: the traffic over time, and who corresponds with whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from teigram.edition.chronology import chronology
from teigram.edition.facets import FACETS, MONTH, values
from teigram.edition.labels import file_names
from teigram.edition.listing import Listing, parts, sheets
from teigram.edition.network import Network, Tie, network
from teigram.edition.site import Edition, Sheet, node, shared_out
from teigram.markup import Element

CHRONOLOGY = "chronology.html"
CORRESPONDENTS = "correspondents.html"

_TIES = 150  # on a page
_OFFICES = 12  # of a seat


def chronology_pages(of: Edition) -> Iterator[Sheet]:
    """Yield the page of the traffic over time."""
    yield Sheet(CHRONOLOGY, CHRONOLOGY, traffic(of))


def traffic(of: Edition) -> Element:
    """Give the traffic over time, each period with the list of its documents."""
    found = chronology(of.entries)
    facet = MONTH if found.unit == "month" else FACETS[0]
    lists = {value.label: value.href for value in values(facet, of.entries)}
    periods = (
        node(
            "period",
            {"start": period.start, "total": str(period.total), "href": lists.get(period.start, "")},
            {way: str(count) for way, count in period.counts.items()},
        )
        for period in found.periods
    )
    return node("chronology", {"unit": found.unit, "undated": str(found.undated)}, *periods)


def correspondent_pages(of: Edition) -> Iterator[Sheet]:
    """Yield the pages of the network, and a list of documents for each seat and each tie."""
    found = network(of.entries)
    hrefs = _hrefs(found)
    above = (CORRESPONDENTS, "Correspondents")
    yield from _network_pages(found, hrefs)
    for tie in found.ties:
        label = f"{tie.sender} to {tie.recipient}"
        href = hrefs[tie.sender, tie.recipient]
        yield from sheets(Listing(href, "tie", label, tie.entries, above, CORRESPONDENTS))
    for seat, entries in found.seats.items():
        yield from sheets(Listing(hrefs[seat, ""], "seat", seat, entries, above, CORRESPONDENTS))


def _hrefs(found: Network) -> Mapping[tuple[str, str], str]:
    """Give the list of each tie, and of each seat with an empty recipient."""
    keys = [*((seat, "") for seat in sorted(found.seats)), *sorted((tie.sender, tie.recipient) for tie in found.ties)]
    names = file_names((key, f"{key[0]} to {key[1]}" if key[1] else key[0]) for key in keys)
    return {key: f"correspondents/{name}.html" for key, name in names.items()}


def _network_pages(found: Network, hrefs: Mapping[tuple[str, str], str]) -> Iterator[Sheet]:
    """Yield the page with the picture, and as many more as the tables need."""
    pages = list(shared_out(found.ties, _TIES, CORRESPONDENTS))
    for part, ties in pages:
        content = node(
            "network",
            {"height": str(found.height), "left-out": str(found.left_out)},
            {"total": str(len(found.ties))},
            *parts([page for page, _ in pages], part, [("", "") for _ in pages]),
            *(_picture(found, hrefs) if part.number == 1 else ()),
            *(_tie(tie, hrefs) for tie in ties),
        )
        yield Sheet(part.href, CORRESPONDENTS, content)


def _tie(tie: Tie, hrefs: Mapping[tuple[str, str], str]) -> Element:
    first, last = tie.dates
    return node(
        "tie",
        {"from": tie.sender, "to": tie.recipient, "total": str(len(tie.entries))},
        {"first": first, "last": last, "href": hrefs[tie.sender, tie.recipient]},
    )


def _picture(found: Network, hrefs: Mapping[tuple[str, str], str]) -> Iterator[Element]:
    """Yield the nodes with those who write from there, and a line for each pair of them that corresponds."""
    at = {one.seat: one for one in found.nodes}
    for one in found.nodes:
        yield node(
            "node",
            {"seat": one.seat, "x": str(one.x), "y": str(one.y), "total": str(one.weight)},
            {"href": hrefs[one.seat, ""]},
            *(node("office", office, total=str(count)) for office, count in _offices(one.seat, found)),
        )
    pairs = Counter[tuple[str, str]]()
    for tie in found.ties:
        if tie.sender in at and tie.recipient in at and tie.sender != tie.recipient:
            pairs[min(tie.sender, tie.recipient), max(tie.sender, tie.recipient)] += len(tie.entries)
    for (first, second), total in sorted(pairs.items()):
        yield node(
            "line",
            {"x1": str(at[first].x), "y1": str(at[first].y), "x2": str(at[second].x), "y2": str(at[second].y)},
            {"from": first, "to": second, "total": str(total)},
        )


def _offices(seat: str, found: Network) -> list[tuple[str, int]]:
    """Give the offices that write from *seat* or are written to there, the busiest first."""
    parties = (party for entry in found.seats[seat] for party in (entry.sender, entry.recipient))
    counted = Counter(party.office for party in parties if party.seat == seat)
    return sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:_OFFICES]
