from __future__ import annotations

import hashlib

import pytest

from teigram.errors import DecodingError, NoReaderError, RefusedError
from teigram.readers import plain, read
from teigram.source import Reading, SegmentKind


def only(data: bytes, name: str = "d1077.txt", encoding: str | None = None) -> Reading:
    (reading,) = read(data, name, encoding).readings
    return reading


def test_reading_knows_its_file() -> None:
    source = only(b"602. In view", "corpus/frus1950v07-d1077.txt").source
    assert (source.name, source.encoding, source.media_type, source.reader) == (
        "frus1950v07-d1077.txt",
        "utf-8",
        "text/plain",
        "plain",
    )
    assert source.sha256 == hashlib.sha256(b"602. In view").hexdigest()


@pytest.mark.parametrize(
    ("name", "stem"), [("a/x.web.txt", "x.web"), ("d612.txt", "d612"), ("-", "-"), ("", "telegram")]
)
def test_stem_is_the_name_without_folder_and_last_ending(name: str, stem: str) -> None:
    assert plain.stem(name) == stem


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_byte_order_mark_says_the_encoding(encoding: str) -> None:
    reading = only("\ufeff602–3".encode(encoding))
    assert reading.text == "602–3"
    assert reading.source.encoding == encoding
    assert reading.segments[0].kind is SegmentKind.HIDDEN


def test_stated_encoding_is_used() -> None:
    assert only("aide-mémoire".encode("cp1252"), encoding="cp1252").text == "aide-mémoire"


def test_bytes_that_are_not_utf_8_are_an_error_with_the_offset() -> None:
    with pytest.raises(DecodingError, match=r"d1077\.txt: byte 16 \(hex e9\) is not utf-8.*--encoding cp1252"):
        only("not leave aide-mémoire".encode("latin-1"))


def test_encoding_that_nobody_knows_is_an_error() -> None:
    with pytest.raises(DecodingError, match="there is no encoding “ebcdic-x”"):
        only(b"602.", encoding="ebcdic-x")


def test_encoding_that_does_not_keep_every_byte_is_an_error() -> None:
    with pytest.raises(DecodingError, match="does not keep every byte"):
        only(b"+AGE-", encoding="utf-7")


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", b"\f\n"])
def test_file_without_text_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedError, match="the file is empty"):
        only(data)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04rest", "ZIP"),
        (b"{\\rtf1", "Rich Text"),
        (b"\x89PNG\r\n", "picture"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"<!DOCTYPE html><p>", "marked-up"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><TEI/>", "marked-up"),
        (b"\0\x01\0\x02Telegram\0\0", "binary"),
    ],
)
def test_file_that_is_no_text_is_declined_with_the_reason(data: bytes, what: str) -> None:
    assert what in (plain.declines(data, "x.txt") or "")


def test_file_that_no_reader_takes_is_refused_with_every_reason() -> None:
    with pytest.raises(NoReaderError, match=r"x\.txt: no reader takes this file\.\n(?s:.*)  plain: it is a picture"):
        only(b"\x89PNG\r\n", "x.txt")


def test_one_nul_in_a_text_is_left_out_and_not_refused() -> None:
    assert only(b"602. In view of the\0 danger").text == "602. In view of the danger"


def test_text_that_opens_with_a_less_than_sign_is_text() -> None:
    assert only(b"<3 copies of 602").text == "<3 copies of 602"


def test_stated_utf_16_takes_a_big_endian_file() -> None:
    assert only("\ufeff602".encode("utf-16-be"), encoding="utf-16").text == "602"


def test_codec_that_always_fails_is_a_decoding_error() -> None:
    with pytest.raises(DecodingError):
        only(b"602.", encoding="undefined")
