"""Findings as a person reads them on a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from teigram.findings import Finding, Severity, format_finding

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}


def plain(findings: Iterable[Finding]) -> str:
    """Give *findings* without colours."""
    return "".join(f"{format_finding(finding)}\n" for finding in findings)


def print_findings(findings: Iterable[Finding], stream: IO[str], *, colour: bool) -> None:
    """Print *findings*, the severity in colour if *colour*."""
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, force_terminal=True, highlight=False, soft_wrap=True) if colour else None
    for found in findings:
        lines = format_finding(found)
        if console is None:
            stream.write(f"{lines}\n")
            continue
        text = Text(lines)
        text.highlight_words([f"{found.severity} {found.code}"], style=_STYLES[found.severity])
        console.print(text)
