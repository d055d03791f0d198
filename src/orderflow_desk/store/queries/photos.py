"""The photos of an order: their thumbs for the strip, one image for the viewer, and what waits for the archive."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select, text

from orderflow_desk.domain.lifecycle import CLOSED
from orderflow_desk.store.schema_constants import IS_STORED
from orderflow_desk.store.tables import orders, people, photos
from orderflow_desk.views.photos import PhotoRow

_is_there = photos.c.removed_at.is_(None)
_strip = (
    select(
        photos.c.id,
        photos.c.order_id,
        photos.c.at,
        people.c.name.label("who"),
        photos.c.name,
        photos.c.width,
        photos.c.height,
        photos.c.thumb,
    )
    .outerjoin_from(photos, people, people.c.id == photos.c.person_id)
    .where(photos.c.order_id == bindparam("order_id"), _is_there)
    .order_by(photos.c.id)
)
_fields = select(photos.c.id, photos.c.order_id, photos.c.name, photos.c.sha256, photos.c.removed_at)
_image = select(photos.c.image, photos.c.archive).where(photos.c.id == bindparam("photo_id"))
_counted = (
    select(func.count()).select_from(photos).where(photos.c.order_id == bindparam("of_order"), _is_there)
)
# From the few photos that are stored: from the orders, it would look at each that was ever finished, after every step.
_status = select(orders.c.status).where(orders.c.id == photos.c.order_id).scalar_subquery()
_waiting = (
    select(photos.c.id)
    .with_hint(photos, "INDEXED BY ix_photos_stored", "sqlite")
    .where(text(f"photos.{IS_STORED}"), _is_there, _status.in_(CLOSED))
    .order_by(photos.c.id)
    .limit(1)
)


def strip(conn: Connection, order_id: int) -> tuple[PhotoRow, ...]:
    """Return the photos of an order, oldest first, with their thumbs; no image is read."""
    return tuple(
        PhotoRow(
            row.id, row.order_id, row.at, row.who or "", row.name, row.width, row.height, bytes(row.thumb)
        )
        for row in conn.execute(_strip, {"order_id": order_id})
    )


def of_customer(conn: Connection, customer_id: int) -> Sequence[Row[*tuple[Any, ...]]]:
    """Return number, order, name and dates of all photos of a customer's orders, those that were removed included."""
    query = (
        select(
            photos.c.id,
            photos.c.order_id,
            photos.c.at,
            photos.c.name,
            photos.c.removed_at,
            people.c.name.label("who"),
        )
        .outerjoin_from(photos, people, people.c.id == photos.c.person_id)
        .join(orders, orders.c.id == photos.c.order_id)
        .where(orders.c.customer_id == customer_id)
        .order_by(photos.c.id)
    )
    return conn.execute(query).all()


def by_id(conn: Connection, photo_id: int) -> Row[*tuple[Any, ...]] | None:
    """Return number, order, name and removal of one photo."""
    return conn.execute(_fields.where(photos.c.id == photo_id)).first()


def by_digest(conn: Connection, order_id: int, sha256: str) -> Row[*tuple[Any, ...]] | None:
    """Return the photo of an order that was made from this file."""
    return conn.execute(_fields.where(photos.c.order_id == order_id, photos.c.sha256 == sha256)).first()


def count(conn: Connection, order_id: int) -> int:
    """Return how many photos an order has."""
    return conn.execute(_counted, {"of_order": order_id}).scalar_one()


def image(conn: Connection, photo_id: int) -> tuple[bytes | None, str] | None:
    """Return the bytes of a photo, or the name of its file; None where there is no such photo."""
    row = conn.execute(_image, {"photo_id": photo_id}).first()
    return None if row is None else (None if row.image is None else bytes(row.image), row.archive)


def waiting(conn: Connection) -> int | None:
    """Return a photo of a finished order whose bytes are in the database, or None."""
    return conn.execute(_waiting).scalar()


def removed_before(conn: Connection, moment: datetime) -> Sequence[int]:
    """Return the photos that were removed before that."""
    return conn.execute(select(photos.c.id).where(photos.c.removed_at < moment)).scalars().all()
