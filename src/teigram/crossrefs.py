"""References between the telegrams of a corpus: from ``Deptel 92, July 25`` to the file that holds that telegram.

A reference is resolved when its number and its date are those of exactly one telegram of the corpus, sent by the side
that the reference names. Nothing else is: a pointer never dangles.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from lxml import etree

from teigram.markup import attributes, element, parse, write

_TEI = "{http://www.tei-c.org/ns/1.0}"
_RS = re.compile(r'<rs type="telegram" key="(?P<key>[^"]*)">(?P<inside>(?:(?!<rs ).)*?)</rs>', re.DOTALL)
_TAGS = re.compile(r"<choice><abbr>([^<]*)</abbr>.*?</choice>|<note\b.*?</note>|<[^>]*>", re.DOTALL)
_CABLE_NUMBER = re.compile(r"(?P<post>[A-Z][A-Z .'-]*) (?P<digits>\d+)")
_DEPARTMENT = re.compile(r"Secretary of State|Department of State")
_END_OF_CORRESPONDENCE = "      </correspDesc>"
_DEPTH = 5  # of what stands in `correspContext`


@dataclass(frozen=True, slots=True)
class Sent:
    """One telegram of the corpus.

    Attributes:
        path: Of its TEI file.
        number: Its number, with its series.
        date: ISO 8601, to the day.
        is_department: Whether the Department of State sent it, as against a post.
    """

    path: str
    number: str
    date: str
    is_department: bool


Index = Mapping[tuple[str, str], tuple[Sent, ...]]


def index(telegrams: Iterable[Sent]) -> Index:
    """List the telegrams of a corpus by number and date, raw cables by number and year too."""
    found: dict[tuple[str, str], tuple[Sent, ...]] = {}
    for sent in telegrams:
        for key in _keys(sent):
            found[key] = (*found.get(key, ()), sent)
    return found


def _keys(sent: Sent) -> Iterator[tuple[str, str]]:
    """Yield what others may name *sent* by; they name the cable ``MOSCOW 02214`` by ``MOSCOW 2214`` and no date."""
    yield sent.number, sent.date
    cable = _CABLE_NUMBER.fullmatch(sent.number)
    if cable:
        yield f"{cable['post']} {int(cable['digits'])}", sent.date[:4]


def resolve(xml: bytes, path: str, known: Index) -> bytes:
    """Give *xml* with each reference to a telegram of the corpus as a pointer, in the text and in the header.

    Args:
        xml: A TEI document written by `teigram.encode`.
        path: Of its file, in the same frame as those of *known*.
        known: The corpus.
    """
    text = xml.decode()
    own = sent_telegram(path, xml)
    resolved: dict[str, str] = {}

    def replace(match: re.Match[str]) -> str:
        sent = target_of(match["key"], known, path)
        if sent is None:
            return match.group()
        target = PurePath(os.path.relpath(sent.path, PurePath(path).parent)).as_posix()
        kind = kind_of(own, sent, is_first=not resolved)
        resolved.setdefault(target, _context(kind, target, match["inside"]))
        return f"<ref{attributes((('type', 'telegram'), ('target', target)))}>{match['inside']}</ref>"

    text = _RS.sub(replace, text)
    if resolved:
        refs = "\n".join(resolved.values())
        context = f"        <correspContext>\n{refs}\n        </correspContext>\n"
        text = text.replace(_END_OF_CORRESPONDENCE, f"{context}{_END_OF_CORRESPONDENCE}", 1)
    return text.encode()


def _context(kind: str, target: str, inside: str) -> str:
    words = _TAGS.sub(lambda match: match[1] or "", inside)
    return write(element("ref", words, type_=kind, target=target), _DEPTH)


def target_of(key: str, known: Index, path: str) -> Sent | None:
    """Give the one telegram that *key* (FROM.TO.NUMBER.DATE) names, other than the one at *path*."""
    sender = key.partition(".")[0]
    candidates = [sent for sent in known.get(number_and_date(key), ()) if sent.path != path]
    if sender:
        candidates = [sent for sent in candidates if sent.is_department is (sender == "Department")]
    return candidates[0] if len(candidates) == 1 else None


def number_and_date(key: str) -> tuple[str, str]:
    """Give number and date of *key* (FROM.TO.NUMBER.DATE), as an `Index` has them; both empty when one is missing."""
    parts = key.split(".")
    if len(parts) != 4 or not parts[2] or not parts[3]:
        return "", ""
    return parts[2].replace("-", " "), parts[3]


def kind_of(own: Sent | None, other: Sent, *, is_first: bool) -> str:
    """Say whether *own*, which refers to *other*, answers it: the first that it names and that came the other way."""
    return "replyTo" if own and is_first and own.is_department is not other.is_department else "reference"


def sent_telegram(path: str, xml: bytes) -> Sent | None:
    """Take from the header of *xml* what others refer to it by; None when it has no number or no date.

    Args:
        path: Of the TEI file.
        xml: The document.
    """
    root = parse(xml)
    action = root.find(f".//{_TEI}correspAction[@type='sent']")
    if action is None:
        return None
    number = action.findtext(f"{_TEI}idno", "")
    date = action.find(f"{_TEI}date")
    when = (date.get("when") or "")[:10] if date is not None else ""
    if not number or not when:
        return None
    return Sent(path, number, when, _is_department(action))


def _is_department(action: etree._Element) -> bool:
    return _DEPARTMENT.search(" ".join(str(text) for text in action.itertext())) is not None
