"""Short ways to an order in a given status."""

from itertools import count
from uuid import uuid4

from orderflow_desk.domain.lifecycle import PATH, Status
from orderflow_desk.domain.orders.order import Contact, Intake, Item
from orderflow_desk.services.desk import Desk

_numbers = count(1)


def new_id() -> str:
    return uuid4().hex


def an_intake(email: str = "jana@example.net", name: str = "Jana Novák", **more: object) -> Intake:
    contact = Contact(name, email, "+420 601 555 019")
    more.setdefault("contact_confirmed", True)
    return Intake(
        contact,
        Item("Bosch WAT28400 washing machine", f"FD9804-{next(_numbers):06}"),
        fault="drum stuck",
        **more,
    )


def an_order(desk: Desk, status: Status = Status.DRAFT, **fields: object) -> int:
    """Take an order in and move it along the path to `status`, or cancel it."""
    order_id = desk.intake.take_in(an_intake(**fields), action_id=new_id()).order_id
    if status is Status.CANCELLED:
        cancel(desk, order_id)
        return order_id
    for to in PATH[1 : PATH.index(status) + 1]:
        step(desk, order_id, to)
    return order_id


def confirm(desk: Desk, order_id: int, *, confirmed: bool = True):
    version = version_of(desk, order_id)
    return desk.confirming.confirm_contact(
        order_id, confirmed=confirmed, expected_version=version, action_id=new_id()
    )


def version_of(desk: Desk, order_id: int) -> int:
    return desk.lookup.order(order_id).version


def step(desk: Desk, order_id: int, to: Status, **more: object):
    return desk.moves.move(
        order_id, to=to, expected_version=version_of(desk, order_id), action_id=new_id(), **more
    )


def cancel(desk: Desk, order_id: int, reason: str = "too dear"):
    return desk.moves.cancel(
        order_id, reason=reason, expected_version=version_of(desk, order_id), action_id=new_id()
    )
