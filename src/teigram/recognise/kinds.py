"""What kind of document it is.

The source line names the kind, or the heading does. A heading “The Ambassador in Japan (Murphy) to …” stands over
telegrams, letters and despatches alike; then the first words tell::

    249. ReDeptel 239 …                   a telegram has its number before them
    No. 85 / Sir: I have the honor …      a despatch its own; the Department's to a post is an instruction
    My Dear Senator Smith: …              a letter greets its reader
    Aide-Mémoire                          a note or a memorandum has its name over them
"""

from __future__ import annotations

import re
from functools import cache

from teigram.lines import PAGE_MARKS
from teigram.recognise.headings import UNNAMED, Heading
from teigram.recognise.slots import Layout, Slot
from teigram.wording import any_of

_FRONT = 5  # lines of the text, with titles above it, that are looked at
_MARK = r"(?: ?\d{1,2}| ?/\d{1,3}/| ?\[\d{1,2}\])?"  # of a footnote
_NUMBER_LINE = re.compile(rf"(?:(?:Despatch|Dispatch) )?No\. ?\d{{1,5}}\.?{_MARK}")
_DEPARTMENT = re.compile(r"(?:Acting )?Secretary of State\b|Department of State\b")
_TITLES = {
    "aide-mémoire": "other",
    "aide-memoire": "other",
    "aide mémoire": "other",
    "note verbale": "other",
    "memorandum": "memorandum",
}
_COMPLIMENTS = re.compile(r"\bpresents? (?:\w+ ){0,4}compliments\b", re.IGNORECASE)


def document_kind(text: str, layout: Layout, named: str, *, has_number: bool, has_file: bool) -> str:
    """Give the value of `div/@type`.

    Args:
        text: The reading.
        layout: Its slots.
        named: The kind that the source line names, or an empty string.
        has_number: Whether the text opens with a telegram's number.
        has_file: Whether the file is known: where the edition says so much and no kind, the document is no telegram.
    """
    heading = layout.heading
    if named:
        return named
    if heading is None or heading.document_type != UNNAMED:
        return heading.document_type if heading else "other"
    if has_number:
        return "telegram"
    return _shown(text, layout, heading) or ("other" if has_file else "telegram")


def _shown(text: str, layout: Layout, heading: Heading) -> str:
    """Say what the first lines show, or give an empty string."""
    lines = [_bare(text, place.start, place.end) for place in layout.of(Slot.SUBJECT, Slot.BODY)[:_FRONT]]
    if any(_NUMBER_LINE.fullmatch(line) for line in lines):
        is_to_department = heading.recipient and _DEPARTMENT.match(text, *heading.recipient)
        return "despatch" if is_to_department else "other"
    titles = (_TITLES.get(re.sub(rf"{_MARK}$", "", line).strip("[]").lower()) for line in lines)
    title = next((kind for kind in titles if kind), "")
    if title:
        return title
    if any(_greeting().match(line) for line in lines):
        return "letter"
    return "other" if any(_COMPLIMENTS.search(line) for line in lines[:2]) else ""


def _bare(text: str, start: int, end: int) -> str:
    mark = PAGE_MARKS.match(text, start, end)
    return text[mark.end() if mark else start : end]


@cache
def _greeting() -> re.Pattern[str]:
    return re.compile(rf"(?:My )?Dear\b|(?:{any_of('salutation')}){_MARK}:", re.IGNORECASE)
