"""The five telegrams packed once for all tests that only look at a package."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

import pytest

from teigram.cli import main

ROOT = Path(__file__).parents[2]
EPOCH = "1700000000"  # 14 November 2023


@dataclass(frozen=True)
class Ran:
    exit_code: int
    data: str
    messages: str


def deposit(*arguments: object, epoch: str = EPOCH) -> Ran:
    """Run ``teigram deposit`` in this process, from the project's folder."""
    with pytest.MonkeyPatch.context() as patch:
        data, messages = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
        patch.setattr("sys.stdout", data)
        patch.setattr("sys.stderr", messages)
        patch.setenv("SOURCE_DATE_EPOCH", epoch)
        patch.chdir(ROOT)
        exit_code = main(["deposit", *map(str, arguments)])
        return Ran(exit_code, *(_written(stream) for stream in (data, messages)))


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five telegrams as a folder."""
    folder = tmp_path_factory.mktemp("deposit") / "korean-armistice"
    ran = deposit("encoded", "--corpus", "corpus", "-o", folder)
    assert ran.exit_code == 0, ran.messages
    return folder
