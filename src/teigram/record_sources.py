"""The printed edition, the archive and the publication in a record, each read from one element of a TEI header."""

from __future__ import annotations

import re

from lxml import etree

from teigram.record_parts import Archive, Printed, Publication
from teigram.record_readers import TEI, children, first, words

_DATE, _IDNO, _TITLE = f"{TEI}date", f"{TEI}idno", f"{TEI}title"
_PUBLISHERS = (f"{TEI}publisher", f"{TEI}authority", f"{TEI}distributor")
_SCOPE, _SERIES, _EDITOR, _REF = f"{TEI}biblScope", f"{TEI}series", f"{TEI}editor", f"{TEI}ref"
_PUBLISHER, _PUB_PLACE = f"{TEI}publisher", f"{TEI}pubPlace"
_ONCE = (_SERIES, _EDITOR, _REF, _PUBLISHER, _PUB_PLACE, _DATE)  # of which a `biblStruct` is asked for the first
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:)?(?P<doi>10\.[0-9]{4,}/\S+)", re.IGNORECASE)


def printed(source: etree._Element | None) -> Printed:
    """Read the printed edition from the first `biblStruct` of a `sourceDesc`."""
    structure = first(source, "biblStruct")
    if structure is None:
        return Printed()
    of = {element.tag: element for element in reversed(list(structure.iterdescendants(*_ONCE)))}
    volume = first(structure, "monogr")
    of_volume = [] if volume is None else list(volume.iterchildren(_TITLE))
    titles = {title.get("level", "m"): words(title) for title in reversed(of_volume)}
    scopes = {scope.get("unit", ""): scope for scope in structure.iter(_SCOPE)}
    numbers = (words(idno) for idno in structure.iter(_IDNO) if idno.get("type") == "document")
    link = of.get(_REF)
    first_page, last_page, cert = _pages(scopes.get("page"))
    return Printed(
        series=words(first(of.get(_SERIES), "title")) or titles.get("s", ""),
        years=words(scopes.get("years")),
        title=titles.get("m", ""),
        volume=words(scopes.get("volume")),
        part=words(scopes.get("part")),
        document=next(numbers, ""),
        first_page=first_page,
        last_page=last_page,
        pages_cert=cert,
        editor="; ".join(words(editor) for editor in structure.iter(_EDITOR)) if _EDITOR in of else "",
        publisher=words(of.get(_PUBLISHER)),
        place=words(of.get(_PUB_PLACE)),
        date=_day(of.get(_DATE)),
        url="" if link is None else link.get("target", ""),
    )


def _pages(scope: etree._Element | None) -> tuple[str, str, str]:
    """Give first page, last page, and how sure they are."""
    if scope is None:
        return "", "", ""
    start, end = scope.get("from", ""), scope.get("to", "")
    if not start:
        start, _, end = re.sub(r"^pp?\.\s*", "", words(scope)).replace("-", "–").partition("–")
    return start.strip(), "" if end == start else end.strip(), scope.get("cert", "")


def _day(date: etree._Element | None) -> str:
    return words(date) or ("" if date is None else date.get("when", ""))


def archive(source: etree._Element | None) -> Archive:
    """Read the archive from the first `msIdentifier` of a `sourceDesc`."""
    of = children(first(source, "msDesc", "msIdentifier"))
    return Archive(
        repository=words(of.get(f"{TEI}repository")) or words(of.get(f"{TEI}institution")),
        collection=words(of.get(f"{TEI}collection")),
        file=words(of.get(_IDNO)),
    )


def publication(file_desc: etree._Element | None) -> Publication:
    """Read who publishes the encoding."""
    parts = children(file_desc)
    statement = parts.get(f"{TEI}publicationStmt")
    of, series = children(statement), children(parts.get(f"{TEI}seriesStmt"))
    terms = children(of.get(f"{TEI}availability"))
    idnos = [] if statement is None else list(statement.iterchildren(_IDNO))
    by_type = {idno.get("type", "").lower(): words(idno) for idno in reversed(idnos)}
    licence, series_idno = terms.get(f"{TEI}licence"), words(series.get(_IDNO))
    return Publication(
        collection=words(series.get(_TITLE)),
        collection_idno=_doi(series_idno) or series_idno,
        encoder=words(first(parts.get(f"{TEI}titleStmt"), "respStmt", "name")),
        publisher=next(filter(None, (words(of.get(name)) for name in _PUBLISHERS)), ""),
        place=words(of.get(_PUB_PLACE)),
        date=_day(of.get(_DATE)),
        licence=words(licence) or words(terms.get(f"{TEI}p")),
        licence_target="" if licence is None else licence.get("target", ""),
        url=by_type.get("uri", "") or by_type.get("url", ""),
        doi=_doi(by_type.get("doi", "")),
        idno=by_type.get("local", ""),
    )


def _doi(text: str) -> str:
    """Give a DOI without a resolver before it; empty when *text* is none."""
    match = _DOI.fullmatch(text)
    return match["doi"] if match else ""
