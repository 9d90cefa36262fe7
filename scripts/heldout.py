"""Measure the encoder on documents of whole volumes, beside the accuracy gold.

By default these are the telegrams that nobody looked at while its rules were written; with ``--all`` every document of
the volumes, whatever its kind. They are rendered as plain text (`heldout_samples`), encoded, and compared with what the
editors' TEI says by the gold's own scorer; the kind of document with what the edition says (`document_kinds`).

    python scripts/heldout.py [--all] [--renumber zero|chapter] [--show METRIC] [--keep FOLDER]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from types import ModuleType
from typing import Any

from gold_records import is_telegram
from heldout_samples import GOLD, Sample, documents, load_scorer, measured, samples
from lxml import etree
from printed_page import TEI
from rich.progress import track

from teigram.errors import TeigramError
from teigram.pipeline import encode_bytes

# In the printed edition from 1955 on these stand only in the source note, which the rendering without notes has lost.
_IN_SOURCE_NOTE = frozenset({"file", "classification", "precedence", "date"})


def main() -> int:
    """Print the table, and what misses a metric when that is asked for."""
    arguments = _arguments()
    volumes = sorted((GOLD / "volumes").glob("*.xml.gz"))
    if not volumes:
        print(f"Skipped: there are no volumes in {GOLD / 'volumes'}. The rest of the project does not need them.")
        return 0
    scorer, looked_at = load_scorer(), measured()

    def is_wanted(ident: str, document: etree._Element) -> bool:
        return arguments.all or (ident not in looked_at and is_telegram(document))

    found = [document for path in volumes for document in documents(path, is_wanted)]
    texts = [sample for document in found for sample in samples(*document, scorer, arguments.renumber)]
    with tempfile.TemporaryDirectory() as folder:
        kept = arguments.keep or Path(folder)
        kept.mkdir(parents=True, exist_ok=True)
        print(_table(scorer, texts, kept, arguments.show))
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", action="store_true", help="every document of the volumes, not telegrams alone")
    parser.add_argument("--renumber", choices=("zero", "chapter"), help="number the notes from 0, or from 20 to 83")
    parser.add_argument("--show", metavar="METRIC", help="list the texts that miss this metric, or “all”")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="put texts and encodings there")
    return parser.parse_args()


def _table(scorer: ModuleType, texts: list[Sample], folder: Path, show: str | None) -> str:
    sums: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0, 0]))
    counts: Counter[tuple[str, str]] = Counter()
    for sample in track(texts, disable=not sys.stderr.isatty()):
        compared, said = _compare(scorer, sample, folder)
        missed = []
        for metric, found in compared.items():
            sums[sample.flavour][metric] = [a + b for a, b in zip(sums[sample.flavour][metric], found[:3], strict=True)]
            if not (found[3] if len(found) == 4 else found[0] == found[1] == found[2]):
                missed.append(metric)
        stated = [metric for metric in missed if sample.flavour == "bare" and metric in _IN_SOURCE_NOTE]
        counts[sample.flavour, "documents"] += 1
        counts[sample.flavour, "perfect"] += not missed
        counts[sample.flavour, "stated"] += missed == (stated if sample.gold["era"] == "post" else [])
        for metric in missed:
            if show in (metric, "all"):
                wanted = {**sample.gold, "type": sample.kind}
                print(f"{sample.ident}.{sample.flavour} {metric}: {_difference(scorer, metric, wanted, said)}")
    return _printed_table(scorer, sums, counts)


def _compare(scorer: ModuleType, sample: Sample, folder: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """Encode *sample* into *folder*; give what the scorer finds, and what the encoding says."""
    path = folder / f"{sample.ident}.{sample.flavour}.xml"
    path.with_suffix(".txt").write_text(sample.text, encoding="utf-8")
    try:
        path.write_bytes(encode_bytes(sample.text.encode(), f"{path.stem}.txt").xml)
    except TeigramError as error:
        print(f"{path.stem} was refused: {error}")
        path.write_text("<TEI xmlns='http://www.tei-c.org/ns/1.0'/>", encoding="utf-8")
    said = scorer.read(path)
    compared = scorer.compare(sample.gold, said, sample.flavour, sample.has_dateline)
    said["type"] = _type_of(path)
    compared["type"] = (int(said["type"] == sample.kind), 1, 1) if sample.kind else None
    return {metric: found for metric, found in compared.items() if found is not None}, said


def _type_of(path: Path) -> str:
    division = etree.parse(path).getroot().find(f"{TEI}text/{TEI}body/{TEI}div")
    return division.get("type") or "" if division is not None else ""


def _difference(scorer: ModuleType, metric: str, gold: dict[str, Any], said: dict[str, Any]) -> str:
    """Say in a line in what an encoding misses *metric*."""
    keys = {"note text": "notes", "note anchor": "notes", "page break": "pbs", "paragraph": "paras", "text": "stream"}
    key = keys.get(metric, metric)
    wanted, found = gold[key], said[key]
    if key == "stream":
        wanted = scorer.dense(wanted)
        at = next((i for i, pair in enumerate(zip(wanted, found, strict=False)) if pair[0] != pair[1]), 0)
        return f"…{wanted[max(0, at - 40) : at + 40]} | …{found[max(0, at - 40) : at + 40]}"
    if key == "notes":
        wanted = [[note[0], note[1], "".join(" ".join(note[2]).split())[:40]] for note in wanted]
        found = [[note[0], note[1], note[2][:40]] for note in found]
    if isinstance(wanted, list) and isinstance(found, list):
        missing, extra = ([entry for entry in a if entry not in b][:4] for a, b in ((wanted, found), (found, wanted)))
        return f"{missing} | {extra}"
    return f"{wanted} | {found}"


def _printed_table(scorer: ModuleType, sums: dict[str, dict[str, list[int]]], counts: Counter[tuple[str, str]]) -> str:
    flavours = sorted(sums)
    rows = [f"{'':16}" + "".join(f"{flavour:>10}" for flavour in flavours)]
    rows.append(f"{'documents':16}" + "".join(f"{counts[flavour, 'documents']:>10}" for flavour in flavours))
    shares = {flavour: counts[flavour, "perfect"] / counts[flavour, "documents"] for flavour in flavours}
    rows.append(f"{'perfect':16}" + "".join(f"{round(shares[flavour], 4):>10}" for flavour in flavours))
    for metric in (*scorer.METRICS, "type"):
        cells = [sums[flavour].get(metric) for flavour in flavours]
        rows.append(f"{metric:16}" + "".join(f"{_f1(cell):>10}" for cell in cells))
    stated = counts["bare", "stated"] / counts["bare", "documents"]
    return "\n".join([*rows, f"perfect in what the text states, without notes: {stated:.4f}"])


def _f1(cell: list[int] | None) -> str:
    if cell is None:
        return "-"
    right, wanted, found = cell
    return str(round(2 * right / (wanted + found), 4) if wanted + found else 1.0)


if __name__ == "__main__":
    sys.exit(main())
