"""Tables for analysts: JSON Lines, CSV and Parquet with the same columns, one row a document."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from teigram.errors import ExtraError
from teigram.export.columns import COLUMNS, Row, Type, Value

if TYPE_CHECKING:
    from teigram.export import Document

_DAYS = {column.name for column in COLUMNS if column.type is Type.DAY}
_BETWEEN = "\n"  # between the texts of a list in one cell of CSV


def json_lines(documents: Sequence[Document]) -> bytes:
    """Write an object a line. What is not known is ``null``, a list without entries ``[]``."""
    lines = (json.dumps(row, ensure_ascii=False) for row in rows(documents))
    return "".join(f"{line}\n" for line in lines).encode()


def comma_separated(documents: Sequence[Document]) -> bytes:
    """Write CSV by RFC 4180 in UTF-8, the names of the columns first. What is not known is an empty cell."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(column.name for column in COLUMNS)
    for row in rows(documents):
        writer.writerow(_BETWEEN.join(value) if isinstance(value, list) else value for value in row.values())
    return stream.getvalue().encode()


def parquet(documents: Sequence[Document]) -> bytes:
    """Write a Parquet file; the meaning of each column is in the description of its field.

    Raises:
        ExtraError: PyArrow is not installed.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise ExtraError("Parquet needs the extra “parquet”: pip install 'teigram[parquet]'") from error
    types = {
        Type.TEXT: pa.string(),
        Type.NUMBER: pa.int64(),
        Type.DAY: pa.date32(),
        Type.LIST: pa.list_(pa.string()),
    }
    schema = pa.schema([pa.field(each.name, types[each.type], metadata={"description": each.what}) for each in COLUMNS])
    table = pa.Table.from_pylist([_typed(row) for row in rows(documents)], schema=schema)
    sink = io.BytesIO()
    pq.write_table(table, sink, compression="zstd")
    return sink.getvalue()


def rows(documents: Sequence[Document]) -> Iterator[dict[str, Value]]:
    """Yield the row of each document, by the names of the columns; an empty text is None."""
    for each in documents:
        row = Row(each.path.as_posix(), each.record, each.root)
        values = ((column.name, column.value(row)) for column in COLUMNS)
        yield {name: None if value == "" else value for name, value in values}


def _typed(row: dict[str, Value]) -> dict[str, Any]:
    return {name: _day(value) if name in _DAYS else value for name, value in row.items()}


def _day(value: Value) -> date | None:
    """Give the day; a day that no calendar has (February 30) stays in the column of the text alone."""
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None
