"""Short ways to customers with a history."""

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.order import Contact, Intake, Item
from orderflow_desk.services.desk import Desk
from support.shops.orders import cancel, new_id

ANNA = Contact("Anna Vogt", "anna@example.net", "+420 601 111 222")
ANNE = Contact("Anne Vogt", "vogt@example.org", "0601 111 222")


def taken_in(
    desk: Desk, contact: Contact, *, title: str = "Miele G 7000", serial: str = "", **fields: object
) -> int:
    """Take in an order of this customer and return its number."""
    fields.setdefault("contact_confirmed", True)
    intake = Intake(contact, Item(title, serial), fault="does not drain", **fields)  # type: ignore[arg-type]  as an intake has them
    return desk.intake.take_in(intake, action_id=new_id()).order_id


def finished(desk: Desk, contact: Contact, **fields: object) -> int:
    order_id = taken_in(desk, contact, **fields)
    cancel(desk, order_id)
    assert desk.lookup.order(order_id).status is Status.CANCELLED
    return order_id


def customer_of(desk: Desk, order_id: int) -> int:
    return desk.lookup.order(order_id).customer_id


def dump(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    """Return every row that a merge may touch, so that two states can be held against each other."""
    queries = {
        "customers": "SELECT id, name, email, phone, phone_digits, merged_into FROM customers ORDER BY id",
        "others": "SELECT id, others FROM customers ORDER BY id",
        "items": "SELECT id, customer_id, title, serial FROM items ORDER BY id",
        "orders": "SELECT id, customer_id, item_id, status, fault FROM orders ORDER BY id",
        "outbox": "SELECT id, recipient, recipient_name, state FROM outbox ORDER BY id",
        "order_search": "SELECT order_id, body FROM order_search ORDER BY order_id",
        "customer_search": "SELECT customer_id, body FROM customer_search ORDER BY customer_id",
    }
    with desk._store.reading() as conn:
        return {name: [tuple(row) for row in conn.exec_driver_sql(line)] for name, line in queries.items()}
