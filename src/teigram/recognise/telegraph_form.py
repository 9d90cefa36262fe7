"""The telegraph form of the 1940s to the 1960s, on which the Department of State kept its telegrams.

An incoming and an outgoing one begin::

    INCOMING TELEGRAM          Department of State
    SECRET                                         Control: 1234
                                                   Rec'd: July 26, 1952
    FROM: Moscow                                          3:12 a.m.
    TO:   Secretary of State
    NO:   92, July 25, 7 p.m.
    PRIORITY
    SENT DEPARTMENT 92, REPEATED INFORMATION PARIS 45, LONDON 67.

    OUTGOING TELEGRAM          Department of State
    SENT TO: Amembassy MOSCOW PRIORITY 65
    RPTD INFO: Amembassy PARIS 123
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from teigram.cable_tables import indicators
from teigram.lines import Line
from teigram.recognise.cable_lines import CableLine, Role
from teigram.recognise.form_dates import FormDate, receipt_of
from teigram.recognise.markings import is_marking_line, markings_in

# A field stands at the start of a line or after a gap; its value runs to the next gap before a field, or to the end.
_LABELS = (
    r"(?:SENT )?TO|FROM|NO|NUMBER|CONTROL(?: NO\.?)?|REC['’]?D|RECEIVED|ACTION|INFO|SENT|DATE"
    r"|RPTD(?: INFO)?|RPTD TO|REPEATED(?: INFO)?"
)
FIELD = re.compile(
    rf"(?:^|\s{{2,}})(?P<label>(?i:{_LABELS}))\s?:\s*(?P<value>\S.*?)?(?=\s{{2,}}(?i:{_LABELS})\s?:|\s{{3,}}|\s*$)"
)
TITLE = re.compile(
    r"(?P<way>INCOMING|OUTGOING)\s+(?:AIRGRAM|TELEGRAM)\b.*|TELEGRAM\b.*|DEPARTMENT OF STATE\b.*", re.IGNORECASE
)
# What the form and its readers print beside the fields
COLUMN = re.compile(
    r"(?i:ACTION|INFO)(?: COPY)?|(?i:ACTION COPY)|[A-Z]{1,4}(?:/[A-Z]{1,4})?(?:-?\d{1,2})?|\d{1,4}"
    r"|\d{1,2}[:.]\d\d\s?(?i:[ap]\.?\s?m)\.?"
)
_REPEATED = re.compile(
    r"(?:SENT|REPEATED|RPTD|PASSED|SENT TO)\b.{0,200}?\b(?:INFO(?:RMATION)?|REPEATED|RPTD)\b", re.IGNORECASE
)
_ROLES = {
    "FROM": Role.SENDER,
    "TO": Role.ADDRESSEE,
    "SENT TO": Role.ADDRESSEE,
    "ACTION": Role.ADDRESSEE,
    "SENT": Role.ADDRESSEE,
    "INFO": Role.INFORMATION,
    "NO": Role.DATE_TIME,
    "NUMBER": Role.DATE_TIME,
    "DATE": Role.DATE_TIME,
}
ONCE = frozenset({"CONTROL", "FROM", "NO", "NUMBER"})
"""Fields that a form has once: where one stands again, a further sheet begins."""

_LONGEST_CAPTION = 60
_FRONT = 40  # lines among which the fields stand
_DISTINCT = frozenset({"NO", "NUMBER", "CONTROL", "RECD", "RECEIVED"})


def label_of(match: re.Match[str]) -> str:
    """Give the label of a field in capitals, without signs."""
    return re.sub(r"[^A-Z ]", "", match["label"].upper()).removesuffix(" NO").strip()


def role_of_field(match: re.Match[str]) -> Role:
    """Say what a field holds."""
    label = label_of(match)
    return Role.INFORMATION if label.startswith(("RPTD", "REPEATED")) else _ROLES.get(label, Role.FORM)


def is_telegraph_form(lines: Sequence[Line]) -> bool:
    """Say whether the first lines hold the fields of the form: two at least, and not only those of a memorandum."""
    labels = {label_of(match) for line in lines[:_FRONT] for match in FIELD.finditer(line.text)}
    has_title = any(TITLE.fullmatch(line.text) and "TELEGRAM" in line.text.upper() for line in lines[:_FRONT])
    return len(labels) + has_title > 1 and (has_title or bool(labels & _DISTINCT))


def form_opening(lines: Sequence[Line]) -> list[CableLine]:
    """Give the lines of the form above the text."""
    end = _past_fields(lines)
    while end < len(lines) and _is_beside(lines[end].text):
        end += 1
    return [CableLine(line, _role(line.text), continues=_is_addressee(line.text)) for line in lines[:end]]


def _past_fields(lines: Sequence[Line]) -> int:
    """Give the line after the last field of the first sheet."""
    end, seen = 0, set[str]()
    for i, line in enumerate(lines[:_FRONT]):
        labels = {label_of(match) for match in FIELD.finditer(line.text)}
        if ONCE & seen & labels:
            break
        seen |= labels
        end = i + 1 if labels else end
    return end


def further_sheets(lines: Sequence[Line], first: int) -> frozenset[int]:
    """Give the lines, from *first* on, on which a further sheet repeats the fields, under the same number."""
    number = _stated(lines[:first], "NO").partition("(")[0].strip()  # 92, July 25, 7 p.m. (SECTION ONE OF TWO)
    found: set[int] = set()
    at = first
    while number and at < len(lines):
        end = _past_fields(lines[at : at + _FRONT]) + at if _begins_sheet(lines[at].text) else at
        if end > at and _stated(lines[at:end], "NO").startswith(number):
            found.update(range(at, end))
        at = max(end, at + 1)
    return frozenset(found)


def _begins_sheet(text: str) -> bool:
    title = TITLE.fullmatch(text)
    return bool(title and title["way"]) or FIELD.search(text) is not None


def _stated(lines: Sequence[Line], label: str) -> str:
    """Give the value of the first field called *label*; empty when there is none."""
    fields = (match for line in lines for match in FIELD.finditer(line.text) if label_of(match) == label)
    return next((match["value"] or "" for match in fields), "")


def _is_beside(text: str) -> bool:
    """Say whether a line under the last field still belongs to the form."""
    is_field = is_marking_line(text) or _is_addressee(text) or _is_caption(text)
    return is_field or COLUMN.fullmatch(text) is not None or _REPEATED.match(text) is not None


def _is_caption(text: str) -> bool:
    """Say whether the line restricts who may see the telegram: ``Eyes only for the Secretary``."""
    found = markings_in(text, 0, len(text)) if len(text) <= _LONGEST_CAPTION else ()
    return any(one.marking.scheme == "handling" for one in found)


def _is_addressee(text: str) -> bool:
    """Say whether the line is one more addressee of the field above it: ``Amembassy LONDON 456``."""
    return text.split(maxsplit=1)[0].upper() in indicators()


def _role(text: str) -> Role:
    if (_REPEATED.match(text) and not FIELD.match(text)) or (_is_caption(text) and not is_marking_line(text)):
        return Role.ROUTING
    return Role.FORM


def received_in(placed: Sequence[CableLine]) -> FormDate | None:
    """Give the time of receipt that the form states."""
    values = ((line.line, match) for line in placed for match in FIELD.finditer(line.line.text))
    for line, match in values:
        if label_of(match) in ("RECD", "RECEIVED") and match["value"]:
            return receipt_of(line, match.start("value"), [other.line for other in placed])
    return None
