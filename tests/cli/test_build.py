"""``teigram build``: a corpus becomes TEI and a site."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from lxml import etree
from tests.cli.conftest import Teigram

from teigram import commands
from teigram import project as projects
from teigram.errors import InputError, SettingsError

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(seeds: Path) -> Path:
    return seeds.parents[1]


def test_each_telegram_gets_its_files_and_the_site_an_index(teigram: Teigram, project: Path, seeds: Path) -> None:
    ran = teigram("build", project)
    assert ran.exit_code == 0, ran.messages
    for source in seeds.glob("*.txt"):
        encoded = project / "encoded" / "korean-armistice" / f"{source.stem}.xml"
        page = project / "site" / "korean-armistice" / source.stem
        assert encoded.read_bytes() == page.with_name(f"{source.stem}.xml").read_bytes()
        assert page.with_name(f"{source.stem}.html").is_file()
        assert page.with_name(f"{source.stem}.txt").is_file()
        assert f"korean-armistice/{source.stem}.html" in (project / "site" / "index.html").read_text(encoding="utf-8")
    assert (project / "site" / "teigram.css").is_file()


def test_every_local_link_of_the_site_leads_to_a_file(teigram: Teigram, project: Path) -> None:
    teigram("build", project)
    for page in (project / "site").rglob("*.html"):
        for element in etree.HTML(page.read_bytes()).iter():
            path = (element.get("href") or element.get("src") or "").partition("#")[0]
            if path and ":" not in path:
                assert (page.parent / path).is_file(), f"{page}: {path}"


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
        ("[built]", "built: found an unknown key, expected one of: build, title"),
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
