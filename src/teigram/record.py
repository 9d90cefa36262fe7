"""One description of a document, read from its TEI header: what citations, catalogues and tables are made from.

The header may be of this program or of any other edition of letters; what it does not state stays empty, and nothing is
made up for it::

    >>> record(root).sender.label
    'Ambassador in the Soviet Union (Kennan)'
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from teigram.record_parts import Action, Archive, Claim, Copy, Dated, Party, Printed, Publication, Reference
from teigram.record_readers import TEI, action, context, copies, first, in_text, words
from teigram.record_sources import archive, printed, publication

__all__ = [
    "Action",
    "Archive",
    "Claim",
    "Copy",
    "Dated",
    "Party",
    "Printed",
    "Publication",
    "Record",
    "Reference",
    "record",
]

_XML = "{http://www.w3.org/XML/1998/namespace}"
_LANGUAGE = f"{_XML}lang"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What is stated of one document; what is not stated is empty.

    Attributes:
        ident: The `xml:id` of the document.
        title: Of the encoding, as the header has it: type, number, parties and date.
        heading: As printed over the document, without its notes.
        type: Of the document, in words: ``telegram``, ``circular telegram``.
        sent: By whom, where, when.
        received: By whom, where, when.
        copies: To whom else it went.
        classification: In words: ``top secret``; several if so printed.
        precedence: In words.
        handling: In words: ``eyes only``.
        keywords: Of the header's `keywords`.
        printed: The printed edition.
        archive: Where the original is kept.
        publication: Who publishes the encoding, under what terms.
        language: As a BCP 47 tag.
        words: Of the document.
        notes: How many notes it has, of the printed edition or of the editors.
        references: The documents that it names, each once.
    """

    ident: str = ""
    title: str = ""
    heading: str = ""
    type: str = ""
    sent: Action = field(default_factory=Action)
    received: Action = field(default_factory=Action)
    copies: tuple[Copy, ...] = ()
    classification: tuple[str, ...] = ()
    precedence: tuple[str, ...] = ()
    handling: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    printed: Printed = field(default_factory=Printed)
    archive: Archive = field(default_factory=Archive)
    publication: Publication = field(default_factory=Publication)
    language: str = ""
    words: int = 0
    notes: int = 0
    references: tuple[Reference, ...] = ()

    @property
    def sender(self) -> Party:
        """The first sender; an empty party when none is stated."""
        return self.sent.parties[0] if self.sent.parties else Party()

    @property
    def recipient(self) -> Party:
        """The first recipient; an empty party when none is stated."""
        return self.received.parties[0] if self.received.parties else Party()

    @property
    def date(self) -> Dated:
        """When it was sent."""
        return self.sent.date

    @property
    def place(self) -> Claim:
        """From which place it was sent."""
        return self.sent.place

    @property
    def number(self) -> str:
        """The number of the telegram, with its series: ``Dulte 172``."""
        return self.sent.number

    @property
    def file(self) -> str:
        """The file designation in the archive, as printed."""
        return self.archive.file


def record(root: etree._Element, *, name: str = "") -> Record:
    """Read the description of a document.

    Args:
        root: A `TEI` element.
        name: Stands for the document's `xml:id` when it has none: the stem of its file.
    """
    header, text = first(root, "teiHeader"), first(root, "text")
    file_desc, profile = first(header, "fileDesc"), first(header, "profileDesc")
    source, correspondence = first(file_desc, "sourceDesc"), first(profile, "correspDesc")
    classes = _classes(profile)
    published = publication(file_desc)
    notes, named = in_text(text)
    references = (*context(correspondence), *named)
    return Record(
        ident=root.get(f"{_XML}id", "") or name or published.idno,
        title=_title(file_desc),
        heading="" if text is None else words(next(text.iter(f"{TEI}head"), None)),
        type=_type(classes, text),
        sent=action(correspondence, "sent"),
        received=action(correspondence, "received"),
        copies=copies(correspondence),
        classification=classes.get("classification", ()),
        precedence=classes.get("precedence", ()),
        handling=classes.get("handling", ()),
        keywords=_keywords(profile),
        printed=printed(source),
        archive=archive(source),
        publication=published,
        language=_language(root, profile, text),
        words=_words(file_desc, text),
        notes=notes,
        references=tuple(dict.fromkeys(references)),
    )


def _title(file_desc: etree._Element | None) -> str:
    """The main title, or the first where none is called so."""
    statement = first(file_desc, "titleStmt")
    titles = [] if statement is None else list(statement.iterchildren(f"{TEI}title"))
    main = [title for title in titles if title.get("type") == "main"]
    return words(next(iter(main or titles), None))


def _type(classes: dict[str, tuple[str, ...]], text: etree._Element | None) -> str:
    stated = classes.get("document-type", ())
    if stated:
        return stated[0]
    division = first(text, "body", "div")
    return "" if division is None else division.get("type", "").replace("-", " ")


def _classes(profile: etree._Element | None) -> dict[str, tuple[str, ...]]:
    """Give the categories of each scheme in words: ``#classification.top-secret`` is ``top secret``."""
    found: dict[str, tuple[str, ...]] = {}
    classes = first(profile, "textClass")
    for reference in () if classes is None else classes.iterchildren(f"{TEI}catRef"):
        for target in reference.get("target", "").split():
            scheme, _, value = target.rpartition("#")[2].partition(".")
            if value:
                found[scheme] = (*found.get(scheme, ()), value.replace("-", " "))
    return found


def _keywords(profile: etree._Element | None) -> tuple[str, ...]:
    keywords = first(profile, "textClass", "keywords")
    terms = () if keywords is None else keywords.iter(f"{TEI}term")
    return tuple(dict.fromkeys(word for word in map(words, terms) if word))


def _language(root: etree._Element, profile: etree._Element | None, text: etree._Element | None) -> str:
    stated = first(profile, "langUsage", "language")
    of_text = "" if text is None else text.get(_LANGUAGE, "")
    return of_text or root.get(_LANGUAGE, "") or ("" if stated is None else stated.get("ident", ""))


def _words(file_desc: etree._Element | None, text: etree._Element | None) -> int:
    """The header's own count; where it has none, the words are counted."""
    extent = first(file_desc, "extent")
    for measure in () if extent is None else extent.iterchildren(f"{TEI}measure"):
        stated = measure.get("quantity", "")
        if measure.get("unit") == "words" and stated.isascii() and stated.isdigit():
            return int(stated)
    return 0 if text is None else len("".join(str(part) for part in text.itertext()).split())
