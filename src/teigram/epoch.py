"""The moment that stands for the present where a result bears a date: ``SOURCE_DATE_EPOCH=1700000000``.

Programs that give the same bytes for the same input agree on this variable: https://reproducible-builds.org/specs/source-date-epoch/
"""

from __future__ import annotations

import os
from datetime import UTC, datetime

from teigram.errors import SettingsError

NAME = "SOURCE_DATE_EPOCH"


def stated() -> datetime | None:
    """Give the moment that ``SOURCE_DATE_EPOCH`` states, in UTC; None where it is unset or empty.

    Raises:
        SettingsError: It is no number of seconds since 1970.
    """
    seconds = os.environ.get(NAME, "").strip()
    if not seconds:
        return None
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise SettingsError(
            f"{NAME} is {seconds!r}, which is not a number of seconds since 1970, such as 1700000000. "
            "Correct it, or unset it."
        ) from error
