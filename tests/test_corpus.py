"""The corpus and what is committed of it: the same bytes, valid, and with every character of the source."""

from __future__ import annotations

import pytest
from tests.editions import CORPUS, ENCODED, STEMS, encode_anew, encoding_of, source_of

from teigram import render
from teigram.validate import Validator, check_links


@pytest.fixture(scope="module")
def validator() -> Validator:
    return Validator()


def test_every_transcription_has_its_encoding() -> None:
    assert sorted(path.stem for path in CORPUS.glob("*.txt")) == sorted(STEMS)
    assert sorted(path.stem for path in ENCODED.glob("*.xml")) == sorted(STEMS)


@pytest.mark.parametrize("stem", STEMS)
def test_encoding_has_the_committed_bytes(stem: str) -> None:
    committed = (ENCODED / f"{stem}.xml").read_bytes()
    assert encoding_of(stem).xml.decode() == committed.decode(), "run teigram build, and look at what changed"


@pytest.mark.parametrize("stem", STEMS)
def test_encoding_twice_gives_the_same(stem: str) -> None:
    assert encode_anew(stem) == encoding_of(stem)


@pytest.mark.parametrize("stem", STEMS)
def test_document_is_valid(stem: str, validator: Validator) -> None:
    assert [
        finding for finding in validator.validate(encoding_of(stem).xml, f"{stem}.xml") if finding.severity == "error"
    ] == []


def test_pointers_between_the_documents_lead_somewhere() -> None:
    assert check_links({f"{stem}.xml": encoding_of(stem).xml for stem in STEMS}) == []


@pytest.mark.parametrize("stem", STEMS)
def test_rendering_to_source_gives_every_character_back(stem: str) -> None:
    assert render.text(encoding_of(stem).xml, "source").split() == source_of(stem).decode().split()


@pytest.mark.parametrize("stem", STEMS)
def test_page_can_be_made(stem: str) -> None:
    assert "</html>" in render.html(encoding_of(stem).xml)


@pytest.mark.parametrize("stem", STEMS)
def test_document_names_no_place_of_a_machine_and_no_clock(stem: str) -> None:
    xml = encoding_of(stem).xml.decode()
    assert "\r" not in xml
    assert str(CORPUS) not in xml
    assert "<change when" not in xml
