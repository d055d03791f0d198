"""The one way in which a customer's contact changes: written, found, reached and confirmed together, or not at all."""

from sqlalchemy import bindparam, or_, select, update

from orderflow_desk.domain.changes import Topic
from orderflow_desk.domain.customers import Card
from orderflow_desk.domain.orders.order import Contact, Edit
from orderflow_desk.domain.outbox import CLAIMABLE, MailState
from orderflow_desk.domain.searching import digits
from orderflow_desk.services.transaction.confirmation import withdraw_confirmations
from orderflow_desk.services.transaction.customer_records import card_of, edits_between, locked
from orderflow_desk.services.transaction.indexing import reindex_customer
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork
from orderflow_desk.store.tables import customers, orders, outbox

_card = update(customers).where(customers.c.id == bindparam("changed"))
_waiting = (
    update(outbox)
    .where(
        or_(
            outbox.c.order_id.in_(
                select(orders.c.id).where(orders.c.customer_id == bindparam("of_customer"))
            ),
            outbox.c.customer_id == bindparam("of_customer"),
        ),
        outbox.c.state.in_((*CLAIMABLE, MailState.NO_ADDRESS)),
    )
    .returning(outbox.c.order_id)
)


def change_contact(unit: UnitOfWork, customer_id: int, contact: Contact, *, but: int = 0) -> tuple[Edit, ...]:
    """Change a customer's contact; return what was changed, nothing where it is the same.

    Mails that have not left yet go to the new address. What was confirmed for their drafts is not confirmed any more, but
    for that of order `but`, which the caller sees to.

    Raises:
        CustomerGone: the customer was merged or erased meanwhile.
    """
    (record,) = locked(unit.conn, customer_id)
    known = card_of(record)
    edits = edits_between(known.contact, contact)
    if edits:
        write_card(unit, customer_id, Card(contact, known.others))
        withdraw_confirmations(unit, customer_id, edits[0].field, but=but)
    return edits


def write_card(unit: UnitOfWork, customer_id: int, card: Card) -> None:
    """Write what is known of a customer; they are found by it, and what has not left yet goes to the address that counts.

    Ticks of drafts are the caller's.
    """
    conn, contact = unit.conn, card.contact
    unit.touch(Topic.CUSTOMER)
    conn.execute(
        _card,
        {
            "changed": customer_id,
            "name": contact.name,
            "email": contact.email,
            "phone": contact.phone,
            "phone_digits": digits(contact.phone),
            "others": {field: list(values) for field, values in card.others.items()},
        },
    )
    reindex_customer(conn, customer_id)
    address = {"recipient": contact.email, "recipient_name": contact.name}
    moved = conn.execute(_waiting, {"of_customer": customer_id, **address}).scalars().all()
    unit.touched.update((Topic.MAIL, order_id) for order_id in moved)
