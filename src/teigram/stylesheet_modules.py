"""A stylesheet with the modules that it includes or imports, put together to one text.

Saxon may open no file and no address here, so Python reads the modules. They are named by relative paths, or, when they
are ours, as ``teigram:html.xsl``.
"""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

from lxml import etree

from teigram import resources
from teigram.errors import TransformError

OURS = "teigram:"
"""What stands before the name of one of our stylesheets when another one imports it."""

_XSL = "{http://www.w3.org/1999/XSL/Transform}"


def assembled(path: Path, importers: tuple[Path, ...] = ()) -> str:
    """Read *path* and put each module that it names inside it, as a ``data:`` URI that carries its file name.

    Args:
        path: Of the stylesheet.
        importers: The stylesheets by which it is imported, the first one first.

    Raises:
        TransformError: A module cannot be read, imports itself or would write a file.
    """
    if path in importers:
        chain = " imports ".join(module.name for module in (*importers, path))
        message = f"{path}: the stylesheet imports itself: {chain}; take one of these imports out"
        raise TransformError(message)
    try:
        tree = etree.parse(path, etree.XMLParser(resolve_entities=False, no_network=True))
    except (OSError, etree.XMLSyntaxError) as error:
        message = f"{path}: the stylesheet cannot be read: {error}; {_advice(path)}"
        raise TransformError(message) from error
    for writing in tree.iter(f"{_XSL}result-document"):
        message = f"{path}:{writing.sourceline}: xsl:result-document would write a file; take it out"
        raise TransformError(message)
    for reference in tree.getroot().iterchildren(f"{_XSL}include", f"{_XSL}import"):
        module = _module(path, reference.get("href", ""))
        content = quote(assembled(module, (*importers, path)), safe="")
        reference.set("href", f"data:application/xml;charset=utf-8;name={quote(module.name)},{content}")
    return etree.tostring(tree, encoding="unicode")


def _module(importer: Path, href: str) -> Path:
    """Give the file that *importer* names by *href*: a path relative to it, or `OURS` and the name of one of ours."""
    name = href.removeprefix(OURS)
    if name == href:
        return Path(os.path.normpath(importer.parent / href))
    module = resources.path("xslt") / name
    if ".." in Path(name).parts or not module.is_file():
        message = f"{importer}: teigram has no stylesheet {name!r}; import {OURS}html.xsl or another of ours"
        raise TransformError(message)
    return module


def _advice(path: Path) -> str:
    """Say what to do about the stylesheet *path*, which cannot be read."""
    if path.is_relative_to(resources.path("xslt")):
        return "install teigram again if you did not change it"
    return "check its path and its mark-up"
