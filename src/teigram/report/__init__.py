"""Findings in the forms that people, programs and services read.

``text`` is for a terminal; ``json`` and ``jsonl`` are for programs, ``sarif`` for code scanning, ``junit`` for systems
that show tests, ``github`` for annotations of a change.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from teigram.findings import Finding
from teigram.layers import Report, Tally, tallies
from teigram.report import github, junit, records, sarif


@dataclass(frozen=True, slots=True)
class Results:
    """What a run found.

    Attributes:
        findings: Those to be reported, in the order of their places.
        reports: What came of each layer for each file; empty when files were not validated.
    """

    findings: Sequence[Finding]
    reports: Sequence[Report] = field(default=())

    @property
    def tallies(self) -> list[Tally]:
        """How many files passed each layer."""
        return tallies(report.layers for report in self.reports)


FORMATS: dict[str, Callable[[Results], str]] = {
    "json": lambda results: records.json_document(results.findings, results.tallies),
    "jsonl": lambda results: records.json_lines(results.findings),
    "sarif": lambda results: sarif.log(results.findings),
    "junit": lambda results: junit.suites(results.findings, results.reports),
    "github": lambda results: github.commands(results.findings),
}
"""Every form but ``text``, which is written as the terminal allows."""


def write(form: str, results: Results) -> str:
    """Give *results* in *form*, with a line feed at the end unless there is nothing to write."""
    return FORMATS[form](results)
