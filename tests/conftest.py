"""Options of the whole test run, and how many examples the property tests try."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, settings

# The same examples in every run, so that a run of one state of the program always ends in the same way; "nightly"
# (pytest --hypothesis-profile=nightly) looks for new ones.
_PHASES = (Phase.explicit, Phase.generate, Phase.shrink)
settings.register_profile(
    "default",
    max_examples=200,
    deadline=None,
    derandomize=True,
    database=None,
    phases=_PHASES,
    report_multiple_bugs=False,
)
settings.register_profile(
    "nightly", max_examples=5000, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("default")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the golden files anew; the run fails, so that the option cannot be left on",
    )
