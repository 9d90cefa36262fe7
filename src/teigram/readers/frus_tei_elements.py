"""What each element of the edition's TEI claims about the words in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from teigram.readers.frus_tei_volume import Volume
from teigram.spans import Kind

Attributes = tuple[tuple[str, str], ...]

BLOCKS = {
    "head": Kind.CAPTION,
    "opener": Kind.OPENER,
    "dateline": Kind.DATELINE,
    "salute": Kind.SALUTE,
    "byline": Kind.LINE,
    "closer": Kind.CLOSER,
    "signed": Kind.SIGNED,
    "postscript": Kind.POSTSCRIPT,
    "p": Kind.PARAGRAPH,
    "quote": Kind.QUOTE,
    "list": Kind.LIST,
    "label": Kind.LABEL,
    "item": Kind.ITEM,
    "table": Kind.TABLE,
    "row": Kind.ROW,
    "cell": Kind.CELL,
    "attachment": Kind.FLOATING,
    "floatingText": Kind.FLOATING,
}
"""Elements that stand on lines of their own."""
PHRASES = {
    "hi": Kind.HIGHLIGHT,
    "del": Kind.DELETED,
    "persName": Kind.PERSON,
    "placeName": Kind.PLACE,
    "orgName": Kind.ORGANISATION,
    "gloss": Kind.TERM,
    "term": Kind.TERM,
    "date": Kind.DATE,
    "time": Kind.TIME,
    "ref": Kind.REFERENCE,
}
"""Elements that stand in a line."""
WRAPPERS = frozenset({"body", "div"})
"""Elements around blocks that say no more than the blocks themselves."""
DIVISIONS = frozenset({"attachment", "floatingText", "body", "div"})
"""Elements with heading, text and signature of their own."""

_ROLES = {"from": "sender", "to": "recipient"}
_STYLES = {
    "center": "text-align:center",
    "right": "text-align:right",
    "flushleft": "text-indent:0",
    "sectiontitleital": "font-style:italic",
    "italic": "font-style:italic",
    "strong": "font-weight:bold",
}
"""How the edition prints a paragraph, in CSS."""
_DATES = ("when", "from", "to", "notBefore", "notAfter")
# W3C's date, dateTime and their shortened forms, without the hour 24 that some schemas refuse.
_DATE = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-2]):[0-5]\d)?)?")
_MONTH = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")
_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d")


def attributes(name: str, attrs: Mapping[str, str], volume: Volume, document: str) -> Attributes:
    """Give the attributes of the span that an element makes.

    Args:
        name: Of the element.
        attrs: Of the element.
        volume: Around it.
        document: In which it stands.

    Returns:
        Names and values as `teigram.encode` writes them. What leads nowhere, and a date that is none, is left out.
    """
    make = _ATTRIBUTES.get(name)
    return make(attrs, volume, document) if make else ()


def _rendition(attrs: Mapping[str, str], _volume: Volume, _document: str) -> Attributes:
    return (("rend", attrs["rend"]),) if attrs.get("rend") else ()


def _paragraph(attrs: Mapping[str, str], _volume: Volume, _document: str) -> Attributes:
    style = _STYLES.get(attrs.get("rend", ""))
    return (("style", style),) if style else ()


def _list(attrs: Mapping[str, str], _volume: Volume, _document: str) -> Attributes:
    return (("type", attrs["type"]),) if attrs.get("type") in ("subject", "participants", "references") else ()


def _cell(attrs: Mapping[str, str], _volume: Volume, _document: str) -> Attributes:
    return tuple((key, attrs[key]) for key in ("rows", "cols") if attrs.get(key, "").isdigit())


def _person(attrs: Mapping[str, str], volume: Volume, _document: str) -> Attributes:
    role = _ROLES.get(attrs.get("type", ""))
    return (*_authority(attrs.get("corresp") or attrs.get("ref", ""), volume), *((("role", role),) if role else ()))


def _term(attrs: Mapping[str, str], volume: Volume, _document: str) -> Attributes:
    return _authority(attrs.get("target") or attrs.get("corresp") or attrs.get("ref", ""), volume)


def _authority(pointers: str, volume: Volume) -> Attributes:
    known = " ".join(
        pointer for pointer in pointers.split() if pointer[:1] == "#" and pointer[1:] in volume.authorities
    )
    return (("ref", known),) if known else ()


def _date(attrs: Mapping[str, str], _volume: Volume, _document: str) -> Attributes:
    return tuple((key, attrs[key]) for key in _DATES if _is_date(attrs.get(key, "")))


def _is_date(value: str) -> bool:
    match = _DATE.fullmatch(value)
    if match is None:
        return bool(_MONTH.fullmatch(value))
    try:
        date.fromisoformat(match["day"])
    except ValueError:
        return False
    return True


def _time(attrs: Mapping[str, str], _volume: Volume, _document: str) -> Attributes:
    return tuple((key, attrs[key]) for key in ("when", "from", "to") if _TIME.fullmatch(attrs.get(key, "")))


def _reference(attrs: Mapping[str, str], volume: Volume, document: str) -> Attributes:
    """Lead to another document of the volume, a page or a note of one; what is not in the volume has a key."""
    target = attrs.get("target", "")
    file, _, ident = target.partition("#")
    if not target or "://" in target or target.startswith("mailto:"):
        return (("target", target),) if target else ()
    kind = _kind(ident)
    home = volume.homes.get(ident) if file in ("", volume.ident) else None
    if home is None:
        return (("type", kind if ident else "volume"), ("key", target if file else f"{volume.ident}{target}"))
    if home == document:
        return (("type", kind), ("target", f"#{volume.ident}-{ident}" if ident == document else f"#{ident}"))
    return (("type", kind), ("target", f"{volume.ident}-{home}.xml{'' if ident == home else f'#{ident}'}"))


def _kind(ident: str) -> str:
    return "page" if ident.startswith("pg_") else "note" if "fn" in ident else "document"


def party(name: str, attrs: Mapping[str, str]) -> str:
    """Say whether an element names the office that sent the document or the one to which it went; empty if neither."""
    return _ROLES.get(attrs.get("type", ""), "") if name == "gloss" else ""


_ATTRIBUTES: Mapping[str, Callable[[Mapping[str, str], Volume, str], Attributes]] = {
    "hi": _rendition,
    "del": _rendition,
    "p": _paragraph,
    "list": _list,
    "cell": _cell,
    "persName": _person,
    "gloss": _term,
    "term": _term,
    "date": _date,
    "time": _time,
    "ref": _reference,
}
