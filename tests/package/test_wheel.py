"""The wheel holds all that is needed: installed in an empty environment, it runs from any folder."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "corpus" / "korean-armistice" / "frus1951v07p1-d612.txt"

pytestmark = pytest.mark.slow


def run(*words: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "PYTHONHOME"}}
    ran = subprocess.run(
        [str(word) for word in words], cwd=cwd, env=clean, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert ran.returncode == 0, ran.stderr
    return ran


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel by way of the source distribution, so that both are shown to be whole."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    [path] = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel in an environment of its own; what it depends on is lent from this one."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    run(scripts / "python", "-m", "pip", "install", "--no-deps", "--no-index", wheel, cwd=folder)
    [packages] = run(
        scripts / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder
    ).stdout.split()
    lent = {Path(module.__file__ or "").parents[1] for module in map(__import__, ("lxml", "rich"))}
    (Path(packages) / "lent.pth").write_text("\n".join(str(path) for path in lent))
    return scripts / "teigram"


def test_the_wheel_holds_the_schemas_the_stylesheets_and_the_tables(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("schema", "xslt"):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file():
                assert f"teigram/_resources/{path.relative_to(ROOT).as_posix()}" in names
    for path in (ROOT / "docs" / "rules").iterdir():
        assert f"teigram/_resources/rules/{path.name}" in names
    assert "teigram/_resources/guidelines/index.html" in names
    for path in (ROOT / "src" / "teigram").rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            assert path.relative_to(ROOT / "src").as_posix() in names
    assert {name.split("/")[0] for name in names} == {"teigram", "teigram-0.1.0.dist-info"}


def test_the_installed_command_comes_from_the_wheel(command: Path, tmp_path: Path) -> None:
    python = command.with_name("python")
    where = run(python, "-c", "import teigram.resources as r; print(r.path('schema'))", cwd=tmp_path).stdout.strip()
    assert str(ROOT) not in where
    assert Path(where).is_dir()


def test_the_installed_command_encodes_and_checks_from_another_folder(command: Path, tmp_path: Path) -> None:
    run(command, "encode", SOURCE, "-o", "tei", cwd=tmp_path)
    run(command, "validate", "tei", cwd=tmp_path)
    run(command, "format", "tei", "--check", cwd=tmp_path)
    assert run(command, "explain", "C121", cwd=tmp_path).stdout.startswith("# C121")
    run(command, "render", "tei", "-o", "pages", "--to", "html", cwd=tmp_path)
    assert (tmp_path / "tei" / f"{SOURCE.stem}.xml").is_file()
    assert (tmp_path / "pages" / f"{SOURCE.stem}.html").is_file()


def test_the_pins_cover_what_the_package_depends_on() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    def names(lines: list[str]) -> set[str]:
        found = (re.match(r"[\w.-]+", line) for line in lines if line.strip() and line[0] not in "#-")
        return {match[0].lower().replace("_", "-") for match in found if match}

    pins = (ROOT / "requirements.txt").read_text().splitlines()
    assert names(project["dependencies"]) <= names(pins)
    pins += (ROOT / "requirements-dev.txt").read_text().splitlines()
    assert names(project["optional-dependencies"]["dev"]) <= names(pins)
    assert all("==" in line for line in pins if line and line[0] not in "#-")
