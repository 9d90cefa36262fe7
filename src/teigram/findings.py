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
        layer: Of the validation, such as ``XSD``; empty when it comes from the encoder.
        found: What stands there, shortly: the start tag, or the attribute.
        source_path: The source text that the file was encoded from, where it is known.
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
    layer: str = ""
    found: str = ""
    source_path: str = ""
    source_line: int = 0
    source_column: int = 0

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """By file, place, code and message."""
        return (self.path, self.line, self.column, self.code, self.message)

    @property
    def documentation(self) -> str:
        """Where the page of its rule is, below the documentation: ``teigram explain`` prints the same."""
        return f"rules/{self.code}"


def format_finding(finding: Finding) -> str:
    """Give *finding* as one to six lines: place and message, excerpt, caret, hint, place in the source."""
    place = finding.path or "-"
    if finding.line:
        place += f":{finding.line}:{finding.column or 1}"
    lines = [f"{place}: {finding.severity} {finding.code}: {finding.message}"]
    if finding.excerpt:
        cut, caret = clipped(finding)
        lines += [f"    {cut}", f"    {' ' * (caret - 1)}^"] if caret else [f"    {cut}"]
    if finding.hint:
        lines.append(f"    {finding.hint}")
    if finding.expected and finding.expected not in f"{finding.message} {finding.hint}":
        lines.append(f"    expected: {finding.expected}")
    if finding.source_line:
        lines.append(f"    in the source: {finding.source_path}:{finding.source_line}:{finding.source_column}")
    return "\n".join(lines)


def clipped(finding: Finding, width: int = 76) -> tuple[str, int]:
    """Give the excerpt of *finding* cut to *width* around its place, and the 1-based column of the caret below it.

    The column is 0 when the finding has none.
    """
    at = max(finding.column - 1, 0)
    start = max(0, min(at - width // 2, len(finding.excerpt) - width))
    cut = finding.excerpt[start : start + width].replace("\t", " ")
    return cut, at - start + 1 if finding.column else 0
