"""The main job: a corpus of transcriptions becomes TEI, is checked, and becomes a site.

Sub-folders of the corpus are kept in ``encoded`` and ``site``. Nothing is ever removed but what an earlier build wrote
into the site and that no longer belongs there (`teigram.site_files`). The steps:

1. `teigram.first_pass` makes the TEI of each file, and tells of each document what the others need to know of it;
2. here, all documents are compared: references, neighbours, threads;
3. `teigram.second_pass` resolves the references of each document, checks it and makes its page;
4. `teigram.edition` makes the pages about all documents, and `teigram.supplements` what comes after them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from urllib.parse import quote

from teigram import batch, crossrefs, output, site_files
from teigram.batch import Outcome
from teigram.commands import collection_of
from teigram.crossrefs import Index
from teigram.edition.entry import Entry
from teigram.edition.site import Edition, edition, frame, only, up
from teigram.edition.thread_pages import thread_links
from teigram.edition.threads import neighbours, relations
from teigram.errors import TeigramError
from teigram.first_pass import Encoded, encode_one
from teigram.inputs import Input
from teigram.page import Link, Page
from teigram.project import Project
from teigram.second_pass import Built, Unfinished, finish_many, finish_one, linked
from teigram.site_files import SiteFiles


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a build.

    Attributes:
        outcomes: One for each document, for each file that there is no document of, and for a site that has a fault.
        removed: The files that were taken out of the site, since they do not belong there any more.
    """

    outcomes: Sequence[Outcome[Built]]
    removed: tuple[str, ...] = ()


def build(of: Project, found: Sequence[Input], *, encoding: str | None, jobs: int, done: Callable[[int], None]) -> Made:
    """Encode, check and render the transcriptions *found* of a project, and make the pages of its edition.

    Args:
        of: The project.
        found: Its transcriptions.
        encoding: Of their characters; None for UTF-8.
        jobs: Worker processes; 0 for one a processor.
        done: Called with the number of files that have been finished since the last call.

    Raises:
        OutputError: An output folder cannot be written to.
        TransformError: A stylesheet of the project's own has a fault.
    """
    of.look.compile()
    for folder in (of.encoded, of.site):
        output.ready(folder)
    first = batch.run(partial(encode_one, of=of, encoding=encoding), found, jobs=jobs, done=lambda _: None)
    documents, failed = _distinct(first)
    known = crossrefs.index(one.sent for one in documents if one.sent)
    made = _edition(of, documents, known)
    unfinished = list(_unfinished(made, documents, known))
    moved = _in_files(done, len(found), len(unfinished))
    work, together = partial(finish_one, of=of), partial(finish_many, of=of)
    finished = batch.run(work, unfinished, many=together, jobs=jobs, done=moved)
    outcomes = list(linked(_with_all_findings(unfinished, finished)))
    return _finished(made, [*failed, *outcomes], of.site)


def _finished(made: Edition, outcomes: list[Outcome[Built]], folder: Path) -> Made:
    """Write what the site has besides the pages of documents, and take out what no longer belongs there."""
    built = [outcome.value for outcome in outcomes if outcome.value]
    site = SiteFiles(folder, {name: known for one in built for name, known in one.files.items()})
    try:
        _write(only(made, {str(one.path) for one in built}), site)
    except TeigramError as error:  # what came of the documents is still to be said
        outcomes.insert(0, Outcome(name=str(folder), fault=str(error), exit_code=error.exit_code))
    is_whole = all(outcome.value for outcome in outcomes)
    return Made(outcomes, site_files.tidy(site, is_whole=is_whole))


def _write(made: Edition, site: SiteFiles) -> None:
    from teigram import render, supplements
    from teigram.edition import writing

    for path in render.assets():
        site.put(path.name, path.read_bytes())
    writing.write(made, site)
    supplements.supplement(made, site)


def _in_files(done: Callable[[int], None], files: int, documents: int) -> Callable[[int], None]:
    """Give a function that is told of finished documents, and tells *done* how many of *files* these make up."""
    finished = told = 0

    def moved(number: int) -> None:
        nonlocal finished, told
        finished += number
        done(finished * files // documents - told)
        told = finished * files // documents

    return moved


def _distinct(first: Sequence[Outcome[tuple[Encoded, ...]]]) -> tuple[list[Encoded], list[Outcome[Built]]]:
    """Give the documents, and an outcome for each file that there is none of or that would overwrite another's."""
    documents: dict[Path, Encoded] = {}
    failed: list[Outcome[Built]] = []
    for outcome in first:
        if outcome.value is None:
            failed.append(
                Outcome(
                    name=outcome.name,
                    findings=outcome.findings,
                    fault=outcome.fault,
                    exit_code=outcome.exit_code,
                    log=outcome.log,
                )
            )
        for one in outcome.value or ():
            other = documents.setdefault(one.path, one)
            if other is not one:
                fault = (
                    f"{outcome.name}: its document {one.stem.name} would be written to {one.path}, where a document of "
                    f"{other.source.name} is. Put the files into different folders."
                )
                failed.append(Outcome(name=outcome.name, fault=fault, exit_code=2))
    return list(documents.values()), failed


def _edition(of: Project, documents: Sequence[Encoded], known: Index) -> Edition:
    """Compare *documents*: which refers to which, and what collections they are of."""
    sent = {one.entry.path: one.sent for one in documents}
    paths = set(sent)
    found = [one for document in documents for one in relations(document.entry, sent, known, paths)]
    folders = dict.fromkeys(one.entry.collection for one in documents)
    titles = {folder: collection_of(of.corpus / folder).title for folder in folders}
    entries = [one.entry for one in documents]
    made = edition(of.title, entries, description=of.description, relations=found, collections=titles)
    return replace(made, look=of.look, books=of.books)


def _unfinished(made: Edition, documents: Sequence[Encoded], known: Index) -> Iterator[Unfinished]:
    """Yield each document with what it needs of the others."""
    pages = _pages(made, documents)
    for one in documents:
        needed = {key: known[key] for key in map(crossrefs.number_and_date, one.entry.keys) if key in known}
        yield Unfinished(one, needed, pages[one.entry.path])


def _pages(made: Edition, documents: Sequence[Encoded]) -> Mapping[str, Page]:
    """Give what the page of each document knows of the edition, by the document's path."""
    around, in_thread = neighbours(made.entries, made.threads), thread_links(made)
    pages = {}
    for one in documents:
        entry, root = one.entry, up(one.entry.href)
        beside, thread = around[entry.path], in_thread.get(entry.path)
        stated = collection_of(one.source.folder)
        base_url, volume = stated.base_url.rstrip("/"), stated.volume_of(one.stem.name)
        pages[entry.path] = replace(
            frame(made, entry.href),
            styles=(),
            tei=quote(f"{one.stem.name}.xml"),
            text=quote(f"{one.stem.name}.txt"),
            permalink=f"{base_url}/{quote(one.stem.name)}.html" if base_url else "",
            printed=volume.page_url_pattern if volume else "",
            previous=_link(beside.previous, root),
            next=_link(beside.next, root),
            thread=replace(thread, href=root + thread.href) if thread else None,
            previous_in_thread=_link(beside.previous_in_thread, root),
            next_in_thread=_link(beside.next_in_thread, root),
        )
    return pages


def _link(entry: Entry | None, root: str) -> Link | None:
    return Link(root + entry.href, ", ".join(filter(None, (entry.label, entry.day)))) if entry else None


def _with_all_findings(
    unfinished: Sequence[Unfinished], finished: Sequence[Outcome[Built]]
) -> Iterator[Outcome[Built]]:
    """Yield what came of each document; of one that could not be finished, too, with what was found in its source."""
    for one, outcome in zip(unfinished, finished, strict=True):
        yield outcome if outcome.value else replace(outcome, findings=(*one.encoded.findings, *outcome.findings))
