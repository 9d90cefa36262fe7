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
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from teigram import arguments, batch, commands, inputs, output, progress
from teigram.batch import Outcome
from teigram.errors import InputError, TeigramError
from teigram.inputs import Inputs
from teigram.reporting import is_wanted, report, say

if TYPE_CHECKING:
    from teigram.render import TextStyle

INTERNAL, INTERRUPTED, BROKEN_PIPE = 3, 130, 141


def run() -> None:
    """Run the command line and exit with its code."""
    sys.exit(main())


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line *argv* and give its exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a terminal that is not UTF-8
    args = arguments.parse(sys.argv[1:] if argv is None else argv)
    try:
        exit_code = _COMMANDS[args.command](args)
        sys.stdout.flush()
    except TeigramError as error:
        say(f"teigram: {error}")
        return error.exit_code
    except KeyboardInterrupt:
        say("teigram: interrupted. Files that were finished are whole; run the command again for the rest.")
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except Exception as error:  # noqa: BLE001 - the last resort: a person gets a sentence, not a traceback
        return _unforeseen(error, verbose=args.verbose)
    return exit_code


def _build(args: argparse.Namespace) -> int:
    from teigram import build, project, remarks

    of = project.read(Path(args.folder))
    sources = project.sources(of)
    of = replace(of, site=Path(args.site)) if args.site else of
    work = functools.partial(build.build, of, sources.found, encoding=args.encoding, jobs=args.jobs)
    with progress.bar(len(sources.found), "Building", quiet=args.quiet) as done:
        made = work(done=done)
    exit_code = report(args, sources, made.outcomes, sys.stderr)
    if not args.quiet:
        _print_summary(args, made.outcomes)
        for remark in remarks.remarks(of, made):
            say(remark)
    return exit_code


def _encode(args: argparse.Namespace) -> int:
    sources = _sources(args, args.sources, inputs.SOURCES, stdin=args.name)
    target = _target(args, sources)
    work = functools.partial(
        commands.encode_one,
        target=target,
        encoding=args.encoding,
        reader=args.reader,
        one_document=args.one_document,
    )
    return _run(args, sources, work, "Encoding")


def _validate(args: argparse.Namespace) -> int:
    from teigram import checking

    sources = _sources(args, args.paths, inputs.TEI)
    schemas = tuple(Path(name) for name in args.schema or ())
    corpus = inputs.folder(args.corpus, "--corpus") if args.corpus else None
    work = functools.partial(checking.validate_one, schemas=schemas, corpus=corpus)
    many = functools.partial(checking.validate_many, schemas=schemas, corpus=corpus)
    with progress.bar(len(sources.found), "Checking", quiet=args.quiet) as done:
        outcomes = batch.run(work, sources.found, many=many, jobs=args.jobs, done=done)
    outcomes = checking.together(outcomes, sources.found, Path(args.tei_all) if args.tei_all else None)
    reports = [outcome.value.report for outcome in outcomes if outcome.value]
    return report(args, sources, outcomes, sys.stdout, reports)


def _fix(args: argparse.Namespace) -> int:
    from teigram import revising

    work = functools.partial(revising.fixed, unsafe=args.unsafe)
    return revising.run(args, _sources(args, args.paths, inputs.TEI), work, "fixed")


def _format(args: argparse.Namespace) -> int:
    from teigram import revising

    return revising.run(args, _sources(args, args.paths, inputs.TEI), revising.formatted, "formatted")


def _serve(args: argparse.Namespace) -> int:
    from teigram import serve

    serve.serve(Path(args.folder), port=args.port, is_to_open=args.open)
    return 0


def _pdf(args: argparse.Namespace) -> int:
    from teigram import pdf_out, project
    from teigram.edition.site import PRINT

    page = Path(args.page) if args.page else project.read(Path()).site / PRINT
    target = Path(args.output) if args.output else page.with_suffix(".pdf")
    output.write(target, pdf_out.of_file(page), force=args.force or not args.output)
    return 0


def _deposit(args: argparse.Namespace) -> int:
    from teigram.deposit import command

    return command.run(args)


def _export(args: argparse.Namespace) -> int:
    from teigram import exporting

    return exporting.run(args, _sources(args, args.paths, inputs.TEI))


def _explain(args: argparse.Namespace) -> int:
    from teigram import rule_pages

    pages = [rule_pages.page(code.upper()) for code in args.codes]
    sys.stdout.write("\n".join(pages) if pages else rule_pages.listing())
    return 0


def _render(args: argparse.Namespace) -> int:
    sources = _sources(args, args.paths, inputs.TEI)
    target = _target(args, sources)
    if args.to == "html" and target.folder:
        from teigram import render

        for path in render.assets():
            output.write(target.folder / path.name, path.read_bytes(), force=args.force)
    style, stylesheet = _style(args)
    work = functools.partial(commands.render_one, target=target, form=args.to, style=style, stylesheet=stylesheet)
    return _run(args, sources, work, "Rendering")


def _style(args: argparse.Namespace) -> tuple[TextStyle, Path | None]:
    """Give how the user wants a text laid out, and the stylesheet of his own."""
    from teigram.render import TextStyle

    style = TextStyle(width=args.width or 0, notes=args.notes or "end", expand=args.expand)
    if args.to != "text" and style != TextStyle():
        raise InputError(f"--width, --notes and --expand are for --to text. Leave them out for --to {args.to}.")
    if args.stylesheet and args.to == "source":
        raise InputError("--stylesheet is for --to html and --to text: what --to source gives is checked, not styled.")
    return style, Path(args.stylesheet) if args.stylesheet else None


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "build": _build,
    "encode": _encode,
    "validate": _validate,
    "render": _render,
    "fix": _fix,
    "format": _format,
    "deposit": _deposit,
    "pdf": _pdf,
    "serve": _serve,
    "export": _export,
    "explain": _explain,
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
    return report(args, sources, outcomes, sys.stderr)


def _print_summary(args: argparse.Namespace, outcomes: Sequence[Outcome[Any]]) -> None:
    heads = ("document", "type", "date", "from", "to", "notes", "pages", "findings")
    rows = []
    for outcome in outcomes:
        if outcome.value is not None:
            made = outcome.value.summary
            number = sum(is_wanted(args, finding) for finding in outcome.findings)
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
        say(traceback.format_exc())
    say(f"teigram: a fault in the program: {type(error).__name__}: {error}. Run again with --verbose and report it.")
    return INTERNAL
