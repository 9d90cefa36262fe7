"""Who corresponds with whom: seats and the traffic between them, and where a picture puts them.

A seat is a place with all who write from it: what the Ambassador in the Soviet Union and the Embassy there send comes
from Moscow. The busiest seat stands in the middle, the others on a curve to its left and right, each at a height of its
own so that no name runs into another.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from teigram.edition.entry import Entry

MOST = 40
"""Seats in the picture; the table has all of them."""

STEP = 34
_HALF_WIDTH = 300
_LEAST_HEIGHT = 100


@dataclass(frozen=True, slots=True)
class Tie:
    """What went from one seat to another: how many documents, and the first and last date of them."""

    sender: str
    recipient: str
    entries: tuple[Entry, ...]

    @property
    def dates(self) -> tuple[str, str]:
        """The first and the last date; empty where none has one."""
        dates = sorted(entry.date[:10] for entry in self.entries if entry.date)
        return (dates[0], dates[-1]) if dates else ("", "")


@dataclass(frozen=True, slots=True)
class Node:
    """A seat in the picture: its centre in units of the picture, and how many documents it sent or received."""

    seat: str
    x: int
    y: int
    weight: int


@dataclass(frozen=True, slots=True)
class Network:
    """All traffic, and the picture of it, whose middle is at (0, 0).

    Attributes:
        ties: The busiest first.
        seats: The documents that each sent or received, in their order.
        nodes: The busiest seats, where they stand in the picture.
        height: Of the picture.
        left_out: How many seats are not in the picture.
    """

    ties: tuple[Tie, ...]
    seats: Mapping[str, tuple[Entry, ...]]
    nodes: tuple[Node, ...]
    height: int
    left_out: int


def network(entries: Iterable[Entry]) -> Network:
    """Give the network of *entries* that have a sender and a recipient."""
    between: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    at: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        ends = (entry.sender.seat, entry.recipient.seat)
        if all(ends):
            between[ends].append(entry)
            for seat in dict.fromkeys(ends):
                at[seat].append(entry)
    ties = sorted((Tie(*ends, tuple(sent)) for ends, sent in between.items()), key=_busiest_first)
    seats = sorted(at, key=lambda seat: (-len(at[seat]), seat))
    height = max(_LEAST_HEIGHT, STEP * math.ceil((min(len(seats), MOST) + 1) / 2))
    weights = {seat: len(sent) for seat, sent in at.items()}
    return Network(
        ties=tuple(ties),
        seats={seat: tuple(at[seat]) for seat in seats},
        nodes=_placed(seats[:MOST], weights, height),
        height=height,
        left_out=max(0, len(seats) - MOST),
    )


def _busiest_first(tie: Tie) -> tuple[int, str, str]:
    return -len(tie.entries), tie.sender, tie.recipient


def _placed(seats: Sequence[str], weights: Mapping[str, int], height: int) -> tuple[Node, ...]:
    """Place the first of *seats* in the middle, the others in turn left and right, the busier nearer to its height."""
    sides = (seats[1::2], seats[2::2])
    nodes = [Node(seat, 0, 0, weights[seat]) for seat in seats[:1]]
    for sign, side in zip((-1, 1), sides, strict=True):
        heights = sorted((_height(at, len(side)) for at in range(len(side))), key=lambda y: (abs(y), y))
        nodes += [Node(seat, sign * _width(y, height), y, weights[seat]) for seat, y in zip(side, heights, strict=True)]
    return tuple(nodes)


def _height(at: int, of: int) -> int:
    return round(STEP * (at - (of - 1) / 2))


def _width(y: int, height: int) -> int:
    """Give how far from the middle a node at the height *y* stands, on a curve that is wider than high."""
    return round(_HALF_WIDTH * math.sqrt(max(0.15, 1 - (2 * y / (height + STEP)) ** 2)))
