"""The ways in which the program, not the text, can fail.

What a text does wrong is a `Finding`; these stop the work on one file or on the whole run. Each message names the
place, what was found, what was expected and what to do.
"""

from __future__ import annotations


class TeigramError(Exception):
    """The base of every error that a person can act on."""

    exit_code = 2


class NoReaderError(TeigramError):
    """No reader takes the file; the message lists every refusal."""


class DecodingError(TeigramError):
    """The bytes are not text in the encoding that was stated or tried."""


class RefusedError(TeigramError):
    """The text is no document that can be encoded: a chapter listing, an empty file."""


class LossError(TeigramError):
    """One of the three laws of fidelity is broken: a character would be lost."""

    exit_code = 3


class SettingsError(TeigramError):
    """A settings file or a data table has a fault; the message gives the file and the line."""


class SchemaError(TeigramError):
    """A schema cannot be compiled."""


class TransformError(TeigramError):
    """A stylesheet cannot be compiled or stopped on a document."""


class OutputError(TeigramError):
    """A result cannot be written where it was asked for."""


class InputError(TeigramError):
    """A file or folder that was named cannot be read, or holds nothing to read."""


class SearchError(TeigramError):
    """The index for searching the edition cannot be made."""


class DepositError(TeigramError):
    """A package cannot be made or unpacked."""


class ExtraError(TeigramError):
    """A library of an optional extra is not installed; the message says how to install it."""
