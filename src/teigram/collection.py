"""What an editor states about a collection of telegrams, from its ``collection.toml``.

The file stands in the collection's folder or in one above it::

    title = "Telegrams on the Korean armistice, 1950–1952"
    publisher = "The teigram project"

    [licence]
    text = "CC0 1.0"
    target = "https://creativecommons.org/publicdomain/zero/1.0/"

    [volumes.frus1950v07]
    series = "Foreign Relations of the United States"
    title = "Korea"
    volume = "VII"

A file ``frus1950v07-d1077.txt`` is then document 1077 of that volume. What is not stated stays empty: nothing is
invented.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from teigram import settings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILE_NAME = "collection.toml"
PROJECT_FILE_NAME = "teigram.toml"

# frus1951v07p1-d612, frus1952-54v15p1-d234a: volume, document number
STEM = re.compile(r"(?P<volume>.+)-d(?P<number>[0-9]+[a-z]?)(?:\..*)?", re.ASCII)

_TEXTS = ("title", "publisher", "place", "date", "language", "base_url", "idno", "encoder")
_VOLUME_TEXTS = ("series", "title", "year", "volume", "part", "editor", "publisher", "place", "date", "url")
_VOLUME_PATTERNS = ("document_url", "page_url")


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """One volume of the printed edition. Every text but *key* may be empty: not stated.

    Attributes:
        key: What the names of its files begin with: ``frus1951v07p1``.
        year: The years that the volume covers, as in its title: ``1952–1954``.
        date: The year it was printed.
        document_url_pattern: The address of a document, ``{number}`` for its number.
        page_url_pattern: The address of a page, ``{number}`` for its number; page marks lead there.
    """

    key: str
    series: str = ""
    title: str = ""
    year: str = ""
    volume: str = ""
    part: str = ""
    editor: str = ""
    publisher: str = ""
    pub_place: str = ""
    date: str = ""
    url: str = ""
    document_url_pattern: str = ""
    page_url_pattern: str = ""

    def document_url(self, number: str) -> str:
        """Give the address of document *number*, empty when the pattern is not stated."""
        return self.document_url_pattern.replace("{number}", number) if number else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """What is stated of one collection. Every text but *language* may be empty: not stated.

    Attributes:
        title: The collection's own.
        publisher: Who publishes the encoding.
        licence: The terms, in words.
        licence_target: The terms, as an address.
        language: Of the telegrams, as a BCP 47 tag.
        base_url: Where the encodings are published; a document's address is this and its file name.
        idno: The collection's own identifier.
        encoder: Who answers for the encoding, for the responsibility statement.
        one_document: Whether each text file is one document, though several telegrams seem to stand in it.
        volumes: By `Volume.key`.
    """

    title: str = ""
    publisher: str = ""
    pub_place: str = ""
    date: str = ""
    licence: str = ""
    licence_target: str = ""
    language: str = "en"
    base_url: str = ""
    idno: str = ""
    encoder: str = ""
    one_document: bool = False
    volumes: Mapping[str, Volume] = field(default_factory=lambda: MappingProxyType({}))

    def volume_of(self, stem: str) -> Volume | None:
        """Give the printed volume of the file *stem* (``frus1951v07p1-d612``), if it is in the table."""
        match = STEM.fullmatch(stem)
        return self.volumes.get(match["volume"]) if match else None

    def with_volume(self, volume: Volume | None) -> Collection:
        """Give the collection with a volume that a source describes itself; what the editor states goes before."""
        if volume is None or volume.key in self.volumes:
            return self
        return replace(self, volumes={**self.volumes, volume.key: volume})


def document_number(stem: str) -> str:
    """Give the document number in the file *stem*: ``612`` of ``frus1951v07p1-d612``; empty when it has none."""
    match = STEM.fullmatch(stem)
    return match["number"] if match else ""


def load(folder: Path) -> Collection:
    """Give the collection that *folder* belongs to.

    Its ``collection.toml`` is that of the folder or of the nearest one above, up to the project's root, which holds
    ``teigram.toml``. Without one it is a `Collection` that states nothing.

    Raises:
        SettingsError: The file has faults; the message gives each with key, what was found and what was expected.
    """
    path = find(folder)
    return read(path) if path else Collection()


def find(folder: Path) -> Path | None:
    """Give the ``collection.toml`` that `load` reads for *folder*, or None when there is none."""
    start = folder.resolve()
    for place in (start, *start.parents):
        if (place / FILE_NAME).is_file():
            return folder / FILE_NAME if place == start else place / FILE_NAME
        if (place / PROJECT_FILE_NAME).is_file():
            return None
    return None


def read(path: Path) -> Collection:
    """Read one ``collection.toml``. Raises as `load` does."""
    top = settings.read(path)
    top.only((*_TEXTS, "one_document", "licence", "volumes"))
    licence, tables = top.table("licence"), top.table("volumes")
    licence.only(("text", "target"))
    volumes = {key: _volume(key, tables.table(key)) for key in tables.values}
    collection = Collection(
        title=top.text("title", example="Telegrams on the Korean armistice"),
        publisher=top.text("publisher"),
        pub_place=top.text("place", example="Washington"),
        date=top.text("date", example="1984"),
        licence=licence.text("text", example="CC0 1.0"),
        licence_target=licence.text("target", example="https://creativecommons.org/publicdomain/zero/1.0/"),
        language=top.text("language", "en", example="en"),
        base_url=top.text("base_url"),
        idno=top.text("idno"),
        encoder=top.text("encoder"),
        one_document=top.truth("one_document"),
        volumes=MappingProxyType(volumes),
    )
    top.check()
    return collection


def _volume(key: str, table: settings.Table) -> Volume:
    table.only((*_VOLUME_TEXTS, *_VOLUME_PATTERNS))
    return Volume(
        key=key,
        series=table.text("series"),
        title=table.text("title", example="Korea"),
        year=table.text("year", example="1952–1954"),
        volume=table.text("volume", example="VII"),
        part=table.text("part", example="1"),
        editor=table.text("editor"),
        publisher=table.text("publisher"),
        pub_place=table.text("place", example="Washington"),
        date=table.text("date", example="1984"),
        url=table.text("url"),
        document_url_pattern=table.text("document_url"),
        page_url_pattern=table.text("page_url"),
    )
