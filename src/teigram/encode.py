"""From a telegram with its spans to the text of a TEI document.

Here alone TEI is written. Each kind of span has one way of being written; characters that an element stands for (a
page mark, a note's number, the brackets around a supplied word) are left out, and `teigram.restore` puts them back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from teigram.lines import PAGE_MARKS
from teigram.markup import attributes, escape_text
from teigram.recognise.telegram import Telegram
from teigram.spans import Kind, Node, Span, nest
from teigram.tags import AROUND, ELEMENTS, WRITTEN, Tags

LOST = "lost"  # the reason of the gap in a note that has its marks and no words


@dataclass(frozen=True, slots=True)
class Encoded:
    """The text part of a document.

    Attributes:
        body: Mark-up of `text/body`, without the element itself.
        back: Mark-up of the notes without an anchor; empty when there is none.
        split: Spans that crossed others and were cut.
    """

    body: str
    back: str
    split: tuple[Span, ...]


@dataclass(slots=True)
class _Writing:
    """The state of one run: what has been written, and the notes that wait for their anchors."""

    text: str
    notes: dict[str, Node]
    regular: bool
    marked: bool
    parts: list[str] = field(default_factory=list)


_Writer = Callable[[_Writing, Node, Node], None]


def encode_text(telegram: Telegram, div_attrs: tuple[tuple[str, str], ...], *, regular: bool) -> Encoded:
    """Write the text of *telegram*.

    Args:
        telegram: The spans may come in any order.
        div_attrs: Attributes of the division.
        regular: Whether the notes stand where their form puts them; if not, an `anchor` marks the place of each.
    """
    text = telegram.reading.text
    root, split = nest(telegram.spans, len(text))
    notes = {node.span.get("id"): node for node in _all_notes(root)}
    writing = _Writing(text, notes, regular, marked=not telegram.layout.form.form.has_page_marks)
    writing.parts.append(f"<div{attributes(div_attrs)}>")
    _content(writing, root, 0, len(text))
    writing.parts.append("</div>")
    body = "".join(writing.parts)
    return Encoded(body, _back(writing, notes), tuple(split))


def _all_notes(node: Node) -> list[Node]:
    found = [node] if node.span.kind is Kind.NOTE else []
    for child in node.children:
        found += _all_notes(child)
    return found


def _back(writing: _Writing, notes: dict[str, Node]) -> str:
    writing.parts = []
    for node in notes.values():
        if node.span.get("unanchored"):
            _note(writing, node)
    return "".join(writing.parts)


def _content(writing: _Writing, node: Node, start: int, end: int) -> None:
    """Write what lies between *start* and *end* of the text: characters, and the children of *node*."""
    at = start
    for child in node.children:
        span = child.span
        if span.end < start or span.start < at:
            continue
        if span.start > at:
            writing.parts.append(escape_text(writing.text[at : span.start]))
        _WRITERS.get(span.kind, _element)(writing, child, node)
        at = span.end
    if end > at:
        writing.parts.append(escape_text(writing.text[at:end]))


def _element(writing: _Writing, node: Node, _parent: Node) -> None:
    """Write a kind that is an element around its words."""
    span = node.span
    name, fixed = ELEMENTS[span.kind]
    attrs = fixed + tuple(pair for pair in span.attrs if pair[0] in WRITTEN)
    writing.parts.append(f"<{name}{attributes(attrs)}>")
    start = span.start
    if span.kind in _BULLETED and span.get("rend"):
        start += len(span.get("rend"))
        start += len(writing.text[start : span.end]) - len(writing.text[start : span.end].lstrip())
    _content(writing, node, start, span.end)
    writing.parts.append(f"</{name}>")


def _around(tags: Tags) -> _Writer:
    """Make the writer of a kind with mark-up around its words."""

    def write(writing: _Writing, node: Node, _parent: Node) -> None:
        writing.parts.append(tags.before(node.span))
        _content(writing, node, node.span.start + tags.trim, node.span.end - tags.trim)
        writing.parts.append(tags.after(node.span))

    return write


def _number(kind: str) -> _Writer:
    """Make the writer of a number; it holds text alone, and so points to the terms that the source marks in it."""

    def write(writing: _Writing, node: Node, _parent: Node) -> None:
        span = node.span
        attrs = [("type", kind), *(pair for pair in span.attrs if pair[0] in WRITTEN)]
        pointers = dict.fromkeys(pointer for inner in _below(node) for pointer in inner.get("ref").split())
        if pointers:
            attrs.append(("corresp", " ".join(pointers)))
        words = escape_text(writing.text[span.start : span.end])
        writing.parts.append(f"<idno{attributes(tuple(attrs))}>{words}</idno>")

    return write


def _below(node: Node) -> list[Span]:
    return [span for child in node.children for span in (child.span, *_below(child))]


def _gap(writing: _Writing, node: Node, parent: Node) -> None:
    """Write a gap: around the printed words in brackets, or empty where nothing is printed."""
    attrs = attributes(node.span.attrs)
    if node.span.start == node.span.end:
        writing.parts.append(f"<gap{attrs}/>")
    else:
        _around(Tags(lambda _: f"<gap{attrs}><desc>", lambda _: "</desc></gap>", trim=1))(writing, node, parent)


def _page_break(writing: _Writing, node: Node, parent: Node) -> None:
    """Write a page break.

    How its mark was spaced is kept where the rule of `teigram.restore` would not give it back.
    """
    span = node.span
    spaced = writing.text[span.end - 1] == " "
    by_rule = parent.span.kind not in {Kind.DIVISION, Kind.FLOATING, Kind.LIST} and not _is_open_tag(writing.parts[-1])
    if span.start == span.end:
        rend = () if writing.marked else (("rend", "none"),)
    else:
        rend = () if spaced is by_rule and not writing.marked else (("rend", "spaced" if spaced else "glued"),)
    writing.parts.append(f"<pb{attributes(span.attrs + rend)}/>")


def _line_break(writing: _Writing, node: Node, _parent: Node) -> None:
    writing.parts.append(f"<lb{attributes(node.span.attrs)}/>")


def _is_open_tag(part: str) -> bool:
    return part.startswith("<") and not part.startswith("</") and not part.endswith("/>")


def _anchor(writing: _Writing, node: Node, _parent: Node) -> None:
    ident = node.span.get("note")
    if ident in writing.notes:
        _note(writing, writing.notes[ident])
    else:
        writing.parts.append(f"<ref{attributes((('type', 'note-anchor'), *node.span.attrs))}/>")


def _listed(writing: _Writing, node: Node, _parent: Node) -> None:
    """Leave a note's words out where they stand in the list; they are written at the anchor.

    In the mark-up of some sources they stand at the anchor already.
    """
    if node.span.get("inline"):
        _note(writing, node)
    elif not writing.regular:
        ident = node.span.get("id")
        writing.parts.append(f"<anchor{attributes((('type', 'note-text'), ('corresp', f'#{ident}')))}/>")


def _note(writing: _Writing, node: Node) -> None:
    span = node.span
    attrs = [("place", "foot"), ("type", span.get("type")), ("n", span.get("n")), ("xml:id", span.get("id"))]
    attrs += [(name, span.get(name)) for name in ("rend", "cert", "resp") if span.get(name)]
    writing.parts.append(f"<note{attributes(tuple(attrs))}>")
    marks = [child.span for child in node.children if child.span.kind is Kind.MARK]
    start = marks[0].end if marks and marks[0].start == span.start else span.start
    end = marks[-1].start if marks and marks[-1].end == span.end and marks[-1].start >= start else span.end
    inner = Node(Span(start, end, Kind.NOTE), [child for child in node.children if child.span.kind is not Kind.MARK])
    _content(writing, inner, start, end)
    has_gap = any(child.span.kind is Kind.GAP for child in node.children)
    if not has_gap and not PAGE_MARKS.sub("", writing.text[start:end]).strip():
        writing.parts.append(f"<gap{attributes((('reason', LOST),))}/>")
    writing.parts.append("</note>")


_BULLETED = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.LABEL})  # @rend is the bullet that stands before the words

_WRITERS: dict[Kind, _Writer] = {
    **{kind: _around(tags) for kind, tags in AROUND.items()},
    Kind.FILE_NUMBER: _number("file"),
    Kind.TELEGRAM_NUMBER: _number("telegram"),
    Kind.GAP: _gap,
    Kind.PAGE_BREAK: _page_break,
    Kind.LINE_BREAK: _line_break,
    Kind.ANCHOR: _anchor,
    Kind.NOTE: _listed,
    Kind.MARK: lambda _writing, _node, _parent: None,
}
