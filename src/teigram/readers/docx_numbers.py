"""The numbers that Word writes before the paragraphs of a list, and those of its notes, as the page shows them."""

from __future__ import annotations

import re
from collections import defaultdict

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_VAL = f"{W}val"
_PLACE = re.compile(r"%(\d)")
_BULLET = "•"
_TENS = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN = (*_TENS, (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_SYMBOLS = "*†‡§"
_HIGHEST_ROMAN = 4000


def numeral(number: int, form: str) -> str:
    """Write *number* in one of Word's forms, ``lowerRoman`` and the like; in one that is not known, as digits."""
    match form:
        case "lowerRoman" | "upperRoman" if 0 < number < _HIGHEST_ROMAN:
            return _roman(number) if form == "lowerRoman" else _roman(number).upper()
        case "lowerLetter" | "upperLetter" if number > 0:
            letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letter if form == "lowerLetter" else letter.upper()
        case "chicago" if number > 0:
            return _SYMBOLS[(number - 1) % 4] * ((number - 1) // 4 + 1)
        case "decimalZero":
            return f"{number:02}"
    return str(number)


def _roman(number: int) -> str:
    parts = []
    for value, letters in _ROMAN:
        parts.append(letters * (number // value))
        number %= value
    return "".join(parts)


class Numbering:
    """Counts the paragraphs of the lists of a document.

    Args:
        numbering: The root of ``numbering.xml``, or None when the document has no lists.
        styles: The root of ``styles.xml``, or None.
    """

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._levels: dict[str, dict[str, etree._Element]] = {}
        self._starts: dict[tuple[str, str], int] = {}
        self._styles: dict[str, etree._Element] = {}
        if styles is not None:
            self._styles = {style.get(f"{W}styleId", ""): style for style in styles.iter(f"{W}style")}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        if numbering is not None:
            self._read(numbering)

    def label(self, paragraph: etree._Element) -> str:
        """Give what Word writes before *paragraph*, and count it: ``2.``, ``(a)``, a bullet, or nothing."""
        ident, depth = self._place(paragraph)
        level = self._levels.get(ident, {}).get(str(depth))
        if level is None:
            return ""
        counts = self._counts[ident]
        counts[depth] = counts[depth] + 1 if depth in counts else self._start(ident, depth)
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        if _value(level, "numFmt") == "bullet":
            return _BULLET
        return _PLACE.sub(lambda match: self._count(ident, int(match[1]) - 1), _value(level, "lvlText"))

    def _count(self, ident: str, depth: int) -> str:
        level = self._levels[ident].get(str(depth))
        form = _value(level, "numFmt") if level is not None else ""
        return "" if form == "none" else numeral(self._counts[ident].get(depth, self._start(ident, depth)), form)

    def _start(self, ident: str, depth: int) -> int:
        overridden = self._starts.get((ident, str(depth)))
        level = self._levels[ident].get(str(depth))
        stated = _value(level, "start") if level is not None else ""
        return overridden if overridden is not None else int(stated) if stated.isdecimal() else 1

    def _place(self, paragraph: etree._Element) -> tuple[str, int]:
        """Give the list that *paragraph* belongs to and its depth there, as it says itself or as its style does."""
        properties = paragraph.find(f"{W}pPr")
        seen: set[str] = set()
        while properties is not None:
            numbered = properties.find(f"{W}numPr")
            if numbered is not None:
                depth = _value(numbered, "ilvl")
                return _value(numbered, "numId"), int(depth) if depth.isdecimal() else 0
            style = self._styles.get(_value(properties, "pStyle") or _value(properties.getparent(), "basedOn"))
            if style is None or style.get(f"{W}styleId", "") in seen:
                break
            seen.add(style.get(f"{W}styleId", ""))
            properties = style.find(f"{W}pPr")
        return "", 0

    def _read(self, numbering: etree._Element) -> None:
        abstract = {
            one.get(f"{W}abstractNumId", ""): {level.get(f"{W}ilvl", ""): level for level in one.iter(f"{W}lvl")}
            for one in numbering.iter(f"{W}abstractNum")
        }
        for number in numbering.iter(f"{W}num"):
            ident = number.get(f"{W}numId", "")
            self._levels[ident] = dict(abstract.get(_value(number, "abstractNumId"), {}))
            for override in number.iter(f"{W}lvlOverride"):
                start = _value(override, "startOverride")
                if start.isdecimal():
                    self._starts[ident, override.get(f"{W}ilvl", "")] = int(start)


def _value(element: etree._Element | None, name: str) -> str:
    child = element.find(f"{W}{name}") if element is not None else None
    return (child.get(_VAL) or "") if child is not None else ""
