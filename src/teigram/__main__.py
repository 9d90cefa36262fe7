"""Runs the command line as ``python -m teigram``."""

from __future__ import annotations

from teigram.cli import run

if __name__ == "__main__":
    run()
