"""EPUB books: those of the Office of the Historian, old and new, and those that teigram makes.

Each document of the edition has a file of its own in the book; the notes stand at its end or in a file for all. What
is no document (title page, contents, lists) is skipped, and counted.
"""

from __future__ import annotations

import posixpath
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import unquote

from lxml import etree

from teigram.errors import RefusedError
from teigram.readers.html_notes import Notes, find_notes, holders_of
from teigram.readers.html_text import Page
from teigram.readers.html_tokens import Token, TokenKind, inside, tokens
from teigram.readers.packages import Package
from teigram.readers.plain import decode_strictly, marked_encoding, stem
from teigram.readers.taken import source_of
from teigram.readers.writing import Writing
from teigram.source import ReadFile, Reading, SegmentKind, Source, check_tiling

name = "epub"

_MEDIA_TYPE = "application/epub+zip"
_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_OPF = "{http://www.idpf.org/2007/opf}"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
_DECLARED = re.compile(rb"<\?xml[^>]*encoding=[\"']([\w-]+)[\"']")
_DOCUMENT = re.compile(r"d\d+[a-z]*")
_VOLUME = re.compile(r"frus\d{4}(?:-\d\d)?(?:[A-Za-z]\w*)?")


@dataclass(slots=True)
class _Chapter:
    """A file of the book.

    Attributes:
        path: In the package.
        start: Of its first character in the characters of all files.
        found: Its tokens, whose places count from there.
        document: The tokens of the document; empty when the file has none.
        ident: Of the document.
    """

    path: str
    start: int
    found: list[Token] = field(default_factory=list)
    document: range = range(0)
    ident: str = ""


def declines(head: bytes, _name: str) -> str | None:
    """Refuse what does not begin as every EPUB must (https://www.w3.org/TR/epub-33/#sec-zip-container-mime)."""
    return None if head[30:58] == b"mimetypeapplication/epub+zip" else "it is not an EPUB"


def read(data: bytes, name: str, _encoding: str | None = None) -> ReadFile:
    """Read the documents of a book.

    Raises:
        RefusedError: It is damaged, harmful, copy-protected, or has no document of the edition.
        DecodingError: A file in it is not in the encoding that it declares.
    """
    package = Package(data, name, "an EPUB")
    if any(path.endswith(("rights.xml", "sinf.xml")) for path in package.names):
        raise RefusedError(
            f"{name}: it is copy-protected. Get the book without protection, or copy the text out of it."
        )
    raw, chapters = _chapters(package, name)
    if not any(chapter.document for chapter in chapters):
        raise RefusedError(
            f"{name}: it is an EPUB, but has no document of Foreign Relations of the United States, nor one that "
            "teigram made: no file in it is called d1.xhtml or the like. Save the text of the telegram as a .txt file."
        )
    source = source_of(data, name, _MEDIA_TYPE, "epub")
    return ReadFile(raw, _readings(raw, chapters, source))


def _readings(raw: str, chapters: list[_Chapter], source: Source) -> Iterator[Reading]:
    holders = {chapter.path: holders_of(chapter.found) for chapter in chapters}
    for chapter in chapters:
        if chapter.document:
            writing = Writing(raw, "epub")
            notes = _write_document(chapter, holders, writing)
            _write_notes_elsewhere(chapters, notes, writing)
            reading = writing.finish(chapter.ident, source)
            check_tiling(reading, raw)
            yield reading


def _write_document(chapter: _Chapter, holders: dict[str, dict[str, Token]], writing: Writing) -> Notes:
    document = chapter.document
    notes = find_notes(chapter.found[document.start : document.stop], chapter.path, holders)
    writing.drop(chapter.found[document.start].start, SegmentKind.SKIPPED)
    Page(chapter.found, writing, notes).write(document)
    return notes


def _write_notes_elsewhere(chapters: list[_Chapter], notes: Notes, writing: Writing) -> None:
    """Write the notes that stand in another file, which must come later in the book."""
    for other in chapters:
        end = other.found[-1].end if other.found else other.start
        for start in [start for start in notes.texts if other.start <= start < end and start >= writing.at]:
            place = bisect_left(other.found, start, key=lambda token: token.start)
            writing.drop(start, SegmentKind.SKIPPED)
            Page(other.found, writing, notes).write(range(place, _last(other.found, place)))


def _chapters(package: Package, name: str) -> tuple[str, list[_Chapter]]:
    """Give the characters of all files in the order of reading, and the files."""
    parts: list[str] = []
    chapters: list[_Chapter] = []
    length = 0
    identifier, paths = _spine(package, name)
    for path in paths:
        content = package.read_xml(path)
        declared = _DECLARED.match(content)
        page = decode_strictly(
            content, name, marked_encoding(content) or (declared[1].decode() if declared else "utf-8")
        )
        chapter = _Chapter(path, length, tokens(page))
        for token in chapter.found:
            token.start += length
            token.end += length
        chapter.document = _document(chapter)
        chapter.ident = _ident(path, identifier)
        parts.append(page)
        chapters.append(chapter)
        length += len(page)
    return "".join(parts), chapters


def _spine(package: Package, name: str) -> tuple[str, list[str]]:
    """Give what the book calls its volume, and the paths of its files in the order of reading."""
    try:
        container = etree.fromstring(package.read_xml("META-INF/container.xml"), _PARSER)
        (place, *_) = (file.get("full-path", "") for file in container.iter(f"{_CONTAINER}rootfile"))
        book = etree.fromstring(package.read_xml(place), _PARSER)
    except (etree.XMLSyntaxError, ValueError) as error:
        message = f"{name}: the EPUB’s table of files cannot be read ({error}). Get the book again."
        raise RefusedError(message) from None
    items = {item.get("id"): unquote(item.get("href", "")) for item in book.iter(f"{_OPF}item")}
    listed = [items.get(reference.get("idref"), "") for reference in book.iter(f"{_OPF}itemref")]
    paths = [posixpath.normpath(posixpath.join(posixpath.dirname(place), path)) for path in listed if path]
    identifiers = " ".join(element.text or "" for element in book.iter("{*}identifier"))
    volume = _VOLUME.search(f"{identifiers} {stem(name)}")
    return (volume[0] if volume else stem(name)), list(dict.fromkeys(paths))


def _document(chapter: _Chapter) -> range:
    """Find the document: what the body of the file holds, or the article after teigram's own words about it."""
    found = chapter.found
    starts = [i for i, token in enumerate(found) if token.kind is TokenKind.START]
    article = next((i for i in starts if found[i].name == "article"), None)
    text = next((i for i in starts if article is not None and i > article and found[i].classes == ["text"]), None)
    if article is not None and text is not None:
        return range(text, _last(found, article))
    body = next((i for i in starts if found[i].name == "body"), None)
    divisions = (found[i].attrs.get("id", "") for i in starts if found[i].name in ("div", "section"))
    is_document = any(map(_DOCUMENT.fullmatch, (PurePosixPath(chapter.path).stem, *divisions)))
    return range(body, _last(found, body)) if body is not None and is_document else range(0)


def _last(found: list[Token], start: int) -> int:
    """Give the place after the last token inside the element that begins at *start*."""
    return start + 1 + sum(1 for _ in inside(found, start))


def _ident(path: str, volume: str) -> str:
    """Name a document: ``frus1952-54v14p2-d612``, or as its file is called when that names the volume already."""
    own = PurePosixPath(path).stem
    return f"{volume}-{own}" if _DOCUMENT.fullmatch(own) else own
