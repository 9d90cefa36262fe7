"""Broken and hostile files: each is a finding with line and column, soon, in little memory, and opens nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.memory import PEAK

from teigram import wellformed
from teigram.findings import Finding
from teigram.validate import Validator

ROOT = Path(__file__).parents[2]
SMALLEST = (Path(__file__).parent / "valid" / "smallest.xml").read_text("utf-8")
OPEN = '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n'

# Runs the command line and prints its exit code, its peak of memory in MB and every file that Python opened.
_WATCHED = f"""{PEAK}
import sys
opened = []
def watch(event, args):
    if event == "open":
        opened.append(str(args[0]))
    elif event.startswith("socket."):
        opened.append("network " + event)
sys.addaudithook(watch)
from teigram.cli import main
code = main(sys.argv[1:])
seen = list(opened)
print("CODE", code, file=sys.stderr)
print("PEAK", peak(), file=sys.stderr)
print("OPENED", *seen, sep="\\n", file=sys.stderr)
"""


def watched(*words: str, cwd: Path) -> tuple[int, int, list[str], str]:
    """Run teigram in a process of its own; give exit code, peak in MB, files opened, and standard output."""
    clean = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    ran = subprocess.run(
        [sys.executable, "-c", _WATCHED, *words],
        cwd=cwd,
        env=clean,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    report, _, opened = ran.stderr.partition("OPENED")
    numbers = {line.split()[0]: int(line.split()[1]) for line in report.splitlines() if line[:4] in {"CODE", "PEAK"}}
    return numbers["CODE"], numbers["PEAK"], opened.split("\n")[1:], ran.stdout


def first(xml: str | bytes) -> Finding:
    return Validator().validate(xml if isinstance(xml, bytes) else xml.encode(), "x.xml")[0]


@pytest.mark.parametrize(
    ("xml", "code", "line", "column"),
    [
        (OPEN + "<p>" * 10_000 + "</p>" * 10_000 + "</TEI>", "G103", 3, 268),
        (OPEN + "<p>" * 10_000, "G103", 3, 268),
        (OPEN + "<p>" + "x " * 6_000_000 + "</p></TEI>", "G108", 3, 1),
        (OPEN + '<p n="' + "x" * 11_000_000 + '"/></TEI>', "G108", 3, 1),
        (OPEN + "<!--" + "x" * 11_000_000 + "--></TEI>", "G108", 3, 1),
        (SMALLEST.replace("<body>", '<body xml:id="smallest">'), "C101", 30, 7),
        (OPEN.replace("tei-c.org", "example.org") + "</TEI>", "G104", 2, 1),
        (SMALLEST.encode("utf-16-le"), "G106", 1, 2),
        (SMALLEST.encode("utf-16"), "G109", 1, 1),
        (SMALLEST[:1000], "G101", SMALLEST.count("\n", 0, 1000) + 1, 1),
        ("<!doctype html><html><p>x<br>", "G104", 1, 1),
        ("<html><head><meta charset=utf-8></head></html>", "G104", 1, 1),
        (b"\x1f\x8b\x08\x00gzip", "G106", 1, 4),
        (b"PK\x03\x04", "G101", 1, 1),
        (b"%PDF-1.7\n\xe2\xe3", "G107", 2, 1),
        ("\n" * 100, "G105", 0, 0),
    ],
    ids=lambda value: str(value)[:40] if isinstance(value, str | bytes) else None,
)
def test_broken_file_is_a_finding_at_its_place(xml: str | bytes, code: str, line: int, column: int) -> None:
    found = first(xml)
    assert (found.code, found.line) == (code, line)
    assert found.column == column or code == "G101"


def test_two_hundred_megabytes_are_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "big.xml").open("wb") as file:
        file.write(OPEN.encode() + b"<p>")
        file.truncate(200 * 2**20)
    code, peak, _, printed = watched("validate", "big.xml", cwd=tmp_path)
    assert (code, printed.split(": ")[:2]) == (1, ["big.xml:1:1", "error G108"])
    assert peak < 400


def test_million_of_elements_is_checked_in_bounded_time(tmp_path: Path) -> None:
    (tmp_path / "x.xml").write_text(SMALLEST.replace("Nothing", "<nothing/>" * 200_000))
    code, peak, _, printed = watched("validate", "x.xml", cwd=tmp_path)
    assert code == 1
    assert "x.xml:30:37: error G190: " in printed
    assert peak < 2000


def test_billion_laughs_are_not_laughed(tmp_path: Path) -> None:
    wide = '<!DOCTYPE TEI [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(20)
    )
    (tmp_path / "x.xml").write_bytes((wide + "]><TEI>&u;</TEI>").encode("utf-16"))
    code, peak, _, printed = watched("validate", "x.xml", cwd=tmp_path)
    assert code == 1
    assert "G102" in printed or "G101" in printed
    assert peak < 400


HOSTILE = {
    "entity.xml": '<!DOCTYPE TEI [<!ENTITY x SYSTEM "../outside/fifo">]>\n<TEI>&x;</TEI>',
    "subset.xml": '<!DOCTYPE TEI SYSTEM "../outside/fifo">\n<TEI/>',
    "location.xml": SMALLEST.replace(
        "<TEI ",
        '<TEI xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:x ../outside/fifo" ',
    ),
    "model.xml": SMALLEST.replace(
        "<TEI ", '<?xml-model href="../outside/fifo.rng"?>\n<?xml-model href="http://127.0.0.1:9/x.rng"?>\n<TEI '
    ),
    "pointer.xml": SMALLEST.replace("Nothing", '<ref type="document" target="../outside/secret.xml#x">x</ref>'),
    "include.xml": SMALLEST.replace(
        "Nothing", '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="../outside/fifo"/>'
    ),
    "stylesheet.xml": SMALLEST.replace("<TEI ", '<?xml-stylesheet href="../outside/fifo" type="text/xsl"?>\n<TEI '),
    "base.xml": SMALLEST.replace("<TEI ", '<TEI xml:base="../outside/" ').replace(
        "Nothing", '<ref type="document" target="fifo">x</ref>'
    ),
}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_no_file_names_another_that_is_opened(tmp_path: Path) -> None:
    """Whoever opens a named pipe for reading waits for ever: so a file that libxml2 or Saxon opens is noticed too."""
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    os.mkfifo(outside / "fifo")
    os.mkfifo(outside / "fifo.rng")
    (outside / "secret.xml").write_text(SMALLEST)
    for name, content in HOSTILE.items():
        (inside / name).write_text(content, "utf-8")
    code, _, opened, printed = watched("validate", ".", cwd=inside)
    assert code == 1
    assert {line.split(":")[0] for line in printed.splitlines() if ": error " in line} >= set(HOSTILE) - {
        "model.xml",
        "stylesheet.xml",
    }
    assert [name for name in opened if name.startswith("network")] == []
    assert [name for name in opened if "outside" in name] == []
    allowed = (str(inside), str(ROOT), sys.prefix, sys.base_prefix, "/tmp", "/usr", "/proc", "/etc/mime.types", "/dev")  # noqa: S108 - the temporary file that stands in for standard error
    paths = [name for name in opened if Path(name).is_absolute()]
    assert [name for name in paths if not name.startswith(allowed)] == []
    assert {name for name in opened if name.endswith(".xml") and not Path(name).is_absolute()} <= {*HOSTILE}


def test_file_that_is_too_deep_for_saxon_is_told_before_it() -> None:
    deep = SMALLEST.replace("Nothing", "<hi>" * 95 + "x" + "</hi>" * 95)
    assert first(deep).code == "G103"
    assert wellformed.MAXIMUM_DEPTH < 100
