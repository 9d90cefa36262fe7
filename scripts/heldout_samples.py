"""The documents of whole volumes as plain texts, each with what its encoding should say.

`heldout` encodes and compares them. A sample is one rendering (`renderings`) of one document, with the record that the
editors' TEI of it gives (`gold_records`, `document_kinds`).
"""

from __future__ import annotations

import copy
import gzip
import importlib.util
import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from document_kinds import kind_of
from gold_records import is_telegram, record, without_dateline
from lxml import etree
from printed_page import TEI, printed
from renderings import FLAVOURS, Habits, render

GOLD = Path(__file__).parents[2] / "shared" / "gold"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


class Sample(NamedTuple):
    """One rendering of one document, and what its encoding should say; *kind* is empty where the TEI is silent."""

    ident: str
    flavour: str
    text: str
    has_dateline: bool
    gold: dict[str, Any]
    kind: str


def load_scorer() -> ModuleType:
    """Load the gold's own scorer.

    Raises:
        ImportError: It is not there.
    """
    spec = importlib.util.spec_from_file_location("score", GOLD / "score.py")
    if spec is None or spec.loader is None:
        raise ImportError(f"{GOLD / 'score.py'} cannot be loaded")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def measured() -> frozenset[str]:
    """Give the documents of the gold: these were looked at."""
    with gzip.open(GOLD / "dev-tei.jsonl.gz", "rt", encoding="utf-8") as lines:
        return frozenset(json.loads(line)["id"] for line in lines)


def documents(path: Path, is_wanted: Callable[[str, etree._Element], bool]) -> Iterator[tuple[str, etree._Element]]:
    """Yield name and ``div`` of the documents in the volume at *path* for which *is_wanted* holds."""
    parser = etree.XMLParser(huge_tree=True, collect_ids=False, resolve_entities=False, no_network=True)
    volume = etree.fromstring(gzip.decompress(path.read_bytes()), parser)
    for document in volume.iter(f"{TEI}div"):
        ident = f"{path.name.removesuffix('.xml.gz')}-{document.get(_XML_ID)}"
        if document.get("type") == "document" and is_wanted(ident, document):
            yield ident, document


def samples(ident: str, document: etree._Element, scorer: ModuleType, renumber: str | None) -> Iterator[Sample]:
    """Yield *document* in each rendering; *renumber* says how its notes are numbered: ``zero``, ``chapter`` or None."""
    if renumber:
        document = _renumbered(document, ident, renumber)
    if not is_telegram(document):
        document = _with_number_as_text(document)
    page, kind = printed(document), kind_of(document)
    for flavour in FLAVOURS:
        gold = record(document, scorer, labels=flavour != "bare")
        habits = Habits.of(ident, flavour)
        seen = gold if habits.has_dateline else without_dateline(gold)
        yield Sample(ident, flavour, render(page, flavour, habits), habits.has_dateline, seen, kind)


def _with_number_as_text(document: etree._Element) -> etree._Element:
    """Set “No. 1021”, which print has under the marking of a despatch, as a paragraph of its own."""
    parted = copy.deepcopy(document)
    for line in parted.iterfind(f"{TEI}p[@rend='flushleft']"):
        breaks = [inner for inner in line.iter(f"{TEI}lb") if any(map(str.isdigit, inner.tail or ""))]
        if breaks:
            number = etree.Element(f"{TEI}p")
            number.text, breaks[0].tail = breaks[0].tail, ""
            line.addnext(number)
        elif any(map(str.isdigit, "".join(map(str, line.itertext())))):
            del line.attrib["rend"]
    return parted


def _renumbered(document: etree._Element, ident: str, renumber: str) -> etree._Element:
    """Number the notes from 0, as print does in 1958–60, or on from some note of a chapter, as up to 1950."""
    first = 0 if renumber == "zero" else random.Random(ident).randrange(20, 84)  # noqa: S311 - no secret
    renumbered = copy.deepcopy(document)
    notes = [note for note in renumbered.iter(f"{TEI}note") if (note.get("n") or "").isdigit()]
    for position, note in enumerate(notes):
        note.set("n", str(first + position))
    return renumbered
