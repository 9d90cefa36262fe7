"""Checking a package that came from somebody else: its sums, its documents, their fidelity and their links."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from teigram import checking, inputs, rules
from teigram.deposit import names, unpacking
from teigram.errors import DepositError
from teigram.findings import Finding
from teigram.layers import Report


def verify(package: Path) -> tuple[list[Finding], list[Report]]:
    """Check the package, a ZIP file or a folder; no file in it is changed.

    Returns:
        What is wrong, with paths inside the package, and what came of each layer.

    Raises:
        DepositError: It cannot be unpacked, or is no bag.
    """
    if package.is_dir():
        return _of_bag(unpacking.bag_in(package, str(package)), str(package))
    if not package.is_file():
        raise DepositError(f"{package}: there is no such file or folder. Check the path.")
    with tempfile.TemporaryDirectory(prefix="teigram-") as folder:
        return _of_bag(unpacking.unpack(package, Path(folder)), str(package))


def _of_bag(folder: Path, name: str) -> tuple[list[Finding], list[Report]]:
    found = [replace(one, path=name) for one in _sums(folder)]
    payload = folder / "data"
    for path in sorted(payload.rglob("*")) if payload.is_dir() else ():
        below = path.relative_to(payload)
        if path.is_file() and not names.is_allowed(PurePosixPath(below.as_posix())):
            found.append(rules.finding("P101", f"the name {below.as_posix()} cannot stand in a package", path=name))
    tei = payload / "tei" if (payload / "tei").is_dir() else payload
    if not any(tei.rglob("*.xml")):
        return [*found, rules.finding("P303", "there is no TEI file in the package", path=name)], []
    of_documents, reports = _documents(tei, payload, folder, name)
    return [*found, *of_documents], reports


def _documents(tei: Path, payload: Path, folder: Path, name: str) -> tuple[list[Finding], list[Report]]:
    """Check the documents as ``teigram validate --corpus`` does."""
    gathered = inputs.gather([str(tei)], inputs.TEI)
    sources = payload / "sources"
    corpus = sources if sources.is_dir() else None
    checked = checking.validate_many(gathered.found, corpus=corpus)
    outcomes = checking.together(checked, gathered.found, None)
    reports = [outcome.value.report for outcome in outcomes if outcome.value]
    return [_inside(one, folder, name) for outcome in outcomes for one in outcome.findings], reports


def _inside(found: Finding, folder: Path, name: str) -> Finding:
    """Name the place inside the package, not where it was unpacked."""
    here = f"{folder}/data/"
    path, source = found.path.removeprefix(here), found.source_path.removeprefix(here)
    return replace(found, path=f"{name}: {path}", source_path=f"{name}: {source}" if source else "")


def _sums(folder: Path) -> Sequence[Finding]:
    """Compare the files with the sums in the manifests."""
    import logging

    import bagit

    logging.getLogger("bagit").setLevel(logging.CRITICAL)  # its messages are for programmers
    try:
        bag = bagit.Bag(str(folder))
        faults = [*_missing_and_added(bag), *_changed(bag, folder)]
        if not faults:
            bag.validate()
    except bagit.BagValidationError as error:
        faults = [str(each) for each in error.details] or [str(error)]
    except (bagit.BagError, UnicodeDecodeError) as error:
        faults = [str(error)]
    return [rules.finding("P301", " ".join(fault.split())) for fault in faults]


def _missing_and_added(bag: Any) -> Iterator[str]:  # noqa: ANN401 - the library has no types
    missing, added = bag.compare_manifests_with_fs()
    yield from (f"{path} is missing" for path in sorted(missing))
    yield from (f"{path} is in no manifest: it was added" for path in sorted(added))


def _changed(bag: Any, folder: Path) -> Iterator[str]:  # noqa: ANN401 - likewise
    for path, sums in sorted(bag.payload_entries().items()):
        wrong = [name for name, stated in sorted(sums.items()) if _sum(folder / path, name) not in ("", stated.lower())]
        if wrong:
            yield f"{path} was changed: its sum by {' and '.join(wrong)} is not that of the manifest"


def _sum(path: Path, name: str) -> str:
    """Give the sum of the file at *path* by the algorithm *name*; empty when there is no such file."""
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, name).hexdigest()
