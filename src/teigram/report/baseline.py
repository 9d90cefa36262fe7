"""Findings that were there before, which a run does not report again.

A file of fingerprints, one finding a line, so that a change of it can be read::

    {"teigram": 1, "findings": {"encoded/x.xml": {"3f2a…": "C121 Page 425 follows page 423"}}}
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from teigram.errors import InputError
from teigram.findings import Finding
from teigram.report.sarif import fingerprint, uri


def dump(findings: Iterable[Finding]) -> str:
    """Give the baseline in which all *findings* are."""
    files: dict[str, dict[str, str]] = {}
    for finding, key in _keyed(findings):
        files.setdefault(uri(finding.path), {})[key] = f"{finding.code} {finding.message}"
    ordered = {path: dict(sorted(known.items(), key=lambda pair: pair[::-1])) for path, known in sorted(files.items())}
    return json.dumps({"teigram": 1, "findings": ordered}, ensure_ascii=False, indent=1) + "\n"


def without_known(findings: Sequence[Finding], path: Path) -> list[Finding]:
    """Give those of *findings* that the baseline *path* does not have.

    Raises:
        InputError: It cannot be read, or is no baseline.
    """
    known = _read(path)
    return [finding for finding, key in _keyed(findings) if key not in known]


def _read(path: Path) -> set[str]:
    try:
        whole = json.loads(path.read_text("utf-8"))
        return {key for known in whole["findings"].values() for key in known}
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}. Make it with --write-baseline.") from error
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise InputError(f"{path}: this is no baseline of teigram. Make it again with --write-baseline.") from error


def _keyed(findings: Iterable[Finding]) -> list[tuple[Finding, str]]:
    """Give each finding with its fingerprint; of several alike each has its own."""
    seen: Counter[str] = Counter()
    keyed = []
    for finding in findings:
        base = fingerprint(finding)
        keyed.append((finding, fingerprint(finding, seen[base])))
        seen[base] += 1
    return keyed
