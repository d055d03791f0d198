"""Makes shops of any size from a seed: customers, items, orders with their timelines, some mails, the search."""

import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random

from sqlalchemy import select

from benchmarks.shops import words
from benchmarks.shops.lives import DETAILS, PERSONAL, Life, make_lives
from orderflow_desk.demo import words as demo_words
from orderflow_desk.demo.mails import Written, write_mails
from orderflow_desk.domain.lifecycle import OPEN, Status
from orderflow_desk.domain.moments import to_microseconds
from orderflow_desk.domain.searching import digits, document
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.services.desk import open_desk
from orderflow_desk.services.shop import write_settings
from orderflow_desk.store import entries
from orderflow_desk.store.engine import Store, sqlite_url
from orderflow_desk.store.schema import HEAD
from orderflow_desk.store.sqlite import sqlite3
from orderflow_desk.store.tables import orders, timeline

SEED = 20261124
VERSION = 1  # of what is made here; a file that an older version made is made anew
FIRST_ORDER = 10_101
ORDERS_A_DAY = 400
# The newest twentieth of the orders holds the open ones: two in a hundred of all.
_YOUNG, _OPEN_AMONG_YOUNG, _CANCELLED = 0.05, 0.4, 0.06
_WITH_MAILS = 300
_AT_ONCE = 20_000
_NEWEST = datetime(2026, 10, 1, 16, tzinfo=UTC)
_THE_PERSON = 1
SETTINGS = ShopSettings(
    name="Vogt & Novák Repairs",
    sender_name="Vogt & Novák Repairs",
    sender_address="desk@vogt-novak.example",
    portal_base="https://portal.example",
    time_zone="Europe/Prague",
    is_first_start_done=True,
)


def kept_shop(folder: Path, count: int, seed: int = SEED) -> Path:
    """Return a shop of `count` orders that is only to be read; made when it is not in `folder` yet."""
    path = folder / f"shop-{count}-{seed}-{HEAD}-{VERSION}.db"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".unfinished")
        unfinished.unlink(missing_ok=True)
        make(unfinished, count, seed)
        unfinished.rename(path)
    return path


def copied(shop: Path, to: Path) -> Path:
    """Copy a kept shop to where it may be written to; on the disk, so that no row's commits pay for the copying."""
    to.unlink(missing_ok=True)
    shutil.copyfile(shop, to)
    with to.open("rb") as copy:
        os.fsync(copy.fileno())
    return to


def make(path: Path, count: int, seed: int = SEED) -> None:
    """Make a shop of `count` orders at `path`: the same for the same seed, but for the ids of its mails."""
    open_desk(sqlite_url(path), synchronous="OFF").close()
    chance = Random(seed)  # noqa: S311  the same shop for the same seed is the point
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        for line in ("synchronous=OFF", "journal_mode=OFF", "cache_size=-400000", "temp_store=MEMORY"):
            conn.execute(f"PRAGMA {line}")
        conn.execute("BEGIN")
        laid_aside = _lay_aside(conn)
        _fill(conn, chance, count)
        for line in laid_aside:
            conn.execute(line)
        for table in ("order_fragments", "order_beginnings", "customer_fragments"):
            conn.execute(f"INSERT INTO {table}({table}) VALUES ('rebuild')")
        conn.execute(
            "UPDATE status_counts SET count = (SELECT count(*) FROM orders WHERE status = status_counts.status)"
        )
        conn.execute("COMMIT")
    _write_some_mails(path, chance)


def _lay_aside(conn: sqlite3.Connection) -> list[str]:
    """Drop what would be brought up to date row by row, and return the lines that make it again."""
    found = conn.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE name IN ('orders_count_in', 'search_in', 'customer_search_in') OR "
        "(type = 'index' AND sql IS NOT NULL AND tbl_name IN ('customers', 'items', 'orders', 'timeline'))"
    ).fetchall()
    for kind, name, _sql in found:
        conn.execute(f"DROP {kind} {name}")
    return [sql for _kind, _name, sql in found]


_ORDER_COLUMNS = (
    "id", "version", "status", "customer_id", "item_id", "technician_id", "fault", "accessories", "condition",
    "checklist", "limit_minor", "limit_currency", "shop_date", "promised_at", "parts_eta", "since", "changed_at",
    "created_at", "has_left_draft", "contact_confirmed",
)  # fmt: skip
_ORDER_WRITTEN = (
    f"INSERT INTO orders ({','.join(_ORDER_COLUMNS)}) VALUES ({','.join('?' * len(_ORDER_COLUMNS))})"
)
# What is found of an item at intake, and agreed, as in a shop that writes it down for every second and third one.
_CHECKLIST = "powers_on=works;buttons=works;charging=fails;battery=untestable;housing=works"
_LIMIT = 12_000


@dataclass(frozen=True, slots=True)
class _Stock:
    """Who brings what: place in the list is the id less one."""

    clients: list[tuple[str, str, str]]
    items: list[tuple[str, str, str]]
    owners: list[int]


def _fill(conn: sqlite3.Connection, chance: Random, count: int) -> None:
    lives = make_lives(conn, chance)
    since = to_microseconds(_NEWEST - timedelta(days=count / ORDERS_A_DAY))
    stock = _write_stock(conn, chance, count, since)
    conn.execute("CREATE TEMP TABLE made (id INTEGER PRIMARY KEY, life, began)")
    orders_to_come = _orders(chance, count, lives, stock)
    while rows := list(islice(orders_to_come, _AT_ONCE)):
        conn.executemany(_ORDER_WRITTEN, [row for row, _ in rows])
        conn.executemany(
            "INSERT INTO made VALUES (?,?,?)", [(row[0], life.number, row[17]) for row, life in rows]
        )
        conn.executemany(
            "INSERT INTO order_search VALUES (?,?)", [(row[0], _body(row, stock)) for row, _ in rows]
        )
    conn.execute(
        'INSERT INTO timeline (order_id, version, at, person_id, pc, kind, start, "to", is_public, '
        f"action_id, details, commitment) SELECT m.id, e.version, m.began + e.after, {_THE_PERSON}, 'counter', e.kind, e.start, "
        f"e.\"to\", e.is_public, 'made-' || m.id || '-' || e.part, {DETAILS}, e.commitment "
        "FROM made m JOIN life_events e ON e.life = m.life ORDER BY m.began + e.after, m.id, e.place"
    )
    conn.execute(PERSONAL)


def _write_stock(conn: sqlite3.Connection, chance: Random, count: int, since: int) -> _Stock:
    clients = [words.person(chance, number) for number in range(1, max(2, count * 7 // 10) + 1)]
    items = [words.item(chance) for _ in range(len(clients) * 5 // 4)]
    own = range(1, len(clients) + 1)
    owners = [*own, *(chance.choice(own) for _ in items[len(clients) :])]
    conn.executemany(
        "INSERT INTO customers (name, email, phone, phone_digits, created_at) VALUES (?,?,?,?,?)",
        ((*one, digits(one[2]), since) for one in clients),
    )
    conn.executemany(
        "INSERT INTO customer_search VALUES (?,?)",
        (
            (number, document((name, email), (phone,)))
            for number, (name, email, phone) in enumerate(clients, 1)
        ),
    )
    conn.executemany(
        "INSERT INTO items (customer_id, title, serial, kind, brand, purchased, created_at) VALUES (?,?,?,?,?,?,?)",
        (
            (owner, one[0], one[1], "other", one[0].partition(" ")[0], "2025-05", since)
            for owner, one in zip(owners, items, strict=True)
        ),
    )
    return _Stock(clients, items, owners)


def _orders(
    chance: Random, count: int, lives: dict[Status, list[Life]], stock: _Stock
) -> Iterator[tuple[tuple[object, ...], Life]]:
    """Yield the orders, oldest first, as rows of their table with the life that each has led."""
    newest, day = to_microseconds(_NEWEST), 86_400_000_000
    for place in range(count):
        life = chance.choice(lives[_status(chance, place / count)])
        item = chance.randrange(len(stock.items))
        began = newest - (count - place) * (day // ORDERS_A_DAY)
        is_claimed = life.status not in (Status.DRAFT, Status.SCHEDULED, Status.NEW)
        promised = newest + chance.randrange(1, 9) * day
        yield (
            (
                FIRST_ORDER + place,
                life.version,
                str(life.status),
                stock.owners[item],
                item + 1,
                _THE_PERSON if is_claimed else None,
                stock.items[item][2],
                chance.choice(demo_words.ACCESSORIES),
                chance.choice(demo_words.CONDITIONS),
                _CHECKLIST if place % 2 else "",
                _LIMIT if place % 3 else None,
                "EUR" if place % 3 else "",
                promised if life.status is Status.SCHEDULED else None,
                promised,
                promised if life.status is Status.AWAITING_PARTS else None,
                began + life.since_after,
                began + life.changed_after,
                began,
                life.has_left_draft,
                life.has_left_draft,
            ),
            life,
        )


def _status(chance: Random, age: float) -> Status:
    """Return where an order stands; `age` is 0 for the oldest and goes to 1 for the newest."""
    if age > 1 - _YOUNG and chance.random() < _OPEN_AMONG_YOUNG:
        return chance.choice(OPEN)
    return Status.CANCELLED if chance.random() < _CANCELLED else Status.COMPLETED


def _body(row: tuple[object, ...], stock: _Stock) -> str:
    item = int(str(row[4])) - 1
    name, email, phone = stock.clients[stock.owners[item] - 1]
    title, serial, _fault = stock.items[item]
    return document((name, email, title, serial), (phone, str(row[0])))


def _write_some_mails(path: Path, chance: Random) -> None:
    """Write the settings, and the mails of the newest open orders with what became of each."""
    store = Store(sqlite_url(path), synchronous="OFF")
    with store.writing() as conn:
        write_settings(conn, SETTINGS)
        newest = (
            select(orders.c.id)
            .where(orders.c.status.in_(OPEN))
            .order_by(orders.c.id.desc())
            .limit(_WITH_MAILS)
        )
        rows = conn.execute(
            entries.whole().where(timeline.c.order_id.in_(newest)).order_by(timeline.c.id)
        ).mappings()
        found = [
            Written(row["id"], row["order_id"], row["at"], row["action_id"], entries.entry_of(row))
            for row in rows
        ]
        write_mails(conn, chance, found, SETTINGS, store.now(conn))
    store.close()
