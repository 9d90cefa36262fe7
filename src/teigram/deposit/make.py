"""Making a package: check, collect, describe, close, and only then put it in its place."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from teigram import export, rules
from teigram.deposit import bag, contents, crate, names, profiles, statements
from teigram.errors import OutputError
from teigram.export.holdings import Holdings, holdings
from teigram.findings import Finding, Severity
from teigram.report import Results, write

FINDINGS = PurePosixPath("findings.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is to be packed.

    Attributes:
        documents: The TEI files.
        names: Of the TEI files, as the user named them.
        sources: Their transcriptions.
        found: What is to be said about the documents.
        archives: For which archives it is.
    """

    documents: Sequence[export.Document]
    names: Sequence[str]
    sources: Sequence[contents.Source]
    found: Sequence[Finding] = ()
    archives: Sequence[profiles.Profile] = ()


def make(plan: Plan, target: Path, *, allow_findings: bool, force: bool) -> list[Finding]:
    """Make the package, unless something that was found forbids it.

    Args:
        plan: What is to be packed.
        target: A folder, or a file whose name ends in ``.zip``.
        allow_findings: Make it nevertheless, with all findings in it.
        force: Write over a package that is there.

    Returns:
        Every finding: of the documents, and of the package. When one of them is an error, and *allow_findings* is not
        given, there is no package.

    Raises:
        OutputError: The target is there already, or cannot be written.
        SettingsError: ``SOURCE_DATE_EPOCH`` is no time.
    """
    _free(target, force=force)
    target.parent.mkdir(parents=True, exist_ok=True)
    date = bag.date_of_package()
    with tempfile.TemporaryDirectory(prefix=".teigram-", dir=target.parent) as made:
        folder = Path(made) / names.allowed(target.name.removesuffix(".zip"))
        folder.mkdir()
        of = holdings([document.record for document in plan.documents])
        found = _filled(folder, plan, of, date.isoformat())
        if is_refused(found, allow_findings=allow_findings):
            return found
        if found:
            bag.put(folder, [(FINDINGS, write("json", Results(_inside(found, plan), ())).encode())])
        bag.put(folder, [(crate.NAME, _crate(folder, plan, of, date.isoformat()))])
        bag.close(folder, of, date)
        _put(folder, target, Path(made), date)
    return found


def is_refused(found: Sequence[Finding], *, allow_findings: bool) -> bool:
    """Say whether *found* forbids the package."""
    return not allow_findings and any(one.severity is Severity.ERROR for one in found)


def _inside(found: Sequence[Finding], plan: Plan) -> list[Finding]:
    """Give *found* with the documents under the names that they have in the package, and no folder of this machine."""
    paths = {name: f"tei/{document.path}" for name, document in zip(plan.names, plan.documents, strict=True)}
    sources = [f"sources/{path}" for path in names.distinct(sorted(source.path for source in plan.sources)).values()]
    return [
        replace(
            one,
            path=paths.get(one.path, ""),
            source_path=next((path for path in sources if PurePosixPath(path).name == Path(one.source_path).name), ""),
        )
        for one in found
    ]


def _filled(folder: Path, plan: Plan, of: Holdings, date: str) -> list[Finding]:
    """Write everything but what describes the files one by one, and give what is wrong with it."""
    refused: dict[str, list[str]] = {}
    sizes: dict[PurePosixPath, int] = {}
    for files in (
        contents.of_documents(plan.documents),
        contents.of_program(),
        contents.of_sources(plan.sources),
        contents.of_catalogues(plan.documents, folder, refused),
    ):
        sizes |= bag.put(folder, files)
    kept = sorted({path.parts[0] for path in sizes if len(path.parts) > 1})
    sizes |= bag.put(folder, statements.statements(of, date, kept))
    found = list(plan.found)
    found += [rules.finding("P101", f"the name {path} cannot stand in a package") for path in _badly_named(sizes)]
    found += [rules.finding("P205", f"{' and '.join(files)}: {reason}") for reason, files in refused.items()]
    found += _unsourced(plan)
    for archive in plan.archives:
        found += profiles.faults(archive, of, folder, sizes)
    return found


def _badly_named(sizes: Mapping[PurePosixPath, int]) -> list[PurePosixPath]:
    return [path for path in sorted(sizes) if not names.is_allowed(path)]


def _unsourced(plan: Plan) -> list[Finding]:
    if plan.sources:
        return []
    return [rules.finding("P102", "no transcription of the documents was found, so the package has none")]


def _crate(folder: Path, plan: Plan, of: Holdings, date: str) -> bytes:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    files = {PurePosixPath(path.relative_to(folder).as_posix()): path.stat().st_size for path in paths}
    titles = {PurePosixPath("tei") / document.path: document.record.title for document in plan.documents}
    return crate.crate(of, files, titles, date)


def _free(target: Path, *, force: bool) -> None:
    if target.exists() and not force:
        raise OutputError(f"{target}: this is there already. Name another place, or add --force to write over it.")
    if target.exists() and (target.is_dir() == (target.suffix == ".zip")):
        raise OutputError(f"{target}: a {'folder' if target.is_dir() else 'file'} of this name is in the way.")
    if target.is_dir() and not (target / "bagit.txt").is_file() and any(target.iterdir()):
        raise OutputError(f"{target}: this folder holds something else than a package. Name another place.")


def _put(folder: Path, target: Path, made: Path, date: dt.date) -> None:
    """Move the finished package to its place; until then there is nothing, or the old one."""
    try:
        if target.suffix == ".zip":
            finished = made / "finished.zip"
            bag.zipped(folder, finished, date)
            finished.replace(target)
        else:
            if target.is_dir():
                shutil.rmtree(target)
            folder.replace(target)
    except OSError as error:
        raise OutputError(
            f"{target}: cannot be written: {error.strerror}. Check permissions and free space."
        ) from error


def about(findings: Sequence[Finding], path: str) -> list[Finding]:
    """Give *findings* with *path* as the package they are about, where none is named yet."""
    return [found if found.path else replace(found, path=path) for found in findings]
