"""What a line of a raw cable is, by itself.

A cable of 1973::

    CONFIDENTIAL                                      running line
    PAGE 01 STATE 043554                              head of a page
    ORIGIN EUR-12 INFO OCT-01 ISO-00 /013 R           distribution
    DRAFTED BY EUR/SOV:JDOE:ABC                       drafting
    --------------------- 012345                      transmission
    R 231234Z JAN 73                                  date-time group
    FM SECSTATE WASHDC                                sender
    TO AMEMBASSY MOSCOW PRIORITY                      addressee
    INFO AMEMBASSY LONDON                             addressee for information
    C O N F I D E N T I A L SECTION 01 OF 02 STATE 043554
    E.O. 11652: GDS
    TAGS: PFOR, UR
    SUBJECT: …
    REF: (A) MOSCOW 1234
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from teigram.lines import Line
from teigram.recognise.cable_levels import classified, is_running
from teigram.recognise.markings import marking_line


class Role(StrEnum):
    """What a line is; the value is that of `@type` where the line becomes a `seg` or an `fw`."""

    PAGE = "head"
    RUNNING = "running"
    RELEASE = "release"
    END = "end"
    PREAMBLE = "preamble"  # of a later section, repeated
    FORM = "form"  # a field of the telegraph form
    TRANSMISSION = "transmission"
    DISTRIBUTION = "distribution"
    DRAFTING = "drafting"
    DATE_TIME = "date-time"
    SENDER = "sender"
    ADDRESSEE = "addressee"
    INFORMATION = "information"
    CLASSIFICATION = "classification"
    CAPTION = "caption"
    ROUTING = "routing"
    ORDER = "executive-order"
    TAGS = "tags"
    SUBJECT = "subject"
    REFERENCE = "reference"
    TEXT = "text"
    SIGNATURE = "signature"
    ARCHIVE = "archive"


FURNITURE = frozenset({Role.PAGE, Role.RUNNING, Role.RELEASE, Role.END})
"""Lines that stand around the text on every page."""


@dataclass(frozen=True, slots=True)
class CableLine:
    """A line, what it is, and whether it can go on from the line before it of that kind."""

    line: Line
    role: Role
    continues: bool = False


_WORDS_OF_NUMBERS = "ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN"
# PAGE 02 BONN 09467 01 OF 04 141129Z; CONFIDENTIALPAGE 02; PAGE TWO RUMJIR 213
PAGE = re.compile(
    r"(?P<marking>[A-Z][A-Z ]{4,30}?)?\s*PAGE\s+(?P<page>\d{1,3})"
    r"(?:\s+(?P<post>[A-Z][A-Z .'-]*?)\s+(?P<number>\d{2,6})"
    r"(?:\s+(?P<section>\d\d) OF (?P<sections>\d\d))?(?:\s+\d{6}Z)?)?"
    rf"|PAGE\s+(?:{_WORDS_OF_NUMBERS}|\d{{1,3}})\s+R[A-Z]{{5,6}}\b.{{0,40}}"
)
# -2- 92, July 25, 7 p.m., from Moscow: the further sheets of a telegraph form
SHEET = re.compile(
    r"-\s?(?P<page>\d{1,2})\s?-\s+(?:#|[Nn]o\.?)?\s?[A-Z]?[A-Za-z-]*\s?\d{1,5},\s.{0,60}\b(?i:from|to)\b.{2,40}"
)
# The second half of a page's head that two lines hold: MOSCOW 01234  01 OF 02  141129Z
PAGE_REST = re.compile(
    r"(?P<post>[A-Z][A-Z .'-]*?)\s+(?P<number>\d{4,6})(?:\s+(?P<section>\d\d) OF (?P<sections>\d\d))?(?:\s+\d{6}Z)?"
)
_RELEASE = re.compile(r".{0,40}Declassified/Released\b.{0,90}")
_END = re.compile(r"N{3,4}|<<\s?END OF DOCUMENT\s?>>|BT|#\d{1,5}")
_SERIAL = re.compile(r"\d{1,6}|-{6,}.{0,40}|(?:VZCZC|ZNY|ZNR|ZFF|ZDK|DE RU|[ZOPR]{2} RU)\w*.{0,60}")
_OFFICE = r"[A-Z]{1,6}[A-Z/]{0,6}-\d\d"
_DISTRIBUTION = re.compile(
    rf"(?:(?:ORIGIN|ACTION|INFO|COPY)\s+)?(?:{_OFFICE}(?:\s+|$))*"
    r"(?:\(\s*[A-Z]+\s*\)\s*)?(?:/\s?\d{3}\s*)?(?:\(?[A-Z]\)?)?"
)
_HAS_OFFICE = re.compile(rf"{_OFFICE}\b|/\s?\d{{3}}\b|\(\s*ISO\s*\)")
_DRAFTING = re.compile(r"(?:DRAFTED|APPROVED|CLEARED|CLEARANCES?|AUTHORIZED)\b(?: BY)?\b|DESIRED DISTRIBUTION")
# R 231234Z JAN 73; O R 141117Z JUN 74; O 220116Z SEP 73 ZFF4
DATE_TIME = re.compile(
    r"(?P<letters>(?:[ZYOPR]{1,2}\s+){0,3})(?P<group>\d{6} ?[A-Z]\s+[A-Z]{3,9}\s+\d{2,4})(?!\d).{0,20}"
)
_SENDER = re.compile(r"FM\s+\S")
_ADDRESSEE = re.compile(r"TO\s*:?\s+(?:RU\w+/)?[A-Z]{3}")
_INFORMATION = re.compile(r"INFO\s+(?:RU\w+/)?[A-Z]{3}")
_ORDER = re.compile(r"E\.?\s?O\.?\s*1\d{4}|(?i:Classified By):")
_TAGS = re.compile(r"TAGS?\s*[:;]")
_SUBJECT = re.compile(r"(?:SUBJECT|SUBJ)\s*[:;]")
_REFERENCE = re.compile(r"REFS?(?:TELS?)?\s*[:;]|REFERENCES?\s*:")
_ARCHIVE = re.compile(r"Message Attributes|(?:Automatic Decaptioning|Capture Date)\s*:.*")


def role_of(text: str) -> Role | None:
    """Say what the line *text* is by itself; None when it is nothing that can be known so."""
    return next((role for is_such, role in _TESTS if is_such(text)), None)


def is_caption(text: str) -> bool:
    """Say whether the line is nothing but restrictions of handling: ``EXDIS``, ``LIMDIS NOFORN``."""
    found = marking_line(text.rstrip("/ "))
    return bool(found) and all(one.marking.scheme == "handling" for one in found)


def _is_distribution(text: str) -> bool:
    return _HAS_OFFICE.search(text) is not None and _DISTRIBUTION.fullmatch(text) is not None


# In this order: the first that says yes has the line.
_TESTS: tuple[tuple[Callable[[str], object], Role], ...] = (
    (_RELEASE.fullmatch, Role.RELEASE),
    (_END.fullmatch, Role.END),
    (_SERIAL.fullmatch, Role.TRANSMISSION),
    (_ARCHIVE.fullmatch, Role.ARCHIVE),
    (PAGE.fullmatch, Role.PAGE),
    (SHEET.fullmatch, Role.PAGE),
    (is_running, Role.RUNNING),
    (_is_distribution, Role.DISTRIBUTION),
    (_DRAFTING.match, Role.DRAFTING),
    (_SENDER.match, Role.SENDER),
    (_ADDRESSEE.match, Role.ADDRESSEE),
    (_ORDER.match, Role.ORDER),
    (_TAGS.match, Role.TAGS),
    (_SUBJECT.match, Role.SUBJECT),
    (_REFERENCE.match, Role.REFERENCE),
    (DATE_TIME.fullmatch, Role.DATE_TIME),
    (_INFORMATION.match, Role.INFORMATION),
    (classified, Role.CLASSIFICATION),
    (is_caption, Role.CAPTION),
)
