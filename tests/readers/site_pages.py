"""Pages as history.state.gov serves them, made of the edition's TEI, and as browsers and archives save them.

The markup follows the site's own code, https://github.com/HistoryAtState/hsg-shell: ``resources/odd/source/frus.odd``
says what each TEI element becomes, ``modules/ext-html.xql`` what a note does,
``pages/historicaldocuments/volume-interior.xml`` what stands around the document.
"""

from html import escape

from lxml import etree

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_INLINE = {
    "persName": "tei-persName",
    "placeName": "tei-placeName",
    "gloss": "tei-gloss",
    "date": "tei-date",
    "time": "tei-time",
    "seg": "tei-seg",
    "label": "tei-label2",
}
_BLOCKS = {
    "opener": "tei-opener",
    "dateline": "tei-dateline",
    "closer": "tei-closer",
    "signed": "tei-signed1",
    "postscript": "tei-postscript",
    "quote": "tei-quote2",
    "floatingText": "tei-floatingText",
}
_HIGHLIGHTS = {"italic": "tei-hi2 font-italic", "smallcaps": "tei-hi3 font-smallcaps", "strong": "tei-hi1"}

SHELL = """<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en">
  <head>
    <meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1.0"/>
    <link rel="canonical" href="https://history.state.gov/historicaldocuments/{volume}/{document}"/>
    <title>Historical Documents - Office of the Historian</title>
    <script>window.dataLayer = window.dataLayer || []; if (1 < 2) {{ gtag("js"); }}</script>
    <style>.note {{ vertical-align: super; }}</style>
  </head>
  <body id="body">
    <header><nav class="navbar"><ul><li><a href="/">Home</a></li><li><a href="/historicaldocuments">Historical \
Documents</a></li></ul></nav></header>
    <main><div class="row">
      <ol class="hsg-breadcrumb__list"><li><a href="/historicaldocuments/{volume}">{volume}</a></li></ol>
      <div class="hsg-width-main">
        <div id="content-inner">
          <div id="content-container">
            <div class="content">
{content}
            </div>
          </div>
        </div>
      </div>
      <aside class="hsg-width-sidebar"><div class="hsg-panel"><h4 class="hsg-sidebar-title">Persons</h4>
        <div class="hsg-list-group">Acheson, Dean G.</div></div></aside>
    </div></main>
    <footer><p>Office of the Historian, Foreign Service Institute<br/>United States Department of State</p></footer>
    <script src="/resources/scripts/hsg.js"></script>
  </body>
</html>
"""


def site_page(tei: str, volume: str) -> str:
    """Give the page of the document whose `div` is *tei*."""
    division = etree.fromstring(tei)
    ident = division.get(XML_ID, "")
    notes: list[str] = []
    body = f'<div class="tei-div4" id="{ident}">{_children(division, volume, notes)}</div>'
    listed = f'<div class="footnotes"><ol>{"".join(notes)}</ol></div>' if notes else ""
    return SHELL.format(volume=volume, document=ident, content=body + listed)


def _children(element: etree._Element, volume: str, notes: list[str]) -> str:
    parts = [escape(element.text or "", quote=False)]
    for child in element:
        if isinstance(child.tag, str):
            parts.append(_element(child, volume, notes))
        parts.append(escape(child.tail or "", quote=False))
    return "".join(parts)


def _element(element: etree._Element, volume: str, notes: list[str]) -> str:
    name = element.tag.removeprefix(TEI)
    if name == "note" and element.get("rend") != "inline":
        return _note(element, volume, notes)
    if name == "list":
        return _list(element, volume, notes)
    inner = _children(element, volume, notes)
    before, after = _tags(element, name, volume)
    return f"{before}{inner}{after}"


def _tags(element: etree._Element, name: str, volume: str) -> tuple[str, str]:
    """Give what the site writes before and after the content of *element*."""
    if name == "pb":
        link = f"/historicaldocuments/{volume}/{element.get(XML_ID, '')}"
        return f'<a class="tei-pb1" href="{link}">[Page {element.get("n")}]', "</a>"
    if name == "ref":
        return f'<a href="/historicaldocuments/{element.get("target", "").lstrip("#")}">', "</a>"
    if name == "lb":
        return "<br/>", ""
    tag = {"note": "p", "head": "h3", "p": "p", "item": "li"}.get(name) or ("div" if name in _BLOCKS else "span")
    rule = {"center": 1, "flushleft": 2}.get(element.get("rend", ""), 3)
    classes = {"note": "tei-note2", "head": "tei-head7", "p": f"tei-p{rule}", "item": "tei-item"}
    classes |= {"hi": _HIGHLIGHTS.get(element.get("rend", "italic"), ""), **_INLINE, **_BLOCKS}
    return f'<{tag} class="{classes[name]}">', f"</{tag}>"


def _note(element: etree._Element, volume: str, notes: list[str]) -> str:
    node, number = f"1.3.4.4.8.{len(notes)}", element.get("n")
    place = len(notes)
    notes.append("")
    notes[place] = (
        f'<li class="footnote" id="fn:{node}" value="{number}">\n<span class="fn-content">'
        f'{_children(element, volume, notes)}</span>\n<a class="fn-back" href="#fnref:{node}">↩</a>\n</li>'
    )
    return f'<span id="fnref:{node}"><a class="note" rel="footnote" href="#fn:{node}">\n{number}\n</a></span>'


def _list(element: etree._Element, volume: str, notes: list[str]) -> str:
    if element.find(f"{TEI}label") is None:
        return f'<ul class="hsg-list">{_children(element, volume, notes)}</ul>'
    names = {"label": "dt", "item": "dd"}
    parts = []
    for child in element:
        name = names.get(child.tag.removeprefix(TEI))
        inner = _children(child, volume, notes) if name else _element(child, volume, notes)
        parts.append(f"<{name}>{inner}</{name}>" if name else inner)
    return f'<dl class="labeled-list">{"".join(parts)}</dl>'


def from_the_wayback_machine(page: str) -> str:
    """Give the page as web.archive.org serves it: a toolbar, and each address leads into the archive."""
    archive = "https://web.archive.org/web/20170401120000/"
    toolbar = """<!-- BEGIN WAYBACK TOOLBAR INSERT -->
<div id="wm-ipp-base" lang="en"><div id="wm-ipp">The Wayback Machine <p>12 captures</p></div></div>
<!-- END WAYBACK TOOLBAR INSERT --> """
    rewritten = page.replace('href="/', f'href="{archive}https://history.state.gov/')
    rewritten = rewritten.replace('href="https://history', f'href="{archive}https://history')
    rewritten = rewritten.replace('<body id="body">', f'<body id="body">{toolbar}')
    script = '<script src="//archive.org/includes/athena.js"></script>'
    stamp = "<!--\n     FILE ARCHIVED ON 12:00:00 Apr 01, 2017 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE\n-->"
    return rewritten.replace("<head>", f"<head>{script}") + stamp


def from_single_file(page: str) -> str:
    """Give the page as the browser extension SingleFile saves it: one file, pictures in it, tags left out."""
    comment = "<!--\n Page saved with SingleFile \n url: {} \n saved date: Sun Nov 01 2026 10:00:00 GMT+0000\n-->"
    address = page.partition('rel="canonical" href="')[2].partition('"')[0]
    kept = page.replace("</p>", "").replace("</li>", "").replace("</dd>", "").replace("</dt>", "")
    kept = kept.replace('<link rel="canonical"', '<link rel="prefetch"').replace("<!DOCTYPE html>\n", "")
    style = f"<style>:root{{--sf-img-1: url('data:image/png;base64,{'iVBORw0KGgo' * 500}')}}</style>"
    saved = kept.replace("<head>", f"<head>{style}").replace("<body", f"{comment.format(address)}<body", 1)
    return f"<!DOCTYPE html> {saved}"


def from_a_browser(page: str) -> str:
    """Give the page as “save as, complete” does: its address in a comment, all addresses whole, scripts in a folder."""
    address = page.partition('rel="canonical" href="')[2].partition('"')[0]
    saved = page.replace("<html", f"<!-- saved from url=({len(address):04})https{address[5:]} -->\n<html", 1)
    saved = saved.replace('href="#', f'href="{address}#').replace('href="/', 'href="https://history.state.gov/')
    saved = saved.replace('src="/resources/scripts/', 'src="./Document_files/').replace("\n", "\r\n")
    return saved.replace("</footer>", '</footer><div class="popover fade in"><p>Not printed.</p></div>')
