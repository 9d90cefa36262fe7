"""The TEI header: facts, collection and printed volume, as ENCODING lays them out (docs/encoding.md)."""

from __future__ import annotations

from functools import cache

from teigram import __version__
from teigram.collection import Collection, Volume, document_number
from teigram.describe import Claim, Facts, Party
from teigram.encode import category_ident
from teigram.markup import Element, Written, element, write
from teigram.source import Source
from teigram.tables import is_office
from teigram.taxonomies import taxonomy

_SCHEMES = ("classification", "precedence", "handling")
_TYPE_TITLES = {"other": "Document"}


def header(facts: Facts, collection: Collection, source: Source, form: str, schema: str) -> Element:
    """Make the `teiHeader` of one document.

    Args:
        facts: Of the document.
        collection: What its editor states.
        source: The file that was converted.
        form: Of its text, a value of `bibl/@subtype`.
        schema: Address of the RELAX NG schema, as seen from the document.
    """
    volume = collection.volume_of(facts.ident)
    return element(
        "teiHeader",
        _file_desc(facts, collection, source, form, volume),
        _encoding_desc(facts, schema),
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
        parts.append(f"to {_article(facts.recipient)}{facts.recipient.label}")
    words = " ".join(parts)
    return f"{words}, {facts.date.value[:10]}" if facts.date else words


def _article(party: Party) -> str:
    """An office or organisation takes the article; a person named without one does not."""
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


def _file_desc(facts: Facts, collection: Collection, source: Source, form: str, volume: Volume | None) -> Element:
    return element(
        "fileDesc",
        element(
            "titleStmt",
            element("title", title(facts), type_="main"),
            element("author", facts.sender.label) if facts.sender else None,
            element("respStmt", element("resp", "encoding"), element("name", collection.encoder or "teigram")),
        ),
        element(
            "extent",
            element("measure", f"{facts.words} words", unit="words", quantity=str(facts.words)),
            element("measure", f"{facts.characters} characters", unit="characters", quantity=str(facts.characters)),
        ),
        _publication(facts, collection),
        element("sourceDesc", _printed(facts, volume), _archive(facts), _transcription(source, form)),
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
            element("editor", volume.editor) if volume.editor else None,
            element("idno", number, type_="document") if number else None,
            _imprint(volume),
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
    """Give the pages; the first is inferred from the first page mark, which stands inside the text."""
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


def _transcription(source: Source, form: str) -> Element:
    return element(
        "bibl",
        element("title", source.name),
        element("idno", source.sha256, type_="sha256"),
        element("note", source.media_type, type_="media-type"),
        element("note", source.reader, type_="reader"),
        type_="transcription",
        subtype=form,
    )


_DEPTH = 3  # of what stands in `encodingDesc`
_PROJECT = (
    "Encoded from a transcription of the printed edition by teigram; every character of the transcription is kept."
)
_EDITORIAL = (
    (
        "correction",
        "Misprints are marked with sic and the correction given beside them; the printed form is never replaced.",
    ),
    (
        "normalization",
        "Abbreviations are kept as printed and expanded beside; spelling and punctuation are not changed.",
    ),
    ("quotation", "Quotation marks are kept as printed."),
    ("hyphenation", "Hyphens and dashes are kept as printed."),
    ("interpretation", "What is inferred carries a degree of certainty and names its evidence."),
)


def _encoding_desc(facts: Facts, schema: str) -> Element:
    schemes = [
        taxonomy(scheme, values)
        for scheme in _SCHEMES
        if (values := tuple(v for s, v in facts.categories if s == scheme))
    ]
    return element(
        "encodingDesc",
        _declarations(),
        element("classDecl", *schemes, taxonomy("document-type", (facts.document_type,))),
        element("schemaRef", url=schema),
        _application(),
    )


@cache
def _declarations() -> Written:
    """Give what every document declares in the same words."""
    parts = (
        element("projectDesc", element("p", _PROJECT)),
        element("editorialDecl", *(element(name, element("p", words)) for name, words in _EDITORIAL)),
        element("refsDecl", _citation()),
    )
    return Written("\n".join(write(part, _DEPTH) for part in parts))


@cache
def _application() -> Written:
    application = element(
        "application", element("label", "teigram"), ident="teigram", version=__version__, xml_id="teigram"
    )
    return Written(write(element("appInfo", application), _DEPTH))


def _citation() -> Element:
    return element(
        "citeStructure",
        element("citeStructure", match="//pb", use="@n", unit="page", delim=":"),
        unit="document",
        match="/TEI",
        use="@xml:id",
    )


def _profile_desc(facts: Facts, collection: Collection) -> Element:
    language = collection.language or "en"
    return element(
        "profileDesc",
        _correspondence(facts),
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
        ),
    )


def _sorted(facts: Facts) -> list[tuple[str, str]]:
    return sorted(facts.categories, key=lambda pair: _SCHEMES.index(pair[0]))


def _correspondence(facts: Facts) -> Element | None:
    if not (facts.sender or facts.recipient or facts.date or facts.place):
        return None
    return element(
        "correspDesc",
        element(
            "correspAction",
            _party(facts.sender) if facts.sender else None,
            _claimed("placeName", facts.place) if facts.place else None,
            _date(facts.date) if facts.date else None,
            element("idno", facts.number, type_="telegram") if facts.number else None,
            element("note", facts.sections) if facts.sections else None,
            type_="sent",
        ),
        _received(facts),
        *(
            element(
                "correspAction",
                element("placeName", repetition.post),
                element("idno", repetition.number, type_="telegram") if repetition.number else None,
                type_="transmitted",
                subtype=None if repetition.is_passed else "repeated",
            )
            for repetition in facts.repeated
        ),
    )


def _received(facts: Facts) -> Element | None:
    if not (facts.recipient or facts.received):
        return None
    return element(
        "correspAction",
        _party(facts.recipient) if facts.recipient else None,
        _date(facts.received) if facts.received else None,
        type_="received",
    )


def _party(party: Party) -> Element:
    if not party.is_person:
        return element("orgName", party.label)
    if not party.name:
        name = element("roleName", party.role) if is_office(party.role) else party.role
        return element("persName", name)
    return element("persName", element("roleName", party.role), " ", element("surname", party.name))


def _claimed(name: str, claim: Claim) -> Element:
    resp = "#teigram" if claim.cert else None
    return element(name, claim.value, cert=claim.cert, resp=resp, source=claim.source)


def _date(claim: Claim) -> Element:
    resp = "#teigram" if claim.cert else None
    return element("date", claim.printed or None, when=claim.value, cert=claim.cert, resp=resp, source=claim.source)
