"""A copy of the corpus to work on, and the command line called in this process."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from teigram import commands
from teigram.cli import main

CORPUS = Path(__file__).parents[2] / "corpus" / "korean-armistice"


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    exit_code: int
    data: bytes
    messages: str


Teigram = Callable[..., Ran]


@pytest.fixture
def teigram(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Teigram:
    """Run the command line on words; *stdin* is what is piped in."""

    def run(*words: object, stdin: bytes = b"") -> Ran:
        commands.collection_of.cache_clear()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsysbinary.readouterr()
        try:
            exit_code = main([str(word) for word in words])
        except SystemExit as end:
            exit_code = int(end.code or 0)
        captured = capsysbinary.readouterr()
        messages = captured.err.decode()
        assert "Traceback" not in messages
        return Ran(exit_code, captured.out, messages)

    return run


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """Give a folder with the five transcriptions and their collection.toml."""
    folder = tmp_path / "project" / "corpus" / "korean-armistice"
    shutil.copytree(CORPUS, folder)
    return folder
