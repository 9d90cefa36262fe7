"""Documents to export: the five of the corpus, encodings of the gold, and small letters of this and other editions."""

from __future__ import annotations

import gzip
import itertools
import json
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path, PurePosixPath

import pytest
from lxml import etree
from tests.editions import ROOT

from teigram import export, markup
from teigram.export import Document
from teigram.pipeline import encode_bytes

SHARED = ROOT.parent / "shared"
TEI_ALL = SHARED / "schemas" / "tei_all-4.12.0.rng"
T = {"t": "http://www.tei-c.org/ns/1.0", "dts": "https://w3id.org/api/dts#"}
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

_LETTER = """<TEI xmlns="http://www.tei-c.org/ns/1.0"{attributes}><teiHeader><fileDesc>
<titleStmt><title>A letter</title>{editor}</titleStmt><publicationStmt>{publication}</publicationStmt>
<sourceDesc>{source}</sourceDesc></fileDesc>{encoding}<profileDesc>{profile}</profileDesc></teiHeader>
<text><body>{body}</body></text></TEI>"""


def letter(  # noqa: PLR0913 - each is one part of a small file
    path: str = "letter.xml",
    *,
    publication: str = "<p>Unpublished.</p>",
    profile: str = "",
    body: str = "<p>Yes.</p>",
    editor: str = "",
    source: str = "<p>Typed.</p>",
    encoding: str = "",
    attributes: str = ' xml:id="d1"',
) -> Document:
    """Give a TEI document of which a test states what it is about; the rest is as small as TEI allows."""
    xml = _LETTER.format(
        attributes=attributes,
        editor=editor,
        publication=publication,
        source=source,
        encoding=encoding,
        profile=profile,
        body=body,
    )
    return export.document(PurePosixPath(path), xml.encode())


@cache
def telegrams() -> tuple[Document, ...]:
    """Give the five documents of ``encoded/``."""
    folder = ROOT / "encoded"
    files = sorted(folder.rglob("*.xml"))
    return tuple(export.document(PurePosixPath(file.relative_to(folder)), file.read_bytes()) for file in files)


@cache
def gold() -> tuple[Document, ...]:
    """Encode twenty telegrams of the gold, of every form of text; give none where the gold is not at hand."""
    file = SHARED / "gold" / "dev.jsonl.gz"
    if not file.is_file():
        return ()
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in itertools.islice(lines, 0, 3000, 147)][:20]
    return tuple(_encoded(row) for row in rows)


def _encoded(row: dict[str, str]) -> Document:
    xml = encode_bytes(row["source"].encode(), f"{row['id']}.txt").xml
    return export.document(PurePosixPath(f"{row['id']}.{row['flavour']}.xml"), xml)


def samples() -> list[Document]:
    """Give the hand-made documents that have every element of the guidelines between them."""
    files = sorted((ROOT / "tests" / "schema" / "valid").glob("*.xml"))
    return [export.document(PurePosixPath(file.name), file.read_bytes()) for file in files]


def poor() -> list[Document]:
    """Give documents whose headers say next to nothing."""
    lost = "<correspDesc><correspAction type='sent'><note>?</note></correspAction></correspDesc>"
    return [
        letter("poor-1.xml", publication="<p/>", source="<p/>", attributes=""),
        letter("poor-2.xml", profile=lost, body="<div><p/></div>"),
    ]


def told_by_jing(schema: Path, folder: Path, files: dict[str, bytes]) -> str:
    """Give what jing has against *files*; skip the test where jing or the schema is not at hand."""
    jing = shutil.which("jing")
    if jing is None or not schema.is_file():
        pytest.skip(f"jing or {schema.name} is not at hand: validity was not checked")
    assert files
    for name, content in files.items():
        (folder / name).write_bytes(content)
    words = [jing, *(["-c"] if schema.suffix == ".rnc" else []), str(schema), *files]
    return subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False).stdout


def file_name(document: Document) -> str:
    """Give a name for the file of *document* that no other has."""
    return re.sub(r"[^\w.-]", "-", str(document.path))


def one(tree: etree._Element | bytes, path: str) -> etree._Element:
    """Give the one element at *path*; the prefix t stands for TEI."""
    (found,) = (etree.fromstring(tree) if isinstance(tree, bytes) else tree).iterfind(path, T)
    return found


def words(element: etree._Element) -> str:
    """Give every character in *element*."""
    return "".join(str(part) for part in element.itertext())


def pairs(cases: str) -> list[tuple[str, str]]:
    """Read cases of two lines each: what is given, and, indented, what becomes of it."""
    lines = cases.strip().splitlines()
    return [(given, made.strip()) for given, made in zip(lines[::2], lines[1::2], strict=True)]


@cache
def text_elements() -> tuple[str, ...]:
    """Give the elements that the guidelines allow in the text, as against the header."""
    odd = markup.parse((ROOT / "schema" / "teigram.odd").read_bytes())
    found = set()
    for spec in odd.iterfind(".//t:elementSpec", T):
        if any(member.get("key") == "att.printed" for member in spec.iterfind(".//t:memberOf", T)):
            found.add(spec.findtext("t:altIdent", spec.get("ident", ""), T))
    return tuple(sorted(found))
