"""Real transcriptions, whole and broken in every way that files are broken: a valid document, or a refusal in words."""

from __future__ import annotations

import gzip
import json
import random
import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.editions import ROOT, STEMS, source_of
from tests.property.runs import fewer

from teigram.errors import LossError, TeigramError
from teigram.forms import RETURN_SIGN
from teigram.pipeline import Encoding, encode_bytes
from teigram.restore import restore
from teigram.source import segment_plain
from teigram.validate import Validator

GOLD = ROOT.parent / "shared" / "gold" / "dev.jsonl.gz"
CABLES = ROOT / "tests" / "golden"
SAMPLE = 60
OPENING_MARK = re.compile(r"\s*(?:- ?|/\d+/|\[\d+\]|\d+\. ?)")
LOST_WORDS = 0.4
DEBRIS = frozenset({"C160", "C161"})  # the marks of an edition stay in a raw cable: two texts in one file
NAME = "frus1951v07p1-d612.txt"


@cache
def sources() -> tuple[str, ...]:
    """Give raw cables, and the transcriptions beside the project: a sample, or all in a long run; else the corpus's."""
    cables = tuple(path.read_text("utf-8") for path in sorted(CABLES.glob("raw-cable-*/source.txt")))
    if not GOLD.is_file():
        return (*(source_of(stem).decode() for stem in STEMS), *cables)
    with gzip.open(GOLD, "rt", encoding="utf-8") as lines:
        every = [str(json.loads(line)["source"]) for line in lines]
    drawn = every if _is_long_run() else random.Random(SAMPLE).sample(every, SAMPLE)  # noqa: S311 - no secret
    return (*drawn, *cables)


def _is_long_run() -> bool:
    profile = settings.default
    return profile is not None and not profile.derandomize


@cache
def validator() -> Validator:
    return Validator()


def check(data: bytes, encoding: str | None = None) -> Encoding | None:
    """Encode *data* and see that the document is valid and has its words; None when it is refused."""
    encoded = _encoded(data, encoding)
    if encoded is None:
        return None
    root = etree.fromstring(encoded.xml, etree.XMLParser(recover=False, resolve_entities=False))
    assert restore(root).split() == segment_plain(data.decode(encoding or "utf-8-sig"))[0].split()
    faults = [fault for fault in validator().validate(encoded.xml, NAME) if fault.code not in DEBRIS]
    assert [(fault.code, fault.message) for fault in faults if fault.severity == "error"] == []
    return encoded


def _encoded(data: bytes, encoding: str | None) -> Encoding | None:
    """Encode *data*; None when it is refused, but what is lost is no refusal."""
    try:
        return encode_bytes(data, NAME, encoding=encoding)
    except LossError:
        raise
    except TeigramError:
        return None


def transcriptions() -> st.SearchStrategy[str]:
    return st.deferred(lambda: st.sampled_from(sources()))


def test_transcriptions_of_every_kind_are_at_hand() -> None:
    if not GOLD.is_file():
        pytest.skip("shared/gold is not beside the project: the broken sources are made of the corpus alone")
    assert len(sources()) >= SAMPLE


def test_every_transcription_is_encoded() -> None:
    for source in sources():
        assert check(source.encode()) is not None


@fewer(2)
@given(transcriptions(), st.integers(0, 20000), st.integers(0, 20000))
def test_transcription_cut_anywhere_is_encoded_or_refused(source: str, start: int, end: int) -> None:
    check(source[start % (len(source) + 1) :].encode())
    check(source[: end % (len(source) + 1)].encode())


@fewer(2)
@given(transcriptions(), st.randoms(use_true_random=False))
def test_transcription_with_its_lines_shuffled_is_encoded_or_refused(source: str, chance: random.Random) -> None:
    lines = source.split("\n")
    chance.shuffle(lines)
    check("\n".join(lines).encode())


@fewer(2)
@given(transcriptions(), st.floats(0, 1), st.randoms(use_true_random=False))
def test_transcription_with_lines_dropped_is_encoded_or_refused(
    source: str, share: float, chance: random.Random
) -> None:
    check("\n".join(line for line in source.split("\n") if chance.random() > share).encode())


@fewer(2)
@given(transcriptions(), st.randoms(use_true_random=False))
def test_transcription_whose_notes_lost_their_words_is_encoded_or_refused(source: str, chance: random.Random) -> None:
    lines = source.split("\n")
    left = ("", "[Page 9] ") if "[Page " in source else ("",)
    for i, line in enumerate(lines):
        opening = OPENING_MARK.match(line)
        if opening and chance.random() < LOST_WORDS:
            closing = chance.choice(("", RETURN_SIGN)) if line.endswith(RETURN_SIGN) else ""
            lines[i] = f"{opening.group()}{chance.choice(left)}{closing}"
    check("\n".join(lines).encode())


@fewer(2)
@given(transcriptions(), transcriptions())
def test_two_transcriptions_in_one_file_are_encoded_or_refused(source: str, other: str) -> None:
    check(f"{source}\n{other}".encode())


@fewer(2)
@given(
    transcriptions(),
    st.lists(st.tuples(st.integers(0, 30000), st.binary(min_size=1, max_size=3)), min_size=1, max_size=8),
    st.sampled_from((None, "latin-1")),
)
def test_transcription_with_other_bytes_in_it_is_encoded_or_refused(
    source: str, strewn: list[tuple[int, bytes]], encoding: str | None
) -> None:
    data = source.encode()
    for at, some in strewn:
        place = at % (len(data) + 1)
        data = data[:place] + some + data[place:]
    check(data, encoding)
