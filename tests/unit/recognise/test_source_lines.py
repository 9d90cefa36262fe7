from __future__ import annotations

import pytest

from teigram.recognise.source_lines import file_date, is_source_line, parse_source_line


@pytest.mark.parametrize(
    ("text", "file", "document_type"),
    [
        ("611.61/10–351: Telegram", "611.61/10–351", "telegram"),
        ("795.00/7—2552: Telegram", "795.00/7—2552", "telegram"),
        ("501.BC Indonesia/3—2849: Telegram", "501.BC Indonesia/3—2849", "telegram"),
        ("320.2/12–2050: Circular telegram", "320.2/12–2050", "circular-telegram"),
        ("Department of Defense files: Telegram", "Department of Defense files", "telegram"),
        ("320.2/12–2050: Airgram", "320.2/12–2050", "airgram"),
        ("S/P Files: Lot 64 D 563", "S/P Files: Lot 64 D 563", ""),
        ("501.BC Indonesia/3—1049: Telegram.", "501.BC Indonesia/3—1049", "telegram"),
        ("501.BC Indonesia/4–1249: telegram", "501.BC Indonesia/4–1249", "telegram"),
        ("501.BC Indonesia/11–349: Telegram:", "501.BC Indonesia/11–349", "telegram"),
        ("740.5/2–651:: Telegram", "740.5/2–651", "telegram"),
        ("501.BC Indonesia/5–749; Telegram", "501.BC Indonesia/5–749", "telegram"),
        ("693.941/3–452: TeIegram", "693.941/3–452", "telegram"),
        ("693.941/3–452 Telegram", "693.941/3–452", "telegram"),
        ("Secretary’s Staff Meetings, lot 63 D 75", "Secretary’s Staff Meetings, lot 63 D 75", ""),
        ("Princeton University, H. Alexander Smith papers", "Princeton University, H. Alexander Smith papers", ""),
    ],
)
def test_line_gives_file_and_kind(text: str, file: str, document_type: str) -> None:
    assert is_source_line(text)
    parsed = parse_source_line(text)
    assert text[slice(*parsed.file)] == file
    assert parsed.document_type == document_type


@pytest.mark.parametrize(
    "text",
    [
        "top secret",
        "Memorandum for the Record by Mr. Greene",
        "The Secretary of State to the Embassy in India",
        "We have sent the files.",
        "Webb",
        "x" * 200,
    ],
)
def test_other_line_is_no_source_line(text: str) -> None:
    assert not is_source_line(text)


@pytest.mark.parametrize(
    ("file", "date"),
    [
        ("611.61/10–351", "1951-10-03"),
        ("795.00/7—2552", "1952-07-25"),
        ("795.00/7-2952", "1952-07-29"),
        ("320.2/12–2050", "1950-12-20"),
        ("890.00/1–1549", "1949-01-15"),
        ("611.61/10–4510", ""),
        ("611.61/13–351", ""),
        ("795.00/2–3052", ""),
        ("S/P Files: Lot 64 D 563", ""),
    ],
)
def test_file_number_ends_in_month_day_and_year(file: str, date: str) -> None:
    assert file_date(file) == date
