"""What kind of document the printed edition says that one of its documents is.

The editors say it in the source line (``711.962/5–549: Airgram``) or in the heading (“Memorandum of Conversation, by”).
Under a heading that names only the parties the document itself shows it: a despatch has its number and “Sir” above its
first words, a letter greets its reader, and a note of an embassy presents its compliments. Where nothing of this stands
the edition is silent, and so is `kind_of`.
"""

from __future__ import annotations

import re

from gold_records import source_line
from lxml import etree
from printed_page import TEI, printed

_KINDS = {
    r"Editorial Note": "editorial-note",
    r"Circular telegram": "circular-telegram",
    r"Circular airgram": "circular-airgram",
    r"Telegram|Te[Il]egram|Message": "telegram",
    r"Airgram": "airgram",
    r"Despatch": "despatch",
    r"(?:Memorandum|Notes|Record|Transcript) of (?:(?:a|an|the|private|informal) )*(?:substance of )?"
    r"(?:(?:telephone|private) )?(?:conversations?|discussion|conference|meeting)": "memorandum-of-conversation",
    r"Memorandum (?:on|of) the substance of (?:the )?discussion": "memorandum-of-conversation",
    r"Memorandum for the Record of (?:a|the)\b.*meeting": "memorandum-of-conversation",
    r"(?:\w+ )?Memorandum": "memorandum",
    r"Letter": "letter",
    r"Report|(?:Special )?(?:National )?(?:Intelligence )?Estimate|National Intelligence|Special National": "report",
    r"Note|Notes|Minutes|United States Minutes|Position Paper|Paper|Draft|Statement|Policy|Agreement|Aide": "other",
}
_NUMBERED = re.compile(r"(?:No\. ?)?\d+[a-z]?\.?\s*")
_KIND = re.compile(r"[:;]\s*([A-Z][A-Za-z ]+?)[.:]?$")
_GREETING = re.compile(
    r"(?:My )?Dear\b|(?:Sir|Sirs|Gentlemen|Excellency|Madam|Mr\. \w+|Your \w+)\s?[:,]", re.IGNORECASE
)
_DESPATCH_NUMBER = re.compile(r"(?:Secret\s|Confidential\s|Restricted\s|Top Secret\s)*No\. \d+", re.IGNORECASE)
_COMPLIMENTS = re.compile(r"presents? (?:\w+ ){0,4}compliments", re.IGNORECASE)
_TITLES = {"aide-mémoire": "other", "note verbale": "other", "memorandum": "memorandum"}
_DEPARTMENT = re.compile(r"(?:Secretary of State|Department of State)$")
_FRONT = 6  # blocks below the heading in which number, greeting and title stand


def kind_of(document: etree._Element) -> str:
    """Give a value of ``div/@type`` for *document*, a ``div`` of a volume; empty when the edition does not say."""
    line, head = source_line(document), document.find(f"{TEI}head")
    named = _KIND.search(_bare(line)) if line is not None else None
    if named and (kind := _kind(named[1])):
        return kind
    heading = _NUMBERED.sub("", _bare(head), count=1) if head is not None else ""
    return _kind(heading) or _shown(document, heading)


def _kind(words: str) -> str:
    return next((kind for opening, kind in _KINDS.items() if re.match(rf"(?:{opening})\b", words, re.IGNORECASE)), "")


def _bare(element: etree._Element) -> str:
    """Give the words of *element* without those of its notes."""
    words = element.xpath(".//text()[not(ancestor::t:note[ancestor::t:head])]", namespaces={"t": TEI[1:-1]})
    return " ".join("".join(map(str, words)).split()) if isinstance(words, list) else ""


def _shown(document: etree._Element, heading: str) -> str:
    """Say what the first blocks below a *heading* that names only the parties show; empty when they show nothing."""
    blocks = [block for block in printed(document).blocks if block.kind in ("text", "marking", "item")][:_FRONT]
    words = [re.sub("\0\\d+\0", "", block.text).strip() for block in blocks]
    if any(_DESPATCH_NUMBER.match(line) or "\nNo. " in line for line in words):
        return "despatch" if _DEPARTMENT.search(heading) or "to the Secretary of State" in heading else "other"
    titled = [_TITLES[line.lower().strip("[]")] for line in words if line.lower().strip("[]") in _TITLES]
    if titled:
        return titled[0]
    if any(_GREETING.match(line) for line in words):
        return "letter"
    return "other" if any(_COMPLIMENTS.search(line) for line in words[:2]) else ""
