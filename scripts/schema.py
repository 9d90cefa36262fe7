"""Make the schemas and the encoding guidelines of ``schema/teigram.odd``.

``make schema`` runs it. The same ODD always gives the same bytes; a test makes everything anew and compares.
"""

from __future__ import annotations

import sys
from pathlib import Path

from teigram import saxon
from teigram.errors import TeigramError

ROOT = Path(__file__).resolve().parents[1]
ODD = ROOT / "schema/teigram.odd"
STYLESHEETS = ROOT / "xslt/odd"
PRODUCTS = {
    ROOT / "schema/teigram.rng": "rng.xsl",
    ROOT / "schema/teigram.xsd": "xsd.xsl",
    ROOT / "schema/teigram.sch": "sch.xsl",
    ROOT / "docs/guidelines/index.html": "guidelines.xsl",
}
"""Each file that is made, and the stylesheet that makes it."""


def main() -> int:
    """Make every product; say which of them changed."""
    try:
        made = {path: product(path) for path in PRODUCTS}
    except TeigramError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    for path, content in made.items():
        changed = not path.is_file() or path.read_bytes() != content
        if changed:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        print(f"{path.relative_to(ROOT)}: {'written' if changed else 'as it was'}")
    return 0


def product(path: Path) -> bytes:
    """Give what belongs into *path*, a key of `PRODUCTS`.

    Raises:
        TransformError: The ODD is not well-formed, or has a declaration that cannot be compiled.
    """
    stylesheet = saxon.compile_stylesheet(STYLESHEETS / PRODUCTS[path])
    parameters = {"css": (STYLESHEETS / "guidelines.css").read_text("utf-8")} if path.suffix == ".html" else {}
    return saxon.transform(stylesheet, saxon.parse(ODD.read_bytes(), ODD.name), parameters, name=ODD.name).encode()


if __name__ == "__main__":
    sys.exit(main())
