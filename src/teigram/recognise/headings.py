"""The heading: what kind of document, from whom, to whom.

Three ages of the printed edition::

    The Ambassador in India (Henderson) to the Secretary of State
    No. 500 The Ambassador in Japan (Murphy) to the Department of State
    50. Telegram From the Embassy in Lebanon to the Department of State
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from teigram.tables import document_types, grouped
from teigram.wording import any_of

_NUMBER = re.compile(r"(?:No\.\s*(?P<old>\d+[a-z]?)|\[?(?P<new>\d+[a-z]?)\.?\]?)(?:\s+|$)")
_ANCHOR_AT_END = re.compile(r"\s*(?:/(?:\d{1,3}|\*)/|(?<![\d/])\d{1,2}|\*)$")
_TO = re.compile(r"\s+[Tt]o\s+(?=[A-Z“\[]|the |all |certain |various )")
# Headings of electronic volumes of 1969–76 end in the date: “to the Department of State, September 12, 1970, 1530Z”.
_DATED = re.compile(rf",\s+(?:{'|'.join(calendar.month_name[1:])})\s+\d{{1,2}},\s+\d{{4}}\b")
_FROM = re.compile(r"\s+[Ff]rom\s+")
UNNAMED = ""  # the kind of a document whose heading names only its parties
_LONGEST = 400  # code points; a heading that runs longer is a paragraph


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says; offsets are code points in the string given to `parse_heading`.

    Attributes:
        document_type: A value of `div/@type`, or `UNNAMED`.
        document_number: Of the printed edition, or an empty string.
        telegram_number: When the heading gives it.
        sender: Start and end of the sender's words, without “The”, or None.
        recipient: Start and end of the recipient's words, or None.
        end: After the last character that is no footnote anchor.
    """

    document_type: str
    document_number: str
    telegram_number: str
    sender: tuple[int, int] | None
    recipient: tuple[int, int] | None
    end: int


@cache
def _modern_opening() -> re.Pattern[str]:
    """Match “Telegram 1305 From”, “Telegram 163411/Tosec 250 From”, “Draft Telegram From”, “Telegram to”."""
    number = r"(?P<number>\s+(?:[A-Z][A-Za-z]*[\s–-]?)?\d+(?:/[A-Z][A-Za-z]+[\s–-]\d+)?)?"
    qualified = r"(?:(?!The\s)(?:[A-Z][\w–-]*|an?|of)\s+){0,5}?"
    return re.compile(rf"{qualified}(?P<kind>{any_of('kind-of-message')})s?{number}\s+(?P<which>[Ff]rom|to)\s+")


@cache
def _classic_opening() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('heading-opening')})\s")


@cache
def _title_with_to() -> re.Pattern[str]:
    """Match an office whose own title goes on with “to”: “Representative to the United Nations”."""
    return re.compile(rf"\b(?:{any_of('title-with-to')})(?:\s+\([^)]*\))?(?:\s+(?:in|at|of)\s+[\w ]+)?$")


@cache
def _whole_title() -> re.Pattern[str]:
    """Match an office at whose end no “to” can belong to its title: “Secretary of State”."""
    return re.compile(rf"\b(?:{any_of('whole-title')})$")


@lru_cache(maxsize=64)
def parse_heading(text: str, *, below_source: bool = False) -> Heading | None:
    """Read *text* as a heading, or give None when it is none. Several steps ask for the lines of one document.

    Args:
        text: One or more whole lines. A footnote anchor may stand at its end.
        below_source: Whether the source line stands above it. Then a heading may open with anybody's name: “John Foster
            Dulles to the Secretary of State”.
    """
    if len(text) > _LONGEST:
        return None
    numbered = _NUMBER.match(text)
    number = (numbered.group("old") or numbered.group("new")) if numbered else ""
    start = numbered.end() if numbered else 0
    anchor = _ANCHOR_AT_END.search(text)
    end = anchor.start() if anchor else len(text)
    return (
        _modern(text, start, end, number)
        or _other_kind(text, start, end, number)
        or _classic(text, start, end, number, is_open=below_source or bool(number))
    )


def _modern(text: str, start: int, end: int, number: str) -> Heading | None:
    match = _modern_opening().match(text, start, end)
    if match is None:
        return None
    kind = _kinds().get(match["kind"].lower(), "other")
    sender, recipient = (_split if match["which"] != "to" else _split_backwards)(text, match.end(), end)
    telegram_number = (match["number"] or "").strip()
    return Heading(kind, number, telegram_number, sender, recipient, end)


@cache
def _kinds() -> dict[str, str]:
    """Give the value of `div/@type` by the name of a kind in lower case."""
    named = {form.lower(): row.type for row in document_types() for form in row.forms}
    return dict.fromkeys(("backchannel message", "cable", "cablegram", "message"), "telegram") | named


def _other_kind(text: str, start: int, end: int, number: str) -> Heading | None:
    """Read “Memorandum by …”, “Editorial Note” and their like, as the table of document types has them."""
    low = text[start:end].lower()
    for opener, document_type in _openers().get(low.partition(" ")[0], ()):
        if low.startswith(opener):
            return _named_kind(text, start + len(opener), end, number, document_type)
    return None


@cache
def _openers() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Give the openers with their types, in the order of the table, by their first word; all in lower case."""
    rows = ((opener.lower(), row.type) for row in document_types() for opener in row.openers)
    return grouped((opener.partition(" ")[0], (opener, document_type)) for opener, document_type in rows)


def _named_kind(text: str, at: int, end: int, number: str, document_type: str) -> Heading:
    by = re.compile(r",?\s*(?:(?:Prepared )?[Bb]y|[Ff]rom|\bof)?\s+").match(text, at, end)
    opener_says_who = text[:at].rstrip().lower().endswith((" by", " from"))
    if not (opener_says_who or (by and by.group().strip().lower().endswith(("by", "from")))):
        return Heading(document_type, number, "", None, None, end)
    start = by.end() if by else at
    if document_type == "memorandum-of-conversation":  # addressed to nobody: a “to” is part of its writer's title
        return Heading(document_type, number, "", _party(text, start, end), None, end)
    sender, recipient = _split(text, start, end)
    return Heading(document_type, number, "", sender, recipient, end)


def _classic(text: str, start: int, end: int, number: str, *, is_open: bool) -> Heading | None:
    if not is_open and not _classic_opening().match(text, start, end):
        return None
    if text[start:end].rstrip().endswith((".", ":", ";", ",")):
        return None
    sender, recipient = _split(text, start, end)
    if recipient is None or not text[start : start + 1].isupper():
        return None
    return Heading(UNNAMED, number, "", sender, recipient, end)


def _split(text: str, start: int, end: int) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Give the ranges of sender and recipient in *text* between *start* and *end*."""
    cuts = [match for match in _TO.finditer(text, start, end) if _outside_brackets(text, start, match.start())]
    chosen = _right_cut(text, start, cuts)
    if chosen is None:
        return _party(text, start, end), None
    dated = _DATED.search(text, chosen.end(), end)
    return _party(text, start, chosen.start()), _party(text, chosen.end(), dated.start() if dated else end)


def _split_backwards(text: str, start: int, end: int) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Give the ranges of sender and recipient after “Message to”: the sender follows “From” or is not named."""
    cut = _FROM.search(text, start, end)
    if cut is None:
        return None, _party(text, start, end)
    return _party(text, cut.end(), end), _party(text, start, cut.start())


def _outside_brackets(text: str, start: int, at: int) -> bool:
    return text.count("(", start, at) == text.count(")", start, at)


def _right_cut(text: str, start: int, cuts: list[re.Match[str]]) -> re.Match[str] | None:
    """Choose the “to” that leads to the recipient: after a name in brackets, else not one that belongs to a title.

    “The Secretary of State to the United States Political Adviser to SCAP”: a title that is whole goes on with none.
    """
    for cut in cuts:
        if text[start : cut.start()].rstrip().endswith(")"):
            return cut
    for cut in cuts[:-1]:
        sender = text[start : cut.start()]
        if _whole_title().search(sender) or not _title_with_to().search(sender):
            return cut
    return cuts[-1] if cuts else None


def _party(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Trim white space, a comma at the end and the article from a party's words."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    article = re.compile(r"[Tt]he\s+").match(text, start, end)
    if article:
        start = article.end()
    end = start + len(text[start:end].rstrip(" \t\n,"))
    return (start, end) if end > start else None
