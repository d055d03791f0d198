"""Makes the demo shop: the same people, customers and orders on every start, with their times up to now."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from orderflow_desk.demo import words
from orderflow_desk.demo.histories import Event, history
from orderflow_desk.demo.invoices import Invoices
from orderflow_desk.demo.items import LIMITS, accessories_left, fields_of_item, found_at_intake
from orderflow_desk.demo.labour import Labour
from orderflow_desk.demo.mails import Written, write_mails
from orderflow_desk.demo.parts import Parts
from orderflow_desk.demo.photos import added, has_photos, insert_photos
from orderflow_desk.demo.shipments import Shipments
from orderflow_desk.domain.entries.entry import Entry
from orderflow_desk.domain.entries.kinds import (
    LabourLogged,
    Moved,
    PartAdded,
    PartReceived,
    PhotosChanged,
    ShipmentBack,
    ShipmentSent,
)
from orderflow_desk.domain.lifecycle import OPEN, Status
from orderflow_desk.domain.orders.fields import OrderKind
from orderflow_desk.domain.people import Role
from orderflow_desk.domain.searching import digits
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.services.people.passwords import hashed
from orderflow_desk.services.shop import write_settings
from orderflow_desk.services.transaction.indexing import customer_body, search_body
from orderflow_desk.store.engine import Store
from orderflow_desk.store.entries import rows_of
from orderflow_desk.store.queries.order_words import words_of
from orderflow_desk.store.tables import (
    canned_notes,
    customer_search,
    customers,
    invoices,
    items,
    labour,
    opening_hours,
    order_search,
    orders,
    parts,
    payments,
    people,
    shipments,
    timeline,
    timeline_personal,
)

SEED = 20261123
SPAN = timedelta(days=88)
FIRST_ORDER = 10_101
# Which customer has the long name, and an order however the dice fall.
_LONG_NAMED = 7
# How many of four hundred orders stand where, and in a status that is not named; the rest is completed.
_ANY_SHARE = 5
_SHARES = {
    Status.DRAFT: 4,
    Status.SCHEDULED: 12,
    Status.NEW: 7,
    Status.IN_PROGRESS: 9,
    Status.AWAITING_PARTS: 6,
    Status.WITH_MANUFACTURER: 3,
    Status.READY_FOR_RETURN: 8,
    Status.CANCELLED: 24,
}
# From here it is the technician who moves an order on.
_AT_THE_BENCH = (Status.NEW, Status.IN_PROGRESS, Status.AWAITING_PARTS)
_OF_THE_BENCH = (LabourLogged, PartAdded, PartReceived, ShipmentSent, ShipmentBack)


@dataclass(slots=True)
class _Life:
    """One order to come, before it has its number."""

    status: Status
    events: list[Event]
    customer: int
    item: int
    fault: str
    title: str
    technician: int | None
    number: int = 0
    parts_eta: datetime | None = None
    expected_back: datetime | None = None


def make_shop(store: Store, settings: ShopSettings, *, count: int = 400, seed: int = SEED) -> None:
    """Fill an empty database with the demo shop, in one transaction."""
    chance = Random(seed)  # noqa: S311  the same shop every time is the point
    with store.writing() as conn:
        now = store.now(conn)
        write_settings(conn, settings)
        since = (now - SPAN).date().isoformat()
        texts = [
            {"owner": "", "key": word, "abbreviation": word, "text": text} for word, text in words.CANNED
        ]
        conn.execute(insert(canned_notes), texts)
        conn.execute(insert(opening_hours), {"since": since, "week": words.WEEK})
        staff = _make_staff(conn, now - SPAN)
        clients = _make_customers(conn, chance, count, now)
        items = _make_items(conn, chance, len(clients), now)
        lives = [_life(chance, status, now, items, staff) for status in _statuses(chance, count)]
        own = [item for item in items if item["customer_id"] == _LONG_NAMED]
        if own and all(life.customer != _LONG_NAMED for life in lives):
            lives[0] = _life(chance, lives[0].status, now, own, staff)
        lives.sort(key=lambda life: life.events[0].at)
        bench, ordered, parcels = Labour(), Parts(), Shipments()
        for number, life in enumerate(lives, start=FIRST_ORDER):
            life.number = number
            if life.status in OPEN and has_photos(number):
                life.events.insert(1, added(number, life.events[0].at))
            bench.work_on(number, life.events, life.technician, now)
            life.parts_eta = ordered.order(number, life.events, life.technician, now)
            serial = items[life.item - 1]["serial"]
            life.expected_back = parcels.send(number, life.events, life.technician, serial)
        billing = Invoices(settings, staff[Role.FRONT_DESK][0])
        billing.bill(lives, bench.rows, ordered.rows, clients)
        _insert_orders(conn, chance, lives, now)
        ordered.write(conn)
        parcels.write(conn)
        billing.write(conn)
        _insert_search(conn, lives, clients, items)
        entries = _insert_timeline(conn, chance, lives, staff)
        photographed = {
            written.order_id: (written.at, written.person_id)
            for written in entries
            if isinstance(written.entry, PhotosChanged)
        }
        insert_photos(conn, photographed)
        bench.write(conn)
        write_mails(conn, chance, entries, settings, now)
        _set_sequences(conn)


def _statuses(chance: Random, count: int) -> list[Status]:
    found: list[Status] = []
    for status in Status:
        if status is not Status.COMPLETED:
            found += [status] * max(1, _SHARES.get(status, _ANY_SHARE) * count // 400)
    found += [Status.COMPLETED] * (count - len(found))
    chance.shuffle(found)
    return found[:count]


def _make_staff(conn: Connection, since: datetime) -> dict[Role, list[int]]:
    conn.execute(delete(people))
    kept = hashed(words.PASSWORD)
    found: dict[Role, list[int]] = {role: [] for role in Role}
    for login, name, role in words.STAFF:
        row = {"login": login, "name": name, "role": Role(role), "password_hash": kept, "created_at": since}
        found[Role(role)].append(conn.execute(insert(people).returning(people.c.id), row).scalar_one())
    return found


def _make_customers(conn: Connection, chance: Random, count: int, now: datetime) -> list[dict[str, Any]]:
    rows = [_customer(chance, number, now) for number in range(1, max(2, count * 7 // 10))]
    _make_duplicate(rows)
    conn.execute(insert(customers), rows)
    bodies = [
        {
            "customer_id": number,
            "body": customer_body(name=row["name"], email=row["email"], phone=row["phone"]),
        }
        for number, row in enumerate(rows, start=1)
    ]
    conn.execute(insert(customer_search), bodies)
    return rows


def _make_duplicate(rows: list[dict[str, Any]]) -> None:
    """Let the last customer be an earlier one who was typed anew: another spelling, the same phone, another address."""
    if len(rows) < 2 * words.DUPLICATE_OF:
        return
    one, again = rows[words.DUPLICATE_OF - 1], rows[-1]
    again["name"] = " ".join(reversed(one["name"].split()))
    again["email"] = f"private.{one['email']}" if one["email"] else ""
    again["phone"] = one["phone"].replace(" ", "")
    again["phone_digits"] = one["phone_digits"]


def _customer(chance: Random, number: int, now: datetime) -> dict[str, Any]:
    language = chance.choice(("de", "cs", "en"))
    given = chance.choice(words.GIVEN[language])
    families = words.FAMILY_OF_CZECH_WOMEN if given in words.CZECH_WOMEN else words.FAMILY[language]
    name = f"{given} {chance.choice(families)}"
    if number % 29 == 0:
        name = words.FIRMS[number // 29 % len(words.FIRMS)]
    if number == _LONG_NAMED:
        name = words.LONG_NAME
    plain = "".join(char for char in search_body(0, {"customer": name}) if char.isalpha())
    local = {0: "refused", 1: "later"}.get(number % 45, plain[:14])
    email = "" if number % 17 == 5 else f"{local}{number}@example.{chance.choice(('com', 'net', 'org'))}"
    prefix = {"de": "+49 151", "cs": "+420 601", "en": "+44 7700"}[language]
    phone = f"{prefix} {chance.randrange(100, 1000)} {chance.randrange(100, 1000)}"
    return {
        "id": number,
        "name": name,
        "email": email,
        "phone": phone,
        "phone_digits": digits(phone),
        "created_at": now - SPAN,
    }


def _make_items(conn: Connection, chance: Random, clients: int, now: datetime) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for number in range(1, clients * 5 // 4):
        title, letters, _ = chance.choice(words.ITEMS)
        serial = f"{letters}{chance.randrange(1000, 10000)}-{chance.randrange(100000, 1000000)}"
        owner = number if number <= clients else chance.randrange(1, clients + 1)
        rows.append(
            {"id": number, "customer_id": owner, "title": title, "serial": serial, "created_at": now - SPAN}
        )
    known = Random(SEED + len(rows))  # noqa: S311  the same shop every time is the point
    for row in rows:
        row.update(fields_of_item(known, row["title"], now))
    conn.execute(insert(items), rows)
    return rows


def _life(
    chance: Random, status: Status, now: datetime, items: list[dict[str, Any]], staff: dict[Role, list[int]]
) -> _Life:
    item = chance.choice(items)
    faults = next(faults for title, _, faults in words.ITEMS if title == item["title"])
    fault = words.LONG_FAULT if chance.random() < 0.02 else chance.choice(faults)
    is_claimed = status not in (Status.DRAFT, Status.SCHEDULED, Status.NEW) or chance.random() < 0.15
    technician = (
        chance.choice([*staff[Role.TECHNICIAN], staff[Role.ADMINISTRATOR][0]]) if is_claimed else None
    )
    events = history(chance, status, now, SPAN)
    return _Life(status, events, item["customer_id"], item["id"], fault, item["title"], technician)


def _insert_orders(conn: Connection, chance: Random, lives: list[_Life], now: datetime) -> None:
    conn.execute(insert(orders), [_order_row(chance, life, now) for life in lives])


def _order_row(chance: Random, life: _Life, now: datetime) -> dict[str, Any]:
    changes = [event for event in life.events if event.to is not None]
    limit = chance.choice(LIMITS)
    has_left = any(event.start is Status.DRAFT and event.to is not Status.CANCELLED for event in changes)
    return {
        "id": life.number,
        "version": len({event.group for event in changes}),
        "status": life.status,
        "customer_id": life.customer,
        "item_id": life.item,
        "technician_id": life.technician,
        "fault": life.fault,
        "accessories": accessories_left(chance, life.title),
        "condition": chance.choice(words.CONDITIONS),
        "checklist": found_at_intake(chance, life.title),
        "limit_minor": limit,
        "limit_currency": "EUR" if limit else "",
        "shop_date": _at_the_hour(chance, now, 1, 6) if life.status is Status.SCHEDULED else None,
        "promised_at": _at_the_hour(chance, now, 1, 9) if life.status is not Status.DRAFT else None,
        "parts_eta": life.parts_eta,
        "expected_back": life.expected_back,
        "since": changes[-1].at,
        "changed_at": life.events[-1].at,
        "created_at": life.events[0].at,
        "has_left_draft": has_left,
        "contact_confirmed": has_left,
        "kind": _kind(life),
        "visit_address": words.ADDRESSES[life.number % len(words.ADDRESSES)]
        if _is_in_the_field(life)
        else "",
    }


def _is_in_the_field(life: _Life) -> bool:
    return life.status is not Status.DRAFT and life.number % 11 == 0


def _kind(life: _Life) -> OrderKind:
    """Return the kind of an order without a throw of the dice, so that the rest of the shop stays as it was."""
    if _is_in_the_field(life):
        return OrderKind.FIELD_VISIT
    return OrderKind.PLANNED_VISIT if life.status is Status.SCHEDULED else OrderKind.WALK_IN


def _at_the_hour(chance: Random, now: datetime, earliest: int, latest: int) -> datetime:
    day = now + timedelta(days=chance.randint(earliest, latest))
    return day.replace(hour=chance.randint(8, 15), minute=0, second=0, microsecond=0)


def _insert_search(
    conn: Connection, lives: list[_Life], clients: list[dict[str, Any]], items: list[dict[str, Any]]
) -> None:
    rows: list[dict[str, Any]] = []
    words = words_of(conn, [life.number for life in lives])
    for life in lives:
        client, item = clients[life.customer - 1], items[life.item - 1]
        texts = {
            name: client[column]
            for name, column in (("customer", "name"), ("email", "email"), ("phone", "phone"))
        }
        texts |= {name: item[name] for name in ("serial", "brand", "model")} | {"item": item["title"]}
        body = search_body(life.number, texts, of_features=words.get(life.number, ()))
        rows.append({"order_id": life.number, "body": body})
    conn.execute(insert(order_search), rows)


def _insert_timeline(
    conn: Connection, chance: Random, lives: list[_Life], staff: dict[Role, list[int]]
) -> list[Written]:
    found: list[tuple[dict[str, Any], Entry]] = []
    for life in lives:
        front = chance.choice(staff[Role.FRONT_DESK])
        version = 0
        since = life.events[0].at
        groups: set[int] = set()
        for event in life.events:
            if event.to is not None and event.group not in groups:
                groups.add(event.group)
                version += 1
            is_bench = event.start in _AT_THE_BENCH or isinstance(event.entry, _OF_THE_BENCH)
            about = _about(life, event, version, (is_bench and life.technician) or front)
            found.append((about, _whole(event.entry, since)))
            since = event.at if event.to is not None else since
    found.sort(key=lambda one: one[0]["at"])
    rows = [rows_of({"id": number, **about}, entry) for number, (about, entry) in enumerate(found, start=1)]
    conn.execute(insert(timeline), [row.entry for row in rows])
    apart = [{"entry_id": row.entry["id"], **row.personal} for row in rows if row.personal is not None]
    conn.execute(insert(timeline_personal), apart)
    return [
        Written(number, about["order_id"], about["at"], about["action_id"], entry, about["person_id"])
        for number, (about, entry) in enumerate(found, start=1)
    ]


def _about(life: _Life, event: Event, version: int, person: int) -> dict[str, Any]:
    return {
        "at": event.at,
        "order_id": life.number,
        "version": version,
        "person_id": person,
        "pc": "counter",
        "action_id": f"demo-{life.number}-{event.group}",
    }


def _whole(entry: Entry, since: datetime) -> Entry:
    """Return a move with what the services keep of it."""
    if not isinstance(entry, Moved):
        return entry
    return replace(entry, since=since, left_draft=entry.start is Status.DRAFT)


def _set_sequences(conn: Connection) -> None:
    """Let PostgreSQL go on counting behind the numbers that were given here."""
    if conn.dialect.name == "postgresql":
        for table in (customers, items, labour, orders, parts, shipments, timeline, invoices, payments):
            highest = select(func.max(table.c.id)).scalar_subquery()
            conn.execute(select(func.setval(func.pg_get_serial_sequence(table.name, "id"), highest)))
