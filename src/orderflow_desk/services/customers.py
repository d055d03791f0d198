"""Who comes to the counter: found while their number or name is typed, with what they brought before."""

from orderflow_desk.services.work import Bench
from orderflow_desk.store.customer_rows import CustomerRow, ItemRow
from orderflow_desk.store.queries import customers

SUGGESTED_AT_MOST = 8


class Customers:
    """Reads only; each call sees one state of the database."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def suggest(self, typed: str) -> tuple[CustomerRow, ...]:
        """Return customers whom name, e-mail or phone fit, eight at most; none below three characters.

        Digits fit whatever their spacing and prefix, letters whatever their case and accents.
        """
        with self._bench.store.reading() as conn:
            return customers.suggest(conn, typed, SUGGESTED_AT_MOST)

    def things_of(self, customer_id: int) -> tuple[ItemRow, ...]:
        """Return what a customer brought before with the orders of each, the newest first."""
        with self._bench.store.reading() as conn:
            return customers.things_of(conn, customer_id)

    def with_serial(self, serial: str) -> tuple[ItemRow, ...]:
        """Return the things with this serial number, whoever brought them."""
        with self._bench.store.reading() as conn:
            return customers.with_serial(conn, serial)
