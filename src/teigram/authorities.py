"""Persons and terms that a volume's own lists identify, and to which the names in its documents point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from teigram.markup import Element, element, write


class AuthorityKind(StrEnum):
    """What an entry of a list identifies."""

    PERSON = "person"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Authority:
    """One entry of a list.

    Attributes:
        ident: Its `xml:id` in the volume.
        kind: Person or term.
        name: As the list has it: ``Acheson, Dean G.``
        description: What the list says of it: ``Secretary of State to January 1953``; may be empty.
    """

    ident: str
    kind: AuthorityKind
    name: str
    description: str


def stand_off(authorities: Sequence[Authority]) -> str:
    """Write the `standOff` that lists *authorities*, on lines of its own; nothing when there are none."""
    persons = [_person(entry) for entry in authorities if entry.kind is AuthorityKind.PERSON]
    terms = [part for entry in authorities if entry.kind is AuthorityKind.TERM for part in _term(entry)]
    lists = (
        element("listPerson", *persons) if persons else None,
        element("list", *terms, type_="gloss") if terms else None,
    )
    return f"\n{write(element('standOff', *lists), 1)}" if any(lists) else ""


def _person(entry: Authority) -> Element:
    note = element("note", entry.description) if entry.description else None
    return element("person", element("persName", entry.name), note, xml_id=entry.ident)


def _term(entry: Authority) -> tuple[Element, Element]:
    return element("label", entry.name, xml_id=entry.ident), element("item", entry.description)
