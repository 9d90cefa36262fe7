"""The JSON-LD objects of Distributed Text Services, and the addresses in them.

Properties and their names: https://dtsapi.org/specifications/versions/v1.0/
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from teigram.export.cmif_letters import day
from teigram.export.dts_units import Tree, Type, Unit
from teigram.record import Record

CONTEXT = "https://dtsapi.org/context/v1.0.json"
VERSION = "1.0"
MEDIA_TYPE = "application/tei+xml"

Object = dict[str, Any]
_HEAD: Object = {"@context": CONTEXT, "dtsVersion": VERSION}


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where things are, as seen from one file: from *base* where that is known, else relative to the file.

    Attributes:
        base: The address of the folder of all files, with a slash at its end, or empty.
        depth: How many folders below it the file is.
    """

    base: str
    depth: int

    def of(self, path: str) -> str:
        """Give the address, or the template of an address, of *path* below the folder of all files."""
        return (self.base or "../" * self.depth) + path


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A collection, or a document (with *record*), as a list shows it."""

    ident: str
    title: str
    parents: int
    children: int
    record: Record | None = None
    trees: Sequence[Tree] = ()


def entry_point(at: Addresses) -> Object:
    """Give the object that a client asks for first."""
    return {
        **_HEAD,
        "@id": at.of("index.json"),
        "@type": "EntryPoint",
        "collection": at.of("collection{/id}{;nav}.json"),
        "navigation": at.of("navigation/{resource}{;tree,down,ref}.json"),
        "document": at.of("document/{resource}{;tree,ref}.xml"),
    }


def member(of: Member, at: Addresses) -> Object:
    """Give a collection or a document."""
    told: Object = {
        "@id": of.ident,
        "@type": "Resource" if of.record else "Collection",
        "title": of.title,
        "totalParents": of.parents,
        "totalChildren": of.children,
        "collection": _collection_of(of, at),
    }
    if of.record:
        told |= _resource(of, at) | {"dublinCore": _dublin_core(of.record)}
    return told


def collection(of: Member, members: Iterable[Member], at: Addresses) -> Object:
    """Give what the collection endpoint answers for *of*, with its children or its parents."""
    return {**_HEAD, **member(of, at), "member": [member(each, at) for each in members]}


def navigation(of: Member, address: str, at: Addresses, units: Sequence[Unit] | None, ref: Unit | None) -> Object:
    """Give what the navigation endpoint answers: the unit *ref* that was asked for, and *units*, where wanted."""
    resource = {"@id": of.ident, "@type": "Resource", "title": of.title, **_resource(of, at)}
    told: Object = {**_HEAD, "@id": at.of(address), "@type": "Navigation", "resource": resource}
    if ref:
        told["ref"] = _unit(ref)
    if units is not None:
        told["member"] = [_unit(unit) for unit in units]
    return told


def written(told: Object) -> bytes:
    """Write an object."""
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _collection_of(of: Member, at: Addresses) -> str:
    return at.of(f"collection/{of.ident}{{;nav}}.json")


def _resource(of: Member, at: Addresses) -> Object:
    return {
        "collection": _collection_of(of, at),
        "navigation": at.of(f"navigation/{of.ident}{{;tree,down,ref}}.json"),
        "document": at.of(f"document/{of.ident}{{;tree,ref}}.xml"),
        "download": at.of(f"document/{of.ident}.xml"),
        "mediaTypes": [MEDIA_TYPE],
        "citationTrees": [_tree(tree) for tree in of.trees],
    }


def _tree(tree: Tree) -> Object:
    named = {"identifier": tree.identifier} if tree.identifier else {}
    return {**named, "@type": "CitationTree", "citeStructure": [_type(each) for each in tree.types]}


def _type(of: Type) -> Object:
    told: Object = {"@type": "CiteStructure", "citeType": of.name}
    if of.inside:
        told["citeStructure"] = [_type(each) for each in of.inside]
    return told


def _unit(unit: Unit) -> Object:
    told: Object = {
        "identifier": unit.identifier,
        "@type": "CitableUnit",
        "level": unit.level,
        "parent": unit.parent or None,
        "citeType": unit.type,
    }
    if unit.title:
        told["dublinCore"] = {"title": [{"lang": "und", "value": unit.title}]}
    return told


def _dublin_core(record: Record) -> Object:
    """Give the description in Dublin Core Terms; what the header does not state is left out."""
    language = record.language or "und"
    words = {
        "title": (record.title,),
        "creator": tuple(party.label for party in record.sent.parties),
        "type": (record.type,),
        "publisher": (record.publication.publisher,),
        "source": (", ".join(filter(None, (record.printed.series, record.printed.title, record.printed.document))),),
    }
    told: Object = {
        name: [{"lang": language, "value": value} for value in values if value]
        for name, values in words.items()
        if any(values)
    }
    doi = f"https://doi.org/{record.publication.doi}" if record.publication.doi else ""
    plain = (
        ("language", record.language),
        ("created", day(record.date.first)),
        ("license", record.publication.licence_target),
        ("identifier", doi or record.publication.url),
    )
    return told | {name: value for name, value in plain if value}
