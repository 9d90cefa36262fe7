"""Which candidate is the mark of which footnote: the whole sequence at once.

Marks carry the printed number, lists are renumbered, so the order counts and the numbers are a check. The alignment is
a heaviest path over the candidates (dynamic programming): each candidate taken adds its weight, and what print rarely
does costs something: a number that does not go up by one, a note that nothing in the text points to, a list that does
not begin at 1.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from teigram.recognise.anchors import STAR, Candidate

# What print rarely does, in the unit of the candidates' weights. Set on the six development volumes.
LOST_NOTE = 7.5  # a note in the list without a mark in the text
JUMP = 4.0  # a number is left out; and half of it again for each further one
REPEAT = 6.0  # the same number again, or a lower one, for a note of other words
REPEAT_UNKNOWN = 4.0  # the same number again, where no list tells of which note
REPEAT_SAME = 2.0  # the same number again, for a note of the same words
WRONG_NUMBER = 9.0  # the list prints another number than the mark
FIRST = {1: 0.0, 0: 2.0, 2: 2.5}  # the first mark of a document
FIRST_OTHER = 5.0
CITED = 2.5  # the number before the mark is cited in the note
CLOSE = 2.0  # two readings closer than this are reported
SURE = 5.0  # a candidate of this weight is a mark by itself
HOPELESS = -4.6  # a candidate below this weight is none
MORE = 3  # numbers that may be in the text beyond the length of the list
HIGHEST = 99  # number, after which print begins again
ROUND = 10  # numbers before and after that in which this is looked for
UNLISTED = 0.0  # a mark whose note is not there

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Alignment:
    """One reading of the marks.

    Attributes:
        pairs: (index of the note, candidate) in text order; the index is -1 where there is no list.
        margin: By how much the weight is above the next best reading of each pair's digits, in the order of *pairs*.
    """

    pairs: tuple[tuple[int, Candidate], ...]
    margin: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What the alignment needs to know of a listed note: its printed number, or None, and its words."""

    number: int | None
    text: str


@dataclass(slots=True)
class _State:
    total: float
    note: int
    candidate: int
    top: int  # the highest number so far: after a repeated number the sequence goes on from it
    before: _State | None


def align(found: Sequence[Candidate], notes: Sequence[Note], *, listed: bool) -> Alignment:
    """Choose the marks among *found*.

    Args:
        found: Candidates in text order.
        notes: The list, in its order; empty when the text has none.
        listed: Whether the text has a list of notes; without one every mark stands alone.
    """
    plausible = _plausible_numbers(found, notes)
    found = [candidate for candidate in found if _is_worth_it(candidate, plausible, listed=listed)]
    states = []
    state = _heaviest(found, notes, listed=listed)
    while state is not None:
        states.append(state)
        state = state.before
    states.reverse()
    pairs = tuple((state.note if listed else -1, found[state.candidate]) for state in states)
    return Alignment(pairs, tuple(_margin(state, found, notes) for state in states))


def _plausible_numbers(found: Sequence[Candidate], notes: Sequence[Note]) -> frozenset[int]:
    """Give the numbers that a weak candidate may have: those of the list, from 0 on and around every sure mark.

    The notes of some volumes are numbered through a chapter, so that a telegram's first mark may be 34.
    """
    reach = len(notes) + MORE
    numbers = {note.number for note in notes if note.number is not None} | set(range(reach + 1))
    for candidate in found:
        if candidate.weight >= SURE:
            numbers.update(range(candidate.number - reach, candidate.number + reach + 1))
    return frozenset(numbers)


def _is_worth_it(candidate: Candidate, plausible: frozenset[int], *, listed: bool) -> bool:
    """Say whether *candidate* may be part of a heaviest path.

    A weak one must at least have a number that the list or the sure marks allow.
    """
    if not listed:
        return candidate.weight > -FIRST_OTHER / 2
    return candidate.weight > SURE / 2 or (candidate.weight > HOPELESS and candidate.number in plausible)


def _margin(state: _State, found: Sequence[Candidate], notes: Sequence[Note]) -> float:
    """Give how much heavier the mark of *state* is than the other readings of the same digits, or than no mark at all.

    A reading whose number does not follow those before it weighs less: ``July 251`` is note 1, hardly note 51, where no
    list and no other mark makes so high a number likely.
    """
    chosen = found[state.candidate]
    cost = _number_cost(state, chosen.number, notes)
    others = [
        c.weight + min(cost - _number_cost(state, c.number, notes), 0.0)
        for c in found
        if c is not chosen and c.end == chosen.end
    ]
    return chosen.weight - max([*others, 0.0])


def _number_cost(state: _State, number: int, notes: Sequence[Note]) -> float:
    """Give what *number* would cost at the place of *state*."""
    if state.before is None:
        return _first_cost(number, state.note, notes)
    skipped = max(state.note - state.before.note - 1, 0)
    return _step(state.before.top, number, skipped, REPEAT if notes else REPEAT_UNKNOWN)


def _first_cost(number: int, note: int, notes: Sequence[Note]) -> float:
    """Give what it costs that the first mark of a document is *number*, for the note with the index *note*."""
    is_printed = note >= 0 and notes[note].number == number
    return 0.0 if is_printed or number == STAR else FIRST.get(number, FIRST_OTHER)


def _heaviest(found: Sequence[Candidate], notes: Sequence[Note], *, listed: bool) -> _State | None:
    """Extend every state by every candidate that may follow it; a state is one candidate for one note."""
    cited = [frozenset(_NUMBER.findall(note.text)) for note in notes]
    twins = _twins(notes)
    states: list[_State] = []
    for index, candidate in enumerate(found):
        fresh: list[_State] = []
        for note in range(len(notes)) if listed else (-1,):
            gain = candidate.weight + (_note_gain(candidate, notes[note], cited[note]) if listed else UNLISTED)
            if gain < -LOST_NOTE:
                continue
            repeat = REPEAT_UNKNOWN if note < 0 else REPEAT_SAME if note in twins else REPEAT
            alone = -_first_cost(candidate.number, note, notes) - LOST_NOTE * max(note, 0)
            total, before = _best_before(states, found, candidate, note, alone, repeat)
            top = candidate.number if before is None or _starts_over(before.top, candidate.number) else before.top
            top = max(top, candidate.number)
            fresh.append(_State(total + gain, note, index, top, before))
        states += fresh
    return _best_end(states, len(notes), listed=listed)


def _twins(notes: Sequence[Note]) -> frozenset[int]:
    """Give the indexes of the notes whose words stand in an earlier note too.

    Print repeats the earlier number for them.
    """
    seen: set[str] = set()
    twins = set()
    for index, note in enumerate(notes):
        words = " ".join(note.text.split())
        if words in seen:
            twins.add(index)
        seen.add(words)
    return frozenset(twins)


def _note_gain(candidate: Candidate, note: Note, cited: frozenset[str]) -> float:
    gain = CITED if candidate.cited in cited and len(candidate.cited) > 1 else 0.0
    if note.number is not None:
        gain += 1.0 if note.number == candidate.number else -WRONG_NUMBER
    return gain


def _best_before(
    states: Sequence[_State], found: Sequence[Candidate], candidate: Candidate, note: int, alone: float, repeat: float
) -> tuple[float, _State | None]:
    """Give the best total up to *candidate* as the mark of *note*, and the state that it comes from.

    Args:
        states: All states of earlier candidates.
        found: The candidates.
        candidate: The one to add.
        note: Index of its note; -1 without a list.
        alone: The total when it is the first mark of all.
        repeat: What it costs when its number is not above those before it.
    """
    best: _State | None = None
    total = alone
    for state in states:
        if (note >= 0 and state.note >= note) or state.total <= total or found[state.candidate].end > candidate.start:
            continue
        skipped = note - state.note - 1 if note >= 0 else 0
        value = state.total - LOST_NOTE * skipped
        if value > total:  # a step can only cost more
            value -= _step(state.top, candidate.number, skipped, repeat)
            if value > total:
                best, total = state, value
    return total, best


def _step(top: int, number: int, skipped: int, repeat: float) -> float:
    """Give the cost of *number* after *top*, the highest so far, when *skipped* notes of the list stand between.

    An asterisk stands outside the sequence. Print goes on with 1 after 99, where it numbers through a chapter.
    """
    if number == top + 1 + skipped or STAR in (number, top):
        return 0.0
    if number <= top:
        if _starts_over(top, number):
            return 0.0 if number == top + 1 + skipped - HIGHEST else JUMP
        return repeat
    return JUMP * (1 + 0.5 * min(number - top - 2, 6))


def _starts_over(top: int, number: int) -> bool:
    return top > HIGHEST - ROUND and 0 < number < ROUND


def _best_end(states: Sequence[_State], count: int, *, listed: bool) -> _State | None:
    best: _State | None = None
    total = -LOST_NOTE * count if listed else 0.0
    for state in states:
        value = state.total - (LOST_NOTE * (count - 1 - state.note) if listed else 0.0)
        if value > total:
            best, total = state, value
    return best
