"""From TEI to what people read: a page, plain text, the index.

The work is done by the stylesheets in ``xslt/``; this module hands them documents and settings. A document is parsed
once for all its renderings.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal

from lxml import etree

from teigram import resources, saxon
from teigram.errors import TransformError
from teigram.markup import parse

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from saxonche import PyXdmNode

Mode = Literal["reading", "source"]
"""What a plain text is for: to be read, or to be compared with the source file."""

SITE = "urn:x-teigram:site"
"""The namespace of the list that the index page is made from; ``xslt/index.xsl`` shows it."""

STYLE_SHEET = "teigram.css"
"""The file that every page asks for; copy `style_sheet()` beside the pages."""

_TEI = {"t": "http://www.tei-c.org/ns/1.0"}
_NS = f"{{{_TEI['t']}}}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Where a page's neighbours are, relative to it; an empty address leaves the link out."""

    tei: str = ""
    text: str = ""
    index: str = ""
    css: str = STYLE_SHEET


@dataclass(frozen=True, slots=True)
class Rendering:
    """One document as people read it: the page, and the plain text of mode ``reading``."""

    html: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One document as the index and the summary show it; what it does not state is empty."""

    ident: str
    href: str
    title: str = ""
    type: str = ""
    date: str = ""
    cert: str = ""
    from_: str = ""
    to: str = ""
    number: str = ""
    classification: str = ""
    pages: str = ""
    notes: int = 0
    findings: int = 0


def style_sheet() -> Path:
    """Give the path of the style sheet that pages ask for as `STYLE_SHEET`."""
    return resources.path(f"xslt/{STYLE_SHEET}")


def html(xml: bytes, links: Links | None = None, *, name: str = "document") -> str:
    """Give the page of the TEI document *xml*.

    Raises:
        TransformError: The document is not well-formed, or has an element that no template is for.
    """
    return _page(saxon.parse(xml, name), links or Links(), name)


def text(xml: bytes, mode: Mode = "reading", *, name: str = "document") -> str:
    """Give the TEI document *xml* as plain text: to be read, or with the source's characters in the source's order.

    Raises:
        TransformError: As for `html`.
    """
    return _text(saxon.parse(xml, name), mode, name)


def render_all(xml: bytes, links: Links | None = None, *, name: str = "document") -> Rendering:
    """Give the page and the plain text of *xml* from one parse.

    Raises:
        TransformError: As for `html`.
    """
    document = saxon.parse(xml, name)
    return Rendering(_page(document, links or Links(), name), _text(document, "reading", name))


def index(entries: Iterable[Entry], title: str, *, lang: str = "en", css: str = STYLE_SHEET) -> str:
    """Give the page that lists *entries* by date and identifier, those without a date last."""
    documents = etree.Element(f"{{{SITE}}}documents", {"title": title, "lang": lang})
    for listed in entries:
        fields = {key.rstrip("_"): str(value) for key, value in asdict(listed).items()}
        etree.SubElement(documents, f"{{{SITE}}}document", fields)
    source = saxon.node(etree.ElementTree(documents), "the list of documents")
    return saxon.transform(_stylesheet("index.xsl"), source, {"href-css": css}, name="the list of documents")


def entry(xml: bytes, href: str, *, findings: int = 0) -> Entry:
    """Read from the header of *xml* what the index shows of it.

    Args:
        xml: A TEI document.
        href: The address of its page, relative to the index.
        findings: How many findings there are about it.

    Raises:
        TransformError: It is not well-formed.
    """
    tei = _root(xml, href)
    sent, received = (tei.find(f".//t:correspAction[@type='{role}']", _TEI) for role in ("sent", "received"))
    dated = _first(sent, "t:date")
    pages = _first(tei, ".//t:biblStruct//t:biblScope[@unit='page']")
    division = _first(tei, "t:text/t:body/t:div")
    return Entry(
        ident=tei.get(_XML_ID, ""),
        href=href,
        title=_words(_first(tei, ".//t:titleStmt/t:title")),
        type=_attribute(division, "type"),
        date=_attribute(dated, "when", "notBefore", "from", "notAfter", "to"),
        cert=_attribute(dated, "cert"),
        from_=_party(sent),
        to=_party(received),
        number=_words(_first(sent, "t:idno")) or _attribute(division, "n"),
        classification=_classification(tei),
        pages="–".join(dict.fromkeys(filter(None, (_attribute(pages, "from"), _attribute(pages, "to"))))),
        notes=len(tei.findall("t:text//t:note[@place='foot']", _TEI)),
        findings=findings,
    )


def _stylesheet(name: str) -> saxon.Stylesheet:
    return saxon.compile_stylesheet(resources.path(f"xslt/{name}"))


def _page(document: PyXdmNode, links: Links, name: str) -> str:
    parameters = {f"href-{key}": value for key, value in asdict(links).items()}
    return saxon.transform(_stylesheet("html.xsl"), document, parameters, name=name) + "\n"


def _text(document: PyXdmNode, mode: Mode, name: str) -> str:
    plain = saxon.transform(_stylesheet("text.xsl"), document, {"mode": mode}, name=name)
    return plain if mode == "source" else plain.rstrip("\n") + "\n"


def _root(xml: bytes, name: str) -> etree._Element:
    try:
        return parse(xml)
    except etree.XMLSyntaxError as error:
        message = f"{name}:{error.lineno or 1}: not well-formed: {error.msg}; run teigram validate on it"
        raise TransformError(message) from error


def _first(element: etree._Element | None, path: str) -> etree._Element | None:
    return None if element is None else element.find(path, _TEI)


def _words(element: etree._Element | None) -> str:
    """Give the text of *element*, with single spaces."""
    return (
        ""
        if element is None
        else " ".join(str(etree.tostring(element, encoding="unicode", method="text", with_tail=False)).split())
    )


def _attribute(element: etree._Element | None, *names: str) -> str:
    """Give the first of the attributes *names* that *element* has, else an empty string."""
    return "" if element is None else next((element.get(name, "") for name in names if element.get(name)), "")


def _party(action: etree._Element | None) -> str:
    """Give the persons and offices of a correspAction, else its places."""
    if action is None:
        return ""
    names = [child for child in action if child.tag in {f"{_NS}persName", f"{_NS}orgName"}]
    return ", ".join(map(_named, names or action.findall("t:placeName", _TEI)))


def _named(party: etree._Element) -> str:
    """Give "Kennan, Ambassador in the Soviet Union" for a roleName and a surname, other names as they stand."""
    own = [child for child in party if child.tag in {f"{_NS}forename", f"{_NS}surname"}]
    between = (party.text or "") + "".join(child.tail or "" for child in party)
    role = _words(_first(party, "t:roleName"))
    if own and role and not between.strip():
        return f"{' '.join(map(_words, own))}, {role}"
    return _words(party)


def _classification(tei: etree._Element) -> str:
    """Give the classification in the words of its category."""
    target = _attribute(_first(tei, ".//t:catRef[@scheme='#classification']"), "target").removeprefix("#")
    category = next((found for found in tei.iter(f"{_NS}category") if found.get(_XML_ID) == target), None)
    words = _words(_first(category, "t:catDesc")) or target.partition(".")[2].replace("-", " ")
    return words[:1].upper() + words[1:]
