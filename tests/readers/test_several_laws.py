"""What holds for every text, however telegrams are put together in it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.property.strategies import pieces_of_text
from tests.readers.several_texts import CABLES, PRINTED

from teigram.readers import plain
from teigram.readers.openings import is_rule, shadow_of
from teigram.readers.several import parts_of
from teigram.source import check_tiling

BETWEEN = st.text(alphabet="\n\f", max_size=4).map(lambda gap: gap if "\f" in gap else f"{gap}\n") | st.sampled_from(
    ["", "-----\n", "\n* * *\n\n", "\r\n=====\r\n"]
)


SEQUENCES = st.sampled_from([PRINTED, CABLES]).flatmap(lambda pool: st.permutations(pool).map(tuple))


@given(SEQUENCES, st.lists(BETWEEN, min_size=4))
def test_telegrams_put_together_come_apart_again(telegrams: tuple[str, ...], gaps: list[str]) -> None:
    raw = telegrams[0]
    for telegram, gap in zip(telegrams[1:], gaps, strict=False):
        raw += gap + telegram
    wanted = telegrams[: len(gaps) + 1]
    file = plain.read(raw.encode(), "x.txt")
    found = list(file.readings)
    assert [reading.text for reading in found] == list(wanted)
    for reading in found:
        check_tiling(reading, raw)


@given(st.lists(pieces_of_text() | st.sampled_from([*PRINTED, *CABLES, "-----\n", "\f", "\r\n"]), max_size=8))
def test_nothing_is_lost_between_the_parts_of_any_text(pieces: list[str]) -> None:
    raw = "".join(pieces)
    parts = parts_of(raw)
    assert (parts[0].start, parts[-1].end) == (0, len(raw))
    for before, after in pairwise(parts):
        assert before.start < before.end <= after.start < after.end
        rows = shadow_of(raw[before.end : after.start]).split("\n")
        assert [row for row in rows if row.strip() and not is_rule(row.strip())] == []
