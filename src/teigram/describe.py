"""What the header states: from spans and tables to the facts of one telegram, each with its evidence."""

from __future__ import annotations

import re

from teigram.describe_cable import describe_cable
from teigram.facts import Claim, Facts, Party
from teigram.recognise.headings import Heading
from teigram.recognise.kinds import document_kind
from teigram.recognise.listed_note import ListedNote
from teigram.recognise.receipt import receipt
from teigram.recognise.slots import Slot
from teigram.recognise.source_lines import file_date
from teigram.recognise.source_notes import OPENING, Repetition, repetitions, sections
from teigram.recognise.telegram import Telegram
from teigram.seats import is_organisation, whereabouts
from teigram.spans import Kind, Span

_DEPARTMENT = re.compile(r"(?:Acting |Under )*Secretary of State$|Department of State$")
_NAMED = re.compile(r"(?P<role>.+?)\s*\((?P<name>[^()]+)\)(?P<rest>.*)", re.DOTALL)


def describe(telegram: Telegram) -> Facts:
    """Collect the facts of *telegram*."""
    if telegram.cable:
        return describe_cable(telegram)
    heading = telegram.layout.heading
    files = telegram.of(Kind.FILE_NUMBER)
    sender, recipient = (
        (_party(telegram, heading.sender), _party(telegram, heading.recipient)) if heading else (None, None)
    )
    date = _date(telegram, files)
    text = telegram.reading.text
    return Facts(
        ident=telegram.reading.ident,
        document_type=_document_type(telegram),
        document_number=heading.document_number if heading else "",
        number=_number(telegram, heading),
        file=" ".join(telegram.words(files[0]).split()) if files else "",
        archive=_archive(telegram, files),
        sender=sender,
        recipient=recipient,
        date=date,
        place=_place(telegram, sender, recipient, date),
        categories=_categories(telegram),
        received=_received(telegram, date),
        sections=_sections(telegram),
        repeated=_repeated(telegram),
        page=telegram.reading.page,
        pages=tuple(span.get("n") for span in telegram.of(Kind.PAGE_BREAK)),
        notes=len(telegram.layout.notes),
        words=len(text.split()),
        characters=len(text),
    )


def _party(telegram: Telegram, where: tuple[int, int] | None) -> Party | None:
    if where is None:
        return None
    words = " ".join(_without_marks(telegram, *where).split())
    match = _NAMED.fullmatch(words)
    if match:
        role = f"{match['role']}{match['rest']}".strip()
        return Party(role, match["name"].strip(), is_person=not is_organisation(role))
    return Party(words, "", is_person=not is_organisation(words))


def _without_marks(telegram: Telegram, start: int, end: int) -> str:
    """Give the text between *start* and *end* without the marks of footnotes and pages in it."""
    parts = []
    for span in telegram.of(Kind.ANCHOR, Kind.PAGE_BREAK):
        if start <= span.start and span.end <= end:
            parts.append(telegram.reading.text[start : span.start])
            start = span.end
    return "".join([*parts, telegram.reading.text[start:end]])


def _document_type(telegram: Telegram) -> str:
    named = next((span.get("type") for span in telegram.of(Kind.DOCUMENT_TYPE)), "")
    return document_kind(
        telegram.reading.text,
        telegram.layout,
        named,
        has_number=bool(telegram.of(Kind.TELEGRAM_NUMBER)),
        has_file=bool(telegram.of(Kind.FILE_NUMBER)),
    )


def _number(telegram: Telegram, heading: Heading | None) -> str:
    numbers = telegram.of(Kind.TELEGRAM_NUMBER)
    if numbers:
        return telegram.words(numbers[0])
    return heading.telegram_number if heading else ""


def _archive(telegram: Telegram, files: tuple[Span, ...]) -> str:
    """Give what a source note names before the file: ``Department of State, Central Files``."""
    text = telegram.reading.text
    for note in telegram.layout.notes:
        opening = OPENING.match(text, note.text_start)
        if opening and files and note.text_start <= files[0].start < note.text_end:
            return text[opening.end() : files[0].start].strip().rstrip(",")
    return ""


def _date(telegram: Telegram, files: tuple[Span, ...]) -> Claim | None:
    """The dateline states the date; else it is inferred from the file number, which holds the day of filing."""
    for dateline in telegram.of(Kind.DATELINE):
        for span in telegram.of(Kind.DATE):
            if dateline.start <= span.start and span.end <= dateline.end and span.get("when"):
                return Claim(span.get("when"), " ".join(telegram.words(span).split()))
    for span in files[:1]:
        when = file_date(telegram.words(span))
        if when:
            return Claim(when, cert="medium", source=f"#{_holder(telegram, span)}")
    return None


def _holder(telegram: Telegram, span: Span) -> str:
    """Give the `xml:id` of the note in which *span* stands."""
    for note in telegram.of(Kind.NOTE):
        if note.start <= span.start < note.end:
            return note.get("id")
    return "file"


def _place(telegram: Telegram, sender: Party | None, recipient: Party | None, date: Claim | None) -> Claim | None:
    """The dateline states the place; else it is that of the sending post.

    The Secretary of State telegraphs to the Department when he is away from it.
    """
    for place in telegram.of(Kind.PLACE):
        printed = " ".join(telegram.words(place).split())
        return Claim(printed, printed)
    if sender is None or (sender.role == "Secretary of State" and recipient and _DEPARTMENT.match(recipient.role)):
        return None
    inferred = whereabouts(sender.role, int(date.value[:4]) if date else None)
    return Claim(inferred.place, cert="high" if inferred.is_sure else "medium") if inferred.place else None


def _received(telegram: Telegram, date: Claim | None) -> Claim | None:
    """Look for a time of receipt under the dateline, then in the source note."""
    text = telegram.reading.text
    places = [(place.start, place.end) for place in telegram.layout.of(Slot.RECEIVED)]
    places += [(note.text_start, note.text_end) for note in _source_notes(telegram)]
    for start, end in places:
        found = receipt(text, start, end, date.value if date else "")
        if found:
            return Claim(found.when, found.words, cert="medium" if found.is_inferred and found.when else "")
    return None


def _sections(telegram: Telegram) -> str:
    found = (sections(telegram.reading.text, note.text_start, note.text_end) for note in _source_notes(telegram))
    return next((words for words in found if words), "")


def _source_notes(telegram: Telegram) -> list[ListedNote]:
    text = telegram.reading.text
    return [note for note in telegram.layout.notes if OPENING.match(text, note.text_start)]


def _categories(telegram: Telegram) -> tuple[tuple[str, str], ...]:
    """Give (scheme, value) of each marking once, in the order of the text."""
    return tuple(dict.fromkeys((span.get("type"), span.get("value")) for span in telegram.of(Kind.MARKING)))


def _repeated(telegram: Telegram) -> tuple[Repetition, ...]:
    """Look for repetitions in the notes on the heading, in source notes, and in the last paragraph."""
    text = telegram.reading.text
    found: list[Repetition] = []
    for note in telegram.layout.notes:
        words = text[note.text_start : note.text_end]
        if "This telegram" in words or OPENING.match(words):
            found += repetitions(text, note.text_start, note.text_end)
    bodies = telegram.layout.of(Slot.BODY)
    if bodies:
        found += repetitions(text, bodies[-1].start, bodies[-1].end)
    return tuple({repetition.post: repetition for repetition in reversed(found)}.values())[::-1]
