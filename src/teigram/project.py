"""A project: where its transcriptions are, and where what is made of them goes.

``teigram.toml`` says it::

    [build]
    corpus = "corpus"
    encoded = "encoded"
    site = "site"
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePath

from teigram import inputs, settings
from teigram.collection import FILE_NAME, PROJECT_FILE_NAME
from teigram.commands import collection_of, distinct
from teigram.errors import InputError, SettingsError


@dataclass(frozen=True, slots=True)
class Project:
    """Where the parts of a project are, and what its index page is called.

    Attributes:
        corpus: The transcriptions.
        encoded: The TEI.
        site: The pages.
        title: Of the index page.
        schema: The project's own copy of the schemas, which its TEI files then point to; None when it has none.
    """

    corpus: Path
    encoded: Path
    site: Path
    title: str
    schema: Path | None = None

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
    top.only(("title", "build"))
    places = top.table("build")
    places.only(("corpus", "encoded", "site"))
    title = top.text("title")
    corpus, encoded, site = (folder / places.text(key, key, example=key) for key in ("corpus", "encoded", "site"))
    top.check()
    schema = folder / "schema"
    if not path.is_file() and not corpus.is_dir():
        corpus = folder
    if len({corpus.resolve(), encoded.resolve(), site.resolve()}) < len(("corpus", "encoded", "site")):
        raise SettingsError(f"{path}: build: two of corpus, encoded and site are the same folder. Give each its own.")
    title = title or _collection_title(corpus) or folder.resolve().name
    return Project(corpus, encoded, site, title, schema if schema.is_dir() else None)


def sources(of: Project) -> inputs.Inputs:
    """Find the transcriptions of a project.

    Raises:
        InputError: There are none, or two would be written to the same file.
    """
    found = inputs.gather([str(of.corpus)], inputs.SOURCES, without=(of.encoded, of.site))
    if not found.found:
        raise InputError("\n".join(found.faults))
    distinct(found.found)
    return found


def _collection_title(corpus: Path) -> str:
    """Give the title of the one collection in *corpus*; empty when there are more or none."""
    files = sorted(corpus.rglob(FILE_NAME)) if corpus.is_dir() else []
    return collection_of(files[0].parent).title if len(files) == 1 else ""
