"""The encoding description: what every document declares, and the categories that this one uses."""

from __future__ import annotations

from functools import cache

from teigram import __version__
from teigram.cable_tables import tags
from teigram.facts import Facts
from teigram.markup import Element, Written, element, write
from teigram.taxonomies import SCHEMES, taxonomy

_DEPTH = 3  # of what stands in `encodingDesc`
_PROJECT = (
    "Encoded from a transcription of the printed edition by teigram; every character of the transcription is kept."
)
_EDITORIAL = (
    (
        "correction",
        "Misprints are marked with sic and the correction given beside them; the printed form is never replaced.",
    ),
    (
        "normalization",
        "Abbreviations are kept as printed and expanded beside; spelling and punctuation are not changed.",
    ),
    ("quotation", "Quotation marks are kept as printed."),
    ("hyphenation", "Hyphens and dashes are kept as printed."),
    ("interpretation", "What is inferred carries a degree of certainty and names its evidence."),
)


def encoding_desc(facts: Facts, schema: str) -> Element:
    """Make the `encodingDesc`.

    Args:
        facts: Of the document.
        schema: Address of the RELAX NG schema, as seen from the document.
    """
    schemes = [
        taxonomy(scheme, values)
        for scheme in SCHEMES
        if (values := tuple(v for s, v in facts.categories if s == scheme))
    ]
    return element(
        "encodingDesc",
        _declarations(),
        element("classDecl", *schemes, taxonomy("document-type", (facts.document_type,)), _tags(facts)),
        element("schemaRef", url=schema),
        _application(),
    )


def _tags(facts: Facts) -> Written | None:
    known = tuple(tag for tag in facts.tags if tag in tags())
    return taxonomy("tags", known) if known else None


@cache
def _declarations() -> Written:
    """Give what every document declares in the same words."""
    parts = (
        element("projectDesc", element("p", _PROJECT)),
        element("editorialDecl", *(element(name, element("p", words)) for name, words in _EDITORIAL)),
        element("refsDecl", _citation()),
    )
    return Written("\n".join(write(part, _DEPTH) for part in parts))


@cache
def _application() -> Written:
    application = element(
        "application", element("label", "teigram"), ident="teigram", version=__version__, xml_id="teigram"
    )
    return Written(write(element("appInfo", application), _DEPTH))


def _citation() -> Element:
    return element(
        "citeStructure",
        element("citeStructure", match="//pb", use="@n", unit="page", delim=":"),
        unit="document",
        match="/TEI",
        use="@xml:id",
    )
