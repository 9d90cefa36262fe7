"""The first page, and the page that says what the edition is and how it was made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from lxml import etree

from teigram.edition.entry import DECLARATIONS, Entry
from teigram.edition.facets import FACETS, values
from teigram.edition.names import KINDS, index
from teigram.edition.pictures import traffic
from teigram.edition.site import GUIDELINES, HOME, Edition, Sheet, node
from teigram.edition.volumes import volumes
from teigram.markup import Element
from teigram.record_readers import TEI, words

ABOUT = "about.html"

_VOLUMES = 300  # that are named


def home(of: Edition) -> Iterator[Sheet]:
    """Yield the first page: what the edition is, how much there is of what, and the ways in."""
    dates = [entry.date[:10] for entry in of.entries if entry.date]
    content = node(
        "home",
        {"title": of.title, "description": of.description, "documents": str(len(of.entries))},
        {"first": dates[0] if dates else "", "last": dates[-1] if dates else ""},
        {"words": str(sum(entry.words for entry in of.entries)), "threads": str(len(of.threads))},
        {f"{kind}s": str(len(index(of.entries, kind))) for kind in KINDS},
        *(
            node("facet", _facet(facet.title), *_values(of, facet.key))
            for facet in FACETS
            if facet.key in {"year", "type"}
        ),
        traffic(of),
    )
    yield Sheet(HOME, HOME, content)


def about(of: Edition, read: Callable[[Entry], etree._Element]) -> Iterator[Sheet]:
    """Yield the page about the edition: its collections, and what their TEI headers declare.

    Args:
        of: The edition.
        read: Gives the TEI of a document, of which few are read.
    """
    by_folder: dict[str, list[Entry]] = {}
    for entry in of.entries:
        by_folder.setdefault(entry.collection, []).append(entry)
    content = node(
        "about",
        {"title": of.title, "description": of.description, "guidelines": GUIDELINES},
        *(
            node("book", epub=one.epub, print=one.print, years=one.years, total=str(len(one.edition.entries)))
            for one in volumes(of)
        ),
        *(
            _collection(of.collections.get(folder) or (folder if len(by_folder) > 1 else of.title), entries)
            for folder, entries in sorted(by_folder.items())
        ),
        *_declarations(of.entries, read),
    )
    yield Sheet(ABOUT, ABOUT, content)


def _facet(title: str) -> dict[str, str]:
    return {"title": title}


def _values(of: Edition, key: str) -> Iterator[Element]:
    facet = next(one for one in FACETS if one.key == key)
    for value in values(facet, of.entries):
        yield node("value", label=value.label, count=str(len(value.entries)), href=value.href)


def _collection(title: str, entries: Sequence[Entry]) -> Element:
    volumes = Counter(entry.volume for entry in entries if entry.volume)
    return node(
        "collection",
        {"title": title, "total": str(len(entries))},
        *(node("publisher", one) for one in _distinct([entry.publisher for entry in entries])),
        *(
            node("licence", text or target, target=target)
            for text, target in dict.fromkeys(entry.licence for entry in entries)
            if text or target
        ),
        *(node("volume", label, total=str(count)) for label, count in sorted(volumes.items())[:_VOLUMES]),
    )


def _distinct(words: Sequence[str]) -> list[str]:
    return [word for word in dict.fromkeys(words) if word]


def _declarations(entries: Sequence[Entry], read: Callable[[Entry], etree._Element]) -> Iterator[Element]:
    """Yield each set of declarations once, with how many documents have it."""
    examples = {entry.declaration: entry for entry in reversed(entries) if entry.declaration}
    counted = Counter(entry.declaration for entry in entries)
    for digest, entry in sorted(examples.items(), key=lambda pair: (-counted[pair[0]], pair[0])):
        declared = read(entry).find(f".//{TEI}encodingDesc")
        said = [] if declared is None else [child for child in declared if child.tag in DECLARATIONS]
        yield node(
            "declaration",
            {"total": str(counted[digest])},
            *(practice for child in said for practice in _practices(child)),
        )


def _practices(declared: etree._Element) -> Iterator[Element]:
    """Yield what ``<editorialDecl><correction><p>…</p></correction></editorialDecl>`` and its like say."""
    named = [child for child in declared.iterchildren(etree.Element) if child.tag != f"{TEI}p"]
    for element in named or [declared]:
        paragraphs = list(element.iter(f"{TEI}p")) or [element]
        said = (node("p", words(paragraph)) for paragraph in paragraphs)
        yield node("practice", {"key": etree.QName(element).localname}, *said)
