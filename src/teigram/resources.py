"""Where the schema and the stylesheets are: in the wheel, or in the checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_INSTALLED = _PACKAGE / "_resources"
_DOCUMENTATION = ("rules", "guidelines")


def path(name: str) -> Path:
    """Give the file *name* (``schema/teigram.rng``), as installed or as in the repository.

    An editable install copies a snapshot of the resources that goes stale; since the package itself is then imported
    from the checkout, only the folder beside this module is asked, and after it the repository root.
    """
    if _INSTALLED.is_dir():
        return _INSTALLED / name
    return _PACKAGE.parents[1] / ("docs" if name.startswith(_DOCUMENTATION) else ".") / name
