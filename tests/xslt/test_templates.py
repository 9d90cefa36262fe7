"""One small fragment for each template, and what a reader gets of it.

``fragments/NAME.tei`` stands in the div of a document; ``NAME.html`` is that div's content in the page, and
``NAME.txt`` what follows the title in the plain text.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.xslt.documents import document

from teigram import render

FRAGMENTS = sorted((Path(__file__).parent / "fragments").glob("*.tei"))


def content(path: Path) -> str:
    return path.read_text(encoding="utf-8").removesuffix("\n")


def body(page: str) -> str:
    return page.partition('<div class="div telegram">')[2].partition("</div></section>")[0]


@pytest.mark.parametrize("fragment", FRAGMENTS, ids=lambda path: path.stem)
def test_page_shows(fragment: Path) -> None:
    assert body(render.html(document(content(fragment)))) == content(fragment.with_suffix(".html"))


@pytest.mark.parametrize("fragment", FRAGMENTS, ids=lambda path: path.stem)
def test_plain_text_shows(fragment: Path) -> None:
    assert render.text(document(content(fragment))) == f"Telegram 1\n\n{content(fragment.with_suffix('.txt'))}\n"


def test_note_and_its_anchor_are_linked_both_ways() -> None:
    page = render.html(document('<p>Oct 2,<note place="foot" n="2" xml:id="fn2">See p. 986.</note> you</p>'))
    assert (
        '<p>Oct 2,<sup class="noteref"><a role="doc-noteref" id="fn2-ref" href="#fn2" aria-label="Note 2"'
        ' style="--ref:--fn2">2</a></sup> you</p>' in page
    )
    assert (
        '<section role="doc-endnotes" class="notes" aria-labelledby="doc-notes"><h2 id="doc-notes">Notes</h2>'
        '<ol role="list"><li id="fn2" style="--ref:--fn2">'
        '<span class="number">2</span><div>See p. 986. <a role="doc-backlink" class="back" href="#fn2-ref" '
        'aria-label="Back to note 2 in the text">↩</a></div></li></ol></section>' in page
    )


def test_note_without_an_anchor_has_no_link_back() -> None:
    page = render.html(document("<p>A</p>", back='<note place="foot" n="5" xml:id="fn5"><p>Lost.</p></note>'))
    assert '<li id="fn5"><span class="number">5</span><div><p>Lost.</p></div></li>' in page
    assert "fn5-ref" not in page


def test_notes_stand_at_the_end_of_the_plain_text_under_their_numbers() -> None:
    note = '<note place="foot" n="3" xml:id="fn1"><p>First.</p><p>Second.</p></note>'
    assert render.text(document(f"<p>Yes{note}.</p>")) == "Telegram 1\n\nYes[3].\n\nNotes\n\n3. First.\n\nSecond.\n"
