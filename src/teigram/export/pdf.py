"""A PDF of documents, each note at the foot of its page: the page to print that a site has, of the documents named."""

from __future__ import annotations

from collections.abc import Sequence

from teigram import pdf_out, resources
from teigram.edition.site import PRINT, frame
from teigram.export import Document
from teigram.export.epub import bound
from teigram.print_page import print_page


def write(documents: Sequence[Document]) -> bytes:
    """Give the PDF of *documents*, in order of date.

    Raises:
        ExtraError: WeasyPrint is not installed.
        LossError: A note does not fit on a page.
    """
    of, read = bound(documents)
    page = print_page(of, read, frame(of, PRINT))
    return pdf_out.pdf(page, lambda name: resources.path(f"xslt/{name}").read_bytes())
