"""Holds a list that is being taken in, in temporary tables beside the shop's, so that it can be compared as a whole.

The tables are on the disk of the database and gone with the connection, whatever happens. Work is done in ranges, so that it
can tell how far it is, and be stopped.
"""

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import Connection, text

Tick = Callable[[int, int], None]
_AT_ONCE = 10_000
_TABLES = (
    """CREATE TEMPORARY TABLE staged_people (line INTEGER PRIMARY KEY, same TEXT NOT NULL, key TEXT NOT NULL UNIQUE,
    is_bare INTEGER NOT NULL, name TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL, phone_digits TEXT NOT NULL,
    body TEXT NOT NULL, customer_id BIGINT, is_new INTEGER NOT NULL DEFAULT 0)""",
    """CREATE TEMPORARY TABLE staged_items (line INTEGER PRIMARY KEY, person INTEGER NOT NULL, title TEXT NOT NULL,
    serial TEXT NOT NULL, serial_key TEXT NOT NULL, item_id BIGINT, UNIQUE (person, title, serial))""",
    "CREATE TEMPORARY TABLE staged_known (line INTEGER PRIMARY KEY, customer_id BIGINT NOT NULL)",
    "CREATE TEMPORARY TABLE staged_met (line INTEGER PRIMARY KEY)",
    """CREATE TEMPORARY TABLE staged_near (line INTEGER PRIMARY KEY, customer_id BIGINT, other_line INTEGER,
    is_wanted INTEGER NOT NULL DEFAULT 1)""",
)
_PERSON = text(
    """INSERT INTO staged_people (line, same, key, is_bare, name, email, phone, phone_digits, body)
    VALUES (:line, :same, :key, :is_bare, :name, :email, :phone, :phone_digits, :body) ON CONFLICT DO NOTHING"""
)
_ITEM = text(
    """INSERT INTO staged_items (line, person, title, serial, serial_key)
    SELECT :line, line, :title, :serial, :serial_key FROM staged_people WHERE key = :key ON CONFLICT DO NOTHING"""
)
_INDEXES = (
    "CREATE INDEX staged_same ON staged_people (same, line)",
    "CREATE INDEX staged_digits ON staged_people (phone_digits, line)",
    "CREATE INDEX staged_email ON staged_people (email, line)",
)
# What makes a customer the same, in the words of the database; as `Line.same` has it. CROSS JOIN keeps SQLite from turning
# the order of the tables around: each row of the shop is looked up in the list, so that the time never multiplies.
_SAME = "c.name || chr(31) || c.email || chr(31) || CASE WHEN c.phone_digits <> '' THEN c.phone_digits ELSE '-' || c.phone END"
_KNOWN = """INSERT INTO staged_known (line, customer_id)
    SELECT p.line, min(c.id) FROM customers c CROSS JOIN staged_people p
    WHERE c.id >= :first AND c.id < :behind AND p.same = SAME GROUP BY p.line ON CONFLICT DO NOTHING"""
_MET = text(
    """INSERT INTO staged_met (line)
    SELECT DISTINCT t.line FROM staged_known k CROSS JOIN staged_people p CROSS JOIN items i CROSS JOIN staged_items t
    WHERE k.line >= :first AND k.line < :behind AND p.line = k.line AND p.is_bare = 0 AND i.customer_id = k.customer_id
    AND t.person = k.line AND t.title = i.title AND t.serial = i.serial ON CONFLICT DO NOTHING"""
)
_NEAR = text(
    """INSERT INTO staged_near (line, customer_id, other_line) SELECT line, customer_id, other_line FROM (
        SELECT p.line AS line,
        CASE WHEN p.is_bare = 1 THEN (SELECT k.customer_id FROM staged_known k WHERE k.line = p.line) ELSE coalesce(
            CASE WHEN p.phone_digits <> '' THEN
                (SELECT c.id FROM customers c WHERE c.phone_digits = p.phone_digits LIMIT 1) END,
            CASE WHEN p.email <> '' THEN (SELECT c.id FROM customers c WHERE c.email = p.email LIMIT 1) END
        ) END AS customer_id,
        CASE WHEN p.is_bare = 1 THEN (SELECT o.line FROM staged_people o WHERE o.same = p.same AND o.line < p.line
            ORDER BY o.line LIMIT 1) ELSE coalesce(
            CASE WHEN p.phone_digits <> '' THEN (SELECT o.line FROM staged_people o
                WHERE o.phone_digits = p.phone_digits AND o.line < p.line ORDER BY o.line LIMIT 1) END,
            CASE WHEN p.email <> '' THEN (SELECT o.line FROM staged_people o
                WHERE o.email = p.email AND o.line < p.line ORDER BY o.line LIMIT 1) END
        ) END AS other_line
        FROM staged_people p WHERE p.line >= :first AND p.line < :behind
        AND (p.is_bare = 1 OR NOT EXISTS (SELECT 1 FROM staged_known k WHERE k.line = p.line))
    ) found WHERE customer_id IS NOT NULL OR other_line IS NOT NULL"""
)
_NEAR_ROWS = text(
    """SELECT n.line, p.name, p.email, p.phone, coalesce(c.name, o.name) AS other,
    CASE WHEN n.customer_id IS NULL THEN n.other_line END AS other_line
    FROM staged_near n JOIN staged_people p ON p.line = n.line
    LEFT JOIN customers c ON c.id = n.customer_id LEFT JOIN staged_people o ON o.line = n.other_line
    ORDER BY n.line LIMIT :count"""
)
_COUNTS = text(
    """SELECT (SELECT count(*) FROM staged_people) AS people,
    (SELECT count(*) FROM staged_known k JOIN staged_people p ON p.line = k.line WHERE p.is_bare = 0) AS known,
    (SELECT count(*) FROM staged_items) AS items, (SELECT count(*) FROM staged_met) AS met,
    (SELECT count(*) FROM staged_near) AS near"""
)
_CHOOSE_ALL = text("UPDATE staged_near SET is_wanted = :is_wanted")
_CHOOSE = text("UPDATE staged_near SET is_wanted = :is_wanted WHERE line = :line")
_OF_KNOWN = text(
    """UPDATE staged_people SET customer_id = (SELECT k.customer_id FROM staged_known k
    WHERE k.line = staged_people.line) WHERE line >= :first AND line < :behind AND is_bare = 0"""
)
# In the order of the file, also where the numbers come from a sequence.
_OF_NEW = """UPDATE staged_people SET customer_id = new.number, is_new = 1 FROM (
        SELECT line, NUMBER AS number FROM (
            SELECT p.line FROM staged_people p WHERE p.line >= :first AND p.line < :behind AND p.customer_id IS NULL
            AND NOT EXISTS (SELECT 1 FROM staged_near n WHERE n.line = p.line AND n.is_wanted = 0) ORDER BY p.line
        ) wanted
    ) new WHERE new.line = staged_people.line"""
_OF_ITEMS = """UPDATE staged_items SET item_id = new.number FROM (
        SELECT line, NUMBER AS number FROM (
            SELECT t.line FROM staged_items t JOIN staged_people p ON p.line = t.person
            WHERE t.line >= :first AND t.line < :behind AND p.customer_id IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM staged_met m WHERE m.line = t.line) ORDER BY t.line
        ) wanted
    ) new WHERE new.line = staged_items.line"""
_WRITES = tuple(
    text(line)
    for line in (
        """INSERT INTO customers (id, name, email, phone, phone_digits, created_at)
        SELECT customer_id, name, email, phone, phone_digits, :at FROM staged_people
        WHERE line >= :first AND line < :behind AND is_new = 1""",
        """INSERT INTO customer_search (customer_id, body) SELECT customer_id, body FROM staged_people
        WHERE line >= :first AND line < :behind AND is_new = 1""",
        """INSERT INTO imported_customers (customer_id, import_id) SELECT customer_id, :import_id FROM staged_people
        WHERE line >= :first AND line < :behind AND is_new = 1""",
        """INSERT INTO items (id, customer_id, title, serial, serial_key, created_at)
        SELECT t.item_id, p.customer_id, t.title, t.serial, t.serial_key, :at
        FROM staged_items t JOIN staged_people p ON p.line = t.person
        WHERE t.line >= :first AND t.line < :behind AND t.item_id IS NOT NULL""",
        """INSERT INTO imported_items (item_id, import_id) SELECT item_id, :import_id FROM staged_items
        WHERE line >= :first AND line < :behind AND item_id IS NOT NULL""",
    )
)
_MADE = text(
    """SELECT (SELECT count(*) FROM staged_people WHERE is_new = 1) AS customers,
    (SELECT count(*) FROM staged_items WHERE item_id IS NOT NULL) AS items"""
)


class Staging:
    """One list. The caller opens the transactions: each method is to be called within one, and may call `tick` to tell how far it is."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn
        self._is_sqlite = conn.dialect.name == "sqlite"
        self._last = 0

    def make(self) -> None:
        """Make the tables."""
        for line in _TABLES:
            self._conn.execute(text(line))

    def add(self, people: list[dict[str, Any]], items: list[dict[str, Any]]) -> None:
        """Take in lines; of those with the same key the first makes the person, the others belong to it."""
        self._conn.execute(_PERSON, people)
        if items:
            self._conn.execute(_ITEM, items)
        self._last = people[-1]["line"]

    def settle(self) -> None:
        """Say that all lines are there."""
        for line in _INDEXES:
            self._conn.execute(text(line))
        if not self._is_sqlite:
            for table in ("staged_people", "staged_items"):
                self._conn.execute(text(f"ANALYZE {table}"))

    def ranges(self, last: int) -> Iterable[dict[str, int]]:
        """Return the ranges of numbers up to `last`."""
        return [
            {"first": first, "behind": first + _AT_ONCE} for first in range(0, max(last, 0) + 1, _AT_ONCE)
        ]

    @property
    def last(self) -> int:
        """The number of the last line."""
        return self._last

    def newest_customer(self) -> int:
        """Return the highest number of a customer in the database, 0 when there is none."""
        return int(self._conn.execute(text("SELECT coalesce(max(id), 0) FROM customers")).scalar_one())

    def forget(self) -> None:
        """Forget what was found in the database."""
        for table in ("staged_known", "staged_met", "staged_near"):
            self._conn.execute(text(f"DELETE FROM {table}"))  # noqa: S608  the names above

    def match_customers(self, part: dict[str, int]) -> None:
        """Look for a range of the shop's customers in the list."""
        same = _SAME.replace("chr(31)", "char(31)") if self._is_sqlite else _SAME
        self._conn.execute(text(_KNOWN.replace("SAME", same)), part)

    def match_lines(self, part: dict[str, int]) -> None:
        """Look for a range of the list's items, and for those who share a phone or an address, in the database."""
        self._conn.execute(_MET, part)
        self._conn.execute(_NEAR, part)

    def counts(self) -> dict[str, int]:
        """Return how much there is: people, known, items, met, near."""
        return {name: int(count) for name, count in self._conn.execute(_COUNTS).mappings().one().items()}

    def near(self, at_most: int) -> list[dict[str, Any]]:
        """Return the first near duplicates."""
        return [dict(row) for row in self._conn.execute(_NEAR_ROWS, {"count": at_most}).mappings()]

    def choose(self, *, are_taken: bool, but_for: Iterable[int]) -> None:
        """Say which of the near duplicates are wanted."""
        self._conn.execute(_CHOOSE_ALL, {"is_wanted": int(are_taken)})
        others = [{"line": line, "is_wanted": int(not are_taken)} for line in but_for]
        if others:
            self._conn.execute(_CHOOSE, others)

    def write(self, import_id: int, at: int, tick: Tick) -> tuple[int, int]:
        """Write what is wanted into the shop's tables; return how many customers and items were made."""
        self._number()
        parts = list(self.ranges(self._last))
        # A line's person stands in an earlier line or the same, so that each item finds its owner there.
        for done, part in enumerate(parts):
            tick(done, len(parts))
            fields = {**part, "import_id": import_id, "at": at}
            for line in _WRITES:
                self._conn.execute(line, {name: fields[name] for name in fields if f":{name}" in line.text})
        made = self._conn.execute(_MADE).one()
        return int(made.customers), int(made.items)

    def _number(self) -> None:
        """Give numbers to what will be made. SQLite has one writer, so what is behind the highest is free."""
        customer, item = (self._next(table) for table in ("customers", "items"))
        for part in self.ranges(self._last):
            self._conn.execute(_OF_KNOWN, part)
            self._conn.execute(text(_OF_NEW.replace("NUMBER", customer)), part)
            self._conn.execute(text(_OF_ITEMS.replace("NUMBER", item)), part)

    def _next(self, table: str) -> str:
        if self._is_sqlite:
            highest = self._conn.execute(text(f"SELECT coalesce(max(id), 0) FROM {table}")).scalar_one()  # noqa: S608  a name of ours
            return f"{highest} + line"
        return f"nextval(pg_get_serial_sequence('{table}', 'id'))"
