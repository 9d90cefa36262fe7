from __future__ import annotations

import pytest

from teigram.recognise.faults import faults

QUESTION = "the question, this question and every question of Panikkar and of Chou: "


def found(text: str) -> list[tuple[str, str]]:
    return [(text[span.start : span.end], span.get("corr")) for span in faults(text)]


@pytest.mark.parametrize(
    ("word", "corr"),
    [("queston", "question"), ("quesstion", "question"), ("quetsion", "question"), ("PanikkarChou", "Panikkar–Chou")],
)
def test_fault_has_the_word_that_was_meant(word: str, corr: str) -> None:
    assert found(QUESTION + word) == [(word, corr)]


@pytest.mark.parametrize(
    "word", ["questions", "questioned", "Queston", "queston queston", "PanikkarNehru", "quest", "Chou"]
)
def test_word_that_may_be_right_is_no_fault(word: str) -> None:
    assert found(QUESTION + word) == []


def test_correction_is_never_sure() -> None:
    assert [span.get("cert") for span in faults(QUESTION + "queston PanikkarChou")] == ["medium", "medium"]


def test_word_that_is_rare_itself_corrects_nothing() -> None:
    assert found("one question and one queston") == []


@pytest.mark.parametrize(
    "text",
    [
        "through, through and through, though he",
        "seeking, seeking and seeking, but seeing",
        "casual, casual and casual, though causal",
        "SecDef asked Sec and Def",
    ],
)
def test_another_word_and_a_short_form_are_no_faults(text: str) -> None:
    assert found(text) == []
