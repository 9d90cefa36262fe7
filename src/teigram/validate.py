"""Whether a file is a telegram as teigram encodes it: well-formed, valid by two grammars, and without contradictions.

The layers, each quicker than what comes after it::

    well-formed → XSD → RELAX NG → Schematron

What is not well-formed goes no further. What breaks the grammar is still tried against the constraints.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from lxml import etree

from teigram import rules, schematron, wellformed
from teigram.errors import TransformError
from teigram.refusals import Fault
from teigram.findings import Finding, Severity
from teigram.grammar import rng_faults, xsd_faults
from teigram.links import check_links
from teigram.locate import NOWHERE, Place, place, places, source_lines
from teigram.locate import path as path_of

_STEP = "/Q{http://www.tei-c.org/ns/1.0}"
_FRAME = {f"{_STEP}TEI[1]", f"{_STEP}TEI[1]{_STEP}text[1]"}
"""Where something is missing here, most constraints would only tell the same."""

__all__ = ["Layer", "Outcome", "Report", "Validator", "check_links"]


class Layer(StrEnum):
    """What a file is validated by, in that order."""

    WELL_FORMED = "well-formed"
    XSD = "XSD"
    RNG = "RELAX NG"
    SCHEMATRON = "Schematron"


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
        layers: What came of each layer. Schematron fails by errors only; a layer is skipped when one before it leaves
            nothing to ask.
        findings: By place in the file.
    """

    path: str
    layers: Mapping[Layer, Outcome]
    findings: tuple[Finding, ...]

    @property
    def is_valid(self) -> bool:
        """True when no finding is an error."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)


class Validator:
    """Validates files, one after the other.

    The schemas are compiled at the first file that needs them and kept for the process, so that any number of
    validators costs one compilation. `xmlschema` is imported at the first file that the XSD refuses.
    """

    def validate(self, xml: bytes, path: str) -> list[Finding]:
        """Give what is wrong with *xml*, by place; one finding for one fault.

        Args:
            xml: The file.
            path: What findings call it.

        Raises:
            SchemaError: A schema of teigram cannot be compiled.
        """
        return list(self.report(xml, path).findings)

    def report(self, xml: bytes, path: str) -> Report:
        """Give what is wrong with *xml*, and which layers it passed.

        Args:
            xml: The file.
            path: What findings call it.

        Raises:
            SchemaError: A schema of teigram cannot be compiled.
        """
        layers = dict.fromkeys(Layer, Outcome.SKIPPED)
        tree, findings = wellformed.read(xml)
        layers[Layer.WELL_FORMED] = Outcome.FAILED if findings else Outcome.PASSED
        if tree is not None:
            findings = _of_tree(tree, path, layers)
        return Report(path, layers, tuple(_placed(findings, xml, path)))


def _of_tree(tree: etree._ElementTree, path: str, layers: dict[Layer, Outcome]) -> list[Finding]:
    """Give what the grammars and the constraints have against *tree*, with paths for places; note it in *layers*."""
    faults = xsd_faults(tree)
    layers[Layer.XSD] = Outcome.FAILED if faults else Outcome.PASSED
    if not faults:
        faults = rng_faults(tree)
        layers[Layer.RNG] = Outcome.FAILED if faults else Outcome.PASSED
    broken = [_of_fault(fault) for fault in faults]
    if any(finding.code == "G111" and finding.xpath in _FRAME for finding in broken):
        return broken
    constraints = _constraints(tree, path)
    failed = any(finding.severity is Severity.ERROR for finding in constraints)
    layers[Layer.SCHEMATRON] = Outcome.FAILED if failed else Outcome.PASSED
    # A constraint on an element that the grammar refuses would most often report the same fault again.
    refused = {finding.xpath for finding in broken}
    return broken + [finding for finding in constraints if finding.xpath not in refused]


def _of_fault(fault: Fault) -> Finding:
    """Make a finding of what a grammar says."""
    hint = {"hint": fault.hint} if fault.hint else {}
    return rules.finding(fault.code, fault.message, expected=fault.expected, xpath=path_of(fault.element), **hint)


def _constraints(tree: etree._ElementTree, path: str) -> list[Finding]:
    """Give what breaks the constraints; their messages say what to do, so they have no hint."""
    try:
        failures = schematron.failures(tree, path)
    except TransformError as error:
        return [rules.finding("G192", f"the constraints could not be tried: {error}", xpath=path_of(tree.getroot()))]
    return [rules.finding(failure.code, failure.message, xpath=failure.location, hint="") for failure in failures]


def _placed(findings: list[Finding], xml: bytes, path: str) -> list[Finding]:
    """Give *findings* with file, line, column, xml:id and the line itself, by place."""
    if not findings:
        return []
    where = places(xml)
    lines = source_lines(xml)
    return sorted(
        (_at_place(finding, where, lines, path) for finding in findings), key=lambda finding: finding.sort_key
    )


def _at_place(finding: Finding, where: dict[str, Place], lines: list[str], path: str) -> Finding:
    """Give *finding* with its place; one that has a line already keeps it."""
    at = place(finding.xpath, where) if finding.xpath else NOWHERE
    line, column = (finding.line, finding.column) if finding.line else (at.line, at.column)
    excerpt = lines[line - 1] if 0 < line <= len(lines) else ""
    return replace(finding, path=path, line=line, column=column, ident=at.ident, excerpt=excerpt)
