"""Write random documents that ``schema/teigram.rng`` allows, and try each against every schema that must accept it.

That the encoding is a subset of TEI P5 means: whatever our RELAX NG allows, our XSD and TEI All allow too. ``make
fuzz-schema`` tries 2,000 documents; the same seed gives the same ones. TEI All is tried where ``jing`` is installed and
``../shared/schemas/tei_all-4.12.0.rng`` is beside the repository.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

ROOT = Path(__file__).resolve().parents[1]
RNG = ROOT / "schema/teigram.rng"
XSD = ROOT / "schema/teigram.xsd"
TEI_ALL = ROOT.parent / "shared/schemas/tei_all-4.12.0.rng"

DEPTH = 18
"""Levels of elements; below them only what must be there is written."""
OWN = 4
"""Levels, from the root, whose elements each grow for themselves."""
ELEMENTS = 60
"""Elements that each of those grows to; after them only what must be there is written."""
BATCH = 250
"""Documents that one run of jing reads."""

_RNG = "{http://relaxng.org/ns/structure/1.0}"
_TEI = "{http://www.tei-c.org/ns/1.0}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_ENDLESS = 1000
_WORDS = (
    "Deptel",
    "92",
    "re",
    "Sov",
    "<armistice>",
    "&",
    "“wld”",
    "38th—parallel,",
    "é",
    "漢字",
    "\u2029",
    "𝄞",
    "]]>",
    "[sic]",
)
_POINTERS = (
    "#fn{}",
    "#teigram",
    "d{}.xml",
    "d{}.xml#fn1",
    "../x/d{}.xml",
    "https://history.state.gov/a%20b?c=d&e={}#f",
    "urn:x:{}",
)
_TOKENS = ("{}", "0.{}.1", "4.12.0", "1607–08", "*", "A-{}", "x. ■", "a b", "'\"", "_{}", "1a2.3", "•", "§{}", "‐-―†")
_TIMES = ("00:00:00", "19:15:00", "19:15:00.5", "05:42:00Z", "23:59:59-05:00", "24:00:00", "00:00:00.123456")
_ZONES = ("", "", "Z", "+09:00", "-12:00", "+12:45", "+14:00", "-14:00")


@dataclass(slots=True)
class Pattern:
    """A pattern of a RELAX NG grammar.

    Attributes:
        kind: The name of its element: ``choice``, ``ref``.
        name: Of an element, an attribute, a definition that is referred to; of data the type.
        text: Of a value the value, of data the restriction.
        parts: The patterns in it.
        height: How many levels of elements it needs at least.
    """

    kind: str
    name: str
    text: str
    parts: list[Pattern]
    height: int = _ENDLESS


@dataclass(frozen=True, slots=True)
class Grammar:
    """A RELAX NG grammar: the pattern of a document, and each definition by its name."""

    start: Pattern
    defines: dict[str, Pattern]


def read(path: Path) -> Grammar:
    """Read the RELAX NG grammar at *path* and find out how high each of its patterns is."""
    root = etree.parse(path).getroot()
    defines = {str(define.get("name")): _pattern(define) for define in root.iter(f"{_RNG}define")}
    start = _pattern(root.find(f"{_RNG}start"))
    patterns = [part for top in (*defines.values(), start) for part in _inside(top)]
    before = -1
    while before != (total := sum(pattern.height for pattern in patterns)):
        before = total
        for pattern in patterns:
            pattern.height = min(_ENDLESS, _height(pattern, defines))
    return Grammar(start, defines)


def _pattern(element: Any) -> Pattern:  # noqa: ANN401 - an element; find gives none only in a broken grammar
    """Make a pattern of *element*, without its documentation."""
    kind = etree.QName(element).localname
    parts = [_pattern(child) for child in element if str(child.tag).startswith(_RNG)]
    restriction = element.findtext(f"{_RNG}param") or "" if kind == "data" else element.text or ""
    return Pattern(kind, str(element.get("name") or element.get("type") or ""), restriction, parts)


def _inside(pattern: Pattern) -> Iterator[Pattern]:
    """Yield the patterns in *pattern*, and then itself."""
    for part in pattern.parts:
        yield from _inside(part)
    yield pattern


def _height(pattern: Pattern, defines: dict[str, Pattern]) -> int:
    """Say how many levels of elements *pattern* needs at least, going by the heights of those in it."""
    heights = [part.height for part in pattern.parts]
    if pattern.kind == "ref":
        return defines[pattern.name].height
    if pattern.kind in {"optional", "zeroOrMore", "attribute"}:
        return 0
    if pattern.kind == "choice":
        return min(heights)
    return max(heights, default=0) + (pattern.kind == "element")


class Writer:
    """Writes random documents of a grammar.

    Attributes:
        uses: How often each definition was taken and each value written: what was taken least is more likely next.
    """

    def __init__(self, grammar: Grammar, seed: int) -> None:
        self.grammar = grammar
        self.chance = random.Random(seed)  # noqa: S311 - the same documents in every run
        self.uses: Counter[str] = Counter()
        self.idents = 0
        self.left = 0

    def document(self) -> etree._Element:
        """Give one document."""
        frame = etree.Element("frame")
        self._write(self.grammar.start, frame, DEPTH)
        return frame[0]

    def _write(self, pattern: Pattern, parent: etree._Element, room: int) -> None:
        """Write *pattern* into *parent*, with *room* levels below it."""
        match pattern.kind:
            case "text":
                self._text(parent)
            case "attribute":
                parent.set(pattern.name.replace("xml:", _XML), self._value(pattern.parts[0]))
            case "element":
                self._element(pattern, parent, room)
            case "ref":
                self.uses[pattern.name] += 1
                self._write(self.grammar.defines[pattern.name], parent, room)
            case "choice":
                self._write(self._chosen(pattern, room), parent, room)
            case "optional":
                self._repeat(pattern, parent, room, int(self.chance.random() < _likely(pattern)))
            case "zeroOrMore":
                self._repeat(pattern, parent, room, self.chance.choice((0, 1, 2, 3, 5)))
            case "oneOrMore":
                self._parts(pattern, parent, room)
                self._repeat(pattern, parent, room, self.chance.choice((0, 0, 1, 2)))
            case _:
                self._parts(pattern, parent, room)

    def _parts(self, pattern: Pattern, parent: etree._Element, room: int) -> None:
        """Write the parts of *pattern*, one after the other."""
        for part in pattern.parts:
            self._write(part, parent, room)

    def _element(self, pattern: Pattern, parent: etree._Element, room: int) -> None:
        """Write an element. Those near the root have each a number of elements that they may grow to."""
        if room > DEPTH - OWN:
            self.left = self.chance.randrange(ELEMENTS)
        self.left -= 1
        self._parts(pattern, etree.SubElement(parent, f"{_TEI}{pattern.name}"), room - 1)

    def _repeat(self, pattern: Pattern, parent: etree._Element, room: int, times: int) -> None:
        """Write the parts of *pattern* so many *times*, or as long as there is room."""
        needed = max(part.height for part in pattern.parts)
        for _ in range(times):
            if self.left >= 0 and needed <= room:
                self._parts(pattern, parent, room)

    def _chosen(self, pattern: Pattern, room: int) -> Pattern:
        """Choose a part of *pattern* that fits."""
        limit = pattern.height if self.left < 0 else max(pattern.height, room)
        possible = [part for part in pattern.parts if part.height <= limit]
        return self.chance.choices(possible, [(1 + self.uses[part.name]) ** -0.5 for part in possible])[0]

    def _text(self, parent: etree._Element) -> None:
        """Write some words at the end of *parent*."""
        text = " ".join(self.chance.choices(_WORDS, k=self.chance.randrange(1, 5)))
        if len(parent):
            parent[-1].tail = f"{parent[-1].tail or ''}{text}"
        else:
            parent.text = f"{parent.text or ''}{text}"

    def _value(self, pattern: Pattern) -> str:
        """Give a value that *pattern* allows."""
        self.uses[pattern.text or pattern.name] += 1
        match pattern.kind:
            case "ref":
                return self._value(self.grammar.defines[pattern.name].parts[0])
            case "choice":
                return self._value(
                    min(pattern.parts, key=lambda part: (self.uses[part.text or part.name], self.chance.random()))
                )
            case "list":
                return " ".join(self._value(pattern.parts[0].parts[0]) for _ in range(self.chance.randrange(1, 4)))
            case "value":
                return pattern.text
        return self._data(pattern.name, pattern.text)

    def _data(self, kind: str, restriction: str) -> str:
        """Give a value of the XSD type *kind* that matches *restriction*.

        Raises:
            ValueError: Nothing that is made for this type matches it.
        """
        self.idents += kind == "NCName"
        for _ in range(500):
            value = _VALUES[kind](self.chance).replace("{}", str(self.idents))
            if re.fullmatch(restriction or ".*", value, re.DOTALL):
                return value
        raise ValueError(f"no value that is made for {kind} matches {restriction}; add some to _VALUES")


def _likely(optional: Pattern) -> float:
    """Say how likely *optional* is written: most elements have few of the attributes that they may have."""
    return 0.12 if optional.parts[0].kind == "attribute" else 0.6


def _day(chance: random.Random) -> str:
    """Give a day; every month has 28."""
    return f"{chance.randrange(1600, 2100)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"


_VALUES: dict[str, Callable[[random.Random], str]] = {
    "NCName": lambda chance: chance.choice(("fn{}", "classification.x{}", "_{}-a", "é{}")),
    "language": lambda chance: chance.choice(("en", "fr-CA", "zh-Hans", "x-cable")),
    "token": lambda chance: chance.choice(_TOKENS),
    "string": lambda chance: chance.choice((":", ", ", " ", "{}")),
    "anyURI": lambda chance: chance.choice(_POINTERS),
    "nonNegativeInteger": lambda chance: chance.choice(("0", "{}", "007", "1234567890123")),
    "gYear": lambda chance: f"{chance.randrange(1000, 2100)}{chance.choice(_ZONES)}",
    "gYearMonth": lambda chance: _day(chance)[:7] + chance.choice(_ZONES),
    "date": lambda chance: _day(chance) + chance.choice(_ZONES),
    "dateTime": lambda chance: f"{_day(chance)}T{chance.choice(_TIMES)}",
    "time": lambda chance: chance.choice(_TIMES),
}


def documents(number: int, seed: int, writer: Writer | None = None) -> Iterator[bytes]:
    """Yield *number* random documents that the grammar of teigram allows.

    Args:
        number: How many.
        seed: The same seed gives the same documents.
        writer: Whoever wants to know afterwards what was used hands one over; it has its own seed.
    """
    writer = writer or Writer(read(RNG), seed)
    for _ in range(number):
        yield etree.tostring(writer.document(), encoding="UTF-8", xml_declaration=True)


def refused(written: Sequence[bytes]) -> list[str]:
    """Say which of the documents *written* RELAX NG or XSD in libxml2 refuse, and why."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, collect_ids=False)
    schemas = (("RELAX NG", etree.RelaxNG(etree.parse(RNG))), ("XSD", etree.XMLSchema(etree.parse(XSD))))
    return [
        f"document {number}: {name}: {schema.error_log[0].message}"  # type: ignore[index]
        for number, xml in enumerate(written)
        for tree in [etree.fromstring(xml, parser)]
        for name, schema in schemas
        if not schema.validate(tree)
    ]


def why_not_tei_all() -> str:
    """Say why TEI All cannot be tried here; an empty string when it can."""
    if not shutil.which("jing"):
        return "jing is not installed"
    return "" if TEI_ALL.is_file() else f"there is no ../shared/schemas/{TEI_ALL.name}"


def refused_by_tei_all(written: Sequence[bytes]) -> list[str]:
    """Say what jing and TEI All have against the documents *written*, many in each run."""
    said: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for first in range(0, len(written), BATCH):
            paths = [Path(folder, f"{first + number}.xml") for number in range(len(written[first : first + BATCH]))]
            for path, xml in zip(paths, written[first:], strict=False):
                path.write_bytes(xml)
            run = subprocess.run(["jing", str(TEI_ALL), *map(str, paths)], capture_output=True, text=True, check=False)
            said += [line.replace(f"{folder}/", "document ") for line in run.stdout.splitlines()]
            if run.returncode and not run.stdout:
                said.append(f"jing stopped: {run.stderr}")
    return said


def main() -> int:
    """Try as many documents as the command line says; 1 when one of them is refused."""
    arguments = argparse.ArgumentParser(description="Try random documents of teigram.rng against XSD and TEI All.")
    arguments.add_argument("--count", type=int, default=2000, help="how many documents (2000)")
    arguments.add_argument("--seed", type=int, default=1, help="the same seed gives the same documents (1)")
    arguments.add_argument("--keep", type=Path, help="a folder for the documents that are refused")
    options = arguments.parse_args()
    writer = Writer(read(RNG), options.seed)
    written = list(documents(options.count, options.seed, writer))
    faults = refused(written)
    missing = why_not_tei_all()
    faults += [] if missing else refused_by_tei_all(written)
    used = f"{sum(name in writer.uses for name in writer.grammar.defines)} of {len(writer.grammar.defines)}"
    print(f"{len(written)} documents, {sum(map(len, written)) // 1024} KiB, {used} definitions")
    print(f"TEI All was not tried: {missing}" if missing else f"tried against {TEI_ALL.name}")
    print("\n".join([*faults[:20], f"{len(faults)} refusals"]))
    if options.keep:
        _keep(written, faults, options.keep)
    return 1 if faults else 0


def _keep(written: Sequence[bytes], faults: Sequence[str], folder: Path) -> None:
    """Write the documents that *faults* name into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in {int(found[1]) for fault in faults if (found := re.match(r"document (\d+)", fault))}:
        (folder / f"{number}.xml").write_bytes(written[number])


if __name__ == "__main__":
    sys.exit(main())
