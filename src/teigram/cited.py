"""How a document of an edition is cited: on its page, and in files beside it."""

from __future__ import annotations

import json
from dataclasses import replace
from urllib.parse import quote

from lxml import etree

from teigram import record as records
from teigram.export import bibtex, chicago, csl, ris, schema_org
from teigram.page import Citation, Page

_FORMATS = (("BibTeX", ".bib"), ("CSL-JSON", ".csl.json"), ("RIS", ".ris"))
"""Of the citations that lie beside a page, with their endings."""


def cited(root: etree._Element, page: Page, stem: str) -> tuple[Page, dict[str, bytes]]:
    """Give *page* with how its document is cited, and the files of its citations by their endings."""
    record = records.record(root, name=stem)
    files = {
        ".bib": bibtex.entry(record),
        ".ris": ris.entry(record),
        ".csl.json": f"{json.dumps([csl.item(record)], ensure_ascii=False, indent=2)}\n",
    }
    citations = (
        Citation("Chicago", chicago.citation(record)),
        *(Citation(name, files[ending], quote(f"{stem}{ending}")) for name, ending in _FORMATS),
    )
    described = json.dumps(schema_org.document(record), ensure_ascii=False)
    known = replace(page, citations=tuple(one for one in citations if one.text), json_ld=described)
    return known, {ending: content.encode() for ending, content in files.items()}
