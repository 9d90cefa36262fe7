"""How a project's site and books look: its stylesheets, in the place of ours, and its style sheet, after ours.

``teigram.toml`` names them, relative to itself; each stylesheet imports the one of ours that it changes::

    [html]
    css = "mine.css"

    [stylesheets]
    document = "mine/document.xsl"  # imports teigram:html.xsl
    edition = "mine/edition.xsl"    # imports teigram:edition/edition.xsl
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from teigram import resources, saxon
from teigram.settings import Table
from teigram.stylesheet_modules import OURS

MODULES = {
    "document": "html.xsl",
    "text": "text.xsl",
    "edition": "edition/edition.xsl",
    "search": "search.xsl",
    "print": "print.xsl",
    "chapter": "epub/chapter.xsl",
    "epub": "epub/epub.xsl",
}
"""Our stylesheets by what they make: the page of a document, its plain text, the pages about all documents, the page to
search on, the page to print, a document on it, and the EPUB."""

OWN_CSS = "own.css"
"""What the project's own style sheet is called in a site and in an EPUB, so that it takes no other file's place."""

_PARTS = "lib/"  # of ours, which any stylesheet may use
_XSL = "{http://www.w3.org/1999/XSL/Transform}"

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# url(fonts/mine.woff2), @import "other.css"; what is written into the file itself begins with data: or #
_ELSEWHERE = re.compile(r"""(?:@import\s+(?:url\()?\s*["']?|url\(\s*["']?(?!data:|\#))(?P<file>[^"')]*)""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A project's own stylesheets, by the keys of `MODULES`, and its own style sheet; what is ours is not there."""

    own: Mapping[str, Path] = field(default_factory=dict)
    css: Path | None = None

    def stylesheet(self, key: str) -> Path:
        """Give the stylesheet that makes *key* of `MODULES`: the project's own, else ours."""
        return self.own.get(key) or resources.path(f"xslt/{MODULES[key]}")

    def files(self) -> set[Path]:
        """Give all files of the project that its look is made of, those that do not exist too."""
        found = {path for stylesheet in self.own.values() for path in _made_of(stylesheet)[0]}
        return found | ({self.css} if self.css else set())

    def compile(self) -> None:
        """See that each of the project's own stylesheets can be used, before any work is done.

        Raises:
            TransformError: One cannot be read, or has a fault; the message has file and line.
        """
        for path in self.own.values():
            saxon.compile_stylesheet(path)


def read(top: Table, folder: Path) -> Look:
    """Read the look from the settings *top* of the project in *folder*; its faults are collected in *top*."""
    html, table = top.table("html"), top.table("stylesheets")
    html.only(("stylesheet", "css"))
    table.only(MODULES)
    named = {key: table.text(key, example=f"{key}.xsl") for key in MODULES}
    before = html.text("stylesheet", example="mine.xsl")
    if before and named["document"]:
        table.fault("document", "html.stylesheet says the same. Keep one of the two lines")
    own = {key: folder / name for key, name in named.items() if name}
    for key, path in own.items():
        _check(table, key, key, path)
    if before and _check(html, "stylesheet", "document", folder / before):
        own["document"] = folder / before
    css = html.text("css", example="mine.css")
    if css:
        _check_css(html, folder / css)
    return Look(own=own, css=folder / css if css else None)


def _check(table: Table, key: str, what: str, path: Path) -> bool:
    """See that the stylesheet *path*, named under *key*, is there and imports no other of ours than *what* needs."""
    if not path.is_file():
        table.fault(
            key,
            f"there is no file {path}. Name your stylesheet relative to this file, or take the line out to have it as "
            "teigram makes it",
        )
        return False
    ours = _made_of(path)[1]
    others = sorted(name for name in ours if not name.startswith(_PARTS))
    if others and MODULES[what] not in ours:
        found, expected = (f"{OURS}{name}" for name in (others[0], MODULES[what]))
        table.fault(key, f"{path} imports {found}, expected {expected}. {_advice(others[0])}")
    return True


def _advice(module: str) -> str:
    key = next((key for key, name in MODULES.items() if name == module), "")
    return f"Import that, or name the file under stylesheets.{key}" if key else "Import that, which includes it"


def _check_css(table: Table, path: Path) -> None:
    """See that the style sheet *path* is there and needs no other file, which would be neither copied nor fetched."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        table.fault("css", f"{path} cannot be read: {error}. Name a style sheet in UTF-8, relative to this file")
        return
    plain = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    for asked in _ELSEWHERE.finditer(plain):
        line = plain.count("\n", 0, asked.start()) + 1
        table.fault(
            "css",
            f"{path}:{line}: asks for {asked['file']!r}. Only the style sheet itself is taken into "
            "the site and the EPUB: write what it needs into it, an image or a font as url(data:…)",
        )


def _made_of(stylesheet: Path) -> tuple[set[Path], set[str]]:
    """Give the files that *stylesheet* is made of, and the names of those of ours that they include or import."""
    home = resources.path("xslt").resolve()
    own, ours = set[Path](), set[str]()
    left = [stylesheet]
    while left:
        path = left.pop()
        if path.resolve().is_relative_to(home):
            ours.add(path.resolve().relative_to(home).as_posix())
        elif path not in own:
            own.add(path)
            for href in _references(path):
                if href.startswith(OURS):
                    ours.add(href.removeprefix(OURS))
                else:
                    left.append(Path(os.path.normpath(path.parent / href)))
    return own, ours


def _references(path: Path) -> Iterator[str]:
    """Yield what the stylesheet *path* includes and imports; who compiles it says why it cannot be read."""
    try:
        tree = etree.parse(path, etree.XMLParser(resolve_entities=False, no_network=True))
    except (OSError, etree.XMLSyntaxError):
        return
    for reference in tree.getroot().iterchildren(f"{_XSL}include", f"{_XSL}import"):
        yield reference.get("href", "")
