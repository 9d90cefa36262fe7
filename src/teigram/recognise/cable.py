"""Raw cables: the text as the communications centre printed it, before any edition.

Two forms are known: that of the electronic telegrams of the 1960s to the 1980s (`teigram.recognise.cable_lines` shows
one) and the telegraph form before them (`teigram.recognise.telegraph_form`). Here the lines are read and claimed;
nothing of a cable is a footnote, and no line is left without a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from teigram.cable_tables import cities
from teigram.forms import FormChoice
from teigram.lines import lines_of
from teigram.recognise.abbreviations import abbreviated_words
from teigram.recognise.cable_body import body
from teigram.recognise.cable_fields import opening_spans
from teigram.recognise.cable_levels import level_at
from teigram.recognise.cable_lines import CableLine, Role
from teigram.recognise.cable_opening import opening, roles_of
from teigram.recognise.cable_pages import page_remarks, page_spans, section_remarks
from teigram.recognise.cable_references import cable_references
from teigram.recognise.cable_text import text_spans
from teigram.recognise.claims import Claims
from teigram.recognise.date_time_groups import date_time_groups, dates_in_capitals
from teigram.recognise.dates import dates
from teigram.recognise.faults import faults
from teigram.recognise.pages import page_breaks
from teigram.recognise.references import references
from teigram.recognise.slots import Layout
from teigram.recognise.telegram import Remark, Telegram
from teigram.recognise.telegraph_fields import form_spans
from teigram.recognise.telegraph_form import form_opening, further_sheets, is_telegraph_form
from teigram.source import Reading
from teigram.spans import Kind, Span
from teigram.wording import word_lists

_FOUND_BY = "recognise.cable"
_FILM = re.compile(r"^Film Number:\s*(?P<number>[A-Z]\d{6}-\d{4})\s*$", re.MULTILINE)
_GROUPS = "recognise.date_time_groups"  # the only recogniser that keeps a date that is none
_UNDERSTOOD = frozenset({Kind.OPENER, Kind.SUBJECT, Kind.CLOSER, Kind.RUNNING, Kind.ARCHIVE})


def recognise_cable(reading: Reading, form: FormChoice) -> Telegram:
    """Find everything that can be claimed about the raw cable *reading*."""
    text = reading.text
    lines = lines_of(text)
    roles = roles_of(lines)
    if is_telegraph_form(lines):
        first = form_opening(lines)
        spans = form_spans(first)
        repeated = further_sheets(lines, len(first))
    else:
        first = opening(lines, roles)
        spans = opening_spans(text, first)
        repeated = frozenset()
    placed = [*first, *body(lines, roles, len(first))]
    placed = [replace(line, role=Role.PREAMBLE) if i in repeated else line for i, line in enumerate(placed)]
    around, pages = page_spans(placed)
    spans += [*around, *text_spans(placed), *_archive(text, placed)]
    spans += _level_of_pages(placed, spans)
    when = _sent(spans)
    printed = [page for page in page_breaks(text) if _is_in(page, spans)]
    words = _words(text, [*spans, *printed], when)
    remarks = [Remark(*remark) for remark in reading.remarks]
    remarks += [*page_remarks(pages), *section_remarks(placed, pages), *_remarks(text, [*spans, *words])]
    return Telegram(reading, Layout(form, (), None, ()), (*spans, *printed, *words), tuple(remarks), tuple(placed))


def _level_of_pages(placed: Sequence[CableLine], spans: Sequence[Span]) -> list[Span]:
    """Give the level of secrecy that runs on the pages, where no line of the opening states it."""
    if any(span.kind is Kind.MARKING and span.get("type") == "classification" for span in spans):
        return []
    lines = (line.line for line in placed if line.role in (Role.RUNNING, Role.PAGE))
    found = next(((line.start, level) for line in lines if (level := level_at(line.text))), None)
    if found is None:
        return []
    start, level = found
    attrs = (("type", "classification"), ("value", level.value))
    return [Span(start, start + level.end, Kind.MARKING, attrs, _FOUND_BY)]


def _sent(spans: Sequence[Span]) -> str:
    """Give the date of the first dateline; ISO 8601, or empty."""
    lines = [span for span in spans if span.kind is Kind.DATELINE]
    dated = (span for line in lines for span in spans if span.kind is Kind.DATE and line.start <= span.start < line.end)
    return next((span.get("when") for span in dated if span.get("when")), "")


def _is_in(page: Span, spans: Sequence[Span]) -> bool:
    """Say whether a mark such as ``[Page 9]`` stands in a paragraph."""
    return any(span.kind is Kind.PARAGRAPH and span.start <= page.start and page.end <= span.end for span in spans)


def _words(text: str, spans: Sequence[Span], when: str) -> list[Span]:
    """Claim what the words of the text say; the opening and the pages' heads are understood already."""
    claims = Claims(len(text), (span for span in spans if span.kind in _UNDERSTOOD or span.kind is Kind.PAGE_BREAK))
    claims.add(cable_references(text, year=when[:4]))
    claims.add(_cities(text))
    claims.add(references(text, when, len(text)))
    claims.add(date_time_groups(text))
    claims.add(dates_in_capitals(text, when))
    claims.add(dates(text, when))
    claims.add(faults(text))
    short = abbreviated_words(text, int(when[:4]) if when else None)
    claims.add(span for span in short if not _is_word(text, span))
    return claims.taken


def _is_word(text: str, span: Span) -> bool:
    """Say whether what looks like an acronym is a word, since the whole line is in capitals: ``ONE``, ``WHO``."""
    if text[span.start : span.end].casefold() not in _words_in_capitals():
        return False
    end = text.find("\n", span.end)
    return text[text.rfind("\n", 0, span.start) + 1 : end if end >= 0 else len(text)].isupper()


@cache
def _words_in_capitals() -> frozenset[str]:
    return frozenset(word_lists()["words-in-capitals"].words)


def _cities(text: str) -> Iterator[Span]:
    """Yield the names of cities of more than one word, so that the ``TEL`` of ``TEL AVIV`` is no telegram."""
    for name in cities():
        at = text.find(name) if " " in name else -1
        while at >= 0:
            yield Span(at, at + len(name), Kind.PLACE, (), _FOUND_BY)
            at = text.find(name, at + 1)


def _archive(text: str, placed: Sequence[CableLine]) -> Iterator[Span]:
    """Yield what the archive has added, and in it the number of the film: by it the files of 1973 to 1979 are cited."""
    lines = [line.line for line in placed if line.role is Role.ARCHIVE]
    if not lines:
        return
    yield Span(lines[0].start, lines[-1].end, Kind.ARCHIVE, (), _FOUND_BY)
    film = _FILM.search(text, lines[0].start, lines[-1].end)
    if film:
        yield Span(*film.span("number"), Kind.FILE_NUMBER, (), _FOUND_BY)


def _remarks(text: str, spans: Sequence[Span]) -> Iterator[Remark]:
    seen = {span.get("type") for span in spans if span.kind is Kind.FIELD}
    if not seen & {Role.SENDER.value, Role.ADDRESSEE.value}:
        yield Remark("M101", None, "no line that says from whom or to whom (FM …, TO …) was found")
    if not any(span.kind is Kind.DATELINE for span in spans):
        yield Remark("M102", None, "no date-time group and no date was found in the opening")
    for span in spans:
        if span.found_by == _GROUPS and not span.get("when"):
            yield Remark("M203", span.start, f"no such date: “{text[span.start : span.end]}”")
