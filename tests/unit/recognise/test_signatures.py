# ruff: noqa: E501 - lines of telegrams are long
from __future__ import annotations

import pytest

from teigram.recognise.signatures import looks_like_signature


@pytest.mark.parametrize(
    "text",
    [
        "Webb",
        "Acheson",
        "[Huddle]",
        "Thorp5",
        "Henderson /3/",
        "W. Walton Butterworth",
        "McConaughy",
        "MacArthur",
        "C.E. Wilson",
        "Robert J.G. McClurkin",
        "RLO’C",
        "Čapek",
        "De la Mare",
        "Lovett (Acting)",
        "For the Ambassador: Smith",
        "van Kleffens",
        "Dulles [1]",
    ],
)
def test_name_on_its_own_line_is_a_signature(text: str) -> None:
    assert looks_like_signature(text)


@pytest.mark.parametrize(
    "text",
    [
        "Part III.", "End Summary", "Begin Verbatim Text", "Comment", "We suggest that you use the foregoing.", "top secret",
        "London and Paris shld now inform Morrison and Schuman.4", "[Page 988]", "1.", "", "Webb " * 20,
    ],
)  # fmt: skip
def test_other_line_is_none(text: str) -> None:
    assert not looks_like_signature(text)
