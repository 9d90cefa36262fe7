# ruff: noqa: E501 - lines of telegrams are long
"""Text that looks like a telegram of the printed edition, in every form and with every kind of damage.

Headings, file numbers, markings, datelines and words are real ones; what is drawn is how they are put together.
"""

from __future__ import annotations

from hypothesis import strategies as st

from teigram.spans import Kind, Span

URLS = ("https://history.state.gov/historicaldocuments/frus1951v07p1/d612",)
SOURCE_LINES = (
    "611.61/10–351: Telegram",
    "795.00/7—2552: Telegram",
    "501.BC Indonesia/3—2849: Telegram",
    "684A.86/9-1455 :: Circular telegram",
    "S/P Files: Lot 64 D 563",
    "“Moscow Embassy Files”: Airgram",
)
HEADINGS = (
    "The Acting Secretary of State to the Embassy in the Soviet Union",
    "The Ambassador in India (Henderson) to the Secretary of State",
    "No. 500 The Ambassador in Japan (Murphy) to the Department of State",
    "50. Telegram From the Embassy in Lebanon to the Department of State",
    "The Acting Political Adviser in Japan (Sebald) to\nthe Secretary of State",
    "Memorandum by John Paton Davies of the Policy Planning Staff",
    "Editorial Note",
    "Cablegram 1305 From Washington to Canberra",
)
TITLES = ("Negotiated Settlement of the Korean Conflict",)
MARKINGS = (
    "top secret",
    "priority",
    "secret   us urgent",
    "Secret NIACT Emergency",
    "(For Department use only)",
    "limited official use",
)
DATELINES = (
    "Washington, July 25, 1952—7:15 p.m.",
    "[Washington,] October 3, 1951.",
    "New Delhi, September 17, 1948—noon.",
    "Athens, September 5, 1965, 1515Z.",
    "Moscow, February 31, 1952—25 p. m.",
    "[Received September 17—11:14 a.m.]",
    "undated",
)
NUMBERS = ("249. ", "Secto 16. ", "A–139. ", "1. ", "2. ", "(a) ", "Part II. ", "92. Part I. ", "[249.] ", "")
WORDS = (
    "wld", "Deptel", "ReDeptel 239", "Embtels 2180 and 2181 June 27", "Sov Govt", "POWs", "PanikkarChou", "Panikkar", "Chou",
    "queston", "question", "armistice", "Korea", "fighting", "Schuman.", "of", "the", "(611.61/10–451)", "76,000", "30.1",
    "$10,000", "38th parallel", "4:30 p.m.", "telegram 1678, October 5, from London", "See footnote 2, p. 986.", "pp. 732736",
    "Document 350", "NSC 125/6/3/", "repeated to Paris as telegram 1967", "June 25, 1950", "“Alternative B”", "Oct. 5.)", "Source: ",
    "US–Sov", "aide-mémoire", "etc;", "A.I.", "Lavrentiev,", "AT&T", "<garble>", "]]>", "&amp;", "- ", "↩", "/1/", "[1]", "*",
)  # fmt: skip
GLUED = (
    "July 251",
    "Oct 2,2",
    "September 283",
    "Deptel 44822",
    "fighting3",
    "Schuman.4",
    "tel3",
    "1951,1",
    "Lie’s1",
    "19511",
    "/2/",
    "[3]",
)
BRACKETS = (
    "OK H[arry] S. T[ruman]", "[garble]", "[2 lines of source text not declassified]", "[sic]", "[Washington,]", "Trans[fer]",
    "[[nested] brackets]", "[[[", "]]", "[a [Page 7] b]", "[open", "reg[ulation]s", "[]", "[ ]", "[Page ]", "[x\ny]",
)  # fmt: skip
PAGE_MARKS = (
    "[Page 988]", "[Page 988] ", " [Page 989] ", "[Page 990][Page 991]", "\n[Page 992]\n", "\n\n[Page 1607–08]\n\n", "[Page xii]",
    " [Page 3]\t", "fight[Page 4]ing", "-[Page 5]", "[Page 6]\n",
)  # fmt: skip
ODD = (
    "\f",
    "\a",
    "\0",
    "\ufeff",
    "e\u0301",
    "\u200d",
    "\U0001f4dc",
    "\u2028",
    "\x85",
    "\xa0",
    "\ufffe",
    "\x1f",
    "\t",
    "\v",
    "\x7f",
)
SIGNATURES = ("Webb", "Acheson", "[Huddle]", "Thorp5", "W. Walton Butterworth", "Henderson /3/")
NOTES = (
    "Not printed.",
    "See footnote 2, p. 986.",
    "A manuscript notation in the source text read: “OK H[arry] S. T[ruman].” This telegram was repeated to London as telegram 1810.",
    "Source: Department of State, Central Files, 684A.86/9–1455. Top Secret; Priority; Alpha. Repeated to Cairo.",
    "Telegram 250, October 4, to Moscow, directed [Page 12] Ambassador Kirk (611.61/10–451).",
    "*",
)


_GAPS = (" ", " ", " ", "", "  ")


def _often(words: tuple[str, ...], share: int) -> tuple[str, ...]:
    """Repeat *words* until there are some sixty of them for each *share*."""
    return words * max(round(60 * share / len(words)), 1)


# One draw for a word with the gap after it: two draws would take twice the time, and most of a run is drawing.
_WORDS_WITH_GAPS = tuple(
    word + gap
    for word in (
        *_often(WORDS, 2),
        *_often(GLUED, 1),
        *_often(BRACKETS, 1),
        *_often(PAGE_MARKS, 1),
        *_often(ODD, 1),
    )
    for gap in _GAPS
)
_BULLETS = ("", "", "", "- ", "- 1.\n- ", "(b)\n", "    ")
_OPENINGS = tuple(bullet + number for bullet in _BULLETS for number in NUMBERS)


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    """Give one paragraph: a bullet and a number perhaps, and words with a space or nothing between them."""
    words = draw(st.lists(st.sampled_from(_WORDS_WITH_GAPS), min_size=1, max_size=9))
    return draw(st.sampled_from(_OPENINGS)) + "".join(words)


@st.composite
def note_lists(draw: st.DrawFn) -> str:
    """Give a list of notes in one of the forms in which it is found."""
    texts = draw(st.lists(st.sampled_from(NOTES), max_size=4))
    form = draw(st.sampled_from(("glued", "blocked", "screen", "slash", "sister")))
    first = draw(st.sampled_from((1, 1, 1, 0, 34)))
    opening = {"glued": "- ", "blocked": "  {n}. ", "screen": "{n}. ", "slash": "/{n}/", "sister": "[{n}] "}[form]
    closing = "↩" if form == "glued" else ""
    further = draw(
        st.sampled_from(("", "", "\n\n    The drafting history of this telegram is substantial.", "\nIbid."))
    )
    between = "\n" if form == "glued" else draw(st.sampled_from(("\n", "\n\n")))
    return between.join(
        f"{opening.format(n=number)}{text}{further}{closing}" for number, text in enumerate(texts, first)
    )


def _maybe(values: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.one_of(st.just(""), st.sampled_from(values))


@st.composite
def telegrams(draw: st.DrawFn) -> str:
    """Give a whole telegram, in one form, perhaps with carriage returns, a byte-order mark or its end cut off."""
    anchor = draw(st.sampled_from(("", "", "1", " 1", "/1/", "0", "*", "[1]")))
    heading = draw(_maybe(HEADINGS))
    front = [draw(_maybe(URLS)), draw(_maybe(SOURCE_LINES)), heading + anchor if heading else "", draw(_maybe(TITLES))]
    front += draw(st.lists(st.one_of(st.sampled_from(MARKINGS), st.sampled_from(DATELINES)), max_size=3))
    body = draw(st.lists(paragraphs(), max_size=5))
    blocks = [*front, *body, draw(_maybe(SIGNATURES)), draw(note_lists())]
    text = draw(st.sampled_from(("\n", "\n\n"))).join(block for block in blocks if block)
    text = draw(_maybe(("\ufeff",))) + text
    text = text.replace("\n", draw(st.sampled_from(("\n", "\n", "\r\n", "\r"))))
    cut = draw(st.one_of(st.just(0), st.just(0), st.integers(0, 60)))
    return text[: len(text) - cut]


CABLE_LINES = (
    "CONFIDENTIAL", "PAGE 01 STATE 043554", "PAGE 02 BONN 03811 01 OF 02 141129Z", "CONFIDENTIALPAGE 02        TEL AVIV  01234", "PAGE 01",
    "MOSCOW 01234  01 OF 02  141129Z", "63", "ORIGIN EUR-12", "INFO OCT-01 ISO-00 /051 R", "( ISO ) W", "DRAFTED BY EUR/SOV:JDMERRIT:ABC",
    "3/8/73 EXT 20821", "APPROVED BY: S/S-O: G. TALLMAN", "--------------------- 012345", "R 231234Z JAN 73", "O R 311430Z FEB 68",
    "R 23l234Z JAN", "FM SECSTATE WASHDC", "TO AMEMBASSY MOSCOW IMMEDIATE 3212", "AMEMBASSY THE HAGUE", "INFO USMISSION NATO PRIORITY", "BT",
    "C O N F I D E N T I A L SECTION 01 OF 02 STATE 043554", "S E C R E T FINAL SECTION OF 02 BONN 03811", "UNCLAS LAGOS 01234", "EXDIS",
    "LIMDIS NOFORN - VIENNA ONLY", "E.O. 11652: GDS", "TAGS: PFOR, OVIP (FERRIS, HENRY A.),", "UR", "SUBJECT: GRAIN SHIPMENTS: NEXT ROUND",
    "REF: (A) MOSCOW 2214 (B) STATE 041187, 041190;", "(C) LONDON 311", "1. AS INDICATED REF A, THE SOVIET SIDE HAS ASKED FOR", "13. IT IS",
    "A. RATES WILL BE THOSE OF 1972.", "AS PROVIDED STATE 246290 ON MARCH 5 AT 071530Z MAR 73. TEL AVIV [Page 3]", "QUOTE", "UNQUOTE KERR",
    "BE REVEALED. ROGERS", "ROGERS", "NNN", "<< END OF DOCUMENT >>", "Message Attributes", "Film Number: D730210-0639",
    "Declassified/Released US Department of State EO Systematic Review 30 JUN 2005", "INCOMING TELEGRAM     Department of State",
    "SECRET     Control: 9921", "Rec'd: July 26, 1952", "FROM: Moscow          3:12 a.m.", "TO: Secretary of State", "NO: 92, July 25, 7 p.m.",
    "SENT TO: Amembassy PARIS PRIORITY 45", "SENT DEPARTMENT 92, REPEATED INFORMATION PARIS 45, LONDON 67.", "Eyes only for the Secretary.",
    "GW:RTL/4", "", "", "  ", "\x0c", "AT&T <garble>",
)  # fmt: skip


@st.composite
def cables(draw: st.DrawFn) -> str:
    """Give the lines of raw cables, in their order with some lost, or in any order."""
    lines = draw(st.lists(st.sampled_from(CABLE_LINES), min_size=3, max_size=30))
    if draw(st.booleans()):
        lines.sort(key=CABLE_LINES.index)
    return draw(st.sampled_from(("\n", "\n\n", "\r\n"))).join(lines)


def any_text() -> st.SearchStrategy[str]:
    """Give any characters that UTF-8 can hold, or telegrams with any characters strewn in."""
    free = st.text(st.characters(codec="utf-8"), max_size=80)
    return st.one_of(free, st.tuples(telegrams(), free, st.integers(0, 400)).map(_strewn))


_PIECES = (*_WORDS_WITH_GAPS, *("\n", "\r\n", "\r", "\r\r\n", "\n\n") * 60)


def pieces_of_text() -> st.SearchStrategy[str]:
    """Give words, line ends and odd characters in any order: for laws that do not ask what a telegram is."""
    free = st.text(st.characters(codec="utf-8"), max_size=20)
    pieces = st.lists(st.sampled_from(_PIECES), max_size=20).map("".join)
    return st.builds("{}{}{}".format, st.sampled_from(("", "", "\ufeff")), pieces, free)


def _strewn(parts: tuple[str, str, int]) -> str:
    text, free, at = parts
    return text[:at] + free + text[at:]


@st.composite
def spans_over(draw: st.DrawFn, length: int) -> list[Span]:
    """Give spans of any kind over a text of *length* code points: crossing, equal, empty ones too."""
    kinds = sorted(Kind)
    drawn = draw(st.lists(st.integers(0, (length + 1) ** 2 * len(kinds) - 1), max_size=12))
    places = [divmod(number, len(kinds)) for number in drawn]
    return [
        Span(min(ends), max(ends), kinds[kind], (("id", str(number)),), "test")
        for number, (place, kind) in enumerate(places)
        for ends in (divmod(place, length + 1),)
        if kinds[kind] is not Kind.DIVISION
    ]
