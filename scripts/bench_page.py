"""What was measured, as the page docs/speed.md: a part of bench.py."""

from __future__ import annotations

import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench_java import Other
from bench_yardstick import LXML, SAXON, SIZE, Yardstick


@dataclass(frozen=True)
class Measured:
    """All that was measured.

    Attributes:
        times: For each stage the milliseconds of each document.
        nearest: The place of the document that is nearest to a median telegram.
        size: Its size, in words.
        goals: The milliseconds that were aimed at, by stage.
        machine: How fast the machine is.
        java: What the tools in Java need.
    """

    times: Mapping[str, Sequence[float]]
    nearest: int
    size: str
    goals: Mapping[str, float]
    machine: Yardstick
    java: tuple[Other, ...]


def page(of: Measured, root: Path) -> str:
    """Give docs/speed.md; *root* is the folder of the project."""
    documents = len(next(iter(of.times.values())))
    rows = [f"| {name} | {statistics.median(all_):.2f} | {all_[of.nearest]:.2f} |" for name, all_ in of.times.items()]
    lines = [
        "# Speed",
        "",
        "Written by `make bench`. Milliseconds of CPU (user and system) for one document, one process, warm, in the",
        f"best of five rounds: the median over the {documents} documents of the corpus, and the one nearest to a",
        f"median telegram ({of.size}). Python {platform.python_version()}, {platform.machine()}.",
        "Runs on one shared machine have differed by a factor of two, and the ratios below with them: read them as",
        "an order of magnitude.",
        "",
        "| stage | median of the corpus | a median telegram |",
        "|---|--:|--:|",
        *rows,
        "",
        "What goes on with one kind of work needs less than what takes turns, because the processor has program and",
        "tables at hand. `teigram validate` and `teigram build` therefore work on many files together.",
        "",
        "## The goals",
        "",
        *_goals(of),
        "",
        "## From start to end",
        "",
        "Seconds by the clock, the best of five.",
        "",
        "| command | s |",
        "|---|--:|",
        *(f"| `{name}` | {seconds:.2f} |" for name, seconds in _start_up(root).items()),
        "",
        "## Against the tools in Java",
        "",
        *_against(of),
    ]
    return "\n".join([*lines, ""])


def _goals(of: Measured) -> list[str]:
    rows = [
        f"| {stage} | {goal:.1f} | {of.times[stage][of.nearest]:.2f} | {of.times[stage][of.nearest] / goal:.1f} |"
        for stage, goal in of.goals.items()
    ]
    lxml, saxon, size = of.machine.lxml, of.machine.saxon, SIZE // 1000
    return [
        f"They were set on another machine, where lxml parsed a telegram of {size} KB in {LXML:.2f} ms and Saxon in",
        f"{SAXON:.2f}. In this run lxml took {lxml:.2f} for the same and Saxon {saxon:.2f}, which is",
        f"{saxon / SAXON:.1f} times as long; validation and pages are mostly the work of Saxon.",
        "",
        "| work on a median telegram | goal | measured here | measured : goal |",
        "|---|--:|--:|--:|",
        *rows,
    ]


def _start_up(root: Path) -> dict[str, float]:
    """Give the seconds, by the clock, that short commands need from start to end; the best of five."""
    taken = {}
    for words in (["--version"], ["validate", str(next((root / "encoded").rglob("*.xml")))]):
        runs = []
        for _ in range(5):
            began = time.perf_counter()
            subprocess.run([sys.executable, "-m", "teigram", *words], capture_output=True, check=False)
            runs.append(time.perf_counter() - began)
        taken[f"teigram {words[0]}{' (one file)' if len(words) > 1 else ''}"] = min(runs)
    return taken


def _against(of: Measured) -> list[str]:
    """Give the part of the page about the tools in Java."""
    if not of.java:
        return ["Not measured: neither jing nor Saxon-HE is installed (`jing`, `libsaxonhe-java`)."]
    lines = [
        "The same files in the same run: the CPU of a large batch less that of a smaller one, a document, so that what",
        "it takes to start and to warm up is left out. Below 1 teigram needs less.",
        "",
        "| tool | ms a document | teigram | teigram : tool | to start, ms |",
        "|---|--:|--:|--:|--:|",
    ]
    for other in of.java:
        ours = sum(statistics.mean(of.times[stage]) for stage in other.stages)
        if other.why:
            lines.append(f"| {other.tool} | cannot run it: {other.why} | {ours:.2f} | | |")
        else:
            each, start = other.each, other.start
            lines.append(f"| {other.tool} | {each:.2f} | {ours:.2f} | {ours / each:.2f} | {start:.0f} |")
    return lines
