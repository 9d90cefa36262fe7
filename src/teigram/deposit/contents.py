"""What a package holds.

::

    README.md  LICENSE.txt  CITATION.cff  codemeta.json  .zenodo.json
    tei/         the documents
    schema/      teigram.odd and the schemas made from it
    sources/     the transcriptions, as received
    text/        the documents as plain text
    html/        the documents as pages
    metadata/    the same description in the forms that catalogues take

Folders below the one that was named are kept in each of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from teigram import export, render, resources
from teigram.deposit import names
from teigram.errors import TeigramError

Files = Iterator[tuple[PurePosixPath, bytes]]

SCHEMAS = ("teigram.odd", "teigram.rng", "teigram.xsd", "teigram.sch")
# The form of export, and the file in metadata/.
METADATA = (
    ("datacite-xml", "datacite.xml"),
    ("datacite-json", "datacite.json"),
    ("dublin-core", "dublin-core.xml"),
    ("mets", "mets.xml"),
    ("cmif", "cmif.xml"),
    ("schema-org", "schema-org.jsonld"),
    ("csl-json", "csl.json"),
)
_NAMES_FILES = frozenset({"mets"})
# href="../../schema/teigram.rng" in an instruction, url="…teigram.rng" of schemaRef
_OWN_SCHEMA = re.compile(rb'(?P<before>(?:href|url)=")(?:\.{1,2}/)*(?:schema/)?(?P<name>teigram\.(?:rng|xsd|sch))(?=")')


@dataclass(frozen=True, slots=True)
class Source:
    """A transcription: its path below the corpus, and its bytes."""

    path: PurePosixPath
    content: bytes


def of_documents(documents: Sequence[export.Document]) -> Files:
    """Yield the files that are made of *documents* one by one: TEI, plain text, page.

    Raises:
        TransformError: One of them cannot be rendered.
    """
    for document in documents:
        stem, up = document.path.with_suffix(""), "../" * len(document.path.parts)
        xml = _with_schema(document.xml, f"{up}schema/")
        page = render.Page(
            css=f"{up}html/{render.STYLE_SHEET}",
            script=f"{up}html/{render.SCRIPT}",
            tei=f"{up}tei/{stem}.xml",
            text=f"{up}text/{stem}.txt",
        )
        rendering = render.render_all(xml, page, name=str(document.path))
        yield PurePosixPath("tei") / f"{stem}.xml", xml
        yield PurePosixPath("text") / f"{stem}.txt", rendering.text.encode()
        yield PurePosixPath("html") / f"{stem}.html", rendering.html.encode()


def _with_schema(xml: bytes, folder: str) -> bytes:
    """Let *xml* point to the schemas in *folder*; addresses of schemas elsewhere stay."""
    return _OWN_SCHEMA.sub(lambda match: match["before"] + folder.encode() + match["name"], xml)


def of_program() -> Files:
    """Yield what every package has: the schemas, and what pages ask for."""
    for name in SCHEMAS:
        yield PurePosixPath("schema") / name, resources.path(f"schema/{name}").read_bytes()
    for path in render.assets():
        yield PurePosixPath("html") / path.name, path.read_bytes()


def of_sources(sources: Iterable[Source]) -> Files:
    """Yield the transcriptions under names that a package may hold."""
    by_path = {source.path: source.content for source in sources}
    for path, allowed in names.distinct(sorted(by_path)).items():
        yield PurePosixPath("sources") / allowed, by_path[path]


def of_catalogues(documents: Sequence[export.Document], folder: Path, refused: dict[str, list[str]]) -> Files:
    """Yield the description of *documents* in the forms that catalogues take.

    Args:
        documents: With their descriptions.
        folder: Where their files have been written.
        refused: Gets each reason why something cannot be made, with the files that it stops.
    """
    for form, name in METADATA:
        write = export.FORMATS[form].write
        if write is None:
            continue
        try:
            described = [_packed(each, folder) for each in documents] if form in _NAMES_FILES else documents
            yield PurePosixPath("metadata") / name, write(described)
        except TeigramError as error:
            refused.setdefault(str(error), []).append(f"metadata/{name}")


def _packed(document: export.Document, folder: Path) -> export.Document:
    """Give *document* as it stands in the package, with paths as they are written in metadata/."""
    stem = document.path.with_suffix("")
    forms = [PurePosixPath(kind) / f"{stem}.{ending}" for kind, ending in (("html", "html"), ("text", "txt"))]
    return replace(
        document,
        path=PurePosixPath("../tei") / document.path,
        xml=(folder / "tei" / document.path).read_bytes(),
        beside=tuple((PurePosixPath("..") / path, (folder / path).read_bytes()) for path in forms),
    )


def found_by_sum(folder: Path, sums: Iterable[str]) -> list[Source]:
    """Give the files below *folder* that have one of the SHA-256 *sums*, by path."""
    from teigram import fidelity

    by_sum = fidelity.corpus(folder).by_sum
    paths = sorted({by_sum[each] for each in sums if each in by_sum})
    return [Source(PurePosixPath(path.relative_to(folder).as_posix()), path.read_bytes()) for path in paths]
