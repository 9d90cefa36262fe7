"""Telegraphic abbreviations and agglutinations: ``wld``, ``Deptel``, ``ReDeptel``, ``USG``.

The table says what each stands for and how sure that is; the printed form always stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from teigram.recognise.words import words_of
from teigram.spans import Kind, Span
from teigram.table_rows import Abbreviation
from teigram.tables import abbreviations, homographs, posts

_TOKEN = re.compile(r"[A-Za-z](?:[A-Za-z/]*[A-Za-z])?")

_OR = "; "  # between the meanings of a row
_FILE_GOES_ON = re.compile(r"/\d")
_BETWEEN = " .\n–-"  # what may stand between an abbreviation and the word after it
_AROUND = 20

_PART_OF_TOKEN = re.compile(r"[A-Za-z/]")


def abbreviated_words(text: str, year: int | None, parties: str = "") -> Iterator[Span]:
    """Yield a span for each abbreviation of the table in *text*, in order.

    Args:
        text: The reading.
        year: Of the telegram, when known; rows of the table are valid for some years only.
        parties: Who sends and who receives it, in words. To and from the Embassy in Greece, GOG is the Government of
            Greece, and not that of Guatemala.
    """
    rows = {token: _row(of_token, year) for token, of_token in _found(text).items()}
    places = [place for token in rows for place in _places(text, token)]
    for start, word in sorted(places):
        row = rows[word]
        if row is not None and not _is_other_word(text, start, word):
            meant = _meant(row, parties)
            expan = meant or row.expan
            expan = _with_capital(word, expan) if row.case == "any" else expan
            attrs = (("expan", expan), ("cert", "medium" if meant else row.certainty))
            yield Span(start, start + len(word), Kind.ABBREVIATION, attrs, "recognise.abbreviations")


def _with_capital(word: str, expan: str) -> str:
    """Begin the expansion of ``Govt`` with a capital; in a text all in capitals these say nothing."""
    return expan[:1].upper() + expan[1:] if word[:1].isupper() and not word.isupper() else expan


def _meant(row: Abbreviation, parties: str) -> str:
    """Choose the one of several meanings that names a country of the *parties*; nothing when none or two do."""
    meanings = row.expan.split(_OR)
    if len(meanings) == 1:
        return ""
    near = [meaning for meaning in meanings if any(country in meaning for country in _countries_in(parties))]
    return near[0] if len(near) == 1 else ""


@lru_cache(maxsize=1)
def _countries_in(parties: str) -> tuple[str, ...]:
    """Give the countries that the *parties* name."""
    names = {post.country.removeprefix("the ") for post in posts()}
    return tuple(sorted(name for name in names if name in parties and re.search(rf"\b{re.escape(name)}\b", parties)))


def _found(text: str) -> dict[str, tuple[Abbreviation, ...]]:
    """Give the rows of the tokens of *text* that are abbreviations, by the token.

    Most tokens are none, so all are compared with the table at once.
    """
    words, table = words_of(text), _by_token()
    found = {token: table[token] for token in (words.counts.keys() | words.joined) & table.keys()}
    for token in words.mixed:
        if token not in found:
            rows = tuple(row for row in abbreviations().get(token.lower(), ()) if row.case == "any")
            found |= {token: rows} if rows else {}
    return found


def _places(text: str, token: str) -> Iterator[tuple[int, str]]:
    """Yield where *token* stands as a whole token."""
    at = text.find(token)
    while at >= 0:
        match = _TOKEN.match(text, at)
        if match and match.group() == token and not (at and _PART_OF_TOKEN.match(text[at - 1])):
            yield at, token
        at = text.find(token, at + 1)


def _is_other_word(text: str, start: int, word: str) -> bool:
    """Say whether *word* at *start* is part of a file number, 785.5 MSP/9–658, or a homograph: the city Tel Aviv."""
    following = text[start + len(word) : start + len(word) + _AROUND]
    if _FILE_GOES_ON.match(following):
        return True
    homograph = homographs().get(word.lower())
    if homograph is None:
        return False
    before, after = text[max(start - _AROUND, 0) : start].split(), following.strip(_BETWEEN)
    is_after = bool(before) and any(_is_like(before[-1][-1:], before[-1], form) for form in homograph.after)
    return is_after or any(_is_like(after[:1], after, form) for form in homograph.before)


def _is_like(nearest: str, words: str, form: str) -> bool:
    """Say whether *words*, whose character nearest to the abbreviation is *nearest*, are of a *form* of the table."""
    if form == "#":
        return nearest.isdigit()
    return nearest.isupper() if form == "A" else words.startswith(form)


def _row(rows: tuple[Abbreviation, ...], year: int | None) -> Abbreviation | None:
    return next((row for row in rows if row.valid_in(year)), None)


@cache
def _by_token() -> dict[str, tuple[Abbreviation, ...]]:
    """Give the rows by each form in which a token may stand in the text: one look-up a token."""
    found: dict[str, tuple[Abbreviation, ...]] = {}
    for token, rows in abbreviations().items():
        for row in rows:
            for form in {row.abbr} if row.case == "exact" else _forms(token, row.abbr):
                found[form] = (*found.get(form, ()), row)
    return found


def _forms(token: str, printed: str) -> set[str]:
    """Give the ways in which a word is written whose case is free: ``Redeptel`` as ``ReDeptel`` too."""
    forms = {token, token.capitalize(), token.upper(), printed}
    if token.startswith("re"):
        forms.add("Re" + token[2:].capitalize())
    return forms
