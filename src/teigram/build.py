"""The main job: a corpus of transcriptions becomes TEI, is checked, and becomes a site.

Sub-folders of the corpus are kept in ``encoded`` and ``site``. Nothing is ever removed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from teigram import batch, crossrefs, inputs, output
from teigram.batch import Outcome
from teigram.commands import about, collection_of, source_text, up, validator
from teigram.crossrefs import Index, Sent
from teigram.findings import Finding
from teigram.inputs import Input
from teigram.project import Project

if TYPE_CHECKING:
    from teigram.pipeline import Summary
    from teigram.render import Entry

INDEX = "index.html"

# What the constraints say of the TEI, and the encoder has said already of the source: a lost page.
_SAID_OF_THE_SOURCE = {"C121": "M201"}


@dataclass(frozen=True, slots=True)
class Encoded:
    """One telegram that was encoded and not yet compared with the others.

    Attributes:
        path: Its TEI file.
        summary: Its row of the summary.
        sent: What the others refer to it by.
    """

    path: Path
    summary: Summary
    sent: Sent | None


@dataclass(frozen=True, slots=True)
class Built:
    """One telegram that was built: its TEI file, its row of the summary and of the index page."""

    path: Path
    summary: Summary
    entry: Entry


def build(
    of: Project, found: Sequence[Input], *, encoding: str | None, jobs: int, done: Callable[[int], None]
) -> list[Outcome[Built]]:
    """Encode, check and render the transcriptions *found* of a project, and make its index page.

    Two passes: a reference to another telegram becomes a pointer once all of them are known.

    Args:
        of: The project.
        found: Its transcriptions.
        encoding: Of their characters; None for UTF-8.
        jobs: Worker processes; 0 for one a processor.
        done: Called with the number of files that have been finished since the last call.

    Raises:
        OutputError: An output folder cannot be written to.
    """
    from teigram import render

    for folder in (of.encoded, of.site):
        output.ready(folder)
    encoded = batch.run(partial(encode_one, of=of, encoding=encoding), found, jobs=jobs, done=lambda _: None)
    known = crossrefs.index(o.value.sent for o in encoded if o.value and o.value.sent)
    summaries = {o.name: o.value.summary for o in encoded if o.value}
    ready = [source for source in found if source.name in summaries]
    finished = batch.run(partial(finish_one, of=of, known=known, summaries=summaries), ready, jobs=jobs, done=done)
    outcomes = _linked(_joined(encoded, finished))
    entries = [replace(o.value.entry, findings=len(o.findings)) for o in outcomes if o.value]
    page = render.index(entries, of.title)
    output.write(of.site / INDEX, page.encode(), force=True)
    output.write(of.site / render.STYLE_SHEET, render.style_sheet().read_bytes(), force=True)
    return outcomes


def encode_one(source: Input, *, of: Project, encoding: str | None) -> Outcome[Encoded]:
    """Encode one transcription and write its TEI, in which references are not resolved yet."""
    from teigram import pipeline

    stated = collection_of(source.folder)
    path = of.encoded / f"{source.stem}.xml"
    encoded = pipeline.encode_bytes(
        inputs.read(source), source.name, collection=stated, encoding=encoding, schema=of.schema_address(path)
    )
    output.write(path, encoded.xml, force=True)
    sent = crossrefs.sent_telegram(str(path), encoded.xml)
    return Outcome(
        name=source.name, value=Encoded(path, encoded.summary, sent), findings=about(encoded.findings, source.name)
    )


def finish_one(source: Input, *, of: Project, known: Index, summaries: Mapping[str, Summary]) -> Outcome[Built]:
    """Resolve the references of one document to the others, check it and render it."""
    from teigram import render

    path = of.encoded / f"{source.stem}.xml"
    xml = crossrefs.resolve(path.read_bytes(), str(path), known)
    source_text(xml, str(path))
    output.write(path, xml, force=True)
    findings = tuple(_of_source(validator().validate(xml, str(path)), xml, source))
    name, here = source.stem.name, of.site / source.stem.parent
    links = render.Links(
        tei=f"{name}.xml",
        text=f"{name}.txt",
        index=up(source.stem) + INDEX,
        css=up(source.stem) + render.STYLE_SHEET,
    )
    rendering = render.render_all(xml, links, name=str(path))
    pages = {".xml": xml, ".html": rendering.html.encode(), ".txt": rendering.text.encode()}
    for ending, content in pages.items():
        output.write(here / f"{name}{ending}", content, force=True)
    entry = render.entry(xml, f"{source.stem}.html", findings=len(findings))
    return Outcome(name=source.name, value=Built(path, summaries[source.name], entry), findings=findings)


def _of_source(findings: list[Finding], xml: bytes, source: Input) -> list[Finding]:
    """Give *findings* about the TEI document *xml* with their places in its transcription *source*."""
    from teigram import origins, wellformed

    tree, _ = wellformed.read(xml) if findings else (None, [])
    return origins.traced(findings, tree.getroot(), inputs.read(source), source.name) if tree is not None else findings


def _joined(encoded: Sequence[Outcome[Encoded]], finished: Sequence[Outcome[Built]]) -> list[Outcome[Built]]:
    """Give one outcome a file: what the second pass gave, with what the first found; a fault of either stays."""
    by_name = {outcome.name: outcome for outcome in finished}
    joined: list[Outcome[Built]] = []
    for first in encoded:
        second = by_name.get(first.name)
        if second is None:
            joined.append(
                Outcome(
                    name=first.name,
                    findings=first.findings,
                    fault=first.fault,
                    exit_code=first.exit_code,
                    log=first.log,
                )
            )
        else:
            joined.append(replace(second, findings=_once(first.findings, second.findings)))
    return joined


def left_over(of: Project, outcomes: Sequence[Outcome[Built]]) -> list[str]:
    """Name the TEI files below ``encoded`` that no transcription stands for any more."""
    made = {outcome.value.path for outcome in outcomes if outcome.value}
    return [str(path) for path in sorted(of.encoded.rglob("*.xml")) if path not in made]


def _once(of_source: Sequence[Finding], of_tei: Sequence[Finding]) -> tuple[Finding, ...]:
    """Join the findings about a source and about its TEI, leaving out what would be said twice."""
    said = {found.code for found in of_source}
    return (*of_source, *(found for found in of_tei if _SAID_OF_THE_SOURCE.get(found.code) not in said))


def _linked(outcomes: Sequence[Outcome[Built]]) -> list[Outcome[Built]]:
    """Add to *outcomes* what is wrong with the pointers between their files."""
    from teigram.validate import check_links

    documents = {str(o.value.path): o.value.path.read_bytes() for o in outcomes if o.value}
    by_path = _by_path(check_links(documents))
    return [replace(o, findings=(*o.findings, *by_path.get(str(o.value.path), ()))) if o.value else o for o in outcomes]


def _by_path(findings: Sequence[Finding]) -> Mapping[str, list[Finding]]:
    by_path: dict[str, list[Finding]] = {}
    for found in findings:
        by_path.setdefault(found.path, []).append(found)
    return by_path
