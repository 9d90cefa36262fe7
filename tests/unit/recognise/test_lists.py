"""Lists of whole texts: labels on lines of their own, bullets, and lists inside items."""

from __future__ import annotations

import pytest

from teigram.recognise.layout import lay_out
from teigram.recognise.lists import FoundList, list_at
from teigram.recognise.slots import Slot

HEAD = "The Acting Secretary of State to the United States Mission at the United Nations\n\n"


def at_the_start(text: str) -> tuple[str, FoundList]:
    """Give the whole text and the list that begins with the first line of *text*."""
    whole = f"{HEAD}{text}\n\nYou should then proceed as you think fit."
    return whole, list_at(whole, lay_out(whole).of(Slot.BODY, Slot.PAGE), 0)


def parts(text: str) -> list[tuple[str, str]]:
    """Give kind and first words of each span of the list."""
    whole, found = at_the_start(text)
    return [(span.kind.name, whole[span.start : span.end].strip().split("\n")[0]) for span in found.spans[1:]]


def test_label_and_the_line_after_it_are_an_entry() -> None:
    assert parts("(a)\n\nChange words in preamble.\n\n(b)\n\nInsert a word.") == [
        ("LABEL", "(a)"),
        ("ITEM", "Change words in preamble."),
        ("LABEL", "(b)"),
        ("ITEM", "Insert a word."),
    ]


def test_label_and_item_may_have_bullets() -> None:
    whole, found = at_the_start("- 1.\n- Recent ECOSOC action\n- 2.\n- Another one\n\nThat is all.")
    assert [(span.kind.name, whole[span.start : span.end], span.get("rend")) for span in found.spans[1:3]] == [
        ("LABEL", "- 1.", "-"),
        ("ITEM", "- Recent ECOSOC action", "-"),
    ]


def test_list_ends_where_its_labels_end() -> None:
    whole, found = at_the_start("(a)\n\nChange words.\n\n(b)\n\nInsert a word.")
    assert whole[: found.end].endswith("Insert a word.")
    assert found.after == 4


def test_labels_of_another_style_are_a_list_inside_the_item() -> None:
    text = "1.\n\nFirst:\n\n(a)\n\nChange words.\n\n(b)\n\nInsert a word.\n\n2.\n\nSecond."
    whole, found = at_the_start(text)
    item = next(span for span in found.spans if span.kind.name == "ITEM")
    assert whole[item.start : item.end].endswith("Insert a word.")
    assert [kind for kind, _ in parts(text)] == [
        "LABEL", "ITEM", "LIST", "LABEL", "ITEM", "LABEL", "ITEM", "LABEL", "ITEM",
    ]  # fmt: skip


def test_labels_one_after_the_other_open_a_list_in_an_item_without_words() -> None:
    text = "1.\n\n(a)\n\nChange words.\n\n(b)\n\nInsert a word.\n\n2.\n\nSecond."
    assert [kind for kind, _ in parts(text)] == [
        "LABEL",
        "ITEM",
        "LIST",
        "LABEL",
        "ITEM",
        "LABEL",
        "ITEM",
        "LABEL",
        "ITEM",
    ]


def test_inner_list_may_hold_another_one() -> None:
    text = "1.\n\nFirst:\n\n(a)\n\nChange:\n\n(1)\n\nA word.\n\n(2)\n\nA line.\n\n(b)\n\nInsert."
    assert [kind for kind, _ in parts(text)].count("LIST") == 2


def test_inner_list_begins_with_its_first_label_alone() -> None:
    whole, found = at_the_start("1.\n\nFirst:\n\n(b)\n\nInsert a word.")
    assert whole[: found.end].endswith("First:")


def test_page_mark_on_its_own_line_stands_between_the_entries() -> None:
    assert parts("(a)\n\n[Page 1584]\n\nChange words.\n\n[Page 1585]\n\n(b)\n\nInsert a word.") == [
        ("LABEL", "(a)"),
        ("ITEM", "Change words."),
        ("LABEL", "(b)"),
        ("ITEM", "Insert a word."),
    ]


def test_page_mark_glued_to_a_bullet_stands_before_the_item() -> None:
    assert parts("- Recent action.\n\n[Page 1584]- Another one.") == [
        ("ITEM", "- Recent action."),
        ("ITEM", "- Another one."),
    ]


@pytest.mark.parametrize(
    "text", ["1.\n\n2.\n\nOur objective.", "In view of the danger.", "1. The reason.\n\n2. Our objective."]
)
def test_no_list_begins_without_a_label_and_its_words(text: str) -> None:
    assert at_the_start(text)[1] == FoundList((), 0)


@pytest.mark.parametrize("text", ["* * * * * * *", "• • •", "- * -"])
def test_row_of_asterisks_is_no_item(text: str) -> None:
    assert parts(text) == ([] if "-" not in text else [("ITEM", "- * -")])
