"""References between telegrams of a corpus: resolved to exactly one file, or left as they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests.editions import STEMS, Document, source_of

from teigram.crossrefs import Sent, index, resolve, sent_telegram
from teigram.pipeline import encode_bytes

D234, D235 = "frus1952-54v15p1-d234", "frus1952-54v15p1-d235"
CITED = Sent(f"korean-armistice/{D234}.xml", "92", "1952-07-25", is_department=True)


@pytest.fixture(scope="module")
def documents() -> Mapping[str, bytes]:
    """Give the corpus by path, as it is before its references are resolved."""
    return {f"korean-armistice/{stem}.xml": encode_bytes(source_of(stem), f"{stem}.txt").xml for stem in STEMS}


def telegrams(documents: Mapping[str, bytes]) -> list[Sent]:
    found = (sent_telegram(path, xml) for path, xml in documents.items())
    return [sent for sent in found if sent is not None]


def answer(documents: Mapping[str, bytes], *known: Sent) -> Document:
    """Give d235, which answers d234, with its references resolved against *known*."""
    path = f"korean-armistice/{D235}.xml"
    return Document(resolve(documents[path], path, index(known)))


def test_telegram_is_known_by_number_day_and_side(documents: Mapping[str, bytes]) -> None:
    assert CITED in telegrams(documents)
    assert Sent(f"korean-armistice/{D235}.xml", "201", "1952-07-29", is_department=False) in telegrams(documents)


def test_paper_without_a_number_is_none_that_can_be_cited(documents: Mapping[str, bytes]) -> None:
    path = "korean-armistice/frus1951v07p2-d52.xml"
    assert sent_telegram(path, documents[path]) is None


def test_telegram_points_to_the_one_that_it_answers(documents: Mapping[str, bytes]) -> None:
    found = answer(documents, *telegrams(documents))
    assert found.texts("//t:text//t:ref[@type='telegram']/@target") == [f"{D234}.xml"]
    assert found.texts("//t:correspContext/t:ref[@type='replyTo']/@target") == [f"{D234}.xml"]
    assert found.text("//t:correspContext/t:ref") == "Deptel 92, July 25"


def test_words_of_a_reference_stay_in_the_text(documents: Mapping[str, bytes]) -> None:
    found = answer(documents, CITED)
    assert found.text("//t:text//t:ref[@type='telegram']/t:choice/t:abbr") == "Deptel"
    assert found.text("//t:text//t:ref[@type='telegram']/t:date/@when") == "1952-07-25"


def test_pointer_leads_from_one_folder_to_another(documents: Mapping[str, bytes]) -> None:
    found = answer(documents, replace(CITED, path="other/d234.xml"))
    assert found.text("//t:text//t:ref[@type='telegram']/@target") == "../other/d234.xml"


@pytest.mark.parametrize(
    "known",
    [
        (),
        (replace(CITED, date="1952-07-26"),),
        (replace(CITED, number="93"),),
        (replace(CITED, is_department=False),),
        (CITED, replace(CITED, path="korean-armistice/another.xml")),
        (replace(CITED, path=f"korean-armistice/{D235}.xml"),),
    ],
    ids=["nothing", "another-day", "another-number", "another-sender", "two-of-that-number-and-day", "itself"],
)
def test_reference_to_no_telegram_or_to_two_is_left_as_it_is(
    documents: Mapping[str, bytes], known: tuple[Sent, ...]
) -> None:
    path = f"korean-armistice/{D235}.xml"
    assert resolve(documents[path], path, index(known)) == documents[path]


def test_no_pointer_dangles(documents: Mapping[str, bytes]) -> None:
    known = index(telegrams(documents))
    for path, xml in documents.items():
        targets = Document(resolve(xml, path, known)).texts("//t:ref[@type='telegram']/@target")
        assert {f"korean-armistice/{target}" for target in targets} <= set(documents)


def test_reference_to_the_side_that_sent_the_telegram_itself_is_no_answer(documents: Mapping[str, bytes]) -> None:
    path = f"korean-armistice/{D234}.xml"
    earlier = Sent("korean-armistice/frus1951v07p1-d612.xml", "249", "1951-10-03", is_department=True)
    found = Document(resolve(documents[path], path, index([earlier])))
    assert found.texts("//t:correspContext/t:ref/@type") == ["reference"]


CABLE = """\
R 090652Z MAR {year}
FM {sender}
TO {recipient}
S E C R E T {number}
REF: {reference}
1. NO VIEW YET.
"""


def cable(number: str, reference: str, year: int = 73) -> bytes:
    sender = "SECSTATE WASHDC" if number.startswith("STATE") else "AMEMBASSY TEL AVIV"
    text = CABLE.format(year=year, sender=sender, recipient="ALL POSTS", number=number, reference=reference)
    return encode_bytes(text.encode(), "x.txt").xml


@pytest.mark.parametrize(("year", "targets"), [(73, ["b.xml"]), (72, [])], ids=["of-the-same-year", "of-another-year"])
def test_cable_is_known_by_post_and_number_in_its_year(year: int, targets: list[str]) -> None:
    first = cable("STATE 043554", "TEL AVIV 812")
    other = sent_telegram("b.xml", cable("TEL AVIV 00812", "STATE 41187", year))
    assert other is not None
    found = Document(resolve(first, "a.xml", index([other])))
    assert found.texts("//t:text//t:ref[@type='telegram']/@target") == targets
