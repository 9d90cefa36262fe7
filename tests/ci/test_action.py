"""The steps of ``action.yml``, run as a runner would, in a repository with good and bad files."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
VALID = ROOT / "tests" / "schema" / "valid" / "smallest.xml"
WRONG = ROOT / "tests" / "schema" / "invalid" / "unknown-element.xml"
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}

pytestmark = pytest.mark.skipif(not shutil.which("git") or not shutil.which("bash"), reason="needs git and bash")


def git(folder: Path, *words: str) -> str:
    who = (
        "-c",
        "user.name=A",
        "-c",
        "user.email=a@example.org",
        "-c",
        "init.defaultBranch=main",
        "-c",
        "commit.gpgsign=false",
    )
    return subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Make a repository whose second commit adds a good file, a bad one and one that is no TEI."""
    folder = tmp_path / "re pository"
    (folder / "tei").mkdir(parents=True)
    git(folder.parent, "init", "-q", str(folder))
    shutil.copy(WRONG, folder / "tei" / "old.xml")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "first")
    shutil.copy(VALID, folder / "tei" / "good one.xml")
    (folder / "tei" / "bäd.xml").write_bytes(WRONG.read_bytes())
    (folder / "tei" / "readme.txt").write_text("x")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "second")
    return folder


class Runner:
    """What a runner does for a composite action, as far as its shell steps need it."""

    def __init__(self, repository: Path, **inputs: str) -> None:
        self.repository = repository
        self.temp = repository.parent / "temp"
        self.temp.mkdir(exist_ok=True)
        stated = {name: str(field.get("default", "")) for name, field in ACTION["inputs"].items()}
        self.known = {f"inputs.{name}": value for name, value in {**stated, **inputs}.items()}
        self.log = ""

    def run(self, name: str, base: str = "") -> int:
        """Run the step *name*; the outputs that it writes are known to the next."""
        step, output = STEPS[name], self.temp / "output"
        output.write_text("")
        event = {"github.event.pull_request.base.sha || github.event.before": base}
        environment = {key: self._filled(value, event) for key, value in step.get("env", {}).items()}
        always = {
            "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": str(self.temp / "summary.md"),
            "RUNNER_TEMP": str(self.temp),
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        }
        ran = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=self.repository,
            env={**os.environ, **always, **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        for line in output.read_text("utf-8").splitlines():
            key, _, value = line.partition("=")
            self.known[f"steps.{step.get('id')}.outputs.{key}"] = value
        self.log += ran.stdout + ran.stderr
        return ran.returncode

    def _filled(self, value: str, event: dict[str, str]) -> str:
        known = {**self.known, **event}
        return re.sub(r"\$\{\{ (.+?) \}\}", lambda match: known.get(match[1], ""), value)

    def all(self, base: str = "") -> int:
        """Run the steps that find the files, check them and end."""
        assert self.run("Find the files", base) == 0, self.log
        assert self.run("Check them") == 0, self.log
        return self.run("Say how it ended")


def test_action_is_composite_and_every_step_of_a_shell_names_it() -> None:
    assert ACTION["runs"]["using"] == "composite"
    assert {"paths", "schema", "fail-on", "changed-only"} <= set(ACTION["inputs"])
    assert [name for name, step in STEPS.items() if "run" in step and step.get("shell") != "bash"] == []
    assert [name for name, step in STEPS.items() if "${{" in step.get("run", "")] == []


def test_action_is_valid_by_the_schema_of_actions() -> None:
    words = ["check_jsonschema", "--builtin-schema", "vendor.github-actions", str(ROOT / "action.yml")]
    ran = subprocess.run([sys.executable, "-m", *words], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout


def test_folder_with_a_bad_file_fails_and_annotates_it(repository: Path) -> None:
    runner = Runner(repository, paths="tei")
    assert runner.all() == 1
    assert "::error file=tei/bäd.xml,line=34," in runner.log
    assert "::error file=tei/old.xml,line=34," in runner.log
    assert "good one" not in runner.log
    assert "| well-formed | 3 | 0 | 0 |" in (runner.temp / "summary.md").read_text("utf-8")
    results = json.loads(Path(runner.known["steps.check.outputs.sarif"]).read_text("utf-8"))["runs"][0]["results"]
    assert {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in results} == {
        "tei/b%C3%A4d.xml",
        "tei/old.xml",
    }


def test_paths_may_be_several_with_spaces_in_them(repository: Path) -> None:
    runner = Runner(repository, paths="\n  tei/good one.xml\n")
    assert runner.all() == 0
    assert runner.known["steps.files.outputs.count"] == "1"


@pytest.mark.parametrize("base", ["", "0" * 40, "HEAD^"])
def test_only_what_is_changed_is_checked_on_demand(repository: Path, base: str) -> None:
    runner = Runner(repository, paths="tei", **{"changed-only": "true"})
    assert runner.all(base) == 1
    assert "tei/bäd.xml" in runner.log
    assert "tei/old.xml" not in runner.log
    assert runner.known["steps.files.outputs.count"] == "2"


def test_nothing_changed_is_nothing_wrong(repository: Path) -> None:
    runner = Runner(repository, paths="tei", **{"changed-only": "true"})
    assert runner.all("HEAD") == 0
    assert "No TEI file is changed." in runner.log
    assert "steps.check.outputs.sarif" not in runner.known


def test_findings_need_not_fail_the_job(repository: Path) -> None:
    runner = Runner(repository, paths="tei", **{"fail-on": "never"})
    assert runner.all() == 0
    assert "::error" in runner.log


def test_schema_of_the_repository_is_taken(repository: Path) -> None:
    other = ROOT / "tests" / "schema" / "other"
    for name in ("letters.rng", "letters.sch", "wrong-letter.xml"):
        shutil.copy(other / name, repository)
    runner = Runner(repository, paths="wrong-letter.xml", schema="letters.rng\nletters.sch\n", args="--ignore\nC210\n")
    assert runner.all() == 1
    assert "title=G201 other-grammar" in runner.log
    assert "C210" not in runner.log


def test_path_that_is_not_there_fails_with_its_name(repository: Path) -> None:
    runner = Runner(repository, paths="nowhere")
    assert runner.all() == 2
    assert "nowhere" in runner.log


def test_input_is_never_run_as_code(repository: Path) -> None:
    runner = Runner(repository, paths='tei"; touch "$PWD/owned"; echo "', schema="$(touch owned).rng")
    runner.all()
    assert not (repository / "owned").exists()
