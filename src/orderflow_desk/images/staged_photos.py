"""Lays photos aside on this PC until the order they belong to is taken in."""

import contextlib
import io
import time
from collections.abc import Collection
from pathlib import Path

from orderflow_desk.domain.photos.photos import Photo
from orderflow_desk.filing import read_if_there, remove, write_whole
from orderflow_desk.images.frames import read_frame, write_frame

_AT_MOST = 50_000_000
# A file this young may belong to a draft that has not been kept yet.
_YOUNG_SECONDS = 60.0


class StagedPhotos:
    """Photos in a folder, each in a file of its own under a token of hexadecimal digits. All calls wait for the disk."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def lay(self, token: str, photo: Photo) -> None:
        """Keep one. Raises FileTrouble when the disk refuses."""
        content = io.BytesIO()
        head = {
            "sha256": photo.sha256,
            "width": photo.width,
            "height": photo.height,
            "name": photo.name,
        }
        write_frame(content, head, photo.image, photo.thumb)
        write_whole(self._path(token), content.getvalue())

    def take(self, token: str) -> Photo | None:
        """Return one; None when there is none, or its file is not whole. Raises FileTrouble."""
        content = read_if_there(self._path(token), at_most=_AT_MOST)
        if content is None:
            return None
        try:
            found = read_frame(io.BytesIO(content), at_most=_AT_MOST)
            if found is None:
                return None
            head, (image, thumb) = found
            return Photo(head["sha256"], head["width"], head["height"], head["name"], image, thumb)
        except (ValueError, KeyError, TypeError):
            return None

    def throw_away(self, tokens: Collection[str]) -> None:
        """Delete some; those that are not there need not be. Raises FileTrouble."""
        for token in tokens:
            remove(self._path(token))

    def sweep(self, wanted: Collection[str]) -> None:
        """Delete what no draft names any more."""
        names = {self._path(token).name for token in wanted}
        with contextlib.suppress(OSError):
            for path in self._folder.iterdir():
                if path.name not in names and path.stat().st_mtime < time.time() - _YOUNG_SECONDS:
                    path.unlink(missing_ok=True)

    def _path(self, token: str) -> Path:
        # A token that was kept in a file somebody else can write is no path.
        digits = "".join(digit for digit in token if digit in "0123456789abcdef")[:64]
        return self._folder / f"{digits}.photo"
