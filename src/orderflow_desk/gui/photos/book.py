"""The one entry to photos for the window: reads them in the background, and keeps those of drafts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.photos.photos import Photo
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session
from orderflow_desk.images.image_worker import ImageWorker, Source
from orderflow_desk.images.staged_photos import StagedPhotos

KEPT_AS = "photos"


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
    ) -> None:
        super().__init__(session)
        self._session = session
        self._worker = worker or ImageWorker()
        self._is_given = staged is not None
        self._staged = staged or self._place()
        self._unwanted: set[str] = set()
        session.autosave.moved.connect(self._on_moved)
        session.autosave.settled.connect(self._throw_unwanted_away)
        session.autosave.loaded.connect(self._sweep)
        if session.autosave.is_loaded:
            self._sweep()

    def _place(self) -> StagedPhotos | None:
        folder = self._session.data_folder
        return StagedPhotos(Path(folder) / "photos") if folder else None

    def _on_moved(self) -> None:
        """Go on with the photos of another shop, or of somebody else; those of before lie where they are."""
        self._unwanted.clear()
        if not self._is_given:
            self._staged = self._place()

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
        staged = self._staged
        self._session.background.run(
            lambda: self._made(source, token, staged), done=done, failed=failed, owner=owner, lane=Lane.PHOTO
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

    def _made(self, source: Source, token: str, staged: StagedPhotos | None) -> Made:
        photo = self._worker.convert(source)
        if token and staged is not None:
            staged.lay(token, photo)
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
