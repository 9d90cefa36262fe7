"""What can be typed after ``teigram``, and the help that explains it."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from teigram import __version__
from teigram.arguments_checks import add_checks
from teigram.arguments_deposit import add_deposit
from teigram.arguments_export import add_export
from teigram.arguments_site import add_site
from teigram.options import add_encoding, add_findings, add_jobs, add_output, command

if TYPE_CHECKING:
    from teigram.options import Commands

FORMS = ("html", "text", "source")
NARROWEST = 30  # characters in a line, indented quotations included


def parse(words: Sequence[str]) -> argparse.Namespace:
    """Read the command line *words*, without the name of the program.

    Without a command the help is shown, and a command that is mistyped is answered with the one that may be meant.

    Raises:
        SystemExit: Nothing can be run: 0 after help that was asked for, else 2.
    """
    top, commands = _parser()
    if not words:
        top.print_help(sys.stderr)
        raise SystemExit(2)
    meant = difflib.get_close_matches(words[0], commands.choices, 1)
    if words[0] not in commands.choices and meant:
        top.error(f"there is no command {words[0]!r}; do you mean: teigram {' '.join((meant[0], *words[1:]))}")
    return top.parse_args(words)


def _parser() -> tuple[argparse.ArgumentParser, Commands]:
    """Make the parser of the whole command line, and the table of its commands."""
    top = argparse.ArgumentParser(
        prog="teigram",
        description="Turns transcribed diplomatic telegrams into TEI, checks it and makes pages of it.",
        epilog="Try: teigram build    (in a folder with corpus/)    or: teigram encode --help",
    )
    top.add_argument("--version", action="version", version=f"teigram {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_build(commands)
    _add_encode(commands)
    _add_render(commands)
    add_checks(commands)
    add_export(commands)
    add_deposit(commands)
    add_site(commands)
    return top, commands


def _add_build(commands: Commands) -> None:
    of = command(
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
    of.add_argument("folder", nargs="?", default=".", metavar="DIR", help="the project (default: this folder)")
    of.add_argument("--site", metavar="DIR", help="put the pages there, not where teigram.toml says")
    add_encoding(of)
    add_jobs(of)
    add_findings(of)


def _add_encode(commands: Commands) -> None:
    of = command(
        commands,
        "encode",
        "make TEI of transcriptions",
        """\
        Makes a TEI file of each transcription (.txt). x.txt becomes x.xml, x.web.txt becomes x.web.xml; of a folder,
        the folders in it are kept. Every character of the source is in the TEI, or teigram stops and says so.
        Doubtful places are reported with file, line and column.

        Other files are read too: pages of history.state.gov (.html), TEI volumes of that edition (.xml), and, with
        the extras docx, epub and pdf, Word files, e-books and PDFs with text. A file with many documents gives one
        TEI file each.

        examples:
          teigram encode telegram.txt > telegram.xml
          teigram encode transcriptions/ -o tei/
          teigram encode old.txt --encoding cp1252 -o tei/
        """,
    )
    of.add_argument("sources", nargs="+", metavar="SRC", help="a file, a folder, or - for standard input")
    of.add_argument("--name", default="", help="the file name to give to what comes from standard input")
    of.add_argument(
        "--from",
        dest="reader",
        default="",
        metavar="NAME",
        help="what the files are, where their content does not tell: plain, html, web-page, frus-tei, docx, epub, pdf",
    )
    of.add_argument(
        "--one-document",
        action="store_true",
        help="each text file is one document, though several telegrams seem to stand in it (in collection.toml: "
        "one_document = true)",
    )
    add_output(of)
    add_encoding(of)
    add_jobs(of)
    add_findings(of)


def _add_render(commands: Commands) -> None:
    of = command(
        commands,
        "render",
        "make pages or plain text of TEI files",
        """\
        Makes of each TEI file a page for the browser (html), a text to read with its notes at the end (text), or the
        characters of the transcription it was made from, in their order (source).

        examples:
          teigram render encoded/ -o pages/ --to html
          teigram render telegram.xml --to text --width 72 --notes paragraph --expand | less
          teigram render encoded/ -o pages/ --to html --stylesheet mine.xsl
        """,
    )
    of.add_argument("paths", nargs="+", metavar="PATH", help="a TEI file, a folder, or - for standard input")
    of.add_argument("--to", required=True, choices=FORMS, help="what to make")
    of.add_argument(
        "--stylesheet",
        metavar="FILE",
        help="a stylesheet of your own, which imports teigram:html.xsl or teigram:text.xsl and changes what you like",
    )
    add_output(of)
    _add_text_style(of)
    add_jobs(of)
    add_findings(of)


def _add_text_style(of: argparse.ArgumentParser) -> None:
    """Let the user say how a plain text to read is laid out; what is not said is None."""
    group = of.add_argument_group("a text to read (--to text)")
    group.add_argument(
        "--width", type=_width, metavar="N", help="characters in a line; 0: one line a paragraph (default: 0)"
    )
    group.add_argument(
        "--notes", choices=("end", "paragraph"), help="where notes stand: at the end, or under their paragraph"
    )
    group.add_argument(
        "--expand", action="store_true", help="abbreviations in full and misprints corrected, not as printed"
    )


def _width(text: str) -> int:
    if not text.isascii() or not text.isdigit() or 0 < int(text) < NARROWEST:
        raise argparse.ArgumentTypeError(f"{text!r} is not a width of lines: give {NARROWEST} or more, or 0")
    return int(text)
