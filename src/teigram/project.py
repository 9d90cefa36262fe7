"""A project: where its transcriptions are, and where what is made of them goes.

``teigram.toml`` says it::

    [build]
    corpus = "corpus"
    encoded = "encoded"
    site = "site"

    [site]
    description = "What the edition is, for its first page."
    books = false  # no EPUB and no page to print, which take long where the documents are thousands

    [html]
    css = "mine.css"

    [stylesheets]
    document = "mine.xsl"

`teigram.look` reads the last two.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from teigram import inputs, look, settings
from teigram.collection import FILE_NAME, PROJECT_FILE_NAME
from teigram.commands import collection_of, distinct
from teigram.errors import InputError, SettingsError
from teigram.look import Look

_TEI = re.compile(rb"<(?:[\w.-]+:)?TEI[\s>]")
_HEAD = 2**16  # bytes in which the root begins


@dataclass(frozen=True, slots=True)
class Project:
    """Where the parts of a project are, and what its index page is called.

    Attributes:
        corpus: The transcriptions.
        encoded: The TEI.
        site: The pages.
        title: Of the index page.
        schema: The project's own copy of the schemas, which its TEI files then point to; None when it has none.
        description: What the edition is, in a sentence or two; empty when it is not stated.
        books: Whether the edition is made into EPUBs and pages to print, too.
        look: The project's own stylesheets and style sheet.
    """

    corpus: Path
    encoded: Path
    site: Path
    title: str
    schema: Path | None = None
    description: str = ""
    books: bool = True
    look: Look = field(default_factory=Look)

    def schema_address(self, path: Path) -> str:
        """Give what stands before a schema's name in the TEI file *path*; empty when the project has no schemas."""
        if self.schema is None:
            return ""
        return PurePath(os.path.relpath(self.schema, path.parent)).as_posix() + "/"


def read(folder: Path) -> Project:
    """Read the project in *folder* from its ``teigram.toml``; without one, the folders are called as above.

    A folder without a ``corpus`` folder is taken as the corpus itself.

    Raises:
        InputError: There is no such folder.
        SettingsError: ``teigram.toml`` has faults, or two of the folders are the same.
    """
    if not folder.is_dir():
        raise InputError(
            f"{folder}: there is no such folder. Name the folder that holds {PROJECT_FILE_NAME} or corpus/."
        )
    path = folder / PROJECT_FILE_NAME
    top = settings.read(path) if path.is_file() else settings.Table(path, "", {})
    top.only(("title", "build", "site", "html", "stylesheets"))
    places, pages = top.table("build"), top.table("site")
    places.only(("corpus", "encoded", "site"))
    pages.only(("description", "books"))
    title, description = top.text("title"), pages.text("description", example="Telegrams on the Korean armistice.")
    corpus, encoded, site = (folder / places.text(key, key, example=key) for key in ("corpus", "encoded", "site"))
    books = pages.truth("books", default=True)
    own = look.read(top, folder)
    top.check()
    schema = folder / "schema"
    if not path.is_file() and not corpus.is_dir():
        corpus = folder
    if len({corpus.resolve(), encoded.resolve(), site.resolve()}) < len(("corpus", "encoded", "site")):
        raise SettingsError(f"{path}: build: two of corpus, encoded and site are the same folder. Give each its own.")
    return Project(
        corpus=corpus,
        encoded=encoded,
        site=site,
        title=title or _collection_title(corpus) or folder.resolve().name,
        schema=schema if schema.is_dir() else None,
        description=description,
        books=books,
        look=own,
    )


def sources(of: Project) -> inputs.Inputs:
    """Find the transcriptions of a project.

    Raises:
        InputError: There are none, or two would be written to the same file.
    """
    endings = tuple(dict.fromkeys((*inputs.SOURCES, *inputs.TEI)))
    found = inputs.gather([str(of.corpus)], endings, without=(of.encoded, of.site))
    other = [source for source in found.found if source.path and not _is_for_us(source.path)]
    found.aside += [source.name for source in other]
    found.found = [source for source in found.found if source not in other]
    if not found.found:
        faults = found.faults or [
            f"{of.corpus}: no file in this folder is a transcription or TEI. Name another folder."
        ]
        raise InputError("\n".join(faults))
    distinct(found.found)
    return found


def is_tei(head: bytes) -> bool:
    """Say whether a file that begins with *head* says that it is TEI."""
    return _TEI.search(head[:_HEAD].replace(b"\0", b"")) is not None  # UTF-16 has a NUL beside each letter


def _is_for_us(path: Path) -> bool:
    """Say whether *path* is more than some XML that happens to lie in the corpus: a schema, a catalogue."""
    if path.suffix.lower() not in inputs.TEI:
        return True
    try:
        with path.open("rb") as file:
            return is_tei(file.read(_HEAD))
    except OSError:
        return True  # who reads it says why it cannot be read


def _collection_title(corpus: Path) -> str:
    """Give the title of the one collection in *corpus*; empty when there are more or none."""
    files = sorted(corpus.rglob(FILE_NAME)) if corpus.is_dir() else []
    return collection_of(files[0].parent).title if len(files) == 1 else ""
