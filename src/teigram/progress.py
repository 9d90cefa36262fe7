"""What a person sees on the terminal: a bar while it runs, and the summary table."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import IO

from teigram.findings import Finding, Severity

FROM = 20
"""The bar is for more files than this."""


def in_colour(choice: str, stream: IO[str]) -> bool:
    """Say whether to colour what goes to *stream*: *choice* is ``auto``, ``always`` or ``never``.

    With ``auto``, a terminal gets colours unless NO_COLOR is set and not empty (https://no-color.org).
    """
    if choice != "auto":
        return choice == "always"
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


@contextlib.contextmanager
def bar(total: int, what: str, *, quiet: bool = False) -> Iterator[Callable[[int], None]]:
    """Show a bar on standard error, if a terminal and *total* is over `FROM`; give the function that moves it."""
    if quiet or total <= FROM or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True, no_color=not in_colour("auto", sys.stderr))
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task(what, total=total)
        yield lambda number: progress.advance(task, number)


def print_table(heads: Sequence[str], rows: Sequence[Sequence[str]], stream: IO[str], *, colour: bool) -> None:
    """Print a table: ruled and fitted to a terminal, else plain text in columns, no cell cut."""
    if stream.isatty():
        from rich.console import Console
        from rich.table import Column, Table

        first = Column(heads[0], min_width=max(len(row[0]) for row in (heads, *rows)))  # a name is never cut
        table = Table(first, *heads[1:], header_style="bold" if colour else "")
        for row in rows:
            table.add_row(*row)
        Console(file=stream, no_color=not colour, highlight=False, markup=False).print(table)
        return
    widths = [max(len(row[column]) for row in (heads, *rows)) for column in range(len(heads))]
    for row in (heads, *rows):
        line = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        stream.write(f"{line.rstrip()}\n")


def tally(findings: Iterable[Finding]) -> str:
    """Count *findings* in words: ``1 error, 2 warnings``; ``no findings`` when there are none."""
    numbers = dict.fromkeys(Severity, 0)
    for found in findings:
        numbers[found.severity] += 1
    return ", ".join(counted(number, severity) for severity, number in numbers.items() if number) or "no findings"


def counted(number: int, noun: str) -> str:
    """Give *number* and *noun*, with an s unless it is one."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
