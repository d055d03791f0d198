"""The change log grows with every act; what nobody comes back to goes."""

from orderflow_desk.domain.people import Permission
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.store import change_log


class ChangeLog:
    """Works for the program's own jobs."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def has_old(self) -> bool:
        """Tell whether lines are older than a desk comes back to."""
        with self._units.reading(Permission.MAINTAIN) as conn:
            return change_log.has_old(conn, self._units.store.now(conn))

    def prune(self) -> int:
        """Delete them, and return how many they were. A desk that slept for longer reads everything anew."""
        with self._units.writing(Permission.MAINTAIN) as unit:
            return change_log.prune(unit.conn, unit.now)
