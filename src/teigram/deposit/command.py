"""What ``teigram deposit`` does: it gathers, checks and packs, or verifies."""

from __future__ import annotations

import argparse
import functools
import importlib.util
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from teigram import batch, checking, export, fidelity, inputs, progress, wellformed
from teigram.batch import Outcome
from teigram.checking import Checked
from teigram.deposit import contents, make, profiles
from teigram.deposit.verify import verify
from teigram.errors import ExtraError, InputError
from teigram.findings import Finding
from teigram.inputs import Inputs
from teigram.reporting import report, say

Trees = Mapping[str, wellformed.Tree | None]

_NEEDED = ("bagit", "rocrate", "yaml")


def run(args: argparse.Namespace) -> int:
    """Make a package, or check one, and give the exit code."""
    _with_libraries()
    if args.verify:
        return _verify(args)
    if not args.paths or not args.output:
        raise InputError("name what to pack and where to: teigram deposit encoded/ -o package.zip")
    archives = [profiles.profile(name) for name in args.profile]
    corpus = inputs.folder(args.corpus, "--corpus") if args.corpus else None
    sources, outcomes = _checked(args, corpus)
    if any(outcome.exit_code for outcome in outcomes) or sources.faults:
        return report(args, sources, outcomes, sys.stderr)
    trees = {outcome.name: wellformed.read(outcome.value.xml)[0] for outcome in outcomes if outcome.value}
    if None in trees.values():
        exit_code = report(args, sources, outcomes, sys.stderr)
        say("Nothing was packed: a file that is not well-formed cannot be, even with --allow-findings. Mend it first.")
        return exit_code
    documents = _documents(sources, outcomes, trees)
    plan = make.Plan(
        documents=list(documents.values()),
        names=list(documents),
        sources=_sources(trees, corpus),
        found=[one for outcome in outcomes for one in outcome.findings],
        archives=archives,
    )
    target = Path(args.output)
    found = make.make(plan, target, allow_findings=args.allow_findings, force=args.force)
    is_packed = not make.is_refused(found, allow_findings=args.allow_findings)
    exit_code = _reported(args, sources, outcomes, make.about(found, str(target)), target)
    if not is_packed:
        say("Nothing was packed. Mend what is above, or add --allow-findings to pack it with these findings.")
    elif not args.quiet:
        packed = progress.counted(len(outcomes), "document")
        say(f"{target}: {packed} packed. Check it with: teigram deposit --verify {target}")
    return exit_code


def _reported(
    args: argparse.Namespace, sources: Inputs, outcomes: Sequence[Outcome[Checked]], found: list[Finding], target: Path
) -> int:
    whole: Outcome[Checked] = Outcome(name=str(target), value=None, findings=tuple(found))
    reports = [outcome.value.report for outcome in outcomes if outcome.value]
    return report(args, sources, [replace(one, findings=()) for one in outcomes] + [whole], sys.stderr, reports)


def _checked(args: argparse.Namespace, corpus: Path | None) -> tuple[Inputs, list[Outcome[Checked]]]:
    """Check the documents as ``teigram validate`` does."""
    sources = inputs.gather(args.paths, inputs.TEI, without=[Path(args.output)])
    if not sources.found:
        raise InputError("\n".join(sources.faults))
    work = functools.partial(checking.validate_one, corpus=corpus)
    many = functools.partial(checking.validate_many, corpus=corpus)
    with progress.bar(len(sources.found), "Checking", quiet=args.quiet) as done:
        outcomes = batch.run(work, sources.found, many=many, jobs=args.jobs, done=done)
    return sources, checking.together(outcomes, sources.found, None)


def _documents(sources: Inputs, outcomes: Sequence[Outcome[Checked]], trees: Trees) -> dict[str, export.Document]:
    """Give the documents by the names that the user gave them."""
    xml = {outcome.name: outcome.value.xml for outcome in outcomes if outcome.value}
    paths = {source.name: PurePosixPath(f"{source.stem}.xml") for source in sources.found}
    return {
        name: export.document(paths[name], xml[name], root=tree.getroot())
        for name, tree in trees.items()
        if tree is not None
    }


def _sources(trees: Trees, corpus: Path | None) -> list[contents.Source]:
    if corpus is None:
        return []
    return contents.found_by_sum(corpus, [fidelity.checksum(tree) for tree in trees.values() if tree is not None])


def _verify(args: argparse.Namespace) -> int:
    package = Path(args.verify)
    found, reports = verify(package)
    whole: Outcome[Checked] = Outcome(name=str(package), value=None, findings=tuple(found))
    exit_code = report(args, Inputs(), [whole], sys.stdout, reports)
    if not args.quiet:
        say(f"{package}: {'sound' if exit_code == 0 else 'not sound: see above'}")
    return exit_code


def _with_libraries() -> None:
    """See that the libraries are there that only deposits need.

    Raises:
        ExtraError: One is not.
    """
    if any(importlib.util.find_spec(name) is None for name in _NEEDED):
        raise ExtraError("packing for an archive needs the extra “deposit”: pip install 'teigram[deposit]'")
