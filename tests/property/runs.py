"""The program as the property tests run it: text in, a document out, or nothing when the text is refused."""

from __future__ import annotations

from hypothesis import assume, settings
from lxml import etree

from teigram.errors import NoReaderError, RefusedError
from teigram.pipeline import Encoding, encode_bytes

NAME = "frus1951v07p1-d612.txt"


def encoded(text: str) -> Encoding:
    """Encode *text*; an example that is refused as no document is passed over.

    Every other error, a `LossError` above all, is a failure.
    """
    refused = None
    try:
        return encode_bytes(text.encode(), NAME)
    except (NoReaderError, RefusedError) as error:
        refused = error
    assume(refused is None)
    raise AssertionError


def parsed(encoding: Encoding) -> etree._Element:
    """Parse the document without mending it: what is not well-formed is a failure."""
    return etree.fromstring(encoding.xml, etree.XMLParser(recover=False, resolve_entities=False))


def fewer(share: int) -> settings:
    """Give settings with one in *share* of the profile's examples, for tests whose examples take long."""
    profile = settings.default
    assert profile is not None
    return settings(max_examples=max(profile.max_examples // share, 20))
