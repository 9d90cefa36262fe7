"""The one layout of TEI files: what ``teigram format`` writes.

UTF-8 and line feeds, double quotes, attributes in one order, an empty element as one tag; elements that hold elements
only are indented by two spaces. White space inside text is never touched, and in the text of a telegram none at all,
because it is the source's. That no text changes is proved on every run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from teigram.errors import LossError
from teigram.markup import attributes, escape_text, parse
from teigram.restore import restore
from teigram.validate import is_ours

_TEI = "{http://www.tei-c.org/ns/1.0}"
_XML = "http://www.w3.org/XML/1998/namespace"
_IN_HEADER = frozenset(
    {
        *("TEI", "teiHeader", "fileDesc", "titleStmt", "editionStmt", "respStmt", "extent", "publicationStmt"),
        *("availability", "seriesStmt", "notesStmt", "sourceDesc", "biblStruct", "analytic", "monogr", "imprint"),
        *("series", "listBibl", "msDesc", "msIdentifier", "encodingDesc", "projectDesc", "editorialDecl", "correction"),
        *("normalization", "quotation", "hyphenation", "interpretation", "segmentation", "refsDecl", "citeStructure"),
        *("classDecl", "taxonomy", "category", "appInfo", "application", "profileDesc", "correspDesc", "correspAction"),
        *("correspContext", "langUsage", "textClass", "keywords", "particDesc", "listPerson", "listOrg", "listPlace"),
        "revisionDesc",
    }
)
_IN_TEXT = frozenset(
    {
        *("text", "front", "body", "back", "group", "floatingText", "list", "table", "row", "lg"),
        *("div", "div1", "div2", "div3", "div4", "div5", "div6", "div7"),
    }
)


def formatted(tree: etree._ElementTree) -> bytes:
    """Give the file of *tree* in the one layout.

    Args:
        tree: From `teigram.wellformed.read`; it is not changed.

    Raises:
        LossError: The text would change: a fault of the program.
    """
    return _checked(tree, _document(tree, layout=True))


def written(tree: etree._ElementTree) -> bytes:
    """Give the file of *tree* with every white space as it is; attributes are in their order.

    Raises:
        LossError: The text would change: a fault of the program.
    """
    return _checked(tree, _document(tree, layout=False))


def _document(tree: etree._ElementTree, *, layout: bool) -> bytes:
    root = tree.getroot()
    before = [_other(node) for node in reversed(list(root.itersiblings(preceding=True)))]
    after = [_other(node) for node in root.itersiblings()]
    text = "".join(_element(root, 0, {"xml": _XML}, laid_out=layout, ours=is_ours(tree)))
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', *before, text, *after]
    return ("\n".join(lines) + "\n").encode()


def _other(node: etree._Element) -> str:
    """Write a comment or a processing instruction."""
    return etree.tostring(node, encoding="unicode", with_tail=False)


def _element(
    element: etree._Element, depth: int, known: Mapping[str | None, str], *, laid_out: bool, ours: bool
) -> Iterator[str]:
    """Yield the mark-up of *element*.

    Args:
        element: The element.
        depth: Its level of indentation.
        known: The prefixes that are declared around it.
        laid_out: Whether white space between elements may be changed.
        ours: Whether teigram has encoded the document.
    """
    name, pairs, here = _start(element, known)
    yield f"<{name}{attributes(pairs)}"
    if not len(element) and not element.text:
        yield "/>"
        return
    yield ">"
    laid_out = (
        laid_out and element.get(f"{{{_XML}}}space") != "preserve" and not (ours and element.tag == f"{_TEI}text")
    )
    block = laid_out and _is_block(element)
    indent = "\n" + "  " * (depth + 1)
    if not block:
        yield escape_text(element.text or "")
    for child in element:
        if block:
            yield indent
        if isinstance(child.tag, str):
            yield from _element(child, depth + 1, here, laid_out=laid_out, ours=ours)
        else:
            yield _other(child)
        if not block:
            yield escape_text(child.tail or "")
    yield f"{indent[:-2] if block else ''}</{name}>"


def _is_block(element: etree._Element) -> bool:
    """Say whether the children of *element* stand on lines of their own, so that white space between them is layout."""
    gaps = [element.text or "", *(child.tail or "" for child in element)]
    if not len(element) or any(gap.strip() for gap in gaps):
        return False
    if _name(element) in _IN_TEXT:
        return all(gaps)
    return _name(element) in _IN_HEADER or (_in_header(element) and all("\n" in gap for gap in gaps))


def _name(element: etree._Element) -> str:
    """Give the name of an element of TEI; of another, with its namespace, which no element of TEI is called by."""
    return element.tag.removeprefix(_TEI)


def _in_header(element: etree._Element) -> bool:
    return next(element.iterancestors(f"{_TEI}teiHeader"), None) is not None


def _start(
    element: etree._Element, known: Mapping[str | None, str]
) -> tuple[str, tuple[tuple[str, str], ...], Mapping[str | None, str]]:
    """Give the name of *element*, its attributes with the namespaces to declare, and the prefixes inside it."""
    name = etree.QName(element)
    here: dict[str | None, str] = {**known, **element.nsmap}
    if name.namespace is None:
        here[None] = ""
    declared = [
        (f"xmlns:{prefix}" if prefix else "xmlns", uri)
        for prefix, uri in sorted(here.items(), key=lambda pair: pair[0] or "")
        if known.get(prefix, "") != uri
    ]
    pairs = [*declared, *((_attribute(str(key), here), str(value)) for key, value in element.attrib.items())]
    prefix = f"{element.prefix}:" if element.prefix else ""
    return f"{prefix}{name.localname}", tuple(pairs), here


def _attribute(name: str, prefixes: Mapping[str | None, str]) -> str:
    """Give the *name* of an attribute with the prefix of its namespace."""
    if not name.startswith("{"):
        return name
    uri, _, local = name[1:].partition("}")
    return f"{next(prefix for prefix, known in prefixes.items() if prefix and known == uri)}:{local}"


def _checked(tree: etree._ElementTree, xml: bytes) -> bytes:
    """Give *xml* after proving that it has the text of *tree*."""
    other = parse(xml)
    if _text_of(tree.getroot()) != _text_of(other):
        raise LossError(
            "The text of the file would change. Nothing was written. This is a fault of the program: report it."
        )
    return xml


def _text_of(root: etree._Element) -> object:
    """Give what must stay the same: each text that is not white space, and the words of the whole and of the source."""
    own = [text for node in root.iter() for text in (node.text or "", node.tail or "") if text.strip()]
    texts = [" ".join("".join(map(str, text.itertext())).split()) for text in root.iterfind(f"{_TEI}text")]
    return own, texts, restore(root).split()
