"""The PCs that can show passcodes: seen, retired when they are lost or sold, and taken in again (decision 0017)."""

from sqlalchemy import Connection, select, update

from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.people import Permission
from orderflow_desk.sealing import sealed_for, without
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.store.tables import passcode_keys, passcodes
from orderflow_desk.store.tables.orders import RETIRED
from orderflow_desk.views.passcodes import PasscodePc

_all = select(passcode_keys).order_by(passcode_keys.c.pc, passcode_keys.c.added_at, passcode_keys.c.name)
_sealed = select(passcodes.c.order_id, passcodes.c.sealed).order_by(passcodes.c.order_id)


class PasscodePcs:
    """For administrators, but for looking."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def all(self) -> tuple[PasscodePc, ...]:
        """Return them by the name of the PC, those that were retired included. Raises NotSignedIn."""
        with self._units.reading() as conn:
            boxes = [sealed_for(row.sealed) for row in conn.execute(_sealed)]
            return tuple(
                PasscodePc(
                    row.name,
                    row.pc,
                    row.added_at,
                    row.public_key.startswith(RETIRED),
                    sum(row.name in names for names in boxes),
                    sum(names == frozenset({row.name}) for names in boxes),
                )
                for row in conn.execute(_all)
            )

    def retire(self, name: str, *, action_id: str) -> Changes:
        """Seal nothing for this key any more, and take its boxes out of the passcodes that are kept.

        The other PCs show them as before; one that was sealed for this key alone can be shown nowhere. Whoever has the
        key and an older copy of the database can still open what stands in the copy.

        Raises:
            NotPermitted: it is for administrators.
        """
        with self._units.act("retire_pc", name, action_id, Permission.ADMINISTER) as unit:
            public = _public(unit.conn, name)
            if unit.repeated or public is None or public.startswith(RETIRED):
                return Changes()
            _write(unit.conn, name, RETIRED + public)
            for row in unit.conn.execute(_sealed.with_for_update()).all():
                if name in sealed_for(row.sealed):
                    own = passcodes.c.order_id == row.order_id
                    unit.conn.execute(update(passcodes).where(own).values(sealed=without(row.sealed, name)))
            unit.touch(Topic.PASSCODE_PCS)
            return unit.changes

    def take_in_again(self, name: str, *, action_id: str) -> Changes:
        """Seal for a retired key again what is written down from now on.

        Raises:
            NotPermitted: it is for administrators.
        """
        with self._units.act("take_in_pc", name, action_id, Permission.ADMINISTER) as unit:
            public = _public(unit.conn, name)
            if unit.repeated or public is None or not public.startswith(RETIRED):
                return Changes()
            _write(unit.conn, name, public.removeprefix(RETIRED))
            unit.touch(Topic.PASSCODE_PCS)
            return unit.changes


def _public(conn: Connection, name: str) -> str | None:
    """Return a key as it is kept; whoever is writing a passcode down for it is waited for."""
    query = select(passcode_keys.c.public_key).where(passcode_keys.c.name == name).with_for_update()
    return conn.execute(query).scalar()


def _write(conn: Connection, name: str, public: str) -> None:
    conn.execute(update(passcode_keys).where(passcode_keys.c.name == name).values(public_key=public))
