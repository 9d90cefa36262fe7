"""Measures each stage of teigram over the corpus, against jing and Saxon-HE where they are, and writes docs/speed.md.

Times are CPU time of the process (user and system), because a wall clock on a busy machine measures the others too.
"""

from __future__ import annotations

import argparse
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench_java import Other, others
from lxml import etree

from teigram import grammar, pipeline, project, render, schematron, wellformed
from teigram.commands import collection_of
from teigram.inputs import Input
from teigram.readers import read
from teigram.recognise import recognise
from teigram.validate import Validator

ROOT = Path(__file__).parents[1]
MEDIAN = 2_500
"""Characters of a median telegram's source."""


@dataclass(frozen=True)
class Document:
    """One file of the corpus, with all that a stage needs."""

    source: Input
    data: bytes
    xml: bytes
    tree: etree._ElementTree


def documents(folder: Path) -> list[Document]:
    """Encode the corpus of the project in *folder*."""
    made = []
    for source in project.sources(project.read(folder)).found:
        data = source.path.read_bytes() if source.path else b""
        xml = pipeline.encode_bytes(data, source.name, collection=collection_of(source.folder)).xml
        tree, findings = wellformed.read(xml)
        if tree is None:
            raise SystemExit(f"{source.name}: {findings[0].message}")
        made.append(Document(source, data, xml, tree))
    return made


def stages() -> dict[str, Callable[[Document], object]]:
    """Give each stage with what it does to one document."""
    validator = Validator()
    return {
        "read and recognise": lambda of: recognise(next(read(of.data, of.source.name).readings)),
        "encode (with the above)": lambda of: pipeline.encode_bytes(
            of.data, of.source.name, collection=collection_of(of.source.folder)
        ),
        "well-formed": lambda of: wellformed.read(of.xml),
        "XSD": lambda of: grammar.xsd_faults(of.tree),
        "RELAX NG": lambda of: grammar.rng_faults(of.tree),
        "Schematron, parsing included": lambda of: schematron.failures(of.xml.decode()),
        "validate (the four above)": lambda of: validator.report(of.xml, "x.xml"),
        "HTML, parsing included": lambda of: render.html(of.xml),
        "plain text, parsing included": lambda of: render.text(of.xml, "reading"),
        "HTML and plain text from one parse": lambda of: render.render_all(of.xml),
        "validate, HTML and plain text, as a build does": lambda of: (validator.report(of.xml, "x"), render_all(of)),
    }


def render_all(of: Document) -> render.Rendering:
    """Make page and plain text under the name that the validation used, so that both share one parse."""
    return render.render_all(of.xml, name="x")


def forget() -> None:
    """Empty the caches that hold something of the last documents, so that each run does the whole work.

    They have a size; what is kept for the whole process, such as schemas and tables, has none and stays.
    """
    for module in [module for name, module in sys.modules.items() if name.startswith("teigram")]:
        for value in vars(module).values():
            parameters = getattr(value, "cache_parameters", None)
            if parameters and parameters()["maxsize"] is not None:
                value.cache_clear()


def cpu_of(work: Callable[[Document], object], of: Document, times: int) -> float:
    """Give the median milliseconds of CPU that *work* needs for *of*, warm."""
    taken = []
    for number in range(times + 10):
        forget()
        began = time.process_time_ns()
        work(of)
        if number >= 10:
            taken.append((time.process_time_ns() - began) / 1e6)
    return statistics.median(taken)


def measured(of: list[Document], times: int) -> dict[str, list[float]]:
    """Give for each stage the milliseconds of each document."""
    return {name: [cpu_of(work, one, times) for one in of] for name, work in stages().items()}


def start_up() -> dict[str, float]:
    """Give the seconds, by the clock, that short commands need from start to end; the best of five."""
    taken = {}
    for words in (["--version"], ["validate", str(next((ROOT / "encoded").rglob("*.xml")))]):
        runs = []
        for _ in range(5):
            began = time.perf_counter()
            subprocess.run([sys.executable, "-m", "teigram", *words], capture_output=True, check=False)
            runs.append(time.perf_counter() - began)
        taken[f"teigram {words[0]}{' (one file)' if len(words) > 1 else ''}"] = min(runs)
    return taken


def page(of: list[Document], times: dict[str, list[float]], java: list[Other]) -> str:
    """Give docs/speed.md."""
    nearest = min(range(len(of)), key=lambda at: abs(len(of[at].data.decode()) - MEDIAN))
    size = f"{len(of[nearest].data.decode())} characters, {len(of[nearest].xml) / 1000:.1f} KB of TEI"
    rows = [f"| {name} | {statistics.median(all_):.2f} | {all_[nearest]:.2f} |" for name, all_ in times.items()]
    lines = [
        "# Speed",
        "",
        "Written by `make bench`. Milliseconds of CPU (user and system) for one document, one process, warm: the",
        f"median of many runs over the {len(of)} documents of the corpus, and of the one nearest to a median telegram",
        f"({size}). Python {platform.python_version()}, {platform.machine()}.",
        "Runs on one shared machine have differed by a factor of two, and the ratios below with them: read them as",
        "an order of magnitude.",
        "",
        "| stage | median of the corpus | a median telegram |",
        "|---|--:|--:|",
        *rows,
        "",
        "## From start to end",
        "",
        "Seconds by the clock, the best of five.",
        "",
        "| command | s |",
        "|---|--:|",
        *(f"| `{name}` | {seconds:.2f} |" for name, seconds in start_up().items()),
        "",
        "## Against the tools in Java",
        "",
        *_against(times, java),
    ]
    return "\n".join([*lines, ""])


def _against(times: dict[str, list[float]], java: list[Other]) -> list[str]:
    """Give the part of the page about the tools in Java."""
    if not java:
        return ["Not measured: neither jing nor Saxon-HE is installed (`jing`, `libsaxonhe-java`)."]
    lines = [
        "The same files in the same run: the CPU of a large batch less that of a smaller one, a document, so that what",
        "it takes to start and to warm up is left out. Below 1 teigram needs less.",
        "",
        "| tool | ms a document | teigram | teigram : tool | to start, ms |",
        "|---|--:|--:|--:|--:|",
    ]
    for other in java:
        ours = sum(statistics.mean(times[stage]) for stage in other.stages)
        if other.why:
            lines.append(f"| {other.tool} | cannot run it: {other.why} | {ours:.2f} | | |")
        else:
            lines.append(
                f"| {other.tool} | {other.each:.2f} | {ours:.2f} | {ours / other.each:.2f} | {other.start:.0f} |"
            )
    return lines


def main() -> None:
    """Measure, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=100, help="runs of each stage over each document")
    parser.add_argument("--copies", type=int, default=200, help="copies of the corpus for the tools in Java")
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "speed.md")
    args = parser.parse_args()
    of = documents(ROOT)
    times = measured(of, args.times)
    text = page(of, times, list(others([one.xml for one in of], args.copies)))
    args.output.write_text(text, "utf-8")
    print(text)


if __name__ == "__main__":
    main()
