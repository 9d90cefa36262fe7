"""The same file gives the same bytes, whatever was encoded before it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from hypothesis import given
from tests.property.runs import NAME, encoded, fewer
from tests.property.strategies import telegrams

SOURCES = Path(__file__).parents[2] / "src"
_PROGRAM = (
    "import sys; from teigram.pipeline import encode_bytes; "
    "sys.stdout.buffer.write(encode_bytes(sys.stdin.buffer.read(), sys.argv[1]).xml)"
)
_TEXT = """\
611.61/10–351: Telegram
The Acting Secretary of State to the Embassy in the Soviet Union 1
Secret Priority
249. ReDeptel 239 Oct 2,2 you are now instructed discuss PanikkarChou with Panikkar and Chou, armistice queston.
- This telegram was repeated to London as telegram 1810, to Paris as telegram 1967, and to Tokyo as telegram 538.↩
- See footnote 2, p. 986.↩
"""


@fewer(2)
@given(telegrams(), telegrams())
def test_text_gives_the_same_bytes_after_another_text(raw: str, other: str) -> None:
    first = encoded(raw)
    encoded(other)
    assert encoded(raw) == first


def _in_a_process_of_its_own(seed: str) -> bytes:
    run = subprocess.run(
        [sys.executable, "-c", _PROGRAM, NAME],
        input=_TEXT.encode(),
        capture_output=True,
        check=True,
        env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(SOURCES), "TZ": f"UTC{seed}"},
    )
    return run.stdout


def test_processes_with_other_hash_seeds_give_the_same_bytes() -> None:
    assert _in_a_process_of_its_own("1") == _in_a_process_of_its_own("2") == encoded(_TEXT).xml
