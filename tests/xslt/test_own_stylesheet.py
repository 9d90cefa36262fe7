"""Pages, books and texts by stylesheets of the user's own, which import ours."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from tests.editions import CORPUS
from tests.xslt.documents import document

from teigram import look, project, render
from teigram.cli import main
from teigram.errors import SettingsError, TransformError

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
EXAMPLE = EXAMPLES / "own-pages" / "mine.xsl"
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


SITE = ' xmlns:s="urn:x-teigram:site"'
EVERY_KEY = {
    "document": '<xsl:template match="TEI" mode="frame-foot"><p>Own document</p></xsl:template>',
    "text": '<xsl:template match="TEI" mode="reading">Own text</xsl:template>',
    "edition": '<xsl:template match="/" mode="frame-foot"><p>Own edition</p></xsl:template>',
    "search": f'<xsl:template match="s:search" mode="frame-foot"{SITE}><p>Own search</p></xsl:template>',
    "print": '<xsl:template name="title-page"><div>Own print</div></xsl:template>',
    "chapter": '<xsl:template match="term" mode="body"><i>Own chapter</i></xsl:template>',
    "epub": f'<xsl:template match="s:document" mode="nav"{SITE}><li xmlns="http://www.w3.org/1999/xhtml">'
    "<a href=\"text/{replace(@href, '.html', '.xhtml')}\">Own book</a></li></xsl:template>",
}


def project_with(folder: Path, settings: str) -> Path:
    """Give a project of one telegram with *settings*, in *folder*."""
    corpus = folder / "corpus" / CORPUS.name
    corpus.mkdir(parents=True)
    for name in ("collection.toml", "frus1951v07p1-d612.txt"):
        shutil.copy(CORPUS / name, corpus)
    (folder / "teigram.toml").write_text(settings, encoding="utf-8")
    return folder


def in_epub(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as file:
        return file.read(name).decode()


def test_example_of_a_whole_edition_changes_lists_and_book(tmp_path: Path) -> None:
    shutil.copytree(CORPUS, tmp_path / "corpus" / CORPUS.name)
    shutil.copytree(EXAMPLES / "own-edition", tmp_path, dirs_exist_ok=True)
    assert main(["build", str(tmp_path), "--quiet"]) == 0
    site, book = tmp_path / "site", tmp_path / "site" / "edition.epub"
    year = (site / "documents" / "by-year" / "1952.html").read_text(encoding="utf-8")
    assert "<h1>The year 1952</h1>" in year
    assert year.count('<li class="secret"><p class="day">') == 2
    assert '<p class="seminar">' in (site / "index.html").read_text(encoding="utf-8")
    assert '<p class="seminar">' in in_epub(book, "EPUB/title.xhtml")
    assert ">Telegram 249, 1951-10-03</a>" in in_epub(book, "EPUB/nav.xhtml")
    chapter = "korean-armistice/frus1951v07p1-d612"
    assert '<i class="term">Telegram</i>' in in_epub(book, f"EPUB/text/{chapter}.xhtml")
    assert '<i class="term">Telegram</i>' in (site / f"{chapter}.html").read_text(encoding="utf-8")


def test_own_style_sheet_comes_after_ours_on_every_page_and_in_the_book(tmp_path: Path) -> None:
    folder = project_with(tmp_path, '[html]\ncss = "look/mine.css"\n')
    (folder / "look").mkdir()
    (folder / "look" / "mine.css").write_text("/* url(x.png) */ p { background: url(data:image/png;base64,AA==) }")
    assert main(["build", str(folder), "--quiet"]) == 0
    site = folder / "site"
    for page in site.rglob("*.html"):
        up = "../" * (len(page.relative_to(site).parts) - 1)
        head = page.read_text(encoding="utf-8").partition("</head>")[0]
        assert f'<link rel="stylesheet" href="{up}own.css">' in head, page
        assert "stylesheet" not in head.partition("own.css")[2], page
    assert (site / "own.css").read_bytes() == (folder / "look" / "mine.css").read_bytes()
    assert 'href="own.css"' in in_epub(site / "edition.epub", "EPUB/title.xhtml")
    assert 'href="../../own.css"' in in_epub(
        site / "edition.epub", "EPUB/text/korean-armistice/frus1951v07p1-d612.xhtml"
    )
    assert '<item id="own-style" href="own.css"' in in_epub(site / "edition.epub", "EPUB/package.opf")


def test_every_key_makes_what_it_is_for(tmp_path: Path) -> None:
    lines = "".join(f'{key} = "{key}.xsl"\n' for key in EVERY_KEY)
    folder = project_with(tmp_path, f"[stylesheets]\n{lines}")
    assert EVERY_KEY.keys() == look.MODULES.keys()
    for key, template in EVERY_KEY.items():
        own(folder, f'<xsl:import href="teigram:{look.MODULES[key]}"/>{template}', f"{key}.xsl")
    assert main(["build", str(folder), "--quiet"]) == 0
    site, stem = folder / "site", "korean-armistice/frus1951v07p1-d612"
    for name, words in ((f"{stem}.html", "Own document"), ("index.html", "Own edition"), ("search.html", "Own search")):
        assert f">{words}</p></footer>" in (site / name).read_text(encoding="utf-8")
    assert (site / f"{stem}.txt").read_text(encoding="utf-8") == "Own text\n"
    printed = (site / "print.html").read_text(encoding="utf-8")
    assert "Own print" in printed
    assert "<i>Own chapter</i>" in printed
    assert "Own book" in in_epub(site / "edition.epub", "EPUB/nav.xhtml")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('[stylesheets]\nedition = "none.xsl"', r"stylesheets\.edition: there is no file .*none\.xsl\. Name your"),
        (
            '[stylesheets]\nedition = "pages.xsl"',
            r"pages\.xsl imports teigram:html\.xsl, expected teigram:edition/edition\.xsl\. .*under stylesheets\.doc",
        ),
        ('[stylesheets]\nedition = "part.xsl"', r"imports teigram:edition/list\.xsl, expected .*which includes it"),
        ('[html]\nstylesheet = "part.xsl"', r"html\.stylesheet: .*part\.xsl imports teigram:edition/list\.xsl"),
        ('[stylesheets]\nlists = "part.xsl"', r"stylesheets\.lists: found an unknown key, expected one of: ch"),
        ("[stylesheets]\nepub = 1", r'stylesheets\.epub: found the number 1, expected text such as "epub\.xsl"'),
        (
            '[html]\nstylesheet = "pages.xsl"\n[stylesheets]\ndocument = "pages.xsl"',
            r"stylesheets\.document: html\.stylesheet says the same\. Keep one",
        ),
        ('[html]\ncss = "none.css"', r"html\.css: .*none\.css cannot be read: .*\. Name a style sheet"),
        ('[html]\ncss = "wrong.css"', r"wrong\.css:3: asks for 'https://example\.org/a\.woff2'\. Only the style sheet"),
        ('[html]\ncss = "wrong.css"', r"wrong\.css:2: asks for 'other\.css'"),
        ('[html]\ncss = "latin.css"', r"latin\.css cannot be read: .*Name a style sheet in UTF-8"),
    ],
)
def test_fault_of_the_settings_is_said_with_what_to_do(tmp_path: Path, settings: str, said: str) -> None:
    folder = project_with(tmp_path, settings)
    own(folder, PAGES, "pages.xsl")
    own(folder, '<xsl:include href="inner.xsl"/>', "part.xsl")
    own(folder, '<xsl:import href="teigram:edition/list.xsl"/><xsl:include href="part.xsl"/>', "inner.xsl")
    font = "@font-face { src: url(https://example.org/a.woff2) }"
    (folder / "wrong.css").write_text(f"/* a\nb */ @import 'other.css';\n{font}")
    (folder / "latin.css").write_bytes(b"/* \xe9 */")
    with pytest.raises(SettingsError, match=said):
        project.read(folder)


def test_fault_in_a_stylesheet_is_said_before_anything_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project_with(tmp_path, '[stylesheets]\nedition = "lists.xsl"\n')
    own(folder, '<xsl:import href="teigram:edition/edition.xsl"/>\n<xsl:variable name="a" select="$b"/>', "lists.xsl")
    assert main(["build", str(folder)]) == 2
    assert "lists.xsl: the stylesheet cannot be compiled at lists.xsl:2: " in capsys.readouterr().err
    assert not (folder / "encoded").exists()


def test_template_that_stops_is_said_with_its_line_and_the_documents_are_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project_with(tmp_path, '[stylesheets]\nedition = "lists.xsl"\n')
    stop = '<xsl:template match="*:home">\n<xsl:message terminate="yes">not yet</xsl:message></xsl:template>'
    own(folder, f'<xsl:import href="teigram:edition/edition.xsl"/>{stop}', "lists.xsl")
    assert main(["build", str(folder)]) == 2
    messages = capsys.readouterr().err
    assert "index.html: lists.xsl stopped at lists.xsl:2: " in messages
    assert f"not yet; correct {folder / 'lists.xsl'}" in messages
    assert (folder / "site" / "korean-armistice" / "frus1951v07p1-d612.html").is_file()


def test_chapter_that_is_not_xml_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = project_with(tmp_path, '[stylesheets]\nepub = "book.xsl"\n')
    own(folder, '<xsl:import href="teigram:epub/epub.xsl"/><xsl:template match="/">words</xsl:template>', "book.xsl")
    assert main(["build", str(folder)]) == 2
    assert "d612.xml: the chapter that book.xsl makes of it is not XML: " in capsys.readouterr().err


def test_files_of_a_look_are_all_that_it_is_made_of(tmp_path: Path) -> None:
    folder = project_with(tmp_path, '[html]\ncss = "a.css"\n[stylesheets]\nedition = "look/lists.xsl"\n')
    (folder / "look").mkdir()
    (folder / "a.css").touch()
    lists = '<xsl:import href="teigram:edition/edition.xsl"/><xsl:include href="../part.xsl"/>'
    own(folder / "look", lists, "lists.xsl")
    (folder / "part.xsl").write_text("not XML")
    assert project.read(folder).look.files() == {folder / name for name in ("a.css", "look/lists.xsl", "part.xsl")}
