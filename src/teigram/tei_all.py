"""Whether files are valid against TEI All, or whatever RELAX NG schema is given in its place.

jing needs less than a second to load the schema and libxml2 nine, so jing does it where it is installed. Both get only
files that have passed the first layer.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from teigram import foreign_check, rules, wellformed
from teigram.errors import SchemaError
from teigram.findings import Finding
from teigram.foreign import Kind, Schema
from teigram.layers import Layer
from teigram.locate import source_lines
from teigram.placing import placed

_TOLD = re.compile(r"^(?P<file>.+?):(?P<line>\d+):(?P<column>\d+): (?:fatal|error): (?P<message>.*)$")
_AT_ONCE = 500
"""Files for one run of jing; a command line has its limits."""
_SHOWN = 8
"""How many expected names a finding has at most."""


def check(documents: Mapping[str, bytes], schema: Path) -> list[Finding]:
    """Give what *schema* has against *documents*, by path and place.

    Args:
        documents: Well-formed files by the names that findings call them.
        schema: A RELAX NG schema, such as ``tei_all.rng``.

    Raises:
        SchemaError: The schema cannot be read or compiled.
    """
    if not schema.is_file():
        raise SchemaError(f"{schema}: there is no such schema. Check the path after --tei-all.")
    jing = shutil.which("jing")
    found = _by_jing(jing, documents, schema) if jing else _by_libxml2(documents, schema)
    return sorted((replace(one, layer=Layer.TEI_ALL) for one in found), key=lambda finding: finding.sort_key)


def _by_libxml2(documents: Mapping[str, bytes], schema: Path) -> list[Finding]:
    found: list[Finding] = []
    for name, xml in documents.items():
        tree, _ = wellformed.read(xml)
        if tree is not None:
            faults = foreign_check.faults(Schema(schema, Kind.RNG), tree, name)
            found += placed([rules.finding("G203", one.message, xpath=one.xpath) for one in faults], xml, name)
    return found


def _by_jing(jing: str, documents: Mapping[str, bytes], schema: Path) -> list[Finding]:
    """Let jing read copies under plain names: what it is given is what was read before, and no other file."""
    names = list(documents)
    found: list[Finding] = []
    for start in range(0, len(names), _AT_ONCE):
        with tempfile.TemporaryDirectory() as folder:
            copies = {f"{number}.xml": name for number, name in enumerate(names[start : start + _AT_ONCE])}
            for copy, name in copies.items():
                (Path(folder) / copy).write_bytes(documents[name])
            found += _told(_run(jing, schema, folder, list(copies)), copies, documents)
    return found


def _run(jing: str, schema: Path, folder: str, names: list[str]) -> str:
    words = [jing, "-i", str(schema.resolve()), *names]  # -i: identifiers are checked elsewhere
    ran = subprocess.run(words, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603 - a list of words, no shell
    if ran.returncode and str(schema.resolve()) in ran.stdout:
        raise SchemaError(f"{schema}: the schema cannot be compiled: {ran.stdout.strip()}")
    return ran.stdout


def _told(output: str, copies: Mapping[str, str], documents: Mapping[str, bytes]) -> list[Finding]:
    """Read what jing printed; it tells the place behind a start tag, and the finding is placed at its beginning."""
    found: list[Finding] = []
    for match in filter(None, map(_TOLD.match, output.splitlines())):
        name = copies[Path(match["file"]).name]
        line, column = int(match["line"]), int(match["column"])
        before = source_lines(documents[name])[line - 1][: column - 1]
        message, _, expected = match["message"].replace('element "', "element ").partition("; expected ")
        told = rules.finding(
            "G203", message, line=line, column=before.rfind("<") + 1 or column, expected=_short(expected)
        )
        found += placed([told], documents[name], name)
    return found


def _short(expected: str) -> str:
    """Cut a list of what is expected to its first names."""
    names = expected.split(", ")
    return expected if len(names) <= _SHOWN else f"{', '.join(names[:_SHOWN])} …"
