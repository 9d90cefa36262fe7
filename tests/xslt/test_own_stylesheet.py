"""Pages and texts by a stylesheet of the user's own, which imports ours."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.xslt.documents import document

from teigram import render
from teigram.errors import TransformError

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "own-pages" / "mine.xsl"
XSL = (
    '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"'
    ' xpath-default-namespace="http://www.tei-c.org/ns/1.0">{}</xsl:stylesheet>'
)
PAGES = '<xsl:import href="teigram:html.xsl"/>'


def own(folder: Path, content: str, name: str = "mine.xsl") -> Path:
    path = folder / name
    path.write_text(XSL.format(content), encoding="utf-8")
    return path


def test_example_in_the_documentation_does_what_it_says() -> None:
    body = '<p><term>Note</term> from <persName ref="https://example.org/kirk">Kirk</persName></p>'
    page = render.html(document(body), stylesheet=EXAMPLE)
    assert (
        '<p><i class="term">Note</i> from <a href="https://example.org/kirk"><span class="persName">Kirk</span></a></p>'
        in page
    )
    assert "<p>Edited by the Telegram Seminar.</p></footer>" in page
    assert "ui-theme" not in page


def test_text_can_be_changed_as_well(tmp_path: Path) -> None:
    pages = (
        '<xsl:import href="teigram:text.xsl"/>'
        '<xsl:template match="pb" mode="reading"><xsl:value-of select="\'|\' || @n || \'|\'"/></xsl:template>'
    )
    text = render.text(document('<p>A <pb n="9"/>b</p>'), stylesheet=own(tmp_path, pages))
    assert text.endswith("\n\nA |9|b\n")


def test_pages_of_others_stay_as_they_are(tmp_path: Path) -> None:
    before = render.html(document("<p>A</p>"))
    changed = render.html(
        document("<p>A</p>"),
        stylesheet=own(tmp_path, PAGES + '<xsl:template match="p" mode="body"><p>B</p></xsl:template>'),
    )
    assert "<p>B</p>" in changed
    assert render.html(document("<p>A</p>")) == before


def test_own_modules_are_found_beside_the_own_stylesheet(tmp_path: Path) -> None:
    own(tmp_path, '<xsl:template match="p" mode="body"><p>C</p></xsl:template>', "part.xsl")
    page = render.html(document("<p>A</p>"), stylesheet=own(tmp_path, PAGES + '<xsl:include href="part.xsl"/>'))
    assert "<p>C</p>" in page


@pytest.mark.parametrize("name", ["htm.xsl", "../schema/teigram.odd"])
def test_stylesheet_that_we_do_not_have_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(TransformError, match=r"mine\.xsl: teigram has no stylesheet '.*'; import teigram:html\.xsl"):
        render.html(document("<p/>"), stylesheet=own(tmp_path, f'<xsl:import href="teigram:{name}"/>'))


def test_stylesheet_that_imports_itself_is_refused(tmp_path: Path) -> None:
    own(tmp_path, '<xsl:import href="mine.xsl"/>', "other.xsl")
    with pytest.raises(TransformError, match=r"imports itself: mine\.xsl imports other\.xsl imports mine\.xsl; take"):
        render.html(document("<p/>"), stylesheet=own(tmp_path, '<xsl:import href="other.xsl"/>'))


def test_fault_in_an_own_stylesheet_is_told_with_file_and_line(tmp_path: Path) -> None:
    wrong = own(tmp_path, PAGES + '\n<xsl:template match="p" mode="body"><xsl:value-of select="$wrod"/></xsl:template>')
    with pytest.raises(TransformError, match=r"mine\.xsl: the stylesheet cannot be compiled at mine\.xsl:2: .*\$wrod"):
        render.html(document("<p/>"), stylesheet=wrong)


def test_missing_stylesheet_is_told_with_what_to_check(tmp_path: Path) -> None:
    with pytest.raises(TransformError, match=r"none\.xsl: the stylesheet cannot be read: .*; check its path"):
        render.html(document("<p/>"), stylesheet=tmp_path / "none.xsl")


def test_own_stylesheet_writes_no_file(tmp_path: Path) -> None:
    target = tmp_path / "written.xml"
    writing = f'<xsl:result-document href="{target.as_uri()}"><x/></xsl:result-document>'
    template = f'<xsl:template match="p" mode="body">{writing}</xsl:template>'
    with pytest.raises(TransformError, match=r"mine\.xsl:1: xsl:result-document would write a file; take it out"):
        render.html(document("<p/>"), stylesheet=own(tmp_path, PAGES + template))
    assert not target.exists()
