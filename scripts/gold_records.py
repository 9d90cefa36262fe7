"""Derive what an encoding is measured by from the editors' TEI of a telegram in *Foreign Relations*.

The rules are those of the accuracy gold: body stream, paragraphs, page breaks and notes are read with the scorer's own
functions; parties, date and place from the editors' mark-up; file and markings from the source line or the source note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from lxml import etree
from printed_page import TEI, is_marking, note_words, printed

_HEADER = frozenset(f"{TEI}{name}" for name in ("head", "opener", "closer", "dateline"))
_LEVELS = (
    "top secret",
    "secret",
    "confidential",
    "restricted",
    "limited official use",
    "official use only",
    "unclassified",
)
_PRECEDENCES = (
    "operational immediate", "most immediate", "us urgent", "u.s. urgent", "urgent", "niact", "priority", "immediate",
    "emergency", "routine", "flash", "critic",
)  # fmt: skip
_NUMBER = re.compile(r"\[?(\d{1,5})\.")
_KIND = re.compile(r":\s*(?:Circular )?[Tt]elegram.*$")
_ANY_KIND = re.compile(r"[:;]\s*(?:Circular )?(?:Telegram|Airgram|TeIegram)\b.*$", re.IGNORECASE)
_STOP = re.compile(r"\.(?=\s+[“\"\[A-Z]|\s*$)")


def is_telegram(document: etree._Element) -> bool:
    """Say whether source line or heading of *document*, a ``div`` of a volume, calls it a telegram."""
    head, line = document.find(f"{TEI}head"), source_line(document)
    if head is None:
        return False
    if line is not None:
        return _KIND.search(_words(line)) is not None
    return re.match(r"(?:\d+\.\s*)?(?:Circular )?Telegram\b", _words(head)) is not None


def record(document: etree._Element, scorer: ModuleType, *, labels: bool = True) -> dict[str, Any]:
    """Give what the scorer compares for *document*, a telegram of a volume.

    Args:
        document: With the editors' mark-up.
        scorer: The gold's own ``score.py``.
        labels: Whether the numbers of lists stand in the text.
    """
    stream = _stream(document, scorer, frozenset() if labels else frozenset({f"{TEI}label"}))
    line = source_line(document)
    note = next((note for note in document.iterfind(f"{TEI}head//{TEI}note") if _is_source(note)), None)
    markings = _of_note(note) if line is None else _of_lines(document)
    return {
        "era": "post" if line is None else "pre",
        "file": _file_of_line(line) if line is not None else _file_of_note(note),
        "number": _number(stream["stream"]),
        "from": _parties(document, "from"),
        "to": _parties(document, "to"),
        **_sent(document),
        "classification": [level for level in markings if level in _LEVELS],
        "precedence": [level for level in markings if level in _PRECEDENCES],
        "signed": " ".join(scorer.text(signed, frozenset({f"{TEI}note"})) for signed in _signed(document)),
        **stream,
    }


def without_dateline(gold: dict[str, Any]) -> dict[str, Any]:
    """Give the record for a text without dateline: a note on it has no mark in the text."""
    notes = [[number, "unanchored" if at == "dateline" else at, words] for number, at, words in gold["notes"]]
    return {**gold, "notes": notes}


def source_line(document: etree._Element) -> etree._Element | None:
    """Give the line above the heading that names file and kind, or None."""
    return document.find(f"{TEI}note[@type='source']")


def _is_source(note: etree._Element) -> bool:
    return " ".join(note_words(note)).lower().startswith("source:")


def _words(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _parties(document: etree._Element, which: str) -> list[str]:
    return [_words(party) for party in document.iterfind(f"{TEI}head//*") if party.get("type") == which]


def _signed(document: etree._Element) -> Iterator[etree._Element]:
    for closer in document.iterchildren(f"{TEI}closer"):
        yield from closer.iter(f"{TEI}signed")


def _sent(document: etree._Element) -> dict[str, str]:
    """Give date and place of the dateline."""
    dateline = next(document.iter(f"{TEI}dateline"), None)
    if dateline is None:
        return {"date": "", "place": ""}
    dates = [date.get("when") or "" for date in dateline.iter(f"{TEI}date")]
    places = [_words(place) for place in dateline.iter(f"{TEI}placeName")]
    return {"date": next(iter(dates), ""), "place": next(iter(places), "")}


def _file_of_line(line: etree._Element) -> str:
    return _ANY_KIND.sub("", _words(line))


def _file_of_note(note: etree._Element | None) -> str:
    """Give what follows “Central Files,” in a source note, up to the full stop."""
    if note is None:
        return ""
    match = re.search(r"Central Files(?: \d{4}–\d\d)?, (?P<file>.*)", _first_sentence(note)[0])
    return match["file"] if match else ""


def _first_sentence(note: etree._Element) -> tuple[str, str]:
    """Give the first sentence of the words of *note* and the second; a file number has no full stop before a space."""
    words = " ".join(note_words(note))
    first, _, rest = _parted(words)
    return first, _parted(rest)[0]


def _parted(words: str) -> tuple[str, str, str]:
    match = _STOP.search(words)
    return (words[: match.start()], ".", words[match.end() :]) if match else (words, "", "")


def _of_note(note: etree._Element | None) -> list[str]:
    return sorted({part.strip().lower() for part in _first_sentence(note)[1].split(";")}) if note is not None else []


def _of_lines(document: etree._Element) -> list[str]:
    """Give the markings of the lines under the heading, the longest name first: ``us urgent`` is not ``urgent``."""
    words = " ; ".join(block.text for block in printed(document).blocks if block.kind == "marking").lower()
    found = []
    for name in sorted((*_LEVELS, *_PRECEDENCES), key=len, reverse=True):
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words):
            found.append(name)
            words = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", ";", words)
    return sorted(found)


def _number(stream: str) -> str:
    match = _NUMBER.match(stream)
    return match[1] if match else ""


def _stream(document: etree._Element, scorer: ModuleType, skipped: frozenset[str]) -> dict[str, Any]:
    """Give body stream, paragraphs, page breaks and notes, with offsets as the scorer counts them."""
    stream, count = [], 0
    paragraphs: list[list[Any]] = []
    pages: list[list[Any]] = []
    notes: list[list[Any]] = []
    for part, kind, value in _pieces(document, scorer, skipped):
        if kind == "t":
            stream.append("".join(value.split()))
            count += len(scorer.dense(value))
        elif kind == "pb":
            pages.append([value, count])
        elif kind == "start":
            paragraphs.append([count, value])
        elif kind == "note" and value.get("n"):
            notes.append([value.get("n"), part or count, note_words(value)])
    return {"stream": "".join(stream), "paras": paragraphs, "pbs": pages, "notes": notes}


def _pieces(document: etree._Element, scorer: ModuleType, skipped: frozenset[str]) -> Iterator[tuple[str, str, Any]]:
    """Yield (part of the page or nothing, kind, value): only page breaks and notes of what stands around the text."""
    for child in document.iterchildren(etree.Element):
        if child.tag == f"{TEI}note" and child.get("type") == "source":
            continue
        name = etree.QName(child).localname
        around = {"head": "head", "opener": "dateline", "dateline": "dateline", "closer": "closer"}.get(name)
        if around is None and is_marking(child):
            around = "dateline"
        for kind, value in scorer.walk(child, skipped):
            if around is None or kind in ("pb", "note"):
                yield around or "", kind, value
