"""Letters and messages that a telegram transmits as a whole."""

from __future__ import annotations

import pytest

from teigram.pipeline import encode_bytes
from teigram.recognise.layout import lay_out
from teigram.recognise.structure import blocks
from teigram.spans import Kind

HEAD = "15. Telegram From the Department of State to the Embassy in the United Kingdom"
OPENING = "5185. Please deliver the following letter from the President to Prime Minister Douglas-Home:"


def found(*lines: str, signature: str = "Rusk") -> list[str]:
    text = "\n\n".join((HEAD, *lines, signature))
    return [text[s.start : s.end] for s in blocks(text, lay_out(text)) if s.kind is Kind.FLOATING]


def letter(*lines: str) -> list[str]:
    return ["\n\n".join(lines)]


def test_letter_ends_with_the_words_that_say_so() -> None:
    lines = ("Dear Prime Minister:", "I have had a good talk.", "Time is of the essence. Sincerely, End verbatim text.")
    assert found(OPENING, *lines, "Report urgently.") == letter(*lines)


def test_words_that_end_a_letter_on_a_line_of_their_own_are_the_telegrams() -> None:
    assert found(OPENING, "Dear Harold:", "I agree.", "End text.") == letter("Dear Harold:", "I agree.")


def test_letter_ends_with_its_close_and_the_name_under_it() -> None:
    lines = ("My Dear Prime Minister:", "I agree.", "Sincerely yours,", "Lyndon B. Johnson")
    assert found(OPENING, *lines, "Please report delivery.") == letter(*lines)


def test_letter_ends_with_the_line_that_says_by_whom_it_is_signed() -> None:
    lines = ("Dear Chris:", "I agree.", "Signed: Chris.")
    assert found(OPENING, *lines) == letter(*lines)


def test_quoted_letter_ends_with_the_mark_that_closes_it() -> None:
    lines = (
        "“Dear Harold: I appreciate your “first-hand” account.",
        "“US adherence is another “matter”",
        "“Sincerely yours, Foster”",
    )
    assert found(OPENING, *lines, "Deliver soonest.") == letter(*lines)


def test_letter_whose_first_paragraph_alone_opens_with_a_quotation_mark() -> None:
    lines = ("“Dear Mr. Vance", "We welcome the “many” efforts.", "Spyros Kyprianou, Minister of Foreign Affairs.”")
    assert found(OPENING, *lines, "Detailed report will follow.") == letter(*lines)


def test_two_notes_one_after_the_other_are_two_letters() -> None:
    first = ("“Excellency:", "“I have the honor.", "“Accept, Excellency, the assurances etc.”")
    second = ("“Excellency:", "“I acknowledge receipt.", "“Accept, Excellency, the assurances etc.”2")
    between = "Draft text Japanese note to US now follows:"
    assert found(OPENING, *first, between, *second) == letter(*first) + letter(*second)
    assert found(OPENING, *first, *second) == letter(*first) + letter(*second)


def test_straight_quotation_marks_of_a_typed_text() -> None:
    lines = ('"Dear Harold: I appreciate your "first-hand" account.', '"We agree.', '"Sincerely yours, Foster"')
    assert found(OPENING, *lines, "Deliver soonest.") == letter(*lines)


def test_message_between_the_words_that_open_and_close_it() -> None:
    lines = ("The Government has decided.", "It will act. End message.")
    assert found("12. Deliver following. Begin message:", *lines, "Report.") == letter(*lines)
    assert found("12. Deliver.", "Begin text: We agree.", "We act. End text.") == letter(
        "Begin text: We agree.", "We act. End text."
    )


def test_verbatim_text_that_opens_with_a_salutation_in_capitals() -> None:
    lines = (
        "Verbatim text. DEAR MR. PRIME MINISTER: I wish.",
        "Faithfully yours, John Foster Dulles. End verbatim text.",
    )
    assert found("Dulte 5. Following is proposed telegram:", *lines) == letter(*lines)


def test_page_break_inside_a_letter_stays_in_it() -> None:
    lines = ("“Dear Harold:", "[Page 270]", "“I agree.”")
    assert found(OPENING, *lines) == letter(*lines)


@pytest.mark.parametrize(
    "lines",
    [
        ("Dear Prime Minister:", "I have had a good talk.", "No end is to be seen."),
        ("“Dear Harold: I agree.", "We go on without a closing mark."),
        ("“Dear Harold” is how he is to be addressed.", "Report."),
        ("Dear Harold: I agree.", "Dear Foster: I do not."),
        ("It is dear: we must save.", "End text."),
        ("Begin text: one. Begin text: two.", "Begin text: three.", "Four."),
    ],
)
def test_letter_whose_end_nothing_shows_is_left_in_the_text(lines: tuple[str, ...]) -> None:
    assert found(OPENING, *lines) == []


def test_letter_without_an_end_does_not_take_the_next_one() -> None:
    second = ("Dear Foster: I do not.", "Sincerely, Harold")
    assert found(OPENING, "Dear Harold: I agree.", *second) == letter(*second)


def test_name_under_the_close_of_a_letter_is_not_the_telegrams_signature() -> None:
    lines = ("Dear Harold: I agree.", "Sincerely yours,", "Lyndon B. Johnson")
    assert found(OPENING, *lines) == letter(*lines)


def test_two_names_under_a_telegram_or_a_letter_are_both_its_signatures() -> None:
    for lines in ((OPENING, "We agree."), ("Dear Harold: I agree.", "Sincerely yours,")):
        text = "\n\n".join((HEAD, *lines, "Lyndon B. Johnson", "Rusk"))
        signed = [text[s.start : s.end] for s in blocks(text, lay_out(text)) if s.kind is Kind.SIGNED]
        assert signed == ["Lyndon B. Johnson", "Rusk"]


def test_salutation_that_opens_the_document_makes_it_a_letter_itself() -> None:
    assert found("Dear Mr. President:", "I agree.", "Sincerely yours,", signature="Foster") == []


def test_letter_that_would_cut_a_list_in_two_is_left_in_the_text() -> None:
    lines = ("(a)", "“Dear Harold: I agree.", "(b)", "We do.”")
    assert found(OPENING, *lines) == []


def test_letter_is_a_floating_text_and_its_signature_not_the_telegrams() -> None:
    text = f"{HEAD}\n\n{OPENING}\n\n“Dear Harold:\n\n[Page 9] “I agree.\n\n“Sincerely yours, Foster”\n\nDulles"
    xml = encode_bytes(text.encode(), "d15.txt").xml.decode()
    assert "<floatingText><body><p>“Dear Harold:</p>" in xml
    assert "<p>“Sincerely yours, Foster”</p></body></floatingText>" in xml
    assert xml.count("<signed>") == 1
    assert "<signed><persName>Dulles</persName></signed>" in xml
