"""Taxonomies of the header: only the categories that a document uses are listed in it."""

from __future__ import annotations

from functools import cache

from teigram.cable_tables import tags
from teigram.markup import Written, element, write
from teigram.tags import category_ident

_DEPTH = 4  # of what stands in `classDecl`
SCHEMES = ("classification", "precedence", "handling")  # in the order of the header
_DESCRIPTIONS = {
    "classification": "Level of secrecy, as printed.",
    "precedence": "Order in which the telegram was to be sent and delivered, as printed.",
    "handling": "Restrictions on distribution, as printed.",
    "document-type": "Kind of document.",
    "tags": "Traffic analysis by geography and subject: what the Department of State's telegrams are about.",
}


@cache
def taxonomy(scheme: str, values: tuple[str, ...]) -> Written:
    """Write the taxonomy *scheme* with the categories *values*, in their order, for its place in the header."""
    made = element(
        "taxonomy",
        element("desc", _DESCRIPTIONS[scheme]),
        *(
            element("category", element("catDesc", _words(scheme, value)), xml_id=category_ident(scheme, value))
            for value in values
        ),
        xml_id=scheme,
    )
    return Written(write(made, _DEPTH))


def _words(scheme: str, value: str) -> str:
    """Say what a category is; a tag is a code, and a table knows what it means."""
    return f"{value}: {tags()[value].meaning}" if scheme == "tags" else value.replace("-", " ")
