"""Distributed Text Services 1.0 as files: what a DTS server would answer, written beforehand.

A client begins at ``index.json``, whose templates give the names of all other files::

    index.json                                  entry point
    collection.json                             all documents
    collection/korean-armistice.json            those of one folder; ;nav=parents for what it is in
    navigation/ID;down=1.json                   the parts of a document, down to a level; -1 for all
    navigation/ID;tree=page;down=1.json         the same of another citation tree
    navigation/ID;ref=div1.p3.json              one part
    document/ID.xml                             a document
    document/ID;ref=div1.p3.xml                 the text of one part

The specification has such names for static files. There is no server, so what it would compute is not there: ranges
(``start``, ``end``), which conformance level 0 allows to be missing, and parts of parts by ``down`` where ``ref`` is a
part that has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from teigram.export import dts_names
from teigram.export.cmif_edition import edition
from teigram.export.dts_objects import Addresses, Member, collection, entry_point, navigation, written
from teigram.export.dts_units import Tree, Unit, trees

if TYPE_CHECKING:
    from teigram.export import Document

_Files = Iterator[tuple[PurePosixPath, bytes]]


def files(documents: Sequence[Document]) -> _Files:
    """Yield every file, with its path below the folder of the service.

    Addresses in them are absolute where all documents are published in one place, whose ``dts/`` they are then in, and
    relative otherwise.

    Raises:
        TransformError: A document cannot be read, or its `refsDecl` cannot be used.
    """
    places = {edition(document.record.publication).url for document in documents}
    place = places.pop() if len(places) == 1 else ""
    yield from service(documents, base=f"{place}dts/" if place else "")


def service(documents: Sequence[Document], *, base: str = "", title: str = "", passages: bool = True) -> _Files:
    """Yield every file, with its path below the folder of the service.

    Args:
        documents: All of the edition.
        base: The address of the folder of the service; empty makes every address relative.
        title: Of the edition; empty takes it from the headers.
        passages: Whether each part of a document gets its files; without them a client has the documents and their
            citation trees.

    Raises:
        TransformError: A document cannot be read, or its `refsDecl` cannot be used.
    """
    base = base and base.rstrip("/") + "/"
    folders = dts_names.folders(documents)
    root = dts_names.root(documents, len(folders), title)
    idents = dts_names.idents(documents, (each.ident for each in folders.values()))
    members: dict[str, list[Member]] = {}
    yield PurePosixPath("index.json"), written(entry_point(Addresses(base, 0)))
    for document, ident in zip(documents, idents, strict=True):
        found = trees(document, passages=passages)
        kinds = [replace(tree, units=()) for tree in found]  # the units are many, and no collection shows them
        called = document.record.title or ident
        resource = Member(ident=ident, title=called, parents=1, children=0, record=document.record, trees=kinds)
        folder = dts_names.folder(document)
        members.setdefault(folder, []).append(resource)
        yield PurePosixPath(f"document/{ident}.xml"), document.xml
        for tree in found:
            yield from _of_tree(resource, tree, base, passages=passages)
        yield from _collection(resource, [], [folders.get(folder, root)], base)
    for folder, of in folders.items():
        yield from _collection(of, members[folder], [root], base)
    yield from _collection(root, list(folders.values()) or next(iter(members.values()), []), [], base)


def _collection(of: Member, children: Sequence[Member], parents: Sequence[Member], base: str) -> _Files:
    """Yield what the collection endpoint answers: for children, and for parents."""
    at = Addresses(base, 1)
    if of.ident == dts_names.ROOT:
        yield PurePosixPath("collection.json"), written(collection(of, children, Addresses(base, 0)))
    yield PurePosixPath(f"collection/{of.ident}.json"), written(collection(of, children, at))
    yield PurePosixPath(f"collection/{of.ident};nav=parents.json"), written(collection(of, parents, at))


def _of_tree(resource: Member, tree: Tree, base: str, *, passages: bool) -> _Files:
    """Yield what navigation and document endpoint answer for one citation tree."""
    stem = resource.ident + (f";tree={tree.identifier}" if tree.identifier else "")
    for down in (*range(1, tree.depth + 1), -1):
        units = [unit for unit in tree.units if down == -1 or unit.level <= down]
        yield _navigation(resource, f"{stem};down={down}", base, units)
    for position, unit in enumerate(tree.units if passages else ()):
        yield PurePosixPath(f"document/{stem};ref={unit.identifier}.xml"), unit.passage
        yield from _of_unit(resource, unit, _inside(tree, position), stem, base)


def _of_unit(resource: Member, unit: Unit, inside: Sequence[Unit], stem: str, base: str) -> _Files:
    """Yield what the navigation endpoint answers about one unit: itself, and what is in it."""
    ref = f"ref={unit.identifier}"
    yield _navigation(resource, f"{stem};{ref}", base, None, unit)
    if inside:
        deepest = max(each.level for each in inside)
        for down in (*range(1, deepest - unit.level + 1), -1):
            units = [unit, *(each for each in inside if down == -1 or each.level <= unit.level + down)]
            yield _navigation(resource, f"{stem};down={down};{ref}", base, units, unit)


def _inside(tree: Tree, position: int) -> Sequence[Unit]:
    """Give the units below the one at *position*: those that follow it until one is not deeper."""
    level = tree.units[position].level
    following = range(position + 1, len(tree.units))
    end = next((at for at in following if tree.units[at].level <= level), len(tree.units))
    return tree.units[position + 1 : end]


def _navigation(
    resource: Member, name: str, base: str, units: Sequence[Unit] | None, ref: Unit | None = None
) -> tuple[PurePosixPath, bytes]:
    path = f"navigation/{name}.json"
    return PurePosixPath(path), written(navigation(resource, path, Addresses(base, 1), units, ref))
