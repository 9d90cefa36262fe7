"""What a package says of itself in words: README, licence, how to cite it, and the records that services read.

Everything is taken from the headers of the documents; what they do not state is left out.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any

from teigram import __version__
from teigram.deposit.contents import Files
from teigram.export.holdings import Holdings

_CC0 = "creativecommons.org/publicdomain/zero/1.0"
# Addresses of licences and their names in the SPDX list, https://spdx.org/licenses/
_SPDX = {
    _CC0: "CC0-1.0",
    "creativecommons.org/licenses/by/4.0": "CC-BY-4.0",
    "creativecommons.org/licenses/by-sa/4.0": "CC-BY-SA-4.0",
    "creativecommons.org/licenses/by-nc/4.0": "CC-BY-NC-4.0",
    "creativecommons.org/licenses/by-nc-sa/4.0": "CC-BY-NC-SA-4.0",
}
_PARTS = (
    ("tei/", "the documents, encoded in TEI P5"),
    ("schema/", "the schema of the encoding: one ODD, and RELAX NG, XML Schema and Schematron made from it"),
    ("sources/", "the transcriptions that the documents were made from, as received"),
    ("text/", "the documents as plain text, with their notes at the end"),
    ("html/", "the documents as pages for a browser"),
    ("metadata/", "the description of the collection for catalogues: DataCite, Dublin Core, METS, CMIF, schema.org"),
    ("ro-crate-metadata.json", "the description of every file, as an RO-Crate"),
)


def statements(of: Holdings, date: str, kept: Sequence[str]) -> Files:
    """Yield the files that describe the package.

    Args:
        of: What the headers state.
        date: Of the package, ISO 8601.
        kept: The folders that the package has.
    """
    yield PurePosixPath("README.md"), _readme(of, date, kept).encode()
    if of.licence or of.licence_target:
        yield PurePosixPath("LICENSE.txt"), _licence(of).encode()
    yield PurePosixPath("CITATION.cff"), _citation(of, date)
    yield PurePosixPath("codemeta.json"), _json(_codemeta(of, date))
    yield PurePosixPath(".zenodo.json"), _json(_zenodo(of, date))


def title(of: Holdings) -> str:
    """Give the title of the collection, or words in its place."""
    return of.title or "Diplomatic documents"


def description(of: Holdings) -> str:
    """Say in a sentence or two what the collection is."""
    kinds = f" ({', '.join(of.types)})" if of.types else ""
    days = f", {of.first_day} to {of.last_day}" if of.first_day else ""
    number = "1 document" if of.documents == 1 else f"{of.documents} documents"
    printed = f" Printed in {'; '.join(of.editions)}." if of.editions else ""
    return f"{number}{kinds}{days}, encoded in TEI P5 with {of.words} words of text.{printed}"


def creators(of: Holdings) -> tuple[str, ...]:
    """Give who answers for the encoding, or else who publishes it."""
    return of.encoders or ((of.publisher,) if of.publisher else ())


def spdx(address: str) -> str:
    """Give the name of the licence at *address* in the SPDX list, empty when it is not a known one."""
    bare = address.rsplit("://", maxsplit=1)[-1].removeprefix("www.").rstrip("/")
    return next((name for known, name in _SPDX.items() if bare.removesuffix("/legalcode") == known), "")


def _readme(of: Holdings, date: str, kept: Sequence[str]) -> str:
    lines = [f"# {title(of)}", "", description(of), ""]
    stated = (
        ("Encoded by", ", ".join(of.encoders)),
        ("Published by", ", ".join(part for part in (of.publisher, of.place, of.published) if part)),
        ("Terms", f"{of.licence} <{of.licence_target}>".removesuffix(" <>").strip()),
        ("Languages", ", ".join(of.languages)),
        ("Senders", "; ".join(of.senders)),
        ("Sent from", "; ".join(of.places)),
        ("Printed texts", " ".join(f"<{address}>" for address in of.sources)),
        ("Package made", date),
    )
    lines += [f"- {name}: {value}" for name, value in stated if value]
    lines += ["", "## What is where", ""]
    lines += [f"- `{name}` {what}" for name, what in _PARTS if name.rstrip("/") in kept]
    lines += [
        "",
        "## How to check it",
        "",
        f"The package is a BagIt bag (RFC 8493). `teigram deposit --verify` of teigram {__version__} checks the sums",
        "of all files, the documents against the schema, that each of them gives back the characters of its",
        "transcription, and the links between them. `bagit.py --validate` checks the sums alone.",
        "",
    ]
    return "\n".join(lines)


def _licence(of: Holdings) -> str:
    terms = f"The encoding is under these terms: {of.licence or of.licence_target}\n"
    address = f"{of.licence_target}\n" if of.licence_target else ""
    return f"{title(of)}\n\n{terms}{address}"


def _citation(of: Holdings, date: str) -> bytes:
    """Write CITATION.cff 1.2.0, https://github.com/citation-file-format/citation-file-format."""
    fields: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": "Please cite this collection as below.",
        "type": "dataset",
        "title": title(of),
        "authors": [{"name": name} for name in creators(of)] or [{"name": "Anonymous"}],
        "date-released": date,
        "abstract": description(of),
    }
    if spdx(of.licence_target):
        fields["license"] = spdx(of.licence_target)
    elif of.licence_target:
        fields["license-url"] = of.licence_target
    import yaml

    text: str = yaml.safe_dump(fields, sort_keys=False, allow_unicode=True, width=120)
    return text.encode()


def _codemeta(of: Holdings, date: str) -> dict[str, Any]:
    """Make codemeta.json 3.0, https://codemeta.github.io/terms/, of a dataset."""
    return _stated(
        {
            "@context": "https://w3id.org/codemeta/3.0",
            "@type": "Dataset",
            "name": title(of),
            "description": description(of),
            "datePublished": date,
            "inLanguage": list(of.languages),
            "license": of.licence_target,
            "creator": [{"@type": "Organization", "name": name} for name in creators(of)],
            "publisher": {"@type": "Organization", "name": of.publisher} if of.publisher else None,
            "isBasedOn": list(of.sources),
            "temporalCoverage": of.coverage if of.first_day else "",
        }
    )


def _zenodo(of: Holdings, date: str) -> dict[str, Any]:
    """Make the metadata of a deposit, https://developers.zenodo.org/#representation."""
    return _stated(
        {
            "title": title(of),
            "upload_type": "dataset",
            "description": description(of),
            "creators": [{"name": name} for name in creators(of)],
            "publication_date": date,
            "access_right": "open" if of.licence_target else "",
            "license": spdx(of.licence_target).lower(),
            "keywords": list(of.types),
            "language": of.languages[0] if of.languages else "",
            "related_identifiers": [
                {"identifier": address, "relation": "isDerivedFrom", "resource_type": "dataset"}
                for address in of.sources
            ],
        }
    )


def _stated(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


def _json(fields: dict[str, Any]) -> bytes:
    return (json.dumps(fields, ensure_ascii=False, indent=2) + "\n").encode()
