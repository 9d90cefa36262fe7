"""Read whole volumes of the edition, encode them, export them again, and compare; score them by the gold.

The volumes lie beside the project, in ``../shared/gold/volumes``; without them there is nothing to compare, and that is
said.
"""

from __future__ import annotations

import gzip
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from lxml import etree

from teigram.export import document, frus
from teigram.markup import parse
from teigram.pipeline import Encoding, encode_all

SHARED = Path(__file__).parents[1].parent / "shared"
FOLDER = SHARED / "gold" / "volumes"
GOLD = SHARED / "gold" / "dev.jsonl.gz"
SCORER = SHARED / "gold" / "score.py"
SCHEMA = SHARED / "schemas" / "frus-2015.rnc"

_TEI = "{http://www.tei-c.org/ns/1.0}"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_COUNTED = (
    "p",
    "list",
    "item",
    "label",
    "table",
    "row",
    "cell",
    "quote",
    "hi",
    "persName",
    "ref",
    "head",
    "signed",
    "lb",
    "gap",
)
# A marking under the dateline of 1952–54 is a paragraph in the source and a line of the opener here; a dateline in the
# middle of a text is a paragraph here; persons and terms may be found that the editors have not marked.
_COMPARED = (
    "text",
    "notes",
    "pages",
    "list",
    "item",
    "table",
    "row",
    "cell",
    "quote",
    "hi",
    "ref",
    "head",
    "signed",
    "lb",
    "gap",
)

Facts = dict[str, Any]


def main() -> int:
    """Print a line for each volume: documents, differences, seconds, memory."""
    if not paths():
        print(f"Skipped: there are no volumes at {FOLDER}. The rest of the project does not need them.")
        return 0
    failed = 0
    for path in paths():
        started = time.perf_counter()
        raw = gzip.decompress(path.read_bytes())
        made = list(encode_all(raw, path.name.removesuffix(".gz")))
        seconds = time.perf_counter() - started
        exported = frus.write([document(PurePosixPath(f"{each.ident}.xml"), each.xml) for each in made])
        found = differences(raw, exported)
        failed += len(found)
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{path.name}: {len(made)} documents in {seconds:.1f} s, {len(found)} differences, up to {megabytes} MB")
        print(*found[:5], sep="\n", end="\n" if found else "")
        print(scores(made), end="")
    return 1 if failed else 0


def paths() -> list[Path]:
    """Give the volumes that there are."""
    return sorted(FOLDER.glob("*.xml.gz"))


def scores(made: Sequence[Encoding]) -> str:
    """Give the scorer's table for those documents that the gold has, or nothing when there is no gold."""
    if not GOLD.is_file():
        return ""
    by_name = {each.ident: each.xml for each in made}
    with tempfile.TemporaryDirectory() as folder, gzip.open(GOLD, "rt", encoding="utf-8") as lines:
        records = [
            line for line in lines if json.loads(line)["flavour"] == "page" and json.loads(line)["id"] in by_name
        ]
        (Path(folder) / "gold.jsonl").write_text("".join(records), "utf-8")
        for name in (json.loads(record)["id"] for record in records):
            (Path(folder) / f"{name}.xml").write_bytes(by_name[name])
        command = [sys.executable, str(SCORER), f"{folder}/gold.jsonl", folder]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def is_well_formed(xml: str) -> bool:
    """Say whether *xml* can be parsed."""
    try:
        parse(xml.encode())
    except etree.XMLSyntaxError:
        return False
    return True


def differences(before: bytes, after: bytes) -> list[str]:
    """Say for each document of a volume what of it is not the same in both."""
    old, new = documents(before), documents(after)
    found = [] if list(old) == list(new) else [f"documents: {len(old)} and {len(new)}"]
    found += [
        f"{name}: {key}" for name in old.keys() & new.keys() for key in _COMPARED if old[name][key] != new[name][key]
    ]
    return sorted(found)


def documents(xml: bytes) -> dict[str, Facts]:
    """Give what is to be the same of each document of a volume, by its `xml:id`."""
    root = parse(xml)
    return {div.get(_ID, ""): _facts(div) for div in root.iter(f"{_TEI}div") if div.get("type") == "document"}


def _facts(division: etree._Element) -> Facts:
    """Give text, notes and pages with their places, in characters without white space, and the words of elements."""
    facts: Facts = {"text": "", "notes": [], "pages": []}
    _walk(division, facts, inside_note=False)
    for name in _COUNTED:
        facts[name] = [_words(element) for element in division.iter(f"{_TEI}{name}")]
    return facts


def _walk(element: etree._Element, facts: Facts, *, inside_note: bool) -> None:
    place = len(facts["text"])
    if element.tag == f"{_TEI}pb":
        facts["pages"].append((element.get("n"), place))
    is_note = element.tag == f"{_TEI}note" and element.get("rend") != "inline"
    if is_note:
        facts["notes"].append((element.get("n"), element.get("type"), place, _words(element)))
    inside_note = inside_note or is_note
    if not inside_note:
        facts["text"] += _dense(element.text or "")
    for child in element:
        if isinstance(child.tag, str):
            _walk(child, facts, inside_note=inside_note)
        if not inside_note:
            facts["text"] += _dense(child.tail or "")


def _words(element: etree._Element) -> str:
    return _dense("".join(map(str, element.itertext())))


def _dense(text: str) -> str:
    return re.sub(r"\s+", "", text)


if __name__ == "__main__":
    sys.exit(main())
