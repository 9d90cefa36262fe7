"""A file that is no good is refused with one clear sentence, at once, and without harm."""

import contextlib
import io
import socket
import struct
import sys
import time
import tracemalloc
import zipfile
import zlib
from pathlib import Path

import pytest
from fpdf import FPDF
from PIL import Image
from tests.readers.books import OLD, book
from tests.readers.print_pages import TELEGRAM, printed
from tests.readers.test_docx_reader import telegram
from tests.readers.word_files import saved, with_part

from teigram.errors import ExtraError, NoReaderError, RefusedError, TeigramError
from teigram.readers import read

MEGABYTE = 2**20


def refusal(data: bytes, name: str) -> str:
    """Give the message with which a file is refused; it is one line and names the file."""
    with pytest.raises(RefusedError) as caught:
        list(read(data, name).readings)
    message = str(caught.value)
    assert message.startswith(f"{name}: ")
    assert "\n" not in message
    return message


def refusal_of_bomb(data: bytes, name: str) -> str:
    """Give the message, and see that the bomb did not go off."""
    assert len(data) < MEGABYTE
    tracemalloc.start()
    start = time.monotonic()
    try:
        message = refusal(data, name)
        assert time.monotonic() - start < 5
        assert tracemalloc.get_traced_memory()[1] < 16 * MEGABYTE
    finally:
        tracemalloc.stop()
    return message


def bomb(path: str) -> bytes:
    """Give a ZIP package whose file at *path* is small and unpacks to something that is a thousand times larger."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(path, bytes(32 * MEGABYTE))
    return content.getvalue()


def lying(data: bytes, path: str) -> bytes:
    """Give the package with a directory that says that the file at *path* is small."""
    changed = bytearray(data)
    place = changed.index(b"PK\x01\x02")
    while changed[place + 46 : place + 46 + len(path)] != path.encode():
        place = changed.index(b"PK\x01\x02", place + 4)
    struct.pack_into("<L", changed, place + 24, 1000)
    return bytes(changed)


@pytest.mark.parametrize("size", [100, 3000, -40])
def test_a_word_file_that_was_cut_off(size: int) -> None:
    assert "no sound Word file" in refusal(saved(telegram())[:size], "cut.docx")


def test_a_word_file_with_a_broken_part() -> None:
    assert "no sound Word file" in refusal(with_part(saved(telegram()), "word/document.xml", b"<w:document"), "x.docx")


def test_a_word_file_whose_bytes_were_changed() -> None:
    data = bytearray(saved(telegram()))
    place = data.index(b"word/document.xml") + 60
    data[place : place + 40] = bytes(40)
    assert "no sound Word file" in refusal(bytes(data), "x.docx")


def test_a_spreadsheet_is_no_word_file() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("xl/workbook.xml", "<workbook/>")
    assert "an Excel file" in refusal(content.getvalue(), "x.docx")


@pytest.mark.parametrize("path", ["word/document.xml", "word/media/image1.png"])
def test_a_bomb_is_refused_by_its_directory(path: str) -> None:
    assert "more than any document has" in refusal_of_bomb(bomb(path), "x.docx")


@pytest.mark.parametrize("path", ["word/document.xml", "word/media/image1.png"])
def test_a_bomb_that_lies_about_its_size_is_not_unpacked(path: str) -> None:
    assert "no sound Word file" in refusal_of_bomb(lying(bomb(path), path), "x.docx")


def test_a_book_that_is_a_bomb() -> None:
    extra = {"OEBPS/d613.html": bytes(32 * MEGABYTE)}
    assert "more than any document has" in refusal_of_bomb(book({"d612.html": OLD}, extra=extra), "x.epub")


@pytest.mark.parametrize("path", ["../../evil.xml", "/etc/passwd", "word/../../evil.xml", "C:\\evil.xml"])
def test_a_path_that_leads_out_of_the_package(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "leads out of it" in refusal(with_part(saved(telegram()), path, b"<x/>"), "x.docx")
    assert "leads out of it" in refusal(book({"d612.html": OLD}, extra={path: b"<x/>"}), "x.epub")
    assert list(tmp_path.iterdir()) == []


def test_entities_of_a_word_file_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    entity = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]><x>&e;</x>'.encode()
    assert "declares entities" in refusal(with_part(saved(telegram()), "word/document.xml", entity), "x.docx")
    assert "declares entities" in refusal(with_part(saved(telegram()), "word/footnotes.xml", entity), "x.docx")


def test_entities_of_a_book_are_not_followed() -> None:
    package = b'<!DOCTYPE package [<!ENTITY e SYSTEM "http://example.org/x">]><package>&e;</package>'
    assert "declares entities" in refusal(with_part(book({"d612.html": OLD}), "OEBPS/content.opf", package), "x.epub")


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        pytest.fail("a connection was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    html = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">'
    content = book({"d612.html": OLD})
    page = zipfile.ZipFile(io.BytesIO(content)).read("OEBPS/d612.html").decode().replace("<html", f"{html}<html")
    (found,) = read(with_part(content, "OEBPS/d612.html", page.encode()), "x.epub").readings
    assert "Eyes only" in found.text


def test_a_book_without_its_table_of_files() -> None:
    assert "it has no META-INF/container.xml" in refusal(
        _without(book({"d612.html": OLD}), "META-INF/container.xml"), "x.epub"
    )


def test_a_book_that_is_copy_protected() -> None:
    assert "copy-protected" in refusal(book({"d612.html": OLD}, extra={"META-INF/rights.xml": b"<r/>"}), "x.epub")


def test_a_pdf_with_a_password() -> None:
    assert "is encrypted" in refusal(printed(*TELEGRAM, password="sesame"), "x.pdf")  # noqa: S106 - nobody's


def test_a_pdf_of_pictures() -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.image(Image.new("L", (200, 300), 200), x=0, y=0, w=200)
    assert "its pages are pictures, without a text layer" in refusal(bytes(pdf.output()), "scan.pdf")


def test_a_pdf_of_which_one_page_is_a_picture() -> None:
    pdf = FPDF()
    pdf.set_font("Times", size=11)
    pdf.add_page()
    pdf.text(30, 30, "A page of text.")
    pdf.add_page()
    pdf.image(Image.new("L", (200, 300), 200), x=0, y=0, w=200)
    assert "these pages are pictures, without a text layer: 2" in refusal(bytes(pdf.output()), "scan.pdf")


@pytest.mark.parametrize("size", [20, 400, 1500])
def test_a_pdf_that_was_cut_off(size: int) -> None:
    refusal(printed(*TELEGRAM)[:size], "cut.pdf")


def test_a_pdf_that_is_a_bomb() -> None:
    packed = zlib.compressobj()
    stream = b"".join([*(packed.compress(bytes(MEGABYTE)) for _ in range(70)), packed.flush()])
    start, end = printed(*TELEGRAM).split(b"endstream", 1)
    assert "would unpack to more" in refusal_of_bomb(
        start + b"endstream\nstream\n" + stream + b"\nendstream" + end, "x.pdf"
    )


@pytest.mark.parametrize(
    ("head", "advice"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "save it as .docx"),
        (b"{\\rtf1\\ansi Telegram}", "save it as .docx"),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.textPK", "save it as .docx"),
    ],
)
def test_files_of_other_word_processors_are_declined_with_advice(head: bytes, advice: str) -> None:
    with pytest.raises(NoReaderError, match=advice):
        read(head, "old.doc")


def test_changed_bytes_never_end_in_anything_but_a_refusal_or_a_reading() -> None:
    for data, name in (
        (saved(telegram()), "x.docx"),
        (printed(*TELEGRAM), "x.pdf"),
        (book({"d612.html": OLD}), "x.epub"),
    ):
        for place in range(0, len(data), max(len(data) // 16, 1)):
            changed = data[:place] + bytes([data[place] ^ 0x55]) + data[place + 1 :]
            with contextlib.suppress(TeigramError):
                list(read(changed, name).readings)


@pytest.mark.parametrize(
    ("library", "data", "name"),
    [("docx", saved(telegram()), "x.docx"), ("pdfminer.pdfdocument", printed(*TELEGRAM), "x.pdf")],
)
def test_a_library_that_is_not_installed_is_named_with_what_to_do(
    library: str, data: bytes, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ExtraError, match=rf"pip install 'teigram\[{name[2:]}\]'"):
        read(data, name)


def _without(data: bytes, path: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(content, "w") as new:
        for entry in old.infolist():
            if entry.filename != path:
                new.writestr(entry, old.read(entry))
    return content.getvalue()
