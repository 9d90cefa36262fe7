"""An index of letters for correspSearch: the Correspondence Metadata Interchange Format, CMIF 1.1.

One file holds every letter of every edition that is given::

    <correspDesc ref="https://example.org/d235.xml" source="#uuid-1043365e-1947-5c72-bcb4-97eddd0be9ba">
      <correspAction type="sent"><persName>Kennan</persName><date when="1952-07-29"/></correspAction>
      <correspAction type="received"><orgName>Department of State</orgName></correspAction>
    </correspDesc>

It is made from the headers alone. `missing` says what they lack that an index should have.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from teigram import epoch
from teigram.errors import InputError
from teigram.export.cmif_edition import Edition, cited, edition, ident
from teigram.export.cmif_letters import day, letter, letters
from teigram.markup import Element, element
from teigram.markup import write as written
from teigram.record import Publication
from teigram.record_readers import TEI, words

if TYPE_CHECKING:
    from teigram.export import Document

FILE_NAME = "cmif.xml"
"""What the index is called in the folder of an edition; its address in the index is made with it."""

_FIRST_DAY = "2025-02-26"
"""The day of the schema of CMIF 1.1: no index in the format is older."""

_NO_LICENCE = "No licence is stated for this index."
_NO_PUBLISHER = "Not stated"
_NO_EMAIL = "no e-mail address of an editor: correspSearch asks for one, so add <email> to the editor in the index"
_HEADER = f"{TEI}teiHeader"
_TITLE_STMT = f"{_HEADER}/{TEI}fileDesc/{TEI}titleStmt"


@dataclass(frozen=True, slots=True)
class _Source:
    """What the index takes from one document."""

    publication: Publication
    entries: tuple[tuple[Edition, Element], ...]
    editors: tuple[tuple[str, str], ...]  # name, e-mail address
    changed: str


def write(documents: Sequence[Document]) -> bytes:
    """Make the index of all letters of *documents*, in their order.

    Raises:
        InputError: None of them says who wrote to whom.
        SettingsError: ``SOURCE_DATE_EPOCH`` is no time.
    """
    sources = [_source(document) for document in documents]
    entries = [entry for source in sources for entry in source.entries]
    if not entries:
        raise InputError(
            f"there is no letter in {len(documents)} documents: none has a correspDesc in its header. CMIF lists "
            "letters by sender, recipient and date. Encode the telegrams with teigram, or add a correspDesc to each."
        )
    editions = list({of.ident: of for of, _ in entries}.values())
    index = element(
        "TEI",
        element("teiHeader", _file_desc(sources, editions), element("profileDesc", *(made for _, made in entries))),
        element("text", element("body", element("p"))),
        xmlns=TEI.strip("{}"),
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written(index)}\n'.encode()


def missing(documents: Sequence[Document]) -> list[str]:
    """Say, in a sentence for each, what correspSearch asks for and the headers of *documents* do not have."""
    sources = [_source(document) for document in documents]
    published = [source.publication for source in sources]
    without = sum(not source.entries for source in sources)
    wanted = (
        (all(each.publisher for each in published), "no publisher: state publisher in collection.toml"),
        (all(each.licence_target for each in published), "no licence: state target under [licence] in collection.toml"),
        (all(each.url for each in published), "no address of the letters: state base_url in collection.toml"),
        (any(email for source in sources for _, email in source.editors), _NO_EMAIL),
        (bool(_updated(sources)), "no date of the index: set SOURCE_DATE_EPOCH, or state date in collection.toml"),
        (not without, f"{without} of {len(sources)} documents have no correspDesc and are left out"),
    )
    return [f"CMIF: {what}." for is_there, what in wanted if not is_there]


def _source(document: Document) -> _Source:
    root, publication = document.root, document.record.publication
    changes = (change.get("when", "") for change in root.iterfind(f"{_HEADER}/{TEI}revisionDesc//{TEI}change"))
    return _Source(
        publication,
        tuple(_entries(root, publication, document.record.ident)),
        tuple(_editors(root, publication)),
        max(map(day, (*changes, publication.date)), default=""),
    )


def _entries(root: etree._Element, publication: Publication, name: str) -> Iterator[tuple[Edition, Element]]:
    """Yield each letter with the edition that it belongs to; a file that is an index itself has many."""
    named, own, described = cited(root), edition(publication), letters(root)
    is_alone = len(described) == 1
    for number, description in enumerate(described, start=1):
        of = named.get(description.get("source", ""), own)
        at = publication if is_alone else Publication()
        yield of, letter(description, at, of.ident, name if is_alone else f"{name}-{number}")


def _editors(root: etree._Element, publication: Publication) -> Iterator[tuple[str, str]]:
    """Yield who answers for the document, with an e-mail address where the header has one."""
    editors = root.findall(f"{_TITLE_STMT}/{TEI}editor")
    for editor in editors:
        email = words(editor.find(f"{TEI}email"))
        yield " ".join(words(editor).removesuffix(email).split()), email
    if not editors:
        yield publication.encoder, words(root.find(f"{_HEADER}/{TEI}fileDesc//{TEI}email"))


def _file_desc(sources: Sequence[_Source], editions: Sequence[Edition]) -> Element:
    publishers = _each(source.publication.publisher for source in sources) or [_NO_PUBLISHER]
    updated = _updated(sources)
    return element(
        "fileDesc",
        element(
            "titleStmt",
            element("title", "; ".join(_each(of.title for of in editions))),
            *_all_editors(sources, publishers),
        ),
        element(
            "publicationStmt",
            *(element("publisher", name) for name in publishers),
            element("idno", _url(editions), type_="url"),
            element("date", when=updated, notBefore=None if updated else _FIRST_DAY),
            element("availability", *_licences(source.publication for source in sources)),
        ),
        element("sourceDesc", *(element("bibl", of.words, xml_id=of.ident, type_=of.type) for of in editions)),
    )


def _all_editors(sources: Sequence[_Source], publishers: Sequence[str]) -> Iterator[Element]:
    """Yield each editor once; where none is named, the publishers answer for the index."""
    emails: dict[str, str] = {}
    for name, email in (editor for source in sources for editor in source.editors if editor[0]):
        emails[name] = emails.get(name) or email
    for name, email in (emails or dict.fromkeys(publishers, "")).items():
        yield element("editor", name, *((" ", element("email", email)) if email else ()))


def _licences(publications: Iterable[Publication]) -> Iterator[Element]:
    terms = dict.fromkeys((each.licence_target, each.licence) for each in publications)
    for target, text in terms:
        if target:
            yield element("licence", text or target, target=target)
    if not any(target for target, _ in terms):
        yield element("p", next((text for _, text in terms if text), _NO_LICENCE))


def _url(editions: Sequence[Edition]) -> str:
    """Give the address that the index has beside the one edition, else a name that is made from all of them."""
    if len(editions) == 1 and editions[0].url:
        return editions[0].url + FILE_NAME
    return ident("\n".join(sorted(of.ident for of in editions))).replace("uuid-", "urn:uuid:", 1)


def _updated(sources: Sequence[_Source]) -> str:
    """Give the day of the last change that is known of.

    No clock is asked, so that the same input gives the same file.
    """
    stated = epoch.stated()
    return stated.date().isoformat() if stated else max((source.changed for source in sources), default="")


def _each(values: Iterable[str]) -> list[str]:
    """Give each of *values* that is not empty once, in their order."""
    return [value for value in dict.fromkeys(values) if value]
