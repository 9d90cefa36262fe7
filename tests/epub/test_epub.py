"""The EPUB of an edition, checked by epubcheck and file by file."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path, PurePosixPath

import pytest
from lxml import etree
from tests.editions import words_of
from tests.epub.conftest import FOLDER, Read, edition_of
from tests.export.samples import all_made

from teigram.edition.site import Edition
from teigram.epub import epub
from teigram.errors import SettingsError
from teigram.export import document
from teigram.export.epub import write

NS = {
    "h": "http://www.w3.org/1999/xhtml",
    "o": "http://www.idpf.org/2007/opf",
    "d": "http://purl.org/dc/elements/1.1/",
    "e": "http://www.idpf.org/2007/ops",
}
VALID = Path(__file__).parents[1] / "schema" / "valid"
NOTES = f"EPUB/text/{FOLDER}/frus1951v07p1-d612.xhtml"
TYPE = "{http://www.idpf.org/2007/ops}type"


@pytest.fixture(scope="module")
def content(edition: Edition, read: Read) -> bytes:
    return epub(edition, read)


@pytest.fixture(scope="module")
def files(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def found(files: dict[str, bytes], name: str, path: str) -> list[str]:
    """Give the words of what is at *path* in the file *name*, or the values of attributes."""
    result = etree.fromstring(files[name]).xpath(path, namespaces=NS)
    assert isinstance(result, list)
    return [words_of(one) if isinstance(one, etree._Element) else str(one) for one in result]


def test_epubcheck_finds_nothing_in_a_book_of_telegrams_of_every_element_and_of_odd_documents(
    telegrams: dict[str, bytes], tmp_path: Path
) -> None:
    checker, java = shutil.which("epubcheck"), shutil.which("java")
    if not checker or not java:
        pytest.skip("epubcheck is not installed: apt-get install epubcheck")
    texts = {**telegrams, **{path.stem: path.read_bytes() for path in VALID.glob("*.xml")}}
    path = tmp_path / "edition.epub"
    path.write_bytes(
        write([*(document(PurePosixPath(f"{stem}.xml"), xml) for stem, xml in texts.items()), *all_made()])
    )
    # Debian's program is the archive itself, which not every machine runs by its name.
    words = [java, "-jar", str(Path(checker).resolve()), "--failonwarnings", str(path)]
    ran = subprocess.run(words, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_mimetype_comes_first_and_uncompressed(content: bytes) -> None:
    assert content[30:58] == b"mimetypeapplication/epub+zip"


def test_same_edition_gives_the_same_bytes(content: bytes, edition: Edition, read: Read) -> None:
    assert epub(edition, read) == content


def test_contents_are_by_year_and_date(files: dict[str, bytes]) -> None:
    assert found(files, "EPUB/nav.xhtml", "//h:nav[@e:type='toc']/h:ol/h:li/h:a") == [
        "About this edition",
        "1950",
        "1951",
        "1952",
        "Without a date",
    ]
    assert len(found(files, "EPUB/nav.xhtml", "//h:nav[@e:type='toc']//h:ol/h:li/h:ol/h:li")) == 5


def test_printed_pages_are_listed_and_lead_to_their_marks(files: dict[str, bytes]) -> None:
    assert found(files, "EPUB/nav.xhtml", "//h:nav[@e:type='page-list']//h:a")[:4] == ["1584", "988", "989", "990"]
    for href in found(files, "EPUB/nav.xhtml", "//h:nav[@e:type='page-list']//h:a/@href"):
        path, _, ident = href.partition("#")
        assert found(files, f"EPUB/{path}", f"//*[@id='{ident}']/@e:type") == ["pagebreak"]


def test_every_note_is_a_footnote_that_leads_back(files: dict[str, bytes]) -> None:
    references = found(files, NOTES, "//h:a[@role='doc-noteref'][@e:type='noteref']/@href")
    assert references == ["#fn1", "#fn2", "#fn3", "#fn4"]
    for reference in references:
        path = f"//h:aside[@id='{reference[1:]}'][@e:type='footnote'][@role='doc-footnote']"
        assert found(files, NOTES, f"{path}//h:a[@role='doc-backlink']/@href") == [f"{reference}-ref"]
    assert "eliminate the phrase" in found(files, NOTES, "//h:aside[@id='fn3']")[0]


def test_reference_to_another_telegram_leads_to_its_chapter(files: dict[str, bytes]) -> None:
    name = f"EPUB/text/{FOLDER}/frus1952-54v15p1-d234.xhtml"
    assert "frus1951v07p1-d612.xhtml" in found(files, name, "//h:a/@href")


def test_link_to_what_is_not_in_the_book_is_no_link(telegrams: dict[str, bytes], read: Read) -> None:
    alone = edition_of({stem: xml for stem, xml in telegrams.items() if stem == "frus1952-54v15p1-d234"})
    with zipfile.ZipFile(io.BytesIO(epub(alone, read))) as file:
        chapter = {"only": file.read(f"EPUB/text/{FOLDER}/frus1952-54v15p1-d234.xhtml")}
    assert "Deptel 249 Oct. 3" in found(chapter, "only", "//h:span[contains(@class, 'ref')]")
    assert [href for href in found(chapter, "only", "//h:a/@href") if not href.startswith(("#", "http"))] == []


def test_link_to_a_place_that_a_chapter_lacks_leads_to_its_beginning(telegrams: dict[str, bytes]) -> None:
    target = b'target="frus1951v07p1-d612.xml'
    astray = {stem: xml.replace(target, target + b"#nowhere") for stem, xml in telegrams.items()}
    with zipfile.ZipFile(io.BytesIO(epub(edition_of(astray), lambda one: astray[one.path]))) as file:
        chapter = {"only": file.read(f"EPUB/text/{FOLDER}/frus1952-54v15p1-d234.xhtml")}
    assert "frus1951v07p1-d612.xhtml" in found(chapter, "only", "//h:a/@href")


def test_metadata_say_what_it_is_and_that_all_can_be_read(files: dict[str, bytes], edition: Edition) -> None:
    assert found(files, "EPUB/package.opf", "//d:title") == [edition.title]
    assert found(files, "EPUB/package.opf", "//d:publisher") == ["The teigram project"]
    assert found(files, "EPUB/package.opf", "//o:meta[@property='schema:accessMode']") == ["textual"]
    features = found(files, "EPUB/package.opf", "//o:meta[@property='schema:accessibilityFeature']")
    assert {"tableOfContents", "pageBreakMarkers"} <= set(features)
    assert len(found(files, "EPUB/package.opf", "//d:source")) == 4


def test_time_of_change_is_the_stated_one_or_none_of_today(
    files: dict[str, bytes], edition: Edition, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    modified = "//o:meta[@property='dcterms:modified']"
    assert found(files, "EPUB/package.opf", modified) == ["1980-01-01T00:00:00Z"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    with zipfile.ZipFile(io.BytesIO(epub(edition, read))) as file:
        assert found({"opf": file.read("EPUB/package.opf")}, "opf", modified) == ["2023-11-14T22:13:20Z"]
        assert {info.date_time[:3] for info in file.infolist()} == {(2023, 11, 14)}


def test_language_is_that_of_most_documents_and_the_others_are_named(telegrams: dict[str, bytes], read: Read) -> None:
    in_french = {
        stem: xml.replace(b'xml:lang="en"', b'xml:lang="fr"').replace(b'ident="en"', b'ident="fr"')
        for stem, xml in list(telegrams.items())[:3]
    }
    with zipfile.ZipFile(io.BytesIO(epub(edition_of({**telegrams, **in_french}), read))) as file:
        package = {"opf": file.read("EPUB/package.opf")}
    assert found(package, "opf", "//d:language") == ["fr", "en"]
    assert found(package, "opf", "/o:package/@xml:lang") == ["fr"]


def test_wrong_time_of_change_is_said(edition: Edition, read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(SettingsError, match="SOURCE_DATE_EPOCH is 'yesterday'"):
        epub(edition, read)


def test_title_with_markup_characters_stays_words(telegrams: dict[str, bytes], read: Read) -> None:
    with zipfile.ZipFile(io.BytesIO(epub(edition_of(telegrams, "<War> & “Peace”"), read))) as file:
        for name in ("package.opf", "title.xhtml", "cover.svg"):
            assert "&lt;War&gt; &amp; “Peace”" in file.read(f"EPUB/{name}").decode(), name
