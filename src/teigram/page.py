"""What a page knows besides its document: where its neighbours are, how it is cited, what the edition is called.

The stylesheets get it as one parameter, an element in the namespace `SITE`::

    <page css="../teigram.css" script="../teigram.js" tei="d1.xml" text="d1.txt" index="../documents/index.html"
        home="../index.html" edition="Korean armistice" search="../search.html" permalink="https://example.org/d1"
        printed="https://example.org/volume-vii/pg_{number}">
      <style href="../edition.css"/>
      <style href="../own.css"/>
      <navigation href="../index.html" label="Home"/>
      <navigation href="../threads.html" label="Threads" here="yes"/>
      <previous href="d0.html" label="Telegram 91, July 24, 1952"/>
      <next href="d2.html" label="…"/>
      <previous-in-thread href="…" label="…"/>
      <next-in-thread href="…" label="…"/>
      <thread href="../threads.html#t1" label="Approach to the Soviet Government"/>
      <citation format="BibTeX" href="d1.bib">@misc{…}</citation>
      <json-ld>{…}</json-ld>
    </page>

What a page lacks has no attribute and no element.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

SITE = "urn:x-teigram:site"
"""The namespace of what stylesheets are told about a site."""

STYLE_SHEET = "teigram.css"
"""The style sheet that every page asks for."""

SCRIPT = "teigram.js"
"""The script that every page asks for; pages can be read without it."""


_TEXTS = ("css", "script", "tei", "text", "index", "home", "edition", "search", "permalink", "printed")
_NEIGHBOURS = ("previous", "next", "thread", "previous_in_thread", "next_in_thread")


@dataclass(frozen=True, slots=True)
class Link:
    """An address and the words that lead there; *here* is for the page that one is on."""

    href: str
    label: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """How a document is cited in one format: the *text*, the address of a file with it, or both."""

    format: str
    text: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Where a page's neighbours are, relative to it, and what is said about it; what is empty is left out.

    Attributes:
        css: The style sheet.
        script: The script.
        styles: Further style sheets of ours.
        own_style: The project's own style sheet, which comes after ours.
        tei: The TEI of the document.
        text: Its plain text.
        index: The list of all documents.
        home: The edition's first page.
        edition: What the edition is called.
        search: The page to search the edition.
        navigation: The ways through the edition, which stand at the top of each page.
        permalink: The lasting address of this page.
        printed: The address of a page of the printed edition, ``{number}`` for its number.
        previous: The document before, by date.
        next: The document after, by date.
        thread: The thread that the document belongs to.
        previous_in_thread: The document that this one answers or follows.
        next_in_thread: The document that answers or follows this one.
        citations: How to cite the document.
        json_ld: What it is in the words of schema.org, as JSON.
    """

    css: str = STYLE_SHEET
    script: str = SCRIPT
    styles: tuple[str, ...] = ()
    own_style: str = ""
    tei: str = ""
    text: str = ""
    index: str = ""
    home: str = ""
    edition: str = ""
    search: str = ""
    navigation: tuple[Link, ...] = ()
    permalink: str = ""
    printed: str = ""
    previous: Link | None = None
    next: Link | None = None
    thread: Link | None = None
    previous_in_thread: Link | None = None
    next_in_thread: Link | None = None
    citations: tuple[Citation, ...] = ()
    json_ld: str = ""


def element(page: Page) -> etree._Element:
    """Give *page* as the element that stylesheets know it by."""
    stated = {name: getattr(page, name) for name in _TEXTS if getattr(page, name)}
    root = etree.Element(f"{{{SITE}}}page", stated)
    for href in filter(None, (*page.styles, page.own_style)):
        _add(root, "style", href=href)
    for way in page.navigation:
        _add_link(root, "navigation", way)
    for name in _NEIGHBOURS:
        _add_link(root, name.replace("_", "-"), getattr(page, name))
    for citation in page.citations:
        _add(root, "citation", format=citation.format, href=citation.href).text = citation.text or None
    if page.json_ld:
        # "</script>" must not end the script, and "<!--" must not open a comment in it.
        _add(root, "json-ld").text = page.json_ld.replace("<", "\\u003c")
    return root


def _add_link(root: etree._Element, name: str, link: Link | None) -> None:
    if link:
        _add(root, name, href=link.href, label=link.label, here="yes" if link.here else "")


def _add(root: etree._Element, name: str, **attributes: str) -> etree._Element:
    return etree.SubElement(root, f"{{{SITE}}}{name}", {key: value for key, value in attributes.items() if value})
