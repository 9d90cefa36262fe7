"""One piece of work on many files: what goes wrong with one does not stop the others.

Up to `ALONE` files are worked on here; more are shared out to worker processes, in chunks.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from typing import Generic, Protocol, TypeVar

from teigram.errors import TeigramError
from teigram.findings import Finding
from teigram.inputs import Input
from teigram.rules import finding

ALONE = 200
CHUNK = 32


class Named(Protocol):
    """What can be worked on: a file, or a document of one."""

    @property
    def name(self) -> str:
        """What messages call it."""


T = TypeVar("T")
J = TypeVar("J", bound=Named)

_INTERRUPTED = threading.Event()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Generic[T]):
    """What came of one file.

    Attributes:
        name: The file, as the user named it.
        value: What the work gave; None when it could not be done.
        findings: About the text.
        fault: Why it could not be done, for people; empty when it was.
        exit_code: What the fault costs: 0, 2 or 3.
        log: The traceback of a fault in the program.
    """

    name: str
    value: T | None = None
    findings: tuple[Finding, ...] = ()
    fault: str = ""
    exit_code: int = 0
    log: str = ""


Work = Callable[[Input], Outcome[T]]
Many = Callable[[Sequence[J]], list[Outcome[T]]]


def run(
    work: Callable[[J], Outcome[T]],
    inputs: Sequence[J],
    *,
    many: Many[J, T] | None = None,
    jobs: int = 0,
    done: Callable[[int], None],
) -> list[Outcome[T]]:
    """Do *work* on each of *inputs* and give the outcomes in their order.

    Args:
        work: Must be picklable, like its values, when there are more than `ALONE` files.
        inputs: The files.
        many: Does the same to a chunk of files at once, where that is quicker, and may raise anything: then *work* is
            done on each file of the chunk.
        jobs: Worker processes; 0 for one a processor. 1 stays in this process.
        done: Called with the number of files that have been finished since the last call.
    """
    attempt_all = partial(_attempt_together, work, many) if many else partial(_attempt_chunk, work)
    jobs = jobs or os.cpu_count() or 1
    if jobs == 1 or len(inputs) <= ALONE:
        outcomes = []
        for chunk in _chunks(len(inputs), CHUNK if many else 1):
            outcomes += attempt_all([inputs[at] for at in chunk])
            done(len(chunk))
        return outcomes
    return _shared_out(attempt_all, inputs, jobs, done)


def attempt(work: Callable[[J], Outcome[T]], source: J) -> Outcome[T]:
    """Do *work* on *source*; an exception becomes a fault, one that nobody foresaw the finding X999."""
    try:
        return work(source)
    except TeigramError as error:
        return Outcome(name=source.name, fault=str(error), exit_code=error.exit_code)
    except Exception as error:  # noqa: BLE001 - one file must not stop the others
        return _unforeseen(source, f"{type(error).__name__}: {error}", traceback.format_exc())


def _attempt_chunk(work: Callable[[J], Outcome[T]], chunk: Sequence[J]) -> list[Outcome[T]]:
    return [attempt(work, source) for source in chunk if not _INTERRUPTED.is_set()]


def _attempt_together(work: Callable[[J], Outcome[T]], many: Many[J, T], chunk: Sequence[J]) -> list[Outcome[T]]:
    """Do *many* on *chunk*; where that fails, *work* on each file, to know which one it was."""
    if _INTERRUPTED.is_set():
        return []
    try:
        return many(chunk)
    except Exception:  # noqa: BLE001 - what it was is found out, and told, file by file
        return _attempt_chunk(work, chunk)


def _chunks(count: int, size: int) -> list[range]:
    """Cut the numbers of *count* files into ranges of *size*."""
    return [range(at, min(at + size, count)) for at in range(0, count, size)]


def _unforeseen(source: Named, what: str, log: str = "") -> Outcome[T]:
    found = finding("X999", f"the program failed on this file: {what}", path=source.name)
    return Outcome(name=source.name, findings=(found,), exit_code=3, log=log)


def _shared_out(
    attempt_all: Many[J, T], inputs: Sequence[J], jobs: int, done: Callable[[int], None]
) -> list[Outcome[T]]:
    outcomes: dict[int, Outcome[T]] = {}
    pending = _chunks(len(inputs), CHUNK)
    while pending:
        lost = []
        for chunk, results in _in_pool(attempt_all, inputs, pending, jobs):
            if results is None:
                lost.append(chunk)
                continue
            outcomes.update(zip(chunk, results, strict=True))
            done(len(chunk))
        # A worker that dies takes its pool along. What it died of is in one of the chunks that were handed out.
        lost.sort(key=lambda chunk: chunk.start)
        handed_out = 2 * jobs + 1
        for chunk in lost[:handed_out]:
            outcomes.update(zip(chunk, _bisected(attempt_all, inputs, chunk), strict=True))
            done(len(chunk))
        pending = lost[handed_out:]
    return [outcomes[at] for at in range(len(inputs))]


def _bisected(attempt_all: Many[J, T], inputs: Sequence[J], chunk: range) -> list[Outcome[T]]:
    """Do *chunk* in a process of its own; where that dies, each half in one, down to the file it dies of."""
    [(_, results)] = _in_pool(attempt_all, inputs, [chunk], 1)
    if results is not None:
        return results
    if len(chunk) == 1:
        return [_unforeseen(inputs[chunk.start], "its process died")]
    middle = len(chunk) // 2
    return _bisected(attempt_all, inputs, chunk[:middle]) + _bisected(attempt_all, inputs, chunk[middle:])


def _in_pool(
    attempt_all: Many[J, T], inputs: Sequence[J], chunks: Sequence[range], jobs: int
) -> Iterator[tuple[range, list[Outcome[T]] | None]]:
    """Yield each chunk with its outcomes as they come, or with None when the pool broke before it was done."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(jobs, len(chunks)), context, _heed_interrupt) as pool:
        waiting: dict[Future[list[Outcome[T]]], range] = {}
        for chunk in chunks:
            waiting[pool.submit(attempt_all, [inputs[at] for at in chunk])] = chunk
        try:
            for future in as_completed(waiting):
                try:
                    yield waiting[future], future.result()
                except BrokenProcessPool:
                    yield waiting[future], None
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _heed_interrupt() -> None:
    """Let Ctrl-C in a worker end its work after the file in hand, or after the files that are done together.

    The parent, which gets it too, ends the run.
    """
    signal.signal(signal.SIGINT, lambda *_: _INTERRUPTED.set())
