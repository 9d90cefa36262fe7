"""The readings of a text file: one for all of it, or one for each telegram that is sure to open in it.

For each of them the rest of the file is a segment of the kind *skipped*. What stands between two telegrams is in
neither, and is counted in the message that says where they are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from teigram.collection import STEM
from teigram.readers.openings import is_rule, shadow_of
from teigram.readers.several import Part, parts_of
from teigram.source import Reading, Segment, SegmentKind, Source, segment_plain

_MOST_NAMED = 12  # lines that a message names one by one
_DOUBT = "another telegram may open here; it was kept with the one above"


def readings_of(raw: str, ident: str, source: Source) -> Iterator[Reading]:
    """Yield the documents of a decoded file; *ident* is the stem of its name."""
    parts = parts_of(raw)
    idents = [ident] if len(parts) == 1 else _idents(ident, [part.number for part in parts])
    for part, own in zip(parts, idents, strict=True):
        reading = _reading(raw, part, own, source)
        several = (("R202", 0, _message(raw, parts)),) if len(parts) > 1 and part is parts[0] else ()
        doubts = tuple(("M204", _offset(reading, at), _DOUBT) for at in part.doubtful)
        yield replace(reading, remarks=(*several, *doubts))


def _idents(stem: str, numbers: Sequence[str]) -> list[str]:
    """Name the documents: by the numbers that the edition gives them, if each has one of its own, else in order.

    ``frus1957v13.txt`` has ``frus1957v13-d50``, and so has ``frus1957v13-d50.txt``, which begins with that document.
    """
    if not all(numbers) or len(set(numbers)) < len(numbers):
        return [f"{stem}-{i}" for i in range(1, len(numbers) + 1)]
    known = STEM.fullmatch(stem)
    return [f"{known['volume'] if known else stem}-d{number}" for number in numbers]


def _reading(raw: str, part: Part, ident: str, source: Source) -> Reading:
    text, own = segment_plain(raw[part.start : part.end])
    segments = [
        replace(segment, raw_start=segment.raw_start + part.start, raw_end=segment.raw_end + part.start)
        for segment in own
    ]
    if part.start:
        segments.insert(0, Segment(0, part.start, 0, 0, SegmentKind.SKIPPED))
    if part.end < len(raw):
        segments.append(Segment(part.end, len(raw), len(text), len(text), SegmentKind.SKIPPED))
    return Reading(ident, text, tuple(segments), source)


def _offset(reading: Reading, raw_at: int) -> int:
    """Give the place in the text of the code point *raw_at* of the file."""
    index = bisect_right(reading.segments, raw_at, key=lambda segment: segment.raw_start) - 1
    segment = reading.segments[index]
    return min(segment.start + raw_at - segment.raw_start, segment.end)


def _message(raw: str, parts: Sequence[Part]) -> str:
    """Say how many documents were found, on which lines, and what stands between them."""
    named = [str(raw.count("\n", 0, part.start) + 1) for part in parts[:_MOST_NAMED]]
    more = len(parts) - len(named)
    lines = f"{', '.join(named)} and {more} more" if more else f"{', '.join(named[:-1])} and {named[-1]}"
    between = _between(raw, parts)
    left = f"; left out between them: {between}" if between else ""
    return f"{len(parts)} documents were found in the file, on the lines {lines}{left}"


def _between(raw: str, parts: Sequence[Part]) -> str:
    """Name what stands between the documents: ``4 empty lines and 2 rules``; empty when nothing does."""
    count: Counter[str] = Counter()
    for before, after in pairwise(parts):
        gap = raw[before.end : after.start]
        rows = shadow_of(gap).split("\n")[:-1]
        count["form feed"] += gap.count("\f")
        count["other control character"] += sum(char < " " and char not in "\t\n\f\r" for char in gap)
        count["rule"] += sum(is_rule(row.strip()) for row in rows)
        count["empty line"] += sum(not row.strip() for row in rows) - gap.count("\f")
    named = [f"{number} {what}{'s' if number > 1 else ''}" for what, number in sorted(count.items()) if number > 0]
    return " and ".join([", ".join(named[:-1]), named[-1]]) if len(named) > 1 else "".join(named)
