"""Where passcodes join: kept with a new order, gone with a finished one, offered on the page of an order."""

from typing import Any

from sqlalchemy import Connection

from orderflow_desk.domain.lifecycle import FINAL, Status
from orderflow_desk.domain.orders.order import Intake
from orderflow_desk.services.passcodes.passcodes import (
    checked_passcode,
    erase_passcode,
    has_passcode,
    keep_passcode,
)
from orderflow_desk.services.transaction.feature import Feature
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork


def _keep(unit: UnitOfWork, record: OrderRecord, intake: Intake) -> None:
    passcode = checked_passcode(intake.passcode)
    if passcode:
        keep_passcode(unit, record, passcode)


def _forget(unit: UnitOfWork, record: OrderRecord, to: Status) -> None:
    if to in FINAL:
        erase_passcode(unit, record.id)


def _of_view(conn: Connection, order_id: int) -> dict[str, Any]:
    return {"has_passcode": has_passcode(conn, order_id)}


FEATURE = Feature(at_intake=_keep, after_move=_forget, of_view=_of_view)
