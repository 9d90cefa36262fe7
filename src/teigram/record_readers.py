"""Who, where and when in a record, each read from one element of a TEI header, of this program or of anybody else.

A header is walked child by child, each once: to look up forty paths would take longer than to parse the document.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from teigram.record_parts import Action, Claim, Copy, Dated, Party, Reference

TEI = "{http://www.tei-c.org/ns/1.0}"

_NOTE, _CHOICE, _LINE_BREAK = f"{TEI}note", f"{TEI}choice", f"{TEI}lb"
_ADDED = {f"{TEI}expan", f"{TEI}corr", f"{TEI}reg"}  # beside what is printed, in a `choice`
_ACTION, _DATE, _IDNO = f"{TEI}correspAction", f"{TEI}date", f"{TEI}idno"
_REF, _RS = f"{TEI}ref", f"{TEI}rs"
_PERSON_PARTS = {f"{TEI}roleName": "role", f"{TEI}surname": "surname", f"{TEI}forename": "forename"}
_PARTIES = {f"{TEI}{name}" for name in ("persName", "orgName", "name", "rs")}
_PLACES = {f"{TEI}{name}" for name in ("placeName", "settlement", "district", "region", "country")}
_ORGANISATION = f"{TEI}orgName"


def first(parent: etree._Element | None, *names: str) -> etree._Element | None:
    """Give the first element down the path *names* from *parent*; None when there is none, or no *parent*."""
    for name in names:
        if parent is None:
            return None
        parent = next(parent.iterchildren(f"{TEI}{name}"), None)
    return parent


def children(parent: etree._Element | None) -> dict[str, etree._Element]:
    """Give the first child of each name; none without *parent*."""
    return {} if parent is None else {child.tag: child for child in parent.iterchildren(reversed=True)}


def words(element: etree._Element | None) -> str:
    """Give the text of *element* as printed, in one line and without its notes; empty for None."""
    if element is None:
        return ""
    if not len(element):
        return " ".join((element.text or "").split())
    return " ".join("".join(_text(element)).split())


def _text(element: etree._Element) -> Iterator[str]:
    left_out = _ADDED if element.tag == _CHOICE else ()
    yield element.text or ""
    for child in element:
        if is_element(child) and child.tag != _NOTE and child.tag not in left_out:
            yield from _text(child)
            yield " " if child.tag == _LINE_BREAK else ""
        yield child.tail or ""


def is_element(node: etree._Element) -> bool:
    """Say whether *node* is an element, as against a comment or an instruction."""
    return isinstance(node.tag, str)


def claim(element: etree._Element | None) -> Claim:
    """Read a claim."""
    return Claim() if element is None else Claim(words(element), element.get("cert", ""))


def action(correspondence: etree._Element | None, kind: str) -> Action:
    """Read the first `correspAction` of type *kind*."""
    each = next(_actions(correspondence, kind), None)
    return Action() if each is None else _action(each)


def copies(correspondence: etree._Element | None) -> tuple[Copy, ...]:
    """Read to whom else it went."""
    sent_on = map(_action, _actions(correspondence, "transmitted"))
    return tuple(
        Copy(post=each.place.value or next((party.label for party in each.parties), ""), number=each.number)
        for each in sent_on
    )


def _actions(correspondence: etree._Element | None, kind: str) -> Iterator[etree._Element]:
    if correspondence is not None:
        yield from (each for each in correspondence.iterchildren(_ACTION) if each.get("type") == kind)


def _action(element: etree._Element) -> Action:
    parts = list(element)
    numbers = (words(part) for part in parts if part.tag == _IDNO and part.get("type") == "telegram")
    return Action(
        parties=tuple(_party(part) for part in parts if part.tag in _PARTIES),
        place=claim(next((part for part in parts if part.tag in _PLACES), None)),
        date=dated(next((part for part in parts if part.tag == _DATE), None)),
        number=next(numbers, ""),
    )


def _party(name: etree._Element) -> Party:
    parts: dict[str, str] = {}
    for child in name.iterdescendants(*_PERSON_PARTS) if len(name) else ():
        parts.setdefault(_PERSON_PARTS[str(child.tag)], words(child))
    role, surname = parts.get("role", ""), parts.get("surname", "")
    label = words(name)
    if role and surname and label == f"{role} {surname}":
        label = f"{role} ({surname})"
    return Party(
        label=label or name.get("key", "") or name.get("ref", ""),
        is_person=name.tag != _ORGANISATION and name.get("type", "person") != "org",
        surname=surname,
        forename=parts.get("forename", ""),
        role=role,
        ref=name.get("ref", ""),
        cert=name.get("cert", ""),
    )


def dated(element: etree._Element | None) -> Dated:
    """Read a date."""
    if element is None:
        return Dated()
    given = element.attrib
    return Dated(
        when=_either(given, "when", "when-iso"),
        start=_either(given, "from", "notBefore", "from-iso", "notBefore-iso"),
        end=_either(given, "to", "notAfter", "to-iso", "notAfter-iso"),
        words=words(element),
        cert=given.get("cert", ""),
    )


def _either(given: etree._Attrib, *names: str) -> str:
    return next((str(given[name]) for name in names if name in given), "")


def context(correspondence: etree._Element | None) -> Iterator[Reference]:
    """Yield what the header says it answers or names."""
    context = first(correspondence, "correspContext")
    for element in () if context is None else context.iter(_REF):
        yield Reference(type=element.get("type", ""), target=element.get("target", ""), words=words(element))


def in_text(text: etree._Element | None) -> tuple[int, list[Reference]]:
    """Give the number of notes, and the telegrams that the text names."""
    notes, named = 0, []
    for element in () if text is None else text.iter(_NOTE, _REF, _RS):
        if element.tag == _NOTE:
            notes += element.get("place") != "inline"
        elif element.get("type") == "telegram":
            target = element.get("target") or element.get("key") or ""
            named.append(Reference(type="telegram", target=target, words=words(element)))
    return notes, named
