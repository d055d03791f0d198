"""Keeps on the disk what people typed and did not save yet, so that a crash takes none of it."""

import json
import logging
from pathlib import Path
from typing import Any, cast

from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.filing import put_aside, read_if_there, remove, settle_folder, trouble, write_whole

SIZE_AT_MOST = 1_000_000
COUNT_AT_MOST = 1_000
_log = logging.getLogger(__name__)


class Drafts:
    """Half-written texts in a folder, each under a key in a file of its own. All calls wait for the disk."""

    def __init__(self, folder: Path, former: Path | None = None) -> None:
        """`former` is where an earlier version kept them: what lies there still is brought along."""
        self._folder = folder
        self._former = former

    def read_all(self) -> dict[str, dict[str, Any]]:
        """Return all of them, at most `COUNT_AT_MOST`, the newest first; a broken file is put aside.

        Raises:
            FileTrouble: the folder cannot be read.
        """
        self._bring_along()
        found: dict[str, dict[str, Any]] = {}
        for path in self._files()[:COUNT_AT_MOST]:
            draft = _read(path)
            if draft is not None:
                found[draft[0]] = draft[1]
        return found

    def write(self, key: str, value: dict[str, Any]) -> None:
        """Keep one; plain values only.

        Raises:
            FileTrouble: the disk refuses, or it is larger than `SIZE_AT_MOST` bytes; what was kept before stands.
        """
        content = json.dumps({"key": key, "value": value}).encode()
        path = self._path(key)
        if len(content) > SIZE_AT_MOST:
            raise FileTrouble(str(path), "too large")
        write_whole(path, content)

    def delete(self, key: str) -> None:
        """Throw one away; there may be none. Raises FileTrouble."""
        remove(self._path(key))

    def _bring_along(self) -> None:
        if self._former is None or not self._former.is_dir():
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            for path in self._former.glob("*.json"):
                if not (self._folder / path.name).exists():
                    path.rename(self._folder / path.name)
            settle_folder(self._folder)
        except OSError as error:
            _log.info("half-written texts of an earlier version cannot be moved: %s", type(error).__name__)

    def _path(self, key: str) -> Path:
        import hashlib  # noqa: PLC0415  brings OpenSSL along, which nothing needs before the window is seen

        # A key may hold what a file's name may not.
        return self._folder / f"{hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}.json"

    def _files(self) -> list[Path]:
        try:
            dated = [(path.stat().st_mtime_ns, path) for path in self._folder.glob("*.json")]
        except OSError as error:
            raise trouble(self._folder, error) from error
        return [path for _, path in sorted(dated, reverse=True)]


def _read(path: Path) -> tuple[str, dict[str, Any]] | None:
    try:
        content = read_if_there(path, at_most=SIZE_AT_MOST)
        if content is None:
            return None
        draft = _understood(content)
        if draft is None:
            put_aside(path)
    except FileTrouble as error:
        _log.info("a half-written text cannot be read: %s", error)
        return None
    return draft


def _understood(content: bytes) -> tuple[str, dict[str, Any]] | None:
    try:
        whole: object = json.loads(content)
    except (ValueError, RecursionError):
        return None
    found = cast("dict[str, Any]", whole) if isinstance(whole, dict) else {}
    key, value = found.get("key"), found.get("value")
    return (key, cast("dict[str, Any]", value)) if isinstance(key, str) and isinstance(value, dict) else None
