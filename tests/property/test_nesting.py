"""Any spans make a tree that keeps every character, and each span's characters."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.property.strategies import pieces_of_text, spans_over

from teigram.spans import Kind, Node, Span, nest

LENGTH = 40


def nodes(node: Node) -> Iterator[Node]:
    """Yield every node below *node*, in text order."""
    for child in node.children:
        yield child
        yield from nodes(child)


def leaves(node: Node, text: str) -> Iterator[str]:
    """Yield the characters of *text* in the order in which a walk over the tree meets them."""
    at = node.span.start
    for child in node.children:
        yield text[at : child.span.start]
        yield from leaves(child, text)
        at = child.span.end
    yield text[at : node.span.end]


def pieces_of(root: Node, ident: str) -> list[tuple[int, int]]:
    """Give the ranges of the pieces of the span with the attribute id *ident*."""
    return sorted((node.span.start, node.span.end) for node in nodes(root) if node.span.get("id") == ident)


def cross(one: Span, other: Span) -> bool:
    """Say whether the two overlap and neither holds the other."""
    first, second = sorted((one, other), key=lambda span: (span.start, -span.end))
    return first.start < second.start < first.end < second.end


@given(st.data(), pieces_of_text())
def test_tree_keeps_every_character_in_order(data: st.DataObject, text: str) -> None:
    root, _ = nest(data.draw(spans_over(len(text))), len(text))
    assert "".join(leaves(root, text)) == text


@given(spans_over(LENGTH))
def test_each_span_keeps_its_characters(spans: list[Span]) -> None:
    root, _ = nest(spans, LENGTH)
    for span in spans:
        pieces = pieces_of(root, span.get("id"))
        assert pieces[0][0] == span.start
        assert pieces[-1][1] == span.end
        assert all(before[1] == after[0] for before, after in pairwise(pieces))


@given(spans_over(LENGTH))
def test_children_lie_in_their_parent_and_after_each_other(spans: list[Span]) -> None:
    root, _ = nest(spans, LENGTH)
    for node in (root, *nodes(root)):
        borders = [node.span.start]
        for child in node.children:
            borders += [child.span.start, child.span.end]
        borders.append(node.span.end)
        assert borders == sorted(borders)


@given(spans_over(LENGTH))
def test_just_what_is_reported_was_split(spans: list[Span]) -> None:
    root, split = nest(spans, LENGTH)
    assert {span.get("id") for span in split} == {
        span.get("id") for span in spans if len(pieces_of(root, span.get("id"))) > 1
    }


@given(spans_over(LENGTH))
def test_each_piece_names_the_one_before_and_the_one_after(spans: list[Span]) -> None:
    root, split = nest(spans, LENGTH)
    for span in split:
        pieces = [node.span for node in nodes(root) if node.span.get("id") == span.get("id")]
        names = [f"#{piece.get('xml:id')}" for piece in pieces]
        assert [piece.get("next") for piece in pieces] == [*names[1:], ""]
        assert [piece.get("prev") for piece in pieces] == ["", *names[:-1]]


@given(spans_over(LENGTH))
def test_order_of_the_spans_makes_no_difference(spans: list[Span]) -> None:
    forth, _ = nest(spans, LENGTH)
    back, _ = nest(sorted(spans, key=lambda span: (span.start, -span.end, span.kind, span.get("id"))), LENGTH)
    assert {(n.span.start, n.span.end, n.span.kind) for n in nodes(forth)} == {
        (n.span.start, n.span.end, n.span.kind) for n in nodes(back)
    }


@given(
    st.sets(st.integers(0, LENGTH), min_size=4, max_size=4),
    st.lists(st.sampled_from(list(Kind)[1:]), min_size=2, max_size=2, unique=True),
)
def test_of_two_crossing_spans_the_outer_kind_stays_whole(borders: set[int], kinds: list[Kind]) -> None:
    a, b, c, d = sorted(borders)
    first, second = Span(a, c, kinds[0], (("id", "first"),)), Span(b, d, kinds[1], (("id", "second"),))
    assert cross(first, second)
    root, split = nest([second, first], LENGTH)
    outer, inner = sorted((first, second), key=lambda span: span.kind)
    assert pieces_of(root, outer.get("id")) == [(outer.start, outer.end)]
    assert split == [inner]


@given(spans_over(LENGTH))
def test_spans_that_do_not_cross_are_not_split(spans: list[Span]) -> None:
    apart = [span for i, span in enumerate(spans) if not any(cross(span, other) for other in spans[:i])]
    apart = [span for i, span in enumerate(apart) if not any(cross(span, other) for other in apart[i + 1 :])]
    assert nest(apart, LENGTH)[1] == []


@given(spans_over(LENGTH), st.integers(0, LENGTH))
def test_milestone_is_kept_once_and_never_split(spans: list[Span], at: int) -> None:
    milestone = Span(at, at, Kind.PAGE_BREAK, (("id", "page"),))
    root, split = nest([*spans, milestone], LENGTH)
    assert pieces_of(root, "page") == [(at, at)]
    assert milestone not in split
