"""Measure the encoder against hand-encoded gold, and keep the table in docs/accuracy.md.

The gold lies beside the project, in ``../shared/gold``; without it there is nothing to measure, and that is said.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

from rich.progress import track

from teigram.errors import TeigramError
from teigram.pipeline import encode_bytes

ROOT = Path(__file__).parents[1]
GOLD = ROOT.parent / "shared" / "gold"
ENCODED = ROOT / "build" / "gold"
REPORT = ROOT / "docs" / "accuracy.md"
BEGIN, END = "<!-- table -->\n", "<!-- end of table -->\n"


def main() -> int:
    """Encode every source of the gold, print the scorer's table and write it to the report."""
    records, scorer = GOLD / "dev.jsonl.gz", GOLD / "score.py"
    if not records.is_file():
        print(f"Skipped: there is no gold at {records}. The rest of the project does not need it.")
        return 0
    refused = _encode(records)
    table = subprocess.run(
        [sys.executable, scorer, records, ENCODED], check=True, capture_output=True, text=True
    ).stdout.rstrip()
    print(table)
    print(f"refused: {len(refused)}", *refused[:5])
    _report(table)
    return 0


def _encode(records: Path) -> list[str]:
    """Encode every record to ``ID.FLAVOUR.xml``; give the names of those that were refused."""
    ENCODED.mkdir(parents=True, exist_ok=True)
    for old in ENCODED.glob("*.xml"):
        old.unlink()
    refused = []
    with gzip.open(records, "rt", encoding="utf-8") as lines:
        for line in track(lines.readlines(), "Encoding", disable=not sys.stderr.isatty()):
            record = json.loads(line)
            stem = f"{record['id']}.{record['flavour']}"
            try:
                encoding = encode_bytes(record["source"].encode(), f"{stem}.txt")
            except TeigramError as error:
                refused.append(f"{stem}: {error}")
                continue
            (ENCODED / f"{stem}.xml").write_bytes(encoding.xml)
    return refused


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
