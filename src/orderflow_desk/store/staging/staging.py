"""Holds a list that is being taken in, in temporary tables beside the shop's, so that it can be compared as a whole.

The tables are on the disk of the database and gone with the connection, whatever happens. Work is done in ranges, so that it
can tell how far it is, and be stopped.
"""

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import Connection, text

from orderflow_desk.store.staging import statements as sql
from orderflow_desk.store.staging.further_contacts import BodyOf, add_further, number_namesakes

Tick = Callable[[int, int], None]
_AT_ONCE = 10_000


class Staging:
    """One list. The caller opens the transactions: each method is to be called within one, and may call `tick` to tell how far it is."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn
        self._is_sqlite = conn.dialect.name == "sqlite"
        self._last = 0

    def make(self) -> None:
        """Make the tables."""
        for line in sql.TABLES:
            self._conn.execute(text(line))

    def add(
        self, people: list[dict[str, Any]], ways: list[dict[str, Any]], items: list[dict[str, Any]]
    ) -> None:
        """Take in lines; of those with the same key the first makes the person, the others belong to it."""
        self._conn.execute(sql.PERSON, people)
        self._conn.execute(sql.WAY, ways)
        further = [
            {"line": one["line"], "key": one["key"], "others": one["others"]}
            for one in people
            if one["others"] != "{}"
        ]
        if further:
            self._conn.execute(sql.FURTHER, further)
        if items:
            self._conn.execute(sql.ITEM, items)
        self._last = people[-1]["line"]

    def settle(self) -> None:
        """Say that all lines are there."""
        for line in sql.INDEXES:
            self._conn.execute(text(line))
        if not self._is_sqlite:
            for table in ("staged_people", "staged_ways", "staged_items"):
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
        for table in ("staged_known", "staged_namesakes", "staged_addresses", "staged_met", "staged_near"):
            self._conn.execute(text(f"DELETE FROM {table}"))  # noqa: S608  the names above

    def match_customers(self, part: dict[str, int]) -> None:
        """Look for a range of the shop's customers in the list."""
        same = sql.SAME.replace("chr(31)", "char(31)") if self._is_sqlite else sql.SAME
        self._conn.execute(text(sql.KNOWN.replace("SAME", same)), part)
        self._conn.execute(sql.ADDRESSES, part)
        count = sql.PHONE_END
        end = f"substr(c.phone_digits, -{count})" if self._is_sqlite else f"right(c.phone_digits, {count})"
        for line in sql.NAMESAKES:
            self._conn.execute(text(line.replace("PHONE_END", end)), part)

    def match_lines(self, part: dict[str, int]) -> None:
        """Look for a range of the list's items, and for those who share a phone or an address, in the database."""
        self._conn.execute(sql.MET, part)
        self._conn.execute(sql.NEAR, part)

    def counts(self) -> dict[str, int]:
        """Return how much there is: people, known, items, met, near, namesakes."""
        return {name: int(count) for name, count in self._conn.execute(sql.COUNTS).mappings().one().items()}

    def near(self, at_most: int) -> list[dict[str, Any]]:
        """Return the first near duplicates."""
        found = self._conn.execute(sql.NEAR_ROWS, {"count": at_most}).mappings()
        return [{**row, "is_same_name": bool(row["is_same_name"])} for row in found]

    def choose(self, *, namesakes: bool, others: bool, but_for: Iterable[int]) -> None:
        """Say which of the near duplicates are wanted as customers of their own: of the same name, and of another."""
        self._conn.execute(sql.CHOOSE_ALL, {"namesakes": int(namesakes), "others": int(others)})
        flipped = [{"line": line} for line in but_for]
        if flipped:
            self._conn.execute(sql.CHOOSE, flipped)

    def write(self, import_id: int, at: int, body_of: BodyOf, tick: Tick) -> tuple[int, int]:
        """Write what is wanted into the shop's tables; return how many customers and items were made.

        `body_of` gives the text by which a customer is found.
        """
        self._number()
        add_further(self._conn, body_of)
        parts = list(self.ranges(self._last))
        # A line's person stands in an earlier line or the same, so that each item finds its owner there.
        for done, part in enumerate(parts):
            tick(done, len(parts))
            fields = {**part, "import_id": import_id, "at": at}
            for line in sql.WRITES:
                words = line.replace("JSON_TYPE", "TEXT" if self._is_sqlite else "JSON")
                self._conn.execute(text(words), {name: fields[name] for name in fields if f":{name}" in line})
        made = self._conn.execute(sql.MADE).one()
        return int(made.customers), int(made.items)

    def _number(self) -> None:
        """Give numbers to what will be made. SQLite has one writer, so what is behind the highest is free."""
        customer, item = (self._next(table) for table in ("customers", "items"))
        for part in self.ranges(self._last):
            self._conn.execute(sql.OF_KNOWN, part)
            self._conn.execute(text(sql.OF_NEW.replace("NUMBER", customer)), part)
        number_namesakes(self._conn)
        for part in self.ranges(self._last):
            self._conn.execute(text(sql.OF_ITEMS.replace("NUMBER", item)), part)

    def _next(self, table: str) -> str:
        if self._is_sqlite:
            highest = self._conn.execute(text(f"SELECT coalesce(max(id), 0) FROM {table}")).scalar_one()  # noqa: S608  a name of ours
            return f"{highest} + line"
        return f"nextval(pg_get_serial_sequence('{table}', 'id'))"
