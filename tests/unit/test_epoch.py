"""The moment that ``SOURCE_DATE_EPOCH`` states."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from teigram import epoch
from teigram.errors import SettingsError


@pytest.mark.parametrize("unset", ["", " "])
def test_no_moment_is_stated_where_the_variable_is_empty(monkeypatch: pytest.MonkeyPatch, unset: str) -> None:
    monkeypatch.setenv(epoch.NAME, unset)
    assert epoch.stated() is None


def test_no_moment_is_stated_where_the_variable_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(epoch.NAME, raising=False)
    assert epoch.stated() is None


def test_seconds_since_1970_are_a_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(epoch.NAME, "1700000000")
    assert epoch.stated() == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)


@pytest.mark.parametrize("wrong", ["yesterday", "1.5", "9" * 30])
def test_what_is_no_number_of_seconds_is_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch, wrong: str) -> None:
    monkeypatch.setenv(epoch.NAME, wrong)
    with pytest.raises(SettingsError, match=f"SOURCE_DATE_EPOCH is '{wrong}', .* Correct it, or unset it"):
        epoch.stated()
