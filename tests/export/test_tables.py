from __future__ import annotations

import csv
import io
import json
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.export.samples import all_made, made

from teigram.errors import ExtraError
from teigram.export import tables
from teigram.export.columns import COLUMNS, Type

PAGE = Path(__file__).parents[2] / "docs/exports.md"


def _objects() -> list[dict[str, Any]]:
    return [json.loads(line) for line in tables.json_lines(all_made()).decode().splitlines()]


def test_every_row_has_every_column_in_order() -> None:
    for row in _objects():
        assert list(row) == [column.name for column in COLUMNS]


def test_row_has_the_values_of_the_record_and_the_text() -> None:
    row = _objects()[0]
    assert (row["doc_id"], row["authored"], row["authored_day"], row["authored_cert"]) == (
        "frus1951v07p1-d613",
        "1951-10-05T19:00:00",
        "1951-10-05",
        None,
    )
    assert (row["sender_surname"], row["sender_kind"], row["recipient_kind"]) == ("Kirk", "person", "organisation")
    assert (row["classification"], row["copies_to"], row["references"]) == ("top secret", ["Tokyo"], ["d612.xml"])
    assert row["body"].startswith("586. I wld answer teh")
    assert row["body_read"].startswith("586. I would answer the")
    assert row["notes"] == ["1 Repeated to Tokyo.", "2 Not printed.\n\nSee H[arry]."]
    assert row["file"] == "letters/telegram.xml"


def test_inference_has_its_certainty_beside_it() -> None:
    documents = [made("telegram", '<date when="1951-10-05T19:00:00">', '<date when="1951-10-05" cert="medium">')]
    assert json.loads(tables.json_lines(documents))["authored_cert"] == "medium"


def test_nothing_known_is_null_and_no_empty_text() -> None:
    bare = _objects()[2]
    assert [name for name, value in bare.items() if value not in (None, [])] == [
        "doc_id",
        "file",
        "words",
        "body",
        "body_read",
    ]
    assert bare["senders"] == []


def test_csv_says_the_same_as_json_lines() -> None:
    read = list(csv.DictReader(io.StringIO(tables.comma_separated(all_made()).decode(), newline="")))
    assert read == [{name: _in_a_cell(value) for name, value in row.items()} for row in _objects()]


def _in_a_cell(value: str | int | list[str] | None) -> str:
    return "\n".join(value) if isinstance(value, list) else "" if value is None else str(value)


def test_parquet_says_the_same_with_types() -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(io.BytesIO(tables.parquet(all_made())))
    assert table.column_names == [column.name for column in COLUMNS]
    rows = table.to_pylist()
    assert rows[0]["authored_day"] == date(1951, 10, 5)
    days = {column.name for column in COLUMNS if column.type is Type.DAY}
    assert [{k: v for k, v in row.items() if k not in days} for row in rows] == [
        {k: v for k, v in row.items() if k not in days} for row in _objects()
    ]
    assert table.schema.field("body").metadata[b"description"] == b"the text as printed"


def test_day_that_no_calendar_has_stays_in_the_text_column() -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    [row] = parquet.read_table(io.BytesIO(tables.parquet([made("hostile")]))).to_pylist()
    assert (row["authored"], row["authored_day"]) == ("1950-02-30", None)


def test_missing_library_is_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ExtraError, match=re.escape("pip install 'teigram[parquet]'")):
        tables.parquet([made("bare")])


def test_page_documents_every_column_in_order() -> None:
    table = PAGE.read_text("utf-8").partition("| column | type | what |")[2].partition("## ")[0]
    rows = re.findall(r"^\| `(\w+)` \| ([\w ]+) \| (.+) \|$", table, re.MULTILINE)
    assert rows == [(column.name, column.type.value, column.what) for column in COLUMNS]
