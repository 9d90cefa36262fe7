"""Findings as SARIF 2.1.0, for code scanning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from teigram import __version__, rule_pages
from teigram.findings import Finding, Severity, clipped
from teigram.report.records import stage
from teigram.rules import RULES, Rule

MOST = 25_000
"""Findings in one run; code scanning takes no more."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}


def log(findings: Sequence[Finding]) -> str:
    """Give *findings* as a log with one run; of more than `MOST` the heaviest."""
    kept = sorted(findings, key=lambda finding: -finding.severity.weight)[:MOST] if len(findings) > MOST else findings
    codes = sorted({finding.code for finding in kept})
    driver = {
        "name": "teigram",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(RULES[code]) for code in codes],
    }
    seen: Counter[str] = Counter()
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"SRCROOT": {"description": {"text": "The folder that teigram was run in."}}},
        "results": [_result(finding, codes.index(finding.code), seen) for finding in kept],
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def fingerprint(finding: Finding, number: int = 0) -> str:
    """Give what stays the same when lines are added above *finding*: of its code, file, place in the tree and value.

    Args:
        finding: The finding.
        number: How many with the same were before it.
    """
    place = finding.ident or finding.xpath
    parts = (
        finding.code,
        uri(finding.path),
        place,
        " ".join(finding.excerpt.split())[:200],
        finding.message,
        str(number),
    )
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def uri(path: str) -> str:
    """Give *path* relative to the working folder with forward slashes, or as it is when it is elsewhere."""
    whole = PurePath(path)
    if whole.is_absolute() and whole.is_relative_to(Path.cwd()):
        whole = whole.relative_to(Path.cwd())
    return quote(whole.as_posix())


def _rule(rule: Rule) -> dict[str, Any]:
    page = rule_pages.page(rule.code)
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": f"{rule.summary} {rule.hint}"},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [stage(rule.code)]},
    }


def _result(finding: Finding, index: int, seen: Counter[str]) -> dict[str, Any]:
    base = fingerprint(finding)
    seen[base] += 1
    places = [_location(finding.path, finding.line, finding.column, finding)]
    result = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message}. {finding.hint}".rstrip(" .") + "."},
        "locations": places,
        "partialFingerprints": {"teigram/v1": fingerprint(finding, seen[base] - 1)},
    }
    if finding.source_line:
        source = _location(finding.source_path, finding.source_line, finding.source_column)
        result["relatedLocations"] = [{"id": 1, **source, "message": {"text": "the place in the source text"}}]
    return result


def _location(path: str, line: int, column: int, finding: Finding | None = None) -> dict[str, Any]:
    artifact = {"uri": uri(path), "uriBaseId": "SRCROOT"}
    if PurePath(path).is_absolute() and not PurePath(path).is_relative_to(Path.cwd()):
        artifact = {"uri": PurePath(path).as_uri()}
    physical: dict[str, Any] = {"artifactLocation": artifact}
    if line:
        physical["region"] = {"startLine": line, "startColumn": max(column, 1)}
        if finding and finding.excerpt:
            physical["contextRegion"] = {"startLine": line, "snippet": {"text": clipped(finding, 160)[0]}}
    location: dict[str, Any] = {"physicalLocation": physical}
    if finding and finding.xpath:
        name = finding.xpath.rpartition("}")[2]
        location["logicalLocations"] = [{"name": name, "fullyQualifiedName": finding.xpath, "kind": "element"}]
    return location
