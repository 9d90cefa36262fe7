"""The layers of validation, and what came of each for one file or for many.

They are tried in this order::

    well-formed → XSD → RELAX NG → Schematron → other schemas → links → fidelity → TEI All
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from teigram.findings import Finding, Severity


class Layer(StrEnum):
    """What a file is validated by, in that order."""

    WELL_FORMED = "well-formed"
    XSD = "XSD"
    RNG = "RELAX NG"
    SCHEMATRON = "Schematron"
    OTHER = "other schemas"
    LINKS = "links"
    FIDELITY = "fidelity"
    TEI_ALL = "TEI All"


class Outcome(StrEnum):
    """What came of a layer."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Report:
    """What validation found in one file.

    Attributes:
        path: The file, as the user named it.
        layers: What came of each layer. Warnings fail none; a layer is skipped when one before it leaves nothing to
            ask.
        findings: By place in the file.
    """

    path: str
    layers: Mapping[Layer, Outcome]
    findings: tuple[Finding, ...]

    @property
    def is_valid(self) -> bool:
        """True when no finding is an error."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many files passed a layer."""

    layer: Layer
    passed: int
    failed: int
    skipped: int


def outcome(findings: Iterable[Finding]) -> Outcome:
    """Say what came of a layer that gave *findings*: only an error fails it."""
    failed = any(finding.severity is Severity.ERROR for finding in findings)
    return Outcome.FAILED if failed else Outcome.PASSED


def tallies(of_files: Iterable[Mapping[Layer, Outcome]]) -> list[Tally]:
    """Count what came of each layer that was tried, in the order of the layers."""
    counts = Counter((layer, outcome) for layers in of_files for layer, outcome in layers.items())
    tried = [layer for layer in Layer if any(counts[layer, one] for one in Outcome)]
    return [
        Tally(
            layer=layer,
            passed=counts[layer, Outcome.PASSED],
            failed=counts[layer, Outcome.FAILED],
            skipped=counts[layer, Outcome.SKIPPED],
        )
        for layer in tried
    ]
