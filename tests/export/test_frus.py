"""A volume for the Office of the Historian: valid by its schema, and the same as the volume that was read."""

from __future__ import annotations

import gzip
import re
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Any, cast

import pytest
from lxml import etree
from scripts import volumes
from tests.export.samples import made
from tests.export.tei_letters import letter, poor, telegrams, told_by_jing
from tests.readers.frus_volume import END, HEADER, TO_1951, VOLUME

from teigram.errors import TransformError
from teigram.export import FORMATS, Document, document, frus
from teigram.markup import parse
from teigram.pipeline import encode_all
from teigram.rules import ERROR
from teigram.validate import Validator

SCHEMA = volumes.SCHEMA
T = {"t": "http://www.tei-c.org/ns/1.0", "frus": "http://history.state.gov/frus/ns/1.0"}
SLICE = 25  # documents of a real volume that an ordinary test reads; scripts/volumes.py reads all
SAME = ("text", "notes", "pages", "p", "list", "item", "label", "table", "cell", "quote", "hi", "ref", "signed")


def documents(volume: str = VOLUME) -> list[Document]:
    encoded = encode_all(volume.encode(), "volume.xml")
    return [document(PurePosixPath(f"{each.ident}.xml"), each.xml) for each in encoded]


def exported(of: Sequence[Document]) -> etree._Element:
    return etree.fromstring(frus.write(of))


def at(root: etree._Element, path: str) -> list[Any]:
    """Give all that is at *path*."""
    return list(cast("list[Any]", root.xpath(path, namespaces=T)))


def paragraph(content: str) -> str:
    """Give what becomes of a paragraph with *content*."""
    root = exported([letter(body=f"<div><p>{content}</p></div>")])
    (made,) = at(root, ".//t:div[@type='document']/t:p")
    written = etree.tostring(made, encoding="unicode", with_tail=False)
    return re.sub(r' xmlns(:\w+)?="[^"]*"', "", written).removeprefix("<p>").removesuffix("</p>")


def body(content: str) -> list[str]:
    """Name what becomes of the parts of a document."""
    root = exported([letter(body=f"<div>{content}</div>")])
    (division,) = root.iterfind(".//t:div[@type='document']", T)
    return [etree.QName(child).localname for child in division]


@pytest.mark.skipif(not SCHEMA.is_file(), reason=f"there is no ../shared/schemas/{SCHEMA.name}")
@pytest.mark.parametrize("of", [documents(), [*telegrams(), *poor(), made("telegram")]], ids=["volume", "others"])
def test_volume_is_valid(of: Sequence[Document], tmp_path: Path) -> None:
    assert told_by_jing(SCHEMA, tmp_path, {"volume.xml": frus.write(of)}) == ""


@pytest.mark.skipif(not SCHEMA.is_file(), reason=f"there is no ../shared/schemas/{SCHEMA.name}")
def test_schema_refuses_a_document_that_has_not_been_turned_into_the_format(tmp_path: Path) -> None:
    assert 'element "profileDesc" not allowed' in told_by_jing(SCHEMA, tmp_path, {"a.xml": documents()[0].xml})


def test_volume_that_is_read_and_exported_has_the_same_documents() -> None:
    before, after = volumes.documents(VOLUME.encode()), volumes.documents(frus.write(documents()))
    assert list(before) == list(after) == ["d12", "d13", "d14"]
    for name, facts in before.items():
        marked = {key: value for key, value in facts.items() if key in SAME and (name, key) != ("d13", "p")}
        assert {key: after[name][key] for key in marked} == marked


def test_export_can_be_read_and_exported_again() -> None:
    once = frus.write(documents())
    assert volumes.documents(frus.write(documents(once.decode()))) == volumes.documents(once)


@pytest.mark.skipif(not volumes.FOLDER.is_dir(), reason="there are no ../shared/gold/volumes")
@pytest.mark.parametrize("path", volumes.paths(), ids=lambda path: path.name.partition(".")[0])
def test_documents_of_a_real_volume_come_back(path: Path, tmp_path: Path) -> None:
    raw = gzip.decompress(path.read_bytes()).decode()
    starts = [match.start() for match in re.finditer(r'<div [^>]*type="document"', raw)]
    cut = f"{raw[: starts[SLICE]]}</div></div></body></text></TEI>"
    cut = cut if volumes.is_well_formed(cut) else cut.replace("</div></div></body>", "</div></div></div></body>")
    of = documents(cut)
    assert len(of) == SLICE
    assert [
        found for each in of for found in Validator().validate(each.xml, each.path.name) if found.severity is ERROR
    ] == []
    assert volumes.differences(cut.encode(), frus.write(of)) == []
    assert told_by_jing(SCHEMA, tmp_path, {"volume.xml": frus.write(of)}) == ""


def test_page_between_two_documents_is_broken_there() -> None:
    root = exported(documents())
    assert [pb.get("n") for pb in root.iterfind(".//t:div[@type='compilation']/t:pb", T)] == ["14", "17"]


def test_page_has_its_name_only_once() -> None:
    root = parse(frus.write([*documents(), *telegrams()]))
    names = at(root, "//@xml:id")
    assert "pg_15" in names
    assert len(names) == len(set(names))


def test_page_whose_number_is_no_name_has_none() -> None:
    assert paragraph('a <pb n="1607–08"/>b <pb n="1609"/>c') == 'a <pb n="1607–08"/>b <pb n="1609" xml:id="pg_1609"/>c'


def test_document_that_is_given_twice_has_a_name_of_its_own() -> None:
    assert list(volumes.documents(frus.write([*telegrams()[:1], *telegrams()[:1]]))) == ["d1077", "d1077-2"]


def test_documents_stand_in_the_order_of_their_numbers() -> None:
    ten = [
        made_as
        for number in (10, 9, 2)
        for made_as in documents(f"{HEADER}{TO_1951.replace('d12', f'd{number}')}{END}")
    ]
    assert list(volumes.documents(frus.write(ten))) == ["d2", "d9", "d10"]


def test_lists_of_persons_and_terms_are_the_front_matter() -> None:
    root = exported(documents())
    (item,) = at(root, "//t:div[@xml:id='persons']//t:item")
    assert "".join(item.itertext()) == "Sebald, William J., Political Adviser & Ambassador."
    assert at(root, "//t:div[@xml:id='terms']//t:term/@xml:id") == ["t_Dept1"]


def test_pointers_lose_the_name_of_the_file_within_the_volume() -> None:
    root = exported(documents())
    assert at(root, "//t:ref/@target") == ["#d13", "frus1951v06p1#d5"]


def test_pointer_to_a_document_that_is_not_exported_keeps_its_volume() -> None:
    root = exported(documents(f"{HEADER}{TO_1951}{END}".replace("#d13", "frus1949v07p1#d13")))
    assert at(root, "//t:ref/@target")[0] == "#d13"


def test_enclosure_behind_the_signature_is_an_attachment() -> None:
    root = exported(documents())
    assert [etree.QName(child).localname for child in at(root, "//frus:attachment")[0]] == ["opener", "head", "p"]


def test_enclosure_in_the_text_is_a_quotation() -> None:
    inner = "<floatingText><body><head>Note</head><p>a</p></body></floatingText>"
    assert body(f"<p>b</p>{inner}<p>c</p>") == ["p", "quote", "p"]


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        ("<choice><abbr>wld</abbr><expan>would</expan></choice> go", "wld go"),
        ("<choice><sic>queston</sic><corr>question</corr></choice>", "queston"),
        ("<supplied>Washington,</supplied>", "[Washington,]"),
        ('<gap reason="garbled"><desc>garble</desc></gap>', "[garble]"),
        ('<hi rend="bold">a</hi><hi rend="spaced">b</hi>', '<hi rend="strong">a</hi>b'),
        ('<rs type="telegram" key="Department..92.">Deptel 92</rs>', "Deptel 92"),
        ('<date when="1952-07-25" cert="medium" resp="#teigram">July 25</date>', "July 25"),
        ('<persName role="drafter">Lay</persName>', "<persName>Lay</persName>"),
        ('<ref type="note-anchor" n="3"/>', '<hi rend="superscript">3</hi>'),
        ('<note place="foot" type="editorial" n="1" xml:id="fn1">x</note>', '<note n="1" xml:id="aFn1">x</note>'),
    ],
)
def test_what_the_edition_marks_otherwise(content: str, wanted: str) -> None:
    found = paragraph(content)
    assert re.sub(r'xml:id="[^"]*fn1"', 'xml:id="aFn1"', found) == wanted


def test_element_without_a_template_stops_the_export() -> None:
    with pytest.raises(TransformError, match="frus"):
        paragraph("<formula>2:1</formula>")


def test_format_is_offered() -> None:
    assert FORMATS["frus"].ending == ".xml"
