"""Who drafted, cleared, approved and signed a telegram, as the source note of the editions from 1955 on tells.

As found::

    Drafted by Bergus and approved by Jernegan, who signed for Dulles.
    Drafted by Moffitt; cleared by Sisco, Buffum, and Meeker; and approved by Jernegan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teigram.seats import is_organisation
from teigram.spans import Kind, Span

_FOUND_BY = "recognise.drafting"
_VERB = re.compile(
    r"\b(?P<verbs>(?:[Dd]rafted|[Cc]leared|[Aa]pproved|[Ss]igned|[Ii]nitialed)"
    r"(?:,? (?:and |in draft )?(?:drafted|cleared|approved|signed|initialed))*)"
    r"(?: in (?:draft|substance|[A-Z/]+))? (?P<how>by|with|for) "
)
_WORD = r"(?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w’'\-]+)"
_NAME = re.compile(rf"{_WORD}(?: (?:{_WORD}|de|von|van))*(?:,? Jr\b\.?)?")
_BETWEEN = re.compile(r"(?: \([^)]*\))?(?:,? and |, |; )(?:and )?(?:with |by )?")
_BY = re.compile(r" by ")  # signed for Rusk by Talbot
_BOTH = frozenset({"drafter-approver", "approver-signer"})
_ROLES = {
    "drafted": "drafter",
    "cleared": "clearer",
    "approved": "approver",
    "signed": "signer",
    "initialed": "initialer",
}


def drafting(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield a span for each person who had a part in the telegram; ``role`` says which.

    Args:
        text: The reading, marks blanked out.
        start: Of the source note's words.
        end: After them.
    """
    for match in _VERB.finditer(text, start, end):
        role = _role(match)
        at = match.end()
        while at < end:
            name = _NAME.match(text, at, end)
            if name is None:
                break
            words = name.group() if name.group().endswith("Jr.") else name.group().rstrip(".")
            if _is_person(words):
                yield Span(at, at + len(words), Kind.PERSON, (("role", role),), _FOUND_BY)
            at += len(words)
            between = _BETWEEN.match(text, at, end) or (_BY.match(text, at, end) if role == "principal" else None)
            if between is None:
                break
            role = "signer" if between.re is _BY else role
            at = between.end()


def _role(match: re.Match[str]) -> str:
    """Give the part that a person had: “Drafted and approved by” gives both; “signed for” names who did not sign."""
    if match["how"] == "for":
        return "principal"
    roles = [_ROLES[verb] for verb in re.findall(r"[a-z]+", match["verbs"].lower()) if verb in _ROLES]
    both = "-".join(roles)
    return both if both in _BOTH else roles[0]


def _is_person(words: str) -> bool:
    """Offices have cleared telegrams too: ``NEA``, ``Defense``, ``the Department of the Army``."""
    return not words.isupper() and "/" not in words and not is_organisation(words)
