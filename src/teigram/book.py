"""The edition as one thing to be read from beginning to end: what the EPUB and the print page are made from.

The stylesheets get it as an element in the namespace of the site::

    <book title="Telegrams on the Korean armistice" language="en" description="" identifier="urn:uuid:…"
        modified="1980-01-01T00:00:00Z" css="own.css">
      <language>fr</language>
      <publisher>The teigram project</publisher>
      <volume>Foreign Relations of the United States, 1951, Korea and China, volume VII, part 1</volume>
      <licence href="https://creativecommons.org/publicdomain/zero/1.0/">The encoding is dedicated to …</licence>
      <document href="korean-armistice/frus1951v07p1-d612.html" title="Telegram 249 from …" label="Telegram 249"
          date="1951-10-03"/>
    </book>

Documents stand in order of date. The attribute ``language`` is that of most of them; each of the others has an element.
Only a project that has a style sheet of its own has ``css``.
"""

from __future__ import annotations

import re
import uuid
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime

from lxml import etree

from teigram import epoch
from teigram.edition.site import Edition
from teigram.look import OWN_CSS
from teigram.page import SITE

_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
"""What stands for the time of a change that is not stated: the earliest that a ZIP file can hold."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")  # the shape of a tag of BCP 47: "en", "zh-Hant"


def element(of: Edition) -> etree._Element:
    """Give the book of the edition *of*.

    Raises:
        SettingsError: ``SOURCE_DATE_EPOCH`` is no time.
    """
    main, *others = languages(of)
    book = etree.Element(
        f"{{{SITE}}}book",
        title=of.title,
        language=main,
        description=of.description,
        identifier=_identifier(of),
        modified=modified().strftime("%Y-%m-%dT%H:%M:%SZ"),
    )
    if of.look.css:
        book.set("css", OWN_CSS)
    _add(book, "language", others)
    _add(book, "publisher", (entry.publisher for entry in of.entries))
    _add(book, "volume", (entry.volume for entry in of.entries))
    for text, address in dict.fromkeys(entry.licence for entry in of.entries):
        if text:
            etree.SubElement(book, f"{{{SITE}}}licence", {"href": address} if address else {}).text = text
    for entry in of.entries:
        document = etree.SubElement(book, f"{{{SITE}}}document")
        title = entry.title or entry.ident or entry.label
        document.attrib.update({"href": entry.href, "title": title, "label": entry.label, "date": entry.date})
    return book


def languages(of: Edition) -> list[str]:
    """Give the languages of the documents, that of most of them first; where none is stated, English."""
    counted = Counter(entry.language for entry in of.entries if _LANGUAGE.fullmatch(entry.language))
    return [language for language, _ in counted.most_common()] or ["en"]


def modified() -> datetime:
    """Give the time of the edition's last change: that of ``SOURCE_DATE_EPOCH``, since no clock is read.

    Raises:
        SettingsError: ``SOURCE_DATE_EPOCH`` is no time.
    """
    return max(epoch.stated() or _EARLIEST, _EARLIEST)


def _identifier(of: Edition) -> str:
    """Give an identifier that stays the same when the edition is corrected or grows."""
    publishers = sorted({entry.publisher for entry in of.entries})
    return uuid.uuid5(uuid.NAMESPACE_URL, "\n".join(("urn:x-teigram:edition", of.title, *publishers))).urn


def _add(book: etree._Element, name: str, texts: Iterable[str]) -> None:
    for text in dict.fromkeys(texts):
        if text:
            etree.SubElement(book, f"{{{SITE}}}{name}").text = text
