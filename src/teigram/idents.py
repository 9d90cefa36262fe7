"""Names that XML accepts as `xml:id`."""

from __future__ import annotations

import re
import unicodedata

_NOT_ALLOWED = re.compile(r"[^A-Za-z0-9._-]+")


def xml_ident(stem: str) -> str:
    """Make a file's stem a legal `xml:id` in ASCII: ``1952 Köln`` becomes ``d-1952-Koln``."""
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    ident = _NOT_ALLOWED.sub("-", plain).strip("-") or "document"
    return ident if ident[0].isalpha() else f"d-{ident}"
