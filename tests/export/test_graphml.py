from __future__ import annotations

import io

import networkx as nx
from tests.export.samples import made

from teigram.export import Document, graphml


def _read(*documents: Document) -> nx.DiGraph:
    return nx.read_graphml(io.BytesIO(graphml.write(documents)))


def _by_label(network: nx.DiGraph) -> dict[str, str]:
    return {stated["label"]: node for node, stated in network.nodes(data=True)}


def test_network_has_correspondents_with_kind_and_place() -> None:
    network = _read(made("telegram"))
    nodes = _by_label(network)
    kirk = network.nodes[nodes["Ambassador in the Soviet Union (Kirk)"]]
    assert (kirk["kind"], kirk["place"], kirk["sent"], kirk["received"]) == ("person", "Moscow", 1, 0)
    assert network.nodes[nodes["Department of State"]]["kind"] == "organisation"


def test_edge_counts_documents_with_first_and_last_day() -> None:
    later = made("telegram", '<date when="1951-10-05T19:00:00">', '<date when="1951-12-24">')
    undated = made("telegram", '<date when="1951-10-05T19:00:00">', "<date>")
    network = _read(later, made("telegram"), undated)
    assert network.is_directed()
    [(_, _, edge)] = network.edges(data=True)
    assert (edge["documents"], edge["weight"], edge["first"], edge["last"]) == (3, 3, "1951-10-05", "1951-12-24")


def test_every_sender_is_joined_to_the_recipient() -> None:
    network = _read(made("letter"))
    nodes = _by_label(network)
    assert set(network.edges()) == {
        (nodes["Carl Maria von Weber"], nodes["Gottfried Weber"]),
        (nodes["Alexander von Dusch"], nodes["Gottfried Weber"]),
    }


def test_same_authority_is_one_correspondent() -> None:
    renamed = made("letter", "<forename>Carl Maria</forename>", "<forename>C. M.</forename>")
    assert len(_read(made("letter"), renamed)) == 3


def test_documents_without_correspondents_give_an_empty_network() -> None:
    assert len(_read(made("bare"))) == 0
