"""Files with mark-up of their own: a reader that gives blocks, notes in place, notes in a list, and page breaks."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests.editions import Document

from teigram import readers
from teigram.markup import parse
from teigram.pipeline import encode_all, encode_bytes
from teigram.restore import restore
from teigram.source import ReadFile, Reading, Segment, SegmentKind, Source
from teigram.spans import Kind, Span

TEXT = """795.00/7–2552: Telegram

The Secretary of State to the Embassy in the Soviet Union

Washington, July 25, 1952—7:15 p.m.

top secret

92. USG has been giving consideration to Embtel 2180. Not printed. and to Deptel 12.

Peiping’s view.

Acheson

Dated July 23, 1952.
"""


class Marked:
    """A reader that knows where everything is."""

    name = "marked"

    def __init__(self, given: tuple[Span, ...]) -> None:
        self.given = given

    def declines(self, _head: bytes, _name: str) -> str | None:
        return None

    def read(self, data: bytes, name: str, _encoding: str | None) -> ReadFile:
        raw = data.decode()
        segments = (Segment(0, len(raw), 0, len(raw), SegmentKind.TEXT),)
        source = Source(name, "0" * 64, "utf-8", "text/x-marked", self.name)
        return ReadFile(raw, iter((Reading("d234", raw, segments, source, self.given),)))


def place(words: str) -> tuple[int, int]:
    """Give where *words* stand in the text; they do once."""
    (match,) = re.finditer(re.escape(words), TEXT)
    return match.span()


def span(words: str, kind: Kind, **attrs: str) -> Span:
    return Span(*place(words), kind, tuple((key.rstrip("_"), value) for key, value in attrs.items()), "marked")


NOTE = span("Not printed.", Kind.NOTE, n="1", id="fn1", type="editorial", inline="yes")
LISTED = span("Dated July 23, 1952.", Kind.NOTE, n="2", id="fn2", type="editorial")
ANCHOR = Span(place("Peiping’s view.")[1], place("Peiping’s view.")[1], Kind.ANCHOR, (("note", "fn2"),), "marked")
PAGE = Span(place("Peiping")[0], place("Peiping")[0], Kind.PAGE_BREAK, (("n", "423"),), "marked")
MARKS = (NOTE, LISTED, ANCHOR, PAGE)
BLOCKS = (
    span("795.00/7–2552: Telegram", Kind.SOURCE_NOTE),
    span("The Secretary of State to the Embassy in the Soviet Union", Kind.HEAD),
    Span(place("Washington")[0], place("top secret")[1], Kind.OPENER, (), "marked"),
    span("Washington, July 25, 1952—7:15 p.m.", Kind.DATELINE),
    Span(place("92. USG")[0], place("to Deptel 12.")[1], Kind.PARAGRAPH, (), "marked"),
    span("Peiping’s view.", Kind.PARAGRAPH),
    Span(*place("Acheson\n"), Kind.CLOSER, (), "marked"),
    Span(place("Acheson")[0], place("Acheson")[1], Kind.SIGNED, (), "marked"),
)


def encoded(given: tuple[Span, ...], monkeypatch: pytest.MonkeyPatch) -> Document:
    monkeypatch.setattr(readers, "READERS", (Marked(given), *readers.READERS))
    xml = encode_bytes(TEXT.encode(), "x.marked").xml
    assert restore(parse(xml)).split() == TEXT.split()
    return Document(xml)


@pytest.mark.parametrize("given", [MARKS, (*MARKS, *BLOCKS)], ids=["marks only", "blocks too"])
def test_notes_pages_and_parties_come_from_mark_up(given: tuple[Span, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    tei = encoded(given, monkeypatch)

    assert tei.text("//t:bibl[@type='transcription']/@subtype") == "marked"
    assert tei.texts("//t:body//t:note[@place='foot']") == ["Not printed.", "Dated July 23, 1952."]
    assert tei.text("//t:note[@n='2']/preceding-sibling::text()[1]").endswith("view.")
    assert tei.text("//t:pb/@n") == "423"
    assert tei.text("//t:correspAction[@type='received']") == "Embassy in the Soviet Union"
    assert tei.text("//t:correspAction[@type='sent']/t:date/@when") == "1952-07-25T19:15:00"
    assert tei.text("//t:catRef[@scheme='#classification']/@target") == "#classification.top-secret"
    assert tei.text("//t:div/t:p[1]/t:idno") == "92"
    assert tei.text("//t:body//t:idno[@type='file']") == "795.00/7–2552"


def test_what_mark_up_claims_is_not_overruled(monkeypatch: pytest.MonkeyPatch) -> None:
    stated = span("July 25, 1952—7:15 p.m.", Kind.DATE, when="1952-07-26")
    tei = encoded((*MARKS, *BLOCKS, stated), monkeypatch)

    assert tei.texts("//t:dateline/t:date/@when") == ["1952-07-26"]


def test_words_around_a_note_in_place_are_recognised(monkeypatch: pytest.MonkeyPatch) -> None:
    tei = encoded((*MARKS, *BLOCKS), monkeypatch)

    assert tei.texts("//t:p//t:rs[@type='telegram']//t:abbr") == ["Embtel", "Deptel"]


def test_lost_character_of_a_reader_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from teigram.errors import LossError

    class Losing(Marked):
        def read(self, data: bytes, name: str, encoding: str | None) -> ReadFile:
            file = super().read(data, name, encoding)
            (reading,) = file.readings
            return ReadFile(file.raw, iter((replace(reading, text=reading.text[:-3]),)))

    monkeypatch.setattr(readers, "READERS", (Losing(MARKS), *readers.READERS))

    with pytest.raises(LossError, match="not accounted for"):
        list(encode_all(TEXT.encode(), "x.marked"))
