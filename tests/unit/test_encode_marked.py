"""What only files with mark-up of their own have: cells, captions, parties, gaps without words, terms in numbers."""

from __future__ import annotations

import pytest
from tests.unit.test_encode import body

from teigram.authorities import Authority, AuthorityKind, stand_off
from teigram.collection import Collection, Volume
from teigram.recognise.claims import Claims
from teigram.spans import Kind, Span, nest


def given(start: int, end: int, kind: Kind, depth: int = 1, /, **attrs: str) -> Span:
    named = tuple((name.replace("_", "-"), value) for name, value in attrs.items())
    return Span(start, end, kind, named, "frus-tei", depth)


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (given(0, 4, Kind.CELL, cols="2"), '<cell cols="2">1954</cell>'),
        (given(0, 4, Kind.CELL, empty_before="2"), "<cell/><cell/><cell>1954</cell>"),
        (given(0, 4, Kind.ROW, empty_after="1"), "<row>1954<cell/></row>"),
        (given(0, 4, Kind.LIST, type="subject"), '<list type="subject">1954</list>'),
        (given(0, 4, Kind.PARTY, type="sender"), '<rs type="sender">1954</rs>'),
        (given(0, 4, Kind.PARAGRAPH, style="text-align:center"), '<p style="text-align:center">1954</p>'),
        (given(0, 4, Kind.LINE), '<seg type="line">1954</seg>'),
        (given(0, 4, Kind.FLOATING), "<floatingText><body>1954</body></floatingText>"),
        (given(0, 4, Kind.DATE, **{"from": "1954", "to": "1955"}), '<date from="1954" to="1955">1954</date>'),
        (given(0, 4, Kind.TIME, **{"from": "16:30:00"}), '<time from="16:30:00">1954</time>'),
        (given(0, 4, Kind.REFERENCE, type="page", target="#pg_9"), '<ref type="page" target="#pg_9">1954</ref>'),
        (given(0, 4, Kind.REFERENCE, target="https://x.y/"), '<ref target="https://x.y/">1954</ref>'),
        (given(0, 4, Kind.DELETED, rend="strikethrough"), '<del rend="strikethrough">1954</del>'),
        (given(0, 0, Kind.GAP, reason="omitted"), '<gap reason="omitted"/>1954'),
    ],
)
def test_span_of_mark_up_is_written_in_its_way(span: Span, expected: str) -> None:
    assert body("1954", span) == expected


def test_number_holds_text_alone_and_points_to_the_terms_in_it() -> None:
    number, term = given(0, 4, Kind.FILE_NUMBER), given(3, 4, Kind.TERM, 2, ref="#t_G1")
    assert body("851G.01", number, term) == '<idno type="file" corresp="#t_G1">851G</idno>.01'


def test_spans_of_the_same_words_nest_as_the_mark_up_does() -> None:
    listed = [given(0, 4, Kind.ITEM, 3), given(0, 4, Kind.LIST, 2), given(0, 4, Kind.ITEM, 1)]
    node, split = nest(listed, 4)
    assert split == []
    assert body("1954", *listed) == "<item><list><item>1954</item></list></item>"
    assert node.children[0].span.depth == 1


def test_what_is_found_stands_inside_of_what_the_mark_up_says_of_the_same_words() -> None:
    found = Span(0, 4, Kind.MARKING, (("type", "precedence"), ("value", "niact")))
    assert body("1954", found, given(0, 4, Kind.TERM)).startswith("<term><seg ")


def test_claim_may_lie_around_a_term_of_the_mark_up_but_not_across() -> None:
    claims = Claims(20, [])
    claims.given([given(4, 8, Kind.TERM)])
    around, across = Span(0, 10, Kind.REFERENCE), Span(6, 12, Kind.DATE)
    claims.add([across, around])
    assert claims.taken == [given(4, 8, Kind.TERM), around]


def test_claim_may_not_lie_in_a_name_of_the_mark_up() -> None:
    claims = Claims(20, [])
    claims.given([given(4, 8, Kind.PERSON)])
    claims.add([Span(4, 8, Kind.ABBREVIATION)])
    assert len(claims.taken) == 1


def test_a_note_in_a_heading_is_free_again() -> None:
    claims = Claims(20, [Span(0, 20, Kind.HEAD)])
    claims.free(10, 18)
    claims.add([Span(0, 4, Kind.DATE), Span(12, 16, Kind.FILE_NUMBER)])
    assert claims.taken == [Span(12, 16, Kind.FILE_NUMBER)]


def test_persons_and_terms_are_listed_apart() -> None:
    entries = [
        Authority("t_UK1", AuthorityKind.TERM, "UK", "United Kingdom"),
        Authority("p_X1", AuthorityKind.PERSON, "X & Y", ""),
    ]
    assert "".join(line.strip() for line in stand_off(entries).split("\n")) == (
        '<standOff><listPerson><person xml:id="p_X1"><persName>X &amp; Y</persName></person></listPerson>'
        '<list type="gloss"><label xml:id="t_UK1">UK</label><item>United Kingdom</item></list></standOff>'
    )
    assert stand_off([]) == ""


def test_what_the_editor_states_of_a_volume_goes_before_what_the_source_says() -> None:
    stated = Collection(volumes={"frus1949v07p1": Volume(key="frus1949v07p1", title="Mine")})
    described = Volume(key="frus1949v07p1", title="The Far East")
    assert stated.with_volume(described) is stated
    volume = Collection().with_volume(described).volume_of("frus1949v07p1-d12")
    assert volume is not None
    assert volume.title == "The Far East"
    assert stated.with_volume(None) is stated
