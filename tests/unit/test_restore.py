# ruff: noqa: E501 - lines of telegrams are long
"""From the TEI back to the source's characters, in every form; `text.xsl` has the same cases."""

from __future__ import annotations

import pytest
from lxml import etree
from tests.xslt.documents import document, samples
from tests.xslt.test_source_mode import EXCEPTIONS, FORMS, FRAGMENTS, NOTE

from teigram.errors import LossError
from teigram.restore import check_restored, first_difference, restore


def restored(body: str, form: str = "plain", back: str = "") -> str:
    return restore(etree.fromstring(document(body, form=form, back=back)))


@pytest.mark.parametrize(("form", "expected"), FORMS)
def test_anchor_and_note_have_the_marks_of_their_form(form: str, expected: str) -> None:
    assert restored(f"<p>Oct{NOTE} you</p>", form).split() == expected.split()


@pytest.mark.parametrize(("form", "rend", "expected"), EXCEPTIONS)
def test_rend_of_a_note_overrides_its_marks(form: str, rend: str, expected: str) -> None:
    note = NOTE.replace("<note", f'<note rend="{rend}"')
    assert restored(f"<p>Oct{note} you</p>", form).split() == f"Oct2 you{expected}".split()


@pytest.mark.parametrize(("_what", "body", "expected"), FRAGMENTS, ids=[what for what, _, _ in FRAGMENTS])
def test_printed_form_comes_back(_what: str, body: str, expected: str) -> None:
    assert restored(body).split() == expected.split()


@pytest.mark.parametrize("sample", samples(), ids=lambda path: path.stem)
def test_sample_gives_back_every_word_of_its_source(sample: object) -> None:
    path = next(path for path in samples() if path == sample)
    assert (
        restore(etree.fromstring(path.read_bytes())).split()
        == path.with_suffix(".txt").read_text(encoding="utf-8").split()
    )


def test_note_in_the_back_has_no_mark_in_the_text() -> None:
    note = '<note place="foot" n="1" xml:id="fn1">Not printed.</note>'
    assert restored("<p>Schuman.</p>", "glued", note).split() == ["Schuman.", "-", "Not", "printed.↩"]


def test_note_of_the_heading_follows_it_in_the_slash_form() -> None:
    note = '<note place="foot" n="1" xml:id="fn1">Source: x.</note>'
    assert restored(f"<head>Telegram{note}</head><p>Text.</p>", "slash").split() == [
        "Telegram/1/",
        "/1/Source:",
        "x.",
        "Text.",
    ]


TEXT = etree.fromstring(document("<p>You are now instructed.</p>"))


def test_same_words_have_no_difference() -> None:
    assert first_difference(TEXT, "You  are\nnow instructed.") is None


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("You are then instructed.", 2),
        ("You are now", 3),
        ("You are now instructed. To", 4),
        ("", 0),
        ("are You now instructed.", 0),
    ],
)
def test_first_word_that_differs_is_found(text: str, at: int) -> None:
    assert first_difference(TEXT, text) == at


def test_difference_is_a_loss_with_the_words() -> None:
    with pytest.raises(
        LossError,
        match=r"d612\.txt: word 3 of the source, “then instructed\.”, would come back from the TEI as “now instructed\.”",
    ):
        check_restored(TEXT, "You are then instructed.", "d612.txt")
