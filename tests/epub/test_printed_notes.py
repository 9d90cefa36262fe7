"""Notes on paper: a PDF has each at the foot of the page on which it is anchored."""

from __future__ import annotations

import io
import re
import socket
import sys
from pathlib import Path

import pytest
from lxml import etree
from lxml.html import document_fromstring
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from tests.epub.conftest import TITLE, edition_of
from tests.epub.printed_sheets import (
    FOOT,
    Sheet,
    destinations,
    links_of,
    sheets,
    text_of,
    tight,
    words_before,
    words_of,
)
from tests.xslt.documents import document

from teigram import pdf_notes, pdf_out, resources
from teigram.cli import main
from teigram.edition.site import frame
from teigram.errors import ExtraError, InputError, LossError
from teigram.print_page import PAGE, print_page

try:
    import weasyprint  # noqa: F401 - whether it is there, and Pango, which it calls
except (ImportError, OSError) as error:
    pytest.skip(f"no PDF can be made here: {error}", allow_module_level=True)

STYLE = '<link rel="stylesheet" href="print.css">'
TO_PRINT = f'<html lang="en"><title>Notes</title>{STYLE}<body class="book"><p>%s</p></body></html>'
FILLER = "<p>" + "The Department continues to give careful thought to the negotiations at Panmunjom. " * 12 + "</p>"


def foot(number: int, words: str) -> str:
    return f'<note place="foot" n="{number}" xml:id="fn{number}">{words}</note>'


NESTED = f"A note with one {foot(9, 'A note on a note.')} inside."
KINDS = f"""<note type="source" place="inline">795.00/7–2552: Telegram</note>
<head>The Ambassador to the Secretary{foot(1, "Of a heading.")}</head>{FILLER * 3}
<p>Of paragraphs.{foot(2, "<p>The first of two.</p> <p>The second <hi rend='italic'>of</hi> <hi>both</hi>.</p>")}</p>
<table><row><cell>Name{foot(3, "Of a table.")}</cell><cell>Post</cell></row></table>{FILLER * 5}
<list><label>1.</label>
<item>A point.{foot(4, "<p>Of a list:</p><list><label>a.</label><item>one</item></list>")}</item></list>
<p>With a table.{foot(5, "<table><row><cell>Left</cell><cell>Right</cell></row></table>")} Then <pb n="127"/>more,
with a page.{foot(6, 'It begins <pb n="128"/>there.')} See <ref type="note" target="#fn1">note 1</ref>.</p>{FILLER * 4}
<p>With a long note.{foot(7, "A long note. " + "It goes on. " * 300)} And one more.{foot(8, NESTED)}</p>
<closer><signed><persName>Muccio</persName>{foot(10, "Of a signature.")}</signed></closer>"""
LOST = '<note place="foot" n="11" xml:id="fn11">A note that no anchor was found for.</note>'


def assets(name: str) -> bytes:
    return resources.path(f"xslt/{name}").read_bytes()


@pytest.fixture(scope="module")
def documents(telegrams: dict[str, bytes]) -> dict[str, bytes]:
    """Give two telegrams, and a document with a note of each kind."""
    two = {stem: telegrams[stem] for stem in ("frus1951v07p1-d612", "frus1952-54v15p1-d234")}
    return {**two, "kinds": document(KINDS, back=LOST)}


@pytest.fixture(scope="module")
def html(documents: dict[str, bytes]) -> str:
    of = edition_of(documents)
    return print_page(of, lambda entry: documents[entry.path], frame(of, PAGE))


@pytest.fixture(scope="module")
def page(html: str) -> etree._Element:
    return document_fromstring(html)


@pytest.fixture(scope="module")
def pdf(html: str) -> bytes:
    return pdf_out.pdf(html, assets)


@pytest.fixture(scope="module")
def printed(pdf: bytes) -> list[Sheet]:
    return sheets(pdf)


def notes_at_foot(page: etree._Element) -> list[etree._Element]:
    return list(page.iterfind(".//span[@class='foot-note']"))


def long_page(lines: int) -> str:
    """Give a page with the anchor of a note, *lines* below it, and then a paragraph that goes on overleaf."""
    note = '<a id="fn1-ref">1</a><span class="foot-note" data-id="fn1">Here.</span>'
    filled = f"<p>Noted.{note}</p><p>{'Line.<br>' * lines}</p><p>{'More.<br>' * 30}</p>"
    return TO_PRINT % f'<article id="d"><div class="text" style="font: 11pt/14pt serif">{filled}</div></article>'


def number_and_words(note: etree._Element) -> tuple[str, str]:
    number, words = (text_of(part) for part in note)
    return number, words


def sheets_with(words: str, printed: list[Sheet]) -> list[Sheet]:
    """Give the sheets that have *words*, each as often as it has them."""
    return [sheet for sheet in printed for _ in range(sheet.text.count(tight(words)))]


def test_every_note_is_once_at_the_foot_of_the_sheet_with_its_anchor(
    page: etree._Element, printed: list[Sheet]
) -> None:
    notes = notes_at_foot(page)
    assert len(notes) == 4 + 3 + 8
    for note in notes:
        anchor = note.getprevious()
        assert anchor is not None
        number, words = number_and_words(note)
        [sheet] = sheets_with(words, printed)
        assert sheet in sheets_with(words_before(anchor), printed)
        first = sheet.letters_of(words)[0]
        left = [other.text for other in sheet.letters if abs(other.y - first.y) < 1 and other.x < first.x]
        assert "".join(left).startswith(number)


def test_notes_stand_below_all_text_of_their_sheet(page: etree._Element, printed: list[Sheet]) -> None:
    notes = [number_and_words(note)[1] for note in notes_at_foot(page)]
    for sheet in printed:
        of_notes = [letter for words in notes if tight(words) in sheet.text for letter in sheet.letters_of(words)]
        if of_notes:
            top, left = max(letter.y for letter in of_notes), min(letter.x for letter in of_notes)
            beside = [letter.text for letter in sheet.letters if FOOT < letter.y <= top and letter not in of_notes]
            assert all(letter.y > FOOT for letter in of_notes)
            assert all(text.isdigit() for text in beside)  # the numbers of the notes
            assert all(letter.x < left for letter in sheet.letters if FOOT < letter.y <= top and letter not in of_notes)


def test_long_nested_and_unanchored_notes_stand_once_after_the_document(printed: list[Sheet]) -> None:
    text = "".join(sheet.text for sheet in printed)
    for words in ("A long note.", "A note on a note.", "A note that no anchor was found for."):
        assert text.count(tight(words)) == 1
    assert text.count(tight("It goes on.")) == 300


def test_every_word_of_the_documents_is_printed(page: etree._Element, printed: list[Sheet]) -> None:
    texts = [words_of(block) for block in page.iterfind(".//article//p")]
    known = "".join(sheet.text for sheet in printed)
    lost = {word for text in texts for word in map(tight, re.findall(r"\S+", text)) if word not in known}
    # a word may go over the end of a sheet at a dash
    assert {word for word in lost if not re.search(r"[-–—]", word)} == set()


def test_marks_of_the_printed_pages_are_there(printed: list[Sheet]) -> None:
    text = "".join(sheet.text for sheet in printed)
    for number in ("988", "989", "990", "423", "425", "426", "127", "128"):
        assert text.count(f"[p.{number}]") == 1


def test_words_of_a_note_keep_their_spaces(page: etree._Element) -> None:
    [note] = [note for note in notes_at_foot(page) if "The first of two" in text_of(note)]
    assert [text_of(paragraph) for paragraph in note.iterfind(".//span[@class='p']")] == [
        "The first of two.",
        "The second of both.",
    ]


def test_who_reads_the_screen_or_hears_the_page_meets_each_note_once(page: etree._Element) -> None:
    shown = {element.get("id", ""): element for element in page.iterfind(".//*[@id]")}
    assert len(shown) == len(page.findall(".//*[@id]"))
    for note in notes_at_foot(page):
        assert "hidden" in note.attrib
        assert note.xpath(".//@role | .//@id | .//@aria-label") == []
        assert tight(text_of(shown[note.get("data-id") or ""])) == tight(text_of(note))


def test_a_paragraph_is_not_torn_by_the_blocks_of_its_note(page: etree._Element) -> None:
    [paragraph] = [p for p in page.iterfind(".//article//p") if (p.text or "").startswith("Of paragraphs.")]
    assert "The second of" in text_of(paragraph)


def test_each_number_leads_to_its_note_and_each_note_back(page: etree._Element, pdf: bytes) -> None:
    places, links = destinations(pdf), links_of(pdf)
    for note in notes_at_foot(page):
        name = note.get("data-id") or ""
        assert {name, f"{name}-ref"} <= places.keys()
        assert {name, f"{name}-ref"} <= links
        assert places[name][0] == places[f"{name}-ref"][0]  # on the same sheet


def test_pdf_says_what_it_is_and_not_when_or_where_it_was_made(pdf: bytes) -> None:
    made = PDFDocument(PDFParser(io.BytesIO(pdf)))
    [about] = made.info
    assert str(about["Title"], "utf-16" if about["Title"].startswith(b"\xfe\xff") else "ascii") == TITLE
    assert set(about) == {"Title", "Producer"}
    assert (made.catalog["Lang"], "StructTreeRoot" in made.catalog) == (b"en", True)
    assert b"file:" not in pdf


def test_same_page_gives_the_same_bytes() -> None:
    page = TO_PRINT % 'A note.<span class="foot-note" data-id="fn1">Here.</span>'
    assert pdf_out.pdf(page, assets) == pdf_out.pdf(page, assets)


def test_note_that_is_longer_than_a_page_is_refused_not_cut() -> None:
    note = f'<span class="foot-note" data-id="fn1">{"It goes on. " * 900}</span>'
    with pytest.raises(LossError, match="the note fn1 does not fit on a page"):
        pdf_out.pdf(TO_PRINT % note, assets)


def test_note_that_would_go_to_the_next_sheet_is_brought_back() -> None:
    late = [lines for lines in range(41, 46) if pdf_notes.late(pdf_out._set(long_page(lines), assets)[1])]
    assert late  # where it is empty, WeasyPrint does so no more, and pdf_notes needs no rules
    for lines in late:
        [noted] = sheets_with("Noted.", sheets(pdf_out.pdf(long_page(lines), assets)))
        assert "Here." in noted.text


@pytest.mark.parametrize("lines", range(47, 51))
def test_label_of_a_list_stays_with_its_item(lines: int) -> None:
    item = f'<li><span class="label">12.</span><div class="item">Item. {"More. " * 90}</div></li>'
    above = f'<div class="text" style="font: 11pt/14pt serif"><p>{"Line.<br>" * lines}</p>'
    text = f'{above}<ul class="labelled">{item}</ul></div>'
    page = (TO_PRINT % text).replace(STYLE, f'<link rel="stylesheet" href="teigram.css">{STYLE}')
    assert sheets_with("12.Item.", sheets(pdf_out.pdf(page, assets)))


def test_no_file_outside_the_folder_is_opened(tmp_path: Path) -> None:
    (tmp_path / "secret.css").write_text("p { color: red }")
    site = tmp_path / "site"
    site.mkdir()
    (site / "link.css").symlink_to(tmp_path / "secret.css")
    for name in ("../secret.css", "link.css", "/etc/passwd", (tmp_path / "secret.css").as_uri()):
        (site / "print.html").write_text((TO_PRINT % "Words.").replace("print.css", name))
        with pytest.raises(InputError, match="is not in its folder"):
            pdf_out.of_file(site / "print.html")


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(socket.socket, "connect", lambda _, address: asked.append(address))
    picture = '<img alt="" src="http://127.0.0.1:9/x.png">'
    pdf_out.pdf((TO_PRINT % picture).replace("print.css", "http://127.0.0.1:9/print.css"), assets)
    assert asked == []


def test_without_weasyprint_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(ExtraError, match=r"pip install 'teigram\[pdf-out\]'"):
        pdf_out.pdf(TO_PRINT % "Words.", assets)


def test_command_makes_the_pdf_beside_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "print.css").write_bytes(assets("print.css"))
    (tmp_path / "print.html").write_text(TO_PRINT % "Words.")
    assert main(["pdf", str(tmp_path / "print.html")]) == 0
    assert (tmp_path / "print.pdf").read_bytes().startswith(b"%PDF-")
    assert main(["pdf", str(tmp_path / "print.html")]) == 0
    (tmp_path / "taken.pdf").write_text("mine")
    assert main(["pdf", str(tmp_path / "print.html"), "-o", str(tmp_path / "taken.pdf")]) == 2
    assert "Add --force" in capsys.readouterr().err


def test_command_says_which_page_it_wants(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "index.html").write_text("<html><body>Not to print.</body></html>")
    assert main(["pdf", str(tmp_path / "index.html")]) == 2
    assert main(["pdf", str(tmp_path / "print.html")]) == 2
    said = capsys.readouterr().err
    assert "this is no page to print" in said
    assert "Make it with teigram build" in said


def test_one_telegram_is_printed_without_a_title_page(tmp_path: Path, telegrams: dict[str, bytes]) -> None:
    source = tmp_path / "frus1951v07p1-d612.xml"
    source.write_bytes(telegrams["frus1951v07p1-d612"])
    assert main(["export", str(source), "--to", "pdf", "-o", str(tmp_path / "one.pdf"), "--quiet"]) == 0
    first, *_ = sheets((tmp_path / "one.pdf").read_bytes())
    assert tight("The Acting Secretary of State to the Embassy in the Soviet Union") in first.text
    assert "Contents" not in first.text
