"""Whether a TEI file still gives back the characters of the transcription that it names.

The header names it by its SHA-256::

    <bibl type="transcription" subtype="glued"><title>x.txt</title><idno type="sha256">97460f8d…</idno></bibl>
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path

from lxml import etree

from teigram import rules
from teigram.errors import TeigramError
from teigram.findings import Finding
from teigram.layers import Layer, Outcome, outcome
from teigram.locate import path as path_of
from teigram.origins import Origin, origin, traced
from teigram.wellformed import MAXIMUM_SIZE

_TEI = "{http://www.tei-c.org/ns/1.0}"
_NAMED = f"{_TEI}teiHeader/{_TEI}fileDesc/{_TEI}sourceDesc/{_TEI}bibl[@type='transcription']"


@dataclass(frozen=True, slots=True)
class Corpus:
    """The files of a corpus by their SHA-256 and by their names."""

    folder: Path
    by_sum: Mapping[str, Path]
    by_name: Mapping[str, Path]


@functools.cache
def corpus(folder: Path) -> Corpus:
    """Read every file below *folder* once in a process and note its SHA-256."""
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.stat().st_size <= MAXIMUM_SIZE]
    by_sum = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in reversed(paths)}
    return Corpus(folder, by_sum, {path.name: path for path in reversed(paths)})


def check(tree: etree._ElementTree, findings: list[Finding], sources: Corpus) -> tuple[list[Finding], Outcome]:
    """Compare *tree* with its transcription in the corpus *sources*.

    Args:
        tree: The document, well-formed.
        findings: What other layers found in it; given back with places in the transcription.
        sources: From `corpus`.

    Returns:
        *findings* and those of this layer, and what came of it: skipped when the file names no transcription.
    """
    named = tree.find(_NAMED)
    if named is None:
        return findings, Outcome.SKIPPED
    path = sources.by_sum.get(checksum(tree))
    found = _of_source(tree, path) if path else [_lost(named, sources)]
    if path:
        findings = _with_places(findings, tree, path)
    return findings + [replace(one, layer=Layer.FIDELITY) for one in found], outcome(found)


def checksum(tree: etree._ElementTree) -> str:
    """Give the SHA-256 of the transcription that *tree* names; empty when it names none."""
    return (tree.findtext(f"{_NAMED}/{_TEI}idno[@type='sha256']") or "").strip()


def _lost(named: etree._Element, sources: Corpus) -> Finding:
    """Say that the transcription is not there, or not as it was."""
    name = named.findtext(f"{_TEI}title", "").strip()
    changed = sources.by_name.get(name)
    if changed:
        message = f"{changed} is not what it was when this file was made from it: its SHA-256 differs"
        return rules.finding("C302", message, xpath=path_of(named))
    message = f"no file below {sources.folder} has the SHA-256 of the transcription {name or 'that is named here'}"
    return rules.finding("C301", message, xpath=path_of(named))


def _of_source(tree: etree._ElementTree, path: Path) -> list[Finding]:
    """Compare word by word, and say where the first difference is."""
    try:
        of = origin(tree.getroot(), path.read_bytes(), str(path))
    except TeigramError as error:
        return [
            rules.finding("C303", f"the transcription cannot be read again: {error}", xpath=path_of(tree.getroot()))
        ]
    wanted, got = of.reading.text.split(), of.restored.split()
    return [] if wanted == got else [_difference(tree, of, wanted, got)]


def _difference(tree: etree._ElementTree, of: Origin, wanted: list[str], got: list[str]) -> Finding:
    alike = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(wanted, got, strict=False))))
    count = sum(map(len, wanted[:alike]))
    line, column = of.at(count)
    element = of.element(min(count, of.same))
    source, here = (" ".join(words[alike : alike + 4]) or "nothing more" for words in (wanted, got))
    return rules.finding(
        "C303",
        f"the transcription has “{source}”, and the file gives back “{here}”",
        xpath=path_of(element if element is not None else tree.getroot()),
        expected=source,
        found=here,
        source_path=of.path,
        source_line=line,
        source_column=column,
    )


def _with_places(findings: list[Finding], tree: etree._ElementTree, path: Path) -> list[Finding]:
    try:
        return traced(findings, tree.getroot(), path.read_bytes(), str(path))
    except TeigramError:
        return findings
