"""What a Word file says reaches the text, and nothing that Word only uses to lay it out does."""

import pytest
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from tests.readers.word_files import add_notes, anchor, blank, saved

from teigram.pipeline import encode_all
from teigram.readers import docx
from teigram.source import Reading
from teigram.spans import Kind


def readings(document: Document) -> list[Reading]:
    return list(docx.read(saved(document), "telegram.docx").readings)


def telegram() -> Document:
    """Give telegram 612 of Foreign Relations, 1951, volume VII, part 1, shortened, as somebody may have typed it."""
    document = blank()
    document.add_paragraph("795.00/10–351: Telegram")
    document.add_paragraph("The Acting Secretary of State to the Embassy in the Soviet Union")
    document.add_paragraph("top secret")
    document.add_paragraph("Washington, October 3, 1951—7 p. m.")
    paragraph = document.add_paragraph("273. Eyes only Amb. Fol is text of instr re Korea.")
    anchor(paragraph, 2)
    paragraph.add_run(" You shld see ")
    paragraph.add_run("Vyshinsky").italic = True
    paragraph.add_run(" soonest. [Page 989] In ur talk take line that US desires armistice.")
    anchor(paragraph, 3)
    document.add_paragraph("Webb")
    add_notes(document, {2: ["Repeated to Tokyo."], 3: ["Not printed.", "A second paragraph."]})
    return document


def test_notes_stand_at_their_anchors_and_page_marks_are_page_breaks() -> None:
    (encoding,) = encode_all(saved(telegram()), "frus1951v07p1-d612.docx", reader="docx")
    xml = encoding.xml.decode()
    assert "instr</" not in xml.partition("<body>")[2].partition("Korea.<note")[0][-40:]
    assert 'Korea.<note xml:id="fn1" n="1" type="editorial" place="foot">Repeated to Tokyo.</note>' in xml
    assert '<pb n="989"' in xml
    assert "<p>A second paragraph.</p>" in xml


def test_notes_are_numbered_as_word_numbers_them() -> None:
    (reading,) = readings(telegram())
    notes = [span for span in reading.given if span.kind is Kind.NOTE]
    assert [(note.get("n"), reading.text[note.start : note.end].split()[0]) for note in notes] == [
        ("1", "Repeated"),
        ("2", "Not"),
    ]


def test_an_endnote_has_a_roman_number() -> None:
    document = blank()
    anchor(document.add_paragraph("Text."), 1, "endnote")
    add_notes(document, {1: ["Its note."]}, "endnote")
    (reading,) = readings(document)
    assert [span.get("n") for span in reading.given if span.kind is Kind.ANCHOR] == ["i"]


def test_an_anchor_whose_note_is_gone_is_kept() -> None:
    document = blank()
    anchor(document.add_paragraph("Text."), 9)
    (reading,) = readings(document)
    assert [(span.kind, span.attrs) for span in reading.given] == [(Kind.ANCHOR, (("n", "1"),))]


def test_the_numbers_of_lists_are_text() -> None:
    document = blank()
    for words in ("Withdraw troops.", "Exchange prisoners."):
        document.add_paragraph(words, style="List Number")
    document.add_paragraph("Report.", style="List Bullet")
    (reading,) = readings(document)
    assert reading.text == "1. Withdraw troops.\n\n2. Exchange prisoners.\n\n• Report."


def test_a_table_is_a_table() -> None:
    document = blank()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "China", "Mr. Koo"
    (reading,) = readings(document)
    cells = [reading.text[span.start : span.end] for span in reading.given if span.kind is Kind.CELL]
    assert cells == ["China", "Mr. Koo"]


def test_each_heading_1_begins_a_telegram_with_its_own_notes() -> None:
    document = blank()
    document.add_paragraph("A title page")
    for number in (1, 2):
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        document.add_paragraph(f"795.00/7–2{number}52: Telegram")
        document.add_heading(f"The Ambassador in India to the Secretary of State, {number}", 1)
        anchor(document.add_paragraph(f"{number}51. Text."), number)
    add_notes(document, {1: ["First note."], 2: ["Second note."]})
    first, second = readings(document)
    assert (first.ident, second.ident) == ("telegram-1", "telegram-2")
    assert first.text.startswith("795.00/7–2152: Telegram")
    assert first.text.endswith("151. Text.\n\nFirst note.")
    assert second.text.startswith("795.00/7–2252: Telegram")
    assert second.text.endswith("251. Text.\n\nSecond note.")
    assert [span.get("n") for span in second.given if span.kind is Kind.NOTE] == ["2"]


def test_tracked_deletions_fields_and_breaks_of_word_are_no_text() -> None:
    document = blank()
    paragraph = document.add_paragraph("Kept")
    for xml in (
        "<w:del {0}><w:r><w:delText>gone</w:delText></w:r></w:del>",
        "<w:r {0}><w:lastRenderedPageBreak/><w:instrText> PAGE </w:instrText></w:r>",
        "<w:ins {0}><w:r><w:tab/><w:t>added</w:t></w:r></w:ins>",
    ):
        paragraph._p.append(parse_xml(xml.format(nsdecls("w"))))
    (reading,) = readings(document)
    assert reading.text == "Kept added"


def test_a_line_break_begins_a_line() -> None:
    document = blank()
    run = document.add_paragraph().add_run("secret")
    run.add_break()
    run.add_text("niact")
    assert readings(document)[0].text == "secret\nniact"


def test_a_paragraph_all_in_italics_has_no_highlight_and_a_word_in_small_capitals_has() -> None:
    document = blank()
    document.add_paragraph().add_run("All of it").italic = True
    paragraph = document.add_paragraph("By ")
    paragraph.add_run("Acheson").font.small_caps = True
    (reading,) = readings(document)
    assert [(reading.text[s.start : s.end], s.get("rend")) for s in reading.given] == [("Acheson", "smallcaps")]


def test_a_file_without_text_is_refused() -> None:
    with pytest.raises(Exception, match="has no text"):
        docx.read(saved(blank()), "empty.docx")


@pytest.mark.parametrize(
    ("head", "advice"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .docx"),
        (b"{\\rtf1\\ansi", "save it as .docx"),
        (b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text", "save it as .docx"),
        (b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/epub+zip", "not a Word file"),
        (b"795.00/7-2552: Telegram", "not a Word file"),
    ],
)
def test_other_word_processors_are_declined_with_advice(head: bytes, advice: str) -> None:
    assert advice in (docx.declines(head, "x") or "")
