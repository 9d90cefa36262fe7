"""A small volume in the edition's TEI: its header and lists, and documents of each of its three layouts."""

from __future__ import annotations

import re

from hypothesis import strategies as st

from teigram.readers import frus_tei
from teigram.source import Reading, check_tiling
from teigram.spans import Kind

HEADER = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0" xml:id="frus1949v07p1">
  <teiHeader><fileDesc>
    <titleStmt>
      <title type="series">Foreign Relations of the United States</title>
      <title type="subseries">1949</title>
      <title type="volumenumber">Volume VII, Part 1</title>
      <title type="volume">The Far East &amp; Australasia</title>
      <editor role="primary">John G. Reid</editor>
    </titleStmt>
    <publicationStmt>
      <publisher>United States Government Printing Office</publisher><pubPlace>Washington</pubPlace><date>1975</date>
      <idno type="frus">frus1949v07p1</idno>
    </publicationStmt>
    <sourceDesc><p>Printed book</p></sourceDesc>
  </fileDesc></teiHeader>
  <text>
    <front>
      <div type="section" xml:id="terms"><head>List of abbreviations</head><list type="terms">
        <item><hi rend="strong"><term xml:id="t_Dept1">Dept</term>,</hi> Department of
          State</item>
      </list></div>
      <div type="section" xml:id="persons"><head>List of Persons</head><list type="names">
        <item><hi rend="strong"><persName xml:id="p_SWJ1">Sebald, William J.</persName></hi>,
          Political Adviser &amp; Ambassador.</item>
      </list></div>
    </front>
    <body><div type="compilation" xml:id="comp1"><head>Indochina</head>
      <pb n="14" xml:id="pg_14" facs="0028"/>
"""

TO_1951 = """<div type="document" xml:id="d12" n="12">
  <note rend="inline" type="source">851.01/3–1749: Telegram</note>
  <head>
    <hi rend="italic">The Consul General at Saigon</hi> (<persName type="from">
      <hi rend="italic">Abbott</hi>
    </persName>) <hi rend="italic">to the <gloss type="to">Secretary of
      State</gloss>
    </hi>
  </head>
  <opener>
    <dateline rendition="#right">
      <placeName>
        <hi rend="smallcaps">Saigon</hi>
      </placeName>, <date when="1949-03-17T15:00:00">March 17, 1949—3
        p. m.</date>
    </dateline>
    <seg rendition="#left">
      <hi rend="smallcaps">confidential</hi>
    </seg>
  </opener>
  <p>66. In conversation with Lacy,<note n="1" xml:id="d12fn1">William S. B. Lacy, on a visit to Saigon.</note> myself,
    <gloss target="#t_Dept1">Dept</gloss> prepares <pb n="15" xml:id="pg_15" facs="0029"/>transfer:</p>
  <list>
    <label>1.</label>
    <item>See <ref target="#d13">Document 13</ref>.</item>
    <pb n="16" xml:id="pg_16" facs="0030"/>
    <label>2.</label>
    <item>See <ref target="frus1951v06p1#d5">volume VI</ref>.</item>
  </list>
  <closer>
    <signed>
      <hi rend="smallcaps">Abbott</hi>
    </signed>
  </closer>
  <frus:attachment>
    <opener><seg rendition="#center">[Enclosure]</seg></opener>
    <head>Memorandum</head>
    <p>The Government is most appreciative.</p>
  </frus:attachment>
</div>
"""

FROM_1952 = """<pb n="17" xml:id="pg_17" facs="0031"/>
<div type="document" xml:id="d13" n="13">
  <note rend="inline" type="source">693.94/12–2951: Telegram</note>
  <head>No. 462<lb/>The <gloss type="from">Secretary of State</gloss> to the United States Political Adviser
    (<persName type="to" corresp="#p_SWJ1">Sebald</persName>)<note n="2" xml:id="d13fn2">
      <p>Drafted by Dulles.</p>
      <p>Cleared by the Secretary.</p>
    </note>
  </head>
  <dateline>
    <placeName>Tokyo</placeName>, <date when="1951-12-31T14:26:00">December 31, 1951—2:26 p.m</date>.</dateline>
  <p rend="flushleft">Top Secret<lb/>Priority</p>
  <list type="participants">
    <head>Participants:</head>
    <item>U.S.<list><item>The President</item></list></item>
    <item>
      <list><head>U.K.</head><item>The Prime Minister</item></list>
    </item>
  </list>
  <p rend="center">1875. Memo of 27th does not supersede <del rend="strikethrough">substantial</del> letter.</p><gap/>
  <table rows="2" cols="2">
    <row><cell/><cell>1954</cell></row>
    <row><cell cols="2">Total</cell></row>
  </table>
  <closer>
    <signed><persName corresp="#p_SWJ1">Bill</persName></signed>
  </closer>
  <p>P.S. You might be interested in the enclosed clipping.</p>
</div>
"""

FROM_1955 = """<div type="document" xml:id="d14" n="14">
  <head>5. Telegram From the <gloss type="from">Embassy in Lebanon</gloss> to the
    <gloss type="to">Department of State</gloss>
    <note n="1" xml:id="d14fn1" type="source">Source: Department of State, Central Files, 783A.00/1–3058. Secret;
      Priority.</note>
  </head>
  <dateline>
    <hi rend="italic">
      <placeName>Beirut</placeName>, <date when="1958-01-30T19:00:00">January 30, 1958—7 p.m.</date>
    </hi>
  </dateline>
  <p>2573. Minister said [<hi rend="italic">less than 1 line not declassified</hi>] AT&amp;T&#8212;peril<note
    n="2" xml:id="d14fn2">Not found.</note> immediate.</p>
  <closer><signed><persName>McClintock</persName></signed></closer>
</div>
"""

END = """</div></body></text></TEI>
"""

VOLUME = f"{HEADER}{TO_1951}{FROM_1952}{FROM_1955}{END}"


def readings(volume: str = VOLUME) -> list[Reading]:
    """Read *volume* and check the first law of each document."""
    file = frus_tei.read(volume.encode(), "volume.xml", None)
    found = list(file.readings)
    for reading in found:
        check_tiling(reading, file.raw)
    return found


def reading(document: str) -> Reading:
    """Read a volume that holds *document* alone."""
    (found,) = readings(f"{HEADER}{document}{END}")
    return found


def paragraph(content: str) -> Reading:
    """Read a document that is one paragraph."""
    return reading(f'<div type="document" xml:id="d1" n="1"><head>Note</head><p>{content}</p></div>')


def words(of: Reading, kind: Kind) -> list[str]:
    """Give the words of the spans of *kind*."""
    return [of.text[span.start : span.end] for span in of.given if span.kind is kind]


def said(of: Reading, kind: Kind) -> list[dict[str, str]]:
    """Give the attributes of the spans of *kind*."""
    return [dict(span.attrs) for span in of.given if span.kind is kind]


_NAMES = st.sampled_from(
    ["hi", "persName", "gloss", "ref", "del", "formula", "note", "p", "list", "item", "quote", "cell"]
)
_PIECE = st.recursive(
    st.text(st.sampled_from("ab \n–𝒳"), max_size=4)
    | st.sampled_from(["<lb/>", '<pb n="9"/>', "<gap/>", "&amp;", "<hi/>"]),
    lambda inner: st.tuples(_NAMES, st.lists(inner, max_size=4)).map(
        lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>"
    ),
    max_leaves=12,
)
CONTENT = st.lists(_PIECE, max_size=6).map("".join)
"""What a document may hold, in whatever order and nesting."""


def words_alone(content: str) -> str:
    """Give the characters of *content* without tags and without white space."""
    return "".join(re.sub(r"<[^>]*>", "", content).replace("&amp;", "&").split())
