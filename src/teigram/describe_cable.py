"""What the header states of a raw cable, which names its sender, its addressees and its subjects itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from teigram.cable_tables import addressee, cities, city_name
from teigram.facts import Claim, Facts, Party
from teigram.recognise.cable_claims import CableClaims, claims_of
from teigram.recognise.cable_lines import CableLine, Role
from teigram.recognise.source_notes import Repetition
from teigram.recognise.telegram import Telegram
from teigram.recognise.telegraph_form import FIELD, TITLE, received_in
from teigram.seats import is_organisation
from teigram.spans import Kind, Span

_SECTIONS = re.compile(r"SECTION\s+\d{1,2}\s+OF\s+(?P<parts>\d{1,2})|\b\d\d OF (?P<of>\d\d)\b")
_REPEATED = re.compile(
    r"(?:REPEATED|RPTD|INFO)(?: FOR)?(?: INFO(?:RMATION)?)?(?: TO)?\s+(?P<posts>[^\n]+)", re.IGNORECASE
)
_POST = re.compile(r"(?P<post>[A-Z][A-Za-z.' -]*[A-Za-z])(?:\s+(?P<number>\d{1,6}))?")
_SUBJECT = re.compile(r"\w+\s*[:;]\s*")
_DEPARTMENT, _SEAT = "Department of State", "Washington"


def describe_cable(telegram: Telegram) -> Facts:
    """Collect the facts of a raw cable."""
    cable = claims_of(telegram)
    text = telegram.reading.text
    year = _year(cable)
    recipients = [_party(cable, span, year) for span in _named(cable, "addressee")]
    files = cable.of(Kind.FILE_NUMBER)
    return Facts(
        ident=telegram.reading.ident,
        document_type="airgram" if _title(cable, "airgram") else "telegram",
        number=_number(cable),
        file=cable.words(files[0]) if files else "",
        sender=_sender(cable, year),
        recipient=recipients[0] if recipients else _by_title(cable, "incoming"),
        further=tuple(recipients[1:]),
        date=_date(cable),
        place=_place(cable, year),
        categories=_categories(cable),
        received=_received(cable),
        sections=_sections(cable),
        repeated=tuple({one.organisation or one.post: one for one in _copies(cable, year)}.values()),
        tags=tuple(dict.fromkeys(cable.words(span) for span in cable.of(Kind.TERM))),
        subject=_subject(cable),
        pages=tuple(span.get("n") for span in cable.of(Kind.RUNNING, Kind.PAGE_BREAK) if span.get("n")),
        words=len(text.split()),
        characters=len(text),
    )


def _named(cable: CableClaims, kind: str) -> list[Span]:
    """Give the fields *kind* in which a name stands."""
    names = (Kind.ORGANISATION, Kind.PLACE)
    return [field for field in cable.fields(kind) if cable.inside(field, *names)]


def _party(cable: CableClaims, field: Span, year: int | None) -> Party:
    name = cable.inside(field, Kind.ORGANISATION, Kind.PLACE)[0]
    known = addressee(cable.words(name), year)
    is_named = bool(known.cert) or name.kind is Kind.PLACE or is_organisation(known.name)
    is_person = cable.is_form and not is_named
    return Party(known.name, "", is_person=is_person, precedence=_precedence(cable, field), cert=known.cert)


def _precedence(cable: CableClaims, field: Span) -> str:
    """Give the precedence for one addressee: its own, or else the lowest of the letters before the date-time group."""
    marks = [span for span in cable.inside(field, Kind.MARKING) if span.get("type") == "precedence"]
    return marks[-1].get("value") if marks else cable.lowest


def _sender(cable: CableClaims, year: int | None) -> Party | None:
    named = _named(cable, "sender")
    return replace(_party(cable, named[0], year), precedence="") if named else _by_title(cable, "outgoing")


def _by_title(cable: CableClaims, way: str) -> Party | None:
    """An outgoing telegram is from the Department whose form it is on, an incoming one to it."""
    title = _title(cable, way)
    return Party(_DEPARTMENT, "", is_person=False) if title and _title(cable, "department of state") else None


def _title(cable: CableClaims, word: str) -> bool:
    titles = (line.line.text for line in cable.lines if line.role is Role.FORM and TITLE.fullmatch(line.line.text))
    return any(word in title.casefold() for title in titles)


def _place(cable: CableClaims, year: int | None) -> Claim | None:
    for field in _named(cable, "sender")[:1]:
        name = cable.inside(field, Kind.ORGANISATION, Kind.PLACE)[0]
        words = cable.words(name)
        known = addressee(words, year)
        if known.place:
            return Claim(known.place, cert=known.cert)
        return Claim(" ".join(words.split()), words) if name.kind is Kind.PLACE else None
    return Claim(_SEAT, cert="high") if _by_title(cable, "outgoing") else _place_of_number(cable)


def _place_of_number(cable: CableClaims) -> Claim | None:
    """Infer the place from the number, where the line of the sender is lost: ``TEL AVIV 01234``."""
    post = _number(cable).rpartition(" ")[0]
    place = _SEAT if post == "STATE" else cities().get(post, "")
    return Claim(place, cert="medium") if place else None


def _number(cable: CableClaims) -> str:
    """Give the number of the cable itself, not one that it has at an addressee."""
    lines = [*cable.fields("heading"), *cable.of(Kind.DATELINE), *cable.fields("addressee")]
    numbers = (span for line in lines for span in cable.inside(line, Kind.TELEGRAM_NUMBER))
    return next((cable.words(span) for span in numbers), "")


def _date(cable: CableClaims) -> Claim | None:
    for line in cable.of(Kind.DATELINE):
        is_receipt = cable.text[line.start : line.start + 3].casefold() == "rec"
        for span in cable.inside(line, Kind.DATE):
            if span.get("when") and not is_receipt:
                return Claim(span.get("when"), cable.words(span), span.get("cert"))
    return None


def _year(cable: CableClaims) -> int | None:
    date = _date(cable)
    return int(date.value[:4]) if date else None


def _received(cable: CableClaims) -> Claim | None:
    received = received_in(cable.lines)
    return Claim(received.when, received.words) if received and received.when else None


def _categories(cable: CableClaims) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys((span.get("type"), span.get("value")) for span in cable.of(Kind.MARKING)))


def _sections(cable: CableClaims) -> str:
    """Say in how many sections the cable was sent."""
    counts = [
        int(match["parts"] or match["of"])
        for line in cable.lines
        if line.role in (Role.CLASSIFICATION, Role.PAGE)
        for match in _SECTIONS.finditer(line.line.text)
    ]
    return f"Sent in {max(counts)} sections" if counts and max(counts) > 1 else ""


def _copies(cable: CableClaims, year: int | None) -> Iterator[Repetition]:
    for field in _named(cable, "information"):
        name = cable.inside(field, Kind.ORGANISATION, Kind.PLACE)[0]
        known = addressee(cable.words(name), year)
        numbers = cable.inside(field, Kind.TELEGRAM_NUMBER)
        number = cable.words(numbers[0]) if numbers else ""
        yield Repetition(
            known.place,
            number,
            is_passed=False,
            organisation=known.name,
            precedence=_precedence(cable, field),
            cert=known.cert,
        )
    for line in cable.lines:
        if line.role is Role.ROUTING:
            yield from _repeated(line)


def _repeated(line: CableLine) -> Iterator[Repetition]:
    """Read a line such as ``SENT DEPARTMENT 92, REPEATED INFORMATION PARIS 45, LONDON 67.`` on the form."""
    if FIELD.match(line.line.text):
        return
    match = _REPEATED.search(line.line.text)
    for words in re.split(r"[,;]\s*|\s+(?i:AND)\s+", match["posts"].rstrip(". ")) if match else ():
        post = _POST.fullmatch(words.strip())
        if post:
            yield Repetition(city_name(post["post"]), post["number"] or "", is_passed=False)


def _subject(cable: CableClaims) -> str:
    for span in cable.of(Kind.SUBJECT):
        words = cable.words(span)
        label = _SUBJECT.match(words)
        return words[label.end() :] if label else words
    return ""
