"""Dublin Core, DataCite, METS and schema.org: the records that libraries and search engines take."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

import jsonschema
import pytest
import xmlschema
from lxml import etree
from tests.export.samples import all_made, made, text

from teigram.errors import InputError
from teigram.export import Document, datacite, document, dublin_core, mets, schema_org

DC = "{http://purl.org/dc/elements/1.1/}"
KERNEL = "{http://datacite.org/schema/kernel-4}"
METS = "{http://www.loc.gov/METS/}"
HREF = "{http://www.w3.org/1999/xlink}href"
FIFTEEN = {
    *("title", "creator", "subject", "description", "publisher", "contributor", "date", "type"),
    *("format", "identifier", "source", "language", "relation", "coverage", "rights"),
}
SCHEMAS = Path(__file__).parent / "schemas"
DATACITE_SCHEMA = json.loads((SCHEMAS / "datacite-v4.5.json").read_text("utf-8"))


def _texts(root: etree._Element, name: str) -> list[str]:
    return [element.text or "" for element in root.iter(name)]


def test_dublin_core_of_a_document_has_its_elements() -> None:
    root = etree.fromstring(dublin_core.write([made("telegram")]))
    assert root.tag == "{http://www.openarchives.org/OAI/2.0/oai_dc/}dc"
    assert _texts(root, f"{DC}creator") == ["Ambassador in the Soviet Union (Kirk)"]
    assert _texts(root, f"{DC}date") == ["1951-10-05"]
    assert _texts(root, f"{DC}subject") == ["top secret", "niact", "eyes only"]
    assert _texts(root, f"{DC}rights") == ["CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"]
    assert "https://history.state.gov/historicaldocuments/frus1951v07p1/d613" in _texts(root, f"{DC}source")


def test_dublin_core_has_only_its_fifteen_elements_and_none_is_empty() -> None:
    for each in (*([one] for one in all_made()), all_made()):
        root = etree.fromstring(dublin_core.write(each))
        assert {etree.QName(child).localname for child in root} <= FIFTEEN
        assert all(child.text and child.text.strip() for child in root)


def test_dublin_core_of_several_documents_is_of_their_collection() -> None:
    root = etree.fromstring(dublin_core.write([made("telegram"), made("telegram")]))
    assert _texts(root, f"{DC}title") == ["Telegrams on the Korean armistice"]
    assert _texts(root, f"{DC}type") == ["Collection"]
    assert _texts(root, f"{DC}identifier") == ["10.1234/korea"]


def test_datacite_json_is_valid() -> None:
    for each in ([made("telegram")], [made("telegram"), made("telegram")]):
        jsonschema.validate(json.loads(datacite.as_json(each)), DATACITE_SCHEMA)


def test_datacite_of_a_document_says_what_it_is_derived_from() -> None:
    described = datacite.attributes([made("telegram")])
    assert described["relatedIdentifiers"] == [
        {
            "relatedIdentifier": "https://history.state.gov/historicaldocuments/frus1951v07p1/d613",
            "relatedIdentifierType": "URL",
            "relationType": "IsDerivedFrom",
        }
    ]
    assert described["creators"] == [{"name": "Kirk", "nameType": "Personal", "familyName": "Kirk"}]
    assert described["rightsList"] == [
        {"rights": "CC0 1.0", "rightsUri": "https://creativecommons.org/publicdomain/zero/1.0/"}
    ]
    assert {"subject": "top secret"} in described["subjects"]


def test_datacite_of_a_collection_has_its_doi_and_its_days() -> None:
    later = made("telegram", '<date when="1951-10-05T19:00:00">', '<date when="1951-12-24">')
    described = datacite.attributes([made("telegram"), later])
    assert described["doi"] == "10.1234/korea"
    assert described["types"]["resourceTypeGeneral"] == "Collection"
    assert described["creators"] == [{"name": "A. Editor"}]
    assert described["dates"][0]["date"] == "1951-10-05/1951-12-24"


def test_datacite_asks_for_what_is_not_stated_and_says_where_to_put_it() -> None:
    undated = made("telegram", '<date when="2026">2026</date>')
    with pytest.raises(InputError) as raised:
        datacite.as_json([undated])
    message = str(raised.value)
    assert "the year of publication" in message
    assert "publisher" not in message
    assert "collection.toml" in message
    assert 'date = "2026"' in message


def test_datacite_names_all_that_is_missing_at_once() -> None:
    with pytest.raises(InputError, match=r"a title, a publisher, the year"):
        datacite.as_xml([made("bare")])


def test_datacite_xml_says_what_the_json_says() -> None:
    for each in ([made("telegram")], [made("telegram"), made("telegram")]):
        described, root = datacite.attributes(each), etree.fromstring(datacite.as_xml(each))
        assert root.tag == f"{KERNEL}resource"
        assert _texts(root, f"{KERNEL}identifier") == [described.get("doi", ":tba")]
        assert root.find(f"{KERNEL}identifier").get("identifierType") == "DOI"  # type: ignore[union-attr]
        assert _texts(root, f"{KERNEL}creatorName") == [one["name"] for one in described["creators"]]
        assert _texts(root, f"{KERNEL}title") == [one["title"] for one in described["titles"]]
        assert _texts(root, f"{KERNEL}publisher") == [described["publisher"]["name"]]
        assert _texts(root, f"{KERNEL}publicationYear") == [described["publicationYear"]]
        assert _texts(root, f"{KERNEL}relatedIdentifier") == [
            one["relatedIdentifier"] for one in described["relatedIdentifiers"]
        ]
        names = {etree.QName(child).localname for child in root}
        listed = {"types": "resourceType", "doi": "identifier", "schemaVersion": "resource"}
        assert names | {"resource", "identifier"} == {listed.get(key, key) for key in described} | {"identifier"}


@cache
def _mets_schema() -> xmlschema.XMLSchema:
    """Give the schema of the Library of Congress, which comes with metsrw."""
    metsrw = importlib.util.find_spec("metsrw")
    if not (metsrw and metsrw.origin):
        pytest.skip("the schema of METS comes with metsrw, which is not installed")
    location = Path(metsrw.origin).parent / "resources/mets.xsd"
    xlink = str(SCHEMAS / "xlink.xsd")
    return xmlschema.XMLSchema(str(location), locations={"http://www.w3.org/1999/xlink": xlink}, allow="local")


def _beside() -> Document:
    beside = ((PurePosixPath("pages/d 613.html"), b"<p>page</p>"), (PurePosixPath("korea/d 613.txt"), b"text"))
    return document(PurePosixPath("korea/d 613.xml"), text("telegram").encode(), beside=beside)


def test_mets_is_valid() -> None:
    for each in ([_beside()], all_made()):
        _mets_schema().validate(etree.fromstring(mets.write(each)))


def test_mets_lists_the_files_with_their_checksums() -> None:
    root = etree.fromstring(mets.write([_beside()]))
    groups = {group.get("USE"): list(group) for group in root.iter(f"{METS}fileGrp")}
    assert set(groups) == {"TEI", "HTML", "TEXT"}
    [text] = groups["TEXT"]
    assert (text.get("SIZE"), text.get("CHECKSUM")) == ("4", hashlib.sha512(b"text").hexdigest())
    assert [place.get(HREF) for place in root.iter(f"{METS}FLocat")] == [
        "korea/d%20613.xml",
        "pages/d%20613.html",
        "korea/d%20613.txt",
    ]


def test_mets_pointers_lead_to_files_and_descriptions() -> None:
    root = etree.fromstring(mets.write([_beside(), *all_made()]))
    idents = {element.get("ID") for element in root.iter() if element.get("ID")}
    pointers = [element.get("FILEID") for element in root.iter(f"{METS}fptr")]
    described = [element.get("DMDID") for element in root.iter(f"{METS}div")]
    assert len(pointers) == 7
    assert set(pointers) | set(described) <= idents


def test_schema_org_of_a_document_is_a_message() -> None:
    described = json.loads(schema_org.write([made("telegram")]))
    assert (described["@context"], described["@type"]) == ("https://schema.org", "Message")
    assert described["sender"][0]["familyName"] == "Kirk"
    assert described["recipient"] == [{"@type": "Organization", "name": "Department of State"}]
    assert (described["dateSent"], described["isPartOf"]["name"]) == (
        "1951-10-05T19:00:00",
        "Telegrams on the Korean armistice",
    )
    assert described["isBasedOn"][0]["position"] == "613"


def test_schema_org_of_several_documents_is_a_collection_of_them() -> None:
    described = json.loads(schema_org.write(all_made()))
    assert (described["@type"], len(described["hasPart"])) == ("Collection", 4)


def test_schema_org_says_nothing_empty() -> None:
    for each in all_made():
        assert not any(value in ("", [], {}) for value in _values(schema_org.document(each.record)))


def _values(described: Any) -> list[Any]:  # noqa: ANN401 - whatever JSON can hold
    inner = described.values() if isinstance(described, dict) else described if isinstance(described, list) else ()
    return [described, *(value for each in inner for value in _values(each))]
