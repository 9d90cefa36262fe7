# ruff: noqa: E501 - lines of telegrams are long
"""What is written for each kind of span: real words in, mark-up out."""

from __future__ import annotations

import pytest

from teigram.encode import encode_text
from teigram.forms import Form, FormChoice
from teigram.recognise.slots import Layout
from teigram.recognise.telegram import Telegram
from teigram.source import Reading, Source, segment_plain
from teigram.spans import Kind, Span
from teigram.tags import category_ident


def telegram(text: str, *spans: Span) -> Telegram:
    kept, segments = segment_plain(text)
    reading = Reading("d612", kept, segments, Source("d612.txt", "", "utf-8", "text/plain", "plain"))
    return Telegram(reading, Layout(FormChoice(Form.GLUED, ""), (), None, ()), spans, ())


def body(text: str, *spans: Span, regular: bool = True) -> str:
    written = encode_text(telegram(text, *spans), (("type", "telegram"),), regular=regular).body
    return written.removeprefix('<div type="telegram">').removesuffix("</div>")


def claim(text: str, words: str, kind: Kind, **attrs: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), kind, tuple(attrs.items()))


@pytest.mark.parametrize(
    ("text", "words", "kind", "attrs", "expected"),
    [
        ("249. You", "249. You", Kind.PARAGRAPH, {}, "<p>249. You</p>"),
        ("249. You", "249", Kind.TELEGRAM_NUMBER, {}, '<idno type="telegram">249</idno>. You'),
        ("795.00/7–2552: T", "795.00/7–2552", Kind.FILE_NUMBER, {}, '<idno type="file">795.00/7–2552</idno>: T'),
        ("wld be", "wld", Kind.ABBREVIATION, {"expan": "would"}, '<choice><abbr>wld</abbr><expan cert="high" resp="#teigram">would</expan></choice> be'),
        ("queston", "queston", Kind.FAULT, {"corr": "question"}, '<choice><sic>queston</sic><corr cert="medium" resp="#teigram">question</corr></choice>'),
        ("a [garble] b", "[garble]", Kind.GAP, {"reason": "garbled"}, 'a <gap reason="garbled"><desc>garble</desc></gap> b'),
        ("[Washington,] July", "[Washington,]", Kind.SUPPLIED, {}, "<supplied>Washington,</supplied> July"),
        ("top secret", "top secret", Kind.MARKING, {"type": "classification", "value": "top-secret"}, '<seg type="classification" ana="#classification.top-secret">top secret</seg>'),
        ("see p. 986.", "p. 986", Kind.REFERENCE, {"type": "page", "key": "p-986"}, 'see <rs type="page" key="p-986">p. 986</rs>.'),
        ("June 27", "June 27", Kind.DATE, {"when": "1951-06-27", "cert": "medium"}, '<date when="1951-06-27" cert="medium">June 27</date>'),
        ("Part I. USG", "Part I.", Kind.PART_LABEL, {}, '<label type="part">Part I.</label> USG'),
        ("- Recent action", "- Recent action", Kind.ITEM, {"rend": "-"}, '<item rend="-">Recent action</item>'),
        ("AT&T <x>", "AT&T", Kind.ORGANISATION, {}, "<orgName>AT&amp;T</orgName> &lt;x&gt;"),
    ],
)  # fmt: skip
def test_kind_is_written_in_its_way(text: str, words: str, kind: Kind, attrs: dict[str, str], expected: str) -> None:
    assert body(text, claim(text, words, kind, **attrs)) == expected


def test_completed_word_has_its_letters_in_ex() -> None:
    text = "OK H[arry] S."
    assert (
        body(text, claim(text, "H[arry]", Kind.COMPLETED), claim(text, "[arry]", Kind.COMPLETION))
        == "OK <expan>H<ex>arry</ex></expan> S."
    )


@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        ("its [Page 989] actions", "[Page 989] ", '<p>its <pb n="989"/>actions</p>'),
        ("its [Page 989]actions", "[Page 989]", '<p>its <pb n="989" rend="glued"/>actions</p>'),
        ("[Page 988]At present", "[Page 988]", '<p><pb n="988"/>At present</p>'),
        ("[Page 988] At present", "[Page 988] ", '<p><pb n="988" rend="spaced"/>At present</p>'),
    ],
)
def test_page_break_says_what_cannot_be_derived(text: str, mark: str, expected: str) -> None:
    assert (
        body(text, Span(0, len(text), Kind.PARAGRAPH), claim(text, mark, Kind.PAGE_BREAK, n=expected.split('"')[1]))
        == expected
    )


NOTE_TEXT = "Schuman.4\n- Not printed.↩"
NOTE = (
    Span(0, 9, Kind.PARAGRAPH),
    Span(8, 9, Kind.ANCHOR, (("note", "fn1"),)),
    Span(10, 25, Kind.NOTE, (("n", "4"), ("id", "fn1"), ("type", "editorial"))),
    Span(10, 12, Kind.MARK),
    Span(24, 25, Kind.MARK),
)


def test_note_stands_at_its_anchor_without_its_marks() -> None:
    assert (
        body(NOTE_TEXT, *NOTE)
        == '<p>Schuman.<note xml:id="fn1" n="4" type="editorial" place="foot">Not printed.</note></p>\n'
    )


def test_place_of_the_words_of_a_note_is_kept_when_it_is_not_the_form_s() -> None:
    assert body(NOTE_TEXT, *NOTE, regular=False).endswith('</p>\n<anchor type="note-text" corresp="#fn1"/>')


def test_anchor_whose_note_is_lost_is_a_reference() -> None:
    anchor = Span(8, 9, Kind.ANCHOR, (("n", "4"),))
    assert body("Schuman.4", anchor) == 'Schuman.<ref n="4" type="note-anchor"/>'


def test_note_without_an_anchor_stands_in_the_back() -> None:
    lost = Span(0, 15, Kind.NOTE, (("n", "1"), ("id", "fn1"), ("type", "editorial"), ("unanchored", "yes")))
    encoded = encode_text(
        telegram("- Not printed.↩", lost, Span(0, 2, Kind.MARK), Span(14, 15, Kind.MARK)), (), regular=True
    )
    assert encoded.back == '<note xml:id="fn1" n="1" type="editorial" place="foot">Not printed.</note>'


def test_span_that_crosses_another_is_reported() -> None:
    spans = (Span(0, 6, Kind.PARAGRAPH), Span(4, 9, Kind.DATE, (("when", "1951-06-27"),)))
    assert encode_text(telegram("June 27, 1951", *spans), (), regular=True).split == (spans[1],)


def test_spaces_of_a_category_become_hyphens() -> None:
    assert category_ident("classification", "top secret") == "classification.top-secret"
