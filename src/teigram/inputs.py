"""Which files a command is about: files, folders and ``-`` for standard input, in a stable order.

A folder stands for every file in it and below it whose name ends as the command's input does. What it leaves aside it
names, so that nobody has to wonder where a file went.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from teigram.collection import FILE_NAME, PROJECT_FILE_NAME
from teigram.errors import InputError

SOURCES = (".txt", ".text", ".html", ".htm", ".docx", ".epub", ".pdf")
TEI = (".xml",)
STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "stdin"

_SETTINGS = (FILE_NAME, PROJECT_FILE_NAME, "SOURCE.toml", "README.md")


@dataclass(frozen=True, slots=True)
class Input:
    """One file to work on.

    Attributes:
        name: As the user named it, for messages; ``stdin``, or a name stated for it, when it is standard input.
        path: Where it is; None for standard input.
        stem: Its place below the output folder, without an ending: ``korean-armistice/frus1951v07p1-d612``.
    """

    name: str
    path: Path | None
    stem: PurePosixPath

    @property
    def folder(self) -> Path:
        """The folder whose settings hold for it."""
        return self.path.parent if self.path else Path.cwd()


@dataclass(slots=True)
class Inputs:
    """What was found: files to work on, faults that cost the exit code, and files left aside."""

    found: list[Input] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)


def gather(names: Iterable[str], endings: tuple[str, ...], *, without: Iterable[Path] = (), stdin: str = "") -> Inputs:
    """Find the files that *names* stand for; in a folder those with one of *endings*, below it included.

    Args:
        names: Files, folders, ``-``. A file is taken whatever its ending.
        endings: With the dot, lower case.
        without: Folders below a named folder that are not looked into.
        stdin: The name to give standard input.
    """
    inputs = Inputs()
    excluded = {path.resolve() for path in without}
    for name in dict.fromkeys(names):
        if name == STANDARD_INPUT:
            named = stdin or STANDARD_INPUT_NAME
            inputs.found.append(Input(named, None, PurePosixPath(Path(named).stem)))
        elif Path(name).is_dir():
            _gather_folder(Path(name), endings, excluded, inputs)
        elif Path(name).exists():
            inputs.found.append(Input(name, Path(name), PurePosixPath(Path(name).stem)))
        else:
            inputs.faults.append(f"{name}: there is no such file or folder. Check the path.")
    return inputs


def folder(name: str, option: str) -> Path:
    """Give the folder that was named after *option*.

    Raises:
        InputError: There is none.
    """
    if not Path(name).is_dir():
        raise InputError(f"{name}: there is no such folder. Check the path after {option}.")
    return Path(name)


def read(source: Input, most: int = -1) -> bytes:
    """Give the bytes of *source*.

    Args:
        source: The file.
        most: Bytes to read, where a longer file is refused anyhow.

    Raises:
        InputError: It cannot be read.
    """
    if source.path is None:
        return sys.stdin.buffer.read(most)
    try:
        with source.path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise InputError(f"{source.name}: cannot be read: {error.strerror}. Check the file's permissions.") from error


def _gather_folder(folder: Path, endings: tuple[str, ...], excluded: set[Path], inputs: Inputs) -> None:
    found = []
    for path in _files(folder, excluded, inputs.faults):
        if path.suffix.lower() in endings:
            below = path.relative_to(folder).with_suffix("")
            found.append(Input(str(path), path, PurePosixPath(below.as_posix())))
        elif path.name not in _SETTINGS:
            inputs.aside.append(str(path))
    if not found:
        wanted = " or ".join(endings)
        inputs.faults.append(f"{folder}: no file in this folder ends in {wanted}. Name the files, or another folder.")
    inputs.found += found


def _files(folder: Path, excluded: set[Path], faults: list[str]) -> Iterator[Path]:
    """Yield the files below *folder* in order of path, hidden ones and *excluded* folders left out."""

    def unreadable(error: OSError) -> None:
        faults.append(f"{error.filename}: cannot be read: {error.strerror}. Check the folder's permissions.")

    for place, folders, files in os.walk(folder, onerror=unreadable):
        here = Path(place)
        folders[:] = sorted(f for f in folders if not f.startswith(".") and (here / f).resolve() not in excluded)
        yield from (here / file for file in sorted(files) if not file.startswith("."))
