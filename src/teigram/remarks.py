"""What a build tells besides findings: files that nothing stands for any more, and what the site lacks, and why."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from teigram import search_index, supplements
from teigram.build import Made
from teigram.edition.site import HOME
from teigram.project import Project
from teigram.site_files import named


def remarks(of: Project, came: Made) -> Iterator[str]:
    """Yield what is to be said of a build of the project *of* and what *came* of it, a sentence or two at a time."""
    made = {outcome.value.path for outcome in came.outcomes if outcome.value}
    if came.removed:
        yield f"Taken out of {of.site}, since nothing stands for it any more: {named(came.removed)}."
    for path in _left_tei(of, made):
        yield f"{path}: no transcription stands for this file any more. Remove it if it is not needed."
    for path in _left_pages(of, made):
        yield (
            f"{path}: no document stands for this page any more, and nothing leads to it. If it is not needed, remove "
            "it, and the files beside it that have the same name."
        )
    yield f"Pages: {of.site / HOME}"
    yield from supplements.left_out(len(made), of.encoded)
    if not search_index.is_available():
        yield f"The edition cannot be searched: {search_index.ADVICE}"


def _left_tei(of: Project, made: set[Path]) -> list[Path]:
    return [path for path in sorted(of.encoded.rglob("*.xml")) if path not in made]


def _left_pages(of: Project, made: set[Path]) -> list[Path]:
    """Give the pages of documents, beside which lie their TEI and their text, that are none of those *made*."""
    pages = {of.site / path.relative_to(of.encoded).with_suffix(".html") for path in made}
    beside = (".xml", ".txt")
    return [
        page
        for page in sorted(of.site.rglob("*.html"))
        if page not in pages and all(page.with_suffix(ending).exists() for ending in beside)
    ]
