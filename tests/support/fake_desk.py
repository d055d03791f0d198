"""A desk in memory: what the window asks of the real one, so that widgets can be driven without a database."""

import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import (
    DeskError,
    NoSuchOrder,
    NotSignedIn,
    ReasonNeeded,
    SignInRefused,
    StaleOrder,
)
from orderflow_desk.domain.lifecycle import OPEN, Direction, Status, allowed_moves, check_move
from orderflow_desk.domain.orders.confirmation import contact_obstacle
from orderflow_desk.domain.orders.order import Field, Note, OrderKind, PublicNote, TimelineKind
from orderflow_desk.domain.outbox import Forecast, MailState, Silence, leaves_draft
from orderflow_desk.domain.people import Person, Role
from orderflow_desk.domain.searching import document, terms
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.domain.walks import Unfinished, WalkName, check_walk, walks_from
from orderflow_desk.views.done import Done
from orderflow_desk.views.frame import Desktop
from orderflow_desk.views.orders.detail import MoveOption, OrderDetail, TimelineRow, UndoOption, WalkOption
from orderflow_desk.views.orders.list import OrderFilter, OrderPage, OrderRow, StatusCount
from orderflow_desk.views.outbox import MailMark, QueueState
from orderflow_desk.views.photos import PhotoRow
from support.fake_rows import MIRA, believable_rows

PEOPLE = (
    Person(1, "olga", "Olga Front", Role.FRONT_DESK),
    Person(2, "petr", "Petr Kolář", Role.DISPATCHER),
    Person(MIRA, "mira", "Mira Tesař", Role.ADMINISTRATOR),
)


class FakeDesk:
    """Holds orders in memory. `hindrance`, when set, is called before each call: it may wait, or raise a DeskError."""

    def __init__(self, rows: list[OrderRow] | None = None, person: Person | None = PEOPLE[2]) -> None:
        found = believable_rows() if rows is None else rows
        self.rows = {row.id: row for row in found}
        self.person = person
        self.database_name = "counter-pg"
        self.hindrance: Callable[[str], None] | None = None
        self.calls: list[str] = []
        self.threads: set[str] = set()
        self.history: dict[int, list[TimelineRow]] = {}
        self.fields_of: dict[int, dict[Field, object]] = {}
        self.seen_actions: dict[str, Done] = {}
        self.lookup = _Lookup(self)
        self.moves = _Moves(self)
        self.notes = _Notes(self)
        self.fields = _Fields(self)
        self.confirming = _Confirming(self)
        self.unconfirmed: set[int] = set()
        self.photos = _Photos(self)
        self.people = _People(self)
        self.shop = _Shop(self)
        self.imports = _Imports(self)

    def note_call(self, name: str) -> None:
        """Remember a call and the thread it came from; hinder it if that is wanted."""
        self.calls.append(name)
        self.threads.add(threading.current_thread().name)
        if self.hindrance is not None:
            self.hindrance(name)

    def row(self, order_id: int) -> OrderRow:
        if order_id not in self.rows:
            raise NoSuchOrder(order_id)
        return self.rows[order_id]

    def write(self, row: OrderRow, entry: TimelineRow, *, undo_seconds: float = 0.0) -> Done:
        """Put a changed order in the place of the old one, with its entry in the timeline."""
        self.rows[row.id] = row
        self.history.setdefault(row.id, []).append(entry)
        return Done(row.id, row.version, Changes(frozenset({row.id}), frozenset({entry.kind})), undo_seconds)

    def entry(
        self, row: OrderRow, kind: TimelineKind, note: Note | None = None, **more: object
    ) -> TimelineRow:
        number = 100_000 + sum(len(entries) for entries in self.history.values())
        person = self.person
        return TimelineRow(
            id=number,
            at=datetime.now(UTC),
            user=person.name if person else "",
            pc="counter",
            kind=kind,
            start=more.get("start"),  # type: ignore[arg-type]
            to=more.get("to"),  # type: ignore[arg-type]
            note=note.text if note else "",
            is_public=isinstance(note, PublicNote),
            reason=str(more.get("reason", "")),
            group=f"action-{number}",
            mail=more.get("mail"),  # type: ignore[arg-type]
        )

    def close(self) -> None:
        self.note_call("close")


class _Part:
    def __init__(self, desk: FakeDesk) -> None:
        self._desk = desk


class _Lookup(_Part):
    def _found(self, flt: OrderFilter) -> list[OrderRow]:
        wanted = terms(flt.search)
        rows = sorted(
            self._desk.rows.values(),
            key=lambda row: (not (flt.has_drafts_on_top and row.status is Status.DRAFT), -row.id),
        )
        return [row for row in rows if self._fits(row, flt) and _is_found(row, wanted)]

    def _fits(self, row: OrderRow, flt: OrderFilter) -> bool:
        has_status = not flt.statuses or row.status in flt.statuses
        return has_status and flt.technician_id in (None, row.technician_id)

    def page(self, flt: OrderFilter, *, first: int, count: int) -> OrderPage:
        self._desk.note_call("page")
        rows = self._found(flt)
        return OrderPage(tuple(rows[first : first + count]), first, len(rows))

    def place_of(self, order_id: int, flt: OrderFilter) -> int | None:
        self._desk.note_call("place_of")
        return next((place for place, row in enumerate(self._found(flt)) if row.id == order_id), None)

    def counts(self, technician_id: int | None = None) -> tuple[StatusCount, ...]:
        self._desk.note_call("counts")
        rows = self._desk.rows.values()
        counted = Counter(row.status for row in rows if technician_id in (None, row.technician_id))
        return tuple(StatusCount(status, counted[status]) for status in Status)

    def desktop(self) -> Desktop:
        self._desk.note_call("desktop")
        if self._desk.person is None:
            raise NotSignedIn
        queue = QueueState(1, 1, "", "", False, None, None)
        return Desktop(self._desk.person, "Counter & Bench", self.counts(), queue)

    def order(self, order_id: int) -> OrderDetail:
        self._desk.note_call("order")
        row = self._desk.row(order_id)
        fields = self._desk.fields_of.get(order_id, {})
        is_confirmed = order_id not in self._desk.unconfirmed
        return _detail(row, fields, self._desk.history.get(order_id, []), is_confirmed=is_confirmed)


def _is_found(row: OrderRow, wanted: tuple[str, ...]) -> bool:
    if not wanted:
        return True
    text = document([str(row.id), row.item, row.customer, row.fault], ["+420 601 555 019"])
    return all(f" {term}" in text or (len(term) > 2 and term in text) for term in wanted)


def _forecast(row: OrderRow, to: Status | None) -> Forecast:
    if row.status is Status.DRAFT and not (to and leaves_draft(to)):
        return Forecast(silence=Silence.STAFF_ONLY)
    return Forecast(address=_email(row))


def _email(row: OrderRow) -> str:
    return row.customer.split()[0].lower() + "@example.net"


def _moves(row: OrderRow, *, is_confirmed: bool) -> tuple[MoveOption, ...]:
    return tuple(
        MoveOption(
            move.to,
            move.direction,
            contact_obstacle(move, is_confirmed=is_confirmed),
            _forecast(row, move.to),
        )
        for move in allowed_moves(row.status)
    )


def _story(row: OrderRow, said: list[TimelineRow]) -> tuple[TimelineRow, ...]:
    accepted = MailMark(1, MailState.ACCEPTED, _email(row), None, row.since)
    at = row.since - timedelta(days=2)
    start = TimelineRow(
        1, at, "Petr K.", "counter", TimelineKind.TAKEN_IN, None, Status.DRAFT, "", False, "", ""
    )
    moved = TimelineRow(
        2, row.since, "Petr K.", "counter", TimelineKind.MOVED, Status.DRAFT, row.status, "Motor brushes worn.",
        False, "", "b", mail=accepted,
    )  # fmt: skip
    return (start, *((moved,) if row.status is not Status.DRAFT else ()), *said)


def _detail(
    row: OrderRow, fields: dict[Field, object], said: list[TimelineRow], *, is_confirmed: bool
) -> OrderDetail:
    names = {person.id: person.name for person in PEOPLE}
    walks = tuple(
        WalkOption(
            walk.name,
            walk.to,
            walk.passed,
            contact_obstacle(walk.steps()[0], is_confirmed=is_confirmed),
            _forecast(row, walk.to),
        )
        for walk in walks_from(row.status)
    )
    can_undo = bool(said) and said[-1].kind is TimelineKind.MOVED
    undo = (
        UndoOption(said[-1].start or row.status, said[-1].at + timedelta(seconds=60), 60.0)
        if can_undo
        else None
    )
    return OrderDetail(
        id=row.id,
        version=row.version,
        status=row.status,
        customer_id=row.id,
        customer=str(fields.get(Field.CUSTOMER_NAME, row.customer)),
        email=str(fields.get(Field.CUSTOMER_EMAIL, _email(row))),
        phone=str(fields.get(Field.CUSTOMER_PHONE, "+420 601 555 019")),
        item=row.item,
        serial=str(fields.get(Field.ITEM_SERIAL, "FD9804-700312")),
        fault=row.fault,
        accessories=str(fields.get(Field.ACCESSORIES, "inlet hose, manual")),
        condition=str(fields.get(Field.CONDITION, "scratch on the left panel")),
        shop_date=row.shop_date,
        promised_at=fields.get(Field.PROMISED_AT, row.since + timedelta(days=3)),  # type: ignore[arg-type]
        parts_eta=fields.get(Field.PARTS_ETA),  # type: ignore[arg-type]
        technician_id=row.technician_id,
        technician=names.get(row.technician_id or 0, ""),
        since=row.since,
        created_at=row.since - timedelta(days=2),
        has_left_draft=row.status is not Status.DRAFT,
        earlier_orders=(10102, 9877) if row.id % 2 == 0 else (),
        contact_confirmed=is_confirmed,
        kind=OrderKind(str(fields.get(Field.KIND, OrderKind.WALK_IN))),
        visit_address=str(fields.get(Field.VISIT_ADDRESS, "")),
        moves=_moves(row, is_confirmed=is_confirmed),
        walks=walks,
        note_forecast=_forecast(row, None),
        reschedule_forecast=_forecast(row, None) if row.status is Status.SCHEDULED else Forecast(),
        undo=undo,
        timeline=_story(row, said),
    )


class _Moves(_Part):
    def _check(self, order_id: int, expected_version: int) -> OrderRow:
        row = self._desk.row(order_id)
        if row.version != expected_version:
            raise StaleOrder(order_id, "Petr Kolář", ("moved",))
        return row

    def move(
        self, order_id: int, *, to: Status, expected_version: int, action_id: str, note: Note | None = None
    ) -> Done:
        self._desk.note_call("move")
        if action_id in self._desk.seen_actions:
            return replace(self._desk.seen_actions[action_id], is_repeat=True)
        row = self._check(order_id, expected_version)
        move = check_move(row.status, to)
        seconds = 60.0 if move.direction is not Direction.CANCEL and to is not Status.COMPLETED else 0.0
        due = datetime.now(UTC) + timedelta(seconds=60)
        mark = MailMark(2, MailState.HELD, _email(row), due, None)
        entry = self._desk.entry(row, TimelineKind.MOVED, note, start=row.status, to=to, mail=mark)
        changed = replace(row, status=to, version=row.version + 1, since=datetime.now(UTC))
        done = self._desk.write(changed, entry, undo_seconds=seconds)
        done = replace(done, mail=_forecast(row, to))
        self._desk.seen_actions[action_id] = done
        return done

    def cancel(
        self, order_id: int, *, reason: str, expected_version: int, action_id: str, note: Note | None = None
    ) -> Done:
        if not reason.strip():
            raise ReasonNeeded("cancel")
        return self.move(
            order_id, to=Status.CANCELLED, expected_version=expected_version, action_id=action_id, note=note
        )

    def walk(
        self,
        order_id: int,
        *,
        name: WalkName,
        reason: str,
        expected_version: int,
        action_id: str,
        note: Note | None = None,
    ) -> Done:
        self._desk.note_call("walk")
        row = self._check(order_id, expected_version)
        walk = check_walk(row.status, name, Unfinished())
        entry = self._desk.entry(row, TimelineKind.MOVED, note, start=row.status, to=walk.to, reason=reason)
        changed = replace(row, status=walk.to, version=row.version + 1, since=datetime.now(UTC))
        return replace(self._desk.write(changed, entry, undo_seconds=60.0), mail=_forecast(row, walk.to))

    def undo(self, order_id: int, *, action_id: str) -> Done:
        self._desk.note_call("undo")
        row = self._desk.row(order_id)
        last = self._desk.history[order_id][-1]
        entry = self._desk.entry(row, TimelineKind.UNDONE, start=row.status, to=last.start)
        changed = replace(row, status=last.start or row.status, version=row.version + 1)
        return self._desk.write(changed, entry)


class _Notes(_Part):
    def add(self, order_id: int, *, note: Note, action_id: str) -> Done:
        self._desk.note_call("note")
        row = self._desk.row(order_id)
        return self._desk.write(row, self._desk.entry(row, TimelineKind.NOTE, note))


class _Fields(_Part):
    def edit(
        self, order_id: int, *, field: Field, value: object, expected_version: int, action_id: str
    ) -> Done:
        self._desk.note_call("edit")
        row = self._desk.row(order_id)
        self._desk.fields_of.setdefault(order_id, {})[field] = value
        columns = {Field.ITEM_TITLE: "item", Field.FAULT: "fault", Field.CUSTOMER_NAME: "customer"}
        changes = {columns[field]: value} if field in columns else {}
        changed = replace(row, version=row.version + 1, **changes)  # type: ignore[arg-type]
        return self._desk.write(changed, self._desk.entry(row, TimelineKind.EDITED))

    def assign(self, order_id: int, *, person_id: int | None, expected_version: int, action_id: str) -> Done:
        self._desk.note_call("assign")
        row = replace(self._desk.row(order_id), technician_id=person_id)
        return self._desk.write(row, self._desk.entry(row, TimelineKind.ASSIGNED))


class _Confirming(_Part):
    def confirm_contact(
        self, order_id: int, *, confirmed: bool, expected_version: int, action_id: str
    ) -> Done:
        self._desk.note_call("confirm")
        (self._desk.unconfirmed.discard if confirmed else self._desk.unconfirmed.add)(order_id)
        row = replace(self._desk.row(order_id), version=expected_version + 1)
        return self._desk.write(row, self._desk.entry(row, TimelineKind.CONFIRMED))


class _Photos(_Part):
    def of_order(self, order_id: int) -> tuple[PhotoRow, ...]:
        self._desk.note_call("photos")
        return ()

    def archive_one(self) -> bool:
        return False

    def tidy_up(self) -> None: ...


class _People(_Part):
    def sign_in_without_password(self) -> Person | None:
        return None

    def sign_in(self, login: str, password: str) -> Person:
        self._desk.note_call("sign_in")
        found = next((person for person in PEOPLE if person.login == login), None)
        if found is None or password != f"{login}-password":
            raise SignInRefused
        self._desk.person = found
        return found

    def sign_out(self) -> None:
        self._desk.note_call("sign_out")
        self._desk.person = None

    def all(self) -> tuple[Person, ...]:
        return PEOPLE


class _Shop(_Part):
    def __init__(self, desk: FakeDesk) -> None:
        super().__init__(desk)
        self.settings = ShopSettings(name="Counter & Bench", is_first_start_done=True)

    def read(self) -> ShopSettings:
        return self.settings

    def change(self, settings: ShopSettings) -> Changes:
        self._desk.note_call("change_shop")
        self.settings = settings
        return Changes(kinds=frozenset({"shop"}))


def refuse(error: DeskError) -> Callable[[str], None]:
    """Return a hindrance that raises this error whatever is asked."""

    def hinder(_name: str) -> None:
        raise error

    return hinder


OPEN_FILTER = OrderFilter(OPEN)


class _Imports(_Part):
    def past(self) -> tuple[()]:
        return ()
