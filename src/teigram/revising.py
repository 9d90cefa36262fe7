"""What ``teigram fix`` and ``teigram format`` do with files: say what would change, show it, or change it."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Callable
from dataclasses import dataclass

from teigram import batch, canonical, inputs, mending, output, wellformed
from teigram.batch import Outcome
from teigram.errors import InputError
from teigram.inputs import Input, Inputs
from teigram.progress import counted
from teigram.reporting import say


@dataclass(frozen=True, slots=True)
class Revision:
    """A file before and after, and what was done, a line each."""

    before: bytes
    after: bytes
    notes: tuple[str, ...] = ()


def fixed(source: Input, *, unsafe: bool = False) -> Outcome[Revision]:
    """Mend the TEI file *source*.

    Raises:
        InputError: It is not well-formed TEI.
    """
    xml = inputs.read(source, wellformed.MAXIMUM_SIZE + 1)
    mended = mending.mend(_tree(xml, source.name), doubtful=unsafe)
    after = canonical.written(mended.tree)
    notes = tuple(f"{source.name}:{one.line}: {one.code}: {one.words}" for one in mended.mends)
    if after != xml and not notes:
        notes = (f"{source.name}: attributes are put in order",)
    return Outcome(name=source.name, value=Revision(xml, after, notes))


def formatted(source: Input) -> Outcome[Revision]:
    """Give the TEI file *source* the one layout.

    Raises:
        InputError: It is not well-formed TEI.
    """
    xml = inputs.read(source, wellformed.MAXIMUM_SIZE + 1)
    return Outcome(name=source.name, value=Revision(xml, canonical.formatted(_tree(xml, source.name))))


def run(args: argparse.Namespace, sources: Inputs, work: Callable[[Input], Outcome[Revision]], done: str) -> int:
    """Revise *sources* and give the exit code.

    Args:
        args: What was typed.
        sources: The files.
        work: `fixed` or `formatted`.
        done: What it has done to a file, as a word.
    """
    outcomes = [batch.attempt(work, source) for source in sources.found]
    changed = 0
    for source, outcome in zip(sources.found, outcomes, strict=True):
        if outcome.value is not None:
            changed += _settle(args, source, outcome.value, done)
    faults = [*sources.faults, *(outcome.fault or outcome.log for outcome in outcomes if outcome.exit_code)]
    for fault in faults:
        say(f"teigram: {fault}")
    if not args.quiet:
        would = "" if args.in_place else "would be "
        say(f"{counted(changed, 'file')} {would}{done}, {len(outcomes) - changed - len(faults)} left as they are")
    codes = [outcome.exit_code for outcome in outcomes]
    return max([*codes, 2 * bool(sources.faults), int(args.check and changed > 0)])


def _settle(args: argparse.Namespace, source: Input, revision: Revision, done: str) -> bool:
    """Show or write *revision*, and say whether it changes its file."""
    changes = revision.before != revision.after
    if args.diff:
        sys.stdout.write(_diff(revision, source.name))
    elif source.path is None and not args.check:
        sys.stdout.buffer.write(revision.after)
    if changes and args.in_place and source.path:
        output.write(source.path, revision.after, force=True)
    if changes and not args.quiet:
        would = "" if args.in_place else "would be "
        for note in revision.notes or (f"{source.name}: {would}{done}",):
            say(note)
    return changes


def _tree(xml: bytes, name: str) -> wellformed.Tree:
    tree, findings = wellformed.read(xml)
    if tree is None:
        raise InputError(f"{name}: {findings[0].code}: {findings[0].message}. Run teigram validate on it.")
    return tree


def _diff(revision: Revision, name: str) -> str:
    """Give the difference as `git diff` writes it."""
    before, after = (
        one.decode("utf-8", "replace").splitlines(keepends=True) for one in (revision.before, revision.after)
    )
    lines = difflib.unified_diff(before, after, name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
