"""DataCite's attributes as its XML has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from teigram.export.xml import INSTANCE
from teigram.markup import Element, element

_SPACE = "http://datacite.org/schema/kernel-4"
_LOCATION = f"{_SPACE} https://schema.datacite.org/meta/kernel-4.5/metadata.xsd"
_TO_BE_ANNOUNCED = ":tba"

Each = Callable[[Mapping[str, str]], Element]


def resource(attributes: Mapping[str, Any]) -> Element:
    """Give the `resource` element for *attributes*, as `teigram.export.datacite.attributes` gives them."""
    types = attributes["types"]
    spaces = {"xmlns": _SPACE, "xmlns:xsi": INSTANCE, "xsi:schemaLocation": _LOCATION}
    return element(
        "resource",
        element("identifier", attributes.get("doi") or _TO_BE_ANNOUNCED, identifierType="DOI"),
        _group("creators", attributes, _creator),
        _group("titles", attributes, lambda each: element("title", each["title"])),
        element("publisher", attributes["publisher"]["name"]),
        element("publicationYear", attributes["publicationYear"]),
        element("resourceType", types["resourceType"], resourceTypeGeneral=types["resourceTypeGeneral"]),
        _group("subjects", attributes, lambda each: element("subject", each["subject"])),
        _group("contributors", attributes, _contributor),
        _group("dates", attributes, _date),
        element("language", attributes["language"]) if "language" in attributes else None,
        _group("alternateIdentifiers", attributes, _alternate),
        _group("relatedIdentifiers", attributes, _related),
        _group("sizes", attributes, lambda each: element("size", each)),
        _group("formats", attributes, lambda each: element("format", each)),
        _group("rightsList", attributes, _rights),
        _group("descriptions", attributes, _description),
        _group("geoLocations", attributes, _place),
        **spaces,
    )


def _group(name: str, attributes: Mapping[str, Any], each: Callable[[Any], Element]) -> Element | None:
    members = attributes.get(name, ())
    return element(name, *(each(member) for member in members)) if members else None


def _creator(each: Mapping[str, str]) -> Element:
    return element("creator", *_name("creatorName", each))


def _contributor(each: Mapping[str, str]) -> Element:
    return element("contributor", *_name("contributorName", each), contributorType=each["contributorType"])


def _name(element_name: str, each: Mapping[str, str]) -> Iterator[Element]:
    yield element(element_name, each["name"], nameType=each.get("nameType"))
    for part in ("givenName", "familyName"):
        if part in each:
            yield element(part, each[part])


def _date(each: Mapping[str, str]) -> Element:
    return element("date", each["date"], dateType=each["dateType"], dateInformation=each.get("dateInformation"))


def _alternate(each: Mapping[str, str]) -> Element:
    kind = each["alternateIdentifierType"]
    return element("alternateIdentifier", each["alternateIdentifier"], alternateIdentifierType=kind)


def _related(each: Mapping[str, str]) -> Element:
    return element(
        "relatedIdentifier",
        each["relatedIdentifier"],
        relatedIdentifierType=each["relatedIdentifierType"],
        relationType=each["relationType"],
    )


def _rights(each: Mapping[str, str]) -> Element:
    return element("rights", each.get("rights"), rightsURI=each.get("rightsUri"))


def _description(each: Mapping[str, str]) -> Element:
    return element("description", each["description"], descriptionType=each["descriptionType"])


def _place(each: Mapping[str, str]) -> Element:
    return element("geoLocation", element("geoLocationPlace", each["geoLocationPlace"]))
