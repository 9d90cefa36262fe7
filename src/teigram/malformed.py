"""Why a file is not well-formed XML, in words for people.

libxml2 notices; expat, which tells the place better, is asked what it is.
"""

from __future__ import annotations

import contextlib
import re
from xml.parsers import expat

from lxml import etree

from teigram import rules
from teigram.findings import Finding
from teigram.locate import source_lines

_CLOSING = re.compile(r"</([^\s>]*)")
_ENTITY = re.compile(r"&([^;\s]*);?")
_NAME = re.compile(r"</?([^\s<>/=\"']+)|([^\s<>/=\"']+)(?==)")
_NO_ELEMENT, _INVALID, _UNCLOSED, _MISMATCH, _TWICE, _ENTITY_UNKNOWN, _PREFIX = 3, 4, 5, 7, 8, 11, 27
_PLAIN = {
    2: "the file holds something that is not XML; perhaps it is a plain text to be encoded",
    5: "a tag, a comment or a quotation mark is not closed",
    8: "a tag has the same attribute twice",
    9: "there is something after the end of the root element",
    17: "the XML declaration does not begin the file",
    27: "a name has a prefix that no xmlns declares",
}
"""What expat's other errors mean, by their numbers (``xml.parsers.expat.errors.codes``)."""


def malformed(xml: bytes, error: etree.XMLSyntaxError, depth: int) -> Finding:
    """Explain why *xml* could not be parsed, from expat's view of it where it agrees that there is a fault.

    Args:
        xml: The file.
        error: What lxml said.
        depth: Levels of elements that a file may have.
    """
    deep = _too_deep(xml, depth) if "depth" in error.msg.lower() else None
    if deep:
        return deep
    parser = expat.ParserCreate(namespace_separator="}")
    open_elements: list[tuple[str, int]] = []
    parser.StartElementHandler = lambda name, _: open_elements.append(
        (name.rpartition("}")[2], parser.CurrentLineNumber)
    )
    parser.EndElementHandler = lambda _: open_elements.pop()
    try:
        parser.Parse(xml, True)  # noqa: FBT003 - expat takes it by position only
    except (expat.ExpatError, LookupError, ValueError) as fault:
        if isinstance(fault, expat.ExpatError):
            return _explained(xml, fault, open_elements)
    if "huge" in error.msg.lower() or "too big" in error.msg.lower():
        message = "a text, a comment or a value has more than 10 MB"
        return rules.finding("G108", message, line=error.lineno or 1, column=1)
    return rules.finding("G101", f"the file is not well-formed: {error.msg}", line=error.lineno or 1, column=1)


def _too_deep(xml: bytes, maximum: int) -> Finding | None:
    """Say where the first element is that is nested too deep; None when there is none."""
    parser = expat.ParserCreate(namespace_separator="}")
    depth = 0
    at: list[tuple[str, int, int]] = []

    def start(name: str, _attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > maximum and not at:
            at.append((name.rpartition("}")[2], parser.CurrentLineNumber, parser.CurrentColumnNumber + 1))
            parser.StartElementHandler = None

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    parser.StartElementHandler, parser.EndElementHandler = start, end
    with contextlib.suppress(expat.ExpatError):
        parser.Parse(xml, True)  # noqa: FBT003 - expat takes it by position only
    if not at:
        return None
    name, line, column = at[0]
    message = f"<{name}> is nested more than {maximum} elements deep"
    return rules.finding("G103", message, line=line, column=column)


def _explained(xml: bytes, fault: expat.ExpatError, open_elements: list[tuple[str, int]]) -> Finding:
    """Make a finding of expat's *fault* in plain words.

    Args:
        xml: The file.
        fault: With its place.
        open_elements: Name and line of each element that was open there, outermost first.
    """
    lines = source_lines(xml)
    line = lines[fault.lineno - 1] if fault.lineno <= len(lines) else ""
    # Of "&", "<" and "</" expat tells the place of what follows.
    start = len(line[: fault.offset].removesuffix("/").removesuffix("<").removesuffix("&"))
    message, hint = _words(fault, line[start:], open_elements)
    place = {"line": fault.lineno, "column": start + 1}
    return rules.finding("G101", message, **place, **({"hint": hint} if hint else {}))


def _words(fault: expat.ExpatError, text: str, open_elements: list[tuple[str, int]]) -> tuple[str, str]:
    """Say in plain words what is wrong at *text*, the rest of the line, and what to do."""
    name, line = open_elements[-1] if open_elements else ("", 0)
    closing = _CLOSING.match(text) or _CLOSING.search(text)
    entity = _ENTITY.match(text)
    if fault.code == _MISMATCH and closing:
        return (
            f"</{closing[1]}> stands where </{name}> is expected: <{name}> of line {line} is still open",
            f"close <{name}> before it, or take </{closing[1]}> out",
        )
    if fault.code == _NO_ELEMENT and name:
        return f"the file ends while <{name}> of line {line} is open", "get the whole file, or close what is open"
    if fault.code == _ENTITY_UNKNOWN and entity:
        return f"the entity &{entity[1]}; is not known in XML", "write the character itself"
    if fault.code == _INVALID:
        what = f"{text[0]} cannot stand for itself" if text[:1] in {"&", "<"} else f"XML cannot go on with {text[:1]!a}"
        return f"{what} here", "write & as &amp; and < as &lt;, and close tags and quotation marks"
    word = _NAME.match(text)
    if fault.code == _TWICE and word and word[2]:
        return f"a tag has the attribute {word[2]} twice", f"take one {word[2]} out"
    if fault.code == _PREFIX and word:
        prefix = (word[1] or word[2]).partition(":")[0]
        return (
            f"{word[1] or word[2]} has the prefix {prefix}, which no xmlns declares",
            f"declare xmlns:{prefix}, or take {prefix}: out",
        )
    if fault.code == _UNCLOSED and word and word[1]:
        return f"the tag <{word[1]}> is not closed", "write the end of the tag"
    return _PLAIN.get(fault.code, f"the file is not well-formed: {expat.ErrorString(fault.code)}"), ""
