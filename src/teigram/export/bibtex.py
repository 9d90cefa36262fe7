"""Citations as BibTeX, in UTF-8 with the signs that LaTeX gives a meaning escaped: for BibLaTeX and for BibTeX 8.

The number of the document in its volume is the chapter, which `type` lets styles call a document. What is inferred is
said in `annotation`, which no bibliography prints. An entry has the document's identifier as its key::

    @incollection{frus1952-54v15p1-d234,
      author = {{Secretary of State}},
      title = {{Telegram 92 from the Secretary of State to the Embassy in the Soviet Union, 1952-07-25}},
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from teigram.export.citations import address, container, distinct, inferences, is_printed
from teigram.export.dates import iso, year
from teigram.record import Party, Record

if TYPE_CHECKING:
    from teigram.export import Document

_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "%": r"\%",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
_NO_KEY = re.compile(r"[^A-Za-z0-9:._+/-]+")


def write(documents: Sequence[Document]) -> bytes:
    """Write the entries of all documents; no two have the same key."""
    keys = distinct(_key(each.record) for each in documents)
    return "\n".join(entry(each.record, key=key) for each, key in zip(documents, keys, strict=True)).encode()


def entry(record: Record, *, key: str = "") -> str:
    """Give the entry of a document, with a line feed at its end; what its header does not state has no field.

    Args:
        record: Of the document.
        key: To cite it by; empty for its identifier.
    """
    printed = record.printed
    from_volume = is_printed(record)
    names = " and ".join(_name(party) for party in record.sent.parties if party.label)
    title, note = escaped(record.title or record.heading), escaped(inferences(record))
    fields = {
        "author": names,
        "title": f"{{{title}}}" if title else "",
        "booktitle": escaped(container(record)),
        "editor": f"{{{escaped(printed.editor)}}}" if printed.editor else "",
        "volume": escaped(printed.volume),
        "part": escaped(printed.part),
        "type": "document" if printed.document else "",
        "chapter": escaped(printed.document),
        "pages": escaped(printed.pages.replace("–", "--")),
        "publisher": escaped(printed.publisher if from_volume else record.publication.publisher),
        "address": escaped(printed.place if from_volume else record.publication.place),
        "year": year(printed.date) if from_volume else str(record.date.parts[0]) if record.date.parts else "",
        "date": "" if from_volume else iso(record.date),
        "origdate": iso(record.date) if from_volume else "",
        "doi": _verbatim(record.publication.doi),
        "url": _verbatim(address(record) or printed.url),
        "howpublished": "" if from_volume else escaped(f"{record.type} {record.number}".strip()),
        "annotation": note,
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{'incollection' if from_volume else 'misc'}{{{key or _key(record)},\n{lines}}}\n"


def _key(record: Record) -> str:
    """Give the identifier of a document, with a hyphen for what BibTeX does not take in a key."""
    return _NO_KEY.sub("-", record.ident).strip("-") or "document"


def escaped(text: str) -> str:
    """Escape what LaTeX gives a meaning."""
    return text.translate(_ESCAPES)


def _name(party: Party) -> str:
    """A name of two parts, or one that BibTeX is not to take apart."""
    if party.surname and party.forename and not party.role:
        return f"{{{escaped(party.surname)}}}, {{{escaped(party.forename)}}}"
    return f"{{{escaped(party.label)}}}"


def _verbatim(text: str) -> str:
    """An address is read as it stands; only braces that do not match would break the entry."""
    return text.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
