"""The forms in which the text of a printed edition is found, and the marks that each of them writes.

The same telegram is met as a web page with single newlines (*glued*), as blocks with blank lines and renumbered notes
(*blocked*), as copied from a screen (*screen*), with ``/1/`` anchors in ASCII (*slash*), from a sister edition with
``[1]`` anchors (*sister*), as a page of OCR (*page*), as a raw cable (*cable*), or without any of these signs
(*plain*). In a file that has mark-up of its own (*marked*) notes and page breaks are no characters at all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from teigram.lines import Line

RETURN_SIGN = "↩"

_SLASH_NOTE = re.compile(r"/(?:\d{1,3}|[*†‡])/")
_SLASH_ANCHOR = re.compile(r"(?<=[a-zA-Z.,;:)\"'])/\d{1,3}/(?=[\s),.;]|$)")
_SISTER_ANCHOR = re.compile(r"\[\d{1,2}\]")
_SISTER_HEAD = re.compile(r"(?:Cablegram|Savingram|Teleprinter)\b")
_BLOCKED_NOTE = re.compile(r"\d{1,3}\. ")
# PAGE 02 STATE 043554; R 231234Z JAN 73; FM SECSTATE WASHDC; E.O. 11652: GDS; TAGS: PFOR; --------------------- 012345
_CABLE_SIGN = re.compile(
    r"\s*(?:(?P<page>(?:[A-Z]{6,}[A-Z ]{0,30})?PAGE \d{1,3}\s+[A-Z][A-Z .'-]*\s+\d{3,6}\b)"
    r"|(?P<dashes>-{12,} ?[\dZ])|(?P<group>(?:[ZYOPR]{1,2} +){0,3}\d{6} ?[A-Z] [A-Z]{3,4} \d\d)|(?P<sender>FM [A-Z])"
    r"|(?P<order>E\. ?O\. ?1\d{4}\b)|(?P<tags>TAGS ?:)|(?P<to>(?:TO|INFO) (?:AMEMB|AMCONSUL|SECSTATE|USMISSION)))"
)
# FROM: Moscow; NO: 92, July 25, 7 p.m.; Control: 1234. Two fields alone are those of a memorandum.
_FORM_FIELD = re.compile(
    r"(?:^|\s{2,})(?P<label>FROM|TO|SENT TO|NO|CONTROL|REC['’]?D|RECEIVED)\s?(?:NO\.? ?)?:"
    r"|^\s*(?P<title>INCOMING|OUTGOING)\s+(?:AIRGRAM|TELEGRAM)\b",
    re.IGNORECASE,
)
_FORM_ALONE = frozenset({"control", "rec'd", "rec’d", "recd", "received", "no", "title"})
_FRONT = 4000  # code points among which the signs of a cable stand
_LONGEST_SIGN = 120  # code points; what stands on a longer line is a paragraph
_PAGE_NOTE = re.compile(r"\d{1,2}[A-Z“\"][a-z]")
HARD_WRAP = 85  # columns; a page of OCR or a typed sheet has no longer lines


class Form(StrEnum):
    """The form of a text; the values are those of `bibl/@subtype`."""

    GLUED = "glued"
    BLOCKED = "blocked"
    SCREEN = "screen"
    SLASH = "slash"
    SISTER = "sister"
    PAGE = "page"
    CABLE = "cable"
    PLAIN = "plain"
    MARKED = "marked"

    @property
    def has_page_marks(self) -> bool:
        """Whether a page break stands for a mark such as ``[Page 9]`` without more being said of it."""
        return self not in (Form.MARKED, Form.CABLE)


@dataclass(frozen=True, slots=True)
class FormChoice:
    """A form and the reason why it was chosen, as a clause that a person can read."""

    form: Form
    because: str


@dataclass(frozen=True, slots=True)
class NoteMarks:
    """How a form writes a footnote; ``{n}`` stands for the number.

    Attributes:
        anchor: The mark in the text.
        opening: What stands before the note's own text, without the white space around it.
        gap: Between the opening mark and the text.
        closing: What stands after the note's own text.
    """

    anchor: str
    opening: str
    gap: str
    closing: str


NOTE_MARKS: dict[Form, NoteMarks] = {
    Form.GLUED: NoteMarks("{n}", "-", " ", RETURN_SIGN),
    Form.BLOCKED: NoteMarks("{n}", "{n}.", " ", ""),
    Form.SCREEN: NoteMarks("{n}", "{n}.", " ", ""),
    Form.SLASH: NoteMarks("/{n}/", "/{n}/", "", ""),
    Form.SISTER: NoteMarks("[{n}]", "[{n}]", "", ""),
    Form.PAGE: NoteMarks("{n}", "{n}", "", ""),
    Form.CABLE: NoteMarks("{n}", "{n}.", " ", ""),
    Form.PLAIN: NoteMarks("{n}", "{n}.", " ", ""),
    Form.MARKED: NoteMarks("", "", "", ""),
}


def detect_form(text: str, lines: Sequence[Line]) -> FormChoice:
    """Say which form *text* has.

    Args:
        text: The reading's text.
        lines: Its lines.
    """
    cable = cable_form(text)
    if cable:
        return cable
    if any(line.text.endswith(RETURN_SIGN) for line in lines):
        return FormChoice(Form.GLUED, "notes end in a return sign")
    if _SLASH_ANCHOR.search(text) or any(_SLASH_NOTE.match(line.text) for line in lines):
        return FormChoice(Form.SLASH, "note numbers stand between slashes")
    if _SISTER_ANCHOR.search(text) and any(_SISTER_HEAD.match(line.text) for line in lines[:6]):
        return FormChoice(Form.SISTER, "note numbers stand in brackets under a cablegram heading")
    if any(line.indent == 2 and _BLOCKED_NOTE.match(line.text) for line in lines):
        return FormChoice(Form.BLOCKED, "notes are a numbered list set in by two spaces")
    if any(_PAGE_NOTE.match(line.text) for line in lines) and all(len(line.text) <= HARD_WRAP for line in lines):
        return FormChoice(Form.PAGE, "lines end where the paper ended and notes begin with their number alone")
    if sum(line.blank_before for line in lines) <= 1:
        return FormChoice(Form.GLUED, "no empty line stands between the paragraphs")
    return FormChoice(Form.SCREEN, "empty lines stand between the paragraphs and notes are not set in")


def cable_form(text: str) -> FormChoice | None:
    """Say whether *text* is a raw cable: it has signs that no edition prints."""
    front = [line for line in text[:_FRONT].split("\n") if len(line) <= _LONGEST_SIGN]
    signs = {match.lastgroup for line in front if (match := _CABLE_SIGN.match(line))}
    if "page" in signs or len(signs) > 1:
        return FormChoice(Form.CABLE, "the first lines are heads of pages, address lines and the like of a raw cable")
    fields = {
        (match["label"] or "title").lower()
        for line in front
        if ":" in line or "TELEGRAM" in line
        for match in _FORM_FIELD.finditer(line)
    }
    if len(fields) > 1 and fields & _FORM_ALONE:
        return FormChoice(Form.CABLE, "the first lines are the fields of a telegraph form")
    return None
