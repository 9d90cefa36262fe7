"""What the script of the list needs to combine facets: the documents in files of a few hundred.

They are scripts that hand over data, not JSON, because a page that was opened from a folder may load a script beside it
and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from teigram.edition.facets import FACETS, FOLDER, Value, values
from teigram.edition.site import Edition

_PER_CHUNK = 500
_CALL = "teigramDocuments"


def chunks(of: Edition) -> Iterator[tuple[str, str]]:
    """Yield address and content of each file: first the facets with their values, then the documents.

    A document is ``[href, label, ident, date, cert, pages, [value of each facet], sender, recipient]``: a value is its
    number in the facet's list, and sender and recipient are empty where they say no more than their facets do.
    """
    by_facet = [values(facet, of.entries) for facet in FACETS]
    numbers = [_numbers(among) for among in by_facet]
    starts = range(0, len(of.entries), _PER_CHUNK)
    facets = [
        {"key": facet.key, "title": facet.title, "values": [[value.label, len(value.entries)] for value in among]}
        for facet, among in zip(FACETS, by_facet, strict=True)
    ]
    yield f"{FOLDER}/data/facets.js", _script({"facets": facets, "chunks": len(starts), "total": len(of.entries)})
    for number, at in enumerate(starts, start=1):
        rows = [
            [
                *(entry.href, entry.label, entry.ident, entry.date, entry.cert, entry.pages),
                [number[entry.path] for number in numbers],
                *("" if party.label == party.office else party.label for party in (entry.sender, entry.recipient)),
            ]
            for entry in of.entries[at : at + _PER_CHUNK]
        ]
        yield f"{FOLDER}/data/{number:04}.js", _script({"chunk": number, "documents": rows})


def _numbers(among: list[Value]) -> dict[str, int]:
    """Give the number of its value for each document, by its path."""
    return {entry.path: number for number, value in enumerate(among) for entry in value.entries}


def _script(content: object) -> str:
    written = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    for character in "<\u2028\u2029":
        written = written.replace(character, f"\\u{ord(character):04x}")
    return f"{_CALL}({written});\n"
