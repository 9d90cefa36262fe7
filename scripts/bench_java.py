"""What jing and Saxon-HE, both in Java, need for the work of some stages: a part of bench.py."""

from __future__ import annotations

import re
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from teigram import resources, saxon

SAXON = (Path("/usr/share/java/Saxon-HE.jar"), Path("/usr/share/java/saxon-he.jar"))


@dataclass(frozen=True)
class Other:
    """A tool in Java: our stages for its work, its milliseconds a document, those to start, or why there are none."""

    tool: str
    stages: tuple[str, ...]
    each: float = 0
    start: float = 0
    why: str = ""


def cpu_of_command(words: list[str]) -> float:
    """Give the milliseconds of CPU that a command needs; what it finds is not looked at."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ran = subprocess.run(words, capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if ran.returncode not in {0, 1} or "rror" in ran.stderr:
        told = " ".join(line.strip() for line in ran.stderr.splitlines() if "rror" in line or "XP" in line)
        raise RuntimeError(re.sub(r"\s+at \S+ on line.*?:", ":", told)[:90] or "it failed")
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def others(of: Sequence[bytes], copies: int) -> Iterator[Other]:
    """Yield what each Java tool needs: the difference of two batches, so that what it takes to warm up is left out."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for size, number in (("one", 1), ("some", copies // 4), ("many", copies)):
            (folder / size).mkdir()
            for count in range(number):
                for place, one in enumerate(of[: 1 if size == "one" else len(of)]):
                    (folder / size / f"{count}-{place}.xml").write_bytes(one)
        for tool, stages_, command in _commands(folder):
            try:
                start, some, many = (cpu_of_command(command(size)) for size in ("one", "some", "many"))
            except RuntimeError as error:
                yield Other(tool, stages_, why=str(error))
                continue
            yield Other(tool, stages_, (many - some) / ((copies - copies // 4) * len(of)), start)


def _commands(folder: Path) -> Iterator[tuple[str, tuple[str, ...], Callable[[str], list[str]]]]:
    jing = shutil.which("jing")
    if jing:
        schema = str(resources.path("schema/teigram.rng"))
        yield (
            "jing",
            ("well-formed", "RELAX NG"),
            lambda size: [jing, "-i", schema, *map(str, sorted((folder / size).iterdir()))],
        )
    jar = next((path for path in SAXON if path.is_file()), None)
    if not jar or not shutil.which("java"):
        return
    (folder / "schematron.xsl").write_text(_compiled_schematron(), "utf-8")
    sheets = {
        "Schematron, parsing included": folder / "schematron.xsl",
        "HTML, parsing included": resources.path("xslt/html.xsl"),
        "plain text, parsing included": resources.path("xslt/text.xsl"),
    }
    for stage, sheet in sheets.items():
        yield f"Saxon-HE ({stage.split(',')[0]})", (stage,), _saxon(jar, folder, sheet)


def _saxon(jar: Path, folder: Path, sheet: Path) -> Callable[[str], list[str]]:
    words = ["java", "-cp", str(jar), "net.sf.saxon.Transform", f"-xsl:{sheet}"]

    def command(size: str) -> list[str]:
        out = folder / "out"
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        return [*words, f"-s:{folder / size}", f"-o:{out}"]

    return command


def _compiled_schematron() -> str:
    source = saxon.parse(resources.path("schema/teigram.sch").read_bytes())
    return saxon.transform(saxon.compile_stylesheet(resources.path("xslt/schematron.xsl")), source)
