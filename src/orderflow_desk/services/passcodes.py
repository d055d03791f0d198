"""The passcode of an item: sealed for the shop's PCs, shown on request alone, gone when its order is finished."""

from sqlalchemy import Connection, bindparam, delete, insert, select

from orderflow_desk.domain.errors import (
    FieldTooLong,
    NoPasscode,
    OrderFinished,
    PasscodeElsewhere,
    PasscodeKeyMissing,
)
from orderflow_desk.domain.lifecycle import FINAL
from orderflow_desk.domain.orders import Changes, TimelineKind, tidy_line
from orderflow_desk.sealing import CannotOpen, name_of, public_of, seal, sealed_for, unseal
from orderflow_desk.services.records import OrderRecord
from orderflow_desk.services.work import Bench, Work
from orderflow_desk.store.rows import Done
from orderflow_desk.store.tables import passcode_keys, passcodes

AT_MOST = 100
_publics = select(passcode_keys.c.public_key)
_one = select(passcodes.c.sealed).where(passcodes.c.order_id == bindparam("of_order"))
_gone = delete(passcodes).where(passcodes.c.order_id == bindparam("of_order"))


def erase_passcode(conn: Connection, order_id: int) -> None:
    """Forget the passcode of an order; there may be none."""
    conn.execute(_gone, {"of_order": order_id})


def has_passcode(conn: Connection, order_id: int) -> bool:
    """Tell whether there is one."""
    return conn.execute(_one, {"of_order": order_id}).first() is not None


class Passcodes:
    """Promise: no passcode lies anywhere in plain text, and each look at one stands in the timeline."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def welcome(self, public_key: str) -> None:
        """Let this PC open passcodes that are written down from now on. Raises NotSignedIn."""
        self._bench.seat.occupant()
        with self._bench.store.writing() as conn:
            name = name_of(public_key)
            if conn.execute(select(passcode_keys.c.name).where(passcode_keys.c.name == name)).first() is None:
                row = {"name": name, "public_key": public_key, "pc": self._bench.seat.pc}
                conn.execute(insert(passcode_keys), {**row, "added_at": self._bench.store.now(conn)})

    def write(self, order_id: int, passcode: str, *, expected_version: int, action_id: str) -> Done:
        """Keep a passcode in the place of the one before; an empty one forgets it. The timeline says that, not what.

        Raises:
            FieldTooLong: above 100 characters; how many it has is told, not which.
            OrderFinished: nothing is kept for an order that is finished.
            PasscodeKeyMissing: no PC of the shop has a key yet.
            StaleOrder: somebody changed the order meanwhile.
        """
        text = tidy_line(passcode)
        if len(text) > AT_MOST:
            raise FieldTooLong("passcode", AT_MOST, len(text))
        with self._bench.act("passcode", action_id) as work:
            if work.repeated:
                return work.repeated
            record = work.order(order_id, expected_version=expected_version)
            if record.status in FINAL:
                raise OrderFinished(order_id)
            changed = work.change(record)
            _keep(work, changed, text)
            work.enter(changed, TimelineKind.EDITED, details={"fact": "passcode", "kept": bool(text)})
            return work.done(changed)

    def reveal(self, order_id: int, key: str, *, action_id: str) -> str:
        """Return the passcode, opened with this PC's private key; who looked, and when, stands in the timeline.

        Raises:
            NoPasscode: none is kept.
            PasscodeElsewhere: it was written down before this PC had a key; the error names the PCs that can.
        """
        with self._bench.act("reveal", action_id) as work:
            record = work.order(order_id)
            sealed = work.conn.execute(_one, {"of_order": order_id}).scalar()
            if sealed is None:
                raise NoPasscode(order_id)
            try:
                found = unseal(sealed, key, _about(order_id))
            except CannotOpen:
                raise PasscodeElsewhere(order_id, _pcs(work.conn, sealed)) from None
            if not work.repeated:
                work.enter(record, TimelineKind.REVEALED, details={"key": name_of(public_of(key))})
                work.done(record)
            return found

    def told(self, order_id: int) -> Changes:
        """Return what a reveal changed, for the panes that show the order."""
        return Changes(frozenset({order_id}), frozenset({str(TimelineKind.REVEALED)}))


def _keep(work: Work, record: OrderRecord, text: str) -> None:
    erase_passcode(work.conn, record.id)
    if not text:
        return
    publics = list(work.conn.execute(_publics).scalars())
    if not publics:
        raise PasscodeKeyMissing
    row = {"order_id": record.id, "sealed": seal(text, publics, _about(record.id)), "at": work.moment(record)}
    work.conn.execute(insert(passcodes), row)


def _about(order_id: int) -> str:
    return f"order {order_id}"


def _pcs(conn: Connection, sealed: str) -> tuple[str, ...]:
    query = select(passcode_keys.c.pc).where(passcode_keys.c.name.in_(sealed_for(sealed)))
    return tuple(sorted(set(conn.execute(query).scalars())))
