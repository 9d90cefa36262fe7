"""From the TEI back to the characters of the source, in every form that a source can have."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.xslt.documents import document, samples

from teigram import render
from teigram.markup import parse
from teigram.restore import restore

NOTE = '<note place="foot" n="2" xml:id="fn2">See p. 986.</note>'
FORMS = (
    ("glued", "Oct2 you\n- See p. 986.↩\n"),
    ("blocked", "Oct2 you\n  2. See p. 986.\n"),
    ("screen", "Oct2 you\n2. See p. 986.\n"),
    ("plain", "Oct2 you\n2. See p. 986.\n"),
    ("cable", "Oct2 you\n2. See p. 986.\n"),
    ("slash", "Oct/2/ you\n/2/See p. 986.\n"),
    ("sister", "Oct[2] you\n[2]See p. 986.\n"),
    ("page", "Oct2 you\n2See p. 986.\n"),
)
EXCEPTIONS = (
    ("blocked", "3.", "\n  3. See p. 986.\n"),
    ("blocked", "none", "\nSee p. 986.\n"),
    ("glued", "- none", "\n- See p. 986.\n"),
    ("glued", "none none", "\nSee p. 986.\n"),
    ("glued", "•", "\n• See p. 986.↩\n"),
    ("plain", "2) ↑", "\n2) See p. 986.↑\n"),
)
FRAGMENTS = (
    ("page mark between words", '<p>that about <pb n="9"/>by</p>', "that about [Page 9] by"),
    ("page mark that opens a paragraph", '<p><pb n="9"/>At present</p>', "[Page 9]At present"),
    ("page mark between paragraphs", '<p>A</p>\n<pb n="9"/>\n<p>B</p>', "A\n[Page 9]\nB"),
    ("page mark with no space", '<p>the <pb n="9" rend="glued"/>Sov</p>', "the [Page 9]Sov"),
    ("page mark with a space", '<p><pb n="9" rend="spaced"/>Sov</p>', "[Page 9] Sov"),
    ("inferred page", '<pb n="9" rend="none"/><p>Sov</p>', "Sov"),
    ("abbreviation", "<p><choice><abbr>wld</abbr><expan>would</expan></choice></p>", "wld"),
    ("misprint", "<p><choice><sic>teh</sic><corr>the</corr></choice></p>", "teh"),
    ("older spelling", "<p><choice>\n<orig>to-day</orig>\n<reg>today</reg></choice></p>", "to-day"),
    ("completed word", "<p><expan>H<ex>arry</ex></expan></p>", "H[arry]"),
    ("supplied word", "<p><supplied>Washington,</supplied></p>", "[Washington,]"),
    ("gap", "<p>a <gap reason='x'><desc>garble</desc></gap><gap reason='x'/></p>", "a [garble]"),
    ("bullet of a paragraph", '<p rend="-">A</p>', "- A"),
    ("bullet of an item", '<list><item rend="•">B</item></list>', "• B"),
    ("bullet of a label", '<list><label rend="*">1.</label> <item>C</item></list>', "* 1. C"),
    ("anchor without its note", '<p>25<ref type="note-anchor" n="1"/></p>', "251"),
    ("what has no characters", '<p>a<lb/>b<certainty/><anchor xml:id="x"/></p>', "ab"),
)


@pytest.mark.parametrize(("form", "expected"), FORMS)
def test_anchor_and_note_have_the_marks_of_their_form(form: str, expected: str) -> None:
    assert render.text(document(f"<p>Oct{NOTE} you</p>", form=form), "source") == expected


@pytest.mark.parametrize(("form", "rend", "expected"), EXCEPTIONS)
def test_rend_of_a_note_overrides_its_marks(form: str, rend: str, expected: str) -> None:
    note = NOTE.replace("<note", f'<note rend="{rend}"')
    assert render.text(document(f"<p>Oct{note} you</p>", form=form), "source") == f"Oct2 you{expected}"


@pytest.mark.parametrize(("name", "body", "expected"), FRAGMENTS, ids=[name for name, _, _ in FRAGMENTS])
def test_marks_are_put_back(name: str, body: str, expected: str) -> None:
    assert render.text(document(body), "source") == expected, name


def test_note_text_stands_where_its_anchor_says() -> None:
    body = f'<p>Oct{NOTE} you</p><anchor type="note-text" corresp="#fn2"/><p>More</p>'
    assert render.text(document(body), "source") == "Oct2 you\n2. See p. 986.\nMore"


def test_marked_note_stands_where_it_is_anchored_without_a_mark() -> None:
    body = f'<p>Oct{NOTE} you<ref type="note-anchor" n="3"/> <pb n="9"/>by</p>'
    assert render.text(document(body, form="marked"), "source") == "OctSee p. 986. you by"


def test_marked_note_with_an_anchor_of_its_own_stands_there_only() -> None:
    body = f'<p>Oct{NOTE} you</p><anchor type="note-text" corresp="#fn2"/><p>More</p>'
    assert render.text(document(body, form="marked"), "source") == "Oct you\nSee p. 986.\nMore"


def test_marked_note_of_the_back_comes_last() -> None:
    back = '<note place="foot" n="7" xml:id="fn7">Lost.</note>'
    assert render.text(document("<p>A</p>", form="marked", back=back), "source") == "A\nLost.\n"


@pytest.mark.parametrize("form", ["marked", "cable"])
def test_page_mark_is_written_in_these_forms_only_where_it_is_said_to_be(form: str) -> None:
    body = '<p>a <pb n="9"/>b <pb n="10" rend="spaced"/>c<pb n="11" rend="glued"/>d<pb n="12" rend="none"/></p>'
    assert render.text(document(body, form=form), "source") == "a b [Page 10] c[Page 11]d"


@pytest.mark.parametrize("form", ["marked", "cable", "glued", "slash", "blocked"])
def test_stylesheet_and_program_give_the_same_words_back(form: str) -> None:
    note = NOTE.replace("<note", '<note rend="2) none"')
    pages = '<pb n="9"/>by <pb n="10" rend="glued"/>x'
    body = f'<head>To{NOTE.replace("fn2", "fn1")}</head>\n<p rend="-">Oct{note} you {pages}</p>'
    xml = document(body, form=form, back='<note place="foot" n="7" xml:id="fn7"><p>A</p>\n<p>B</p></note>')
    assert render.text(xml, "source").split() == restore(parse(xml)).split()


def test_slash_notes_of_the_first_heading_stand_after_it() -> None:
    head = '<head>To Seoul<note place="foot" n="1" xml:id="fn1">Source: X.</note></head>'
    body = f"{head}<p>Oct{NOTE} you</p>"
    expected = "To Seoul/1/\n/1/Source: X.\nOct/2/ you\n/2/See p. 986.\n"
    assert render.text(document(body, form="slash"), "source") == expected


def test_slash_note_of_the_heading_with_an_anchor_of_its_own_stands_there_only() -> None:
    head = '<head>To Seoul<note place="foot" n="1" xml:id="fn1">Source: X.</note></head>'
    body = f'{head}<p>A</p><anchor type="note-text" corresp="#fn1"/>'
    assert render.text(document(body, form="slash"), "source") == "To Seoul/1/A\n/1/Source: X.\n"


def test_notes_of_the_back_come_last_and_have_no_anchor_mark() -> None:
    back = '<note place="foot" n="7" xml:id="fn7">Lost.</note>'
    expected = "Oct2 you\n2. See p. 986.\n\n7. Lost.\n"
    assert render.text(document(f"<p>Oct{NOTE} you</p>", back=back), "source") == expected


def test_paragraphs_of_a_note_are_separated_by_an_empty_line() -> None:
    note = '<note place="foot" n="1" xml:id="fn1"><p>A</p><p>B</p></note>'
    assert render.text(document(f"<p>x{note}</p>", form="blocked"), "source") == "x1\n  1. A\n\nB\n"


@pytest.mark.parametrize("sample", samples(), ids=lambda path: path.stem)
def test_sample_gives_back_every_word_of_its_source(sample: Path) -> None:
    source = sample.with_suffix(".txt").read_text(encoding="utf-8")
    assert render.text(sample.read_bytes(), "source").split() == source.split()
