"""Measures each stage of teigram over the corpus, against jing and Saxon-HE where they are, and writes docs/speed.md.

Times are CPU time of the process (user and system), because a wall clock on a busy machine measures the others too.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench_java import others
from bench_page import Measured, page
from bench_yardstick import yardstick
from lxml import etree

from teigram import grammar, pipeline, project, render, saxon, schematron, wellformed
from teigram.batch import CHUNK
from teigram.commands import collection_of
from teigram.inputs import Input
from teigram.readers import read
from teigram.recognise import recognise
from teigram.validate import File, Validator

VALIDATE = f"validate, {CHUNK} files together"
RENDER = f"HTML and plain text, {CHUNK} documents together"
GOALS = {"encode (with the above)": 2.0, VALIDATE: 1.0, RENDER: 1.5}
"""Milliseconds for a median telegram that were aimed at."""

ROOT = Path(__file__).parents[1]
ROUNDS = 5
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


@dataclass(frozen=True)
class Stage:
    """What is measured: some work on a document, or on as many copies of it as are worked on together."""

    work: Callable[[Document], object]
    together: int = 1


def stages() -> dict[str, Stage]:
    """Give the stages by name."""
    validator = Validator()
    return {
        "read and recognise": Stage(lambda of: recognise(next(read(of.data, of.source.name).readings))),
        "encode (with the above)": Stage(
            lambda of: pipeline.encode_bytes(of.data, of.source.name, collection=collection_of(of.source.folder))
        ),
        "well-formed": Stage(lambda of: wellformed.read(of.xml)),
        "XSD": Stage(lambda of: grammar.xsd_faults(of.tree)),
        "RELAX NG": Stage(lambda of: grammar.rng_faults(of.tree)),
        "Schematron, parsing included": Stage(lambda of: schematron.failures(saxon.document(of.xml.decode()))),
        "validate (the four above)": Stage(lambda of: validator.report(of.xml, "x.xml")),
        VALIDATE: Stage(
            lambda of: validator.reports([File(of.xml, f"{number}.xml") for number in range(CHUNK)]), CHUNK
        ),
        "HTML, parsing included": Stage(lambda of: render.html(of.xml)),
        "plain text, parsing included": Stage(lambda of: render.text(of.xml, "reading")),
        "HTML and plain text from one parse": Stage(lambda of: render.render_all(of.xml)),
        RENDER: Stage(
            lambda of: render.render_many([render.Shown(of.xml, f"{number}.xml") for number in range(CHUNK)]), CHUNK
        ),
        "validate, HTML and plain text, as a build does": Stage(lambda of: build(of, validator), CHUNK),
    }


def build(of: Document, validator: Validator) -> None:
    """Check and show copies of a document under the same names, so that both share one parse."""
    names = [f"{number}.xml" for number in range(CHUNK)]
    validator.reports([File(of.xml, name) for name in names])
    render.render_many([render.Shown(of.xml, name) for name in names])


def small_caches() -> list[Callable[[], None]]:
    """Give what empties the caches that hold something of the last documents, so that each run does the whole work.

    They have a size; what is kept for the whole process, such as schemas and tables, has none and stays.
    """
    modules = [module for name, module in sys.modules.items() if name.startswith("teigram")]
    values = {id(value): value for module in modules for value in vars(module).values()}
    cached = [value for value in values.values() if hasattr(value, "cache_parameters")]
    return [value.cache_clear for value in cached if value.cache_parameters()["maxsize"] is not None]


def cpu_of(stage: Stage, of: Document, times: int) -> float:
    """Give the median milliseconds of CPU that *stage* needs for *of*, warm."""
    warming = max(10 // stage.together, 2)
    for _ in range(warming):
        stage.work(of)
    taken = []
    forget = small_caches()  # looked for once: to go through all modules would cool the processor down
    for _ in range(max(times // stage.together, 3)):
        for empty in forget:
            empty()
        began = time.process_time_ns()
        stage.work(of)
        taken.append((time.process_time_ns() - began) / 1e6 / stage.together)
    return statistics.median(taken)


def milliseconds(of: list[Document], times: int) -> dict[str, list[float]]:
    """Give for each stage the milliseconds of each document, in the best of some rounds.

    A machine that others share is slow for seconds on end; rounds that are apart do not all fall into such a time.
    """
    rounds = [
        {name: [cpu_of(stage, one, times // ROUNDS) for one in of] for name, stage in stages().items()}
        for _ in range(ROUNDS)
    ]
    return {name: [min(round_[name][at] for round_ in rounds) for at in range(len(of))] for name in rounds[0]}


def main() -> None:
    """Measure, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=100, help="runs of each stage over each document")
    parser.add_argument("--copies", type=int, default=200, help="copies of the corpus for the tools in Java")
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "speed.md")
    args = parser.parse_args()
    of = documents(ROOT)
    nearest = min(of, key=lambda one: abs(len(one.data.decode()) - MEDIAN))
    size = f"{len(nearest.data.decode())} characters, {len(nearest.xml) / 1000:.1f} KB of TEI"
    measured = Measured(
        times=milliseconds(of, args.times),
        nearest=of.index(nearest),
        size=size,
        goals=GOALS,
        machine=yardstick(nearest.tree),
        java=tuple(others([one.xml for one in of], args.copies)),
    )
    text = page(measured, ROOT)
    args.output.write_text(text, "utf-8")
    print(text)


if __name__ == "__main__":
    main()
