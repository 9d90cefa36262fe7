"""Turns transcribed US diplomatic telegrams into TEI, without losing a character."""

from __future__ import annotations

__version__ = "0.1.0"
