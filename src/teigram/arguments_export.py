"""What can be typed after ``teigram export``."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from teigram.export import FORMATS
from teigram.options import add_findings, command

if TYPE_CHECKING:
    from teigram.options import Commands

_HELP = """\
Makes other formats of TEI files, each from the one description in their headers: of telegrams encoded by teigram, and
of any other letters in TEI. What a header does not state stays empty. All documents go into one file, which -o names;
with --each, and with formats that are marked “a file each”, every document gets its own, and -o names a folder.

formats:
{formats}

examples:
  teigram export encoded/ --to csv -o telegrams.csv
  teigram export encoded/ --to bibtex > telegrams.bib
  teigram export encoded/ --to ris --each -o citations/
  teigram export site/korean-armistice --to mets -o site/korean-armistice/mets.xml
"""


def add_export(commands: Commands) -> None:
    """Add the command ``export``."""
    of = command(commands, "export", "make other formats of TEI files", _HELP.format(formats=_formats()))
    of.add_argument("paths", nargs="+", metavar="PATH", help="a TEI file, a folder, or - for standard input")
    of.add_argument(
        "--to", required=True, choices=tuple(FORMATS), metavar="FORMAT", help="the format to make, from the list above"
    )
    of.add_argument("--each", action="store_true", help="make a file of each document")
    of.add_argument(
        "-o", "--output", metavar="FILE", help="the file, or the folder, to write to (default: standard output)"
    )
    of.add_argument("--force", action="store_true", help="write over files that are there and differ")
    add_findings(of)


def _formats() -> str:
    """List the formats, a line each."""
    width = max(len(name) for name in FORMATS)
    lines = []
    for each in FORMATS.values():
        each_has_file = " (a file each)" if each.per_document else ""
        extra = f" (needs teigram[{each.extra}])" if each.extra else ""
        lines.append(f"{each.name:<{width}}  {each.what}{each_has_file}{extra}")
    return textwrap.indent("\n".join(lines), "  ")
