"""What the page of parts shows: the parts of all orders in groups, narrowed by what was typed, supplier and technician."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.searching import fold
from orderflow_desk.gui.parts.words import days_until
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.views.parts import AllParts, WaitedFor


class Group(StrEnum):
    """The groups, in their order."""

    LATE = "late"
    TODAY = "today"
    ARRIVED = "arrived"
    NO_DATE = "no_date"
    LATER = "later"


_NAMES = {
    Group.LATE: QT_TRANSLATE_NOOP("parts", "Late"),
    Group.TODAY: QT_TRANSLATE_NOOP("parts", "Due today"),
    Group.ARRIVED: QT_TRANSLATE_NOOP("parts", "Arrived today"),
    Group.NO_DATE: QT_TRANSLATE_NOOP("parts", "No date"),
    Group.LATER: QT_TRANSLATE_NOOP("parts", "Later"),
}
# A row of the page: a part, or the group that begins here.
PageRow = WaitedFor | Group


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What is shown: one group or all that is open, of whom, and in which everything that was typed stands."""

    group: Group | None = None
    supplier: str = ""
    technician: str = ""
    typed: str = ""


def group_name(group: Group) -> str:
    """Return the name of a group."""
    return QCoreApplication.translate("parts", _NAMES[group])


def grouped(found: AllParts, narrowing: Narrowing, now: datetime) -> dict[Group, list[WaitedFor]]:
    """Return the parts of each group, all groups in their order, narrowed but for the group."""
    groups: dict[Group, list[WaitedFor]] = {group: [] for group in Group}
    words = fold(narrowing.typed).split()
    for one in (*found.open, *found.arrived):
        if _is_meant(one, narrowing, words):
            groups[_group_of(one, now)].append(one)
    return groups


def rows_of(groups: dict[Group, list[WaitedFor]], chosen: Group | None) -> list[PageRow]:
    """Return the rows of the page: each group that is not empty with its name above; one alone needs none."""
    if chosen is not None:
        return list(groups[chosen])
    return [row for group, rows in groups.items() if rows for row in (group, *rows)]


def _group_of(one: WaitedFor, now: datetime) -> Group:
    if one.part.received_at is not None:
        return Group.ARRIVED
    if one.part.due is None:
        return Group.NO_DATE
    days = days_until(one.part.due, now)
    return Group.LATE if days < 0 else Group.LATER if days else Group.TODAY


def _is_meant(one: WaitedFor, narrowing: Narrowing, words: list[str]) -> bool:
    part = one.part
    if narrowing.supplier and part.supplier != narrowing.supplier:
        return False
    if narrowing.technician and one.technician != narrowing.technician:
        return False
    said = fold(
        " ".join(
            (
                part.number,
                part.description,
                part.supplier,
                part.order_number,
                one.customer,
                one.item,
                str(part.order_id),
            )
        )
    )
    joined = said.replace(" ", "")
    return all(word in said or word in joined for word in words)
