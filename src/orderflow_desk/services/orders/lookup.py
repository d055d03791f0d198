"""What the screens read: lists, one order whole with its allowed moves, the frame of the window."""

from sqlalchemy import Connection

from orderflow_desk.domain.actors import Staff
from orderflow_desk.domain.errors import NotSignedIn
from orderflow_desk.domain.letters import PUBLIC_NOTE, RESCHEDULED, letter_of_move
from orderflow_desk.domain.lifecycle import (
    PATH,
    Direction,
    MoveNotAllowed,
    Status,
    allowed_moves,
    check_move,
)
from orderflow_desk.domain.orders.fields import values_of_fields
from orderflow_desk.domain.outbox import Forecast
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.walks import Walk, walks_from
from orderflow_desk.services.orders.undoing import Undoing
from orderflow_desk.services.outbox import letter_builder
from orderflow_desk.services.outbox.queue_state import queue_state
from orderflow_desk.services.outbox.writer import OutboxWriter
from orderflow_desk.services.shop import read_settings
from orderflow_desk.services.transaction import records
from orderflow_desk.services.transaction.feature import Features, Known
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.store.queries.orders import order_detail, order_list
from orderflow_desk.store.queries.orders.list_places import ListPlaces
from orderflow_desk.views.frame import Desktop
from orderflow_desk.views.orders.detail import MoveOption, OrderDetail, WalkOption
from orderflow_desk.views.orders.list import OrderFilter, OrderPage, StatusCount


class Lookup:
    """Reads only; each call sees one state of the database."""

    def __init__(self, units: UnitsOfWork, writer: OutboxWriter, features: Features) -> None:
        self._units = units
        self._writer = writer
        self._features = features
        self._undoing = Undoing(writer, features)
        self._places = ListPlaces()

    def page(self, flt: OrderFilter, *, first: int, count: int) -> OrderPage:
        """Return `count` rows of the list from place `first` (0 is the newest)."""
        with self._units.reading() as conn:
            return order_list.page(conn, flt, first=first, count=count, places=self._places)

    def place_of(self, order_id: int, flt: OrderFilter) -> int | None:
        """Return the order's place in that list, or None when it does not stand in it."""
        with self._units.reading() as conn:
            return order_list.place_of(conn, order_id, flt, places=self._places)

    def counts(self, technician_id: int | None = None) -> tuple[StatusCount, ...]:
        """Return how many orders stand in each status, of one technician where given."""
        with self._units.reading() as conn:
            return order_list.counts(conn, technician_id)

    def desktop(self) -> Desktop:
        """Return what the frame of the window shows. Raises NotSignedIn."""
        with self._units.store.reading() as conn:
            actor = self._units.allowed(conn, Permission.WORK_ON_ORDERS)
            if not isinstance(actor, Staff):
                raise NotSignedIn
            shop = read_settings(conn)
            return Desktop(
                actor.person, shop.name, shop.time_zone, order_list.counts(conn), queue_state(conn, shop)
            )

    def order(self, order_id: int) -> OrderDetail:
        """Return one order whole. Raises NoSuchOrder."""
        with self._units.reading() as conn:
            record = records.load(conn, order_id)
            entries, has_failed_mail = order_detail.entries_and_mails(conn, order_id)
            off = letter_builder.switched_off(conn)
            known = self._features.known(conn, (order_id,))[order_id]
            return OrderDetail(
                **values_of_fields(record),
                id=record.id,
                version=record.version,
                status=record.status,
                customer_id=record.customer_id,
                technician_id=record.technician_id,
                technician=record.technician or "",
                since=record.since,
                created_at=record.created_at,
                has_left_draft=record.has_left_draft,
                contact_confirmed=record.contact_confirmed,
                earlier_orders=order_detail.earlier_orders(conn, record.customer_id, order_id),
                moves=self._moves(conn, record, off, known),
                walks=self._walks(conn, record, off, known),
                likeliest=self._features.likeliest(record, known),
                note_forecast=self._writer.forecast(conn, record, PUBLIC_NOTE, off=off),
                reschedule_forecast=self._reschedule(conn, record, off),
                undo=self._undoing.option(conn, record, entries, known, self._units.store.now),
                timeline=entries,
                has_failed_mail=has_failed_mail,
                comes_back_from=record.comes_back_from,
                came_back_as=order_detail.came_back_as(conn, order_id),
                of_features=self._features.of_view(conn, order_id),
            )

    def _moves(
        self, conn: Connection, record: OrderRecord, off: frozenset[str], known: Known
    ) -> tuple[MoveOption, ...]:
        found: list[MoveOption] = []
        for to in Status:
            if to is record.status:
                continue
            try:
                move = check_move(record.status, to)
            except MoveNotAllowed as refusal:
                found.append(
                    MoveOption(to, _direction(record.status, to), refusal, Forecast(), is_step=False)
                )
                continue
            forecast = self._writer.forecast(conn, record, letter_of_move(move), to, off=off)
            obstacle = self._features.obstacle((move,), record, known)
            found.append(MoveOption(to, move.direction, obstacle, forecast))
        return tuple(found)

    def _walks(
        self, conn: Connection, record: OrderRecord, off: frozenset[str], known: Known
    ) -> tuple[WalkOption, ...]:
        return tuple(
            WalkOption(
                walk.name,
                walk.to,
                walk.passed,
                self._features.obstacle(walk.steps(), self._as_taken(walk, record), known),
                self._writer.forecast(conn, record, letter_of_move(walk.steps()[-1]), walk.to, off=off),
            )
            for walk in walks_from(record.status)
        )

    def _as_taken(self, walk: Walk, record: OrderRecord) -> OrderRecord:
        """Return the order as the gates are to see it: by some walks it is taken by who presses."""
        if not walk.takes_the_order or record.technician_id is not None:
            return record
        return record.having(technician_id=self._units.acting.known().person_id)

    def _reschedule(self, conn: Connection, record: OrderRecord, off: frozenset[str]) -> Forecast:
        if record.status is not Status.SCHEDULED:
            return Forecast()
        return self._writer.forecast(conn, record, RESCHEDULED, off=off)


def _direction(status: Status, to: Status) -> Direction:
    if to is Status.CANCELLED:
        return Direction.CANCEL
    if status is Status.CANCELLED or not allowed_moves(status):
        return Direction.BACK
    return Direction.FORWARD if PATH.index(to) > PATH.index(status) else Direction.BACK
