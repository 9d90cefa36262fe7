"""The pages of the rule book: what ``teigram explain M203`` prints."""

from __future__ import annotations

from teigram import resources
from teigram.errors import InputError
from teigram.rules import RULES

HEADINGS = ("What", "Why", "Wrong", "Right", "How to mend", "Source")
"""The parts of a page, in their order."""


def page(code: str) -> str:
    """Give the page of the rule *code*, in Markdown.

    Raises:
        InputError: There is no such rule.
    """
    if code not in RULES:
        near = [known for known in RULES if known[0] == code[:1]] or list(RULES)
        raise InputError(f"{code}: there is no such code. The codes that are near: {', '.join(near[:12])} …")
    return resources.path(f"rules/{code}.md").read_text("utf-8")


def listing() -> str:
    """Give every code with its severity and what it reports, one a line."""
    return "".join(f"{rule.code}  {rule.severity:<7}  {rule.summary}\n" for rule in RULES.values())
