"""Stores: places for files that are not folders of this machine, such as buckets; fsspec reaches them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import url2pathname

from quizgen.errors import QuizgenError, UsageError
from quizgen.records.layout import is_private
from quizgen.workflows.extras import MissingExtraError

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://.*", re.DOTALL)
_PRIVATE_FOLDER, _PRIVATE_FILE = 0o700, 0o600


class UnknownStoreError(UsageError):
    """No store has such an address, or what reaches it is missing."""

    def __init__(self, url: str, why: str) -> None:
        super().__init__(f"Nothing can be written to {url}: {why}. Name a folder, or an address such as s3://bucket/x.")


class StoreError(QuizgenError):
    """The store refuses to do something."""

    def __init__(self, url: str, why: str) -> None:
        super().__init__(f"{url}: {why or 'the store does not answer'}.")


def is_address(text: str) -> bool:
    """Whether a place is called by an address (`s3://bucket/x`) and not by a folder's path."""
    return _ADDRESS.fullmatch(text) is not None


def local_path(url: str) -> Path | None:
    """The folder of this machine that an address means; None for every other address."""
    parts = urlsplit(url)
    return Path(url2pathname(parts.path)) if parts.scheme in ("file", "local") else None


class Store:
    """A place in a store; names of files have slashes and begin below it."""

    def __init__(self, files: AbstractFileSystem, root: str, url: str) -> None:
        self._files = files
        self._root = root.rstrip("/")
        self.url = url.rstrip("/")

    def names(self, folder: str) -> tuple[str, ...]:
        """All files below a folder, by their names in it; none where there is no such folder."""
        place = self._place(folder)
        with self._complaints(folder):
            found: list[str] = self._files.find(place)
        start = place.strip("/") + "/"
        return tuple(sorted(path.strip("/").removeprefix(start) for path in found))

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None where there is none."""
        with self._complaints(name), suppress(FileNotFoundError):
            data: bytes = self._files.cat_file(self._place(name))
            return data
        return None

    def put(self, file: Path, name: str) -> None:
        """Bring a file of this machine into the store, in the place of an older one."""
        place = self._place(name)
        folder = place.rpartition("/")[0]
        with self._complaints(name):
            self._files.makedirs(folder, exist_ok=True)
            self._close_to_others(folder, name, _PRIVATE_FOLDER)
            self._files.put_file(str(file), place)
            self._close_to_others(place, name, _PRIVATE_FILE)
            self._files.invalidate_cache()
            if self._files.size(place) != file.stat().st_size:
                raise StoreError(f"{self.url}/{name}", "it arrived cut short")

    def remove(self, name: str) -> None:
        """Take a file away, if it is there."""
        with self._complaints(name), suppress(FileNotFoundError):
            self._files.rm_file(self._place(name))

    def _place(self, name: str) -> str:
        return f"{self._root}/{name}"

    def _close_to_others(self, place: str, name: str, mode: int) -> None:
        """Let nobody else look, in stores that know of users; who may look into a bucket is the bucket's affair."""
        close = getattr(self._files, "chmod", None)
        if close is not None and is_private(name.partition("/")[2]):
            close(place, mode)

    @contextmanager
    def _complaints(self, name: str) -> Iterator[None]:
        try:
            yield
        except (StoreError, FileNotFoundError):
            raise
        except Exception as error:  # every store has faults of its own
            raise StoreError(f"{self.url}/{name}", str(error).rstrip(".")) from error


def open_store(url: str) -> Store:
    """The store at an address; raises MissingExtraError and UnknownStoreError."""
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise MissingExtraError(url, extra="dask") from error
    try:
        files, root = url_to_fs(url)
    except (ImportError, ValueError, OSError) as error:
        raise UnknownStoreError(url, str(error).rstrip(".")) from error
    return Store(files, root, url)
