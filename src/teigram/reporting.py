"""What a run says when it is done: findings, faults, how many files passed, and the exit code."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO, Any

from teigram import output, progress
from teigram.batch import Outcome
from teigram.errors import InputError
from teigram.findings import Finding, Severity
from teigram.inputs import Inputs
from teigram.layers import Report, Tally


def report(
    args: argparse.Namespace,
    sources: Inputs,
    outcomes: Sequence[Outcome[Any]],
    stream: IO[str],
    reports: Sequence[Report] = (),
) -> int:
    """Print what was found and what went wrong, and give the exit code.

    Args:
        args: What was typed: how to report, and what.
        sources: The files, with those that could not be found.
        outcomes: What came of each.
        stream: Where findings go, unless a file is named for them.
        reports: What came of each layer, where files were validated.
    """
    found = sorted((one for outcome in outcomes for one in outcome.findings), key=lambda one: one.sort_key)
    wanted = _unknown(args, [one for one in found if is_wanted(args, one)])
    _write(args, wanted, reports, stream)
    faults = [*sources.faults, *(outcome.fault for outcome in outcomes if outcome.fault)]
    for fault in dict.fromkeys(faults):
        say(f"teigram: {fault}")
    if args.verbose:
        _say_more(sources, outcomes)
    if not args.quiet and (wanted or len(outcomes) > 1):
        failed = sum(bool(outcome.exit_code) for outcome in outcomes)
        done = progress.counted(len(outcomes) - failed, "file")
        say(f"{done} done, {failed + len(sources.faults)} failed: {progress.tally(wanted)}")
    codes = [outcome.exit_code for outcome in outcomes]
    return max([*codes, 2 * bool(sources.faults), _fails(args, wanted)])


def is_wanted(args: argparse.Namespace, finding: Finding) -> bool:
    """Say whether --select and --ignore let *finding* through; X999 always is."""
    select, ignore = (tuple(code for codes in given or () for code in codes) for given in (args.select, args.ignore))
    if finding.code == "X999":
        return True
    return (not select or finding.code.startswith(select)) and not finding.code.startswith(ignore)


def say(message: str) -> None:
    """Print *message* where messages go."""
    print(message, file=sys.stderr)  # noqa: T201 - the one place that prints messages


def _unknown(args: argparse.Namespace, findings: list[Finding]) -> list[Finding]:
    """Give those of *findings* that the baseline does not have, or write it and give none."""
    if args.write_baseline and not args.baseline:
        raise InputError("--write-baseline needs the file to write: --baseline FILE --write-baseline")
    if not args.baseline:
        return findings
    from teigram.report import baseline

    path = Path(args.baseline)
    if not args.write_baseline:
        return baseline.without_known(findings, path)
    output.write(path, baseline.dump(findings).encode(), force=True)
    noted = progress.counted(len(findings), "finding")
    say(f"{path}: {noted} noted; a run with --baseline {path} reports new ones only.")
    return []


def _write(args: argparse.Namespace, findings: Sequence[Finding], reports: Sequence[Report], stream: IO[str]) -> None:
    """Write *findings* in the form that was asked for, to a file or to *stream*."""
    from teigram.report import Results, github, text, write

    results = Results(findings, reports)
    shown = [one for one in findings if not args.quiet or one.severity is Severity.ERROR]
    if args.format == "text" and not args.report:
        text.print_findings(shown, stream, colour=progress.in_colour(args.color, stream))
    else:
        content = text.plain(shown) if args.format == "text" else write(args.format, results)
        _put(content, args.report, stream)
    if args.sarif:
        _put(write("sarif", results), args.sarif, stream)
    if args.format == "github":
        github.summarise(findings, results.tallies)
    if reports and not args.quiet:
        for line in _passed(results.tallies):
            say(line)


def _put(content: str, name: str | None, stream: IO[str]) -> None:
    if name:
        output.write(Path(name), content.encode(), force=True)
    else:
        stream.write(content)


def _passed(tallies: Sequence[Tally]) -> list[str]:
    """Say for each layer how many files passed it."""
    width = max(len(one.layer) for one in tallies)
    lines = []
    for one in tallies:
        of = one.passed + one.failed
        skipped = f", {one.skipped} not tried" if one.skipped else ""
        lines.append(
            f"{one.layer:<{width}}  {one.passed} of {of} passed{skipped}" if of else f"{one.layer:<{width}}  not tried"
        )
    return lines


def _fails(args: argparse.Namespace, findings: Iterable[Finding]) -> int:
    if args.fail_on == "never":
        return 0
    least = Severity(args.fail_on).weight
    return int(any(finding.severity.weight >= least for finding in findings))


def _say_more(sources: Inputs, outcomes: Sequence[Outcome[Any]]) -> None:
    for name in sources.aside:
        say(f"{name}: left aside, not a file of this kind")
    for outcome in outcomes:
        say(outcome.log or f"{outcome.name}: {'failed' if outcome.exit_code else 'done'}")
