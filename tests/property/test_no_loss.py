"""The second law: the source's words come back from the TEI, to the character and in their order."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from tests.property.runs import NAME, encoded, fewer, parsed
from tests.property.strategies import any_text, cables, telegrams

from teigram import encode
from teigram.encode import _Writing
from teigram.errors import LossError
from teigram.pipeline import encode_bytes
from teigram.restore import restore
from teigram.source import segment_plain
from teigram.spans import Kind, Node

TELEGRAM = """\
611.61/10–351: Telegram
The Acting Secretary of State to the Embassy in the Soviet Union 1
249. ReDeptel 239 Oct 2,2 you are now instructed discuss with Vyshinsky on fol basis.
[Page 988]At present most explosive outstanding issue is “OK H[arry] S. T[ruman].”
- A manuscript notation in the source text.↩
- See footnote 2, p. 986.↩
"""


@given(telegrams())
def test_words_of_a_telegram_come_back_from_the_tei(raw: str) -> None:
    assert restore(parsed(encoded(raw))).split() == segment_plain(raw)[0].split()


@fewer(2)
@given(cables())
def test_words_of_a_cable_come_back_from_the_tei(raw: str) -> None:
    assert restore(parsed(encoded(raw))).split() == segment_plain(raw)[0].split()


@given(any_text())
def test_words_of_any_text_come_back_from_the_tei(raw: str) -> None:
    assert restore(parsed(encoded(raw))).split() == segment_plain(raw)[0].split()


@fewer(2)
@given(telegrams())
def test_findings_point_into_the_file(raw: str) -> None:
    lines = raw.split("\n")
    for finding in encoded(raw).findings:
        assert 0 <= finding.line <= len(lines)
        assert 0 <= finding.column <= len(lines[finding.line - 1]) + 1


def refuse() -> None:
    """Encode the telegram while the program is broken on purpose, and expect that the law stops it."""
    with pytest.raises(LossError, match="Nothing was written"):
        encode_bytes(TELEGRAM.encode(), NAME)


def test_telegram_that_is_broken_on_purpose_is_whole() -> None:
    assert encode_bytes(TELEGRAM.encode(), NAME).xml


def test_escape_that_drops_a_character_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encode, "escape_text", lambda text: text.replace("–", ""))
    refuse()


def test_escape_that_changes_a_character_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encode, "escape_text", lambda text: text.replace("“", '"'))
    refuse()


def _nothing(_writing: _Writing, _node: Node, _parent: Node) -> None:
    """Write nothing."""


@pytest.mark.parametrize("kind", [Kind.ABBREVIATION, Kind.PAGE_BREAK, Kind.ANCHOR, Kind.COMPLETION, Kind.REFERENCE])
def test_writer_that_writes_nothing_is_caught(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(encode._WRITERS, kind, _nothing)
    refuse()


def test_writer_that_writes_the_expansion_for_the_abbreviation_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(
        encode._WRITERS, Kind.ABBREVIATION, lambda writing, node, _: writing.parts.append(node.span.get("expan"))
    )
    refuse()


def _at_the_front(write: Callable[[_Writing, Node, Node], None]) -> Callable[[_Writing, Node, Node], None]:
    def moved(writing: _Writing, node: Node, parent: Node) -> None:
        before = len(writing.parts)
        write(writing, node, parent)
        writing.parts[before - 1 :] = [*writing.parts[before:], writing.parts[before - 1]]

    return moved


def test_footnote_mark_that_is_moved_by_some_words_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(encode._WRITERS, Kind.ANCHOR, _at_the_front(encode._WRITERS[Kind.ANCHOR]))
    refuse()
