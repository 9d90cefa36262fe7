"""The options that several commands have."""

from __future__ import annotations

import argparse
import re
import textwrap
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - it has no public name

FORMATS = ("text", "json", "jsonl", "sarif", "junit", "github")

# C, C1, C101
_CODE = re.compile(r"[A-Z][0-9]{0,3}")

_EXIT_CODES = """\
exit codes:
  0  nothing found at or over --fail-on
  1  something found at or over --fail-on
  2  a file could not be read, encoded or written (the message says why); the others were done
  3  a fault in the program
"""


def command(commands: Commands, name: str, short: str, long: str) -> argparse.ArgumentParser:
    """Add the command *name*; the examples are the end of *long*, its help."""
    prose, _, examples = textwrap.dedent(long).partition("\nexamples:\n")
    return commands.add_parser(
        name,
        help=short,
        description=prose,
        epilog=f"examples:\n{examples}\n{_EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def add_output(command: argparse.ArgumentParser) -> None:
    """Let the user say where results go."""
    command.add_argument(
        "-o", "--output", metavar="DIR", help="the folder to write to, made if need be (default: standard output)"
    )
    command.add_argument("--force", action="store_true", help="write over files that are there and differ")


def add_encoding(command: argparse.ArgumentParser) -> None:
    """Let the user state the encoding of text files."""
    command.add_argument(
        "--encoding", metavar="NAME", help="the encoding of the text files, such as cp1252 (default: UTF-8)"
    )


def add_jobs(command: argparse.ArgumentParser) -> None:
    """Let the user say how many processes to use."""
    command.add_argument(
        "--jobs",
        type=_jobs,
        default=0,
        metavar="N",
        help="processes for more than 200 files (default: one a processor)",
    )


def add_findings(command: argparse.ArgumentParser, *, short: str = "") -> None:
    """Let the user say which findings are reported, how, and what they cost; *short* is another name of --report."""
    group = command.add_argument_group("findings and messages")
    group.add_argument("--format", choices=FORMATS, default="text", help="how findings are written (default: text)")
    names = (short, "--output") if short else ("--report",)
    group.add_argument(*names, dest="report", metavar="FILE", help="the file to write the findings to")
    group.add_argument("--sarif", metavar="FILE", help="also write the findings to FILE as SARIF")
    group.add_argument("--baseline", metavar="FILE", help="do not report what is noted in FILE")
    group.add_argument("--write-baseline", action="store_true", help="note all findings in the baseline instead")
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
