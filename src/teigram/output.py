"""Writing files so that a reader sees the old one or the new one, never half of it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from teigram.errors import OutputError


def ready(folder: Path) -> None:
    """Make *folder*, with the folders above it, and see that files can be written in it.

    Raises:
        OutputError: It, or a folder above it, is a file; or it cannot be written to.
    """
    for place in (folder, *folder.parents):
        if place.exists() and not place.is_dir():
            raise OutputError(
                f"{place}: this is a file, and a folder is needed here. Name another folder for the output."
            )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise OutputError(_refused(folder, error)) from error


def write(path: Path, content: bytes, *, force: bool = False) -> bool:
    """Write *content* to *path* by a temporary name in the same folder, which is made if need be.

    Args:
        path: Where to.
        content: All of it.
        force: Write over a file that differs; without it such a file is an error.

    Returns:
        False when the file is there with this content already, and is left as it is.

    Raises:
        OutputError: The path is a folder, cannot be written, or has another content and *force* is not given.
    """
    if path.is_dir():
        raise OutputError(f"{path}: this is a folder, and a file is to be written here. Move it away.")
    try:
        if path.exists():
            if path.read_bytes() == content:
                return False
            if not force:
                raise OutputError(f"{path}: this file is there already and differs. Add --force to write over it.")
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, content)
    except FileExistsError as error:
        raise OutputError(f"{error.filename}: this is a file, and a folder is needed here. Move it away.") from error
    except OSError as error:
        raise OutputError(_refused(path, error)) from error
    return True


def _replace(path: Path, content: bytes) -> None:
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """Give the process's mask of permissions, which can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _refused(path: Path, error: OSError) -> str:
    return f"{path}: cannot be written: {error.strerror}. Check permissions and free space, or name another folder."
