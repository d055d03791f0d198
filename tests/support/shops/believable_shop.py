"""Fills a shop with believable orders: the ones of the design's pictures first, then more of their kind."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from argon2 import PasswordHasher
from sqlalchemy import Connection, delete, insert

from orderflow_desk.domain.entries.entry import Entry
from orderflow_desk.domain.entries.kinds import Moved, TakenIn
from orderflow_desk.domain.letters import letter_of_move
from orderflow_desk.domain.lifecycle import PATH, Status, check_move
from orderflow_desk.domain.outbox import MailState
from orderflow_desk.domain.people import Person, Role
from orderflow_desk.domain.searching import digits
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.services.shop import write_settings
from orderflow_desk.services.transaction.indexing import customer_body, search_body
from orderflow_desk.store.engine import Store
from orderflow_desk.store.entries import rows_of
from orderflow_desk.store.tables import (
    customer_search,
    customers,
    items,
    order_search,
    orders,
    outbox,
    people,
    timeline,
    timeline_personal,
)

OLGA = Person(1, "olga", "Olga Front", Role.FRONT_DESK)
PETR = Person(2, "petr", "Petr Kolář", Role.DISPATCHER)
MIRA = Person(3, "mira", "Mira Tesař", Role.ADMINISTRATOR)
PASSWORD = "everybody's password"
_QUICK_TO_CHECK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
_S = Status
_PICTURE = (
    (10486, _S.NEW, "iPhone 13, cracked screen", "Olga Marsh", "", "4m", None),
    (10485, _S.DRAFT, "Dyson V11, no suction", "Tom Reyes", "", "12m", None),
    (
        10482,
        _S.IN_PROGRESS,
        "Bosch WAT28400 washing machine",
        "Jana Novák",
        "drum does not spin",
        "20h",
        MIRA,
    ),
    (10479, _S.WITH_MANUFACTURER, "Canon R6, shutter error", "Studio Lhota", "", "6d", MIRA),
    (10477, _S.AWAITING_PARTS, "ThinkPad T14, liquid", "Ana Duarte", "", "2d", MIRA),
    (10476, _S.READY_FOR_RETURN, "Miele S8340", "Rolf Berger", "", "1d", PETR),
    (10474, _S.IN_PROGRESS, "Makita DHP484, motor", "Karel Stone", "", "3h", MIRA),
    (10471, _S.SCHEDULED, "PS5, no HDMI signal", "Lena Vogt", "", "5h", None),
    (10468, _S.READY_FOR_RETURN, "Garmin Edge 530, battery", "Ivo Blaha", "", "4d", MIRA),
    (10466, _S.NEW, "Singer 4432, jammed hook", "Eva Costa", "", "1d", None),
    (10463, _S.AWAITING_PARTS, "Sonos Beam, no power", "Mark Ellis", "", "3d", PETR),
)
_MAILS = {10486: MailState.QUEUED, 10477: MailState.REFUSED}
_ITEMS = (
    ("Dell XPS 13 9310", "battery swells, touchpad lifts"),
    ("Bosch GSR 18V-55", "chuck does not hold"),
    ("Jura E8", "leaks at the brewing unit"),
    ("Kärcher K5 Premium with hose reel and a very long name that nobody wanted to shorten", "no pressure"),
    ("Nikon Z50", "card slot bent"),
    ("Roomba i7+", "does not find its dock"),
    ("Philips EP2231 LatteGo", "grinder blocked"),
    ("Xiaomi Mi Pro 2", "controller error 14"),
    ("Samsung QE55Q80", "half of the picture dark"),
    ("Stihl MS 170", "does not start warm"),
)
_CUSTOMERS = (
    "Jiří Dvořák",
    "Ursula Weiß",
    "Peter O'Neill",
    "Zdeňka Procházková",
    "Autohaus Krüger & Söhne GmbH",
    "Aisha Rahman",
    "Björn Lindqvist",
    "Hotel Zlatý Lev",
)
_OPEN_ONES = (_S.SCHEDULED, _S.NEW, _S.IN_PROGRESS, _S.DRAFT, _S.AWAITING_PARTS, _S.READY_FOR_RETURN)
_UNITS = {"m": "minutes", "h": "hours", "d": "days"}
_STEP_TOOK = timedelta(minutes=20)


@dataclass(frozen=True, slots=True)
class _Order:
    number: int
    status: Status
    item: str
    customer: str
    fault: str
    since: datetime
    technician: Person | None

    @property
    def stops(self) -> tuple[Status, ...]:
        """Where it has stood, from the first to the last."""
        if self.status is _S.CANCELLED:
            return (*PATH[:3], _S.CANCELLED)
        return PATH[: PATH.index(self.status) + 1]

    @property
    def created_at(self) -> datetime:
        return self.since - _STEP_TOOK * (len(self.stops) - 1)


def fill(store: Store, *, count: int = 240, new: int = 0) -> None:
    """Fill an empty shop with people and `count` orders with descending numbers: open ones first, closed ones after them.

    Of the newest, so many as `new` says are all New.
    """
    with store.writing() as conn:
        now = store.now(conn)
        made = list(_orders(now, count, new))
        account = {"smtp_host": "localhost", "sender_address": "desk@bench.example"}
        write_settings(conn, ShopSettings(name="Counter & Bench", is_first_start_done=True, **account))
        _write_people(conn, made[-1].created_at)
        _write_orders(conn, made, _write_customers(conn, made[-1].created_at))
        _write_timeline(conn, made)


def _orders(now: datetime, count: int, new: int) -> Iterator[_Order]:
    for place, (number, status, item, customer, fault, span, technician) in enumerate(_PICTURE):
        since = now - timedelta(**{_UNITS[span[-1]]: int(span[:-1])})
        yield _Order(number, _S.NEW if place < new else status, item, customer, fault, since, technician)
    for place in range(len(_PICTURE), count):
        number = 10473 - place
        item, fault = _ITEMS[number % len(_ITEMS)]
        yield _Order(
            number,
            _S.NEW if place < new else _status(place - len(_PICTURE)),
            item,
            _CUSTOMERS[number % len(_CUSTOMERS)],
            fault,
            now - timedelta(hours=7 * (10463 - number)),
            (None, PETR, MIRA)[number % 3],
        )


def _status(place: int) -> Status:
    if place < 34:
        return _OPEN_ONES[place % len(_OPEN_ONES)]
    return _S.CANCELLED if place % 11 == 0 else _S.COMPLETED


def _write_people(conn: Connection, since: datetime) -> None:
    conn.execute(delete(people))
    kept = {"password_hash": _QUICK_TO_CHECK.hash(PASSWORD), "created_at": since}
    rows = [
        {"id": one.id, "login": one.login, "name": one.name, "role": one.role, **kept}
        for one in (OLGA, PETR, MIRA)
    ]
    conn.execute(insert(people), rows)


def _write_customers(conn: Connection, since: datetime) -> dict[str, dict[str, Any]]:
    """Write the customers, and return them by name as they can be found."""
    names = (*(one[3] for one in _PICTURE), *_CUSTOMERS)
    known = {
        name: {"name": name, "email": f"customer{number}@example.net", "phone": f"+420 601 555 {number:03}"}
        for number, name in enumerate(names, 17)
    }
    rows = [
        {"id": number, **one, "phone_digits": digits(one["phone"]), "created_at": since}
        for number, one in enumerate(known.values(), 1)
    ]
    conn.execute(insert(customers), rows)
    bodies = [
        {"customer_id": number, "body": customer_body(**one)} for number, one in enumerate(known.values(), 1)
    ]
    conn.execute(insert(customer_search), bodies)
    return known


def _write_orders(conn: Connection, made: list[_Order], known: dict[str, dict[str, Any]]) -> None:
    ids = {name: number for number, name in enumerate(known, 1)}
    conn.execute(insert(items), [_item_row(one, ids[one.customer]) for one in made])
    conn.execute(insert(orders), [_order_row(one, ids[one.customer]) for one in made])
    bodies = [
        {
            "order_id": one.number,
            "body": search_body(one.number, _texts(one, known[one.customer])),
        }
        for one in made
    ]
    conn.execute(insert(order_search), bodies)


def _texts(one: _Order, who: dict[str, Any]) -> dict[str, str]:
    contact = {"customer": who["name"], "email": who["email"], "phone": who["phone"]}
    return {**contact, "item": one.item, "serial": _serial(one)}


def _serial(one: _Order) -> str:
    return f"FD9804-7{one.number:05}"


def _item_row(one: _Order, customer_id: int) -> dict[str, Any]:
    return {
        "id": one.number,
        "customer_id": customer_id,
        "title": one.item,
        "serial": _serial(one),
        "created_at": one.created_at,
    }


def _order_row(one: _Order, customer_id: int) -> dict[str, Any]:
    planned = (one.since + timedelta(days=2)).replace(hour=10, minute=0, second=0, microsecond=0)
    return {
        "id": one.number,
        "version": len(one.stops),
        "status": one.status,
        "customer_id": customer_id,
        "item_id": one.number,
        "technician_id": one.technician.id if one.technician else None,
        "fault": one.fault,
        "accessories": "inlet hose, manual",
        "condition": "scratch on the left panel",
        "shop_date": planned if one.status is _S.SCHEDULED else None,
        "promised_at": one.since + timedelta(days=3),
        "since": one.since,
        "changed_at": one.since,
        "created_at": one.created_at,
        "has_left_draft": one.status is not _S.DRAFT,
        "contact_confirmed": True,
    }


def _write_timeline(conn: Connection, made: list[_Order]) -> None:
    found = [one for order in made for one in _entries(order)]
    found.sort(key=lambda one: one[0]["at"])
    rows = [rows_of({"id": number, **about}, entry) for number, (about, entry) in enumerate(found, 1)]
    conn.execute(insert(timeline), [row.entry for row in rows])
    apart = [{"entry_id": row.entry["id"], **row.personal} for row in rows if row.personal]
    conn.execute(insert(timeline_personal), apart)
    last = {row.entry["order_id"]: row.entry for row in rows}
    conn.execute(insert(outbox), [_mail_row(last[number], state) for number, state in _MAILS.items()])


def _entries(one: _Order) -> Iterator[tuple[dict[str, Any], Entry]]:
    usual = {"order_id": one.number, "person_id": PETR.id, "pc": "counter"}
    first = {"version": 1, "at": one.created_at, "action_id": f"taken-in-{one.number}"}
    yield usual | first, TakenIn(contact_confirmed=True)
    for version, (start, to) in enumerate(pairwise(one.stops), 2):
        at = one.created_at + _STEP_TOOK * (version - 1)
        about = {"version": version, "at": at, "action_id": f"moved-{one.number}-{version}"}
        reason = "too dear" if to is _S.CANCELLED else ""
        yield usual | about, Moved(start, to, at - _STEP_TOOK, left_draft=start is _S.DRAFT, reason=reason)


def _mail_row(entry: dict[str, Any], state: MailState) -> dict[str, Any]:
    """Return the mail of a move: one that waits for the server, or one that it did not take."""
    is_settled = state is MailState.REFUSED
    due = entry["at"] + timedelta(seconds=60)
    return {
        "order_id": entry["order_id"],
        "entry_id": entry["id"],
        "kind": letter_of_move(check_move(entry["start"], entry["to"])).slug,
        "recipient_name": "A Customer",
        "recipient": "customer@example.net",
        "subject": "Your repair",
        "text": "It goes on.",
        "html": "<p>It goes on.</p>",
        "message_id": f"<order-{entry['order_id']}@desk.example>",
        "state": state,
        "created_at": entry["at"],
        "due_at": due,
        "settled_at": due if is_settled else None,
        "attempts": int(is_settled),
        "problem": "recipient_refused" if is_settled else "",
        "reply": "550 5.1.1 nobody of that name here" if is_settled else "",
    }
