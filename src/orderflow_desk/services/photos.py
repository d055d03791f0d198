"""The photos of an order: added, looked at, removed, and moved to files when the order is finished."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from sqlalchemy import Connection, Select, delete, insert, update

from orderflow_desk.domain.actors import signature
from orderflow_desk.domain.changes import Topic
from orderflow_desk.domain.entries.kinds import PhotoAct, PhotosChanged
from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.domain.photos.photo_errors import NoSuchPhoto, TooManyPhotos
from orderflow_desk.domain.photos.photos import PHOTOS_AT_MOST, Photo
from orderflow_desk.filing import read_if_there, remove, sweep_spares, write_whole
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork, UnitsOfWork
from orderflow_desk.store.engine import Store
from orderflow_desk.store.queries import photos as query
from orderflow_desk.store.tables import photos
from orderflow_desk.views.done import Done
from orderflow_desk.views.photos import PhotoRow

# How long a photo that was removed can be put back.
_KEPT_FOR = timedelta(days=1)
_FILE_AT_MOST = 50_000_000


def archive_of(store: Store) -> Path | None:
    """Return the folder beside the database; None for a server's, which has no folder that every PC of the shop sees."""
    path = store.url.database if store.is_sqlite else None
    if not path or path == ":memory:":
        return None
    return Path(path).with_name(f"{Path(path).stem}-photos")


def put_in(unit: UnitOfWork, record: OrderRecord, made: Sequence[Photo]) -> None:
    """Write photos into an order, with one entry in its timeline; those that it has already are left out.

    Raises:
        TooManyPhotos: it would have more than a hundred.
    """
    added = [photo for photo in made if _is_written(unit, record, photo)]
    if query.count(unit.conn, record.id) > PHOTOS_AT_MOST:
        raise TooManyPhotos(PHOTOS_AT_MOST)
    if added:
        names = tuple(photo.name for photo in added)
        unit.enter(record, PhotosChanged(PhotoAct.ADDED, len(added), names))
        unit.touch(Topic.PHOTO, record.id)


def _is_written(unit: UnitOfWork, record: OrderRecord, photo: Photo) -> bool:
    known = query.by_digest(unit.conn, record.id, photo.sha256)
    if known is not None:
        back = update(photos).where(photos.c.id == known.id, photos.c.removed_at.is_not(None))
        return bool(unit.conn.execute(back.values(removed_at=None)).rowcount)
    values = {
        "order_id": record.id,
        "at": unit.moment(record),
        **signature(unit.actor),
        "sha256": photo.sha256,
        "width": photo.width,
        "height": photo.height,
        "name": photo.name,
        "thumb": photo.thumb,
        "image": photo.image,
    }
    unit.conn.execute(insert(photos), values)
    return True


def forget(unit: UnitOfWork, of_orders: Select[tuple[int]]) -> None:
    """Let the photos of orders, which were emptied, go for good; their rows stay until their files are gone, too.

    A photo may have a file that its row does not tell of yet: it was just being archived, or that was cut short.
    """
    gone = update(photos).where(photos.c.order_id.in_(of_orders))
    unit.conn.execute(gone.values(removed_at=unit.now - 2 * _KEPT_FOR))


def _file_of(photo_id: int) -> str:
    return f"{photo_id}.jpg"


class Photos:
    """Photos get in nobody's way: an order may have moved meanwhile, and be finished.

    Promise: a photo that was taken is in the database or in a whole file of the archive, and never in neither.
    """

    def __init__(self, units: UnitsOfWork, archive: Path | None) -> None:
        self._units = units
        self._archive = archive

    def add(self, order_id: int, *, made: Sequence[Photo], action_id: str) -> Done:
        """Add photos that were made ready; one that the order has already is not added twice.

        Raises:
            TooManyPhotos: it would have more than a hundred; none is added.
        """
        with self._units.act("photo", action_id) as unit:
            if unit.repeated:
                return unit.repeated
            record = unit.order(order_id)
            put_in(unit, record, made)
            return unit.done(record)

    def of_order(self, order_id: int) -> tuple[PhotoRow, ...]:
        """Return the photos of an order, oldest first, with their thumbs."""
        with self._units.reading() as conn:
            return query.strip(conn, order_id)

    def read(self, photo_id: int) -> bytes:
        """Return the image, a JPEG file.

        Raises:
            NoSuchPhoto: there is none.
            FileTrouble: it is in the archive, and its file cannot be read.
        """
        with self._units.reading() as conn:
            return self.bytes_of(conn, photo_id)

    def bytes_of(self, conn: Connection, photo_id: int) -> bytes:
        """Do what `read` does, for somebody who is reading already."""
        found = query.image(conn, photo_id)
        if found is None:
            raise NoSuchPhoto(photo_id)
        image, name = found
        return image if image is not None else self._archived(name)

    def remove(self, photo_id: int, *, action_id: str) -> Done:
        """Take a photo away from its order; for a day it can be put back. Raises NoSuchPhoto."""
        return self._mark(photo_id, PhotoAct.REMOVED, action_id)

    def put_back(self, photo_id: int, *, action_id: str) -> Done:
        """Give a photo that was removed back to its order. Raises NoSuchPhoto when it is too late."""
        return self._mark(photo_id, PhotoAct.PUT_BACK, action_id)

    def archive_one(self) -> bool:
        """Move a photo of a finished order into a file; False when none waits. Also throws away what was removed long ago.

        The bytes leave the database only after the file was read back and found to be the same.

        Raises:
            FileTrouble: the disk refuses; the photo stays in the database.
        """
        store = self._units.store
        self.throw_away()
        if self._archive is None:
            return False
        with store.reading() as conn:
            photo_id = query.waiting(conn)
            image = query.image(conn, photo_id) if photo_id is not None else None
        if photo_id is None or image is None or image[0] is None:
            return False
        path = self._archive / _file_of(photo_id)
        write_whole(path, image[0])
        if self._archived(path.name) != image[0]:
            raise FileTrouble(str(path), "it reads back as something else")
        with store.writing() as conn:
            stored = (photos.c.id == photo_id, photos.c.archive == "", photos.c.image.is_not(None))
            conn.execute(update(photos).where(*stored).values(archive=path.name, image=None))
            is_archived = query.image(conn, photo_id) == (None, path.name)
        if not is_archived:  # it was erased meanwhile
            remove(path)
        return True

    def throw_away(self) -> None:
        """Delete the photos that were removed too long ago to be put back: first their files, so that none is forgotten.

        Raises:
            FileTrouble: the disk refuses; what is left is deleted the next time.
        """
        store = self._units.store
        with store.reading() as conn:
            gone = query.removed_before(conn, store.now(conn) - _KEPT_FOR)
        if not gone:
            return
        if self._archive is not None:
            for photo_id in gone:
                remove(self._archive / _file_of(photo_id))
        with store.writing() as conn:
            conn.execute(delete(photos).where(photos.c.id.in_(gone), photos.c.removed_at.is_not(None)))

    def tidy_up(self) -> None:
        """Delete what a crash left of files that were being written to the archive."""
        if self._archive is not None:
            sweep_spares(self._archive)

    def _archived(self, name: str) -> bytes:
        path = (self._archive or Path()) / name
        content = read_if_there(path, at_most=_FILE_AT_MOST) if self._archive is not None else None
        if content is None:
            raise FileTrouble(str(path), "No such file")
        return content

    def _mark(self, photo_id: int, act: PhotoAct, action_id: str) -> Done:
        with self._units.act(f"photo_{act}", action_id) as unit:
            if unit.repeated:
                return unit.repeated
            found = query.by_id(unit.conn, photo_id)
            if found is None or (act is PhotoAct.REMOVED) is (found.removed_at is not None):
                raise NoSuchPhoto(photo_id)
            record = unit.order(found.order_id)
            removed_at = unit.moment(record) if act is PhotoAct.REMOVED else None
            unit.conn.execute(update(photos).where(photos.c.id == photo_id).values(removed_at=removed_at))
            unit.enter(record, PhotosChanged(act, 1, (found.name,)))
            unit.touch(Topic.PHOTO, record.id)
            return unit.done(record)
