"""What can be typed after ``teigram deposit``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teigram.options import add_findings, add_jobs, command

if TYPE_CHECKING:
    from teigram.options import Commands


def add_deposit(commands: Commands) -> None:
    """Add the command that packs documents for an archive."""
    of = command(
        commands,
        "deposit",
        "pack TEI files for an archive, or check such a package",
        """\
        Packs TEI files with their schema, their transcriptions, plain text, pages and a description for catalogues in a
        BagIt bag that an archive can take: a folder, or one ZIP file. The documents are checked first; when that fails,
        nothing is packed, unless --allow-findings is given: then the findings are in the package.

        --profile names the archive: what it asks for is checked too. --verify checks a package that came from somebody
        else: its sums, its documents, that they give back their transcriptions, and their links.

        With SOURCE_DATE_EPOCH set, the same documents give the same package, byte by byte.

        examples:
          teigram deposit encoded/ --corpus corpus/ -o korean-armistice.zip
          teigram deposit encoded/ --corpus corpus/ --profile zenodo -o package.zip
          teigram deposit --verify korean-armistice.zip
        """,
    )
    of.add_argument("paths", nargs="*", metavar="PATH", help="a TEI file, or a folder")
    of.add_argument("-o", "--output", metavar="DIR|ZIP", help="the package: a folder, or a file that ends in .zip")
    of.add_argument("--corpus", metavar="DIR", help="the transcriptions that the files were made from")
    of.add_argument(
        "--profile",
        action="append",
        metavar="NAME",
        default=[],
        help="also check what an archive asks for: zenodo, arche, textgrid, nakala or tapas",
    )
    of.add_argument("--allow-findings", action="store_true", help="pack nevertheless, with the findings in the package")
    of.add_argument("--force", action="store_true", help="write over a package that is there")
    of.add_argument("--verify", metavar="PACKAGE", help="check this package instead of making one")
    add_jobs(of)
    add_findings(of)
