"""What ``export`` does: reads TEI files, describes them, and writes them in another format.

A file that cannot be read is reported, and the others are exported; nothing is written when none can be.
"""

from __future__ import annotations

import argparse
import functools
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from teigram import batch, commands, export, inputs, output, progress, wellformed
from teigram.batch import Outcome
from teigram.errors import InputError, TeigramError
from teigram.export import Document, Format
from teigram.inputs import Input, Inputs
from teigram.reporting import report, say


def run(args: argparse.Namespace, sources: Inputs) -> int:
    """Export *sources* as the user asked, say what came of it, and give the exit code.

    Raises:
        InputError: The output does not fit the format.
        OutputError: A file cannot be written.
    """
    chosen = export.FORMATS[args.to]
    target = Path(args.output) if args.output else None
    found = [source for source in sources.found if not (target and _is(source.path, target))]
    _check(chosen, args, found)
    work = functools.partial(load, beside=chosen.beside)
    with progress.bar(len(found), "Exporting", quiet=args.quiet) as done:
        outcomes = batch.run(work, found, jobs=1, done=done)
    documents = [outcome.value for outcome in outcomes if outcome.value]
    try:
        if chosen.write and _makes_many(chosen, args):
            outcomes = [_written(chosen, outcome, target, force=args.force) for outcome in outcomes]
        else:
            for path, content in _made(chosen, documents) if documents else ():
                _put(path, content, target, force=args.force)
        for told in chosen.lacks(documents) if chosen.lacks and documents and not args.quiet else ():
            say(told)
    finally:
        exit_code = report(args, sources, outcomes, sys.stderr)
    return exit_code


def load(source: Input, *, beside: tuple[str, ...] = ()) -> Outcome[Document]:
    """Read one TEI file and its description; what is no TEI is a finding, and costs the exit code of a fault.

    Args:
        source: The file.
        beside: Endings of its other forms to read along, where they lie beside it.
    """
    xml = inputs.read(source, wellformed.MAXIMUM_SIZE + 1)
    tree, findings = wellformed.read(xml)
    about = commands.about(findings, source.name)
    if tree is None:
        return Outcome(name=source.name, findings=about, exit_code=InputError.exit_code)
    path = source.stem.with_name(f"{source.stem.name}.xml")
    others = tuple(_beside(source, beside))
    return Outcome(
        name=source.name, value=export.document(path, xml, root=tree.getroot(), beside=others), findings=about
    )


def _beside(source: Input, endings: tuple[str, ...]) -> Iterator[tuple[PurePosixPath, bytes]]:
    for ending in endings if source.path else ():
        path = source.path.with_suffix(ending) if source.path else None
        if path and path.is_file():
            content = inputs.read(replace(source, name=str(path), path=path))
            yield source.stem.with_name(f"{source.stem.name}{ending}"), content


def _is(path: Path | None, target: Path) -> bool:
    """Say whether *path* is the file of an earlier run that is to be written again."""
    return path is not None and path.name == target.name and path.resolve() == target.resolve()


def _makes_many(chosen: Format, args: argparse.Namespace) -> bool:
    return args.each or chosen.per_document or chosen.files is not None


def _check(chosen: Format, args: argparse.Namespace, found: Sequence[Input]) -> None:
    """See that the output fits the format before any work is done."""
    many = _makes_many(chosen, args)
    if many or chosen.beside:
        commands.distinct(found)
    if args.each and chosen.write is None:
        raise InputError(f"--each: the format {chosen.name} describes all documents together. Leave it out.")
    if not args.output:
        if chosen.files or (many and len(found) > 1):
            raise InputError(f"{chosen.name} makes several files. Name a folder for them: -o DIR")
    elif many:
        output.ready(Path(args.output))
    elif Path(args.output).is_dir():
        file = Path(args.output) / f"telegrams{chosen.ending}"
        raise InputError(f"{args.output}: this is a folder, and {chosen.name} makes one file. Name it: -o {file}")


def _written(chosen: Format, of: Outcome[Document], target: Path | None, *, force: bool) -> Outcome[Document]:
    """Write the file of one document; what hinders it is a fault of that document, and the others are written."""
    if of.value is None or chosen.write is None:
        return of
    try:
        _put(of.value.path.with_suffix(chosen.ending), chosen.write([of.value]), target, force=force)
    except TeigramError as error:
        return replace(of, value=None, fault=f"{of.name}: {error}", exit_code=error.exit_code)
    return of


def _made(chosen: Format, documents: Sequence[Document]) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Yield what is made of all documents together, with its path below the output."""
    if chosen.files:
        yield from chosen.files(documents)
    elif chosen.write:
        yield PurePosixPath(), chosen.write(documents)


def _put(path: PurePosixPath, content: bytes, target: Path | None, *, force: bool) -> None:
    if target is None:
        sys.stdout.buffer.write(content)
    else:
        output.write(target / path, content, force=force)
