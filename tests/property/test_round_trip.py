"""The third law: the stylesheet's mode “source” gives the same words as `teigram.restore`."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.property.runs import encoded, fewer, parsed
from tests.property.strategies import any_text, cables, telegrams

from teigram import commands, render
from teigram.errors import LossError
from teigram.restore import restore


@fewer(2)
@given(telegrams())
def test_stylesheet_gives_a_telegram_back(raw: str) -> None:
    encoding = encoded(raw)
    assert render.text(encoding.xml, "source").split() == restore(parsed(encoding)).split()


@fewer(8)
@given(cables())
def test_stylesheet_gives_a_cable_back(raw: str) -> None:
    encoding = encoded(raw)
    assert render.text(encoding.xml, "source").split() == restore(parsed(encoding)).split()


@fewer(4)
@given(any_text())
def test_stylesheet_gives_any_text_back(raw: str) -> None:
    encoding = encoded(raw)
    assert render.text(encoding.xml, "source").split() == restore(parsed(encoding)).split()


@fewer(8)
@given(telegrams())
def test_page_can_be_made_of_every_telegram(raw: str) -> None:
    assert "</html>" in render.html(encoded(raw).xml)


def test_stylesheet_that_alters_a_word_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    xml = encoded("611.61/10–351: Telegram\n249. You are now instructed discuss with Vyshinsky on fol basis.").xml
    as_it_is = render.text
    assert commands.source_text(xml, "d612.xml")

    def altered(xml: bytes, mode: render.Mode = "reading", *, name: str = "document") -> str:
        return as_it_is(xml, mode, name=name).replace("fol", "following")

    monkeypatch.setattr(render, "text", altered)
    with pytest.raises(LossError, match="does not have the transcription’s words"):
        commands.source_text(xml, "d612.xml")


def test_stylesheet_that_drops_a_page_mark_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    xml = encoded("249. You are [Page 988] now instructed.").xml
    as_it_is = render.text

    def altered(xml: bytes, mode: render.Mode = "reading", *, name: str = "document") -> str:
        return as_it_is(xml, mode, name=name).replace("[Page 988]", "")

    monkeypatch.setattr(render, "text", altered)
    with pytest.raises(LossError):
        commands.source_text(xml, "d612.xml")
