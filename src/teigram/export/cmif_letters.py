"""One letter in an index of letters: its `correspDesc`, reduced to what CMIF allows.

Names are text and nothing else, dates have no time, and a sender or recipient that nobody knows is "Unknown", as the
documentation of the format asks: https://github.com/TEI-Correspondence-SIG/CMIF/blob/master/doc/documentation-en.md
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lxml import etree

from teigram.export.cmif_edition import ADDRESS
from teigram.markup import Element, element
from teigram.record import Publication
from teigram.record_readers import TEI, words

UNKNOWN = "Unknown"

_PARTIES = tuple(f"{TEI}{name}" for name in ("persName", "orgName", "name", "rs"))
_PLACES = tuple(f"{TEI}{name}" for name in ("placeName", "settlement", "district", "region", "country"))
_DAY = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?(?=T|Z|[+-][0-9]{2}:|$)", re.ASCII)
# What CMIF knows, in an order in which the first that is there rules the others out
_BOUNDS = (("from", "notBefore"), ("to", "notAfter"))


def letters(root: etree._Element) -> list[etree._Element]:
    """Give every `correspDesc` in the header of a TEI document."""
    return root.findall(f"{TEI}teiHeader/{TEI}profileDesc/{TEI}correspDesc")


def letter(description: etree._Element, publication: Publication, source: str, name: str) -> Element:
    """Make the `correspDesc` of one letter.

    Args:
        description: The `correspDesc` of the edition.
        publication: Of the document that it is in.
        source: The identifier of the edition's `bibl`.
        name: What the letter is called where it has no address.
    """
    address = _address(description, publication)
    return element(
        "correspDesc",
        *_actions(description, "sent"),
        *_actions(description, "received"),
        ref=address,
        key=None if address else description.get("key") or name,
        source=f"#{source}",
    )


def day(value: str) -> str:
    """Give the day, month or year that *value* begins with, without its time; empty when there is no such day."""
    match = _DAY.match(value)
    if not match:
        return ""
    try:
        date.fromisoformat(match[0] + "-01-01"[len(match[0]) - len("1952") :])
    except ValueError:
        return ""
    return match[0]


def _address(description: etree._Element, publication: Publication) -> str:
    doi = f"https://doi.org/{publication.doi}" if publication.doi else ""
    return next(filter(ADDRESS.fullmatch, (description.get("ref", ""), publication.url, doi)), "")


def _actions(description: etree._Element, kind: str) -> Iterator[Element]:
    """Yield the actions of one kind; one of an unknown party when there is none."""
    actions = description.findall(f"{TEI}correspAction[@type='{kind}']")
    for action in actions:
        yield element("correspAction", *_parties(action), *_places(action), *_dates(action), type_=kind)
    if not actions:
        yield element("correspAction", element("persName", UNKNOWN), type_=kind)


def _parties(action: etree._Element) -> Iterator[Element]:
    names = [child for child in action if child.tag in _PARTIES]
    for name in names:
        is_body = name.tag == f"{TEI}orgName" or name.get("type") == "org"
        yield element("orgName" if is_body else "persName", _label(name), ref=_authority(name), cert=_cert(name))
    if not names:
        yield element("persName", UNKNOWN)


def _label(name: etree._Element) -> str:
    """Give a name in one line, an office before a bare surname as "Ambassador in the Soviet Union (Kennan)"."""
    role, surname = (words(name.find(f"{TEI}{part}")) for part in ("roleName", "surname"))
    if role and surname and words(name) == f"{role} {surname}":
        return f"{role} ({surname})"
    return words(name) or name.get("key") or UNKNOWN


def _places(action: etree._Element) -> Iterator[Element]:
    for place in action:
        if place.tag in _PLACES and (words(place) or place.get("key")):
            label = words(place) or place.get("key")
            yield element("placeName", label, ref=_authority(place), cert=_cert(place))
            return  # CMIF has one place; what follows in some editions are the regions that it lies in


def _dates(action: etree._Element) -> Iterator[Element]:
    for stated in action.iterfind(f"{TEI}date"):
        dating = _dating(stated)
        if dating:
            yield element("date", cert=_cert(stated), **{f"{key}_": value for key, value in dating.items()})


def _dating(stated: etree._Element) -> dict[str, str]:
    """Give the dating attributes, to the day: one moment, or a beginning and an end; nothing that is no date."""
    days = {key: found for key, value in stated.attrib.items() if (found := day(str(value)))}
    if "when" in days:
        return {"when": days["when"]}
    chosen = (next((key for key in pair if key in days), "") for pair in _BOUNDS)
    return {key: days[key] for key in chosen if key}


def _authority(name: etree._Element) -> str:
    """Give the addresses in `@ref` and leave out what points into a file of the edition."""
    return " ".join(filter(ADDRESS.fullmatch, name.get("ref", "").split()))


def _cert(claim: etree._Element) -> str:
    """Give the one degree of doubt that CMIF has; what is inferred with high certainty is not marked."""
    return "low" if claim.get("cert") in {"low", "medium", "unknown"} else ""
