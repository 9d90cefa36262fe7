"""References to other telegrams, pages, documents and notes.

As found: ``Deptel 239 Oct 2``, ``Embtels 2180 and 2181 June 27``, ``telegram 1678, October 5, from London``, ``p.
986``, ``footnote 2, p. 986``, ``Document 350``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from teigram.recognise.datelines import MONTHS
from teigram.recognise.dates import date_attributes
from teigram.spans import Kind, Span
from teigram.tables import cities_of_several_words

_FOUND_BY = "recognise.references"
_MONTHS = (
    r"Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
_DAY = rf"(?:(?P<month>{_MONTHS})\.? (?P<day>\d{{1,2}})(?!\d)(?:, (?P<year>19\d\d)(?!\d))?)"
# ReDeptel 239 Oct 2; Embtels 2180; urtel 896 Jan 17
_AGGLUTINATED = re.compile(
    r"(?P<word>(?i:re)?(?i:dept?c?irtels?|deptels?|embtels?|legtels?|contels?|urtels?|mytels?|ourtels?|reftels?))"
    rf"(?: No\.)? (?P<number>\d{{1,5}})(?!\d)(?:,? {_DAY})?"
)
# Deptels 12, 13 and 14: each number after the first
_NEXT = re.compile(rf"(?:,|,?[ \n]and|[ \n]&)[ \n](?P<number>\d{{1,5}})(?!\d| ?[ap]\.? ?m\b)(?:,? {_DAY})?")
_TEL = re.compile(r"tels?(?: No\.)? \d")
_TELEGRAM = re.compile(r"elegram [\dA-Z]")
_DOCUMENT = re.compile(r"Document (?P<number>\d{1,4})(?!\d)")
_FOOTNOTE = re.compile(
    r"footnote (?P<number>\d{1,3}),? (?P<where>above|below|supra|infra|p\. \d{1,4}|Document \d{1,4})"
)
_PAGE = re.compile(r"pp?\. (?P<number>\d{1,4})(?:[–-]\d{1,4})?(?!\d)")
_KINDS = ((_FOOTNOTE, "note"), (_DOCUMENT, "document"), (_PAGE, "page"))


@cache
def _spelt() -> re.Pattern[str]:
    """Match ``telegram 1678, October 5, from London`` and ``telegram 357 from Tel Aviv``."""
    cities = "|".join(
        re.escape(name) for name in sorted(cities_of_several_words(), key=lambda name: (-len(name), name))
    )
    return re.compile(
        r"[Tt]elegram (?P<number>\d{1,5}|[A-Z][a-z]+ \d{1,4})(?!\d)"
        rf"(?:,? (?P<way_first>from|to) (?P<post_first>(?>{cities}|[A-Z]\w+))\b(?! as ))?"
        rf"(?:, {_DAY})?(?:,? (?P<way>from|to) (?P<post>(?>{cities}|[A-Z][a-zé]+(?: [A-Z][a-z]+)?))(?! as ))?"
    )


def references(text: str, when: str, notes_start: int) -> Iterator[Span]:
    """Yield a span for each reference in *text*, and one for the date in a reference to a telegram.

    ``key`` is FROM.TO.NUMBER.DATE as far as known, with nothing between the dots for what is not known.

    Args:
        text: The reading, marks blanked out.
        when: The telegram's own date, ISO 8601, or empty.
        notes_start: First code point of the editors' notes: they know of later telegrams, the text above does not.
    """
    for match, parties in _telegrams(text):
        date = _date(match, when, is_past=match.start() < notes_start)
        attrs = (("type", "telegram"), ("key", _telegram_key(match, parties, dict(date).get("when", ""))))
        start = match.start() if match.re is not _NEXT else match.start("number")
        yield Span(start, match.end(), Kind.REFERENCE, attrs, _FOUND_BY)
        if date:
            end = match.end("year") if match["year"] else match.end("day")
            yield Span(match.start("month"), end, Kind.DATE, date, _FOUND_BY)
    for pattern, kind in _KINDS:
        for match in pattern.finditer(text):
            if text[match.start() - 1 : match.start()].isalpha():
                continue
            attrs = (("type", kind), ("key", "-".join(re.findall(r"\w+", match.group()))))
            yield Span(match.start(), match.end(), Kind.REFERENCE, attrs, _FOUND_BY)


def _telegrams(text: str) -> Iterator[tuple[re.Match[str], tuple[str, str]]]:
    """Yield the references to telegrams, each with its parties.

    They are found by letters that all have, which is quick, then read from the start.
    """
    for tel in _TEL.finditer(text):
        start = tel.start()
        while start > 0 and text[start - 1].isalpha():
            start -= 1
        match = _AGGLUTINATED.match(text, start)
        if match:
            parties = _parties(match)
            yield match, parties
            yield from ((further, parties) for further in _further(text, match))
    for telegram in _TELEGRAM.finditer(text):
        match = _spelt().match(text, telegram.start() - 1)
        if match and not text[match.start() - 1 : match.start()].isalpha():
            yield match, _parties(match)


def _further(text: str, match: re.Match[str]) -> Iterator[re.Match[str]]:
    """Yield the numbers after the first one of ``Deptels 12, 13 and 14``."""
    following = _NEXT.match(text, match.end()) if match["word"].lower().endswith("s") else None
    while following:
        yield following
        following = _NEXT.match(text, following.end())


def _telegram_key(match: re.Match[str], parties: tuple[str, str], date: str) -> str:
    sender, recipient = parties
    number = match["number"].replace(" ", "-")
    return f"{sender}.{recipient}.{number}.{date}"


def _parties(match: re.Match[str]) -> tuple[str, str]:
    """Give sender and recipient as far as the reference names them."""
    groups = match.groupdict()
    if groups.get("word"):
        low = groups["word"].lower().removeprefix("re")
        if low.startswith("dep"):
            return "Department", ""
        return ("Embassy", "Department") if low.startswith("emb") else ("", "")
    way, post = groups["way"] or groups["way_first"], groups["post"] or groups["post_first"] or ""
    post = post.replace(" ", "-")
    return (post, "") if way == "from" else ("", post)


def _date(match: re.Match[str], when: str, *, is_past: bool) -> tuple[tuple[str, str], ...]:
    if not match["month"]:
        return ()
    month = MONTHS[match["month"].lower()]
    return date_attributes(month, int(match["day"]), match["year"] or "", when, is_past=is_past)
