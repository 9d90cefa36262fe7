"""How each kind of span is written: the element around its words, and its attributes.

Kinds that need more than tags, such as footnotes and page breaks, are written by `teigram.encode`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from teigram.markup import attributes, escape_text
from teigram.spans import Kind, Span

_RESP = ("resp", "#teigram")


@dataclass(frozen=True, slots=True)
class Tags:
    """The mark-up before and after the words of a span; *trim* characters are left out at each end."""

    before: Callable[[Span], str]
    after: Callable[[Span], str]
    trim: int = 0


def category_ident(scheme: str, value: str) -> str:
    """Give the `xml:id` of a category: ``classification.top-secret``."""
    return f"{scheme}.{value.replace(' ', '-')}"


def _expansion(span: Span) -> str:
    attrs = attributes((_RESP, ("cert", span.get("cert") or "high")))
    return f"</abbr><expan{attrs}>{escape_text(span.get('expan'))}</expan></choice>"


def _correction(span: Span) -> str:
    attrs = attributes((_RESP, ("cert", span.get("cert") or "medium")))
    return f"</sic><corr{attrs}>{escape_text(span.get('corr'))}</corr></choice>"


def _marking(span: Span) -> str:
    scheme, value = span.get("type"), span.get("value")
    return f"<seg{attributes((('type', scheme), ('ana', f'#{category_ident(scheme, value)}')))}>"


def _field(span: Span) -> str:
    return f"<seg{attributes((('type', span.get('type')),))}>"


def _running(span: Span) -> str:
    """Open what runs on a page; the head of a page stands right after the page break that it makes."""
    page = f"<pb{attributes((('n', span.get('n')),))}/>" if span.get("n") else ""
    return f"{page}<fw{attributes((('type', span.get('type')),))}>"


def _reference(span: Span) -> str:
    """Lead to the target; a reference that leads nowhere has a key."""
    name, attribute = ("ref", "target") if span.get("target") else ("rs", "key")
    kind = (("type", span.get("type")),) if span.get("type") else ()
    return f"<{name}{attributes((*kind, (attribute, span.get(attribute))))}>"


def _cell(span: Span) -> str:
    size = tuple(pair for pair in span.attrs if pair[0] in ("rows", "cols"))
    return f"{_empty_cells(span, 'empty-before')}<cell{attributes(size)}>"


def _empty_cells(span: Span, name: str) -> str:
    """Write the cells without text beside *span*: they have no place in the text, so that they can be no spans."""
    return "<cell/>" * int(span.get(name) or 0)


ELEMENTS: dict[Kind, tuple[str, tuple[tuple[str, str], ...]]] = {
    Kind.SOURCE_NOTE: ("note", (("type", "source"), ("place", "inline"))),
    Kind.ARCHIVE: ("note", (("type", "archive"), ("place", "inline"))),
    Kind.HEAD: ("head", ()),
    Kind.CAPTION: ("head", ()),
    Kind.SUBJECT: ("head", (("type", "subject"),)),
    Kind.OPENER: ("opener", ()),
    Kind.CLOSER: ("closer", ()),
    Kind.POSTSCRIPT: ("postscript", ()),
    Kind.QUOTE: ("quote", ()),
    Kind.TABLE: ("table", ()),
    Kind.LABEL: ("label", ()),
    Kind.ITEM: ("item", ()),
    Kind.PARAGRAPH: ("p", ()),
    Kind.SIGNED: ("signed", ()),
    Kind.SALUTE: ("salute", ()),
    Kind.LINE: ("seg", (("type", "line"),)),
    Kind.DATELINE: ("dateline", ()),
    Kind.HIGHLIGHT: ("hi", ()),
    Kind.TERM: ("term", ()),
    Kind.DELETED: ("del", ()),
    Kind.DATE: ("date", ()),
    Kind.TIME: ("time", ()),
    Kind.PERSON: ("persName", ()),
    Kind.ORGANISATION: ("orgName", ()),
    Kind.PLACE: ("placeName", ()),
    Kind.DOCUMENT_TYPE: ("term", (("type", "document-type"),)),
    Kind.PART_LABEL: ("label", (("type", "part"),)),
    Kind.COMPLETED: ("expan", ()),
}
"""Kinds that are one element around their words: its name, and the attributes that are always the same."""

WRITTEN = frozenset(
    {
        *("xml:id", "when", "notBefore", "notAfter", "from", "to", "cert", "resp", "source", "ref", "rend", "style"),
        *("next", "prev", "role"),
    }
)
"""Attributes of spans that become attributes of such an element."""

AROUND: dict[Kind, Tags] = {
    Kind.MARKING: Tags(_marking, lambda _: "</seg>"),
    Kind.FIELD: Tags(_field, lambda _: "</seg>"),
    Kind.RUNNING: Tags(_running, lambda _: "</fw>"),
    Kind.REFERENCE: Tags(_reference, lambda span: "</ref>" if span.get("target") else "</rs>"),
    Kind.PARTY: Tags(lambda span: f"<rs{attributes((('type', span.get('type')),))}>", lambda _: "</rs>"),
    Kind.FLOATING: Tags(lambda _: "<floatingText><body>", lambda _: "</body></floatingText>"),
    Kind.LIST: Tags(lambda span: f"<list{attributes(span.attrs)}>", lambda _: "</list>"),
    Kind.ROW: Tags(lambda _: "<row>", lambda span: f"{_empty_cells(span, 'empty-after')}</row>"),
    Kind.CELL: Tags(_cell, lambda _: "</cell>"),
    Kind.ABBREVIATION: Tags(lambda _: "<choice><abbr>", _expansion),
    Kind.FAULT: Tags(lambda _: "<choice><sic>", _correction),
    Kind.SUPPLIED: Tags(lambda _: "<supplied>", lambda _: "</supplied>", trim=1),
    Kind.COMPLETION: Tags(lambda _: "<ex>", lambda _: "</ex>", trim=1),
}
"""Kinds with mark-up of their own around their words."""
