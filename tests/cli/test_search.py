"""``teigram build`` and the search of the edition: with Pagefind, and without."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Teigram


def test_build_without_the_extra_says_how_to_get_it_and_goes_on(
    teigram: Teigram, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    project = seeds.parents[1]
    ran = teigram("build", project)
    assert ran.exit_code == 0
    assert (
        "The edition cannot be searched: the extra “search” is needed for it: pip install 'teigram[search]'"
        in ran.messages
    )
    assert "made without an index" in (project / "site" / "search.html").read_text(encoding="utf-8")
    assert not (project / "site" / "pagefind").exists()
    assert (project / "site" / "edition.epub").is_file()


def test_build_to_another_place_leaves_the_site_alone(teigram: Teigram, seeds: Path, tmp_path: Path) -> None:
    ran = teigram("build", seeds.parents[1], "--site", tmp_path / "elsewhere")
    assert ran.exit_code == 0
    assert "cannot be searched" not in ran.messages
    assert (tmp_path / "elsewhere" / "pagefind" / "pagefind-entry.json").is_file()
    assert not (seeds.parents[1] / "site").exists()
