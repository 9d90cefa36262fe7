"""Findings as JUnit XML: one test suite for each layer, one test case for each file in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from lxml import etree

from teigram.findings import Finding, Severity, format_finding
from teigram.layers import Outcome, Report
from teigram.report.records import stage

_ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def suites(findings: Iterable[Finding], reports: Sequence[Report]) -> str:
    """Give *findings* as test suites.

    Args:
        findings: Errors are failures; warnings and notices are told in the output of a case.
        reports: Which files were tried in which layer; what passed is a case too.
    """
    cases: dict[str, dict[str, list[Finding]]] = defaultdict(dict)
    skipped = set()
    for report in reports:
        for name, outcome in report.layers.items():
            cases[str(name)][report.path] = []
            if outcome is Outcome.SKIPPED:
                skipped.add((str(name), report.path))
    for finding in findings:
        cases[finding.layer or stage(finding.code)].setdefault(finding.path, []).append(finding)
    root = etree.Element("testsuites", name="teigram")
    for layer, files in cases.items():
        root.append(_suite(layer, files, {path for name, path in skipped if name == layer}))
    for total in ("tests", "failures", "errors", "skipped"):
        root.set(total, str(sum(int(suite.get(total, "0")) for suite in root)))
    etree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, encoding="unicode") + "\n"


def _suite(layer: str, files: dict[str, list[Finding]], skipped: set[str]) -> etree._Element:
    suite = etree.Element("testsuite", name=f"teigram {layer}", errors="0")
    for path, found in files.items():
        case = etree.SubElement(suite, "testcase", classname=f"teigram.{layer.replace(' ', '-')}", name=_legal(path))
        errors = [finding for finding in found if finding.severity is Severity.ERROR]
        others = [finding for finding in found if finding.severity is not Severity.ERROR]
        if errors:
            case.append(_failure(errors))
        elif path in skipped and not found:
            etree.SubElement(case, "skipped", message="not tried, because of what an earlier layer found")
        if others:
            etree.SubElement(case, "system-out").text = _legal("\n".join(map(format_finding, others)))
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("skipped", str(len(suite.findall("testcase/skipped"))))
    return suite


def _failure(errors: list[Finding]) -> etree._Element:
    first, more = errors[0], len(errors) - 1
    also = f" (and {more} more)" if more else ""
    message = _legal(f"{first.line}:{first.column} {first.code} {first.message}{also}")
    failure = etree.Element("failure", type=first.code, message=" ".join(message.split()))
    failure.text = _legal("\n".join(map(format_finding, errors)))
    return failure


def _legal(text: str) -> str:
    """Give *text* without the characters that XML cannot hold."""
    return _ILLEGAL.sub("�", text)
