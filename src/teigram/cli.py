"""The command line: reads what was typed, calls what does it, says what came of it.

Data goes to standard output, messages to standard error. Exit codes: 0 clean, 1 findings at or over ``--fail-on``, 2
could not run, 3 a fault in the program, 130 interrupted, 141 the reader of the output went away.
"""

from __future__ import annotations

import argparse
import functools
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from teigram import arguments, batch, commands, inputs, output, progress
from teigram.batch import Outcome
from teigram.errors import InputError, TeigramError
from teigram.findings import Finding, Severity
from teigram.inputs import Inputs

T = TypeVar("T")

INTERNAL, INTERRUPTED, BROKEN_PIPE = 3, 130, 141


def run() -> None:
    """Run the command line and exit with its code."""
    sys.exit(main())


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line *argv* and give its exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a terminal that is not UTF-8
    args = arguments.parser().parse_args(argv)
    try:
        exit_code = _COMMANDS[args.command](args)
        sys.stdout.flush()
    except TeigramError as error:
        _say(f"teigram: {error}")
        return error.exit_code
    except KeyboardInterrupt:
        _say("teigram: interrupted. Files that were finished are whole; run the command again for the rest.")
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except Exception as error:  # noqa: BLE001 - the last resort: a person gets a sentence, not a traceback
        return _unforeseen(error, verbose=args.verbose)
    return exit_code


def _build(args: argparse.Namespace) -> int:
    from teigram import build

    project = build.project(Path(args.folder))
    sources = build.sources(project)
    work = functools.partial(build.build, project, sources.found, encoding=args.encoding, jobs=args.jobs)
    with progress.bar(len(sources.found), "Building", quiet=args.quiet) as done:
        outcomes = work(done=done)
    exit_code = _report(args, sources, outcomes, sys.stderr)
    if not args.quiet:
        _print_summary(args, outcomes)
        for path in build.left_over(project, outcomes):
            _say(f"{path}: no transcription stands for this file any more. Remove it if it is not needed.")
        _say(f"Pages: {project.site / build.INDEX}")
    return exit_code


def _encode(args: argparse.Namespace) -> int:
    sources = _sources(args, args.sources, inputs.SOURCES, stdin=args.name)
    target = _target(args, sources)
    work = functools.partial(commands.encode_one, target=target, encoding=args.encoding)
    return _run(args, sources, work, "Encoding")


def _validate(args: argparse.Namespace) -> int:
    from teigram.validate import check_links

    sources = _sources(args, args.paths, inputs.TEI)
    with progress.bar(len(sources.found), "Checking", quiet=args.quiet) as done:
        outcomes = batch.run(commands.validate_one, sources.found, jobs=args.jobs, done=done)
    given = {outcome.name: outcome.value for outcome in outcomes if outcome.value is not None}
    links = check_links({**commands.neighbours(sources.found), **given})
    return _report(args, sources, outcomes, sys.stdout, more=[link for link in links if link.path in given])


def _render(args: argparse.Namespace) -> int:
    sources = _sources(args, args.paths, inputs.TEI)
    target = _target(args, sources)
    if args.to == "html" and target.folder:
        from teigram import render

        output.write(target.folder / render.STYLE_SHEET, render.style_sheet().read_bytes(), force=args.force)
    return _run(args, sources, functools.partial(commands.render_one, target=target, form=args.to), "Rendering")


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "build": _build,
    "encode": _encode,
    "validate": _validate,
    "render": _render,
}


def _sources(args: argparse.Namespace, names: Iterable[str], endings: tuple[str, ...], *, stdin: str = "") -> Inputs:
    without = [Path(args.output)] if getattr(args, "output", None) else []
    found = inputs.gather(names, endings, without=without, stdin=stdin)
    if not found.found:
        raise InputError("\n".join(found.faults))
    return found


def _target(args: argparse.Namespace, sources: Inputs) -> commands.Target:
    """See that there is one place for each result before any work is done."""
    if args.output is None:
        if len(sources.found) > 1:
            number = len(sources.found)
            raise InputError(f"{number} files cannot all go to standard output. Name a folder for them: -o DIR")
        return commands.Target(None)
    commands.distinct(sources.found)
    output.ready(Path(args.output))
    return commands.Target(Path(args.output), force=args.force)


def _run(args: argparse.Namespace, sources: Inputs, work: batch.Work[bytes], what: str) -> int:
    with progress.bar(len(sources.found), what, quiet=args.quiet) as done:
        outcomes = batch.run(work, sources.found, jobs=args.jobs, done=done)
    for outcome in outcomes:
        sys.stdout.buffer.write(outcome.value or b"")
    return _report(args, sources, outcomes, sys.stderr)


def _report(
    args: argparse.Namespace,
    sources: Inputs,
    outcomes: Sequence[Outcome[Any]],
    stream: Any,  # noqa: ANN401 - a text stream
    *,
    more: Iterable[Finding] = (),
) -> int:
    """Print what was found and what went wrong, and give the exit code."""
    found = [*(finding for outcome in outcomes for finding in outcome.findings), *more]
    wanted = [finding for finding in found if _is_wanted(args, finding)]
    shown = [finding for finding in wanted if not args.quiet or finding.severity is Severity.ERROR]
    progress.print_findings(shown, stream, colour=progress.in_colour(args.color, stream))
    faults = [*sources.faults, *(outcome.fault for outcome in outcomes if outcome.fault)]
    for fault in dict.fromkeys(faults):
        _say(f"teigram: {fault}")
    if args.verbose:
        _say_more(sources, outcomes)
    if not args.quiet and (wanted or len(outcomes) > 1):
        failed = sum(bool(outcome.exit_code) for outcome in outcomes)
        done = progress.counted(len(outcomes) - failed, "file")
        _say(f"{done} done, {failed + len(sources.faults)} failed: {progress.tally(wanted)}")
    codes = [outcome.exit_code for outcome in outcomes]
    return max([*codes, 2 * bool(sources.faults), _fails(args, wanted)])


def _is_wanted(args: argparse.Namespace, finding: Finding) -> bool:
    """Say whether --select and --ignore let *finding* through; X999 always is."""
    select, ignore = (tuple(code for codes in given or () for code in codes) for given in (args.select, args.ignore))
    if finding.code == "X999":
        return True
    return (not select or finding.code.startswith(select)) and not finding.code.startswith(ignore)


def _fails(args: argparse.Namespace, findings: Iterable[Finding]) -> int:
    if args.fail_on == "never":
        return 0
    least = Severity(args.fail_on).weight
    return int(any(finding.severity.weight >= least for finding in findings))


def _say_more(sources: Inputs, outcomes: Sequence[Outcome[Any]]) -> None:
    for name in sources.aside:
        _say(f"{name}: left aside, not a file of this kind")
    for outcome in outcomes:
        _say(outcome.log or f"{outcome.name}: {'failed' if outcome.exit_code else 'done'}")


def _print_summary(args: argparse.Namespace, outcomes: Sequence[Outcome[Any]]) -> None:
    heads = ("document", "type", "date", "from", "to", "notes", "pages", "findings")
    rows = []
    for outcome in outcomes:
        if outcome.value is not None:
            made = outcome.value.summary
            number = sum(_is_wanted(args, finding) for finding in outcome.findings)
            cells = (
                outcome.value.path.stem,
                made.type,
                made.date,
                made.sender,
                made.recipient,
                made.notes,
                made.pages,
                number,
            )
            rows.append([str(cell) or "–" for cell in cells])
    progress.print_table(heads, rows, sys.stdout, colour=progress.in_colour(args.color, sys.stdout))


def _unforeseen(error: Exception, *, verbose: bool) -> int:
    if verbose:
        _say(traceback.format_exc())
    _say(f"teigram: a fault in the program: {type(error).__name__}: {error}. Run again with --verbose and report it.")
    return INTERNAL


def _say(message: str) -> None:
    print(message, file=sys.stderr)  # noqa: T201 - the one place that prints messages
