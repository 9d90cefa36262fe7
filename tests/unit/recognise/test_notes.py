"""Footnotes of whole texts: which mark belongs to which note, and what is reported."""

from __future__ import annotations

import re

import pytest

from teigram.pipeline import encode_bytes
from teigram.readers import read
from teigram.recognise import Telegram, recognise
from teigram.spans import Kind

HEAD = "611.61/10–351: Telegram\nThe Acting Secretary of State to the Embassy in the Soviet Union"


def telegram(text: str) -> Telegram:
    return recognise(next(read(text.encode(), "d612.txt").readings))


def anchors(text: str) -> list[tuple[str, str]]:
    """Give for each anchor the ten characters before it, and its note or its number."""
    found = telegram(text)
    return [
        (found.reading.text[max(span.start - 10, 0) : span.start], span.get("note") or span.get("n"))
        for span in found.of(Kind.ANCHOR)
    ]


def codes(text: str) -> list[str]:
    return [remark.code for remark in telegram(text).remarks if remark.code.startswith("M3")]


@pytest.mark.parametrize(
    ("paragraph", "before"),
    [
        ("249. Have given thought Deptel 92, July 251 re armistice.", "2, July 25"),
        ("249. ReDeptel 239 Oct 2,1 you are", "239 Oct 2,"),
        ("249. It was sent on September 281 and", "ptember 28"),
        ("249. Reference is to Deptel 44821 of May.", "eptel 4482"),
        ("249. In the paper NSC 125/6,1 we said", "SC 125/6,"),
        ("249. The rate was raised on Apr. 30.1 We think", "n Apr. 30."),
        ("249. There are 10,000 men.1 We think", "0,000 men."),
        ("249. Lie’s1 suggestion of 12,000 men", "249. Lie’s"),
    ],
)
def test_mark_is_cut_from_what_it_is_glued_to(paragraph: str, before: str) -> None:
    found = anchors(f"{HEAD}\n{paragraph}\n- Not printed.↩")
    assert len(found) == 1
    assert found[0][0].endswith(before.lstrip())
    assert found[0][1] == "fn1"


def test_slash_of_the_text_stays_before_the_mark() -> None:
    found = anchors(f"{HEAD}\n\n249. In NSC 125/6/1/ we said\n\n/1/Not printed.")
    assert [before[-5:] for before, _ in found] == ["125/6"]


def test_thousands_are_no_marks() -> None:
    assert anchors(f"{HEAD}\n249. About 12,000 men cost $10,000 or more.\n- Not printed.↩") == []


def test_note_without_a_mark_is_reported() -> None:
    assert codes(f"{HEAD}\n249. Text.\n- Not printed.↩") == ["M303"]


def test_mark_without_a_note_is_reported() -> None:
    text = f"{HEAD}\n\n249. Have given thought, Schuman.1\n\nWe agree."
    assert anchors(text) == [(", Schuman.", "1")]
    assert codes(text) == ["M301"]


def test_number_in_a_reference_to_a_footnote_is_no_mark() -> None:
    assert anchors(f"{HEAD}\n249. See footnote 2, p. 986, and Schuman.1\n- Not printed.↩")[0][0].endswith("Schuman.")


def test_marks_of_heading_text_and_signature_are_found() -> None:
    text = f"{HEAD} 1\nsecret\n249. Schuman.2\nWebb3\n- One.↩\n- Two.↩\n- Three.↩"
    assert [note for _, note in anchors(text)] == ["fn1", "fn2", "fn3"]


def test_telegram_number_is_no_mark() -> None:
    assert anchors(f"{HEAD}\n1. We agree.\n- Not printed.↩") == []


def test_decimal_is_no_mark() -> None:
    assert anchors(f"{HEAD}\n249. It rose by 30.1 percent.\n- Not printed.↩") == []


def test_mark_of_the_heading_without_its_note_is_reported() -> None:
    text = f"{HEAD}1\n\n249. ReDeptel,2 you and Schuman.3\n\nWebb\n\n2. See footnote 2, p. 986.\n\n3. Not printed."
    assert codes(text) == ["M301"]


def test_mark_of_the_heading_is_sure_whatever_its_number() -> None:
    text = f"{HEAD}38\n5. Urtel 1631 Feb 6, telegram 160.\nAcheson\n- Repeated to London.↩\n"
    assert anchors(text) == [("viet Union", "fn1")]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}\n249. Schuman.1 We agree.2\nWebb\n- Not printed.↩\n- ↩",
        f"{HEAD}\n249. Schuman.1 We agree.2\nWebb\n- Not printed.↩\n- [Page 9]↩",
        f"{HEAD}\n\n249. Schuman./1/ We agree./2/\n\nWebb\n\n/1/Not printed.\n\n/2/",
        f"{HEAD}\n\n249. Schuman.1 We agree.2\n\n  1. Not printed.\n  2. [Page 9]",
    ],
)
def test_note_with_a_mark_and_no_words_has_a_gap_and_is_reported(text: str) -> None:
    encoding = encode_bytes(text.encode(), "d612.txt")
    notes = re.findall(r"<note [^>]*place=.foot[^>]*>(.*?)</note>", encoding.xml.decode())
    assert [re.sub("<pb[^>]*>", "", words) for words in notes] == ["Not printed.", '<gap reason="lost"/>']
    assert [found.message for found in encoding.findings if found.code == "M304"] == [
        "note 2 has a mark and no words: the text may be cut off"
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}\n\n249. Schuman1 told the King* so.\n\nWebb\n\n1. Not printed.\n\n*. Marginal note.",
        f"{HEAD}\n249. Schuman1 told the King* so.\nWebb\n- Not printed.↩\n- Marginal note.↩",
        f"{HEAD}\n\n249. Schuman1 told the King† so.\n\nWebb\n  1. Not printed.\n  2. Marginal note.",
        f"{HEAD}\n\n249. Schuman/1/ told the King/*/ so.\n\nWebb\n\n/1/Not printed.\n\n/*/Marginal note.",
    ],
)
def test_asterisk_or_dagger_is_the_mark_of_its_note(text: str) -> None:
    assert [note for _, note in anchors(text)] == ["fn1", "fn2"]
    assert codes(text) == []
    sign = "†" if "†" in text else "*"
    assert [span.get("n") for span in telegram(text).of(Kind.NOTE)] == ["1", sign]


def test_row_of_asterisks_and_bullet_are_no_marks() -> None:
    text = f"{HEAD}\n249. Schuman.1 We agree.\n* * *\n* A point.\n***\nWebb\n- Not printed.↩"
    assert [note for _, note in anchors(text)] == ["fn1"]


def test_numbering_through_a_chapter_goes_on_with_1_after_99() -> None:
    words = [f"Minister{n} came." for n in (97, 98, 99, 1, 2)]
    notes = "".join(f"- Of {name}.↩\n" for name in ("Rome", "Bonn", "Oslo", "Bern", "Cairo"))
    found = telegram(f"{HEAD}\n249. {' '.join(words)}\nWebb\n{notes}")
    assert [span.get("n") for span in found.of(Kind.NOTE)] == ["97", "98", "99", "1", "2"]
    assert [remark.code for remark in found.remarks if remark.code.startswith("M3")] == []
