from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from teigram.collection import Collection, Volume
from teigram.facts import Claim, Facts, Party
from teigram.forms import Form, FormChoice
from teigram.header import header, title
from teigram.markup import write
from teigram.recognise.source_notes import Repetition
from teigram.source import Source

SOURCE = Source("frus1951v07p1-d612.txt", "ab" * 32, "utf-8", "text/plain", "plain")
FACTS = Facts(
    ident="frus1951v07p1-d612",
    document_type="telegram",
    number="249",
    file="611.61/10–351",
    sender=Party("Acting Secretary of State", "", is_person=True),
    recipient=Party("Embassy in the Soviet Union", "", is_person=False),
    date=Claim("1951-10-03", cert="medium", source="#file"),
    categories=(("precedence", "priority"), ("classification", "top-secret")),
    repeated=(Repetition("London", "1810", is_passed=False), Repetition("Cairo", "", is_passed=False)),
    pages=("988", "990"),
    words=1140,
    characters=7163,
)
GLUED = FormChoice(Form.GLUED, "notes end in a return sign")
BARE = Facts(ident="d1", document_type="other")


def made(facts: Facts, collection: Collection | None = None) -> etree._Element:
    return etree.fromstring(write(header(facts, collection or Collection(), SOURCE, GLUED, "teigram.rng")))


def names(root: etree._Element, path: str) -> list[str]:
    return [str(element.tag) for element in root.findall(path)]


def test_title_has_type_number_parties_and_date() -> None:
    assert (
        title(FACTS) == "Telegram 249 from the Acting Secretary of State to the Embassy in the Soviet Union, 1951-10-03"
    )


def test_title_of_what_is_not_known_is_short() -> None:
    assert title(BARE) == "Document"
    assert title(replace(BARE, document_type="editorial-note")) == "Editorial note"


def test_inferred_date_carries_degree_hand_and_evidence() -> None:
    (date,) = made(FACTS).findall(".//correspAction[@type='sent']/date")
    assert date.items() == [("when", "1951-10-03"), ("cert", "medium"), ("resp", "#teigram"), ("source", "#file")]
    assert date.text is None


def test_stated_date_carries_its_words_and_no_degree() -> None:
    (date,) = made(replace(FACTS, date=Claim("1951-10-03", "October 3, 1951"))).findall(
        ".//correspAction[@type='sent']/date"
    )
    assert (date.items(), date.text) == ([("when", "1951-10-03")], "October 3, 1951")


def test_each_repetition_has_an_action() -> None:
    actions = made(FACTS).findall(".//correspAction[@type='transmitted']")
    assert [(a.findtext("placeName"), a.findtext("idno")) for a in actions] == [("London", "1810"), ("Cairo", None)]


def test_categories_stand_in_the_order_of_their_schemes() -> None:
    assert [element.get("target") for element in made(FACTS).findall(".//catRef")] == [
        "#classification.top-secret",
        "#precedence.priority",
        "#document-type.telegram",
    ]


def test_only_the_taxonomies_in_use_are_declared() -> None:
    assert len(made(BARE).findall(".//taxonomy")) == 1
    assert len(made(FACTS).findall(".//taxonomy")) == 3


def test_nothing_is_said_of_what_is_not_known() -> None:
    root = made(BARE)
    for path in (".//correspDesc", ".//msDesc", ".//biblStruct", ".//author", ".//availability", ".//date"):
        assert root.find(path) is None


def test_publication_is_what_the_collection_states() -> None:
    stated = Collection(
        publisher="The project", licence="CC0", licence_target="https://x.org/", base_url="https://e.org/t/"
    )
    root = made(FACTS, stated)
    assert names(root, ".//publicationStmt/*") == ["publisher", "idno", "idno", "availability"]
    assert root.findtext(".//publicationStmt/idno[@type='URI']") == "https://e.org/t/frus1951v07p1-d612.xml"


def test_printed_volume_has_document_number_and_pages() -> None:
    volume = Volume(key="frus1951v07p1", series="FRUS", title="Korea and China", volume="VII", part="1")
    root = made(FACTS, Collection(volumes={"frus1951v07p1": volume}))
    assert root.findtext(".//biblStruct//idno[@type='document']") == "612"
    (pages,) = root.findall(".//biblScope[@unit='page']")
    assert (pages.get("from"), pages.get("to"), pages.get("resp")) == ("987", "990", "#teigram")


def test_transcription_is_named_with_its_hash_and_form() -> None:
    (bibl,) = made(BARE).findall(".//bibl[@type='transcription']")
    assert (bibl.get("subtype"), bibl.findtext("title"), bibl.findtext("idno")) == ("glued", SOURCE.name, SOURCE.sha256)


@pytest.mark.parametrize(
    ("file", "archive", "expected"),
    [("795.00", "", ["idno"]), ("795.00", "Department of State, Central Files", ["repository", "collection", "idno"])],
)
def test_archive_is_named_as_far_as_it_is_printed(file: str, archive: str, expected: list[str]) -> None:
    assert names(made(replace(FACTS, file=file, archive=archive)), ".//msIdentifier/*") == expected
