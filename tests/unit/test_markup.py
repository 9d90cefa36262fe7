from __future__ import annotations

from lxml import etree

from teigram.markup import attributes, element, escape_attribute, escape_text, write


def test_markup_characters_are_escaped_in_text() -> None:
    assert escape_text('AT&T <sic> ]]> "x"') == 'AT&amp;T &lt;sic&gt; ]]&gt; "x"'


def test_line_ends_and_tabs_of_an_attribute_survive_the_parser() -> None:
    value = 'a\n\tb\r "c" <d> & e'
    parsed = etree.fromstring(f'<p n="{escape_attribute(value)}"/>')
    assert parsed.get("n") == value


def test_carriage_return_in_text_survives_the_parser() -> None:
    assert etree.fromstring(f"<p>{escape_text(chr(13))}</p>").text == "\r"


def test_attributes_are_written_in_the_one_order_of_all_files() -> None:
    given = (("rend", "none"), ("type", "foot"), ("when", "1951"), ("n", "1"), ("delim", ":"), ("xml:id", "a"))
    assert attributes(given) == ' xml:id="a" n="1" type="foot" when="1951" delim=":" rend="none"'


def test_empty_attributes_and_children_are_left_out() -> None:
    assert write(element("idno", "", None, type_="file", cert="", resp=None)) == '<idno type="file"/>'


def test_underscores_stand_for_what_python_cannot_name() -> None:
    assert write(element("biblScope", from_="987", xml_id="s")) == '<biblScope xml:id="s" from="987"/>'


def test_element_with_text_stays_on_one_line() -> None:
    node = element("persName", element("roleName", "Ambassador"), " ", element("surname", "Kennan"))
    assert write(node, 1) == "  <persName><roleName>Ambassador</roleName> <surname>Kennan</surname></persName>"


def test_elements_without_text_are_set_in() -> None:
    assert write(element("a", element("b"), element("c", element("d")))) == "<a>\n  <b/>\n  <c>\n    <d/>\n  </c>\n</a>"
