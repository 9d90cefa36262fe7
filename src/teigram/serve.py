"""The site on this machine, made again whenever something that it is made from changes.

A site is built in a process of its own, so that changed stylesheets, tables and schemas are read anew, and in a folder
of its own: only a build that succeeds replaces what is shown.
"""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tempfile
import threading
import time
import webbrowser
from collections.abc import Iterator, Mapping
from pathlib import Path

from teigram import output, project, resources, search_index, site_files
from teigram.collection import PROJECT_FILE_NAME
from teigram.errors import SettingsError
from teigram.project import Project
from teigram.reporting import say
from teigram.search_index import FOLDER
from teigram.serve_http import Server

ADVICE = "Changes are not watched; for that, the extra “serve” is needed: pip install 'teigram[serve]'"

_TICK = 500  # milliseconds between two looks at single files
_FAILED = 2  # a build with this exit code or a higher one has left something out


def serve(folder: Path, *, port: int, is_to_open: bool = False) -> None:
    """Show the site of the project in *folder* on localhost, and keep it up to date, until Ctrl-C.

    Args:
        folder: The project.
        port: Where; 0 for any that is free.
        is_to_open: Also open the site in a browser.

    Raises:
        InputError: There is no such folder.
        SettingsError: ``teigram.toml`` has faults.
        OutputError: The site cannot be written, or the port is taken.
    """
    of = project.read(folder)
    output.ready(of.site)
    try:
        with Server(of.site, port) as server:
            changes = _changes(folder, of)
            next(changes)  # what changes from now on is seen, even while the site is being built
            rebuild(folder, of.site)
            say(f"The site is at {server.address}    (Ctrl-C ends)")
            if is_to_open:
                webbrowser.open(server.address)
            for has_changed in changes:
                if has_changed and rebuild(folder, of.site):
                    server.reload()
    except KeyboardInterrupt:
        say("Ended.")


def rebuild(folder: Path, site: Path) -> bool:
    """Build the project in *folder* and put the result into *site*; say how it went, and whether it succeeded."""
    start = time.monotonic()
    notes = site / site_files.NOTES
    with tempfile.TemporaryDirectory(prefix="teigram-") as temporary:
        if notes.is_file():  # a build that cannot make all documents keeps them
            output.write(Path(temporary, notes.name), notes.read_bytes())
        words = [sys.executable, "-m", "teigram", "build", str(folder), "--site", temporary, "--quiet"]
        ran = subprocess.run(words, stdout=subprocess.DEVNULL, check=False)  # noqa: S603 - a list of words, no shell
        if ran.returncode >= _FAILED or ran.returncode < 0:
            say("The build failed; the site stays as it was. It is built again when something changes.")
            return False
        _replace(Path(temporary), site)
    say(f"Built in {time.monotonic() - start:.1f} s.")
    return True


def _replace(made: Path, site: Path) -> None:
    """Write into *site* what differs in *made*, and take out what an earlier build wrote and no longer belongs."""
    names = [path.relative_to(made) for path in sorted(made.rglob("*")) if path.is_file()]
    left = site_files.left_over(site, site_files.noted(site), site_files.noted(made))
    for name in names:
        output.write(site / name, (made / name).read_bytes(), force=True)
    site_files.remove(site, left)
    if left:
        say(f"Taken out, since nothing stands for it any more: {site_files.named(left)}.")
    search_index.tidy(site, {name.relative_to(FOLDER).as_posix() for name in names if name.parts[0] == FOLDER})


def _changes(folder: Path, of: Project) -> Iterator[bool]:
    """Yield now and then whether something has changed that the site of the project in *folder* is made from."""
    try:
        import watchfiles
    except ImportError:
        say(ADVICE)
        yield False
        threading.Event().wait()
        return
    places = [place for place in (of.corpus, of.schema, *map(resources.path, ("xslt", "schema"))) if place]
    made = (of.encoded.resolve(), of.site.resolve())
    stamps = _stamps(folder)
    for found in watchfiles.watch(
        *{place.resolve() for place in places if place.is_dir()}, rust_timeout=_TICK, yield_on_timeout=True
    ):
        changed = [path for _, path in found if not any(Path(path).is_relative_to(place) for place in made)]
        before, stamps = stamps, _stamps(folder)
        yield bool(changed) or stamps != before


def _stamps(folder: Path) -> Mapping[Path, int]:
    """Give when the settings, and what they name, were changed: a file that an editor replaces cannot be watched."""
    files = {folder / PROJECT_FILE_NAME}
    with contextlib.suppress(SettingsError):  # the build says it
        files |= project.read(folder).look.files()
    return {path: path.stat().st_mtime_ns for path in files if path.is_file()}
