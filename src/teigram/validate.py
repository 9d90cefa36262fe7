"""Whether a file is a telegram as teigram encodes it: well-formed, valid by two grammars, and without contradictions.

The layers, each quicker than what comes after it::

    well-formed → XSD → RELAX NG → Schematron → other schemas

What is not well-formed goes no further. What breaks the grammar is still tried against the constraints. The layers that
need more than the file, links and fidelity and TEI All, are in modules of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from lxml import etree

from teigram import foreign, foreign_check, rules, saxon, schematron, wellformed
from teigram.errors import TransformError
from teigram.findings import Finding
from teigram.grammar import rng_faults, xsd_faults
from teigram.layers import Layer, Outcome, Report, outcome
from teigram.links import check_links
from teigram.locate import NOWHERE, Place, place, places, source_lines, start_tag
from teigram.locate import path as path_of
from teigram.refusals import Fault

_STEP = "/Q{http://www.tei-c.org/ns/1.0}"
_FRAME = {f"{_STEP}TEI[1]", f"{_STEP}TEI[1]{_STEP}text[1]"}
"""Where something is missing here, most constraints would only tell the same."""
_LONGEST = 100_000
"""Characters of a line that findings show; of a longer one they have no excerpt."""

__all__ = ["Layer", "Outcome", "Report", "Validator", "check_links"]


class Validator:
    """Validates files, one after the other.

    The schemas are compiled at the first file that needs them and kept for the process, so that any number of
    validators costs one compilation. `xmlschema` is imported at the first file that the XSD refuses.
    """

    def __init__(self, schemas: Sequence[Path] = ()) -> None:
        """Take *schemas* of other people too; then teigram's own are for its own documents only.

        Raises:
            SchemaError: One of them is in a language that cannot be read.
        """
        self.schemas = tuple(foreign.schema(path) for path in schemas)

    def validate(self, xml: bytes, path: str) -> list[Finding]:
        """Give what is wrong with *xml*, by place; one finding for one fault.

        Args:
            xml: The file.
            path: What findings call it.

        Raises:
            SchemaError: A schema cannot be compiled.
        """
        return list(self.report(xml, path).findings)

    def report(self, xml: bytes, path: str, folder: Path | None = None) -> Report:
        """Give what is wrong with *xml*, and which layers it passed.

        Args:
            xml: The file.
            path: What findings call it.
            folder: Where it is; the schemas that it names itself are looked for from there, or not at all.

        Raises:
            SchemaError: A schema cannot be compiled.
        """
        layers = dict.fromkeys((Layer.WELL_FORMED, Layer.XSD, Layer.RNG, Layer.SCHEMATRON), Outcome.SKIPPED)
        tree, findings = wellformed.read(xml)
        layers[Layer.WELL_FORMED] = outcome(findings)
        if tree is not None:
            schemas, unread = self._schemas(xml, folder)
            findings = findings + unread
            if not schemas or is_ours(tree):
                findings += _of_tree(tree, xml, path, layers)
            if schemas:
                findings += _of_others(schemas, tree, path, layers)
        return Report(path, layers, tuple(placed(findings, xml, path)))

    def _schemas(self, xml: bytes, folder: Path | None) -> tuple[list[foreign.Schema], list[Finding]]:
        """Give the schemas of other people for the file *xml*, and what is to be said of those that cannot be used."""
        schemas, unread = list(self.schemas), []
        for href in foreign.named_by(xml) if folder else ():
            found = foreign.local(href, folder or Path())
            if isinstance(found, Path):
                schemas.append(foreign.schema(found))
            else:
                line = xml[: xml.find(href.encode())].count(b"\n") + 1
                message = f'the schema "{href}" that the file names is not used: {found}'
                unread.append(rules.finding("G202", message, line=line, column=1))
        return list(dict.fromkeys(schemas)), unread


def is_ours(tree: etree._ElementTree) -> bool:
    """Say whether *tree* is a document that teigram has encoded, by its header."""
    tei = "{http://www.tei-c.org/ns/1.0}"
    applications = tree.iterfind(f"{tei}teiHeader/{tei}encodingDesc/{tei}appInfo/{tei}application")
    return any(application.get("ident") == "teigram" for application in applications)


def _of_tree(tree: etree._ElementTree, xml: bytes, path: str, layers: dict[Layer, Outcome]) -> list[Finding]:
    """Give what the grammars and the constraints have against *tree*, with paths for places; note it in *layers*."""
    faults, layer = xsd_faults(tree), Layer.XSD
    layers[layer] = Outcome.FAILED if faults else Outcome.PASSED
    if not faults:
        faults, layer = rng_faults(tree), Layer.RNG
        layers[layer] = Outcome.FAILED if faults else Outcome.PASSED
    broken = [_of_fault(fault, layer) for fault in faults]
    if any(finding.code == "G111" and finding.xpath in _FRAME for finding in broken):
        return broken
    constraints = _constraints(tree, xml, path)
    layers[Layer.SCHEMATRON] = outcome(constraints)
    # A constraint on an element that the grammar refuses would most often report the same fault again.
    refused = {finding.xpath for finding in broken}
    return broken + [finding for finding in constraints if finding.xpath not in refused]


def _of_others(
    schemas: Sequence[foreign.Schema], tree: etree._ElementTree, path: str, layers: dict[Layer, Outcome]
) -> list[Finding]:
    """Give what the *schemas* of other people have against *tree*."""
    found: list[Finding] = []
    for schema in schemas:
        found += foreign_check.faults(schema, tree, path)
    layers[Layer.OTHER] = outcome(found)
    return [replace(finding, layer=Layer.OTHER) for finding in found]


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


def _constraints(tree: etree._ElementTree, xml: bytes, path: str) -> list[Finding]:
    """Give what breaks the constraints; their messages say what to do, so they have no hint."""
    layer = Layer.SCHEMATRON
    try:
        failures = schematron.failures(saxon.characters(tree, xml), path)
    except TransformError as error:
        message = f"the constraints could not be tried: {error}"
        return [rules.finding("G192", message, xpath=path_of(tree.getroot()), layer=layer)]
    return [rules.finding(one.code, one.message, xpath=one.location, hint="", layer=layer) for one in failures]


def placed(findings: Sequence[Finding], xml: bytes, path: str) -> list[Finding]:
    """Give *findings* with file, line, column, xml:id, the line itself and what was found, by place."""
    if not findings:
        return []
    where = places(xml) if any(finding.xpath for finding in findings) else {}
    lines = source_lines(xml)
    return sorted((_at_place(one, where, lines, path) for one in findings), key=lambda finding: finding.sort_key)


def _at_place(finding: Finding, where: dict[str, Place], lines: list[str], path: str) -> Finding:
    """Give *finding* with its place; one that has a line already keeps it."""
    at = place(finding.xpath, where) if finding.xpath else NOWHERE
    line, column = (finding.line, finding.column) if finding.line else (at.line, at.column)
    excerpt = lines[line - 1] if 0 < line <= len(lines) else ""
    return replace(
        finding,
        path=path,
        line=line,
        column=column,
        ident=at.ident,
        layer=finding.layer or Layer.WELL_FORMED,
        found=finding.found or start_tag(excerpt, column),
        excerpt=excerpt if len(excerpt) <= _LONGEST else "",
    )
