"""What the edition knows of one document: taken from its TEI once, small enough to keep ten thousand of them."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from lxml import etree

from teigram import record as records
from teigram.edition.names import Name, names
from teigram.export.dates import in_words
from teigram.record import Action, Dated, Printed, Record
from teigram.seats import place_of

_TEI = {"t": "http://www.tei-c.org/ns/1.0"}
_NS = f"{{{_TEI['t']}}}"
DECLARATIONS = tuple(f"{_NS}{name}" for name in ("projectDesc", "samplingDecl", "editorialDecl", "variantEncoding"))
"""The parts of an ``encodingDesc`` that say in prose how documents were made."""

_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Party:
    """A sender or a recipient; what is not stated is empty.

    Attributes:
        label: All that the header says, in one line: ``Ambassador in the Soviet Union (Kennan)``.
        office: What lists group by: the office or organisation, and where there is none the person.
        seat: The place that the office writes from, else the office: who corresponds with whom, whoever signs.
    """

    label: str = ""
    office: str = ""
    seat: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One document as lists, pictures and indexes show it; what it does not state is empty.

    Attributes:
        path: Its TEI file, as `teigram.crossrefs` names it.
        href: The address of its page, relative to the site.
        collection: The folder it belongs to, relative to the site.
        language: Of the document, as ``xml:lang`` says it.
        type: In words: ``circular telegram``.
        date: ISO 8601, as exactly as it is known; *cert* is set where it is inferred.
        volume: The volume that it is printed in, in one line.
        licence: The terms of the encoding, and their address.
        names: Of the correspondence and of the text.
        keys: Of the telegrams that it refers to and that are not resolved in the file, in order.
        targets: The files that it points to, relative to its own, each with the type of the pointer.
        declaration: A digest of what its header declares: documents with the same one were made by the same rules.
    """

    path: str
    href: str
    collection: str = ""
    ident: str = ""
    title: str = ""
    language: str = ""
    type: str = ""
    date: str = ""
    cert: str = ""
    number: str = ""
    classification: str = ""
    pages: str = ""
    notes: int = 0
    words: int = 0
    sender: Party = Party()
    recipient: Party = Party()
    volume: str = ""
    publisher: str = ""
    licence: tuple[str, str] = ("", "")
    names: tuple[Name, ...] = ()
    keys: tuple[str, ...] = ()
    targets: tuple[tuple[str, str], ...] = ()
    declaration: str = ""

    @property
    def year(self) -> str:
        """The year of its date; empty when it has none."""
        return self.date[:4]

    @property
    def day(self) -> str:
        """Its date in words, as exactly as it is known: ``July 25, 1952``; empty when it has none."""
        return in_words(Dated(when=self.date))

    @property
    def label(self) -> str:
        """Its kind and number: ``Telegram 249``."""
        named = self.type if self.type not in {"", "other"} else "document"
        return f"{capitalised(named)} {self.number}".rstrip()

    @property
    def order(self) -> tuple[bool, str, tuple[tuple[int, str], ...]]:
        """A key to sort by: the date, those without one last, then the identifier with its numbers as numbers."""
        parts = _DIGITS.split(self.ident)
        return not self.date, self.date, tuple((int(part), "") if part.isdigit() else (-1, part) for part in parts)


def entry(root: etree._Element, *, path: str, href: str, collection: str = "") -> Entry:
    """Take from the TEI document *root* what the edition needs of it; the addresses are as in `Entry`."""
    said = records.record(root, name=href.rpartition("/")[2].removesuffix(".html"))
    year = said.date.parts[0] if said.date.parts else None
    return Entry(
        path=path,
        href=href,
        collection=collection,
        ident=said.ident,
        title=said.title,
        language=said.language,
        type=said.type,
        date=said.date.first if year else "",
        cert=said.date.cert,
        number=said.number,
        classification=capitalised(", ".join(said.classification)),
        pages=said.printed.pages,
        notes=said.notes,
        words=said.words,
        sender=_party(said.sent, year),
        recipient=_party(said.received, year),
        volume=volume(said.printed),
        publisher=said.publication.publisher,
        licence=(said.publication.licence, said.publication.licence_target),
        names=names(root),
        keys=_keys(said),
        targets=_targets(said),
        declaration=_digest(root.find(".//t:encodingDesc", _TEI)),
    )


def capitalised(words: str) -> str:
    """Give *words* with a capital at the beginning."""
    return words[:1].upper() + words[1:]


def volume(printed: Printed) -> str:
    """Name the printed volume: “Foreign Relations of the United States, 1952–1954, Korea, volume XV, part 1”."""
    parts = (
        *(printed.series, printed.years, printed.title),
        f"volume {printed.volume}" if printed.volume else "",
        f"part {printed.part}" if printed.part else "",
    )
    return ", ".join(filter(None, parts))


def _party(action: Action, year: int | None) -> Party:
    """Give the persons and offices of *action*, else its place."""
    label = "; ".join(party.label for party in action.parties) or action.place.value
    office = "; ".join(party.role or party.label for party in action.parties) or action.place.value
    return Party(label, office, place_of(office, year) or office)


def _keys(said: Record) -> tuple[str, ...]:
    """Give the keys of references that are not resolved: ``Embassy.Department.586.1951-10-05``."""
    return tuple(one.target for one in said.references if one.target.count(".") > 2 and not _is_file(one.target))


def _targets(said: Record) -> tuple[tuple[str, str], ...]:
    """Give each TEI file that a reference leads to, with the type that was stated first."""
    found: dict[str, str] = {}
    for one in said.references:
        file = one.target.partition("#")[0]
        if _is_file(file):
            found.setdefault(file, one.type)
    return tuple(found.items())


def _is_file(target: str) -> bool:
    return target.endswith(".xml") and ":" not in target


def _digest(declared: etree._Element | None) -> str:
    """Give a short digest of what an ``encodingDesc`` declares in prose; the rest differs between documents."""
    if declared is None:
        return ""
    kept = [etree.tostring(child, with_tail=False) for child in declared if child.tag in DECLARATIONS]
    return hashlib.sha256(b"".join(kept)).hexdigest()[:16] if kept else ""
