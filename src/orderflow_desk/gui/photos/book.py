"""The one entry to photos for the window: reads them in the background, keeps those of drafts, and sees to the archive."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.photos.photos import Photo
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session
from orderflow_desk.images.image_worker import ImageWorker, Source
from orderflow_desk.images.staged_photos import StagedPhotos
from orderflow_desk.views import reads

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes

KEPT_AS = "photos"
_ARCHIVE_MS = 3000
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Made:
    """A photo that was read, and its small picture ready to be painted."""

    photo: Photo
    thumb: QImage


def photos_of(session: Session) -> "PhotoBook":
    """Return the photos of a session, made when they are first asked for."""
    return session.findChild(PhotoBook) or PhotoBook(session)


class PhotoBook(QObject):
    """Lives with the session. Nothing here waits: one photo after the other is read on a lane of its own."""

    def __init__(
        self,
        session: Session,
        worker: ImageWorker | None = None,
        staged: StagedPhotos | None = None,
        archive_ms: int = _ARCHIVE_MS,
    ) -> None:
        """`archive_ms` is how long after a change it is looked for what could be archived."""
        super().__init__(session)
        self._session = session
        self._worker = worker or ImageWorker()
        self._staged = staged or (
            StagedPhotos(Path(session.data_folder) / "photos") if session.data_folder else None
        )
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(archive_ms)
        self._later.timeout.connect(self._archive)
        session.opened.connect(self._later.start)
        session.feed.changed.connect(self._on_changed)
        session.opened.connect(self._tidy_up)
        if session.is_open:
            self._later.start()
            self._tidy_up()
        self._unwanted: set[str] = set()
        session.autosave.settled.connect(self._throw_unwanted_away)
        session.autosave.loaded.connect(self._sweep)
        if session.autosave.is_loaded:
            self._sweep()

    def read(
        self,
        source: Source,
        *,
        done: Callable[[Made], None],
        failed: Callable[[DeskError], None],
        owner: QObject,
        token: str = "",
    ) -> None:
        """Make a photo ready; with a `token` it is laid aside for a draft as well, before `done` is called."""
        self._session.background.run(
            lambda: self._made(source, token), done=done, failed=failed, owner=owner, lane=Lane.PHOTO
        )

    def take(self, token: str, *, done: Callable[[Made | None], None], owner: QObject) -> None:
        """Fetch a photo that was laid aside; None where it is not there."""
        staged = self._staged

        def call() -> Made | None:
            photo = staged.take(token) if staged is not None else None
            return None if photo is None else Made(photo, QImage.fromData(photo.thumb))

        self._session.background.run(
            call, done=done, failed=lambda _trouble: done(None), owner=owner, lane=Lane.PHOTO
        )

    def throw_away(self, tokens: Sequence[str]) -> None:
        """Delete photos that were laid aside, as soon as no text on the disk names them: a crash would call them lost."""
        self._unwanted.update(tokens)
        if self._session.autosave.is_settled:
            self._throw_unwanted_away()

    def close(self) -> None:
        """End the process that reads photos."""
        self._worker.close()

    def _made(self, source: Source, token: str) -> Made:
        photo = self._worker.convert(source)
        if token and self._staged is not None:
            self._staged.lay(token, photo)
        return Made(photo, QImage.fromData(photo.thumb))

    def _sweep(self) -> None:
        staged, wanted = self._staged, self._named()
        if staged is not None:
            self._session.background.run(lambda: staged.sweep(wanted), owner=self, lane=Lane.PHOTO)

    def _named(self) -> set[str]:
        """Return the photos that a half-written text names."""
        autosave = self._session.autosave
        kept = [autosave.recall(key) or {} for key in autosave.keys("")]
        return {str(token) for one in kept for token in one.get(KEPT_AS, ())}

    def _throw_unwanted_away(self) -> None:
        staged, tokens = self._staged, tuple(self._unwanted - self._named())
        self._unwanted.clear()
        if staged is not None and tokens:
            self._session.background.run(lambda: staged.throw_away(tokens), owner=self, lane=Lane.PHOTO)

    # The archive

    def _tidy_up(self) -> None:
        desk = self._session.desk
        if desk is not None:
            self._session.background.run(desk.photos.tidy_up, owner=self, lane=Lane.PHOTO)

    def _on_changed(self, changes: "Changes") -> None:
        if changes.touches(reads.ARCHIVE):
            self._later.start()

    def _archive(self) -> None:
        desk = self._session.desk
        if desk is not None and self._session.person is not None:
            self._session.background.run(
                desk.photos.archive_one, done=self._on_archived, failed=self._on_not_archived, owner=self
            )

    def _on_archived(self, is_more: bool) -> None:
        if is_more:
            QTimer.singleShot(0, self, self._archive)

    def _on_not_archived(self, error: DeskError) -> None:
        # It stays in the database, where it is safe, and is tried again with the next order that is moved.
        _log.info("a photo could not be archived: %s", error)
