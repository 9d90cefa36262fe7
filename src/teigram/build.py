"""The main job: a corpus of transcriptions becomes TEI, is checked, and becomes a site.

``teigram.toml`` says where things are::

    [build]
    corpus = "corpus"
    encoded = "encoded"
    site = "site"

Sub-folders of the corpus are kept in the other two. Nothing is ever removed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from teigram import batch, inputs, output, settings
from teigram.batch import Outcome
from teigram.collection import FILE_NAME, PROJECT_FILE_NAME
from teigram.commands import about, collection_of, distinct, source_text, up, validator
from teigram.errors import InputError, SettingsError
from teigram.findings import Finding
from teigram.inputs import Input

if TYPE_CHECKING:
    from teigram.pipeline import Summary
    from teigram.render import Entry

INDEX = "index.html"

# What the constraints say of the TEI, and the encoder has said already of the source: a lost page.
_SAID_OF_THE_SOURCE = {"C121": "M201"}


@dataclass(frozen=True, slots=True)
class Project:
    """Where the parts of a project are, and what its index page is called.

    Attributes:
        corpus: The transcriptions.
        encoded: The TEI.
        site: The pages.
        title: Of the index page.
        schema: The project's own copy of the schemas, which its TEI files then point to; None when it has none.
    """

    corpus: Path
    encoded: Path
    site: Path
    title: str
    schema: Path | None = None

    def schema_address(self, path: Path) -> str:
        """Give what stands before a schema's name in the TEI file *path*; empty when the project has no schemas."""
        if self.schema is None:
            return ""
        return PurePath(os.path.relpath(self.schema, path.parent)).as_posix() + "/"


@dataclass(frozen=True, slots=True)
class Built:
    """One telegram that was built: its TEI file, its row of the summary and of the index page."""

    path: Path
    summary: Summary
    entry: Entry


def project(folder: Path) -> Project:
    """Read the project in *folder* from its ``teigram.toml``; without one, the folders are called as above.

    A folder without a ``corpus`` folder is taken as the corpus itself.

    Raises:
        InputError: There is no such folder.
        SettingsError: ``teigram.toml`` has faults, or two of the folders are the same.
    """
    if not folder.is_dir():
        raise InputError(
            f"{folder}: there is no such folder. Name the folder that holds {PROJECT_FILE_NAME} or corpus/."
        )
    path = folder / PROJECT_FILE_NAME
    top = settings.read(path) if path.is_file() else settings.Table(path, "", {})
    top.only(("title", "build"))
    places = top.table("build")
    places.only(("corpus", "encoded", "site"))
    title = top.text("title")
    corpus, encoded, site = (folder / places.text(key, key, example=key) for key in ("corpus", "encoded", "site"))
    top.check()
    schema = folder / "schema"
    if not path.is_file() and not corpus.is_dir():
        corpus = folder
    if len({corpus.resolve(), encoded.resolve(), site.resolve()}) < len(("corpus", "encoded", "site")):
        raise SettingsError(f"{path}: build: two of corpus, encoded and site are the same folder. Give each its own.")
    title = title or _collection_title(corpus) or folder.resolve().name
    return Project(corpus, encoded, site, title, schema if schema.is_dir() else None)


def sources(of: Project) -> inputs.Inputs:
    """Find the transcriptions of a project.

    Raises:
        InputError: There are none, or two would be written to the same file.
    """
    found = inputs.gather([str(of.corpus)], inputs.SOURCES, without=(of.encoded, of.site))
    if not found.found:
        raise InputError("\n".join(found.faults))
    distinct(found.found)
    return found


def build(
    of: Project, found: Sequence[Input], *, encoding: str | None, jobs: int, done: Callable[[int], None]
) -> list[Outcome[Built]]:
    """Encode, check and render the transcriptions *found* of a project, and make its index page.

    Raises:
        OutputError: An output folder cannot be written to.
    """
    from teigram import render

    for folder in (of.encoded, of.site):
        output.ready(folder)
    outcomes = batch.run(partial(build_one, of=of, encoding=encoding), found, jobs=jobs, done=done)
    outcomes = _linked(outcomes)
    entries = [replace(o.value.entry, findings=len(o.findings)) for o in outcomes if o.value]
    page = render.index(entries, of.title)
    output.write(of.site / INDEX, page.encode(), force=True)
    output.write(of.site / render.STYLE_SHEET, render.style_sheet().read_bytes(), force=True)
    return outcomes


def build_one(source: Input, *, of: Project, encoding: str | None) -> Outcome[Built]:
    """Encode, check and render one transcription, and write what comes of it."""
    from teigram import pipeline, render

    stated = collection_of(source.folder)
    path = of.encoded / f"{source.stem}.xml"
    encoded = pipeline.encode_bytes(
        inputs.read(source), source.name, collection=stated, encoding=encoding, schema=of.schema_address(path)
    )
    source_text(encoded.xml, str(path))
    output.write(path, encoded.xml, force=True)
    findings = _once(about(encoded.findings, source.name), validator().validate(encoded.xml, str(path)))

    name, here = source.stem.name, of.site / source.stem.parent
    links = render.Links(
        tei=f"{name}.xml",
        text=f"{name}.txt",
        index=up(source.stem) + INDEX,
        css=up(source.stem) + render.STYLE_SHEET,
    )
    rendering = render.render_all(encoded.xml, links, name=str(path))
    pages = {".xml": encoded.xml, ".html": rendering.html.encode(), ".txt": rendering.text.encode()}
    for ending, content in pages.items():
        output.write(here / f"{name}{ending}", content, force=True)
    entry = render.entry(encoded.xml, f"{source.stem}.html", findings=len(findings))
    return Outcome(name=source.name, value=Built(path, encoded.summary, entry), findings=findings)


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


def _collection_title(corpus: Path) -> str:
    """Give the title of the one collection in *corpus*; empty when there are more or none."""
    files = sorted(corpus.rglob(FILE_NAME)) if corpus.is_dir() else []
    return collection_of(files[0].parent).title if len(files) == 1 else ""
