"""The photos of an order: added, looked at, removed and put back."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection, Select, insert, update

from orderflow_desk.domain.actors import signature
from orderflow_desk.domain.changes import Topic
from orderflow_desk.domain.entries.kinds import PhotoAct, PhotosChanged
from orderflow_desk.domain.photos.photo_errors import NoSuchPhoto, TooManyPhotos
from orderflow_desk.domain.photos.photos import PHOTOS_AT_MOST, Photo
from orderflow_desk.services.photos.archive import read_archived
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork, UnitsOfWork
from orderflow_desk.store.queries import photos as query
from orderflow_desk.store.tables import photos
from orderflow_desk.views.done import Done
from orderflow_desk.views.photos import PhotoRow

# Nobody puts it back, whatever the clock says, or said.
_LONG_AGO = datetime.fromtimestamp(0, UTC)


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
    """Let the photos of orders, which were emptied, go for good; their rows stay until their files are gone, too."""
    gone = update(photos).where(photos.c.order_id.in_(of_orders))
    unit.conn.execute(gone.values(removed_at=_LONG_AGO))


def bytes_of(conn: Connection, photo_id: int) -> bytes:
    """Return the image, a JPEG file, for somebody who is reading already. Raises what `Photos.read` does."""
    found = query.image(conn, photo_id)
    if found is None:
        raise NoSuchPhoto(photo_id)
    image, name = found
    return image if image is not None else read_archived(conn, name)


class Photos:
    """Photos get in nobody's way: an order may have moved meanwhile, and be finished."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def add(self, order_id: int, *, made: Sequence[Photo], action_id: str) -> Done:
        """Add photos that were made ready; one that the order has already is not added twice.

        Raises:
            TooManyPhotos: it would have more than a hundred; none is added.
        """
        with self._units.act("photo", order_id, action_id) as unit:
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
            return bytes_of(conn, photo_id)

    def remove(self, photo_id: int, *, action_id: str) -> Done:
        """Take a photo away from its order; for a day it can be put back. Raises NoSuchPhoto."""
        return self._mark(photo_id, PhotoAct.REMOVED, action_id)

    def put_back(self, photo_id: int, *, action_id: str) -> Done:
        """Give a photo that was removed back to its order. Raises NoSuchPhoto when it is too late."""
        return self._mark(photo_id, PhotoAct.PUT_BACK, action_id)

    def _mark(self, photo_id: int, act: PhotoAct, action_id: str) -> Done:
        with self._units.act(f"photo_{act}", photo_id, action_id) as unit:
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
