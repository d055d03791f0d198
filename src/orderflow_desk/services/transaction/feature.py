"""What a feature may join in: the hooks that the acts of orders and customers have for it (docs/architecture.md: Where a new feature goes)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Select, Table

from orderflow_desk.domain.errors import Refusal
from orderflow_desk.domain.lifecycle import Move, Status
from orderflow_desk.domain.orders import gates
from orderflow_desk.domain.orders.along import Along
from orderflow_desk.domain.orders.gates import Gate
from orderflow_desk.domain.orders.order import Intake
from orderflow_desk.domain.usual_presses import Likeliest, Press, likeliest
from orderflow_desk.services.transaction.examining import Check
from orderflow_desk.services.transaction.exporting import ExportPart
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork

Known = Mapping[str, Any]
_NOTHING: Known = {}
# Writes something down that goes along with a move, and returns the order as it is then.
WriteAlong = Callable[[UnitOfWork, OrderRecord, Any], OrderRecord]


@dataclass(frozen=True, slots=True)
class Feature:
    """The hooks of one feature, each for those that need it. All but `examine` run in the transaction of the act or the read.

    `gates` stand before moves, `likeliest` says by which button an order goes on. `at_intake` writes what was captured with a new order, `after_move` follows an order to its
    new status, `along` writes what is done together with a move, by its class, `after_undo` takes back what an act did
    beside its move, by its action id. `of_view` returns what stands in `OrderDetail.of_features`, `of_standing` what the gates may look at of these
    orders, by their numbers (`Standing.known`). `moving` are the tables whose rows go with their customer
    when two are merged, by the name under which a merge keeps them. `on_erasure` lets go of what the marks of columns
    cannot say, for a selection of order numbers; `export` is what a customer is given. `examine` looks for what is wrong.
    """

    gates: tuple[Gate, ...] = ()
    likeliest: Likeliest | None = None
    at_intake: Callable[[UnitOfWork, OrderRecord, Intake], None] | None = None
    after_move: Callable[[UnitOfWork, OrderRecord, Status], None] | None = None
    along: Mapping[type[Along], WriteAlong] = field(default_factory=dict[type[Along], WriteAlong])
    after_undo: Callable[[UnitOfWork, OrderRecord, str], OrderRecord] | None = None
    of_view: Callable[[Connection, int], Mapping[str, Any]] | None = None
    of_standing: Callable[[Connection, Sequence[int]], Mapping[int, Mapping[str, Any]]] | None = None
    moving: Mapping[str, Table] = field(default_factory=dict[str, Table])
    on_erasure: Callable[[UnitOfWork, Select[tuple[int]]], None] | None = None
    export: tuple[ExportPart, ...] = ()
    examine: tuple[Check, ...] = ()


class Features:
    """All features together: what an act calls, without knowing any of them."""

    def __init__(self, features: Sequence[Feature]) -> None:
        self._features = tuple(features)
        self._gates = tuple(gate for one in features for gate in one.gates)
        self._along = {kind: write for one in features for kind, write in one.along.items()}
        self.export = tuple(part for one in features for part in one.export)
        self.moving = {name: table for one in features for name, table in one.moving.items()}

    def obstacle(
        self, steps: Sequence[Move], order: OrderRecord | Intake, known: Known = _NOTHING
    ) -> Refusal | None:
        """Return why an order may not take these steps under one press, or None; `known` is what `known` says of it."""
        return gates.obstacle(self._gates, steps, gates.standing_of(order, known))

    def obstacle_back(
        self, steps: Sequence[Move], order: OrderRecord, known: Known = _NOTHING
    ) -> Refusal | None:
        """Return why steps that were done cannot be taken back: each is asked by itself, for nothing is passed on the way."""
        found = (self.obstacle((step,), order, known) for step in steps)
        return next((refusal for refusal in found if refusal is not None), None)

    def likeliest(self, order: OrderRecord, known: Known) -> Press:
        """Return by which button an order goes on most likely: the first feature that has a word about it decides."""
        standing = gates.standing_of(order, known)
        words = (one.likeliest(order.status, standing) for one in self._features if one.likeliest is not None)
        return next((press for press in words if press is not None), likeliest(order.status))

    def known(self, conn: Connection, order_ids: Sequence[int]) -> dict[int, dict[str, Any]]:
        """Return what the gates may look at of these orders, beside what stands in their records."""
        found: dict[int, dict[str, Any]] = {order_id: {} for order_id in order_ids}
        for one in self._features:
            if one.of_standing is not None:
                for order_id, values in one.of_standing(conn, order_ids).items():
                    found[order_id].update(values)
        return found

    def at_intake(self, unit: UnitOfWork, record: OrderRecord, intake: Intake) -> None:
        """Write what each feature captured with a new order."""
        for one in self._features:
            if one.at_intake is not None:
                one.at_intake(unit, record, intake)

    def after_move(self, unit: UnitOfWork, record: OrderRecord, to: Status) -> None:
        """Let each feature follow an order to its new status."""
        for one in self._features:
            if one.after_move is not None:
                one.after_move(unit, record, to)

    def along(self, unit: UnitOfWork, record: OrderRecord, along: Sequence[Along]) -> OrderRecord:
        """Write what goes along with a move, and return the order as it is then."""
        for one in along:
            record = self._along[type(one)](unit, record, one)
        return record

    def after_undo(self, unit: UnitOfWork, record: OrderRecord, of_act: str) -> OrderRecord:
        """Let each feature take back what an act that is undone did beside its move."""
        for one in self._features:
            if one.after_undo is not None:
                record = one.after_undo(unit, record, of_act)
        return record

    def of_view(self, conn: Connection, order_id: int) -> dict[str, Any]:
        """Return what each feature has to say on the page of an order, by the names that they give it."""
        found: dict[str, Any] = {}
        for one in self._features:
            if one.of_view is not None:
                found |= one.of_view(conn, order_id)
        return found

    def on_erasure(self, unit: UnitOfWork, of_orders: Select[tuple[int]]) -> None:
        """Let each feature let go of the orders of a customer who is erased."""
        for one in self._features:
            if one.on_erasure is not None:
                one.on_erasure(unit, of_orders)
