"""Findings with their places in a file: what an engine tells by a path, a person looks for by line and column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from teigram.findings import Finding
from teigram.layers import Layer
from teigram.locate import NOWHERE, Place, place, places, source_lines, start_tag

_LONGEST = 100_000
"""Characters of a line that findings show; of a longer one they have no excerpt."""


def placed(findings: Sequence[Finding], xml: bytes, path: str) -> list[Finding]:
    """Give *findings* with file, line, column, xml:id, the line itself and what was found, by place."""
    if not findings:
        return []
    where = places(xml) if any(finding.xpath for finding in findings) else {}
    lines = source_lines(xml)
    return sorted((_at_place(one, where, lines, path) for one in findings), key=lambda finding: finding.sort_key)


def _at_place(finding: Finding, where: dict[str, Place], lines: list[str], path: str) -> Finding:
    """Give *finding* with its place; one that has a line already keeps it."""
    at = place(finding.xpath, where) if finding.xpath else NOWHERE
    line, column = (finding.line, finding.column) if finding.line else (at.line, at.column)
    excerpt = lines[line - 1] if 0 < line <= len(lines) else ""
    return replace(
        finding,
        path=path,
        line=line,
        column=column,
        ident=at.ident,
        layer=finding.layer or Layer.WELL_FORMED,
        found=finding.found or start_tag(excerpt, column),
        excerpt=excerpt if len(excerpt) <= _LONGEST else "",
    )
