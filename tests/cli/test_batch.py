"""Many files: one that fails does not stop the others."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from functools import partial
from pathlib import Path, PurePosixPath

import pytest

from teigram import batch
from teigram.batch import Outcome
from teigram.errors import LossError, RefusedError
from teigram.inputs import Input


def files(number: int) -> list[Input]:
    return [Input(f"{at:03}.txt", Path(f"{at:03}.txt"), PurePosixPath(f"{at:03}")) for at in range(number)]


def length(source: Input, *, refused: str = "", faulty: str = "", deadly: str = "") -> Outcome[str]:
    if source.name == refused:
        raise RefusedError(f"{source.name}: not a telegram")
    if source.name == faulty:
        raise ZeroDivisionError("division by zero")
    if source.name == deadly:
        os._exit(9)
    return Outcome(name=source.name, value=source.name)


def run(number: int, work: batch.Work[str], jobs: int = 2) -> tuple[list[Outcome[str]], int]:
    done: list[int] = []
    return batch.run(work, files(number), jobs=jobs, done=done.append), sum(done)


def test_a_refused_file_is_a_fault_and_the_others_are_done() -> None:
    outcomes, done = run(3, partial(length, refused="001.txt"))
    assert [outcome.value for outcome in outcomes] == ["000.txt", None, "002.txt"]
    assert (outcomes[1].fault, outcomes[1].exit_code) == ("001.txt: not a telegram", 2)
    assert done == 3


def test_a_breach_of_a_law_is_a_fault_of_the_program() -> None:
    def lossy(source: Input) -> Outcome[str]:
        raise LossError(source.name)

    assert batch.attempt(lossy, files(1)[0]).exit_code == 3


def test_what_nobody_foresaw_is_the_finding_x999() -> None:
    outcomes, _ = run(2, partial(length, faulty="000.txt"))
    [found] = outcomes[0].findings
    assert (found.code, found.path, outcomes[0].exit_code) == ("X999", "000.txt", 3)
    assert "ZeroDivisionError: division by zero" in found.message
    assert "Traceback" in outcomes[0].log
    assert outcomes[1].value == "001.txt"


@pytest.mark.slow
def test_many_files_are_shared_out_and_come_back_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "ALONE", 2)
    outcomes, done = run(70, partial(length, refused="033.txt", faulty="034.txt"))
    assert [outcome.name for outcome in outcomes] == [source.name for source in files(70)]
    assert [outcome.name for outcome in outcomes if outcome.value is None] == ["033.txt", "034.txt"]
    assert done == 70


@pytest.mark.slow
def test_a_worker_that_dies_costs_only_the_file_it_dies_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "ALONE", 2)
    monkeypatch.setattr(batch, "CHUNK", 4)
    outcomes, done = run(40, partial(length, deadly="005.txt"))
    [lost] = [outcome for outcome in outcomes if outcome.value is None]
    assert (lost.name, lost.findings[0].code, lost.exit_code) == ("005.txt", "X999", 3)
    assert done == 40


def test_one_job_stays_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "ALONE", 0)
    here = os.getpid()

    def pid(source: Input) -> Outcome[int]:
        return Outcome(name=source.name, value=os.getpid())

    assert {outcome.value for outcome in batch.run(pid, files(3), jobs=1, done=lambda _: None)} == {here}


def lengths(sources: Sequence[Input], *, faulty: str = "") -> list[Outcome[str]]:
    if any(source.name == faulty for source in sources):
        raise ZeroDivisionError("division by zero")
    return [Outcome(name=source.name, value=f"{source.name} of {len(sources)}") for source in sources]


def test_files_that_can_be_done_together_are_done_in_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "CHUNK", 2)
    done: list[int] = []
    outcomes = batch.run(length, files(3), many=lengths, jobs=1, done=done.append)
    assert [outcome.value for outcome in outcomes] == ["000.txt of 2", "001.txt of 2", "002.txt of 1"]
    assert done == [2, 1]


def test_where_the_work_on_a_chunk_fails_its_files_are_done_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "CHUNK", 2)
    together = partial(lengths, faulty="001.txt")
    outcomes = batch.run(partial(length, refused="001.txt"), files(3), many=together, jobs=1, done=lambda _: None)
    assert [outcome.value for outcome in outcomes] == ["000.txt", None, "002.txt of 1"]
    assert outcomes[1].fault == "001.txt: not a telegram"


def test_files_that_would_be_done_together_are_not_begun_after_an_interrupt(monkeypatch: pytest.MonkeyPatch) -> None:
    interrupted = threading.Event()
    interrupted.set()
    monkeypatch.setattr(batch, "_INTERRUPTED", interrupted)
    assert batch.run(length, files(3), many=lengths, jobs=1, done=lambda _: None) == []
