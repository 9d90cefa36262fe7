"""``teigram build``: a corpus becomes TEI and a site."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import etree
from tests.cli.conftest import Teigram
from tests.readers.frus_volume import VOLUME

from teigram import build, commands, site_files
from teigram import project as projects
from teigram.errors import InputError, SettingsError

ROOT = Path(__file__).parents[2]


CORPUS = ROOT / "corpus" / "korean-armistice"
LETTER = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="l1"><teiHeader><fileDesc>
<titleStmt><title>Humboldt to Varnhagen, 1836</title></titleStmt>
<publicationStmt><p>Another edition</p></publicationStmt><sourceDesc><p>Manuscript</p></sourceDesc></fileDesc>
<profileDesc><correspDesc>
<correspAction type="sent"><persName>Alexander von Humboldt</persName><date when="1836-05-04"/></correspAction>
<correspAction type="received"><persName>Varnhagen von Ense</persName></correspAction>
</correspDesc></profileDesc></teiHeader>
<text><body><div type="letter"><lg><l>One verse</l></lg>
<p>Dear friend, see <ref target="l2.xml">mine</ref>.</p></div></body></text></TEI>
"""
MINE = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="teigram:html.xsl"/>
<xsl:template match="*" mode="frame-foot"><p>My own way</p></xsl:template>
</xsl:stylesheet>
"""
STOP = '<xsl:message terminate="yes">not here</xsl:message>'


@pytest.fixture
def project(seeds: Path) -> Path:
    return seeds.parents[1]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built once, for tests that only look at it."""
    folder = tmp_path_factory.mktemp("built")
    shutil.copytree(CORPUS, folder / "corpus" / CORPUS.name)
    of = projects.read(folder)
    made = build.build(of, projects.sources(of).found, encoding=None, jobs=1, done=lambda _: None)
    assert [outcome.fault for outcome in made.outcomes] == [""] * 5
    return folder


def keep(seeds: Path, *stems: str) -> None:
    """Leave only the transcriptions *stems*: a test that builds several times is quicker then."""
    for path in seeds.glob("*.txt"):
        if path.stem not in stems:
            path.unlink()


def page_of(folder: Path, name: str) -> etree._Element:
    return etree.HTML((folder / "site" / f"{name}.html").read_bytes())


def words(element: etree._Element) -> str:
    return " ".join(" ".join(map(str, element.itertext())).split())


def test_each_telegram_gets_its_files_and_its_place_in_the_list(built: Path) -> None:
    listed = (built / "site" / "documents" / "index.html").read_text(encoding="utf-8")
    for source in CORPUS.glob("*.txt"):
        encoded = built / "encoded" / "korean-armistice" / f"{source.stem}.xml"
        page = built / "site" / "korean-armistice" / source.stem
        assert encoded.read_bytes() == page.with_name(f"{source.stem}.xml").read_bytes()
        for ending in ("html", "txt", "bib", "ris", "csl.json"):
            assert page.with_name(f"{source.stem}.{ending}").is_file()
        assert f'href="../korean-armistice/{source.stem}.html"' in listed


def test_every_local_link_of_the_site_leads_to_a_file(built: Path) -> None:
    for page in (built / "site").rglob("*.html"):
        for element in etree.HTML(page.read_bytes()).iter():
            path = (element.get("href") or element.get("src") or "").partition("#")[0]
            if path and ":" not in path:
                assert (page.parent / path).is_file(), f"{page}: {path}"


def test_a_telegram_knows_its_neighbours_by_date_and_in_its_thread(built: Path) -> None:
    page = page_of(built, "korean-armistice/frus1952-54v15p1-d234")
    links = {link.get("href") for link in page.iter("a")}
    before, after = "../korean-armistice/frus1951v07p1-d612.html", "../korean-armistice/frus1952-54v15p1-d235.html"
    assert {before, after, "../threads.html#thread-korean-armistice-frus1951v07p1-d612"} <= links
    assert "Telegram 201, July 29, 1952" in words(page)


def test_a_telegram_says_how_it_is_cited(built: Path) -> None:
    page = (built / "site" / "korean-armistice" / "frus1952-54v15p1-d234.html").read_text(encoding="utf-8")
    assert "@incollection{" in page
    assert "TY  - CHAP" in page
    assert '"@context": "https://schema.org"' in page


def test_page_marks_lead_to_the_page_of_the_printed_edition(built: Path) -> None:
    marks = {
        mark.get("id"): [(link.get("href"), words(link)) for link in mark.iter("a")]
        for mark in page_of(built, "korean-armistice/frus1951v07p1-d612").iter("span")
        if "pb" in (mark.get("class") or "").split()
    }
    volume = "https://history.state.gov/historicaldocuments/frus1951v07p1"
    assert marks == {f"pg_{page}": [(f"{volume}/pg_{page}", f"[p. {page}]")] for page in (988, 989, 990)}
    assert "/pg_988" not in (built / "site" / "print.html").read_text(encoding="utf-8")


def test_the_edition_can_be_searched_printed_and_taken_along(built: Path) -> None:
    for name in ("search.html", "print.html", "edition.epub", "guidelines/index.html", "dts/index.json"):
        assert (built / "site" / name).stat().st_size
    assert {"edition.epub", "print.html"} <= {link.get("href") for link in page_of(built, "about").iter("a")}


def test_tei_of_another_edition_is_taken_as_it_is_and_listed(teigram: Teigram, project: Path, seeds: Path) -> None:
    for path in seeds.glob("*.txt"):
        path.unlink()
    (seeds / "l1.xml").write_text(LETTER, encoding="utf-8")
    (seeds / "catalog.xml").write_text('<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"/>')
    (seeds / "broken.xml").write_text('<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>')
    ran = teigram("build", project)
    assert ran.exit_code == 1
    assert f"{seeds / 'broken.xml'}:1:53: error G101" in ran.messages
    assert "warning C201" in ran.messages
    assert len(re.findall(": error", ran.messages)) == 1
    assert (project / "encoded" / "korean-armistice" / "l1.xml").read_text(encoding="utf-8") == LETTER
    assert "One verse" in words(page_of(project, "korean-armistice/l1"))
    assert "Alexander von Humboldt" in words(page_of(project, "documents/index"))
    assert not list((project / "site").rglob("catalog*")) + list((project / "site").rglob("broken*"))


def test_each_document_of_a_volume_has_its_own_page(teigram: Teigram, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus" / "volumes"
    corpus.mkdir(parents=True)
    (corpus / "volume.xml").write_text(VOLUME, encoding="utf-8")
    ran = teigram("build", tmp_path)
    assert ran.exit_code < 2, ran.messages
    stems = [path.stem for path in sorted((tmp_path / "encoded" / "volumes").glob("*.xml"))]
    assert len(stems) > 2
    assert len(ran.data.decode().splitlines()) == len(stems) + 1
    listed = words(page_of(tmp_path, "documents/index"))
    for stem in stems:
        assert page_of(tmp_path, f"volumes/{stem}").find(".//h1") is not None
        assert stem in listed


def test_two_files_with_the_same_document_are_said(teigram: Teigram, project: Path, seeds: Path) -> None:
    (seeds / "frus1951v07p1-d612.xml").write_text(LETTER, encoding="utf-8")
    ran = teigram("build", project)
    assert ran.exit_code == 2
    assert "would both be written to korean-armistice/frus1951v07p1-d612" in ran.messages


def test_an_own_stylesheet_makes_the_pages_of_documents(teigram: Teigram, project: Path, seeds: Path) -> None:
    for path in list(seeds.glob("*.txt"))[1:]:
        path.unlink()
    (project / "teigram.toml").write_text('[html]\nstylesheet = "mine.xsl"\n[site]\ndescription = "One telegram."\n')
    (project / "mine.xsl").write_text(MINE)
    assert teigram("build", project).exit_code == 0
    [page] = (project / "site" / "korean-armistice").glob("*.html")
    assert "My own way" in page.read_text(encoding="utf-8")
    assert "One telegram." in words(page_of(project, "index"))


def test_the_summary_has_a_row_for_each_telegram(teigram: Teigram, project: Path) -> None:
    head, *rows = teigram("build", project).data.decode().splitlines()
    assert head.split() == ["document", "type", "date", "from", "to", "notes", "pages", "findings"]
    assert len(rows) == 5
    [row] = [row for row in rows if row.startswith("frus1952-54v15p1-d235")]
    assert "1952-07-29" in row


def test_building_twice_gives_the_same_bytes(teigram: Teigram, project: Path) -> None:
    def content() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}

    teigram("build", project)
    first = content()
    teigram("build", project)
    assert content() == first


def test_what_build_did_not_write_stays(teigram: Teigram, project: Path) -> None:
    for folder in ("encoded", "site"):
        (project / folder).mkdir()
        (project / folder / "mine.xml").write_text("mine")
    ran = teigram("build", project)
    assert (project / "encoded" / "mine.xml").read_text() == "mine"
    assert (project / "site" / "mine.xml").read_text() == "mine"
    assert f"{project / 'encoded' / 'mine.xml'}: no transcription stands for this file" in ran.messages


def test_the_folders_are_those_of_the_settings(teigram: Teigram, project: Path) -> None:
    (project / "teigram.toml").write_text('title = "Armistice"\n[build]\nencoded = "tei"\nsite = "public/pages"\n')
    assert teigram("build", project).exit_code == 0
    assert len(list((project / "tei").rglob("*.xml"))) == 5
    assert "Armistice" in (project / "public" / "pages" / "index.html").read_text(encoding="utf-8")


def test_a_folder_without_corpus_is_the_corpus(teigram: Teigram, seeds: Path) -> None:
    assert teigram("build", seeds).exit_code == 0
    assert teigram("build", seeds).exit_code == 0
    assert len(list((seeds / "encoded").rglob("*.xml"))) == 5


def test_a_bad_file_does_not_stop_the_others(teigram: Teigram, project: Path, seeds: Path) -> None:
    (seeds / "bad.txt").touch()
    ran = teigram("build", project)
    assert ran.exit_code == 2
    assert f"teigram: {seeds / 'bad.txt'}: " in ran.messages
    assert len(list((project / "encoded").rglob("*.xml"))) == 5
    assert not list((project / "site").rglob("bad.*"))


def test_a_missing_project_is_said(teigram: Teigram, tmp_path: Path) -> None:
    ran = teigram("build", tmp_path / "nowhere")
    assert ran.exit_code == 2
    assert "there is no such folder" in ran.messages


def test_an_empty_project_is_said(teigram: Teigram, tmp_path: Path) -> None:
    ran = teigram("build", tmp_path)
    assert ran.exit_code == 2
    assert "no file in this folder ends in" in ran.messages


def test_a_site_that_is_a_file_is_said_before_any_work(teigram: Teigram, project: Path) -> None:
    (project / "site").touch()
    ran = teigram("build", project)
    assert ran.exit_code == 2
    assert f"{project / 'site'}: this is a file" in ran.messages
    assert not list((project / "encoded").rglob("*.xml"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[build]\nsite = "encoded"', "two of corpus, encoded and site are the same folder"),
        ("[build]\nsite = 1", "build.site: found the number 1, expected text"),
        ('[build]\nsites = "x"', "build.sites: found an unknown key"),
        ('[html]\nstylesheet = "no.xsl"', "html.stylesheet: there is no file"),
        ("[site]\ndescription = 1", "site.description: found the number 1, expected text"),
        ('[site]\nbooks = "no"', 'site.books: found the text "no", expected true or false'),
        ("[built]", "built: found an unknown key, expected one of: build, html, site, stylesheets, title"),
    ],
)
def test_faults_of_the_settings_are_said(project: Path, text: str, said: str) -> None:
    (project / "teigram.toml").write_text(text)
    with pytest.raises(SettingsError) as raised:
        projects.read(project)
    assert said in str(raised.value)


def test_the_schemas_of_the_project_are_pointed_to_from_the_tei(teigram: Teigram, project: Path) -> None:
    (project / "schema").mkdir()
    teigram("build", project)
    [path] = (project / "encoded").rglob("frus1951v07p1-d612.xml")
    assert 'href="../../schema/teigram.rng"' in path.read_text(encoding="utf-8")


def test_encoding_the_corpus_again_gives_the_committed_bytes(teigram: Teigram, tmp_path: Path) -> None:
    for folder in ("corpus", "schema"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "teigram.toml", tmp_path)
    assert teigram("build", tmp_path).exit_code == 0
    for here, other in ((ROOT, tmp_path), (tmp_path, ROOT)):
        for path in (here / "encoded").rglob("*.xml"):
            again = other / path.relative_to(here)
            assert again.is_file(), f"{again}: run make edition and commit encoded/"
            assert again.read_bytes() == path.read_bytes(), f"{path}: run make edition and commit encoded/"


def test_an_index_title_comes_from_the_one_collection(project: Path, tmp_path: Path) -> None:
    commands.collection_of.cache_clear()
    assert projects.read(project).title == "Telegrams on the Korean armistice, 1950–1952"
    with pytest.raises(InputError):
        projects.read(tmp_path / "nowhere")


def test_a_document_in_the_place_of_a_page_of_the_edition_is_said(teigram: Teigram, project: Path, seeds: Path) -> None:
    seeds.joinpath("frus1951v07p1-d612.txt").rename(project / "corpus" / "about.txt")
    ran = teigram("build", project)
    assert ran.exit_code == 2
    assert f"{project / 'site' / 'about.html'}: this is a page of the edition" in ran.messages


def test_odd_file_names_are_led_to(teigram: Teigram, project: Path, seeds: Path) -> None:
    for path in seeds.glob("*.txt"):
        path.rename(path.with_name(f"50% of #{path.name}")) if "d612" in path.name else path.unlink()
    assert teigram("build", project).exit_code == 0
    links = [unquote(str(one.get("href"))) for one in page_of(project, "documents/index").iter("a")]
    [link] = [link for link in links if "50% of #" in link]
    assert (project / "site" / "documents" / link).resolve().is_file()


def test_what_was_found_in_a_source_is_said_though_its_page_cannot_be_made(
    teigram: Teigram, project: Path, seeds: Path
) -> None:
    (project / "teigram.toml").write_text('[html]\nstylesheet = "mine.xsl"\n')
    (project / "mine.xsl").write_text(MINE.replace("<p>My own way</p>", STOP))
    ran = teigram("build", project)
    assert ran.exit_code == 2
    assert "d234.xml: mine.xsl stopped at mine.xsl:3: " in ran.messages
    assert f"not here; correct {project / 'mine.xsl'}" in ran.messages
    assert f"{seeds / 'frus1952-54v15p1-d234.txt'}:7:272: warning M401" in ran.messages
    assert "0 documents" in words(page_of(project, "index"))


def test_what_nothing_stands_for_any_more_is_taken_out_of_the_site_and_said(
    teigram: Teigram, project: Path, seeds: Path
) -> None:
    keep(seeds, "frus1951v07p1-d612", "frus1950v07-d1077")
    site, left = project / "site", "korean-armistice/frus1951v07p1-d612"
    assert "any more" not in teigram("build", project).messages
    vanished = [site / "documents" / "by-year" / "1951.html", *site.glob(f"{left}.*")]
    assert len(vanished) == 7
    (site / f"{left}.png").write_text("a picture that a person put there")
    (site / "documents" / "by-month" / "1951-10.html").write_text("a page that a person changed")
    (seeds / "frus1951v07p1-d612.txt").unlink()
    messages = teigram("build", project).messages
    assert f"Taken out of {site}, since nothing stands for it any more: " in messages
    assert f"{project}/encoded/{left}.xml: no transcription stands for this file any more." in messages
    assert messages.count("any more") == 2
    assert not [path for path in vanished if path.exists()]
    assert (site / f"{left}.png").is_file()
    assert (site / "documents" / "by-month" / "1951-10.html").is_file()
    teigram("build", project, "--site", project / "anew")
    assert {path.relative_to(project / "anew") for path in (project / "anew").rglob("*")} == {
        path.relative_to(site)
        for path in site.rglob("*")
        if path.name not in {"1951-10.html", f"{Path(left).name}.png"}
    }


def test_page_of_a_time_without_notes_is_named_and_kept(teigram: Teigram, project: Path, seeds: Path) -> None:
    keep(seeds, "frus1952-54v15p1-d235", "frus1950v07-d1077")
    teigram("build", project, "--quiet")
    (project / "site" / site_files.NOTES).unlink()
    (seeds / "frus1952-54v15p1-d235.txt").unlink()
    messages = teigram("build", project).messages
    page = project / "site" / "korean-armistice" / "frus1952-54v15p1-d235.html"
    assert f"{page}: no document stands for this page any more" in messages
    assert page.is_file()


def test_nothing_is_taken_out_while_a_document_cannot_be_read(teigram: Teigram, project: Path, seeds: Path) -> None:
    keep(seeds, "frus1952-54v15p1-d235", "frus1950v07-d1077")
    site, transcription = project / "site", seeds / "frus1952-54v15p1-d235.txt"
    teigram("build", project, "--quiet")
    files = {path for path in site.rglob("*") if "pagefind" not in path.parts}
    transcription.write_bytes(b"")
    assert "Taken out" not in teigram("build", project).messages
    assert {path for path in site.rglob("*") if "pagefind" not in path.parts} == files
    transcription.unlink()
    assert "Taken out" in teigram("build", project).messages


def test_nothing_is_taken_out_while_a_page_cannot_be_made(teigram: Teigram, project: Path, seeds: Path) -> None:
    keep(seeds, "frus1951v07p1-d612")
    (project / "mine.xsl").write_text(MINE.replace("html.xsl", "edition/edition.xsl"))
    (project / "teigram.toml").write_text('[stylesheets]\nedition = "mine.xsl"\n')
    teigram("build", project, "--quiet")
    stopped = project / "site" / "documents" / "by-year" / "1951.html"
    stop = f'<xsl:template match="*:list" mode="title">{STOP}</xsl:template>'
    (project / "stop.xsl").write_text(
        MINE.replace("html.xsl", "edition/edition.xsl").replace("</xsl:s", f"{stop}</xsl:s")
    )
    (project / "teigram.toml").write_text('[stylesheets]\nedition = "stop.xsl"\n')
    ran = teigram("build", project)
    assert "stop.xsl stopped at stop.xsl:4" in ran.messages
    assert stopped.is_file()


def test_what_is_left_is_known_by_its_name_whatever_the_site_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    site = Path("..", "site")
    before = site_files.SiteFiles(site)
    for name in ("a/b/left.html", "a/kept.html", "Case.html"):
        before.put(name, b"ours")
    site_files.tidy(before, is_whole=True)
    (site / "case.html").hardlink_to(site / "Case.html")
    now = site_files.SiteFiles(site)
    for name in ("a/kept.html", "case.html"):
        now.put(name, b"ours")
    assert site_files.tidy(now, is_whole=True) == ("a/b/left.html",)
    assert (site / "Case.html").is_file()
    assert not (site / "a" / "b").exists()


@pytest.mark.parametrize(
    "notes",
    [
        "{}",
        "[]",
        "no JSON",
        '{{"../mine.txt": "{digest}"}}',
        '{{"{folder}/mine.txt": "{digest}"}}',
        '{{"link.txt": "{digest}"}}',
        '{{"x/../../mine.txt": "{digest}"}}',
        '{{"": "{digest}", "changed.txt": "0", "none.txt": "{digest}", "a\\u0000b": "{digest}"}}',
    ],
)
def test_notes_of_a_site_never_lead_to_what_is_not_its_own(tmp_path: Path, notes: str) -> None:
    mine, site = tmp_path / "mine.txt", tmp_path / "site"
    site.mkdir()
    for path in (mine, site / "changed.txt"):
        path.write_text("mine")
    (site / "link.txt").symlink_to(mine)
    known = site_files.digest(b"mine")
    (site / site_files.NOTES).write_text(notes.format(digest=known, folder=tmp_path) if "{{" in notes else notes)
    assert site_files.tidy(site_files.SiteFiles(site), is_whole=True) == ()
    assert mine.exists()
    assert (site / "changed.txt").exists()
    assert (site / "link.txt").exists()


def test_what_an_edition_is_too_large_for_is_said_with_what_to_do(
    teigram: Teigram, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("teigram.supplements.MOST_IN_TEXT_SERVICES", 4)
    ran = teigram("build", project)
    assert "has 5 documents. Of more than 4, no DTS is made." in ran.messages
    assert f"teigram export {project}/encoded/FOLDER --to dts -o FOLDER" in ran.messages
    assert not (project / "site" / "dts").exists()
    assert "DTS" not in teigram("build", project, "--quiet").messages


def test_an_edition_without_books_has_none_and_does_not_lead_to_any(
    teigram: Teigram, project: Path, seeds: Path
) -> None:
    keep(seeds, "frus1951v07p1-d612")
    (project / "teigram.toml").write_text("[site]\nbooks = false\n")
    assert teigram("build", project).exit_code == 0
    assert not [*(project / "site").glob("*.epub"), *(project / "site").glob("print*")]
    assert "EPUB" not in words(page_of(project, "about"))


def test_a_large_edition_is_several_books(teigram: Teigram, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = project / "site"
    teigram("build", project, "--quiet")
    assert (site / "edition.epub").is_file()
    monkeypatch.setattr("teigram.edition.volumes.MOST_IN_A_VOLUME", 2)
    assert "edition.epub" in teigram("build", project).messages
    assert sorted(path.name for path in (*site.glob("*.epub"), *site.glob("print*.html"))) == [
        *(f"edition-{number}.epub" for number in (1, 2, 3)),
        *(f"print-{number}.html" for number in (1, 2, 3)),
    ]
    about = page_of(project, "about")
    assert {"edition-3.epub", "print-3.html"} <= {link.get("href") for link in about.iter("a")}
    _, second, _ = about.iterfind(".//ol[@class='books']/li")
    assert words(second) == "1952, 2 documents: EPUB of volume 2 , page to print of volume 2"
    assert "Telegrams on the Korean armistice, 1950–1952, volume 2" in words(page_of(project, "print-2"))


def test_guidelines_lead_back_to_the_edition(built: Path) -> None:
    page = page_of(built, "guidelines/index")
    assert page.xpath("//body/nav[@aria-label='Edition']/a/@href") == ["../index.html"]
