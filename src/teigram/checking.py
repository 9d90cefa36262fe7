"""What ``teigram validate`` does: every layer for each file, and those that need all files at once."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from teigram import inputs
from teigram.batch import Outcome
from teigram.errors import InputError
from teigram.findings import Finding
from teigram.inputs import Input
from teigram.layers import Layer, Report, outcome
from teigram.layers import Outcome as OfLayer
from teigram.wellformed import MAXIMUM_SIZE

if TYPE_CHECKING:
    from teigram.validate import Validator

_TOGETHER = 4 * 2**20
"""Bytes of the files that are checked together."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One file that was validated: its bytes, and what came of it."""

    xml: bytes
    report: Report


def validate_one(source: Input, *, schemas: tuple[Path, ...] = (), corpus: Path | None = None) -> Outcome[Checked]:
    """Check the TEI file *source* by itself.

    Args:
        source: The file.
        schemas: Schemas of other people.
        corpus: Where the transcriptions are that TEI files were made from.
    """
    return validate_many([source], schemas=schemas, corpus=corpus)[0]


def validate_many(
    sources: Sequence[Input], *, schemas: tuple[Path, ...] = (), corpus: Path | None = None
) -> list[Outcome[Checked]]:
    """Check each of *sources* by itself, layer by layer; arguments as for `validate_one`."""
    from teigram.validate import File

    outcomes = []
    for group in _groups(sources):
        files = [File(xml, one.name, one.path.parent if one.path else None) for one, xml in group]
        for file, report in zip(files, _validator(schemas).reports(files), strict=True):
            whole = report if corpus is None else _with_fidelity(report, file.xml, corpus)
            outcomes.append(Outcome(name=file.path, value=Checked(file.xml, whole), findings=whole.findings))
    return outcomes


def _groups(sources: Sequence[Input]) -> Iterator[list[tuple[Input, bytes]]]:
    """Read *sources*, and yield them in groups that fit in memory as trees."""
    group: list[tuple[Input, bytes]] = []
    size = 0
    for source in sources:
        xml = inputs.read(source, MAXIMUM_SIZE + 1)
        if group and size + len(xml) > _TOGETHER:
            yield group
            group, size = [], 0
        group.append((source, xml))
        size += len(xml)
    yield group


@functools.cache
def _validator(schemas: tuple[Path, ...]) -> Validator:
    """Give the one validator of this process."""
    from teigram.validate import Validator

    return Validator(schemas)


def _with_fidelity(report: Report, xml: bytes, folder: Path) -> Report:
    """Compare the file with its transcription; one that is not well-formed cannot be compared."""
    from teigram import fidelity, wellformed
    from teigram.placing import placed

    tree, _ = wellformed.read(xml)
    if tree is None:
        return replace(report, layers={**report.layers, Layer.FIDELITY: OfLayer.SKIPPED})
    findings, came = fidelity.check(tree, list(report.findings), fidelity.corpus(folder))
    layers = {**report.layers, Layer.FIDELITY: came}
    return replace(report, layers=layers, findings=tuple(placed(findings, xml, report.path)))


def together(
    outcomes: Sequence[Outcome[Checked]], sources: Sequence[Input], tei_all: Path | None
) -> list[Outcome[Checked]]:
    """Try the layers that look at all files at once, and give *outcomes* with what they found.

    Args:
        outcomes: Of `validate_one`.
        sources: The files; a pointer may lead to another file in the folder of one of them.
        tei_all: A RELAX NG schema of TEI All; none means not to try it.

    Raises:
        SchemaError: That schema cannot be compiled.
    """
    from teigram import links

    whole = {o.name: o.value.xml for o in outcomes if o.value and _is_well_formed(o.value.report)}
    given = {**_neighbours(sources, {o.name: o.value.xml for o in outcomes if o.value}), **whole}
    malformed = {o.name: b"" for o in outcomes if o.value and o.name not in whole}
    found = {Layer.LINKS: links.check_links({**given, **malformed})}
    if tei_all is not None:
        from teigram import tei_all as layer

        found[Layer.TEI_ALL] = layer.check(whole, tei_all)
    by_layer = {layer: _by_path(one) for layer, one in found.items()}
    return [_joined(one, by_layer) for one in outcomes]


def _is_well_formed(report: Report) -> bool:
    return report.layers[Layer.WELL_FORMED] is OfLayer.PASSED


def _joined(one: Outcome[Checked], by_layer: Mapping[Layer, Mapping[str, list[Finding]]]) -> Outcome[Checked]:
    """Add to *one* what the layers found that looked at all files."""
    if one.value is None:
        return one
    report = one.value.report
    layers, findings = dict(report.layers), list(report.findings)
    for layer, by_path in by_layer.items():
        here = [replace(finding, layer=layer) for finding in by_path.get(one.name, ())]
        layers[layer] = outcome(here) if _is_well_formed(report) else OfLayer.SKIPPED
        findings += here
    report = Report(report.path, layers, tuple(sorted(findings, key=lambda finding: finding.sort_key)))
    return replace(one, value=Checked(one.value.xml, report), findings=report.findings)


def _neighbours(sources: Sequence[Input], given: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the TEI files beside *sources* that one of the *given* files points to; no other file is opened."""
    from teigram import links

    wanted = links.pointed_to(given)
    folders = dict.fromkeys(source.path.parent for source in sources if source.path)
    paths = {str(folder / Path(name).name): folder / Path(name).name for folder in folders for name in wanted}
    beside = {name: path for name, path in paths.items() if name not in given and links.normal(name) in wanted}
    found = {}
    for name, path in beside.items():
        if path.is_file():
            try:
                found[name] = path.read_bytes()
            except OSError as error:
                raise InputError(f"{name}: a file points to it, and it cannot be read: {error.strerror}.") from error
    return found


def _by_path(findings: Sequence[Finding]) -> dict[str, list[Finding]]:
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_path[finding.path].append(finding)
    return by_path
