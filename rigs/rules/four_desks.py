"""A shop with one person of each role, each at a desk of their own, and a clock that only goes when it is told to."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from sqlalchemy import text

from orderflow_desk.domain.errors import Refusal
from orderflow_desk.domain.people import Role
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.store.engine import Store

_PASSWORD = "a long password"  # noqa: S105  of people who are made up
BEGAN = datetime(2026, 11, 23, 9, tzinfo=UTC)


class Desks:
    """The desks, all at one database. `seconds` is the time; `acts` and `refused` count what was tried."""

    def __init__(self, url: str, journal: str = "") -> None:
        self.seconds = 0.0
        self.acts = 0
        self.refused = 0
        self.store = Store(url, synchronous="OFF", journal=journal)
        self.all: dict[Role, Desk] = {}
        for role in (Role.ADMINISTRATOR, Role.FRONT_DESK, Role.TECHNICIAN, Role.DISPATCHER):
            desk = self.all[role] = open_desk(
                url, pc=role, clock=self._clock, synchronous="OFF", journal=journal
            )
            if role is Role.ADMINISTRATOR:
                first = desk.people.sign_in_without_password()
                assert first is not None
                desk.people.set_password(first.id, password=_PASSWORD)
            else:
                manager = self.all[Role.ADMINISTRATOR].people
                manager.add(login=role, name=f"The {role}", role=role, password=_PASSWORD)
                desk.people.sign_in(role, _PASSWORD)

    def _clock(self) -> datetime:
        return BEGAN + timedelta(seconds=self.seconds)

    def person_id(self, role: Role) -> int:
        """Return who sits at the desk of this role."""
        person = self.all[role].person
        assert person is not None
        return person.id

    def mails_of(self, order_id: int) -> int:
        """Return how many mails the outbox holds of an order."""
        query = text("SELECT count(*) FROM outbox WHERE order_id = :id")
        with self.store.reading() as conn:
            return conn.execute(query, {"id": order_id}).scalar_one()

    def close(self) -> None:
        """Leave all desks."""
        self.store.close()
        for desk in self.all.values():
            desk.close()


@contextmanager
def refusal_by(kind: type[Refusal]) -> Iterator[None]:
    """Let what is done within be refused in this way; AssertionError where it is not."""
    try:
        yield
    except kind:
        return
    raise AssertionError(f"it was not refused by {kind.__name__}")
