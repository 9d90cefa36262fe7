"""Findings as annotations of a change on GitHub, and as the table of a job's summary.

Of one step ten errors, ten warnings and ten notices are shown and the rest is dropped without a word; therefore the
last of each ten is a sentence that says how many there are.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from teigram.findings import Finding, Severity
from teigram.layers import Tally
from teigram.rules import RULES

SHOWN = 10
"""Annotations of one kind that a step may have."""
_ROWS = 50
"""Findings in the table of a summary."""
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def commands(findings: Iterable[Finding]) -> str:
    """Give *findings* as workflow commands, at most `SHOWN` of each severity."""
    by_severity: dict[Severity, list[Finding]] = {severity: [] for severity in Severity}
    for finding in findings:
        by_severity[finding.severity].append(finding)
    return "".join(f"{line}\n" for severity, found in by_severity.items() for line in _of_one(severity, found))


def _of_one(severity: Severity, found: Sequence[Finding]) -> list[str]:
    if len(found) <= SHOWN:
        return [_command(finding) for finding in found]
    shown = [_command(finding) for finding in found[: SHOWN - 1]]
    rest = len(found) - len(shown)
    files = len({finding.path for finding in found})
    message = (
        f"{rest} more {severity}s are not shown: {len(found)} in {files} files. The job summary and the log have them."
    )
    return [*shown, f"::{severity} title=teigram::{message}"]


def _command(finding: Finding) -> str:
    place = {"file": finding.path}
    if finding.line:
        place |= {"line": str(finding.line), "col": str(finding.column or 1)}
    place["title"] = f"{finding.code} {RULES[finding.code].name}"
    properties = ",".join(f"{name}={value.translate(_PROPERTY)}" for name, value in place.items())
    hint = f"\n{finding.hint}" if finding.hint else ""
    return f"::{finding.severity} {properties}::{f'{finding.message}{hint}'.translate(_DATA)}"


def summarise(findings: Sequence[Finding], tallies: Sequence[Tally]) -> None:
    """Add the table of this run to the job's summary, where ``GITHUB_STEP_SUMMARY`` names a file for it."""
    name = os.environ.get("GITHUB_STEP_SUMMARY")
    if name:
        with Path(name).open("a", encoding="utf-8") as file:
            file.write(table(findings, tallies))


def table(findings: Sequence[Finding], tallies: Sequence[Tally]) -> str:
    """Give the layers, the codes and the first findings as tables in Markdown."""
    counts = Counter((finding.code, finding.severity) for finding in findings)
    lines = ["## teigram", ""]
    if tallies:
        lines += ["| layer | passed | failed | skipped |", "|---|--:|--:|--:|"]
        lines += [f"| {one.layer} | {one.passed} | {one.failed} | {one.skipped} |" for one in tallies]
        lines.append("")
    if not findings:
        return "\n".join([*lines, "No findings.", "", ""])
    lines += ["| code | severity | findings | what |", "|---|---|--:|---|"]
    lines += [
        f"| {code} | {kind} | {number} | {RULES[code].summary} |" for (code, kind), number in sorted(counts.items())
    ]
    lines += ["", "| place | code | message |", "|---|---|---|"]
    lines += [
        f"| `{one.path}:{one.line}:{one.column}` | {one.code} | {_cell(one.message)} |" for one in findings[:_ROWS]
    ]
    if len(findings) > _ROWS:
        lines.append(f"| … | | {len(findings) - _ROWS} more |")
    return "\n".join([*lines, "", ""])


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")
