"""What can be typed after ``teigram serve`` and ``teigram pdf``."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from teigram.options import command

if TYPE_CHECKING:
    from teigram.options import Commands

_PORT = 8000


def add_site(commands: Commands) -> None:
    """Add the commands that show a site, or print it."""
    _add_serve(commands)
    _add_pdf(commands)


def _add_serve(commands: Commands) -> None:
    of = command(
        commands,
        "serve",
        "show the site on this machine, and keep it up to date",
        """\
        Builds the site of a project and shows it at an address of this machine, which no other machine can reach. When
        a transcription, a schema, a stylesheet or teigram.toml changes, the site is built again and the pages that are
        open are loaded again. When a build fails, it is said what is wrong, and the site stays as it was. Ctrl-C ends.

        The search of an edition needs a server; this is one.

        examples:
          teigram serve
          teigram serve ~/projects/cyprus-telegrams --port 8080 --open
        """,
    )
    of.add_argument("folder", nargs="?", default=".", metavar="DIR", help="the project (default: this folder)")
    of.add_argument("--port", type=_port, default=_PORT, metavar="N", help=f"the port (default: {_PORT}; 0: any)")
    of.add_argument("--open", action="store_true", help="also open the site in a browser")
    of.set_defaults(verbose=False)


def _add_pdf(commands: Commands) -> None:
    of = command(
        commands,
        "pdf",
        "make a PDF of the edition, with notes at the foot of the page",
        """\
        Makes a PDF file of the page to print that teigram build wrote: title page, contents, each document with running
        heads, marks of the printed pages, and each note at the foot of the page on which it is anchored. An edition of
        many documents has several such pages, print-1.html and so on. Needs teigram[pdf-out].

        For single documents: teigram export FILE.xml --to pdf -o FILE.pdf

        examples:
          teigram pdf
          teigram pdf site/print-2.html -o volume-2.pdf
        """,
    )
    of.add_argument("page", nargs="?", metavar="PAGE", help="the page (default: print.html of the site)")
    of.add_argument("-o", "--output", metavar="FILE", help="the PDF file (default: beside the page)")
    of.add_argument("--force", action="store_true", help="write over a file that -o names, is there and differs")
    of.set_defaults(verbose=False)


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: give a number up to 65535, such as {_PORT}")
    return int(text)
