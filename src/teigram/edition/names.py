"""The names in a document, and the index of all of them: persons, organisations, places."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from teigram.edition.labels import folded
from teigram.record_readers import TEI, words

if TYPE_CHECKING:
    from teigram.edition.entry import Entry

PERSON, ORGANISATION, PLACE = KINDS = ("person", "organisation", "place")

_ELEMENTS = {f"{TEI}persName": PERSON, f"{TEI}orgName": ORGANISATION, f"{TEI}placeName": PLACE}
_AROUND = " ,.;:()[]“”"


@dataclass(frozen=True, slots=True)
class Name:
    """A person, an organisation or a place that a document names.

    Attributes:
        kind: One of `KINDS`.
        label: As printed, without the punctuation around it; of a person without the office.
        ref: The authority that `@ref` points to; empty without one.
        role: The office of a person, where it is marked as such.
    """

    kind: str
    label: str
    ref: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Indexed:
    """One line of the index: a name under its commonest form, and the documents that have it, in their order."""

    kind: str
    label: str
    ref: str
    roles: tuple[str, ...]
    entries: tuple[Entry, ...]


def names(root: etree._Element) -> tuple[Name, ...]:
    """Give each name in the correspondence and in the text of the TEI document *root* once, in order."""
    listed = {person.get("{http://www.w3.org/XML/1998/namespace}id", ""): person for person in _listed(root)}
    parts = (root.find(f".//{TEI}correspDesc"), root.find(f"{TEI}text"))
    found = (_name(one, listed) for part in parts if part is not None for one in part.iter(*_ELEMENTS))
    return tuple(dict.fromkeys(name for name in found if name and name.label))


def index(entries: Iterable[Entry], kind: str) -> list[Indexed]:
    """Give the index of the names of *kind*, in order of the alphabet.

    Names with the same authority are one, however they are printed. Those without one are the same when they are
    printed alike.
    """
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    roles: dict[str, dict[str, None]] = defaultdict(dict)
    where: dict[str, dict[str, Entry]] = defaultdict(dict)
    refs: dict[str, str] = {}
    for entry in entries:
        for name in entry.names:
            if name.kind == kind:
                key = _key(name, entry)
                labels[key][name.label] += 1
                roles[key].update({name.role: None} if name.role else {})
                where[key][entry.path] = entry
                refs.setdefault(key, name.ref)
    lines = (
        Indexed(kind, _commonest(counted), refs[key], tuple(roles[key]), tuple(where[key].values()))
        for key, counted in labels.items()
    )
    return sorted(lines, key=lambda line: (folded(line.label), line.label, line.ref))


def _key(name: Name, entry: Entry) -> str:
    """Give what two mentions of one name have in common; an authority inside a collection is known there only."""
    if not name.ref:
        return folded(name.label) or name.label
    return name.ref if ":" in name.ref else f"{entry.collection} {name.ref.partition('#')[2] or name.ref}"


def _commonest(counted: Counter[str]) -> str:
    return min(counted, key=lambda label: (-counted[label], label))


def _listed(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the persons, organisations and places that the header lists."""
    header = root.find(f"{TEI}teiHeader")
    return iter(()) if header is None else header.iter(f"{TEI}person", f"{TEI}org", f"{TEI}place")


def _name(element: etree._Element, listed: dict[str, etree._Element]) -> Name | None:
    """Make a name; an office without a person in it counts with the organisations; a name inside a name is left out."""
    if any(above.tag in _ELEMENTS for above in element.iterancestors()):
        return None
    ref = element.get("ref", "") or element.get("corresp", "")
    entry = listed.get(ref.removeprefix("#"))
    own, role = _parts(element)
    if entry is not None and ref.startswith("#"):
        own = next((words(name) for name in entry.iter(*_ELEMENTS)), own)
    kind = _ELEMENTS[element.tag] if own else ORGANISATION
    return Name(kind, (own or role).strip(_AROUND), ref, role if own else "")


def _parts(name: etree._Element) -> tuple[str, str]:
    """Give name and office of ``<persName><roleName/> <forename/> <surname/></persName>``; either may be empty.

    The surname goes before, as in every index; a name whose parts are not marked stays as it is printed.
    """
    surname, forename, role = (words(name.find(f"{TEI}{part}")) for part in ("surname", "forename", "roleName"))
    between = (name.text or "") + "".join(child.tail or "" for child in name)
    if between.strip() or not (surname or role):
        return words(name), ""
    return ", ".join(filter(None, (surname, forename))), role
