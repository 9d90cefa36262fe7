"""The TEI header: facts, collection and printed volume, as ENCODING lays them out (docs/encoding.md)."""

from __future__ import annotations

import re

from teigram.cable_tables import cities, tags
from teigram.collection import Collection, Volume
from teigram.correspondence import correspondence
from teigram.declarations import encoding_desc
from teigram.facts import Facts, Party
from teigram.forms import FormChoice
from teigram.markup import Element, element
from teigram.printed_source import source_desc
from teigram.source import Source
from teigram.tags import category_ident
from teigram.taxonomies import SCHEMES

_DOI = re.compile(r"(?:https://doi\.org/|doi:)?10\.[0-9]{4,}/\S+")
_TYPE_TITLES = {"other": "Document"}


def header(facts: Facts, collection: Collection, source: Source, form: FormChoice, schema: str) -> Element:
    """Make the `teiHeader` of one document.

    Args:
        facts: Of the document.
        collection: What its editor states.
        source: The file that was converted.
        form: Of its text, and why it was taken for that.
        schema: Address of the RELAX NG schema, as seen from the document.
    """
    volume = collection.volume_of(facts.ident)
    return element(
        "teiHeader",
        _file_desc(facts, collection, source, form, volume),
        encoding_desc(facts, schema),
        _profile_desc(facts, collection),
        element(
            "revisionDesc",
            element("change", "Encoded from the transcription named in the source description.", who="#teigram"),
        ),
    )


def title(facts: Facts) -> str:
    """Give the title: type, number, parties and date, as far as known."""
    kind = _TYPE_TITLES.get(facts.document_type, facts.document_type.replace("-", " ").capitalize())
    parts = [f"{kind} {facts.number}".strip()]
    if facts.sender:
        parts.append(f"from {_article(facts.sender)}{facts.sender.label}")
    if facts.recipient:
        parts.append(f"to {_article(facts.recipient)}{facts.recipient.label}{' and others' if facts.further else ''}")
    words = " ".join(parts)
    return f"{words}, {facts.date.value[:10]}" if facts.date else words


def _article(party: Party) -> str:
    """An office or organisation takes the article; a person named without one, a place or a call sign does not."""
    if party.role.isupper() or party.role in cities().values():
        return ""
    starts = (
        "Ambassador",
        "Secretary",
        "Acting",
        "Chargé",
        "Minister",
        "Consul",
        "Political",
        "Under",
        "Deputy",
        "United States",
        "Supreme",
    )
    return "the " if not party.is_person or (party.role.startswith(starts) and " of " in f"{party.role} of ") else ""


def _file_desc(
    facts: Facts, collection: Collection, source: Source, form: FormChoice, volume: Volume | None
) -> Element:
    return element(
        "fileDesc",
        element(
            "titleStmt",
            element("title", title(facts), type_="main"),
            element("title", facts.subject, type_="sub") if facts.subject else None,
            element("author", facts.sender.label) if facts.sender else None,
            element("respStmt", element("resp", "encoding"), element("name", collection.encoder or "teigram")),
        ),
        element(
            "extent",
            element("measure", f"{facts.words} words", unit="words", quantity=str(facts.words)),
            element("measure", f"{facts.characters} characters", unit="characters", quantity=str(facts.characters)),
        ),
        _publication(facts, collection),
        element("seriesStmt", element("title", collection.title), _collection_idno(collection.idno))
        if collection.title
        else None,
        source_desc(facts, source, form, volume),
    )


def _publication(facts: Facts, collection: Collection) -> Element:
    if not collection.publisher:
        return element("publicationStmt", element("p", "No publisher is stated for this collection."))
    return element(
        "publicationStmt",
        element("publisher", collection.publisher),
        element("pubPlace", collection.pub_place) if collection.pub_place else None,
        element("date", collection.date, when=collection.date if collection.date[:4].isdigit() else None)
        if collection.date
        else None,
        element("idno", facts.ident, type_="local"),
        element("idno", f"{collection.base_url.rstrip('/')}/{facts.ident}.xml", type_="URI")
        if collection.base_url
        else None,
        element(
            "availability",
            element("licence", collection.licence or None, target=collection.licence_target),
            status="free",
        )
        if collection.licence_target
        else None,
    )


def _collection_idno(idno: str) -> Element | None:
    """Say what kind of identifier the collection has: a DOI, an address, or a name of its own."""
    kind = "DOI" if _DOI.fullmatch(idno) else "URI" if "://" in idno else "local"
    return element("idno", idno, type_=kind) if idno else None


def _profile_desc(facts: Facts, collection: Collection) -> Element:
    language = collection.language or "en"
    return element(
        "profileDesc",
        correspondence(facts),
        element("langUsage", element("language", "English" if language == "en" else language, ident=language)),
        element(
            "textClass",
            *(
                element("catRef", scheme=f"#{scheme}", target=f"#{category_ident(scheme, value)}")
                for scheme, value in _sorted(facts)
            ),
            element(
                "catRef", scheme="#document-type", target=f"#{category_ident('document-type', facts.document_type)}"
            ),
            _keywords(facts),
        ),
    )


def _keywords(facts: Facts) -> Element | None:
    if not facts.tags:
        return None
    is_known = any(tag in tags() for tag in facts.tags)
    return element("keywords", *(_tag(tag) for tag in facts.tags), scheme="#tags" if is_known else None)


def _tag(tag: str) -> Element:
    """Name a subject or place of the cable; it points to its category where the code is known."""
    return element("term", tag, ref=f"#{category_ident('tags', tag)}" if tag in tags() else None)


def _sorted(facts: Facts) -> list[tuple[str, str]]:
    return sorted(facts.categories, key=lambda pair: SCHEMES.index(pair[0]))
