"""The description of every file of a package as an RO-Crate 1.1, https://w3id.org/ro/crate/1.1."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import PurePosixPath

from teigram import __version__
from teigram.deposit import statements
from teigram.export.holdings import Holdings

NAME = PurePosixPath("ro-crate-metadata.json")

_VERSION = "1.1"
_MEDIA_TYPES = {
    ".xml": "application/xml",
    ".odd": "application/tei+xml",
    ".rng": "application/relax-ng+xml",
    ".xsd": "application/xml",
    ".sch": "application/xml",
    ".html": "text/html",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".cff": "application/yaml",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".epub": "application/epub+zip",
}


def crate(of: Holdings, files: Mapping[PurePosixPath, int], titles: Mapping[PurePosixPath, str], date: str) -> bytes:
    """Describe a package.

    Args:
        of: What the headers state together.
        files: Their sizes in bytes.
        titles: Of those files that have one.
        date: Of the package, ISO 8601.
    """
    from rocrate.model.contextentity import ContextEntity
    from rocrate.rocrate import ROCrate

    made = ROCrate(version=_VERSION)
    made.name, made.description, made.datePublished = statements.title(of), statements.description(of), date
    if of.licence_target:
        terms = {"@type": "CreativeWork", "name": of.licence or of.licence_target}
        made.license = made.add(ContextEntity(made, of.licence_target, properties=terms))
    names = enumerate(statements.creators(of), 1)
    people = [made.add(ContextEntity(made, f"#creator-{i}", properties=_organisation(name))) for i, name in names]
    if people:
        made.creator = people
    for path in sorted(files):
        made.add_file(None, str(path), properties=_properties(path, files[path], titles.get(path, "")))
    program = {"@type": "SoftwareApplication", "name": "teigram", "version": __version__}
    made.root_dataset["mentions"] = made.add(ContextEntity(made, "#teigram", properties=program))
    return (json.dumps(made.metadata.generate(), ensure_ascii=False, indent=2) + "\n").encode()


def _organisation(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name}


def _properties(path: PurePosixPath, size: int, title: str) -> dict[str, str]:
    kind = _MEDIA_TYPES.get(path.suffix, "application/octet-stream")
    if path.parts[0] == "tei":
        kind = "application/tei+xml"
    named = {"name": title} if title else {}
    return {**named, "encodingFormat": kind, "contentSize": str(size)}
