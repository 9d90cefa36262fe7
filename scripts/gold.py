"""Measure the encoder against hand-encoded gold, and keep the table in docs/accuracy.md.

The gold lies beside the project, in ``../shared/gold``; without it there is nothing to measure, and that is said.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rich.progress import track

from teigram.errors import TeigramError
from teigram.pipeline import encode_bytes

ROOT = Path(__file__).parents[1]
GOLD = ROOT.parent / "shared" / "gold"
RECORDS = GOLD / "dev.jsonl.gz"
SCORER = GOLD / "score.py"
ENCODED = ROOT / "build" / "gold"
REPORT = ROOT / "docs" / "accuracy.md"
BEGIN, END = "<!-- table -->\n", "<!-- end of table -->\n"
# In the printed edition from 1955 on these stand only in the source note, which the form without notes has lost.
IN_SOURCE_NOTE = frozenset({"file", "classification", "precedence"})


def main() -> int:
    """Encode every source of the gold, print the scorer's table and write it to the report."""
    if not RECORDS.is_file():
        print(f"Skipped: there is no gold at {RECORDS}. The rest of the project does not need it.")
        return 0
    refused = _encode()
    command = [sys.executable, str(SCORER), str(RECORDS), str(ENCODED)]
    table = subprocess.run(command, check=True, capture_output=True, text=True).stdout.rstrip()
    table += f"\n{len(refused)} refused; perfect in what the text states, without notes: {_stated():.4f}"
    print(table)
    print(*refused[:5], sep="\n", end="\n" if refused else "")
    _report(table)
    return 0


def _records() -> Iterator[dict[str, Any]]:
    with gzip.open(RECORDS, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, track(lines.readlines(), disable=not sys.stderr.isatty()))


def _encode() -> list[str]:
    """Encode every record to ``ID.FLAVOUR.xml``; give the reasons of those that were refused."""
    ENCODED.mkdir(parents=True, exist_ok=True)
    for old in ENCODED.glob("*.xml"):
        old.unlink()
    refused = []
    for record in _records():
        stem = f"{record['id']}.{record['flavour']}"
        try:
            encoding = encode_bytes(record["source"].encode(), f"{stem}.txt")
        except TeigramError as error:
            refused.append(str(error))
            continue
        (ENCODED / f"{stem}.xml").write_bytes(encoding.xml)
    return refused


def _stated() -> float:
    """Give the share of the texts without notes that are right in all that those texts state."""
    spec = importlib.util.spec_from_file_location("score", SCORER)
    if spec is None or spec.loader is None:
        message = f"{SCORER} cannot be loaded"
        raise ImportError(message)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    right = count = 0
    for record in _records():
        if record["flavour"] == "bare":
            count += 1
            right += _is_right(scorer, record)
    return right / count


def _is_right(scorer: Any, record: dict[str, Any]) -> bool:  # noqa: ANN401 - a module that is loaded by its path
    gold = record["gold"]
    path = ENCODED / f"{record['id']}.bare.xml"
    if not path.exists():
        return False
    compared = scorer.compare(gold, scorer.read(path), "bare", record["dateline"])
    left_out = (IN_SOURCE_NOTE | {"date"}) if gold["era"] == "post" else frozenset()
    hits = [v[3] if len(v) == 4 else v[0] == v[1] == v[2] for k, v in compared.items() if v and k not in left_out]
    return all(hits)


def _report(table: str) -> None:
    """Put *table* and the date of the code between the marks of the report."""
    text = REPORT.read_text(encoding="utf-8")
    dated = f"Code of {_code_date()}.\n\n```\n{table}\n```\n"
    before, _, rest = text.partition(BEGIN)
    after = rest.partition(END)[2]
    REPORT.write_text(f"{before}{BEGIN}{dated}{END}{after}", encoding="utf-8")


def _code_date() -> str:
    """Give the date of the last commit, which does not change when the same code is measured again."""
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%cs"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
