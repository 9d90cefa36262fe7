"""What can be typed after ``teigram validate``, ``fix``, ``format`` and ``explain``."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from teigram.options import add_findings, add_jobs, command

if TYPE_CHECKING:
    from teigram.options import Commands


def add_checks(commands: Commands) -> None:
    """Add the commands that look at TEI files and mend them."""
    _add_validate(commands)
    _add_fix(commands)
    _add_format(commands)
    _add_explain(commands)


def _add_validate(commands: Commands) -> None:
    of = command(
        commands,
        "validate",
        "check TEI files",
        """\
        Checks TEI files layer by layer: well-formed XML, XSD, RELAX NG, Schematron, pointers between the files; with
        --corpus also whether they give back the characters of their transcriptions, with --tei-all whether they are
        valid against TEI All. Says for each layer how many files passed. The findings go to standard output.

        With --schema, and where a file names a local schema of its own by xml-model, files that teigram has not made
        are checked by these schemas alone. Nothing is ever fetched.

        examples:
          teigram validate encoded/ --corpus corpus/
          teigram validate telegram.xml --fail-on warning --ignore C2
          teigram validate letters/ --schema our.rng --schema our.sch
          teigram validate encoded/ --format sarif --output findings.sarif
        """,
    )
    of.add_argument("paths", nargs="+", metavar="PATH", help="a TEI file, a folder, or - for standard input")
    of.add_argument("--schema", action="append", metavar="FILE", help="also check by this .rng, .xsd or .sch")
    of.add_argument("--corpus", metavar="DIR", help="compare with the transcriptions below DIR")
    of.add_argument("--tei-all", metavar="FILE", help="also check by TEI All, which is in FILE (.rng)")
    add_jobs(of)
    add_findings(of, short="-o")


def _add_fix(commands: Commands) -> None:
    of = command(
        commands,
        "fix",
        "mend what can be mended without a doubt",
        """\
        Mends TEI files: white space around page breaks, notes and page breaks without an xml:id, the order of
        attributes. With --unsafe also what needs a look afterwards: pointers without #, classes missing in the header,
        inferences without @resp, page marks left in the text, empty paragraphs. The characters of the transcription
        are never changed. Without --in-place only says which files it would mend.

        examples:
          teigram fix encoded/ --diff
          teigram fix encoded/ --unsafe --in-place
        """,
    )
    of.add_argument("--unsafe", action="store_true", help="also mend what needs a look afterwards")
    _add_revision(of)


def _add_format(commands: Commands) -> None:
    of = command(
        commands,
        "format",
        "write TEI files in one layout",
        """\
        Writes TEI files in one layout: UTF-8, line feeds, double quotes, attributes in one order, the header indented
        by two spaces. No text is ever changed, and white space inside text neither. Without --in-place only says which
        files it would change.

        examples:
          teigram format encoded/ --check
          teigram format letter.xml --in-place
        """,
    )
    _add_revision(of)


def _add_revision(of: argparse.ArgumentParser) -> None:
    of.add_argument("paths", nargs="+", metavar="PATH", help="a TEI file, a folder, or - for standard input")
    how = of.add_mutually_exclusive_group()
    how.add_argument("--in-place", action="store_true", help="change the files")
    how.add_argument("--check", action="store_true", help="exit with 1 if a file would change")
    of.add_argument("--diff", action="store_true", help="print what would change, or was changed")
    loudness = of.add_mutually_exclusive_group()
    loudness.add_argument("-q", "--quiet", action="store_true", help="do not name the files")
    loudness.add_argument("-v", "--verbose", action="store_true", help="name each file, and print tracebacks")


def _add_explain(commands: Commands) -> None:
    of = command(
        commands,
        "explain",
        "explain the code of a finding",
        """\
        Prints the page of a code: what it reports, why, a wrong and a right example, how to mend it. Without a code,
        lists all codes.

        examples:
          teigram explain C121
          teigram explain
        """,
    )
    of.add_argument("codes", nargs="*", metavar="CODE", help="such as C121")
    of.set_defaults(verbose=False)
