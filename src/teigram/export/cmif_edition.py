"""The edition that a letter is published in, as an index of letters names it: a `bibl` that every letter points to.

A letter of this program belongs to the collection that its header names; a file that is itself an index of letters
(CMIF) says in its source description which editions its letters belong to.
"""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass

from lxml import etree

from teigram.record import Publication
from teigram.record_readers import TEI, words

ADDRESS = re.compile(r"https?://[^\s/]+\S*")
"""What is taken for an address: everything else in a pointer is local to a file and leads nowhere from outside."""

_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_TYPES = ("online", "print", "hybrid")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One edition of letters.

    Attributes:
        ident: A name for it, legal as `xml:id`, the same in every run.
        type: ``online``, ``print`` or ``hybrid``.
        words: Its citation in one line.
        url: Where it is; empty when that is not stated.
        title: Of the collection.
    """

    ident: str
    type: str
    words: str
    url: str = ""
    title: str = ""


def edition(publication: Publication) -> Edition:
    """Give the edition that a document with this *publication* belongs to.

    Documents of one collection, published by one publisher under one address, belong to one edition. Its identifier is
    a UUID of version 5 made from the address, or from title and publisher where no address is stated.
    """
    url = folder(publication.url)
    publisher = ", ".join(filter(None, (publication.publisher, publication.place, publication.date)))
    described = f"Letters published by {publication.publisher}" if publication.publisher else "Letters"
    title = publication.collection or described
    return Edition(
        ident=ident(url or f"{title}\n{publication.publisher}"),
        type="online",
        words=". ".join(filter(None, (title, publisher if publication.collection else "", url))),
        url=url,
        title=title,
    )


def cited(index: etree._Element) -> dict[str, Edition]:
    """Give the editions that an index of letters (CMIF) names, by the pointer that its letters have in `@source`."""
    found = {}
    for bibl in index.iterfind(f"{TEI}teiHeader/{TEI}fileDesc/{TEI}sourceDesc/{TEI}bibl[@type]"):
        name = bibl.get(_XML_ID, "")
        if name and bibl.get("type") in _TYPES:
            citation = words(bibl)
            keeps = _UUID.search(name)
            found[f"#{name}"] = Edition(
                ident=name if keeps else ident(f"{name}\n{citation}"),
                type=bibl.get("type", ""),
                words=citation or name,
                title=citation or name,
            )
    return found


def ident(name: str) -> str:
    """Give the identifier for what *name* names; a UUID may begin with a figure, which an `xml:id` may not."""
    return f"uuid-{uuid.uuid5(uuid.NAMESPACE_URL, name)}"


def folder(url: str) -> str:
    """Give what documents of one edition have in common: the address without the document's own name."""
    if not ADDRESS.fullmatch(url):
        return ""
    address = re.split(r"[?#]", url)[0]
    return address.rpartition("/")[0] + "/" if address.count("/") > 2 else f"{address}/"
