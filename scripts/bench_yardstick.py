"""How fast the machine at hand is, next to the one that the goals of speed were set on: a part of bench.py.

There, lxml parsed a telegram of 6 KB in 0.10 ms and Saxon in 0.12 ms of CPU. A telegram of that size is made from ours
by leaving out what its header and its words are marked with beyond paragraphs, notes and a title, and both parse it
again here.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from xml.sax.saxutils import escape

from lxml import etree

from teigram import saxon

TEI = "{http://www.tei-c.org/ns/1.0}"
SIZE = 6_000
"""Bytes of the telegram that the goals were set with."""
LXML, SAXON = 0.10, 0.12
"""Milliseconds to parse it there."""
RUNS = 400


@dataclass(frozen=True)
class Yardstick:
    """Milliseconds to parse a telegram of `SIZE` bytes here."""

    lxml: float
    saxon: float


def yardstick(tree: etree._ElementTree) -> Yardstick:
    """Measure the machine with the words of *tree*."""
    text = plain(tree)
    data = text.encode()
    scale = SIZE / len(data)
    return Yardstick(
        scale * _median(lambda: etree.fromstring(data)),
        scale * _median(lambda: saxon.processor().parse_xml(xml_text=text)),
    )


def plain(tree: etree._ElementTree) -> str:
    """Give the document with a header of a few lines, and in its text only headings, paragraphs and notes."""
    titles = "".join(f"<{name}>{name}</{name}>" for name in ("title", "author", "publisher", "date", "licence", "idno"))
    blocks = [block for block in tree.iter(f"{TEI}head", f"{TEI}p", f"{TEI}note") if _is_of_text(block)]
    words = "".join(f"<p>{escape(' '.join(''.join(block.itertext()).split()))}</p>\n" for block in blocks)
    return f'<TEI xmlns="{TEI[1:-1]}"><teiHeader>{titles}</teiHeader><text><body>{words}</body></text></TEI>'


def _is_of_text(block: etree._Element) -> bool:
    return next(block.iterancestors(f"{TEI}text"), None) is not None


def _median(work: Callable[[], object]) -> float:
    taken = []
    for number in range(RUNS + 20):
        began = time.process_time_ns()
        work()
        if number >= 20:
            taken.append((time.process_time_ns() - began) / 1e6)
    return statistics.median(taken)
