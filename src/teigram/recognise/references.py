"""References to other telegrams, pages, documents and notes.

As found: ``Deptel 239 Oct 2``, ``Embtels 2180 and 2181 June 27``, ``telegram 1678, October 5, from London``, ``p.
986``, ``footnote 2, p. 986``, ``Document 350``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teigram.recognise.datelines import MONTHS, is_day
from teigram.spans import Kind, Span

_FOUND_BY = "recognise.references"
_MONTHS = (
    r"Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
_DAY = rf"(?:(?P<month>{_MONTHS})\.? (?P<day>\d{{1,2}})(?!\d)(?:, (?P<year>19\d\d)(?!\d))?)"
# ReDeptel 239 Oct 2; Embtels 2180; urtel 896 Jan 17
_AGGLUTINATED = re.compile(
    r"\b(?=[A-Za-z]{3,12}(?: No\.)? \d)"
    r"(?P<word>(?i:re)?(?i:dept?c?irtels?|deptels?|embtels?|legtels?|contels?|urtels?|mytels?|ourtels?|reftels?))"
    rf"(?: No\.)? (?P<number>\d{{1,5}})(?!\d)(?:,? {_DAY})?"
)
# telegram 1678, October 5, from London
_SPELT = re.compile(
    r"\b[Tt]elegram (?P<number>\d{1,5}|[A-Z][a-z]+ \d{1,4})(?!\d)(?:,? (?:from|to) (?P<place>[A-Z]\w+))?"
    rf"(?:, {_DAY})?(?:,? (?P<way>from|to) (?P<post>[A-Z][a-zé]+(?: [A-Z][a-z]+)?))?"
)
_DOCUMENT = re.compile(r"\bDocument (?P<number>\d{1,4})(?!\d)")
_FOOTNOTE = re.compile(
    r"\bfootnote (?P<number>\d{1,3}),? (?P<where>above|below|supra|infra|p\. \d{1,4}|Document \d{1,4})"
)
_PAGE = re.compile(r"\bpp?\. (?P<number>\d{1,4})(?:[–-]\d{1,4})?(?!\d)")
_KINDS = ((_FOOTNOTE, "note"), (_DOCUMENT, "document"), (_PAGE, "page"))


def references(text: str, year: int | None) -> Iterator[Span]:
    """Yield a span for each reference in *text*.

    ``key`` is FROM.TO.NUMBER.DATE as far as known, with nothing between the dots for what is not known.

    Args:
        text: The reading.
        year: Of the telegram, for dates without a year.
    """
    for pattern in (_AGGLUTINATED, _SPELT):
        for match in pattern.finditer(text):
            attrs = (("type", "telegram"), ("key", _telegram_key(match, year)))
            yield Span(match.start(), match.end(), Kind.REFERENCE, attrs, _FOUND_BY)
    for pattern, kind in _KINDS:
        for match in pattern.finditer(text):
            attrs = (("type", kind), ("key", "-".join(re.findall(r"\w+", match.group()))))
            yield Span(match.start(), match.end(), Kind.REFERENCE, attrs, _FOUND_BY)


def _telegram_key(match: re.Match[str], year: int | None) -> str:
    sender, recipient = _parties(match)
    number = match["number"].replace(" ", "-")
    return f"{sender}.{recipient}.{number}.{_date(match, year)}"


def _parties(match: re.Match[str]) -> tuple[str, str]:
    groups = match.groupdict()
    if groups.get("word"):
        low = groups["word"].lower().removeprefix("re")
        if low.startswith("dep"):
            return "Department", ""
        return ("Embassy" if low.startswith("emb") else "", "Department" if low.startswith("emb") else "")
    if groups.get("way"):
        post = groups["post"].replace(" ", "-")
        return (post, "") if groups["way"] == "from" else ("", post)
    return "", ""


def _date(match: re.Match[str], year: int | None) -> str:
    if not match["month"]:
        return ""
    known = int(match["year"]) if match["year"] else year
    month, day = MONTHS[match["month"].lower()], int(match["day"])
    if known is None:
        return f"--{month:02}-{day:02}" if is_day(1952, month, day) else ""
    return f"{known}-{month:02}-{day:02}" if is_day(known, month, day) else ""
