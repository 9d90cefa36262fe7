"""XML files of other vocabularies, from elements as values."""

from __future__ import annotations

from teigram.markup import Element
from teigram.markup import write as write_element

INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'


def written(root: Element) -> bytes:
    """Give the file with *root*: UTF-8, two spaces a level, no white space added to text."""
    return f"{_DECLARATION}\n{write_element(root)}\n".encode()
