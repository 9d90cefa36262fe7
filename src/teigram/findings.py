"""What is to be said about a text, as data.

A finding is printed as::

    corpus/x/0412.txt:14:7: warning M203: no such date: "311430Z FEB 68"
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs, from heaviest to lightest."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"

    @property
    def weight(self) -> int:
        """A number that grows with the weight: notice 0, warning 1, error 2."""
        return (Severity.NOTICE, Severity.WARNING, Severity.ERROR).index(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing found in one file.

    Attributes:
        code: A key of `teigram.rules.RULES`.
        severity: The weight that the rule gives it.
        message: One sentence: what was found, with the value.
        hint: What to do about it.
        path: The file, as the user named it; empty until a command fills it in.
        line: 1-based; 0 when the finding is about the whole file.
        column: 1-based, in code points; 0 when unknown.
        excerpt: The line of the file, for the caret to stand under.
        expected: What was expected in its place, where that can be said shortly.
        xpath: The element, for findings about TEI.
        ident: The `xml:id` of the element or of the nearest one around it.
        source_line: 1-based line in the source text, where the file was encoded from one; 0 when unknown.
        source_column: 1-based column in the source text; 0 when unknown.
    """

    code: str
    severity: Severity
    message: str
    hint: str = ""
    path: str = ""
    line: int = 0
    column: int = 0
    excerpt: str = ""
    expected: str = ""
    xpath: str = ""
    ident: str = ""
    source_line: int = 0
    source_column: int = 0

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """By file, place, code and message."""
        return (self.path, self.line, self.column, self.code, self.message)


def format_finding(finding: Finding) -> str:
    """Give *finding* as one to four lines for a terminal: place and message, excerpt, caret, hint."""
    place = finding.path or "-"
    if finding.line:
        place += f":{finding.line}:{finding.column or 1}"
    lines = [f"{place}: {finding.severity} {finding.code}: {finding.message}"]
    if finding.excerpt:
        lines += _excerpt_lines(finding.excerpt, finding.column)
    if finding.hint:
        lines.append(f"    {finding.hint}")
    return "\n".join(lines)


def _excerpt_lines(excerpt: str, column: int, width: int = 76) -> list[str]:
    """Cut *excerpt* to *width* around *column* (1-based) and draw the caret below it."""
    at = max(column - 1, 0)
    start = max(0, min(at - width // 2, len(excerpt) - width))
    cut = excerpt[start : start + width].replace("\t", " ")
    return [f"    {cut}", f"    {' ' * (at - start)}^"] if column else [f"    {cut}"]
