"""Pages of history.state.gov give the same document, however they were saved."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.readers.site_pages import from_a_browser, from_single_file, from_the_wayback_machine, site_page

from teigram.errors import RefusedError
from teigram.pipeline import encode_all
from teigram.readers import html, web_page
from teigram.source import Reading, SegmentKind
from teigram.spans import Kind

GOLD = Path(__file__).parents[2].parent / "shared/gold/dev-tei.jsonl.gz"

# Foreign Relations, 1951, volume VII, part 1, document 612, shortened; a note with two paragraphs and a list are added.
TELEGRAM = """<div xmlns="http://www.tei-c.org/ns/1.0" type="document" xml:id="d612" n="612">
<note rend="inline" type="source">795.00/10–351: Telegram</note>
<head><hi rend="italic">The Acting Secretary of State to the <gloss type="to">Embassy in the Soviet Union</gloss>\
</hi><note n="4" xml:id="d612fn4">Repeated to Tokyo as 273.</note></head>
<opener><dateline><placeName><hi rend="smallcaps">Washington</hi></placeName>, <date
when="1951-10-03T19:00:00">October 3, 1951—7 p. m.</date></dateline>
<seg rendition="#left"><hi rend="smallcaps">top secret</hi></seg></opener>
<p>273. Eyes only Amb. Fol is text of instr re Korea<note n="5" xml:id="d612fn5"><p>Not printed.</p><p>But see <ref
target="#d611"><hi rend="italic">supra</hi></ref>.</p></note> which
<persName corresp="#p_KGF1">Kirk</persName> shld see.</p>
<p><pb n="989" xml:id="pg_989" facs="1003"/>In ur talk take fol line &amp; report:</p>
<list><label>1.</label><item>Withdraw <pb n="990" xml:id="pg_990" facs="1004"/>troops.</item>
<label>2.</label><item>Exchange prisoners.</item></list>
<quote rend="blockquote"><p>No comment.</p></quote>
<closer><signed><hi rend="smallcaps">Webb</hi></signed></closer></div>"""
PAGE = site_page(TELEGRAM, "frus1951v07p1")


def reading(page: str, name: str = "page.html") -> Reading:
    (found,) = html.read(page.encode(), name).readings
    return found


def claims(found: Reading, kind: Kind) -> list[str]:
    return [found.text[span.start : span.end] for span in found.given if span.kind is kind]


def test_the_document_is_taken_and_nothing_around_it() -> None:
    found = reading(PAGE)
    assert found.text.startswith(
        "795.00/10–351: Telegram\n\nThe Acting Secretary of State to the Embassy in the Soviet Union\n\n"
    )
    assert found.text.endswith("Webb\n\nRepeated to Tokyo as 273.\n\nNot printed.\n\nBut see supra.")
    assert claims(found, Kind.DATELINE) == ["Washington, October 3, 1951—7 p. m."]
    assert claims(found, Kind.SIGNED) == ["Webb"]
    assert claims(found, Kind.LABEL) == ["1.", "2."]
    assert claims(found, Kind.ITEM) == ["Withdraw troops.", "Exchange prisoners."]
    assert claims(found, Kind.QUOTE) == ["No comment."]
    assert claims(found, Kind.PERSON) == ["Kirk"]
    assert claims(found, Kind.HIGHLIGHT) == ["supra"]


def test_what_is_around_the_document_is_skipped_and_can_be_counted() -> None:
    found = reading(PAGE)
    skipped = [segment for segment in found.segments if segment.kind is SegmentKind.SKIPPED]
    for words in ("gtag", "navbar", "Acheson, Dean G.", "Foreign Service Institute"):
        place = PAGE.index(words)
        assert any(segment.raw_start <= place < segment.raw_end for segment in skipped), words
    assert sum(segment.raw_end - segment.raw_start for segment in skipped) == 1366


def test_notes_keep_their_printed_numbers_and_stand_at_their_anchors() -> None:
    found = reading(PAGE)
    anchors = [
        (span.get("n"), found.text[: span.start].split()[-1]) for span in found.given if span.kind is Kind.ANCHOR
    ]
    assert anchors == [("4", "Union"), ("5", "Korea")]
    notes = [(span.get("n"), span.get("id")) for span in found.given if span.kind is Kind.NOTE]
    assert notes == [("4", "fn1"), ("5", "fn2")]


def test_page_marks_lead_to_the_facsimile() -> None:
    found = reading(PAGE)
    first, second = [span for span in found.given if span.kind is Kind.PAGE_BREAK]
    assert first.get("n") == "989"
    assert first.get("facs") == "https://history.state.gov/historicaldocuments/frus1951v07p1/pg_989"
    assert found.text[first.start : first.start + 3] == "\nIn"
    assert found.text[second.start :].startswith("troops.")


def test_the_page_says_which_document_it_is_unless_the_file_does() -> None:
    assert reading(PAGE).ident == "frus1951v07p1-d612"
    assert reading(PAGE, "frus1951v07p1-d612.web.html").ident == "frus1951v07p1-d612"
    assert reading(PAGE, "frus1950v01-d1.html").ident == "frus1950v01-d1"


def test_a_page_that_does_not_say_its_address_is_known_by_its_page_marks() -> None:
    assert reading(PAGE.replace('rel="canonical"', 'rel="x"')).ident == "frus1951v07p1-d612"


@pytest.mark.parametrize("saved", [from_the_wayback_machine, from_single_file, from_a_browser])
def test_however_the_page_was_saved_it_is_the_same_document(saved: Callable[[str], str]) -> None:
    as_served, as_saved = reading(PAGE), reading(saved(PAGE))
    assert saved(PAGE) != PAGE
    assert (as_saved.ident, as_saved.text) == (as_served.ident, as_served.text)
    assert as_saved.given == as_served.given


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", "utf-8"),
        ("cp1252", "iso-8859-1"),
        ("cp1252", "windows-1252"),
        ("utf-16", "utf-8"),
        ("utf-8-sig", "utf-8"),
    ],
)
def test_the_encoding_is_that_of_the_mark_or_the_declaration(encoding: str, declared: str) -> None:
    data = PAGE.replace("↩", "^").replace('charset="utf-8"', f'charset="{declared}"').encode(encoding)
    assert html.declines(data[:4096], "page.txt") is None
    (found,) = html.read(data, "page.txt").readings
    assert "October 3, 1951—7 p. m." in found.text


def test_a_page_of_another_site_is_refused_with_its_title() -> None:
    page = "<!DOCTYPE html><html><head><title>My blog</title></head><body><main><p>Hello.</p></main></body></html>"
    with pytest.raises(RefusedError, match=r"not a document page of history\.state\.gov: its title is “My blog”"):
        html.read(page.encode(), "page.html")


def test_another_element_called_content_is_not_taken_for_the_document() -> None:
    page = PAGE.replace("<main>", '<main><div class="content">Site maintenance tonight.</div>')
    page = (
        page.replace('id="content-inner"', "")
        .replace('id="content-container"', "")
        .replace('class="content">\n', ">\n")
    )
    assert reading(page).text == reading(PAGE).text


def test_a_list_of_documents_is_refused() -> None:
    page = PAGE.replace('<div class="tei-div4" id="d612">', "<div>").replace("/d612", "/ch3")
    with pytest.raises(RefusedError, match="list of documents"):
        html.read(page.encode(), "page.html")


def test_any_page_is_read_as_lines_when_that_is_asked_for() -> None:
    page = '<html><body><nav>Menu</nav><article><h1>A telegram</h1><p>Sent<br>on.<a href="#n1" class="note">1</a></p>\
<ol class="footnotes"><li id="n1" value="1">A note.</li></ol></article></body></html>'
    assert web_page.declines(page.encode(), "page.html")
    (found,) = web_page.read(page.encode(), "page.html").readings
    assert found.text == "A telegram\n\nSent on.\n\nA note."
    assert {span.kind for span in found.given} == {Kind.ANCHOR, Kind.NOTE}


def test_broken_markup_loses_nothing_of_the_text() -> None:
    page = PAGE.replace("</p>", "").replace("</span>", "", 3).replace("</div>", "", 1).replace("</li>", "</b></li></i>")
    words = "".join(reading(page).text.split())
    assert words == "".join(reading(PAGE).text.split())


def test_a_table_and_an_attached_document_are_kept() -> None:
    page = PAGE.replace(
        '<div class="tei-quote2">',
        '<section class="attachment"><h4 class="tei-head2">[Attachment]</h4><p>Draft.</p><table><tr><td>A</td>'
        '<td>B</td></tr></table></section><div class="tei-quote2">',
    )
    found = reading(page)
    assert claims(found, Kind.CAPTION) == ["[Attachment]"]
    assert claims(found, Kind.CELL) == ["A", "B"]
    assert claims(found, Kind.FLOATING) == ["[Attachment]\n\nDraft.\n\nA\n\nB"]


def test_the_encoded_page_has_its_facts_and_its_notes() -> None:
    (encoding,) = encode_all(PAGE.encode(), "page.html")
    xml = encoding.xml.decode()
    assert encoding.ident == "frus1951v07p1-d612"
    assert '<date when="1951-10-03T19:00:00">' in xml
    assert 'Korea<note xml:id="fn2" n="5" type="editorial" place="foot">' in xml
    assert xml.count("<pb ") == 2
    assert 'ana="#classification.top-secret"' in xml


def test_a_note_without_an_anchor_and_an_anchor_without_a_note_are_kept_and_reported() -> None:
    start = PAGE.index('<span id="fnref:1.3.4.4.8.0">')
    page = PAGE[:start] + PAGE[PAGE.index("</span>", start) + 7 :]
    (encoding,) = encode_all(page.encode(), "page.html")
    assert b'<back><div type="notes"><note xml:id="fn1" n="4"' in encoding.xml
    assert "M303" in [finding.code for finding in encoding.findings]
    page = PAGE.replace('<li class="footnote" id="fn:1.3.4.4.8.1"', '<li class="footnote" id="fn:9"')
    codes = [finding.code for encoding in encode_all(page.encode(), "page.html") for finding in encoding.findings]
    assert {"M301", "M303"} <= set(codes)


@pytest.mark.skipif(not GOLD.exists(), reason="needs the gold files beside the project")
def test_pages_of_the_edition_give_back_the_words_of_its_tei() -> None:
    from lxml import etree

    with gzip.open(GOLD, "rt", encoding="utf-8") as lines:
        documents = [json.loads(line) for i, line in enumerate(lines) if i % 40 == 0]
    for document in documents:
        found = reading(site_page(document["tei"], document["id"].rpartition("-")[0]))
        root = etree.fromstring(document["tei"])
        assert found.ident == document["id"]
        assert sorted("".join(str(root.xpath("string()")).split())) == sorted("".join(found.text.split())), document[
            "id"
        ]
        notes = [note for note in root.iter("{*}note") if note.get("n")]
        assert len([span for span in found.given if span.kind is Kind.NOTE]) == len(notes)
        assert len([span for span in found.given if span.kind is Kind.PAGE_BREAK]) == len(list(root.iter("{*}pb")))
