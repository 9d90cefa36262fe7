"""The hooks for pre-commit, tried in a repository with good and bad files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from tests.ci.test_action import ROOT, VALID, WRONG, git

pytestmark = [
    pytest.mark.skipif(not find_spec("pre_commit") or not shutil.which("git"), reason="needs pre-commit and git"),
]


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a repository with the hooks, which run the teigram of this environment instead of installing one."""
    folder = tmp_path_factory.mktemp("hooks")
    manifest = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    (folder / ".pre-commit-hooks.yaml").write_text(manifest.replace("language: python", "language: system"), "utf-8")
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "hooks")
    return folder


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Give a repository with one file that is right."""
    git(tmp_path, "init", "-q")
    shutil.copy(VALID, tmp_path / "good.xml")
    (tmp_path / "readme.txt").write_text("<TEI")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    return tmp_path


def tried(hooks: Path, repository: Path, hook: str, home: Path) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", "try-repo", str(hooks), hook, "--all-files", "--verbose"],
        cwd=repository,
        env={**clean, "PATH": path, "PRE_COMMIT_HOME": str(home), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_manifest_is_valid() -> None:
    words = [sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")]
    assert subprocess.run(words, capture_output=True, check=False).returncode == 0


def test_validate_passes_what_is_right_and_fails_what_is_wrong(
    hooks: Path, repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    home = tmp_path_factory.mktemp("home")
    ran = tried(hooks, repository, "teigram-validate", home)
    assert ran.returncode == 0, ran.stdout
    assert "readme" not in ran.stdout
    shutil.copy(WRONG, repository / "bad.xml")
    git(repository, "add", ".")
    ran = tried(hooks, repository, "teigram-validate", home)
    assert ran.returncode == 1
    assert "bad.xml:34:" in ran.stdout
    assert "error G112" in ran.stdout


def test_format_mends_the_layout_and_fails_so_that_the_change_is_seen(
    hooks: Path, repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    home = tmp_path_factory.mktemp("home")
    ran = tried(hooks, repository, "teigram-format", home)
    assert ran.returncode == 1
    assert "files were modified by this hook" in ran.stdout
    git(repository, "add", ".")
    assert tried(hooks, repository, "teigram-format", home).returncode == 0
