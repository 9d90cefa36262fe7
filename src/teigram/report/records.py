"""Findings as JSON: one document, or one object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from teigram import __version__
from teigram.findings import Finding, clipped
from teigram.layers import Tally
from teigram.rules import RULES


def record(finding: Finding) -> dict[str, Any]:
    """Give *finding* as an object; what is not known is left out."""
    excerpt, caret = clipped(finding, 160)
    source = {"path": finding.source_path, "line": finding.source_line, "column": finding.source_column}
    fields: dict[str, Any] = {
        "code": finding.code,
        "rule": RULES[finding.code].name,
        "severity": str(finding.severity),
        "layer": finding.layer or stage(finding.code),
        "file": finding.path,
        "line": finding.line,
        "column": finding.column,
        "xpath": finding.xpath,
        "id": finding.ident,
        "message": finding.message,
        "found": finding.found,
        "expected": finding.expected,
        "hint": finding.hint,
        "excerpt": excerpt,
        "caret": caret,
        "documentation": finding.documentation,
        "source": source if finding.source_line else None,
    }
    return {name: value for name, value in fields.items() if value}


def json_document(findings: Iterable[Finding], tallies: Sequence[Tally]) -> str:
    """Give *findings* as one document, with how many files passed each layer."""
    layers = [
        {"layer": one.layer, "passed": one.passed, "failed": one.failed, "skipped": one.skipped} for one in tallies
    ]
    whole = {
        "tool": {"name": "teigram", "version": __version__},
        "layers": layers,
        "findings": [record(finding) for finding in findings],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def json_lines(findings: Iterable[Finding]) -> str:
    """Give *findings* as one object a line."""
    return "".join(f"{json.dumps(record(finding), ensure_ascii=False)}\n" for finding in findings)


def stage(code: str) -> str:
    """Name the stage of work that the first letter of *code* stands for."""
    return {"R": "reading", "M": "marking", "G": "grammar", "C": "constraints", "X": "program", "P": "packaging"}[
        code[0]
    ]
