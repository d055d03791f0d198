"""Begins a new order for an item that is back, or for a customer, with what is known filled in."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.gui.session.new_orders.unfinished_orders import KEY, unfinished_of
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.field_words import purchase_text
from orderflow_desk.views.customers import ComeBack, CustomerRow

EARLIER, FINDER, CUSTOMER, ITEM = "comes_back_from", "finder", "known_customer", "known_item"


def begin_come_back(session: Session, order_id: int, owner: QObject) -> None:
    """Open the New order page for what comes back; a new order that is begun already is put aside."""
    desk = session.desk
    if desk is not None:
        session.background.run(
            lambda: desk.customers.come_back(order_id),
            done=partial(_fill_in, session),
            failed=session.complain,
            owner=owner,
            key="come_back",
        )


def _fill_in(session: Session, back: ComeBack) -> None:
    _begin(session, _kept(back))


def _begin(session: Session, texts: dict[str, Any]) -> None:
    """Show it on the page of new orders; one that is being typed there is put aside."""
    unfinished_of(session).begin(texts)
    session.place_wanted.emit(KEY)


def _kept(back: ComeBack) -> dict[str, Any]:
    """Return the new order as the page keeps a draft."""
    months = back.warranty_months
    texts = {
        Field.ITEM_TITLE: back.title,
        Field.ITEM_SERIAL: back.serial,
        Field.ITEM_KIND: back.kind,
        Field.ITEM_BRAND: back.brand,
        Field.ITEM_MODEL: back.model,
        Field.ITEM_PURCHASED: purchase_text(back.purchased),
        Field.ITEM_WARRANTY: "" if months is None else str(months),
    }
    found: dict[str, Any] = {EARLIER: back.order_id}
    found |= {str(field): text for field, text in texts.items() if text}
    if back.customer is not None:
        found |= {**_of_customer(back.customer), ITEM: back.item_id}
    return found


def _of_customer(who: CustomerRow) -> dict[str, Any]:
    return {
        FINDER: who.name,
        CUSTOMER: [who.id, who.name, who.email, who.phone, who.orders],
        str(Field.CUSTOMER_NAME): who.name,
        str(Field.CUSTOMER_PHONE): who.phone,
        str(Field.CUSTOMER_EMAIL): who.email,
    }


def begin_for_customer(session: Session, customer: CustomerRow) -> None:
    """Open the New order page for a known customer; a new order that is begun already is put aside."""
    _begin(session, _of_customer(customer))
