"""Putting a finished folder in its place: in one step where the system can, else in two that undo themselves."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

_CANNOT = (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP)
_TAKEN = (errno.ENOTEMPTY, errno.EEXIST)
_WORKING_FOLDER = -100
_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS have the same number."""


def put_in_place(new: Path, target: Path, aside: Path) -> None:
    """Make `new` stand at `target`; what stood there before ends up at `new` or `aside`. Raises OSError."""
    try:
        new.rename(target)
    except OSError as error:
        if error.errno not in _TAKEN:
            raise
    else:
        return
    if not exchange(new, target):
        _step_aside(new, target, aside)


def exchange(one: Path, other: Path) -> bool:
    """Swap the names of two folders in one step; False where the system or the file system has no such step."""
    code = _swap_names(os.fsencode(one), os.fsencode(other))
    if code and code not in _CANNOT:
        raise OSError(code, os.strerror(code), str(one), None, str(other))
    return code == 0


def _swap_names(one: bytes, other: bytes) -> int:
    """The error number of the system's call, 0 for success."""
    if sys.platform == "win32":
        return errno.ENOSYS
    library = ctypes.CDLL(None, use_errno=True)
    here = ctypes.c_int(_WORKING_FOLDER)
    if hasattr(library, "renameat2"):
        failed = library.renameat2(here, one, here, other, ctypes.c_uint(_EXCHANGE))
    elif hasattr(library, "renamex_np"):
        failed = library.renamex_np(one, other, ctypes.c_uint(_EXCHANGE))
    else:
        return errno.ENOSYS
    return ctypes.get_errno() if failed else 0


def _step_aside(new: Path, target: Path, aside: Path) -> None:
    """Two renames: should the second one fail, the first is taken back."""
    target.rename(aside)
    try:
        new.rename(target)
    except BaseException:
        aside.rename(target)
        raise
