"""What ``teigram deposit`` does: it gathers, checks and packs, or verifies."""

from __future__ import annotations

import argparse
import functools
import importlib.util
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from teigram import batch, checking, export, inputs, progress
from teigram.batch import Outcome
from teigram.checking import Checked
from teigram.deposit import contents, make, profiles
from teigram.deposit.verify import verify
from teigram.errors import ExtraError, InputError
from teigram.findings import Finding
from teigram.inputs import Inputs
from teigram.layers import Report
from teigram.reporting import report, say

_NEEDED = ("bagit", "rocrate", "yaml")


def run(args: argparse.Namespace) -> int:
    """Make a package, or check one, and give the exit code."""
    _with_libraries()
    if args.verify:
        return _verify(args)
    if not args.paths or not args.output:
        raise InputError("name what to pack and where to: teigram deposit encoded/ -o package.zip")
    archives = [profiles.profile(name) for name in args.profile]
    corpus = _folder(args.corpus) if args.corpus else None
    sources, outcomes = _checked(args, corpus)
    if any(outcome.exit_code for outcome in outcomes) or sources.faults:
        return report(args, sources, outcomes, sys.stderr)
    documents = _documents(sources, outcomes)
    plan = make.Plan(
        documents=list(documents.values()),
        names=list(documents),
        sources=_sources(outcomes, corpus),
        found=[one for outcome in outcomes for one in outcome.findings],
        archives=archives,
    )
    target = Path(args.output)
    found = make.make(plan, target, allow_findings=args.allow_findings, force=args.force)
    return _told(args, sources, outcomes, make.about(found, str(target)), target)


def _told(
    args: argparse.Namespace, sources: Inputs, outcomes: Sequence[Outcome[Checked]], found: list[Finding], target: Path
) -> int:
    whole: Outcome[Checked] = Outcome(name=str(target), value=None, findings=tuple(found))
    reports = [outcome.value.report for outcome in outcomes if outcome.value]
    exit_code = report(args, sources, [replace(one, findings=()) for one in outcomes] + [whole], sys.stderr, reports)
    packed = progress.counted(len(outcomes), "document")
    if not target.exists():
        say("Nothing was packed. Mend what is above, or add --allow-findings to pack it with these findings.")
    elif not args.quiet:
        say(f"{target}: {packed} packed. Check it with: teigram deposit --verify {target}")
    return exit_code


def _checked(args: argparse.Namespace, corpus: Path | None) -> tuple[Inputs, list[Outcome[Checked]]]:
    """Check the documents as ``teigram validate`` does."""
    sources = inputs.gather(args.paths, inputs.TEI, without=[Path(args.output)])
    if not sources.found:
        raise InputError("\n".join(sources.faults))
    work = functools.partial(checking.validate_one, corpus=corpus)
    with progress.bar(len(sources.found), "Checking", quiet=args.quiet) as done:
        outcomes = batch.run(work, sources.found, jobs=args.jobs, done=done)
    return sources, checking.together(outcomes, sources.found, None)


def _documents(sources: Inputs, outcomes: Sequence[Outcome[Checked]]) -> dict[str, export.Document]:
    """Give the documents by the names that the user gave them."""
    xml = {outcome.name: outcome.value.xml for outcome in outcomes if outcome.value}
    paths = {source.name: PurePosixPath(f"{source.stem}.xml") for source in sources.found}
    return {name: export.document(paths[name], xml[name]) for name in paths if name in xml}


def _sources(outcomes: Sequence[Outcome[Checked]], corpus: Path | None) -> list[contents.Source]:
    if corpus is None:
        return []
    sums = [each for outcome in outcomes if outcome.value for each in contents.sums_in(outcome.value.xml)]
    return contents.found_by_sum(corpus, sums)


def _verify(args: argparse.Namespace) -> int:
    package = Path(args.verify)
    found, reports = verify(package)
    return _verified(args, package, found, reports)


def _verified(args: argparse.Namespace, package: Path, found: list[Finding], reports: list[Report]) -> int:
    whole: Outcome[Checked] = Outcome(name=str(package), value=None, findings=tuple(found))
    exit_code = report(args, Inputs(), [whole], sys.stdout, reports)
    if not args.quiet:
        say(f"{package}: {'sound' if exit_code == 0 else 'not sound: see above'}")
    return exit_code


def _folder(name: str) -> Path:
    if not Path(name).is_dir():
        raise InputError(f"{name}: there is no such folder. Check the path after --corpus.")
    return Path(name)


def _with_libraries() -> None:
    """See that the libraries are there that only deposits need.

    Raises:
        ExtraError: One is not.
    """
    if any(importlib.util.find_spec(name) is None for name in _NEEDED):
        raise ExtraError("packing for an archive needs the extra “deposit”: pip install 'teigram[deposit]'")
