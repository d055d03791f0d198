"""Holds what is left of a killed counter, in its database and its folders, against what it has said."""

import os
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Row, text

from orderflow_desk.app.chores import ChoreRunner
from orderflow_desk.domain.photos.photos import Photo
from orderflow_desk.drafts import Drafts
from orderflow_desk.gui.photos.book import KEPT_AS
from orderflow_desk.images.staged_photos import StagedPhotos
from orderflow_desk.services.chores import LEASE
from orderflow_desk.services.desk import open_desk
from orderflow_desk.services.photos.archive import archive_of
from orderflow_desk.store.engine import Store
from rigs.photos.photo_claims import Fields
from rigs.photos.photo_samples import digest, number_of

_ROWS = text(
    "SELECT photos.*, orders.status FROM photos JOIN orders ON orders.id = photos.order_id ORDER BY photos.id"
)
_CHORES_SECONDS = 60.0
_FINAL = ("completed", "cancelled")
_TIMEOUT_SECONDS = 40.0
_Row = Row[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a counter with photos stands."""

    url: str
    journal: str
    folder: Path

    def store(self) -> Store:
        """Open the database."""
        return Store(self.url, journal=self.journal)

    @property
    def staged(self) -> StagedPhotos:
        """The photos that were laid aside."""
        return StagedPhotos(self.folder / "photos")

    def named(self) -> set[str]:
        """Return the tokens that half-written texts name."""
        texts = Drafts(self.folder / "drafts").read_all().values()
        return {str(token) for one in texts for token in one.get(KEPT_AS, ())}


def verify(place: Place, claims: Fields, converted: Sequence[Photo]) -> list[str]:
    """Check everything, as the kill has left it. `developed` is what becomes of each of the rig's pictures."""
    store = place.store()
    try:
        with store.reading() as conn:
            rows = list(conn.execute(_ROWS))
    finally:
        store.close()
    archive = archive_of(store)
    return [
        *_left_alive(claims.pid),
        *_lost(rows, claims),
        *_twice(rows),
        *(wrong for row in rows if row.removed_at is None for wrong in _not_whole(row, archive, converted)),
        *_lost_from_the_staged(place, rows, claims),
    ]


def verify_after_a_start(place: Place, claims: Fields, shift_seconds: float) -> list[str]:
    """Do what the next start does by itself, some minutes later, and check that nothing is left lying about.

    Later, since who was killed at a chore holds its lease for a while.
    """
    shift = timedelta(seconds=shift_seconds) + 2 * LEASE
    with open_desk(place.url, clock=lambda: datetime.now(UTC) + shift, journal=place.journal) as desk:
        desk.people.sign_in_without_password()
        store = place.store()
        archive = archive_of(store)
        for folder in (archive, place.folder / "photos"):
            _grow_old(folder)
        place.staged.sweep(place.named())
        ChoreRunner(desk).drain(_CHORES_SECONDS)
    try:
        with store.reading() as conn:
            rows = list(conn.execute(_ROWS))
    finally:
        store.close()
    return [
        *_not_archived(rows, archive),
        *_left_over(archive, {row.archive for row in rows if row.archive}),
        *_left_over(place.folder / "photos", {f"{token}.photo" for token in place.named()}),
        *_not_erased(rows, claims),
    ]


def _left_alive(pid: int) -> Iterator[str]:
    """Wait until all processes of the killed one's group have ended by themselves."""
    until = time.monotonic() + _TIMEOUT_SECONDS
    while time.monotonic() < until:
        try:
            os.killpg(pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.002)
    yield f"a process of {pid} lives on without it"


def _lost(rows: Sequence[_Row], claims: Fields) -> Iterator[str]:
    there = {(row.sha256, row.order_id) for row in rows if row.removed_at is None}
    for known, order_id in claims.stored.items():
        if known not in claims.given_up and (known, order_id) not in there:
            yield f"stored and lost: {known} of order {order_id}"


def _twice(rows: Sequence[_Row]) -> Iterator[str]:
    for known, times in Counter(row.sha256 for row in rows).items():
        if times > 1:
            yield f"stored {times} times: {known}"


def _not_whole(row: _Row, archive: Path | None, converted: Sequence[Photo]) -> Iterator[str]:
    number = number_of(row.name)
    wanted = converted[number % len(converted)]
    image = row.image
    if row.archive:
        path = (archive or Path()) / row.archive
        image = path.read_bytes() if path.exists() else None
        if row.image is not None:
            yield f"photo {row.id} is in the database and in the archive"
        if row.status not in _FINAL:
            yield f"photo {row.id} is in the archive, and its order is {row.status}"
    if row.sha256 != digest(number) or (row.width, row.height) != (wanted.width, wanted.height):
        yield f"photo {row.id} is called another one"
    if image is None:
        yield f"photo {row.id} is nowhere"
    elif bytes(image) != wanted.image or bytes(row.thumb) != wanted.thumb:
        yield f"photo {row.id} is not whole"


def _lost_from_the_staged(place: Place, rows: Sequence[_Row], claims: Fields) -> Iterator[str]:
    stored, named, staged = {row.sha256 for row in rows}, place.named(), place.staged
    for token, known in claims.kept.items():
        if known in stored or known in claims.given_up:
            continue
        found = staged.take(token)
        if token not in named:
            yield f"kept and forgotten: {known} under {token}"
        elif found is None or found.sha256 != known:
            yield f"kept and not whole: {known} under {token}"


def _grow_old(folder: Path | None) -> None:
    for path in folder.iterdir() if folder is not None and folder.exists() else ():
        os.utime(path, (0, 0))


def _not_archived(rows: Sequence[_Row], archive: Path | None) -> Iterator[str]:
    for row in rows:
        if archive is not None and row.removed_at is None and row.status in _FINAL and not row.archive:
            yield f"photo {row.id} of a finished order is not in the archive"


def _left_over(folder: Path | None, wanted: set[str]) -> Iterator[str]:
    for path in folder.iterdir() if folder is not None and folder.exists() else ():
        if path.name not in wanted:
            yield f"left over: {path.name}"


def _not_erased(rows: Sequence[_Row], claims: Fields) -> Iterator[str]:
    for row in rows:
        if row.sha256 in claims.erased:
            yield f"photo {row.id} of an erased customer is still there"
