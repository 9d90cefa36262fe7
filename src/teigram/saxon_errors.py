"""What Saxon says when it stops, as errors that people can read.

Saxon writes to file descriptor 2, past `sys.stderr`; it is caught there, because only that text has the line.
"""

from __future__ import annotations

import atexit
import contextlib
import functools
import itertools
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, TypeVar

from teigram.errors import TransformError

T = TypeVar("T")

_STDERR = 2
# "on line 6 column 31 of xml;charset=utf-8;name=body.xsl,%3Cxsl%3A…:" ends at the colon
_MODULE = re.compile(r"(?:data:application/)?xml;charset=utf-8;name=([^,\s]+),[\w.~%-]*")
_PLACE = re.compile(r"line (?P<line>\d+)(?: column \d+)? of (?P<module>[\w.-]+\.xsl)")


def guarded(run: Callable[[], T], what: str, advice: str, main: str = "") -> T:
    """Give what *run* gives; turn Saxon's exception and what it wrote to descriptor 2 into a `TransformError`.

    Args:
        run: A call of Saxon.
        what: The beginning of the message: what could not be done.
        advice: Its end: what to do.
        main: The stylesheet, by its file name.

    Raises:
        TransformError: Saxon raises an exception.
    """
    from saxonche import PySaxonApiError

    with _stderr() as written:
        try:
            outcome = run()
        except PySaxonApiError as error:
            report = _readable(f"{error}\n{written()}", main)
            message = f"{what}{_place(report)}: {_reason(report)}; {advice}"
            raise TransformError(message) from None
        messages = written()
    if messages:
        sys.stderr.write(messages)
    return outcome


def _readable(report: str, main: str) -> str:
    """Name the modules in *report* by their files instead of by the data that they were handed over as."""
    named = _MODULE.sub(r"\1", report)
    here = re.escape(Path.cwd().as_uri() + "/")
    return re.sub(rf"{here}(?=[:\s])|(?<= of )(?=[:\s])", main, named)


def _place(report: str) -> str:
    """Give `` at body.xsl:12`` where *report* says it, else an empty string."""
    found = _PLACE.search(report)
    return f" at {found['module']}:{found['line']}" if found else ""


def _reason(report: str) -> str:
    """Give the sentence of Saxon that says what is wrong: the first lines of *report* that do not tell a place."""
    lines = [line.strip() for line in report.splitlines()]
    told = itertools.dropwhile(_is_place, lines)
    sentence = " ".join(itertools.takewhile(lambda line: not _is_place(line), told))
    return re.sub(r"^[A-Z]{4}\d{4}\s+", "", sentence).rstrip(".; ") or "no reason given"


def _is_place(line: str) -> bool:
    """Whether *line* of a report says where, not what."""
    return not line or line.startswith(("Error ", "In "))


@functools.cache
def _catch() -> IO[bytes]:
    """The file that stands in for descriptor 2 while Saxon works."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as the process
    atexit.register(file.close)
    return file


@contextlib.contextmanager
def _stderr() -> Iterator[Callable[[], str]]:
    """Turn descriptor 2 aside; the function that is given reads what was written so far."""
    catch = _catch()
    catch.seek(0)
    catch.truncate()
    saved = os.dup(_STDERR)
    os.dup2(catch.fileno(), _STDERR)
    try:
        yield lambda: _written(catch)
    finally:
        os.dup2(saved, _STDERR)
        os.close(saved)


def _written(catch: IO[bytes]) -> str:
    """Read *catch* from its start."""
    end = os.fstat(catch.fileno()).st_size
    return os.pread(catch.fileno(), end, 0).decode("utf-8", "replace") if end else ""
