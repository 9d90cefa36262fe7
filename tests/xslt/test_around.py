"""What stands around a document: neighbours, switches, citations, what machines are told."""

from __future__ import annotations

import re

import pytest
from tests.xslt.documents import FULL_DOCUMENT, document

from teigram import render
from teigram.render import Citation, Link, Page

FULL = FULL_DOCUMENT.read_bytes()
PLAIN = document("<p>A</p>")


def tags(html: str, name: str) -> list[str]:
    """Give the contents of the meta tags called *name*."""
    return re.findall(rf'<meta name="{re.escape(name)}" content="([^"]*)">', html)


def test_page_alone_has_nothing_around_it() -> None:
    html = render.html(PLAIN)
    for part in ("<nav", 'class="cite"', 'class="switches"', 'rel="alternate"', 'rel="canonical"', "ld+json"):
        assert part not in html, part


def test_neighbours_are_named_by_their_way() -> None:
    page = Page(
        previous=Link("a.html", "Telegram 91"),
        next=Link("c.html", "Telegram 93"),
        next_in_thread=Link("x.html", "Telegram 201"),
    )
    html = render.html(PLAIN, page)
    assert (
        '<nav class="neighbours" aria-label="Neighbouring documents"><ul><li class="previous">'
        '<a href="a.html" rel="prev"><span class="way">Before, by date</span> Telegram 91</a></li>' in html
    )
    assert '<a href="x.html"><span class="way">After, in the thread</span> Telegram 201</a>' in html
    assert '<link rel="prev" href="a.html"><link rel="next" href="c.html">' in html


def test_neighbour_by_date_and_in_the_thread_is_named_once() -> None:
    page = Page(
        previous=Link("a.html", "Telegram 91"),
        next=Link("c.html", "Telegram 93"),
        previous_in_thread=Link("x.html", "Telegram 60"),
        next_in_thread=Link("c.html", "Telegram 93"),
    )
    html = render.html(PLAIN, page)
    assert re.findall(r'class="way">([^<]*)', html) == [
        "Before, by date",
        "After, by date and in the thread",
        "Before, in the thread",
    ]


def test_top_has_the_edition_and_says_where_one_is() -> None:
    page = Page(edition="Korea", home="../i.html", navigation=(Link("n.html", "Names", here=True),))
    html = render.html(PLAIN, page)
    assert "<title>Telegram 1 – Korea</title>" in html
    assert '<p class="edition-title"><a href="../i.html">Korea</a></p>' in html
    assert '<li><a href="n.html" aria-current="page">Names</a></li>' in html


def test_citations_stand_at_the_end_with_the_other_forms() -> None:
    page = Page(
        tei="d1.xml",
        text="d1.txt",
        permalink="https://example.org/d1",
        citations=(
            Citation("Chicago", "Kennan <to> State."),
            Citation("BibTeX", "@misc{d1}"),
            Citation("RIS", href="d1.ris"),
        ),
    )
    cite = render.html(PLAIN, page).partition('<section class="cite"')[2].partition("</section>")[0]
    assert '<p class="citation">Kennan &lt;to&gt; State.</p>' in cite
    assert 'Permanent link: <a rel="bookmark" href="https://example.org/d1">https://example.org/d1</a>' in cite
    assert (
        'This document as <a href="d1.xml" type="application/tei+xml">TEI</a>'
        ' or <a href="d1.txt" type="text/plain">plain text</a>.' in cite
    )
    assert "<details><summary>BibTeX</summary><pre>@misc{d1}</pre></details>" in cite
    assert '<p><a href="d1.ris">RIS</a></p>' in cite


def test_one_form_needs_no_or() -> None:
    assert 'This document as <a href="d.txt" type="text/plain">plain text</a>.' in render.html(
        PLAIN, Page(text="d.txt")
    )


def test_json_of_schema_org_is_told_as_it_is() -> None:
    html = render.html(PLAIN, Page(json_ld='{"name": "a & b < c"}'))
    assert '<script type="application/ld+json">{"name": "a & b \\u003c c"}</script>' in html


def test_reference_managers_are_told_what_the_header_says() -> None:
    html = render.html(FULL, Page(permalink="https://example.org/d1"))
    assert tags(html, "citation_title") == tags(html, "DC.title") == ["Telegram 1"]
    assert tags(html, "citation_publication_date") == ["1951/03/16"]
    assert (tags(html, "citation_firstpage"), tags(html, "citation_lastpage")) == (["426"], ["427"])
    assert (tags(html, "citation_inbook_title"), tags(html, "citation_volume")) == (["Korea"], ["XV"])
    assert tags(html, "citation_public_url") == tags(html, "DC.identifier") == ["https://example.org/d1"]
    assert tags(html, "DC.source") == ["National Archives, 795.00"]
    assert '<link rel="canonical" href="https://example.org/d1">' in html


def test_what_the_header_lacks_has_no_tag() -> None:
    html = render.html(PLAIN)
    assert re.findall(r'<meta name="([^"]*)"', html) == [
        "viewport",
        "citation_title",
        "citation_language",
        "DC.title",
        "DC.type",
        "DC.language",
    ]


@pytest.mark.parametrize(
    ("body", "switches"),
    [
        ("<choice><abbr>wld</abbr><expan>would</expan></choice>", ["ui-expan"]),
        ("<choice><sic>teh</sic><corr>the</corr></choice>", ["ui-corr"]),
        ("<choice><orig>to-day</orig><reg>today</reg></choice>", ["ui-corr"]),
        ('<date when="1951" cert="low">1951</date>', ["ui-claim"]),
        ("<abbr>wld</abbr> <sic>teh</sic>", []),
    ],
)
def test_switch_is_there_when_it_would_change_something(body: str, switches: list[str]) -> None:
    assert re.findall(r'<input type="checkbox" id="([^"]*)"', render.html(document(f"<p>{body}</p>"))) == switches


def test_doubtful_expansion_says_so() -> None:
    body = '<p><choice><abbr>a</abbr><expan cert="medium">b</expan><expan>c</expan></choice></p>'
    assert '<abbr title="probably b or c">a</abbr><span class="expan" hidden>b</span>' in render.html(document(body))


def test_expansion_of_low_certainty_is_told_and_never_put_in_the_text() -> None:
    page = render.html(document('<p><choice><abbr>GOG</abbr><expan cert="low">Greece; Ghana</expan></choice></p>'))
    assert '<abbr title="perhaps Greece or Ghana">GOG</abbr></p>' in page
    assert "ui-expan" not in page


def test_evidence_in_the_text_can_be_gone_to() -> None:
    header = '(<a href="#fn1">inferred from note 1, low certainty</a>)'
    assert header in render.html(FULL)


def test_printed_pages_lead_to_their_marks() -> None:
    xml = FULL.replace(b"<p>A", b'<p>A <pb n="427"/>b <pb n="427"/>')
    html = render.html(xml)
    assert '<span class="page-links">: <a href="#pg_427" aria-label="Page 427, in the text">427</a></span>' in html
    assert html.count('id="pg_427"') == 1


def test_notes_longer_than_the_text_do_not_stand_beside_it() -> None:
    note = '<note place="foot" n="1" xml:id="fn1">{}</note>'
    short = document(f"<p>{'Text. ' * 60}{note.format('See p. 1.')}</p>")
    long = document(f"<p>Text.{note.format('A long story. ' * 30)}</p>")
    assert 'class="notes beside"' in render.html(short)
    assert 'class="notes"' in render.html(long)


def test_text_in_another_language_says_so_where_it_stands() -> None:
    html = render.html(document("<p>A</p>").replace(b'xml:lang="en"', b'xml:lang="fr"'))
    assert '<html lang="en">' in html
    assert re.search(r'<section id="doc-text"[^>]* lang="fr">', html)


LISTS = (
    '<standOff><listPerson><person xml:id="p_AK1"><persName>Aichi, Kiichi</persName>'
    '<note>Minister in 1953.</note></person></listPerson><list type="gloss"><label xml:id="t_AEC1">AEC</label>'
    "<item>Atomic Energy Commission</item></list></standOff>"
)


def test_names_and_terms_lead_to_what_the_volume_says_of_them() -> None:
    named = '<persName ref="#p_AK1">Aichi</persName> of <term ref="#t_AEC1">AEC</term>'
    body = f'<p>{named}, <persName ref="#p_X1">X</persName></p>'
    html = render.html(document(body).replace(b"<text>", LISTS.encode() + b"<text>"))
    assert (
        '<p><a class="known" href="#p_AK1" title="Minister in 1953."><span class="persName">Aichi</span></a> of '
        '<a class="known" href="#t_AEC1" title="Atomic Energy Commission"><span class="term">AEC</span></a>, '
        '<span class="persName">X</span></p>' in html
    )
    assert '<dt id="p_AK1">Aichi, Kiichi</dt><dd>Minister in 1953.</dd>' in html
    assert '<dt id="t_AEC1">AEC</dt><dd>Atomic Energy Commission</dd>' in html


@pytest.mark.parametrize(("printed", "said"), [("March 17", "March 17, 1951"), ("17 March 1951", "17 March 1951")])
def test_date_that_is_printed_without_its_year_is_given_with_it(printed: str, said: str) -> None:
    exact = f'<date when="1951-03-17">{printed}</date>'.encode()
    dated = re.sub(rb"<date notBefore[^>]*/>", exact, FULL)
    assert f"\nDate: {said}\n" in render.text(dated)


def test_carriage_returns_of_ris_are_not_written_into_a_page() -> None:
    page = render.html(PLAIN, Page(citations=(Citation("RIS", "TY  - DOC\r\nER  - \r\n"),)))
    assert "<pre>TY  - DOC\nER  - \n</pre>" in page


def test_page_mark_is_a_link_only_where_the_address_is_known_and_no_link_is_around_it() -> None:
    marks = document('<p>A <pb n="9 a"/>b <ref target="x.xml">c <pb n="10"/>d</ref> <pb/>e</p>')
    known = render.html(marks, render.Page(printed="https://example.org/{number}.html"))
    assert known.count('"https://example.org/') == 1
    link = (
        '<a href="https://example.org/9%20a.html"><span role="doc-pagebreak" aria-label="Page 9 a">[p. 9 a]</span></a>'
    )
    assert f'<span id="pg_9_a" class="pb" data-n="9 a">{link}</span>' in known
    assert "example.org" not in render.html(marks)
