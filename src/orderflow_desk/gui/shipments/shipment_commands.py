"""What is done about shipments at the window: by itself, or with the move that goes with it, under one press."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.shipments.shipment import CameBack, Sent, ShipmentDetails
from orderflow_desk.domain.walks import WalkName
from orderflow_desk.gui.session.command_runner import CommandRunner
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.words import status_name
from orderflow_desk.views.done import Done
from orderflow_desk.views.orders.detail import OrderDetail

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk

translate = QCoreApplication.translate
Then = Callable[[], None]


class ShipmentCommands(QObject):
    """One act at a time; `runner.refused` says why one was not done."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.runner = CommandRunner(session, self)

    def send(self, detail: OrderDetail, sent: Sent, then: Then) -> None:
        """Send it out, and move the order to With Manufacturer where that is its next step or its walk."""

        def call(desk: "Desk", action_id: str) -> Done:
            match detail.status:
                case Status.IN_PROGRESS:
                    return desk.moves.walk(
                        detail.id,
                        name=WalkName.SEND_TO_MANUFACTURER,
                        reason=translate("shipments", "sent to {maker}").format(maker=sent.maker),
                        expected_version=detail.version,
                        action_id=action_id,
                        along=[sent],
                    )
                case Status.AWAITING_PARTS:
                    return desk.moves.move(
                        detail.id,
                        to=Status.WITH_MANUFACTURER,
                        expected_version=detail.version,
                        action_id=action_id,
                        along=[sent],
                    )
                case _:
                    return desk.shipments.send(detail.id, sent=sent, action_id=action_id)

        to = Status.WITH_MANUFACTURER if moves_when_sent(detail) else None
        self._do(f"send:{detail.id}:{sent}", call, to, then)

    def receive(self, detail: OrderDetail, came: CameBack, maker: str, then: Then, *, moves: bool) -> None:
        """Say that it is back; with `moves` the order goes back to the bench."""

        def call(desk: "Desk", action_id: str) -> Done:
            if not moves:
                return desk.shipments.receive(came, action_id=action_id)
            return desk.moves.walk(
                detail.id,
                name=WalkName.BACK_TO_THE_BENCH,
                reason=translate("shipments", "back from {maker}").format(maker=maker),
                expected_version=detail.version,
                action_id=action_id,
                along=[came],
            )

        self._do(f"receive:{came}:{moves}", call, Status.IN_PROGRESS if moves else None, then)

    def stays(self, shipment_id: int, reason: str, then: Then) -> None:
        """Close one that does not come back."""
        self._do(
            f"stays:{shipment_id}:{reason}",
            lambda desk, action_id: desk.shipments.stays(shipment_id, reason=reason, action_id=action_id),
            None,
            then,
        )

    def reopen(self, shipment_id: int, then: Then) -> None:
        """Take back that one was closed."""
        self._do(
            f"reopen:{shipment_id}",
            lambda desk, action_id: desk.shipments.reopen(shipment_id, action_id=action_id),
            None,
            then,
        )

    def correct(self, shipment_id: int, details: ShipmentDetails, then: Then) -> None:
        """Write details down."""
        self._do(
            f"correct:{shipment_id}:{details}",
            lambda desk, action_id: desk.shipments.correct(shipment_id, details=details, action_id=action_id),
            None,
            then,
        )

    def give_date(self, detail: OrderDetail, date: datetime | None, then: Then) -> None:
        """Give another date on which the order is expected back."""
        self._do(
            f"expected:{detail.id}:{date}",
            lambda desk, action_id: desk.fields.edit(
                detail.id,
                field=Field.EXPECTED_BACK,
                value=date,
                expected_version=detail.version,
                action_id=action_id,
            ),
            None,
            then,
        )

    def _do(self, intent: str, call: "Callable[[Desk, str], Done]", to: Status | None, then: Then) -> None:
        def on_done(done: Done) -> None:
            then()
            if to is not None:
                self.runner.announce_move(done, status_name(to))

        self.runner.do(intent, call, done=on_done)


def moves_when_sent(detail: OrderDetail) -> bool:
    """Tell whether the order goes along with what is sent."""
    return detail.status in (Status.IN_PROGRESS, Status.AWAITING_PARTS)
