"""Where customers and their items join: what a customer is given of themselves, and that they are found."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from orderflow_desk.services.transaction.examining import Ailment, Found, found
from orderflow_desk.services.transaction.exporting import ExportedFile, ExportPart, announced, as_json
from orderflow_desk.services.transaction.feature import Feature
from orderflow_desk.services.transaction.indexing import unfindable_customers
from orderflow_desk.store.tables import customer_merges, customers, items


def _customer(conn: Connection, customer_id: int) -> Iterator[ExportedFile]:
    """Tell of the customer, and of the records that were merged into theirs."""
    own = conn.execute(select(customers).where(customers.c.id == customer_id)).mappings().one()
    merged = conn.execute(select(customers).where(customers.c.merged_into == customer_id)).mappings().all()
    merges = select(customer_merges).where(customer_merges.c.survivor_id == customer_id)
    whole = {
        "customer": announced(customers, own),
        "merged_records": [announced(customers, row) for row in merged],
        "merges": [announced(customer_merges, row) for row in conn.execute(merges).mappings()],
    }
    yield ExportedFile("customer.json", as_json(whole))


def _items(conn: Connection, customer_id: int) -> Iterator[ExportedFile]:
    query = select(items).where(items.c.customer_id == customer_id).order_by(items.c.id)
    rows = conn.execute(query).mappings()
    yield ExportedFile("items.json", as_json([announced(items, row) for row in rows]))


def _unfindable(conn: Connection) -> Found | None:
    return found(Ailment.CUSTOMER_UNFINDABLE, list(unfindable_customers(conn)))


FEATURE = Feature(
    moving={"items": items},
    export=(
        ExportPart(frozenset({customers, customer_merges}), _customer),
        ExportPart(frozenset({items}), _items),
    ),
    examine=(_unfindable,),
)
