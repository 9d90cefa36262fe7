"""Whether a file is a telegram as teigram encodes it: well-formed, valid by two grammars, and without contradictions.

`teigram.trial` has the layers. Those that need more than the file, links and fidelity and TEI All, are in modules of
their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from teigram import foreign, rules, trial
from teigram.findings import Finding
from teigram.layers import Layer, Outcome, Report
from teigram.links import check_links
from teigram.placing import placed

__all__ = ["File", "Layer", "Outcome", "Report", "Validator", "check_links", "placed"]


@dataclass(frozen=True, slots=True)
class File:
    """A file to be validated.

    Attributes:
        xml: Its bytes.
        path: What findings call it.
        folder: Where it is; the schemas that it names itself are looked for from there, or not at all.
    """

    xml: bytes
    path: str
    folder: Path | None = None


class Validator:
    """Validates files.

    The schemas are compiled at the first file that needs them and kept for the process, so that any number of
    validators costs one compilation. `xmlschema` is imported at the first file that the XSD refuses.
    """

    def __init__(self, schemas: Sequence[Path] = ()) -> None:
        """Take *schemas* of other people too; then teigram's own are for its own documents only.

        Raises:
            SchemaError: One of them is in a language that cannot be read.
        """
        self.schemas = tuple(foreign.schema(path) for path in schemas)

    def validate(self, xml: bytes, path: str) -> list[Finding]:
        """Give what is wrong with *xml*, by place; one finding for one fault.

        Args:
            xml: The file.
            path: What findings call it.

        Raises:
            SchemaError: A schema cannot be compiled.
        """
        return list(self.report(xml, path).findings)

    def report(self, xml: bytes, path: str, folder: Path | None = None) -> Report:
        """Give what is wrong with one file, and which layers it passed; arguments as for `File`.

        Raises:
            SchemaError: A schema cannot be compiled.
        """
        return self.reports([File(xml, path, folder)])[0]

    def reports(self, files: Sequence[File]) -> list[Report]:
        """Give what is wrong with each of *files*, and which layers it passed.

        All files are tried by one layer before the next: an engine that goes on with what the processor has at hand
        takes half the time of one that takes turns with others.

        Raises:
            SchemaError: A schema cannot be compiled.
        """
        trials = [trial.opened(file.xml, file.path) for file in files]
        others = [self._others(file, one) for file, one in zip(files, trials, strict=True)]
        ours = [one for one, schemas in zip(trials, others, strict=True) if not schemas or _is_ours(one)]
        trial.try_grammars(ours)
        trial.try_constraints(ours)
        for one, schemas in zip(trials, others, strict=True):
            trial.try_others(one, schemas)
        return [Report(one.name, one.layers, tuple(placed(one.findings, one.xml, one.name))) for one in trials]

    def _others(self, file: File, one: trial.Trial) -> list[foreign.Schema]:
        """Give the schemas of other people for *file*; *one* gets what is to be said of those that cannot be used."""
        if one.tree is None:
            return []
        schemas, unread = self._schemas(file)
        one.findings += unread
        return schemas

    def _schemas(self, file: File) -> tuple[list[foreign.Schema], list[Finding]]:
        """Give the schemas of other people for *file*, and what is to be said of those that cannot be used."""
        schemas, unread = list(self.schemas), []
        for href in foreign.named_by(file.xml) if file.folder else ():
            found = foreign.local(href, file.folder or Path())
            if isinstance(found, Path):
                schemas.append(foreign.schema(found))
            else:
                line = file.xml[: file.xml.find(href.encode())].count(b"\n") + 1
                message = f'the schema "{href}" that the file names is not used: {found}'
                unread.append(rules.finding("G202", message, line=line, column=1))
        return list(dict.fromkeys(schemas)), unread


def is_ours(tree: etree._ElementTree) -> bool:
    """Say whether *tree* is a document that teigram has encoded, by its header."""
    tei = "{http://www.tei-c.org/ns/1.0}"
    applications = tree.iterfind(f"{tei}teiHeader/{tei}encodingDesc/{tei}appInfo/{tei}application")
    return any(application.get("ident") == "teigram" for application in applications)


def _is_ours(one: trial.Trial) -> bool:
    return one.tree is not None and is_ours(one.tree)
