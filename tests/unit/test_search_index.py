"""What is indexed of a telegram, and the index that Pagefind makes of it."""

from __future__ import annotations

import gzip
import json
import shutil
import sys
from pathlib import Path, PurePosixPath

import pytest
from lxml import etree
from tests.editions import encoding_of

from teigram import search, search_index
from teigram.edition.entry import entry
from teigram.errors import SearchError
from teigram.search import Record

PAGE = '<html lang="{lang}"><head>{facts}</head><body><main data-pagefind-body><h1>{words}</h1></main></body></html>'


def record(name: str, words: str, *, lang: str = "en", **facets: str) -> Record:
    facts = "".join(f'<meta content="{value}" data-pagefind-filter="{key}[content]">' for key, value in facets.items())
    return Record(PurePosixPath(f"{name}.html"), PAGE.format(lang=lang, facts=facts, words=words), lang)


def content(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def fragments(site: Path) -> list[dict[str, object]]:
    made = (gzip.decompress(path.read_bytes()) for path in site.rglob("*.pf_fragment"))
    return [json.loads(one.removeprefix(b"pagefind_dcd")) for one in made]


@pytest.fixture(scope="module")
def telegram() -> str:
    xml = encoding_of("frus1951v07p1-d612").xml
    about = entry(etree.fromstring(xml), path="d612", href="korean-armistice/frus1951v07p1-d612.html")
    return search.record(xml, about).page


def test_notes_and_expansions_are_indexed(telegram: str) -> None:
    assert "directed Ambassador Kirk to eliminate the phrase" in telegram
    assert "wld [would]" in telegram


def test_facets_are_those_of_the_lists(telegram: str) -> None:
    facts = {meta.get("data-pagefind-filter"): meta.get("content") for meta in etree.HTML(telegram).iter("meta")}
    assert facts["year[content]"] == "1951"
    assert facts["sender[content]"] == "Acting Secretary of State"
    assert facts["recipient[content]"] == "Embassy in the Soviet Union"
    assert facts["classification[content]"] == "Not stated"
    assert facts["type[content]"] == "Telegram"


def test_notes_and_pages_can_be_pointed_to(telegram: str) -> None:
    idents = [element.get("id") for element in etree.HTML(telegram).iter() if element.get("id")]
    assert {"fn1", "fn2", "fn3", "fn4", "pg_988", "pg_989", "pg_990"} <= set(idents)


def test_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    records = [record(f"d{n}", f"telegram {n}", sender=f"Post {n}", year=str(1900 + n), type="Note") for n in range(60)]
    for site in ("one", "two"):
        search_index.write(tmp_path / site, records)
    assert content(tmp_path / "one") == content(tmp_path / "two")


def test_index_has_no_page_and_no_style_of_pagefinds_own(tmp_path: Path) -> None:
    search_index.write(tmp_path, [record("d1", "telegram", year="1951")])
    assert not [name for name in content(tmp_path) if "ui" in name or name.endswith((".html", ".css"))]
    assert {"pagefind/pagefind.js", "pagefind/pagefind-entry.json"} <= set(content(tmp_path))


def test_files_of_an_earlier_index_go_and_others_stay(tmp_path: Path) -> None:
    search_index.write(tmp_path, [record("d1", "telegram", year="1951")])
    before = set(content(tmp_path))
    (tmp_path / "pagefind" / "mine.txt").write_text("mine", encoding="utf-8")
    search_index.write(tmp_path, [record("d1", "memorandum", year="1952")])
    after = set(content(tmp_path))
    assert len(after) == len(before) + 1
    assert "pagefind/mine.txt" in after
    assert before - after


def test_documents_of_several_languages_are_one_index(tmp_path: Path) -> None:
    search_index.write(tmp_path, [record("a", "telegram"), record("b", "telegram"), record("c", "Depesche", lang="de")])
    assert list(json.loads(content(tmp_path)["pagefind/pagefind-entry.json"])["languages"]) == ["en"]
    assert len(fragments(tmp_path)) == 3


def test_markup_in_a_text_is_indexed_as_words(tmp_path: Path) -> None:
    search_index.write(tmp_path, [record("d1", "&lt;b&gt; telegram")])
    [fragment] = fragments(tmp_path)
    assert fragment["content"] == "<b> telegram."


def test_missing_program_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert not search_index.is_available()
    with pytest.raises(SearchError, match=r"pip install 'teigram\[search\]'"):
        search_index.write(tmp_path, [])


def test_index_of_another_form_is_refused(tmp_path: Path) -> None:
    entry_file = {"version": "9.9", "languages": {"en": {"hash": "en_0"}}}
    (tmp_path / "pagefind-entry.json").write_text(json.dumps(entry_file), encoding="utf-8")
    (tmp_path / "pagefind.en_0.pf_meta").write_bytes(gzip.compress(b"something else"))
    with pytest.raises(SearchError, match=r"Pagefind 9\.9 writes an index that teigram does not know"):
        search_index._ordered(tmp_path)


def test_page_without_an_index_says_so_and_asks_for_no_script() -> None:
    from teigram.page import Page

    page = search.page(Page(), indexed=False)
    assert "made without an index" in page
    assert "search.js" not in page
    assert "search.js" in search.page(Page(), indexed=True)
