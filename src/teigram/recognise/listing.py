"""Pages that are no document: a chapter's list of documents, and a volume's front matter.

As found::

    31. Telegram From the Embassy in Jordan to the Department of State
    Source: Department of State, Central Files, 785.00/4–1057. Secret.
    32. Telegram From the Embassy in Lebanon to the Department of State
    Source: …
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from teigram.lines import Line
from teigram.recognise.headings import UNNAMED, parse_heading
from teigram.wording import any_of

_ENOUGH = 3
_ADDRESSED_KIND = "(?:Circular )?(?:Telegram|Airgram|Despatch|Memorandum|Letter|Message|Instruction)"
_LISTED = re.compile(
    rf"No\. ?\d+ The\b|(?:No\. ?)?\d+\.? (?:{_ADDRESSED_KIND}"
    r"|Editorial Note|Notes?|Paper|(?:Special )?National Intelligence Estimate|Report|Minutes)\b"
)
_HOUR_AT_END = re.compile(r"[ap]\.?\s?m\.$")
_ADDRESSED = re.compile(
    r"\bto (?:the )?(?:Acting |Under |Assistant |Deputy )*(?:Secretary|Department|Embass|Legation|Consul|Ambassador"
    r"|Minister|Chargé|President|Certain|Office|Mission|United States|Joint Chiefs|Political|Representative)"
)
_LONG = 500  # code points: a line of a document's own text
_LONGEST_HEADING = 300
_FRONT = 3  # lines in which the title of a volume's front matter stands


def listing_refusal(lines: Sequence[Line]) -> str:
    """Say why *lines* are no document, or give an empty string.

    A listing has three or more headings, and hardly any text between them.
    """
    headings = [i for i, line in enumerate(lines) if _is_listed(line.text)]
    long_lines = sum(len(line.text) > _LONG for line in lines)
    if len(headings) >= _ENOUGH and long_lines < len(headings):
        return (
            f"this is a list of {len(headings)} documents (a chapter's page), not one document. "
            f"Save the page of each document as a file of its own."
        )
    return _front_matter(lines)


def _is_listed(text: str) -> bool:
    """A footnote may begin “3. Telegram 525 from Cairo”, but it is a sentence and ends as one."""
    if len(text) > _LONGEST_HEADING or (text.endswith((".", ")", "↩")) and not _HOUR_AT_END.search(text)):
        return False
    if text[:1].isdigit() or text.startswith("No."):
        return _LISTED.match(text) is not None and parse_heading(text) is not None
    if " to " not in text or _ADDRESSED.search(text) is None:
        return False
    heading = parse_heading(text)
    return heading is not None and heading.document_type == UNNAMED and heading.recipient is not None


@cache
def _front_matter_title() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('front-matter')})\.?", re.IGNORECASE)


def _front_matter(lines: Sequence[Line]) -> str:
    """Say that *lines* are a volume's preface or one of its lists, as the first line that is a title says."""
    title = next((line.text for line in lines[:_FRONT] if _front_matter_title().fullmatch(line.text)), "")
    if not title or any(parse_heading(line.text) for line in lines[:_FRONT] if line.text != title):
        return ""
    return f"“{title}” is a part of a volume and no document. Take the pages of documents alone."
