"""Schemas that other people wrote: RELAX NG, XSD and Schematron, named by the user or by the file itself.

A file names its schemas by instructions before its root, of which those for local files are honoured::

    <?xml-model href="../schema/frus.rng" schematypens="http://relaxng.org/ns/structure/1.0"?>

Nothing is fetched.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from lxml import etree

from teigram.errors import SchemaError

OURS = ("teigram.rng", "teigram.sch", "teigram.xsd")
"""The schemas of teigram, which it has with it, wherever a file says that they are."""

_ENDINGS = {".rng": "RELAX NG", ".xsd": "XSD", ".sch": "Schematron"}
_ROOTS = {
    "{http://relaxng.org/ns/structure/1.0}grammar": "RELAX NG",
    "{http://relaxng.org/ns/structure/1.0}element": "RELAX NG",
    "{http://www.w3.org/2001/XMLSchema}schema": "XSD",
    "{http://purl.oclc.org/dsdl/schematron}schema": "Schematron",
}
_MODEL = re.compile(rb"<\?xml-model\s[^?]*?href\s*=\s*[\"']([^\"'?]*)[\"']")
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//")


class Kind(StrEnum):
    """The language of a schema."""

    RNG = "RELAX NG"
    XSD = "XSD"
    SCHEMATRON = "Schematron"


@dataclass(frozen=True, slots=True)
class Schema:
    """A schema file and its language."""

    path: Path
    kind: Kind


@functools.cache
def schema(path: Path) -> Schema:
    """Say in which language the schema *path* is: by its ending, else by its root.

    Raises:
        SchemaError: It is in none that can be read.
    """
    kind = _ENDINGS.get(path.suffix.lower()) or _kind_by_root(path)
    if kind is None:
        raise SchemaError(
            f"{path}: this is no RELAX NG (.rng), XSD (.xsd) or Schematron (.sch) schema. "
            "Convert other kinds first: trang makes .rng of .rnc and .dtd, the TEI Stylesheets make it of .odd."
        )
    return Schema(path, Kind(kind))


def _kind_by_root(path: Path) -> str | None:
    """Give the language by the root element; None for a compact syntax and for what is no schema."""
    if path.suffix.lower() in {".rnc", ".dtd", ".odd"}:
        return None
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        return _ROOTS.get(etree.parse(path, parser).getroot().tag)
    except (OSError, etree.XMLSyntaxError) as error:
        raise SchemaError(f"{path}: the schema cannot be read: {error}. Check the path.") from error


def named_by(xml: bytes) -> Iterator[str]:
    """Yield the addresses of the schemas that the file *xml* names before its root, those of teigram left out."""
    end = xml.find(b"<TEI")
    for match in _MODEL.finditer(xml, 0, end if end > 0 else 4096):
        href = match[1].decode("utf-8", "replace")
        if not href.rpartition("/")[2].startswith(OURS):
            yield href


def local(href: str, folder: Path) -> Path | str:
    """Give the file that *href* in a file of *folder* stands for, or, as text, why it is not used.

    Only files below the working folder or below *folder* are: a document must not make teigram open any other.
    """
    if _ADDRESS.match(href):
        return "it is not a local file, and nothing is fetched"
    path = (folder / href).resolve()
    if not any(path.is_relative_to(root.resolve()) for root in (Path.cwd(), folder)):
        return "it is neither below the folder of the file nor below the working folder"
    if not path.is_file():
        return "there is no such file"
    return path if path.suffix.lower() in _ENDINGS else "it does not end in .rng, .xsd or .sch"
