"""Threads, facets, names, the traffic over time, the network: what is worked out before anything is drawn."""

from __future__ import annotations

import pytest
from tests.edition.entries import MOSCOW, TOKYO, WASHINGTON, many, telegram

from teigram.edition.chronology import chronology, direction
from teigram.edition.entry import Party
from teigram.edition.facets import FACETS, NOT_STATED, values
from teigram.edition.labels import file_names
from teigram.edition.names import Name, index
from teigram.edition.network import MOST, network
from teigram.edition.threads import REPLY, Relation, neighbours, relations, threads

YEAR = FACETS[0]


def test_telegrams_that_refer_to_each_other_are_one_thread() -> None:
    a, b, c, d = (telegram(name, f"1951-01-0{at}") for at, name in enumerate("abcd", start=1))
    found = threads([d, c, b, a], [Relation(c.path, b.path, REPLY), Relation(b.path, a.path, "reference")])
    assert found == [[a, b, c]]


def test_a_reference_to_a_file_outside_the_edition_makes_no_thread() -> None:
    a = telegram("a", targets=(("../other/b.xml", REPLY),))
    assert list(relations(a, {a.path: None}, {}, {a.path})) == []
    assert threads([a], [Relation(a.path, "encoded/other/b.xml", REPLY)]) == []


def test_pointers_of_the_file_are_relations_with_their_kind() -> None:
    a, b = telegram("a", targets=(("./b.xml", REPLY),)), telegram("b")
    assert list(relations(a, {}, {}, {a.path, b.path})) == [Relation(a.path, b.path, REPLY)]


def test_neighbours_are_by_date_and_in_the_thread() -> None:
    a, b, c = (telegram(name, f"1951-01-0{at}") for at, name in enumerate("abc", start=1))
    beside = neighbours([a, b, c], [[a, c]])[c.path]
    assert (beside.previous, beside.next) == (b, None)
    assert (beside.previous_in_thread, beside.next_in_thread) == (a, None)


def test_a_facet_has_all_documents_and_names_what_is_not_stated_last() -> None:
    found = values(YEAR, [telegram("a", "1952-01-01"), telegram("b"), telegram("c", "1951-01-01")])
    assert [(one.label, len(one.entries)) for one in found] == [("1951", 1), ("1952", 1), (NOT_STATED, 1)]
    assert [one.href for one in found] == [f"documents/by-year/{name}.html" for name in ("1951", "1952", "not-stated")]


def test_file_names_are_plain_and_no_two_are_the_same() -> None:
    labels = ["Chargé in Libya", "Charge in Libya", "Москва", "東京", "index", "CON " * 40]
    names = list(file_names((label, label) for label in labels).values())
    assert names[:5] == ["charge-in-libya", "charge-in-libya-2", "x", "x-2", "index-2"]
    assert len(set(names)) == len(labels)
    assert max(map(len, names)) <= 60


def test_the_direction_is_told_by_who_is_in_washington() -> None:
    assert direction(telegram("a", "", WASHINGTON, MOSCOW)) == "from"
    assert direction(telegram("a", "", MOSCOW, WASHINGTON)) == "to"
    assert direction(telegram("a", "", MOSCOW, TOKYO)) == "other"
    assert direction(telegram("a", "", WASHINGTON, WASHINGTON)) == "other"
    assert direction(telegram("a", "", WASHINGTON, Party())) == "other"


def test_months_without_traffic_are_there_and_the_undated_are_counted() -> None:
    found = chronology([telegram("a", "1951-11-30"), telegram("b", "1952-02-01"), telegram("c", "1951"), telegram("d")])
    assert [(one.start, one.total) for one in found.periods] == [
        ("1951-11", 1),
        ("1951-12", 0),
        ("1952-01", 0),
        ("1952-02", 1),
    ]
    assert (found.unit, found.undated) == ("month", 2)


def test_a_long_edition_is_counted_by_year() -> None:
    found = chronology([telegram("a", "1861-05-01"), telegram("b", "1961"), telegram("c")])
    assert (found.unit, len(found.periods), found.undated) == ("year", 101, 1)


def test_an_edition_without_dates_has_no_periods() -> None:
    assert chronology([telegram("a")]).periods == ()


def test_seats_stand_at_heights_of_their_own_on_each_side() -> None:
    found = network(many(300))
    places = [(node.x > 0, node.y) for node in found.nodes[1:]]
    assert found.nodes[0].seat == "Washington"
    assert len(set(places)) == len(places) == MOST - 1
    assert found.left_out == 98 - MOST
    assert all(abs(node.y) * 2 <= found.height for node in found.nodes)


def test_the_busiest_ties_come_first_and_have_all_documents() -> None:
    found = network(
        [telegram("a"), telegram("b"), telegram("c", "", MOSCOW, WASHINGTON), telegram("d", "", TOKYO, Party())]
    )
    assert [(tie.sender, tie.recipient, len(tie.entries)) for tie in found.ties] == [
        ("Washington", "Moscow", 2),
        ("Moscow", "Washington", 1),
    ]
    assert "Tokyo" not in found.seats


def test_names_with_one_authority_are_one_under_their_commonest_form() -> None:
    viaf = "https://viaf.org/viaf/34497034"
    names = [
        (Name("person", "Kennan", viaf),),
        (Name("person", "K.", viaf),),
        (Name("person", "Kennan", viaf, "Ambassador"),),
    ]
    [line] = index([telegram(str(at), names=one) for at, one in enumerate(names)], "person")
    assert (line.label, line.ref, line.roles, len(line.entries)) == ("Kennan", viaf, ("Ambassador",), 3)


@pytest.mark.parametrize(("one", "other"), [("Acheson", "ACHESON"), ("Chargé", "Charge")])
def test_names_without_authority_are_one_when_they_are_printed_alike(one: str, other: str) -> None:
    entries = [telegram("a", names=(Name("person", one),)), telegram("b", names=(Name("person", other),))]
    assert len(index(entries, "person")) == 1


def test_an_authority_inside_a_collection_is_another_in_the_next_one() -> None:
    name = (Name("person", "Smith", "#p_S1"),)
    assert len(index([telegram("a", names=name), telegram("b", names=name, collection="other")], "person")) == 2
