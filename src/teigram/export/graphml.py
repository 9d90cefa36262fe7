"""The network of correspondents as GraphML, for Gephi, yEd, Cytoscape and networkx.

A node is a sender or recipient; an edge says how many documents went from one to the other, and when the first and the
last of them. Copies to other posts are no edges: a header names the post, not who is at it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from teigram.export.dates import iso
from teigram.export.holdings import ranked
from teigram.export.xml import written
from teigram.markup import Element, element
from teigram.record import Party, Record

if TYPE_CHECKING:
    from teigram.export import Document

_SPACE = "http://graphml.graphdrawing.org/xmlns"
_OF_NODE = {"label": "string", "kind": "string", "place": "string", "ref": "string", "sent": "int", "received": "int"}
_OF_EDGE = {"documents": "int", "weight": "int", "first": "string", "last": "string"}


@dataclass(slots=True)
class _Correspondent:
    party: Party
    places: list[str] = field(default_factory=list)
    sent: int = 0
    received: int = 0


@dataclass(slots=True)
class _Network:
    correspondents: dict[str, _Correspondent] = field(default_factory=dict)
    days: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))


def write(documents: Sequence[Document]) -> bytes:
    """Write the network; nodes in the order in which they first appear, edges by their nodes."""
    network = _network([each.record for each in documents])
    idents = {name: f"n{number}" for number, name in enumerate(network.correspondents, start=1)}
    graph = element(
        "graph",
        *(_node(idents[name], each) for name, each in network.correspondents.items()),
        *(_edge(idents[start], idents[end], days) for (start, end), days in network.days.items()),
        id="correspondents",
        edgedefault="directed",
    )
    return written(element("graphml", *_keys("node", _OF_NODE), *_keys("edge", _OF_EDGE), graph, xmlns=_SPACE))


def _network(records: Sequence[Record]) -> _Network:
    network = _Network()
    for record in records:
        for party in record.sent.parties:
            _correspondent(network, party, record.place.value).sent += 1
        for party in record.received.parties:
            _correspondent(network, party, record.received.place.value).received += 1
        for start in _names(record.sent.parties):
            for end in _names(record.received.parties):
                network.days[start, end].append(iso(record.date))
    network.correspondents.pop("", None)
    return network


def _correspondent(network: _Network, party: Party, place: str) -> _Correspondent:
    found = network.correspondents.setdefault(_name(party), _Correspondent(party))
    found.places.append(place)
    return found


def _name(party: Party) -> str:
    """What a correspondent is known by: the address in an authority file, else office and name."""
    return party.ref or party.label


def _names(parties: Sequence[Party]) -> Iterator[str]:
    return filter(None, dict.fromkeys(map(_name, parties)))


def _keys(kind: str, names: dict[str, str]) -> Iterator[Element]:
    for name, type_ in names.items():
        yield element("key", id=f"{kind}-{name}", **{"for": kind, "attr.name": name, "attr.type": type_})


def _node(ident: str, correspondent: _Correspondent) -> Element:
    party = correspondent.party
    stated = {
        "label": party.label,
        "kind": "person" if party.is_person else "organisation",
        "place": next(iter(ranked(correspondent.places)), ""),
        "ref": party.ref,
        "sent": str(correspondent.sent),
        "received": str(correspondent.received),
    }
    return element("node", *_data("node", stated), id=ident)


def _edge(start: str, end: str, days: Sequence[str]) -> Element:
    known = sorted(filter(None, days))
    number = str(len(days))
    stated = {"documents": number, "weight": number}
    if known:
        stated |= {"first": known[0], "last": known[-1]}
    return element("edge", *_data("edge", stated), source=start, target=end)


def _data(kind: str, stated: dict[str, str]) -> Iterator[Element]:
    for name, value in stated.items():
        if value:
            yield element("data", value, key=f"{kind}-{name}")
