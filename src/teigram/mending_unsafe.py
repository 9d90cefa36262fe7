"""What ``teigram fix --unsafe`` mends: most often right, but somebody should look at it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"

_LOCAL = ("target", "corresp", "source", "resp", "ana", "scheme", "who", "next", "prev")
_ADDED = ("expan", "corr", "reg")
_BACK = {"next": "prev", "prev": "next"}
# A page's mark that was left in the text: [Page 989]
_PAGE_MARK = re.compile(r"\[Page ([0-9]+(?:[–-][0-9]+)?|[ivxlc]+)\]( ?)")


@dataclass(frozen=True, slots=True)
class Mend:
    """One thing that was mended.

    Attributes:
        code: The rule that is kept now.
        line: Where, in the file as it was; 0 when unknown.
        words: What was done.
    """

    code: str
    line: int
    words: str


def idents(root: etree._Element) -> set[str]:
    """Give every xml:id below *root*."""
    return {ident for element in root.iter(etree.Element) if (ident := element.get(ID))}


def line_of(element: etree._Element) -> int:
    """Give the line of *element* in the file; 0 when it is new."""
    line: Any = element.sourceline
    return line or 0


def _hash_before_pointers(root: etree._Element) -> Iterator[Mend]:
    known = idents(root)
    for element in root.iter(etree.Element):
        for name in _LOCAL:
            value = element.get(name, "")
            if value in known:
                element.set(name, f"#{value}")
                yield Mend("C103", line_of(element), f'{name}="{value}" is "#{value}"')


def _links_back(root: etree._Element) -> Iterator[Mend]:
    by_ident = {element.get(ID, ""): element for element in root.iter(etree.Element) if element.get(ID)}
    for element in by_ident.values():
        for name, back in _BACK.items():
            other = by_ident.get(element.get(name, "").removeprefix("#"))
            if other is not None and other.get(back) is None:
                other.set(back, f"#{element.get(ID)}")
                yield Mend("C104", line_of(other), f'{back}="#{element.get(ID)}" is added')


def _classes_in_header(root: etree._Element) -> Iterator[Mend]:
    classes = root.find(f"{TEI}teiHeader/{TEI}profileDesc/{TEI}textClass")
    known = idents(root)
    for mark in root.iterfind(f"{TEI}text//{TEI}seg[@ana]") if classes is not None else ():
        target = mark.get("ana", "")
        stated = (
            {reference.get("target") for reference in classes.iter(f"{TEI}catRef")} if classes is not None else set()
        )
        if classes is not None and target[1:] in known and target not in stated:
            reference = etree.Element(f"{TEI}catRef", scheme=f"#{mark.get('type', '')}", target=target)
            reference.tail = classes.text
            classes.insert(0, reference)
            yield Mend("C131", line_of(mark), f"{target} is added to textClass")


def _schemes(root: etree._Element) -> Iterator[Mend]:
    homes = {
        category.get(ID): taxonomy.get(ID)
        for taxonomy in root.iter(f"{TEI}taxonomy")
        for category in taxonomy.iter(f"{TEI}category")
    }
    for reference in root.iter(f"{TEI}catRef"):
        home = homes.get(reference.get("target", "")[1:])
        if home and reference.get("scheme") != f"#{home}":
            reference.set("scheme", f"#{home}")
            yield Mend("C132", line_of(reference), f"the scheme of {reference.get('target')} is #{home}")


def _responsible(root: etree._Element) -> Iterator[Mend]:
    if "teigram" not in idents(root):
        return
    for element in root.iter(etree.Element):
        added = etree.QName(element).localname in _ADDED and getattr(element.getparent(), "tag", "") == f"{TEI}choice"
        if (added or element.get("cert")) and not element.get("resp"):
            element.set("resp", "#teigram")
            code = "C141" if added else "C140"
            yield Mend(code, line_of(element), f'resp="#teigram" is added to {etree.QName(element).localname}')


def _page_marks(root: etree._Element) -> Iterator[Mend]:
    for element in list(root.iterfind(f"{TEI}text//{TEI}p")):
        for holder, is_tail in [(element, False), *((child, True) for child in element)]:
            text = (holder.tail if is_tail else holder.text) or ""
            match = _PAGE_MARK.search(text)
            if match:
                _put_break(element, holder, match, is_tail=is_tail)
                yield Mend("C160", line_of(holder), f"{match.group().strip()} is pb")


def _put_break(parent: etree._Element, holder: etree._Element, match: re.Match[str], *, is_tail: bool) -> None:
    """Write pb for the mark *match* in the text or the tail of *holder*, so that the mark comes back as it was."""
    first = not is_tail and not match.start()
    milestone = etree.Element(f"{TEI}pb", n=match[1])
    if bool(match[2]) is first:
        milestone.set("rend", "spaced" if first else "glued")
    milestone.tail = match.string[match.end() :]
    before = match.string[: match.start()]
    if is_tail:
        holder.tail = before
        parent.insert(parent.index(holder) + 1, milestone)
    else:
        holder.text = before
        holder.insert(0, milestone)


def _empty_blocks(root: etree._Element) -> Iterator[Mend]:
    for element in list(root.iter(f"{TEI}p", f"{TEI}head")):
        parent, previous = element.getparent(), element.getprevious()
        if parent is not None and not len(element) and not (element.text or "").strip() and len(parent) > 1:
            line, name = line_of(element), etree.QName(element).localname
            if previous is not None:
                previous.tail = (previous.tail or "") + (element.tail or "").lstrip("\n")
            else:
                parent.text = (parent.text or "") + (element.tail or "").lstrip("\n")
            element.tail = None
            parent.remove(element)
            yield Mend("C170", line, f"an empty {name} is taken out")


MENDERS: tuple[Callable[[etree._Element], Iterator[Mend]], ...] = (
    _hash_before_pointers,
    _links_back,
    _classes_in_header,
    _schemes,
    _responsible,
    _page_marks,
    _empty_blocks,
)
