"""Takes an import back: exactly what it made goes, or nothing where some of it is in use."""

from sqlalchemy import Connection, text, update
from sqlalchemy.exc import IntegrityError

from orderflow_desk.domain.actors import countersigned
from orderflow_desk.domain.changes import Topic, Touched
from orderflow_desk.domain.exchange.import_errors import ImportInUse
from orderflow_desk.domain.exchange.progress import Progress
from orderflow_desk.domain.people import Permission
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.store import change_log
from orderflow_desk.store.tables.exchange import imports

_NAMED_AT_MOST = 10
# What an import changes, and taking it back.
TOUCHED: tuple[Touched, ...] = ((Topic.CUSTOMER, None), (Topic.IMPORTS, None))
_AT_ONCE = 10_000
_CUSTOMERS_IN_USE = """FROM imported_customers m JOIN customers c ON c.id = m.customer_id WHERE m.import_id = :import_id AND (
    EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id) OR EXISTS (
        SELECT 1 FROM items i WHERE i.customer_id = c.id AND NOT EXISTS (
            SELECT 1 FROM imported_items t WHERE t.item_id = i.id AND t.import_id = :import_id)))"""
_ITEMS_IN_USE = """FROM imported_items m JOIN items i ON i.id = m.item_id JOIN customers c ON c.id = i.customer_id
    WHERE m.import_id = :import_id AND EXISTS (SELECT 1 FROM orders o WHERE o.item_id = i.id)
    AND NOT EXISTS (SELECT 1 FROM imported_customers p WHERE p.customer_id = c.id AND p.import_id = :import_id)"""
_COUNTS = tuple(text(f"SELECT count(*) {source}") for source in (_CUSTOMERS_IN_USE, _ITEMS_IN_USE))
_NAMES = (
    text(f"SELECT c.name {_CUSTOMERS_IN_USE} ORDER BY c.id LIMIT :count"),
    text(f"SELECT i.title {_ITEMS_IN_USE} ORDER BY i.id LIMIT :count"),
)
_BOUNDS = {
    "item_id": text("SELECT min(item_id), max(item_id) FROM imported_items WHERE import_id = :import_id"),
    "customer_id": text(
        "SELECT min(customer_id), max(customer_id) FROM imported_customers WHERE import_id = :import_id"
    ),
}
_MADE_CUSTOMERS = """(SELECT customer_id FROM imported_customers WHERE import_id = :import_id
    AND customer_id >= :first AND customer_id < :behind)"""
# The lines of what was imported go with the rows themselves.
_DELETES = (
    (
        "item_id",
        (
            text(
                """DELETE FROM items WHERE id IN (SELECT item_id FROM imported_items
                WHERE import_id = :import_id AND item_id >= :first AND item_id < :behind)"""
            ),
        ),
    ),
    (
        "customer_id",
        (
            text(f"DELETE FROM customer_search WHERE customer_id IN {_MADE_CUSTOMERS}"),  # noqa: S608
            text(f"DELETE FROM customers WHERE id IN {_MADE_CUSTOMERS}"),  # noqa: S608
        ),
    ),
)


def take_back(units: UnitsOfWork, import_id: int, progress: Progress) -> bool:
    """Take an import back in one transaction; tell whether it stood until now. Raises ImportInUse, ActStopped."""
    conn = units.store.alone()
    try:
        with units.store.stepping(conn, is_writing=True):
            actor = units.allowed(conn, Permission.IMPORT_LISTS)
            now = units.store.now(conn)
            marked = conn.execute(
                update(imports)
                .where(imports.c.id == import_id, imports.c.taken_back_at.is_(None))
                .values(countersigned(actor, "taken_back", now))
            )
            if not marked.rowcount:
                return False
            _check_not_in_use(conn, import_id)
            _delete(conn, import_id, progress)
            change_log.write(conn, units.acting.origin, now, TOUCHED)
            return True
    except IntegrityError as error:
        # Somebody took an order for one of them in this very moment.
        raise ImportInUse(1, ()) from error
    finally:
        conn.close()


def _check_not_in_use(conn: Connection, import_id: int) -> None:
    fields = {"import_id": import_id}
    count = sum(int(conn.execute(query, fields).scalar_one()) for query in _COUNTS)
    if not count:
        return
    names: list[str] = []
    for query in _NAMES:
        names += conn.execute(query, {**fields, "count": _NAMED_AT_MOST - len(names)}).scalars().all()
    raise ImportInUse(count, tuple(names))


def _delete(conn: Connection, import_id: int, progress: Progress) -> None:
    for column, lines in _DELETES:
        first, last = conn.execute(_BOUNDS[column], {"import_id": import_id}).one()
        if first is None:
            continue
        for begin in range(first, last + 1, _AT_ONCE):
            progress.report("taking_back", begin - first, last - first)
            for line in lines:
                conn.execute(line, {"import_id": import_id, "first": begin, "behind": begin + _AT_ONCE})
