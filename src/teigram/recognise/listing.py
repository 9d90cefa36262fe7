"""Pages that are no document: a chapter's list of documents.

As found::

    31. Telegram From the Embassy in Jordan to the Department of State
    Source: Department of State, Central Files, 785.00/4–1057. Secret.
    32. Telegram From the Embassy in Lebanon to the Department of State
    Source: …
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from teigram.lines import Line
from teigram.recognise.headings import parse_heading

_ENOUGH = 3
_LISTED = re.compile(
    r"\d+\. (?:(?:Circular )?(?:Telegram|Airgram|Despatch|Memorandum|Letter|Editorial Note|Message)\b)"
)
_LONG = 500  # code points: a line of a document's own text


def listing_refusal(lines: Sequence[Line]) -> str:
    """Say why *lines* are a listing and no document, or give an empty string.

    A listing has three or more numbered headings, and hardly any text between them.
    """
    headings = [i for i, line in enumerate(lines) if line.text[:1].isdigit() and _is_heading(line.text)]
    if len(headings) < _ENOUGH:
        return ""
    long_lines = sum(len(line.text) > _LONG for line in lines)
    if long_lines >= len(headings):
        return ""
    return (
        f"this is a list of {len(headings)} documents (a chapter's page), not one document. "
        f"Save the page of each document as a file of its own."
    )


def _is_heading(text: str) -> bool:
    """A footnote may begin “3. Telegram 525 from Cairo”, but it is a sentence and ends as one."""
    return not text.endswith((".", ")", "↩")) and _LISTED.match(text) is not None and parse_heading(text) is not None
