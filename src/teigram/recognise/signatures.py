"""The signature: a name on a line of its own under the text.

As found: ``Acheson``, ``Thorp5`` (with a footnote's mark), ``[Huddle]`` (inferred by the editors), ``W. Walton
Butterworth``.
"""

from __future__ import annotations

import re
from functools import cache

from teigram.wording import any_of

_CAPITAL = "[A-ZÀ-ÞĀ-Ž]"
_INITIALS = r"(?:[A-Z]\.){2,4}"
_WORD = rf"(?:{_INITIALS}|{_CAPITAL}(?:[^\W\d_]|[’'\-])*\.?|de|von|van|der|den|du|da|la|le|el|al|bin|ibn|y)"
# “For the Ambassador: Smith”, “Lovett (Acting)”
SIGNATURE = re.compile(
    rf"(?:For the [A-Z][A-Za-z ]{{3,30}}: )?(?P<name>\[?{_WORD}(?:,? {_WORD}){{0,4}}\]?)(?: \([A-Z]\w+\))?"
    r"(?P<anchor> ?\d{1,2}| ?/(?:\d{1,3}|\*)/| ?\[\d{1,2}\]| ?\*)?"
)
_LONGEST = 60
_SENTENCE = re.compile(r"(?<!\b[JS]r)(?<!\bEsq)(?<!\b[A-Z])\.$")


@cache
def _no_name() -> re.Pattern[str]:
    """Match words of headings inside a telegram that stand on a line of their own as names do."""
    return re.compile(rf"\b(?:{any_of('no-name')})\b")


def looks_like_signature(text: str) -> bool:
    """Say whether *text* is a name under a telegram: one to five words with capitals, no sentence."""
    if len(text) > _LONGEST or _no_name().search(text):
        return False
    return SIGNATURE.fullmatch(text) is not None


def is_sentence(text: str) -> bool:
    """Say whether *text* ends in a full stop that does not belong to “Jr.” or an initial: ``Happy New Year.``."""
    return _SENTENCE.search(text) is not None
