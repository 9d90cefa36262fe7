"""The index that a search looks into, made by Pagefind, a program that comes with the extra ``search``.

A browser loads of it only what a search needs, so that thousands of telegrams can be searched on any server that gives
out files. Pagefind 1.5 writes the facets in the order of a hash table, which differs from run to run; they are put in
order here, so that the same telegrams give the same bytes.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Container, Iterable, Mapping
from pathlib import Path
from typing import Any

from teigram import output
from teigram.errors import SearchError
from teigram.search import Record

ADVICE = "the extra “search” is needed for it: pip install 'teigram[search]'"
FOLDER = "pagefind"
"""Where the index is in a site."""

_NEEDED = ("pagefind.js", "pagefind-worker.js", "wasm.*.pagefind", "index/*", "fragment/*")
"""What is taken over as Pagefind wrote it. Its own search pages are left out, and what is put in order comes later."""
_MAGIC = b"pagefind_dcd"


def is_available() -> bool:
    """Say whether all that makes an index is installed."""
    try:
        import cbor2  # noqa: F401 - asked whether it is there
    except ImportError:
        return False
    return _program() is not None


def write(site: Path, records: Iterable[Record]) -> int:
    """Make the index of *records* below *site*, and give its number of files.

    Raises:
        SearchError: Pagefind is not installed, fails, or writes what this module does not know.
        OutputError: A file cannot be written.
    """
    program = _program()
    if program is None or not is_available():
        raise SearchError(f"The edition cannot be searched: {ADVICE}")
    with tempfile.TemporaryDirectory() as temporary:
        source, made = Path(temporary, "pages"), Path(temporary, "index")
        _run(program, source, made, _lay_out(source, records))
        files = _ordered(made) | {
            path.relative_to(made).as_posix(): path.read_bytes() for one in _NEEDED for path in made.glob(one)
        }
    for name, content in files.items():
        output.write(site / FOLDER / name, content, force=True)
    tidy(site, files)
    return len(files)


def tidy(site: Path, names: Container[str]) -> None:
    """Remove the files of an earlier index below *site*: those that are not among *names*, relative to the index."""
    for path in (site / FOLDER).rglob("*.pf_*"):
        if path.relative_to(site / FOLDER).as_posix() not in names:
            path.unlink()


def _program() -> Path | None:
    """Give Pagefind's program: that of the Python package, else one that is on the path."""
    try:
        from pagefind_bin import get_executable
    except ImportError:
        found = shutil.which("pagefind")
        return Path(found) if found else None
    return Path(get_executable())


def _lay_out(source: Path, records: Iterable[Record]) -> str:
    """Write the *records* as pages below *source*, where their addresses say, and give the language of the most."""
    languages: Counter[str] = Counter()
    for one in records:
        path = source / one.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(one.page, encoding="utf-8")
        languages[one.language.partition("-")[0].lower()] += 1
    return min(languages, key=lambda language: (-languages[language], language), default="en")


def _run(program: Path, source: Path, made: Path, language: str) -> None:
    """Index *source* as one language, since a search is made in one index; it says how words are inflected."""
    source.mkdir(exist_ok=True)
    words = [str(program), "--site", str(source), "--output-path", str(made), "--force-language", language, "--quiet"]
    ran = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603 - a list of words, no shell
    if ran.returncode:
        raise SearchError(f"The edition cannot be searched: Pagefind failed: {(ran.stderr or ran.stdout).strip()}")


def _ordered(made: Path) -> dict[str, bytes]:
    """Give the files of *made* that depend on the order of facets anew, by name: facets, the list of pages, the entry.

    A facet is ``[name, [[value, [page, …]], …]]``. The list names the file of each facet, and the entry names the list.
    """
    entry = json.loads((made / "pagefind-entry.json").read_text(encoding="utf-8"))
    files: dict[str, bytes] = {}
    try:
        for language in entry["languages"].values():
            [listed] = made.glob(f"pagefind.{language['hash']}.pf_meta")
            version, pages, chunks, facets, *rest = _decoded(listed)
            renamed = []
            for name, digest in sorted(facets):
                of, values = _decoded(made / "filter" / f"{digest}.pf_filter")
                content = _encoded([of, sorted(values)])
                renamed.append([name, _named(digest, content)])
                files[f"filter/{renamed[-1][1]}.pf_filter"] = content
            content = _encoded([version, pages, chunks, renamed, *rest])
            language["hash"] = _named(language["hash"], content)
            files[f"pagefind.{language['hash']}.pf_meta"] = content
    except (KeyError, TypeError, ValueError, OSError) as error:
        raise SearchError(
            f"The edition cannot be searched: Pagefind {entry.get('version')} writes an index that teigram does not "
            "know. Install the one that it knows: pip install 'teigram[search]'"
        ) from error
    return files | {"pagefind-entry.json": _json(entry)}


def _decoded(path: Path) -> list[Any]:
    import cbor2

    content = gzip.decompress(path.read_bytes())
    if not content.startswith(_MAGIC):
        raise ValueError(path.name)
    value: list[Any] = cbor2.loads(content[len(_MAGIC) :])
    return value


def _encoded(value: list[Any]) -> bytes:
    import cbor2

    return gzip.compress(_MAGIC + cbor2.dumps(value), mtime=0)


def _named(digest: str, content: bytes) -> str:
    """Give the name of *content* in the form of Pagefind's *digest*: ``en_15f7401``."""
    language, _, characters = digest.partition("_")
    return f"{language}_{hashlib.sha256(content).hexdigest()[: len(characters)]}"


def _json(entry: Mapping[str, Any]) -> bytes:
    return json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()
