"""Paths lead to lines and columns."""

from __future__ import annotations

from lxml import etree

from teigram.locate import NOWHERE, Place, path, place, places, source_lines

TEI = "http://www.tei-c.org/ns/1.0"


def test_place_counts_elements_of_the_same_name_only() -> None:
    found = places(f'<TEI xmlns="{TEI}"><p/>\n <pb/><p xml:id="b"/></TEI>'.encode())
    assert found[f"/Q{{{TEI}}}TEI[1]/Q{{{TEI}}}p[2]"] == Place(2, 7, "b")


def test_column_counts_code_points_and_not_bytes() -> None:
    assert places("<a>é—𝄞<b/></a>".encode())["/Q{}a[1]/Q{}b[1]"] == Place(1, 7, "")


def test_ident_is_that_of_the_nearest_element() -> None:
    found = places(b'<a xml:id="x"><b xml:id="y"/><c><d/></c></a>')
    assert [found[key].ident for key in found] == ["x", "y", "x", "x"]


def test_attribute_has_the_place_of_its_element() -> None:
    found = places(b"<a>\n<b n='1'/></a>")
    assert place("/Q{}a[1]/Q{}b[1]/@n", found) == Place(2, 1, "")
    assert place("/Q{}a[1]/Q{}b[1]/@Q{http://www.w3.org/XML/1998/namespace}id", found) == Place(2, 1, "")
    assert place("/Q{}a[1]/Q{}c[1]", found) == NOWHERE


def test_malformed_document_has_places_up_to_the_fault() -> None:
    assert list(places(b"<a><b></a>")) == ["/Q{}a[1]", "/Q{}a[1]/Q{}b[1]"]


def test_path_of_every_element_is_one_that_places_knows() -> None:
    xml = f'<TEI xmlns="{TEI}" xmlns:x="urn:x"><p/><!-- c --><x:p/><p><q xmlns=""/>t<q xmlns=""/></p></TEI>'.encode()
    tree = etree.fromstring(xml)
    assert [path(element) for element in tree.iter(etree.Element)] == list(places(xml))


def test_lines_are_counted_as_xml_counts_them() -> None:
    assert source_lines("<a>\r\nb\rc\nd\u2028e\x85</a>".encode()) == ["<a>", "b", "c", "d\u2028e\x85</a>"]
    assert source_lines("\ufeff<a/>".encode()) == ["<a/>"]
    assert source_lines("<a/>\n".encode("utf-16")) == ["<a/>", ""]
