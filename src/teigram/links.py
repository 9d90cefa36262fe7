"""Whether the pointers from one file to another lead anywhere: ``target="frus1952-54v15p1-d234.xml#fn1"``."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from teigram import rules, wellformed
from teigram.findings import Finding
from teigram.locate import path as path_of
from teigram.locate import place, places, source_lines

_POINTERS = ("target", "corresp", "source", "resp", "ana", "ref", "who", "next", "prev")
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


@dataclass(frozen=True, slots=True)
class _Link:
    """One pointer to another file."""

    element: etree._Element
    attribute: str
    file: str
    ident: str


def check_links(documents: Mapping[str, bytes]) -> list[Finding]:
    """Give a finding for each pointer to a file or an element that is not among *documents*.

    Args:
        documents: All files of a collection by their paths; pointers are relative to these. What is not well-formed may
            be pointed to, and its own pointers are not looked at.

    Returns:
        C201 and C202, by path and place.
    """
    trees = {normal(name): wellformed.read(xml)[0] for name, xml in documents.items()}
    idents = {name: None if tree is None else _idents(tree) for name, tree in trees.items()}
    found: list[Finding] = []
    for name, xml in documents.items():
        tree = trees[normal(name)]
        lost = [link for link in _links(tree) if _is_lost(link, name, idents)] if tree is not None else []
        found += _findings(lost, name, xml, idents) if lost else []
    return sorted(found, key=lambda finding: finding.sort_key)


def pointed_to(documents: Mapping[str, bytes]) -> set[str]:
    """Give the paths of the files that *documents* point to, with forward slashes."""
    trees = ((name, wellformed.read(xml)[0]) for name, xml in documents.items() if b".xml" in xml)
    return {_target(link, name) for name, tree in trees if tree is not None for link in _links(tree)}


def normal(name: str) -> str:
    """Give *name* with forward slashes and without ``./``."""
    return posixpath.normpath(name.replace("\\", "/"))


def _idents(tree: etree._ElementTree) -> set[str]:
    """Give every ``xml:id`` of *tree*."""
    return {element.get(_XML_ID, "") for element in tree.iter(etree.Element)}


def _links(tree: etree._ElementTree) -> Iterator[_Link]:
    """Yield the pointers to other files, in document order."""
    for element in tree.iter(etree.Element):
        for name in _POINTERS:
            for token in element.get(name, "").split():
                file, _, ident = token.partition("#")
                if file and ":" not in file and not file.startswith("/"):
                    yield _Link(element, name, unquote(file), unquote(ident))


def _target(link: _Link, name: str) -> str:
    """Give the path of the file that *link* in the file *name* points to."""
    return normal(posixpath.join(posixpath.dirname(normal(name)), link.file))


def _is_lost(link: _Link, name: str, idents: Mapping[str, set[str] | None]) -> bool:
    """Say whether *link* in the file *name* leads nowhere; *idents* has every file, None for one that is malformed."""
    target = _target(link, name)
    if target not in idents:
        return True
    known = idents[target]
    return bool(link.ident) and known is not None and link.ident not in known


def _findings(links: list[_Link], name: str, xml: bytes, idents: Mapping[str, set[str] | None]) -> Iterator[Finding]:
    """Yield a finding for each of the lost *links* of the file *name*."""
    where = places(xml)
    lines = source_lines(xml)
    for link in links:
        here, target, xpath = etree.QName(link.element).localname, _target(link, name), path_of(link.element)
        what = f'@{link.attribute} of <{here}> points to "{link.file}{"#" if link.ident else ""}{link.ident}"'
        at = place(xpath, where)
        code, why = (
            ("C202", f'{target} has no xml:id "{link.ident}"')
            if target in idents
            else ("C201", f"there is no {target}")
        )
        yield rules.finding(
            code,
            f"{what}, but {why}",
            path=name,
            line=at.line,
            column=at.column,
            ident=at.ident,
            xpath=xpath,
            excerpt=lines[at.line - 1] if at.line else "",
        )
