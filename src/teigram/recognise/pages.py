"""Page marks: ``[Page 988]``, anywhere in the text.

Print puts them where a page begins; a transcription may glue the next word to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from teigram.recognise.telegram import Remark
from teigram.spans import Kind, Span

PAGE_MARK = re.compile(r"\[Page (?P<n>[0-9]+[a-z]?(?:[–-][0-9]+)?|[ivxlcIVXLC]+)\](?P<space> ?)")


def page_breaks(text: str) -> Iterator[Span]:
    """Yield one span for each page mark, in text order.

    ``n`` is the page as printed. A mark between two letters gets ``break``. The space after a mark belongs to it when
    white space, or the start of a line, stands before it.
    """
    for match in PAGE_MARK.finditer(text):
        before, end = text[match.start() - 1 : match.start()], match.end("n") + 1
        parted = not before or before.isspace()
        after = text[match.end() : match.end() + 1]
        if parted and match["space"] and after and not after.isspace():
            end = match.end()
        attrs = [("n", match["n"])]
        if before.isalpha() and text[end : end + 1].isalpha():
            attrs.append(("break", "no"))
        yield Span(match.start(), end, Kind.PAGE_BREAK, tuple(attrs), "recognise.pages")


def page_gaps(spans: list[Span]) -> Iterator[Remark]:
    """Report pages that are missing between two marks, and numbers that do not rise."""
    numbered = [(int(span.get("n")), span) for span in spans if span.get("n").isdigit()]
    for (last, _), (page, span) in pairwise(numbered):
        if page > last + 1:
            lost = str(last + 1) if page == last + 2 else f"{last + 1}–{page - 1}"
            yield Remark("M201", span.start, f"page {page} follows page {last}: the mark of page {lost} is lost")
        elif page <= last:
            yield Remark("M202", span.start, f"page {page} follows page {last}")
