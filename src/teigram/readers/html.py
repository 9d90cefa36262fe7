"""Pages of history.state.gov, however they were saved: by hand, a browser, a crawler, SingleFile, the Wayback Machine.

The document is taken, with its notes at their anchors and its page marks with their links to the facsimile. The
site's navigation, scripts and style sheets, and whatever a browser or an archive has put around them, are skipped,
and counted.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from teigram.errors import RefusedError
from teigram.readers.html_notes import find_notes, holds_notes
from teigram.readers.html_text import Page
from teigram.readers.html_tokens import Token, TokenKind, inside, tokens, words
from teigram.readers.plain import decode_strictly, marked_encoding, stem
from teigram.readers.writing import Writing
from teigram.source import ReadFile, Reading, SegmentKind, Source, check_tiling

name = "html"

_SITE = "https://history.state.gov"
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html[\s>])", re.IGNORECASE | re.DOTALL
)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_ADDRESS = re.compile(
    r"history\.state\.gov\.?(?::\d+)?/historicaldocuments/(?P<volume>frus[\w-]+)/(?P<document>d\d+\w*)"
)
_VOLUME = re.compile(r"/historicaldocuments/(frus[\w-]+)/pg_")
_NAMED = re.compile(r"frus[\w-]+[-_.]d\d+")
_HEAD = 4096  # bytes in which a page declares its encoding
_ELSEWHERE = "To take the main text of any page as it is, say --from web-page."


def declines(head: bytes, _name: str) -> str | None:
    """Refuse what is not HTML."""
    return None if is_html(head) else "it is not an HTML page"


def is_html(head: bytes) -> bool:
    """Say whether a file that begins with *head* is an HTML page."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head.replace(b"\0", b"")[2:]
    return bool(_HTML.match(head.removeprefix(codecs.BOM_UTF8)))


def read(data: bytes, name: str, encoding: str | None = None) -> ReadFile:
    """Read the document of a page.

    Raises:
        DecodingError: The bytes are not text in *encoding*, or else in the encoding that the page declares.
        RefusedError: It is no page of a document of history.state.gov.
    """
    page, source = decoded(data, name, encoding, "html")
    found = tokens(page)
    root = _root(found)
    if root is None:
        raise RefusedError(
            f"{name}: this is an HTML page, but not a document page of history.state.gov: {_why(found)}. "
            f"Open the document itself and save that page. {_ELSEWHERE}"
        )
    last = _last(found, root)
    writing = Writing(page, "html")
    writing.drop(found[root].start, SegmentKind.SKIPPED)
    Page(found, writing, find_notes(found[root:last]), site=_SITE).write(range(root, last))
    reading = writing.finish(_ident(found, root, name), source)
    check_tiling(reading, page)
    return ReadFile(page, iter((with_count(reading, page),)))


def with_count(reading: Reading, page: str) -> Reading:
    """Give *reading* with a remark that says how much of the page it left aside."""
    count = sum(s.raw_end - s.raw_start for s in reading.segments if s.kind is SegmentKind.SKIPPED)
    message = f"{count:,} of the page’s {len(page):,} characters are no text of the document and were left aside"
    return replace(reading, remarks=(("R201", None, message), *reading.remarks)) if count else reading


def decoded(data: bytes, name: str, encoding: str | None, reader: str) -> tuple[str, Source]:
    """Decode a page by *encoding*, its byte-order mark, or as it declares, and say where it comes from."""
    used = encoding or marked_encoding(data) or _declared(data)
    page = decode_strictly(data, name, used)
    return page, Source(PurePath(name).name, hashlib.sha256(data).hexdigest(), used, "text/html", reader)


def _declared(data: bytes) -> str:
    """Give the encoding that the page declares, as browsers take it (https://encoding.spec.whatwg.org/#names-and-labels)."""
    match = _CHARSET.search(data[:_HEAD])
    declared = match[1].decode().lower() if match else "utf-8"
    if declared.startswith("utf-16"):
        return "utf-8"  # it could not have been read so far
    return "cp1252" if declared in ("iso-8859-1", "latin1", "us-ascii", "ascii") else declared


def _root(found: list[Token]) -> int | None:
    """Find the element that holds the document: the page's content, if there is a document's division in it."""
    divisions = [i for i, token in enumerate(found) if _is_division(token)]
    if not divisions and not (_ADDRESS.search(_address(found)) and _has_head(found)):
        return None
    holders = [i for i, token in enumerate(found) if token.attrs.get("id") in ("content-inner", "content-container")]
    holders += [i for i, token in enumerate(found) if "content" in token.classes]
    around = [i for i in holders if not divisions or i < divisions[0] < _end(found, i)]
    return max(around, default=divisions[0] if divisions else None)


def _end(found: list[Token], start: int) -> int:
    """Give the place after the last token inside the element that begins at *start*."""
    return start + 1 + sum(1 for _ in inside(found, start))


def _last(found: list[Token], root: int) -> int:
    """Give the place after the document; a list of notes after it, which a tag too many cut off, belongs to it."""
    holders = [root, *(i for i, token in enumerate(found) if i > root and _starts_notes(token))]
    return max(_end(found, i) for i in holders)


def _starts_notes(token: Token) -> bool:
    return token.kind is TokenKind.START and holds_notes(token)


def _is_division(token: Token) -> bool:
    is_document = re.fullmatch(r"d\d+\w*", token.attrs.get("id", "")) is not None
    return token.name in ("div", "section") and is_document and any(name.startswith("tei-") for name in token.classes)


def _has_head(found: list[Token]) -> bool:
    return any(name.startswith("tei-head") for token in found for name in token.classes)


def _why(found: list[Token]) -> str:
    """Say what the page is instead."""
    title = next((words(found, i) for i, token in enumerate(found) if _starts(token, "title")), "")
    if "history.state.gov" not in _address(found):
        return f"its title is “{title[:80]}”" if title else "it names no such page"
    return "it is a list of documents or another page of that site"


def _starts(token: Token, name: str) -> bool:
    return token.kind is TokenKind.START and token.name == name


def _address(found: list[Token]) -> str:
    """Give the address of the page as it, its browser or its archive states it; empty when none does."""
    return next((address for address in _addresses(found) if "history.state.gov" in address), "")


def _addresses(found: list[Token]) -> Iterator[str]:
    for token in found:
        if token.kind is TokenKind.COMMENT:
            yield from re.findall(r"(?:saved from url=\(\d+\)|url:\s*)(\S+)", token.characters)
        elif token.name == "link" and token.attrs.get("rel") == "canonical":
            yield token.attrs.get("href", "")
        elif token.name == "meta" and token.attrs.get("property", token.attrs.get("name")) in (
            "og:url",
            "DC.identifier",
        ):
            yield token.attrs.get("content", "")
    for token in found:
        for name in ("href", "src", "action"):
            volume = _VOLUME.search(token.attrs.get(name, ""))
            if volume:
                yield f"{_SITE}{volume[0]}"


def _ident(found: list[Token], root: int, name: str) -> str:
    """Give the file's name when it says volume and document, else what the page says of itself, else the name."""
    if _NAMED.fullmatch(stem(name)):
        return stem(name)
    address = _ADDRESS.search(_address(found))
    if address:
        return f"{address['volume']}-{address['document']}"
    volume = _VOLUME.search(_address(found))
    division = next((token.attrs["id"] for token in found[root:] if _is_division(token)), "")
    return f"{volume[1]}-{division}" if volume and division else stem(name)
