"""TEI of other editions: what we do not know is shown all the same, and what is ours has a template of its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree, html
from tests.xslt.documents import document

from teigram import render, resources
from teigram.errors import TransformError

LETTER = (Path(__file__).parent / "other-edition.xml").read_bytes()
ODD = resources.path("schema/teigram.odd")
ODD_NS = {"t": "http://www.tei-c.org/ns/1.0"}
XSL_NS = {"xsl": "http://www.w3.org/1999/XSL/Transform"}


def letter_words() -> list[str]:
    """Give the words of the letter's text, each element's apart from the next one's."""
    text = etree.fromstring(LETTER).find("t:text", ODD_NS)
    assert text is not None
    etree.strip_tags(text, etree.Comment)
    etree.strip_elements(text, etree.ProcessingInstruction, with_tail=False)
    return " ".join(map(str, text.itertext())).split()


def listed(name: str) -> set[str]:
    """Give the words of a variable of ``lib/elements.xsl``."""
    tree = etree.parse(resources.path("xslt/lib/elements.xsl"))
    variable = tree.find(f"xsl:variable[@name='{name}']", XSL_NS)
    assert variable is not None
    return set(re.findall(r"\w+", variable.get("select", ""))) - {"tokenize"}


def elements_of_our_texts() -> set[str]:
    """Give the elements that schema/teigram.odd allows below ``text``."""
    tree = etree.parse(ODD)
    specs = {spec.get("ident"): spec for spec in tree.iter(f"{{{ODD_NS['t']}}}elementSpec")}
    classes: dict[str, list[str]] = {}
    for ident, spec in specs.items():
        for member in spec.iterfind("t:classes/t:memberOf", ODD_NS):
            classes.setdefault(member.get("key", ""), []).append(str(ident))
    macros = {spec.get("ident"): spec for spec in tree.iter(f"{{{ODD_NS['t']}}}macroSpec")}
    reached, to_do = set[str](), ["text"]
    while to_do:
        key = to_do.pop()
        if key in reached:
            continue
        reached.add(key)
        to_do += classes.get(key, [])
        spec = specs.get(key, macros.get(key))
        if spec is not None:
            to_do += [str(ref.get("key")) for ref in spec.iterfind("t:content//*[@key]", ODD_NS)]
    return {specs[key].findtext("t:altIdent", key, ODD_NS) for key in reached if key in specs}


def test_every_word_of_a_letter_is_on_its_page() -> None:
    shown = "".join(map(str, html.document_fromstring(render.html(LETTER)).itertext()))
    missing = [word for word in letter_words() if word not in shown]
    assert missing == []


def test_every_word_of_a_letter_is_in_its_plain_text() -> None:
    text = render.text(LETTER) + render.text(LETTER, style=render.TextStyle(expand=True))
    missing = [word for word in letter_words() if word not in re.sub(r"\[\d\]", "", text).replace("H[er]rn", "Herrn")]
    assert missing == []


def test_element_that_we_do_not_know_keeps_its_name() -> None:
    page = render.html(document("<p>a <unclear rend='bold'>b</unclear></p><lg><l>c</l></lg>"))
    assert '<p>a <span class="tei-unclear rend-bold">b</span></p>' in page
    assert '<div class="tei-lg"><div class="tei-l">c</div></div>' in page


def test_elements_of_another_vocabulary_are_shown() -> None:
    page = render.html(document('<p><m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:mi>x</m:mi></m:math></p>'))
    assert '<span class="tei-math"><span class="tei-mi">x</span></span>' in page


def test_paragraph_is_never_inside_a_paragraph() -> None:
    page = render.html(LETTER)
    body = page.partition('id="doc-text"')[2]
    for paragraph in re.findall(r"<p[ >].*?</p>", body, re.DOTALL):
        assert not re.search(r"<(div|ul|table|blockquote|p)[ >]", paragraph[2:]), paragraph


def test_identifiers_of_a_page_are_given_once() -> None:
    identifiers = re.findall(r' id="([^"]*)"', render.html(LETTER))
    assert len(identifiers) == len(set(identifiers))


def test_notes_without_number_and_place_are_numbered_and_linked() -> None:
    page = render.html(LETTER)
    assert 'gesehen<sup class="noteref"><a role="doc-noteref" id="note-1-ref" href="#note-1"' in page
    assert '<li id="note-1" ' in page
    assert '<li id="a1" ' in page
    assert '<span class="number">3</span><div>NB!' in page


def test_picture_is_led_to_and_not_loaded() -> None:
    page = render.html(LETTER)
    assert '<a class="tei-graphic" href="baum.png">Picture</a>' in page
    assert "<img" not in page


@pytest.mark.parametrize("target", ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x"])
def test_nothing_leads_to_what_a_browser_would_carry_out(target: str) -> None:
    body = f'<p><ref target="{target}">a</ref> <ptr target="{target}"/> <graphic url="{target}"/></p>'
    page = render.html(document(body))
    assert target not in page
    assert '<span class="ref">a</span>' in page


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("https://example.org/a.xml", "https://example.org/a.xml"),
        ("../x/d2.xml#fn1", "../x/d2.html#fn1"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("d2.xml", "d2.html"),
    ],
)
def test_address_leads_where_the_target_says(target: str, address: str) -> None:
    assert f'<a class="ref" href="{address}">a</a>' in render.html(document(f'<p><ref target="{target}">a</ref></p>'))


def test_elements_that_are_called_ours_are_those_of_the_schema() -> None:
    assert listed("own-elements") == elements_of_our_texts()


@pytest.mark.parametrize(("form", "sheet"), [("body", "html"), ("reading", "text")])
def test_element_of_ours_without_a_template_is_an_error(tmp_path: Path, form: str, sheet: str) -> None:
    mine = tmp_path / "mine.xsl"
    mine.write_text(
        f'<xsl:stylesheet version="3.0" xmlns:xsl="{XSL_NS["xsl"]}"><xsl:import href="teigram:{sheet}.xsl"/>'
        '<xsl:variable name="own-elements" select="\'figure\'"/></xsl:stylesheet>',
        encoding="utf-8",
    )
    xml = document("<p>A<figure/></p>")
    with pytest.raises(TransformError, match=rf'the element figure has no template in mode "{form}"'):
        render.html(xml, stylesheet=mine) if sheet == "html" else render.text(xml, stylesheet=mine)
