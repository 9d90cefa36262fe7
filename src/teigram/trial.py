"""One file on its way through the layers of validation that need no other file.

The layers, each quicker than what comes after it::

    well-formed → XSD → RELAX NG → Schematron → other schemas

What is not well-formed goes no further. What breaks the grammar is still tried against the constraints.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lxml import etree

from teigram import foreign_check, rules, saxon, schematron, wellformed
from teigram.errors import TransformError
from teigram.findings import Finding
from teigram.grammar import rng_faults, xsd_faults
from teigram.layers import Layer, Outcome, outcome
from teigram.locate import path as path_of
from teigram.refusals import Fault

if TYPE_CHECKING:
    from saxonche import PyXdmNode

    from teigram.foreign import Schema

_STEP = "/Q{http://www.tei-c.org/ns/1.0}"
_FRAME = {f"{_STEP}TEI[1]", f"{_STEP}TEI[1]{_STEP}text[1]"}
"""Where something is missing here, most constraints would only tell the same."""


@dataclass(slots=True)
class Trial:
    """What is known of a file so far.

    Attributes:
        xml: The file.
        name: What findings call it.
        tree: The file as a tree; None when it is not well-formed.
        layers: What came of each layer.
        findings: With paths for places, or with lines.
        refused: The paths of the elements that a grammar has refused.
    """

    xml: bytes
    name: str
    tree: etree._ElementTree | None
    layers: dict[Layer, Outcome]
    findings: list[Finding]
    refused: set[str] = field(default_factory=set)


def opened(xml: bytes, name: str) -> Trial:
    """Parse the file *xml*, which findings call *name*."""
    tree, findings = wellformed.read(xml)
    layers = dict.fromkeys((Layer.WELL_FORMED, Layer.XSD, Layer.RNG, Layer.SCHEMATRON), Outcome.SKIPPED)
    layers[Layer.WELL_FORMED] = outcome(findings)
    return Trial(xml, name, tree, layers, findings)


def try_grammars(trials: Sequence[Trial]) -> None:
    """Try the XSD on each of *trials*, then the RELAX NG schema on what the XSD lets pass.

    Raises:
        SchemaError: One of the two cannot be compiled.
    """
    for layer, ask in ((Layer.XSD, xsd_faults), (Layer.RNG, rng_faults)):
        for trial in trials:
            if trial.tree is not None and not trial.refused:
                _note(trial, layer, ask(trial.tree))


def try_constraints(trials: Sequence[Trial]) -> None:
    """Try the constraints on each of *trials*, but for those that lack what most constraints are about.

    Raises:
        SchemaError: The constraints cannot be compiled.
    """
    due = [(trial, trial.tree) for trial in trials if trial.tree is not None and not _lacks_frame(trial)]
    parsed = [(trial, tree, _node(trial, tree)) for trial, tree in due]
    for trial, tree, node in parsed:
        found = _constraints(trial.name, tree, node)
        trial.layers[Layer.SCHEMATRON] = outcome(found)
        # A constraint on an element that the grammar refuses would most often report the same fault again.
        trial.findings += [finding for finding in found if finding.xpath not in trial.refused]


def try_others(trial: Trial, schemas: Sequence[Schema]) -> None:
    """Try the *schemas* of other people, if there are any.

    Raises:
        SchemaError: One of them cannot be compiled.
    """
    if trial.tree is None or not schemas:
        return
    found = [finding for schema in schemas for finding in foreign_check.faults(schema, trial.tree, trial.name)]
    trial.layers[Layer.OTHER] = outcome(found)
    trial.findings += [replace(finding, layer=Layer.OTHER) for finding in found]


def _note(trial: Trial, layer: Layer, faults: Sequence[Fault]) -> None:
    """Keep what the grammar *layer* says."""
    trial.layers[layer] = Outcome.FAILED if faults else Outcome.PASSED
    found = [_of_fault(fault, layer) for fault in faults]
    trial.findings += found
    trial.refused |= {finding.xpath for finding in found}


def _of_fault(fault: Fault, layer: Layer) -> Finding:
    """Make a finding of what a grammar says."""
    fields = {"hint": fault.hint} if fault.hint else {}
    return rules.finding(
        fault.code,
        fault.message,
        expected=fault.expected,
        found=fault.found,
        xpath=path_of(fault.element),
        layer=layer,
        **fields,
    )


def _lacks_frame(trial: Trial) -> bool:
    return any(finding.code == "G111" and finding.xpath in _FRAME for finding in trial.findings)


def _node(trial: Trial, tree: etree._ElementTree) -> PyXdmNode | TransformError:
    """Give the file as Saxon's own node, or why Saxon refuses it."""
    try:
        return saxon.document(saxon.characters(tree, trial.xml), trial.name)
    except TransformError as error:
        return error


def _constraints(name: str, tree: etree._ElementTree, node: PyXdmNode | TransformError) -> list[Finding]:
    """Give what breaks the constraints; their messages say what to do, so they have no hint."""
    layer = Layer.SCHEMATRON
    try:
        if isinstance(node, TransformError):
            raise node
        failures = schematron.failures(node, name)
    except TransformError as error:
        message = f"the constraints could not be tried: {error}"
        return [rules.finding("G192", message, xpath=path_of(tree.getroot()), layer=layer)]
    return [rules.finding(one.code, one.message, xpath=one.location, hint="", layer=layer) for one in failures]
