"""What can be typed after ``teigram``, and the help that explains it."""

from __future__ import annotations

import argparse
import re
import textwrap
from typing import TYPE_CHECKING, TypeAlias

from teigram import __version__

if TYPE_CHECKING:
    Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - it has no public name

# C, C1, C101
_CODE = re.compile(r"[A-Z][0-9]{0,3}")

FORMS = ("html", "text", "source")

_EXIT_CODES = """\
exit codes:
  0  nothing found at or over --fail-on
  1  something found at or over --fail-on
  2  a file could not be read, encoded or written (the message says why); the others were done
  3  a fault in the program
"""


def parser() -> argparse.ArgumentParser:
    """Make the parser of the whole command line."""
    top = argparse.ArgumentParser(
        prog="teigram",
        description="Turns transcribed diplomatic telegrams into TEI, checks it and makes pages of it.",
        epilog="Try: teigram build    (in a folder with corpus/)    or: teigram encode --help",
    )
    top.add_argument("--version", action="version", version=f"teigram {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_build(commands)
    _add_encode(commands)
    _add_validate(commands)
    _add_render(commands)
    return top


def _add_build(commands: Commands) -> None:
    command = _command(
        commands,
        "build",
        "encode a whole corpus, check it and make its pages",
        """\
        Reads every transcription below corpus/, writes its TEI below encoded/ under the same name, checks it, and
        makes site/: a page to read, a plain text and the TEI of each telegram, and an index.html that lists them.
        Open site/index.html in a browser when it has run.

        Where the folders are is said in teigram.toml; who publishes the encoding and which printed volumes the
        telegrams come from, in the collection.toml of each collection. Files that are there already are written
        again; no other file is touched.

        examples:
          teigram build
          teigram build ~/projects/cyprus-telegrams --fail-on warning
        """,
    )
    command.add_argument("folder", nargs="?", default=".", metavar="DIR", help="the project (default: this folder)")
    _add_encoding(command)
    _add_jobs(command)
    _add_findings(command)


def _add_encode(commands: Commands) -> None:
    command = _command(
        commands,
        "encode",
        "make TEI of transcriptions",
        """\
        Makes a TEI file of each transcription (.txt). x.txt becomes x.xml, x.web.txt becomes x.web.xml; of a folder,
        the folders in it are kept. Every character of the source is in the TEI, or teigram stops and says so.
        Doubtful places are reported with file, line and column.

        examples:
          teigram encode telegram.txt > telegram.xml
          teigram encode transcriptions/ -o tei/
          teigram encode old.txt --encoding cp1252 -o tei/
        """,
    )
    command.add_argument("sources", nargs="+", metavar="SRC", help="a text file, a folder, or - for standard input")
    command.add_argument("--name", default="", help="the file name to give to what comes from standard input")
    _add_output(command)
    _add_encoding(command)
    _add_jobs(command)
    _add_findings(command)


def _add_validate(commands: Commands) -> None:
    command = _command(
        commands,
        "validate",
        "check TEI files",
        """\
        Checks TEI files against the schema and the rules for telegrams: structure, identifiers, pointers within and
        between the files, numbers of notes and pages. The findings go to standard output.

        examples:
          teigram validate encoded/
          teigram validate telegram.xml --fail-on warning --ignore C2
        """,
    )
    command.add_argument("paths", nargs="+", metavar="PATH", help="a TEI file, a folder, or - for standard input")
    _add_jobs(command)
    _add_findings(command)


def _add_render(commands: Commands) -> None:
    command = _command(
        commands,
        "render",
        "make pages or plain text of TEI files",
        """\
        Makes of each TEI file a page for the browser (html), a text to read with its notes at the end (text), or the
        characters of the transcription it was made from, in their order (source).

        examples:
          teigram render encoded/ -o pages/ --to html
          teigram render telegram.xml --to text | less
        """,
    )
    command.add_argument("paths", nargs="+", metavar="PATH", help="a TEI file, a folder, or - for standard input")
    command.add_argument("--to", required=True, choices=FORMS, help="what to make")
    _add_output(command)
    _add_jobs(command)
    _add_findings(command)


def _command(commands: Commands, name: str, short: str, long: str) -> argparse.ArgumentParser:
    prose, _, examples = textwrap.dedent(long).partition("\nexamples:\n")
    return commands.add_parser(
        name,
        help=short,
        description=prose,
        epilog=f"examples:\n{examples}\n{_EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _add_output(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "-o", "--output", metavar="DIR", help="the folder to write to, made if need be (default: standard output)"
    )
    command.add_argument("--force", action="store_true", help="write over files that are there and differ")


def _add_encoding(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--encoding", metavar="NAME", help="the encoding of the text files, such as cp1252 (default: UTF-8)"
    )


def _add_jobs(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--jobs",
        type=_jobs,
        default=0,
        metavar="N",
        help="processes for more than 200 files (default: one a processor)",
    )


def _add_findings(command: argparse.ArgumentParser) -> None:
    group = command.add_argument_group("findings and messages")
    group.add_argument(
        "--fail-on",
        choices=("error", "warning", "never"),
        default="error",
        help="the lightest finding that makes the exit code 1 (default: error)",
    )
    group.add_argument("--select", action="append", type=_codes, metavar="CODES", help="report these only: M3, C101")
    group.add_argument("--ignore", action="append", type=_codes, metavar="CODES", help="do not report these: M401,R1")
    loudness = group.add_mutually_exclusive_group()
    loudness.add_argument("-q", "--quiet", action="store_true", help="print errors only")
    loudness.add_argument("-v", "--verbose", action="store_true", help="name each file, and print tracebacks")
    group.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="colours (auto: on a terminal without NO_COLOR)",
    )


def _jobs(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of processes: give 1 or more")
    return int(text)


def _codes(text: str) -> tuple[str, ...]:
    codes = tuple(code.strip().upper() for code in text.split(",") if code.strip())
    for code in codes:
        if not _CODE.fullmatch(code):
            raise argparse.ArgumentTypeError(f"{code!r} is not a code or the beginning of one, such as M, M3 or M301")
    return codes
