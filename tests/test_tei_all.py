"""Every committed document is valid against the whole of TEI, where its schema and jing are at hand."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from tests.editions import ROOT

SCHEMA = ROOT.parent / "shared" / "schemas" / "tei_all-4.12.0.rng"


def test_committed_documents_are_valid_against_tei_all() -> None:
    jing = shutil.which("jing")
    if jing is None:
        pytest.skip("jing is not installed: validity against TEI All was not checked")
    if not SCHEMA.is_file():
        pytest.skip("tei_all-4.12.0.rng is not beside the project: validity against TEI All was not checked")
    documents = sorted((ROOT / "encoded").rglob("*.xml"))
    assert documents
    run = subprocess.run([jing, str(SCHEMA), *map(str, documents)], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (0, "")
