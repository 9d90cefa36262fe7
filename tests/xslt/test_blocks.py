"""Blocks inside paragraphs and lines: TEI has them there, HTML may not."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.export.samples import all_made
from tests.xslt.documents import FULL_DOCUMENT, document, samples

from teigram import render

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LINES = HEADINGS | {"p", "span", "abbr", "b", "i", "sub", "sup", "time", "cite", "em", "strong", "summary"}
BLOCKS = HEADINGS | {"p", "div", "ul", "ol", "dl", "table", "blockquote", "aside", "section", "article", "nav", "pre"}
VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr"})
VALID = sorted((Path(__file__).parents[1] / "schema" / "valid").glob("*.xml"))
LETTER = Path(__file__).with_name("other-edition.xml")


class _Torn(HTMLParser):
    """Collects the blocks that stand in what may hold a line only."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in BLOCKS:
            self.found += [f"{tag} in {line} at {self.getpos()}" for line in self.open if line in LINES]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def torn(page: str) -> list[str]:
    """Name the blocks of *page* that a browser would tear their paragraph apart for."""
    parser = _Torn()
    parser.feed(page)
    parser.close()
    return parser.found


def body(fragment: str) -> str:
    """Give what becomes of *fragment* on the page, from the first paragraph on."""
    page = render.html(document(fragment))
    assert torn(page) == []
    return page.partition('<div class="div telegram">')[2].partition("</div></section>")[0]


def test_block_in_a_line_is_noticed() -> None:
    assert torn("<p>a<br><span><div>b</div></span></p>") == ["div in p at (1, 14)", "div in span at (1, 14)"]


@pytest.mark.parametrize("path", [*VALID, *samples(), FULL_DOCUMENT, LETTER], ids=lambda path: path.stem)
def test_page_of_a_document_has_no_block_in_a_line(path: Path) -> None:
    assert torn(render.html(path.read_bytes(), name=path.name)) == []


def test_page_of_a_document_of_a_volume_has_no_block_in_a_line() -> None:
    for made in all_made():
        assert torn(render.html(made.xml, name=made.path.name)) == [], made.path


def test_quoted_paragraph_inside_a_paragraph_is_a_block() -> None:
    said = body("<p>He said: <q><p>Come.</p><p>Go.</p></q> Then</p>")
    assert said == '<div class="p">He said: <div class="q"><p>Come.</p><p>Go.</p></div> Then</div>'


def test_quotation_inside_a_line_stays_in_it() -> None:
    assert body("<p>He said <q>come</q></p>") == '<p>He said <span class="q">come</span></p>'


@pytest.mark.parametrize(
    ("fragment", "shown"),
    [
        ("<quote><list><item>a</item></list></quote>", '<blockquote class="quote"><ul role="list" class="plain">'),
        ("<quote><table><row><cell>a</cell></row></table></quote>", '<blockquote class="quote"><table>'),
        ("<hi rend='italic'><list><item>a</item></list></hi>", '<div class="i"><ul role="list" class="plain">'),
        ("<quote><hi><p>a</p></hi></quote>", '<blockquote class="quote"><div class="hi"><p>a</p></div>'),
        ("<q><lg><l>a</l></lg></q>", '<div class="q"><div class="tei-lg"><div class="tei-l">a</div></div></div>'),
        ("<note place='inline'><p>a</p></note>", '<div class="note"><p>a</p></div>'),
        ("<ref target='b.xml'><p>a</p></ref>", '<a class="ref" href="b.html"><p>a</p></a>'),
    ],
)
def test_what_holds_a_block_in_a_paragraph_is_one(fragment: str, shown: str) -> None:
    assert body(f"<p>x {fragment}</p>").startswith(f'<div class="p">x {shown}')


def test_note_with_paragraphs_leaves_the_paragraph_that_it_is_anchored_in() -> None:
    assert body('<p>x<note place="foot" n="1" xml:id="fn1"><p>a</p></note></p>').startswith('<p>x<sup class="noteref">')


def test_heading_that_holds_a_list_is_heard_as_one() -> None:
    said = body("<head>Agenda <list><item>a</item></list></head>")
    assert said.startswith('<div class="head" role="heading" aria-level="2">Agenda <ul')


def test_note_in_a_heading_stays_in_its_line() -> None:
    assert body("<head>A <note place='inline'>b</note></head>") == '<h2 class="head">A <span class="note">b</span></h2>'


def test_line_break_is_one_unless_a_word_goes_on_over_it() -> None:
    assert body("<p>Cap<lb break='no'/>tive <lb/>men</p>") == "<p>Captive <br>men</p>"
    assert "Captive men" in render.text(document("<p>Cap<lb break='no'/>tive<lb/>men</p>"))
