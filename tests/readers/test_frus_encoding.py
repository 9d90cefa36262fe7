"""Documents of a volume as TEI of our own: valid, with all that the editors encoded, and with the volume's facts."""

from __future__ import annotations

import functools
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given, settings
from lxml import etree
from tests.memory import PEAK
from tests.readers.frus_volume import CONTENT, END, FROM_1952, HEADER, VOLUME, words_alone

from teigram import render
from teigram.markup import parse
from teigram.pipeline import encode_all
from teigram.record import record
from teigram.restore import restore
from teigram.validate import Validator, check_links

T = {"t": "http://www.tei-c.org/ns/1.0"}
MEASURED = """{peak}
from teigram.readers import frus_tei
data = open({path!r}, "rb").read()
documents = sum(1 for _ in frus_tei.read(data, "big.xml").readings)
print(documents, peak())
"""


@functools.cache
def encoded() -> dict[str, bytes]:
    """Encode the volume; each document by the name of its file."""
    return {f"{made.ident}.xml": made.xml for made in encode_all(VOLUME.encode(), "volume.xml")}


def first(document: str, path: str) -> Any:  # noqa: ANN401 - an element, or an attribute's value
    """Give the first that is at *path* of a document of the volume."""
    return found(encoded()[f"frus1949v07p1-{document}.xml"], path)[0]


def found(xml: bytes, path: str) -> list[Any]:
    """Give all that is at *path* of the document *xml*."""
    return list(cast("list[Any]", parse(xml).xpath(path, namespaces=T)))


def shown(element: etree._Element) -> str:
    """Give the mark-up of *element*, without its namespace and what follows it."""
    return etree.tostring(element, encoding="unicode", with_tail=False).replace(f' xmlns="{T["t"]}"', "")


@pytest.mark.parametrize("name", encoded())
def test_every_document_is_valid(name: str) -> None:
    assert Validator().validate(encoded()[name], name) == []


def test_every_pointer_leads_somewhere() -> None:
    assert check_links(encoded()) == []


@pytest.mark.parametrize("name", encoded())
def test_every_document_becomes_a_page_and_gives_its_text_back(name: str) -> None:
    rendered = render.render_all(encoded()[name], render.Page(), name=name)
    assert "<h1>" in rendered.html
    source = render.text(encoded()[name], mode="source", name=name)
    assert source.split() == restore(parse(encoded()[name])).split()


def test_names_lead_to_the_persons_of_the_file() -> None:
    person = first("d13", "//t:standOff/t:listPerson/t:person[@xml:id='p_SWJ1']")
    assert [child.text for child in person] == ["Sebald, William J.", "Political Adviser & Ambassador."]
    assert first("d13", "//t:text//t:persName/@ref") == "#p_SWJ1"


def test_terms_lead_to_the_list_of_terms_of_the_file() -> None:
    assert shown(first("d12", "//t:standOff/t:list/t:label")) == '<label xml:id="t_Dept1">Dept</label>'
    assert first("d12", "//t:text//t:term[@ref]/@ref") == "#t_Dept1"


def test_term_inside_a_number_is_pointed_to_by_the_number() -> None:
    volume = VOLUME.replace("851.01", '851<gloss target="#t_Dept1">G</gloss>.01')
    made = next(encode_all(volume.encode(), "volume.xml"))
    (number,) = found(made.xml, "//t:text//t:idno[@type='file']")
    assert shown(number) == '<idno type="file" corresp="#t_Dept1">851G.01/3–1749</idno>'


def test_facts_are_those_of_the_mark_up() -> None:
    facts = {name: record(parse(xml)) for name, xml in encoded().items()}
    sent = [(each.sent.date.when, each.sent.place.value, each.sender.label) for each in facts.values()]
    assert sent == [
        ("1949-03-17T15:00:00", "Saigon", "Consul General at Saigon (Abbott)"),
        ("1951-12-31T14:26:00", "Tokyo", "Secretary of State"),
        ("1958-01-30T19:00:00", "Beirut", "Embassy in Lebanon"),
    ]
    assert [each.classification for each in facts.values()] == [("confidential",), ("top secret",), ("secret",)]
    assert facts["frus1949v07p1-d14.xml"].file == "783A.00/1–3058"


def test_header_states_the_printed_volume_and_the_pages() -> None:
    printed = first("d12", "//t:biblStruct/t:monogr")
    assert printed.findtext("t:title[@level='m']", namespaces=T) == "The Far East & Australasia"
    assert shown(printed.find("t:biblScope[@unit='page']", T)) == '<biblScope unit="page" from="14" to="16"/>'
    assert (
        first("d12", "//t:biblStruct/t:ref/@target")
        == "https://history.state.gov/historicaldocuments/frus1949v07p1/d12"
    )


def test_brackets_around_italics_are_a_gap() -> None:
    assert shown(first("d14", "//t:gap")) == (
        '<gap reason="not-declassified"><desc><hi rend="italic">less than 1 line not declassified</hi></desc></gap>'
    )


@settings(max_examples=80)
@given(CONTENT)
def test_whatever_is_in_a_document_comes_back_from_its_tei(content: str) -> None:
    volume = f'{HEADER}<div type="document" xml:id="d1" n="1"><head>Note</head><p>{content}</p></div>{END}'
    (made,) = encode_all(volume.encode(), "volume.xml")
    assert "".join(restore(parse(made.xml)).split()) == f"Note{words_alone(content)}"


def test_big_volume_is_read_in_little_memory(tmp_path: Path) -> None:
    """A volume of five megabytes, with less than 300 of memory."""
    words = "Deptel 92. USG has been giving consideration to what it would do in Seoul. " * 20
    paragraphs = f"<p>{words}</p>\n" * 10
    document = FROM_1952.replace("<table", f"{paragraphs}<table")
    count = 5_000_000 // len(document)
    path = tmp_path / "big.xml"
    path.write_text(HEADER + "".join(re.sub(r"d13|pg_17", rf"\g<0>{i}", document) for i in range(count)) + END, "utf-8")
    code = MEASURED.format(path=str(path), peak=PEAK)
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    documents, megabytes = map(int, ran.stdout.split())
    assert documents == count
    assert megabytes < 300
