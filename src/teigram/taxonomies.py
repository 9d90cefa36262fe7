"""Taxonomies of the header: only the categories that a document uses are listed in it."""

from __future__ import annotations

from functools import cache

from teigram.encode import category_ident
from teigram.markup import Element, element

SCHEMES = ("classification", "precedence", "handling")  # in the order of the header
_DESCRIPTIONS = {
    "classification": "Level of secrecy, as printed.",
    "precedence": "Order in which the telegram was to be sent and delivered, as printed.",
    "handling": "Restrictions on distribution, as printed.",
    "document-type": "Kind of document.",
}


@cache
def taxonomy(scheme: str, values: tuple[str, ...]) -> Element:
    """Make the taxonomy *scheme* with the categories *values*, in their order."""
    return element(
        "taxonomy",
        element("desc", _DESCRIPTIONS[scheme]),
        *(
            element("category", element("catDesc", value.replace("-", " ")), xml_id=category_ident(scheme, value))
            for value in values
        ),
        xml_id=scheme,
    )
