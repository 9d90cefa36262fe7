"""The source description: the printed edition, the archive, and the file that was converted."""

from __future__ import annotations

from teigram.collection import Volume, document_number
from teigram.facts import Facts
from teigram.forms import FormChoice
from teigram.markup import Element, element
from teigram.source import Source


def source_desc(facts: Facts, source: Source, form: FormChoice, volume: Volume | None) -> Element:
    """Make the `sourceDesc`.

    Args:
        facts: Of the document.
        source: The file that was converted.
        form: Of its text, and why it was taken for that.
        volume: Of the printed edition, when the collection's settings have it.
    """
    return element("sourceDesc", _printed(facts, volume), _archive(facts), _transcription(source, form))


def _printed(facts: Facts, volume: Volume | None) -> Element | None:
    """Describe the printed edition, when the collection's settings have the volume."""
    if volume is None:
        return None
    number = facts.document_number or document_number(facts.ident)
    return element(
        "biblStruct",
        element(
            "monogr",
            element("title", volume.series, level="s") if volume.series else None,
            element("title", volume.title, level="m") if volume.title else None,
            element("idno", number, type_="document") if number else None,
            element("editor", volume.editor) if volume.editor else None,
            _imprint(volume),
            element("biblScope", volume.year, unit="years") if volume.year else None,
            element("biblScope", volume.volume, unit="volume") if volume.volume else None,
            element("biblScope", volume.part, unit="part") if volume.part else None,
            _page_scope(facts),
        ),
        element("ref", volume.document_url(number), target=volume.document_url(number))
        if volume.document_url(number)
        else None,
    )


def _imprint(volume: Volume) -> Element:
    """TEI wants one part at least; an empty date says that none is stated."""
    publisher = element("publisher", volume.publisher) if volume.publisher else None
    place = element("pubPlace", volume.pub_place) if volume.pub_place else None
    date = element("date", volume.date, when=volume.date) if volume.date or not (publisher or place) else None
    return element("imprint", publisher, place, date)


def _page_scope(facts: Facts) -> Element | None:
    """Give the pages; a first page that is not stated is inferred from the first page mark, which is in the text."""
    if facts.page:
        return element("biblScope", unit="page", from_=facts.page, to=(facts.page, *facts.pages)[-1])
    numbers = [int(page) for page in facts.pages if page.isdigit()]
    if not numbers:
        return None
    first, last = str(numbers[0] - 1), str(numbers[-1])
    return element("biblScope", unit="page", from_=first, to=last, cert="medium", resp="#teigram")


def _archive(facts: Facts) -> Element | None:
    if not facts.file:
        return None
    repository, _, collection = facts.archive.partition(", ")
    return element(
        "msDesc",
        element(
            "msIdentifier",
            element("repository", repository) if repository else None,
            element("collection", collection) if collection else None,
            element("idno", facts.file, type_="file"),
        ),
    )


def _transcription(source: Source, form: FormChoice) -> Element:
    return element(
        "bibl",
        element("title", source.name),
        element("idno", source.sha256, type_="sha256"),
        element("note", source.media_type, type_="media-type"),
        element("note", source.reader, type_="reader"),
        element("note", form.because, type_="form"),
        type_="transcription",
        subtype=form.form.value,
    )
