from __future__ import annotations

from teigram.recognise.claims import Claims
from teigram.spans import Kind, Span


def test_earlier_claim_stays() -> None:
    claims = Claims(20, [])
    first, crossing = Span(0, 10, Kind.ABBREVIATION), Span(5, 15, Kind.ABBREVIATION)
    claims.add([first])
    claims.add([crossing])
    assert claims.taken == [first]


def test_claim_may_lie_inside_an_open_one() -> None:
    claims = Claims(20, [])
    reference, abbreviation = Span(0, 10, Kind.REFERENCE), Span(0, 6, Kind.ABBREVIATION)
    claims.add([reference])
    claims.add([abbreviation])
    assert claims.taken == [reference, abbreviation]


def test_claim_may_not_cross_the_border_of_an_open_one() -> None:
    claims = Claims(20, [])
    claims.add([Span(0, 10, Kind.REFERENCE)])
    claims.add([Span(8, 12, Kind.DATE)])
    assert len(claims.taken) == 1


def test_nothing_is_claimed_inside_a_mark() -> None:
    claims = Claims(20, [Span(5, 15, Kind.PAGE_BREAK)])
    claims.add([Span(4, 8, Kind.DATE), Span(6, 8, Kind.DATE)])
    assert claims.taken == []


def test_paragraphs_close_nothing() -> None:
    claims = Claims(20, [Span(0, 20, Kind.PARAGRAPH)])
    claims.add([Span(4, 8, Kind.DATE)])
    assert len(claims.taken) == 1


def test_same_claim_is_taken_once() -> None:
    claims = Claims(20, [])
    claims.add([Span(0, 10, Kind.REFERENCE)])
    claims.add([Span(0, 10, Kind.REFERENCE, (("key", "..92."),))])
    assert claims.taken == [Span(0, 10, Kind.REFERENCE)]


def test_claim_may_hold_no_earlier_one() -> None:
    claims = Claims(20, [])
    claims.add([Span(4, 8, Kind.DATE)])
    claims.add([Span(0, 12, Kind.REFERENCE)])
    assert claims.taken == [Span(4, 8, Kind.DATE)]


def test_bracket_is_taken_though_a_mark_lies_inside_it() -> None:
    claims = Claims(20, [Span(5, 6, Kind.ANCHOR)])
    claims.around([Span(2, 10, Kind.SUPPLIED)])
    claims.add([Span(4, 8, Kind.DATE), Span(6, 9, Kind.DATE)])
    assert claims.taken == [Span(2, 10, Kind.SUPPLIED), Span(6, 9, Kind.DATE)]
