"""The archive: the photos of finished orders lie in files beside the database, and those that were removed go for good."""

from datetime import timedelta
from pathlib import Path

from sqlalchemy import URL, Connection, delete, update

from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.domain.people import Permission
from orderflow_desk.filing import has_spares, read_if_there, remove, sweep_spares, write_whole
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.store.engine import Store
from orderflow_desk.store.queries import photos as query
from orderflow_desk.store.tables import photos

# How long a photo that was removed can be put back.
KEPT_FOR = timedelta(days=1)
_FILE_AT_MOST = 50_000_000


def archive_of(store: Store) -> Path | None:
    """Return the folder beside the database; None for a server's, which has no folder that every PC of the shop sees."""
    return _beside(store.url)


def _beside(url: URL) -> Path | None:
    path = url.database if url.get_backend_name() == "sqlite" else None
    if not path or path == ":memory:":
        return None
    return Path(path).with_name(f"{Path(path).stem}-photos")


def read_archived(conn: Connection, name: str) -> bytes:
    """Return what a file of the archive holds. Raises FileTrouble where it cannot be read."""
    return _read(_beside(conn.engine.url), name)


def _read(folder: Path | None, name: str) -> bytes:
    path = (folder or Path()) / name
    content = read_if_there(path, at_most=_FILE_AT_MOST) if folder is not None else None
    if content is None:
        raise FileTrouble(str(path), "No such file")
    return content


class PhotoArchive:
    """Works for the program's own jobs. Promise: a photo is in the database or in a whole file, and never in neither."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units
        self._folder = archive_of(units.store)

    def has_waiting(self) -> bool:
        """Tell whether a photo of a finished order is still in the database."""
        with self._units.reading(Permission.MAINTAIN) as conn:
            return self._folder is not None and query.waiting(conn) is not None

    def archive_one(self) -> bool:
        """Move a photo of a finished order into a file; False when none waits.

        The bytes leave the database only after the file was read back and found to be the same.

        Raises:
            FileTrouble: the disk refuses; the photo stays in the database.
        """
        with self._units.reading(Permission.MAINTAIN) as conn:
            photo_id = query.waiting(conn)
            image = query.image(conn, photo_id) if photo_id is not None else None
        if self._folder is None or photo_id is None or image is None or image[0] is None:
            return False
        path = self._folder / _file_of(photo_id)
        write_whole(path, image[0])
        if _read(self._folder, path.name) != image[0]:
            raise FileTrouble(str(path), "it reads back as something else")
        with self._units.writing(Permission.MAINTAIN) as unit:
            stored = (photos.c.id == photo_id, photos.c.archive == "", photos.c.image.is_not(None))
            unit.conn.execute(update(photos).where(*stored).values(archive=path.name, image=None))
            is_archived = query.image(unit.conn, photo_id) == (None, path.name)
        if not is_archived:  # it was erased meanwhile
            remove(path)
        return True

    def has_removed(self) -> bool:
        """Tell whether a photo was removed too long ago to be put back."""
        return bool(self._removed())

    def delete_removed(self) -> None:
        """Delete the photos that were removed too long ago to be put back: first their files, so that none is forgotten.

        A photo may have a file that its row does not tell of yet: it was just being archived, or that was cut short.

        Raises:
            FileTrouble: the disk refuses; what is left is deleted the next time.
        """
        gone = self._removed()
        if not gone:
            return
        if self._folder is not None:
            for photo_id in gone:
                remove(self._folder / _file_of(photo_id))
        with self._units.writing(Permission.MAINTAIN) as unit:
            unit.conn.execute(delete(photos).where(photos.c.id.in_(gone), photos.c.removed_at.is_not(None)))

    def _removed(self) -> tuple[int, ...]:
        with self._units.reading(Permission.MAINTAIN) as conn:
            return tuple(query.removed_before(conn, self._units.store.now(conn) - KEPT_FOR))

    def has_spares(self) -> bool:
        """Tell whether a crash left files that were being written to the archive."""
        self._units.check(Permission.MAINTAIN)
        return self._folder is not None and has_spares(self._folder)

    def sweep_spares(self) -> None:
        """Delete what a crash left of files that were being written to the archive."""
        self._units.check(Permission.MAINTAIN)
        if self._folder is not None:
            sweep_spares(self._folder)


def _file_of(photo_id: int) -> str:
    return f"{photo_id}.jpg"
