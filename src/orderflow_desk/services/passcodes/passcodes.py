"""The passcode of an item: sealed for the shop's PCs, shown on request alone, gone when its order is finished."""

from sqlalchemy import Connection, bindparam, delete, insert, select

from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.entries.kinds import PasscodeKept, PasscodeRevealed
from orderflow_desk.domain.errors import FieldTooLong, OrderFinished
from orderflow_desk.domain.lifecycle import FINAL
from orderflow_desk.domain.passcodes.passcode_errors import NoPasscode, PasscodeElsewhere, PasscodeKeyMissing
from orderflow_desk.sealing import CannotOpen, name_of, public_of, seal, sealed_for, unseal
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork, UnitsOfWork
from orderflow_desk.store.tables import passcode_keys, passcodes
from orderflow_desk.store.tables.orders import RETIRED
from orderflow_desk.views.done import Done

AT_MOST = 100
# Shared: who retires a key meanwhile waits, and takes it out of what is written here, too.
_publics = (
    select(passcode_keys.c.public_key)
    .where(passcode_keys.c.public_key.not_like(f"{RETIRED}%"))
    .with_for_update(read=True)
)
_one = select(passcodes.c.sealed).where(passcodes.c.order_id == bindparam("of_order"))
_gone = delete(passcodes).where(passcodes.c.order_id == bindparam("of_order"))


def erase_passcode(unit: UnitOfWork, order_id: int) -> None:
    """Forget the passcode of an order; there may be none."""
    if unit.conn.execute(_gone, {"of_order": order_id}).rowcount:
        unit.touch(Topic.PASSCODE_PCS)


def checked_passcode(passcode: str) -> str:
    """Return the passcode as it is kept: to the letter, but for spaces around it and what nobody sees.

    Raises:
        FieldTooLong: above 100 characters; how many it has is told, not which.
    """
    text = "".join(letter for letter in passcode if letter.isprintable()).strip()
    if len(text) > AT_MOST:
        raise FieldTooLong("passcode", AT_MOST, len(text))
    return text


def keep_passcode(unit: UnitOfWork, record: OrderRecord, text: str) -> None:
    """Keep a checked passcode, or forget the one before where it is empty. The timeline says that, not what.

    Raises:
        PasscodeKeyMissing: no PC of the shop has a key yet, or all were retired.
    """
    # Keys before passcodes, as where a PC is retired: the other way round each could wait for the other.
    publics = list(unit.conn.execute(_publics).scalars()) if text else []
    erase_passcode(unit, record.id)
    if text:
        if not publics:
            raise PasscodeKeyMissing
        row = {
            "order_id": record.id,
            "sealed": seal(text, publics, _about(record.id)),
            "at": unit.moment(record),
        }
        unit.conn.execute(insert(passcodes), row)
        unit.touch(Topic.PASSCODE_PCS)
    unit.enter(record, PasscodeKept(is_kept=bool(text)))


def has_passcode(conn: Connection, order_id: int) -> bool:
    """Tell whether there is one."""
    return conn.execute(_one, {"of_order": order_id}).first() is not None


class Passcodes:
    """Promise: no passcode lies anywhere in plain text, and each look at one stands in the timeline."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def welcome(self, public_key: str) -> None:
        """Let this PC open passcodes that are written down from now on; a retired one stays so. Raises NotSignedIn."""
        with self._units.writing() as unit:
            conn, name = unit.conn, name_of(public_key)
            if conn.execute(select(passcode_keys.c.name).where(passcode_keys.c.name == name)).first() is None:
                row = {"name": name, "public_key": public_key, "pc": unit.pc}
                conn.execute(insert(passcode_keys), {**row, "added_at": unit.now})
                unit.touch(Topic.PASSCODE_PCS)

    def write(self, order_id: int, passcode: str, *, expected_version: int, action_id: str) -> Done:
        """Keep a passcode in the place of the one before; an empty one forgets it. The timeline says that, not what.

        Raises:
            FieldTooLong: above 100 characters; how many it has is told, not which.
            OrderFinished: nothing is kept for an order that is finished.
            PasscodeKeyMissing: no PC of the shop has a key yet.
            StaleOrder: somebody changed the order meanwhile.
        """
        text = checked_passcode(passcode)
        with self._units.act("passcode", order_id, action_id) as unit:
            if unit.repeated:
                return unit.repeated
            record = unit.order(order_id, expected_version=expected_version)
            if record.status in FINAL:
                raise OrderFinished(order_id)
            changed = unit.change(record)
            keep_passcode(unit, changed, text)
            return unit.done(changed)

    def reveal(self, order_id: int, key: str, *, action_id: str) -> str:
        """Return the passcode, opened with this PC's private key; who looked, and when, stands in the timeline.

        `key` is empty where this PC has none.

        Raises:
            NoPasscode: none is kept.
            PasscodeElsewhere: it is not sealed for this key; the error names the PCs that can open it.
            ActionIdReused: the id belongs to a look at another order.
        """
        with self._units.act("reveal", order_id, action_id) as unit:
            record = unit.order(order_id)
            sealed = unit.conn.execute(_one, {"of_order": order_id}).scalar()
            if sealed is None:
                raise NoPasscode(order_id)
            try:
                found = unseal(sealed, key, _about(order_id))
            except CannotOpen:
                raise PasscodeElsewhere(order_id, _other_pcs(unit, sealed)) from None
            if not unit.repeated:
                unit.enter(record, PasscodeRevealed(name_of(public_of(key))))
                unit.done(record)
            return found

    def changes_of_reveal(self, order_id: int) -> Changes:
        """Return what a reveal changed, for the panes that show the order."""
        return Changes.of([(Topic.ORDER, order_id)])


def _about(order_id: int) -> str:
    return f"order {order_id}"


def _other_pcs(unit: UnitOfWork, sealed: str) -> tuple[str, ...]:
    """Return the PCs that can open it; this one cannot, even where a key that it lost bears its name."""
    query = select(passcode_keys.c.pc).where(passcode_keys.c.name.in_(sealed_for(sealed)))
    return tuple(sorted(set(unit.conn.execute(query).scalars()) - {unit.pc}))
