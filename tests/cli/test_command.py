"""The command as a whole: help, streams, exit codes, interruption."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import CORPUS, Teigram

from teigram import __version__, cli, progress
from teigram.report import text
from teigram.rules import finding

COMMANDS = ("build", "encode", "validate", "render")


def shell(*words: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "teigram", *words],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[1]), **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_module_runs_from_any_folder(tmp_path: Path) -> None:
    ran = shell("encode", str(CORPUS / "frus1951v07p1-d612.txt"), cwd=tmp_path)
    assert ran.returncode == 0
    assert ran.stdout.startswith("<?xml")
    assert list(tmp_path.iterdir()) == []


def test_a_terminal_of_ascii_does_not_stop_it(tmp_path: Path) -> None:
    ran = shell("encode", "fehlt-\u00e4.txt", cwd=tmp_path, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
def test_a_reader_that_goes_away_is_no_fault(tmp_path: Path) -> None:
    source = CORPUS / "frus1951v07p1-d612.txt"
    command = f"{sys.executable} -m teigram encode {source} {{}} | head -c 1"
    large = tmp_path / "large.txt"
    large.write_text(source.read_text(encoding="utf-8") + "\nAnd more of the same.\n" * 20000, encoding="utf-8")
    ran = subprocess.run(
        ["bash", "-c", f"{command.replace(f'{source} {{}}', str(large))}; exit ${{PIPESTATUS[0]}}"],
        env={**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[1])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in ran.stderr
    assert "BrokenPipe" not in ran.stderr


def test_the_version_is_printed(teigram: Teigram) -> None:
    ran = teigram("--version")
    assert (ran.exit_code, ran.data.decode()) == (0, f"teigram {__version__}\n")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_examples_and_exit_codes(teigram: Teigram, command: str) -> None:
    ran = teigram(command, "--help")
    assert ran.exit_code == 0
    for word in (f"teigram {command}", "examples:", "exit codes:", "--fail-on"):
        assert word in ran.data.decode()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "COMMAND"),
        (("fry",), "invalid choice"),
        ((), "encode    make TEI of transcriptions"),
        (("encod", "a.txt"), "do you mean: teigram encode a.txt"),
        (("unheard-of",), "invalid choice"),
        (("encode",), "SRC"),
        (("validate", "x", "--jobs", "0"), "not a number of processes"),
        (("validate", "x", "--ignore", "rubbish"), "not a code"),
        (("validate", "x", "--fail-on", "maybe"), "invalid choice"),
        (("validate", "x", "-q", "-v"), "not allowed with"),
    ],
)
def test_a_slip_in_the_command_line_is_exit_code_2(teigram: Teigram, words: tuple[str, ...], said: str) -> None:
    ran = teigram(*words)
    assert ran.exit_code == 2
    assert said in ran.messages


@pytest.mark.parametrize("command", ["encode", "validate", "render"])
def test_a_missing_path_is_said(teigram: Teigram, tmp_path: Path, command: str) -> None:
    more = ("--to", "text") if command == "render" else ()
    ran = teigram(command, tmp_path / "missing", *more)
    assert ran.exit_code == 2
    assert ran.messages == f"teigram: {tmp_path / 'missing'}: there is no such file or folder. Check the path.\n"


def test_an_interrupted_run_is_exit_code_130(teigram: Teigram, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("teigram.batch.run", interrupted)
    ran = teigram("encode", CORPUS / "frus1951v07p1-d612.txt")
    assert ran.exit_code == 130
    assert "interrupted" in ran.messages


def test_a_fault_of_the_program_is_exit_code_3_and_a_sentence(
    teigram: Teigram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("teigram.batch.run", lambda *_, **__: 1 / 0)
    ran = teigram("encode", CORPUS / "frus1951v07p1-d612.txt")
    assert ran.exit_code == 3
    assert "a fault in the program: ZeroDivisionError" in ran.messages


def test_colour_is_for_terminals_without_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert progress.in_colour("auto", sys.stderr)
    monkeypatch.setenv("NO_COLOR", "1")
    assert not progress.in_colour("auto", sys.stderr)
    assert progress.in_colour("always", sys.stderr)
    assert not progress.in_colour("never", sys.stderr)


def test_findings_are_coloured_on_demand(capsys: pytest.CaptureFixture[str]) -> None:
    found = [finding("R101", "the characters U+000C cannot stand in XML", path="x.txt", line=3, column=2)]
    text.print_findings(found, sys.stdout, colour=True)
    coloured = capsys.readouterr().out
    text.print_findings(found, sys.stdout, colour=False)
    assert "\x1b[" in coloured
    assert "\x1b[" not in capsys.readouterr().out


@pytest.mark.parametrize(("number", "is_terminal", "shown"), [(21, True, True), (20, True, False), (21, False, False)])
def test_the_bar_is_for_many_files_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], number: int, *, is_terminal: bool, shown: bool
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: is_terminal, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    with progress.bar(number, "Encoding") as done:
        done(number)
    assert bool(capsys.readouterr().err) is shown


def test_findings_are_counted_in_words() -> None:
    warning, notice = finding("R101", "x"), finding("R102", "x")
    assert progress.tally([]) == "no findings"
    assert progress.tally([warning, notice, warning]) == "2 warnings, 1 notice"
