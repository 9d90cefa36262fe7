"""A PDF of a page to print, each note at the foot of the page on which it is anchored.

WeasyPrint (https://weasyprint.org), of the extra ``pdf-out``, sets the page that browsers print too; ``print.css``
tells it where the notes go. It asks no network and opens no file but those that the page names and that lie beside it.
The PDF is tagged, has the title, the language and an outline, and no time: the same page, fonts and version of
WeasyPrint give the same bytes.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from teigram import pdf_notes
from teigram.errors import ExtraError, InputError

Files = Callable[[str], bytes]
"""Gives a file that the page asks for, by its address relative to the page."""

_BESIDE = "file:///"  # stands for the folder of the page, whose true place is to be in no PDF
_IS_TO_PRINT = b'<body class="book'
_TYPES = {".css": "text/css"}


def of_file(page: Path) -> bytes:
    """Give the PDF of the page to print in the file *page*, which has its style sheets beside it.

    Raises:
        InputError: There is no such page, or it is another page, or a file that it asks for is not beside it.
        ExtraError: WeasyPrint is not installed.
        LossError: A note is not whole.
    """
    try:
        content = page.read_bytes()
    except OSError as error:
        raise InputError(
            f"{page}: cannot be read: {error.strerror}. Make it with teigram build, or name another page to print."
        ) from error
    if _IS_TO_PRINT not in content:
        raise InputError(
            f"{page}: this is no page to print, such as print.html. For one telegram: teigram export FILE.xml --to pdf"
        )
    return pdf(content.decode(), lambda name: _beside(page, name))


def pdf(page: str, files: Files) -> bytes:
    """Give the PDF of *page*, the HTML of a page to print, which asks for *files*.

    Raises:
        InputError: A file that it asks for is not there.
        ExtraError: WeasyPrint is not installed.
        LossError: A note is not whole.
    """
    document, setting = _set(page, files)
    if late := pdf_notes.late(setting):
        rules = pdf_notes.rules(page, late, lambda some, rules: _set(some, files, rules)[1])
        document, setting = _set(page, files, rules)
    pdf_notes.check(setting)
    content: bytes = document.write_pdf(pdf_tags=True)
    return content


def _set(page: str, files: Files, rules: str = "") -> tuple[Any, pdf_notes.Setting]:
    """Let WeasyPrint lay out *page*, by its own style sheets and further *rules*."""
    weasyprint = _weasyprint()
    from weasyprint.urls import FatalURLFetchingError

    html = weasyprint.HTML(string=page, base_url=_BESIDE, url_fetcher=_fetcher(files))
    try:
        document = html.render(stylesheets=[weasyprint.CSS(string=rules)], pdf_tags=True)
    except FatalURLFetchingError as error:
        raise InputError(str(error)) from error
    return document, (html.etree_element, document.pages)


def _weasyprint() -> Any:  # noqa: ANN401 - the module, which has no types
    try:
        with contextlib.redirect_stdout(sys.stderr):  # where Pango lacks, it says so in many words
            import weasyprint
    except ImportError as error:
        raise ExtraError("PDF files need the extra “pdf-out”: pip install 'teigram[pdf-out]'") from error
    except OSError as error:
        raise ExtraError(
            f"WeasyPrint, which makes PDF files, needs Pango: apt install libpango-1.0-0 libpangoft2-1.0-0 ({error})"
        ) from error
    return weasyprint


def _fetcher(files: Files) -> Callable[[str], Any]:
    """Give what WeasyPrint opens addresses by: *files*, what is written into a style sheet itself, and nothing else."""
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    written_out = URLFetcher(allowed_protocols=("data",))

    def fetch(url: str) -> Any:  # noqa: ANN401 - an answer of WeasyPrint, which has no types
        if not url.startswith(_BESIDE):
            return written_out.fetch(url)
        name = unquote(url.removeprefix(_BESIDE))
        try:
            content = files(name)
        except InputError as error:
            raise FatalURLFetchingError(str(error)) from error
        return URLFetcherResponse(url, content, {"Content-Type": _TYPES.get(Path(name).suffix, "")})

    return fetch


def _beside(page: Path, name: str) -> bytes:
    folder = page.parent.resolve()
    path = (folder / name).resolve()
    if not (path.is_relative_to(folder) and path.is_file()):
        raise InputError(f"{page}: it asks for {name}, which is not in its folder. Make it again with teigram build.")
    return path.read_bytes()
