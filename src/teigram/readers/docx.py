"""Word files (.docx): the text with its footnotes and endnotes, list numbers, tables, italics and small capitals.

Word does not say what a paragraph is in a telegram, so the paragraphs are laid out like the lines of a plain text.
Only where several paragraphs have the style *Heading 1* does each begin a telegram of its own. Headers, footers and
comments are not read, nor what was deleted while changes were tracked.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from teigram.errors import ExtraError, RefusedError
from teigram.readers.packages import Package
from teigram.readers.plain import stem
from teigram.readers.taken import Taken, source_of
from teigram.source import ReadFile, Reading, Source

if TYPE_CHECKING:
    from docx.document import Document

    from teigram.readers.docx_text import Part

name = "docx"

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_ZIP = b"PK\x03\x04"
_OTHERS = {
    b"\xd0\xcf\x11\xe0": (
        "it is an old Word file (.doc), or one with a password: open it in Word or LibreOffice and save it as .docx, "
        "without a password"
    ),
    b"{\\rtf": "it is a Rich Text file: open it in Word or LibreOffice and save it as .docx",
}
_OPEN_DOCUMENT = re.compile(rb"mimetypeapplication/vnd\.oasis\.opendocument")
_OTHER_PACKAGE = re.compile(rb"mimetypeapplication/")
_FORMS = {"xl/": "an Excel file", "ppt/": "a PowerPoint file"}


def declines(head: bytes, _name: str) -> str | None:
    """Refuse what is no package as Word makes it; say what to do with older word processors' files."""
    for signature, advice in _OTHERS.items():
        if head.startswith(signature):
            return advice
    if _OPEN_DOCUMENT.search(head[:80]):
        return "it is an OpenDocument file (.odt): open it in Word or LibreOffice and save it as .docx"
    if not head.startswith(_ZIP) or _OTHER_PACKAGE.search(head[:80]):
        return "it is not a Word file (.docx)"
    return None


def read(data: bytes, name: str, _encoding: str | None = None) -> ReadFile:
    """Read the telegrams of a Word file.

    Raises:
        RefusedError: It is damaged, harmful, without text, or no Word file.
        ExtraError: python-docx is not installed.
    """
    document = _document(data, name)
    from teigram.readers.docx_text import take_down

    taken = Taken("docx")
    parts = take_down(document, taken)
    if not taken.raw.strip():
        raise RefusedError(f"{name}: the file has no text. If its pages are pictures, they must be transcribed first.")
    source = source_of(data, name, _MEDIA_TYPE, "docx")
    return ReadFile(taken.raw, _readings(taken, parts, stem(name), source))


def _readings(taken: Taken, parts: list[Part], ident: str, source: Source) -> Iterator[Reading]:
    for number, part in enumerate(parts, 1):
        own = ident if len(parts) == 1 else f"{ident}-{number}"
        yield taken.reading([part.steps, *part.notes], own, source)


def _document(data: bytes, name: str) -> Document:
    package = Package(data, name, "a Word file")
    for path in package.names:  # all, since python-docx will read them without a check
        if path.endswith((".xml", ".rels")):
            package.read_xml(path)
        else:
            package.read(path)
    if "word/document.xml" not in package.names:
        what = next((form for folder, form in _FORMS.items() if any(p.startswith(folder) for p in package.names)), "")
        found = f"it is {what or 'a ZIP file of another kind'}, not a Word file"
        raise RefusedError(f"{name}: {found}. Save its text as .docx or .txt.")
    try:
        import docx
        from docx.opc.exceptions import OpcError
        from lxml.etree import LxmlError
    except ImportError:
        message = f"{name}: Word files need the extra “docx”: pip install 'teigram[docx]'"
        raise ExtraError(message) from None
    try:
        return docx.Document(io.BytesIO(data))
    except (OpcError, LxmlError, KeyError, ValueError, AttributeError) as error:
        message = (
            f"{name}: it is no sound Word file ({type(error).__name__}: {str(error)[:120]}). "
            "Open it in Word or LibreOffice and save it anew."
        )
        raise RefusedError(message) from None
