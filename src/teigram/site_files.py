"""The files of a site that teigram wrote, so that a later build can take away those that no longer belong.

A site has pages for each document and each value of a facet. When a document goes, its pages stay, and nothing leads to
them any more. So each build notes beside the site what it wrote, with a digest of each file::

    {"documents/by-year/1951.html": "0c5b…", …}

The next build takes away what an earlier one noted and it did not write itself, if the file still is what was written.
What a person put into the site, or changed there, is never touched.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from teigram import output
from teigram.errors import OutputError

NOTES = ".teigram-files.json"
"""Where in a site it is noted what was written; servers do not show a file that begins with a dot."""

_NAMED = 10  # files that are named one by one


@dataclass(frozen=True, slots=True)
class SiteFiles:
    """A site that is being written: its *folder*, and the digest of each file by its name, relative to the folder."""

    folder: Path
    digests: dict[str, str] = field(default_factory=dict)

    def put(self, name: str | PurePosixPath, content: bytes) -> None:
        """Write *content* to the file *name* of the site.

        Raises:
            OutputError: It cannot be written.
        """
        output.write(self.folder / name, content, force=True)
        self.digests[str(PurePosixPath(name))] = digest(content)


def digest(content: bytes) -> str:
    """Give a digest by which *content* is known again."""
    return hashlib.sha256(content).hexdigest()


def tidy(site: SiteFiles, *, is_whole: bool) -> tuple[str, ...]:
    """Take away what an earlier build wrote and this one did not, and note what there is now.

    Args:
        site: What this build wrote.
        is_whole: All documents could be made. If not, nothing is taken away: what is missing may come again.

    Returns:
        The names of the files that were taken away.

    Raises:
        OutputError: A file cannot be removed, or the notes cannot be written.
    """
    before = noted(site.folder)
    names = left_over(site.folder, before, site.digests) if is_whole else ()
    remove(site.folder, names)
    notes = site.digests if is_whole else {**before, **site.digests}
    content = json.dumps(dict(sorted(notes.items())), indent=0)
    output.write(site.folder / NOTES, f"{content}\n".encode(), force=True)
    return names


def left_over(site: Path, before: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, ...]:
    """Give the files of the *site* that are in the notes *before* and not in those of *now*, if nobody changed them."""
    folded = {name.casefold(): name for name in now}
    left = sorted(before.keys() - now.keys())
    return tuple(
        name
        for name in left
        if _is_as_written(site, name, before[name]) and not _is_one_file(site, name, folded.get(name.casefold(), ""))
    )


def noted(site: Path) -> Mapping[str, str]:
    """Give what was noted beside the *site*; nothing where there are no notes, or none that can be read."""
    try:
        notes = json.loads((site / NOTES).read_bytes())
    except (OSError, ValueError):
        return {}
    return {name: str(known) for name, known in notes.items()} if isinstance(notes, dict) else {}


def remove(site: Path, names: Iterable[str]) -> None:
    """Remove the files *names* of the *site*, and the folders that are empty then.

    Raises:
        OutputError: A file cannot be removed.
    """
    for name in names:
        path = site / name
        try:
            path.unlink(missing_ok=True)
            for folder in path.parents:
                if folder == site or any(folder.iterdir()):
                    break
                folder.rmdir()
        except OSError as error:
            raise OutputError(f"{path}: cannot be removed: {error.strerror}. Check its permissions.") from error


def named(names: Sequence[str]) -> str:
    """Name the first of the files *names*, pages before what lies beside them, and count the others."""
    pages_first = sorted(names, key=lambda name: (not name.endswith(".html"), name))
    more = len(names) - _NAMED
    return ", ".join(pages_first[:_NAMED]) + (f" and {more:,} more files" if more > 0 else "")


def _is_as_written(site: Path, name: str, known: str) -> bool:
    """Say whether the file *name* lies in the *site* itself, and is what was noted; the notes may be anyone's."""
    path = site / name
    if ".." in PurePosixPath(name).parts or path.is_symlink():
        return False
    try:
        is_inside = path.resolve().is_relative_to(site.resolve())
        return is_inside and path.is_file() and digest(path.read_bytes()) == known
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return False


def _is_one_file(site: Path, name: str, other: str) -> bool:
    """Say whether both names are of one file of the *site*, as ``D1.html`` and ``d1.html`` are on some systems."""
    return bool(other) and (site / other).exists() and (site / name).samefile(site / other)
