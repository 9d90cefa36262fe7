"""The heads of raw cables, and what tells one cable from another.

Of an electronic telegram, and of one in the telegraph form::

    PAGE 01 STATE 043554                    INCOMING TELEGRAM          Department of State
    R 090652Z MAR 73                        Control: 9921
    FM SECSTATE WASHDC                      FROM: Moscow
    TO AMEMBASSY MOSCOW IMMEDIATE           TO:   Secretary of State
    C O N F I D E N T I A L STATE 043554    NO:   92, July 25, 7 p.m.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from teigram.lines import Line
from teigram.recognise.cable_levels import classified
from teigram.recognise.cable_lines import PAGE, PAGE_REST, Role
from teigram.recognise.date_time_groups import GROUP
from teigram.recognise.telegraph_form import FIELD, ONCE, TITLE, label_of

_LONGEST_OPENING = 90  # lines of an electronic telegram's
_ADDRESS = 4  # lines after the date-time group among which FM and TO stand
_LONGEST_FORM, _BETWEEN_FIELDS = 16, 6  # lines
_NUMBER = re.compile(r"(?:[A-Z][A-Za-z]+\s)?[A-Z]?-?\d{1,6}\b(?!\s?[ap]\.|:)")  # 92; A-139; Dulte 172
_NUMBER_AT_END = re.compile(r".*\D\d{1,6}")
_TITLE = "TITLE"
_DISTINCT = frozenset({_TITLE, "CONTROL", "NO", "NUMBER", "RECD", "RECEIVED"})
_PARTIES = frozenset({"FROM", "TO", "SENT TO", "ACTION"})
_ENOUGH = 3  # fields with which a telegraph form is sure to open


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The opening of a cable or of a section of it.

    Attributes:
        at: The line of the head, which is sure to belong to it.
        end: The line after its fields.
        number: With the name of the post; empty when it states none.
        sent: The date-time group, or the control number of a form; empty when it states none.
        is_form: Whether it is a telegraph form.
        is_of_page: Whether it begins with the head of a page.
        is_sure: Whether it has all with which a cable opens.
    """

    at: int
    end: int
    number: str
    sent: str
    is_form: bool = False
    is_of_page: bool = False
    is_sure: bool = True

    def is_part_of(self, other: Head) -> bool:
        """Say whether this opens a later section or sheet of *other*: they have a number or a moment in common."""
        return bool(self.number and self.number == other.number) or bool(self.sent and self.sent == other.sent)

    def differs_from(self, other: Head) -> bool:
        """Say whether number or moment are not those of *other*; each sheet of a form has its own control number."""
        return self.number != other.number or (not self.is_form and self.sent != other.sent)

    def can_be_part_of(self, other: Head) -> bool:
        """Say whether nothing tells the two apart, since one of them states neither number nor moment."""
        return not ((self.number and other.number) or (self.sent and other.sent))


def electronic_heads(lines: Sequence[Line], roles: Sequence[Role | None]) -> Iterator[Head]:
    """Yield the heads of electronic telegrams, those of later sections too; *roles* are what each line is by itself."""
    after = 0
    for at, role in enumerate(roles):
        if at >= after and role in (Role.PAGE, Role.DATE_TIME):
            found = _electronic(lines, roles, at)
            if found:
                after = found.end
                yield found


def _electronic(lines: Sequence[Line], roles: Sequence[Role | None], at: int) -> Head | None:
    is_of_page = roles[at] is Role.PAGE
    number = _number_of_page(lines, at) if is_of_page else ""
    if is_of_page and not number:
        return None
    stop = min(at + _LONGEST_OPENING, len(lines))
    group = next((i for i in range(at, stop) if roles[i] is Role.DATE_TIME), stop)
    heading = next((i for i in range(group, stop) if roles[i] is Role.CLASSIFICATION), stop)
    wanted = {Role.SENDER, Role.ADDRESSEE}
    found = wanted & set(roles[group + 1 : group + 1 + _ADDRESS])
    if heading == stop or not found or (found != wanted and not is_of_page):
        return None
    number = number or _number_of_heading(lines[heading].text)
    match = GROUP.search(lines[group].text)
    sent = _spaced(match.group()) if match else ""
    return Head(at=at, end=heading + 1, number=number, sent=sent, is_of_page=is_of_page, is_sure=bool(number and sent))


def _number_of_heading(text: str) -> str:
    """Give post and number in the line with the level of secrecy above the text; empty when it has none."""
    found = classified(text)
    return _spaced(text[slice(*found.number)]) if found and found.number else ""


def _number_of_page(lines: Sequence[Line], at: int) -> str:
    """Give post and number of the head of a first page; empty when it is another page's or states none."""
    head = PAGE.fullmatch(lines[at].text)
    if head is None or not head["page"] or int(head["page"]) != 1:
        return ""
    if not head["number"]:
        head = PAGE_REST.fullmatch(lines[at + 1].text) if at + 1 < len(lines) else None
    return _spaced(f"{head['post']} {head['number']}") if head else ""


def _spaced(words: str) -> str:
    return " ".join(words.split())


def form_heads(lines: Sequence[Line]) -> Iterator[Head]:
    """Yield the heads of telegraph forms, those of further sheets too."""
    fields = [_fields(line.text) for line in lines]
    after = 0
    for at, found in enumerate(fields):
        if at >= after and found:
            head = _form(fields, at)
            if head:
                after = head.end
                yield head


def _fields(text: str) -> dict[str, str]:
    """Give the fields of a line by their labels; the title of the form is one of them."""
    found = {label_of(match): (match["value"] or "").strip() for match in FIELD.finditer(text)}
    title = TITLE.fullmatch(text)
    if title and (title["way"] or text.startswith("TELEGRAM")):
        found[_TITLE] = text
    return found


def _form(fields: Sequence[Mapping[str, str]], at: int) -> Head | None:
    """Gather the fields from the line *at* on, up to one that is there already; None when they make no form."""
    found: dict[str, str] = {}
    end = at
    for i in range(at, min(at + _LONGEST_FORM, len(fields))):
        if i - end > _BETWEEN_FIELDS or (ONCE | {_TITLE}) & found.keys() & fields[i].keys():
            break
        if fields[i]:
            found = {**fields[i], **found}
            end = i
    if not (_DISTINCT & found.keys() and _PARTIES & found.keys()):
        return None
    number, sent = _number_of_form(found), found.get("CONTROL", "")
    return Head(at=at, end=end + 1, number=number, sent=sent, is_form=True, is_sure=len(found) >= _ENOUGH)


def _number_of_form(fields: Mapping[str, str]) -> str:
    """Give the number with the sender, or, of a telegram that is sent out, with the first addressee."""
    stated = _NUMBER.match(fields.get("NO", "") or fields.get("NUMBER", ""))
    if stated:
        return f"{fields.get('FROM', '')} {_spaced(stated.group())}".upper()
    address = fields.get("SENT TO", "")
    return _spaced(address).upper() if _NUMBER_AT_END.fullmatch(address) else ""
