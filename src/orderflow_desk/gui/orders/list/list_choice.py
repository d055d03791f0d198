"""What a person chose to see in the list: a chip, their own orders only, and what they search for."""

from dataclasses import dataclass, replace
from enum import StrEnum

from orderflow_desk.domain.lifecycle import CLOSED, OPEN, Status
from orderflow_desk.views.orders.list import OrderFilter


class Group(StrEnum):
    """The chips that stand for more than one status."""

    OPEN = "open"
    CLOSED = "closed"


Chip = Group | Status
CHIPS: tuple[Chip, ...] = (Group.OPEN, *OPEN, Group.CLOSED)
_STATUSES: dict[Chip, tuple[Status, ...]] = {Group.OPEN: OPEN, Group.CLOSED: CLOSED}


def statuses_of(chip: Chip) -> tuple[Status, ...]:
    """Return the statuses that a chip lets through."""
    return _STATUSES.get(chip) or (Status(chip),)


@dataclass(frozen=True, slots=True)
class ListChoice:
    """A search looks through all orders, closed ones too, until a chip is chosen for it (`is_narrowed`)."""

    chip: Chip = Group.OPEN
    is_mine: bool = False
    search: str = ""
    is_narrowed: bool = False
    is_by_time: bool = False

    @property
    def lit_chip(self) -> Chip | None:
        """The chip that is in force; None while a search looks through all orders."""
        return None if self._looks_everywhere else self.chip

    @property
    def _looks_everywhere(self) -> bool:
        return bool(self.search.strip()) and self.chip is Group.OPEN and not self.is_narrowed

    def with_chip(self, chip: Chip) -> "ListChoice":
        """Choose a chip; during a search it narrows what is found."""
        return replace(self, chip=chip, is_narrowed=bool(self.search.strip()))

    def with_search(self, search: str) -> "ListChoice":
        """Search; with nothing to search for the chip is in force again."""
        return replace(self, search=search, is_narrowed=self.is_narrowed and bool(search.strip()))

    def with_mine(self, *, is_mine: bool) -> "ListChoice":
        """Choose between everybody's orders and one's own."""
        return replace(self, is_mine=is_mine)

    @property
    def may_be_by_time(self) -> bool:
        """Tell whether the list can be ordered by time: closed orders are kept for ever, and stand newest first."""
        return bool(self.search.strip()) or not set(statuses_of(self.chip)) & set(CLOSED)

    def with_time(self, *, is_by_time: bool) -> "ListChoice":
        """Choose what stands on top: the newest, or what has waited longest."""
        return replace(self, is_by_time=is_by_time)

    def filter_for(self, person_id: int | None) -> OrderFilter:
        """Return what the desk is asked for."""
        statuses = () if self._looks_everywhere else statuses_of(self.chip)
        is_by_time = self.is_by_time and self.may_be_by_time
        return OrderFilter(statuses, person_id if self.is_mine else None, self.search.strip(), is_by_time)
