"""The five telegrams as one edition."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import etree
from tests.editions import STEMS, encoding_of

from teigram.edition.entry import Entry, entry
from teigram.edition.site import Edition
from teigram.edition.site import edition as make

TITLE = "Telegrams on the Korean armistice, 1950–1952"
FOLDER = "korean-armistice"
Read = Callable[[Entry], bytes]


def edition_of(documents: dict[str, bytes], title: str = TITLE) -> Edition:
    """Give the edition of *documents*, which are TEI by the names of their pages."""
    entries = [entry(etree.fromstring(xml), path=name, href=f"{FOLDER}/{name}.html") for name, xml in documents.items()]
    return make(title, entries)


@pytest.fixture(scope="session")
def telegrams() -> dict[str, bytes]:
    return {stem: encoding_of(stem).xml for stem in STEMS}


@pytest.fixture(scope="session")
def edition(telegrams: dict[str, bytes]) -> Edition:
    return edition_of(telegrams)


@pytest.fixture(scope="session")
def read(telegrams: dict[str, bytes]) -> Read:
    return lambda one: telegrams[one.path]
