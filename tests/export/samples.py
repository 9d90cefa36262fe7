"""Documents for the tests of exports: a telegram as teigram encodes it, a letter of another edition, and odd ones."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from teigram.export import Document, document

DOCUMENTS = Path(__file__).parent / "documents"
NAMES = ("telegram", "letter", "bare", "hostile")


def text(name: str) -> str:
    """Give the sample *name* as it stands in its file."""
    return (DOCUMENTS / f"{name}.xml").read_text("utf-8")


def made(name: str, replaced: str = "", by: str = "") -> Document:
    """Give the sample *name*, with the first *replaced* in it replaced."""
    xml = text(name)
    assert replaced in xml, f"{replaced} is not in {name}"
    return document(PurePosixPath(f"letters/{name}.xml"), xml.replace(replaced, by, 1).encode())


def all_made() -> list[Document]:
    """Give every sample."""
    return [made(name) for name in NAMES]
