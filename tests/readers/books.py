"""EPUB books for tests, put together as the Office of the Historian does."""

import io
import zipfile

CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>
<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""

PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>{title}</title>
<link type="text/css" rel="stylesheet" href="stylesheet.css"/></head><body>{body}</body></html>"""

# As https://github.com/HistoryAtState/release, modules/render.xqm, renders a document for the first EPUBs: the notes
# follow the text, each after a link back that has the ident.
OLD = """<div id="d612"><p>795.00/10–351: Telegram</p>
<h4><em>The Acting Secretary of State to the Embassy in the Soviet Union</em> \
<a href="#d612fn1" id="d612fnref1"><sup>1</sup></a> </h4>
<p class="dateline">Washington, October 3, 1951—7 p. m.</p>
<p>273. Eyes only Amb. See <a href="d611.html">telegram 250</a>, \
<a href="#d612fn2" id="d612fnref2"><sup>2</sup></a> soonest; and <a href="d611.html#d611fn1">footnote 1</a>.</p>
<ul class="hanging-indent"><li>1. Withdraw.</li></ul>
<p class="closer"><span class="signed">Webb</span></p></div>
<hr class="space"/>
<div class="footnotes">
<div><a href="#d612fnref1" id="d612fn1" title="Return to text" class="footnote" style="display: inline">\
 <sup> 1 </sup> </a>\
<span>&#160;</span>Repeated to Tokyo.</div>
<div><p><a href="#d612fnref2" id="d612fn2" title="Return to text" class="footnote" style="display: inline">\
<sup>2</sup></a>\
<span>&#160;</span>Not printed.</p><p>But see <em>ante</em>.</p></div></div>"""

# As the same program makes EPUB 3: the rules of the site, and notes in `aside`.
NEW = """<div class="tei-div4" id="d613"><h3 class="tei-head7">\
613. Telegram From the Embassy in Iraq to the Department of State\
<a epub:type="noteref" class="noteref" href="#fn1-3">1</a></h3>
<div class="tei-dateline">Baghdad, January 5, 1955—10:09 a.m.</div>
<p class="tei-p3">408. Although <span epub:type="pagebreak" id="pg_3" title="3"></span>Embassy pouching.</p>
<div class="tei-closer"><div class="tei-signed1">Gallman</div></div></div>
<aside epub:type="footnote" id="fn1-3">Source: Department of State, Central Files, 684A.86/1–555. Secret.</aside>"""

# As programs do that put all notes into one file.
APART = """<div id="d614"><h4>The Ambassador in India (Henderson) to the Secretary of State</h4>
<p>12. Nehru agrees.<a class="noteref" href="notes.html#n614-1"><sup>1</sup></a></p></div>"""
NOTES = """<h1>Notes</h1><div class="footnotes"><p id="n600-1">1. Of another document.</p>
<p id="n614-1">1. See <a href="d614.html">there</a>.</p></div>"""


def book(
    files: dict[str, str], identifier: str = "frus1951v07p1-2014-05-01", extra: dict[str, bytes] | None = None
) -> bytes:
    """Give an EPUB whose spine is *files*: names and the content of their bodies."""
    items = "".join(
        f'<item id="i{i}" href="{name}" media-type="application/xhtml+xml"/>' for i, name in enumerate(files)
    )
    spine = "".join(f'<itemref idref="i{i}"/>' for i in range(len(files)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0">'
        f"<metadata><dc:identifier>{identifier}</dc:identifier></metadata>"
        f'<manifest>{items}<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>'
        f"<spine>{spine}</spine></package>"
    )
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as target:
        target.writestr("mimetype", "application/epub+zip")
        target.writestr("META-INF/container.xml", CONTAINER)
        target.writestr("OEBPS/content.opf", package)
        for name, body in files.items():
            target.writestr(f"OEBPS/{name}", PAGE.format(title=name, body=body))
        for name, data in (extra or {}).items():
            target.writestr(name, data, zipfile.ZIP_DEFLATED)
    return content.getvalue()
