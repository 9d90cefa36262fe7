"""Where in the source text the elements of a TEI file come from.

`teigram.restore` puts the source's characters back; on the way it is noted how many of them had been written when each
element began. That number names the place in the source, because both have the same characters, white space aside.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile
from pathlib import Path

from lxml import etree

from teigram.findings import Finding
from teigram.idents import xml_ident
from teigram.locate import element_at
from teigram.readers import names, read
from teigram.restore import Restoring
from teigram.source import Reading, line_column, raw_offset

_TEI = "{http://www.tei-c.org/ns/1.0}"
_ID = "{http://www.w3.org/XML/1998/namespace}id"


@dataclass(frozen=True, slots=True)
class Origin:
    """A source text and what of it each element of a TEI file stands for.

    Attributes:
        path: The source text, as findings call it.
        raw: The decoded file.
        reading: What was read of it.
        restored: The source's text as the TEI gives it back.
        starts: For each element of the text, how many characters come before it, white space not counted.
        same: How many characters, white space not counted, the source and the TEI have alike from the start.
    """

    path: str
    raw: str
    reading: Reading
    restored: str
    starts: Mapping[etree._Element, int]
    same: int

    def place(self, element: etree._Element) -> tuple[int, int]:
        """Give 1-based line and column in the source of *element*; 0 and 0 when it has no place there."""
        inner: etree._Element | None = element
        while inner is not None and inner not in self.starts:
            inner = inner.getparent()
        start = self.starts[inner] if inner is not None else self.same + 1
        return self.at(start) if start <= self.same else (0, 0)

    def at(self, count: int) -> tuple[int, int]:
        """Give 1-based line and column in the source of the character that has *count* before it."""
        offsets = [offset for offset, character in enumerate(self.reading.text) if not character.isspace()]
        offset = offsets[count] if count < len(offsets) else max(len(self.reading.text) - 1, 0)
        return line_column(self.raw, raw_offset(self.reading, offset))

    def element(self, count: int) -> etree._Element | None:
        """Give the innermost element that had begun when *count* characters were written."""
        elements, starts = list(self.starts), list(self.starts.values())
        at = bisect_right(starts, count) - 1
        return elements[at] if at >= 0 else None


class _Tracing(Restoring):
    """A restoring that notes how much was written when each element began."""

    def __init__(self, root: etree._Element) -> None:
        super().__init__(root)
        self.starts: dict[etree._Element, int] = {}
        self._seen = self._count = 0

    def _element(self, element: etree._Element) -> None:
        self._count += sum(map(_printed, self.parts[self._seen :]))
        self._seen = len(self.parts)
        self.starts.setdefault(element, self._count)
        super()._element(element)


def origin(root: etree._Element, source: bytes, path: str) -> Origin:
    """Trace the elements of the TEI document *root* back to the text *source* that it was made from.

    Args:
        root: The element TEI.
        source: The bytes of the transcription.
        path: What findings call the transcription.

    Raises:
        NoReaderError: No reader takes the transcription.
        DecodingError: It is not text in an encoding that is tried.
    """
    raw, reading = _reading(root, source, Path(path).name)
    tracing = _Tracing(root)
    restored = tracing.document()
    same = len(
        list(takewhile(lambda pair: pair[0] == pair[1], zip(_solid(reading.text), _solid(restored), strict=False)))
    )
    return Origin(path, raw, reading, restored, tracing.starts, same)


def _reading(root: etree._Element, source: bytes, name: str) -> tuple[str, Reading]:
    """Give the characters of the file *source* and the reading that *root* was made from, or else its first."""
    reader = root.findtext(f".//{_TEI}bibl[@type='transcription']/{_TEI}note[@type='reader']", "").strip()
    raw, readings = _readings(source, name, reader if reader in names() else "")
    return raw, readings.get(root.get(_ID, ""), next(iter(readings.values())))


@lru_cache(maxsize=1)
def _readings(source: bytes, name: str, reader: str) -> tuple[str, Mapping[str, Reading]]:
    """Read a file once for all documents in it, which are checked one after the other."""
    file = read(source, name, None, reader=reader)
    return file.raw, {xml_ident(reading.ident): reading for reading in file.readings}


def traced(findings: Sequence[Finding], root: etree._Element, source: bytes, path: str) -> list[Finding]:
    """Give *findings* about the TEI document *root* with their places in the text *source* that it was made from."""
    if not any(finding.xpath for finding in findings):
        return list(findings)
    of = origin(root, source, path)
    return [_traced(finding, of, root.getroottree()) for finding in findings]


def _traced(finding: Finding, of: Origin, tree: etree._ElementTree) -> Finding:
    element = element_at(finding.xpath, tree) if finding.xpath and not finding.source_line else None
    line, column = of.place(element) if element is not None else (0, 0)
    return replace(finding, source_path=of.path, source_line=line, source_column=column) if line else finding


def _printed(text: str) -> int:
    return len(_solid(text))


def _solid(text: str) -> str:
    """Give *text* without white space."""
    return "".join(text.split())
