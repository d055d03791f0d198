"""What is said about parts: in the timeline, in their tab, and where one is refused."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.entries.kinds import (
    PartAdded,
    PartChanged,
    PartNotNeeded,
    PartReceived,
    PartReopened,
)
from orderflow_desk.domain.money import read_money
from orderflow_desk.domain.parts.part import PartClosed, PartNotClosed
from orderflow_desk.domain.parts.quantities import ONE
from orderflow_desk.domain.parts.waiting import PartsStillOpen
from orderflow_desk.gui.words.field_names import field_name
from orderflow_desk.gui.words.field_words import money_text, quantity_text
from orderflow_desk.gui.words.messages.messages import Messages, line
from orderflow_desk.gui.words.shop_time import local
from orderflow_desk.gui.words.stories import Stories, Story, alone, erased_word, quiet
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.when import distance_text, weekday_text
from orderflow_desk.views.orders.detail import TimelineRow
from orderflow_desk.views.parts import PartRow

translate = QCoreApplication.translate
CLOSED = (
    QT_TRANSLATE_NOOP("messages", "This part is received already, or not needed; nothing was changed."),
    QT_TRANSLATE_NOOP("messages", "The list shows how it stands now."),
)
NOT_CLOSED = (
    QT_TRANSLATE_NOOP("messages", "This part is still waited for; nothing was changed."),
    QT_TRANSLATE_NOOP("messages", "The list shows how it stands now."),
)
STILL_OPEN = (
    QT_TRANSLATE_NOOP("messages", "Not here yet: {parts}."),
    QT_TRANSLATE_NOOP("messages", "Receive them, or say why they are not needed."),
)


def arrival_text(row: PartRow, now: datetime) -> str:
    """Return how it stands with a part: received, late, due, without a date, or not needed."""
    if row.not_needed:
        return translate("parts", "not needed")
    if row.received_at is not None:
        return translate("parts", "received {date}").format(date=weekday_text(row.received_at))
    if row.due is None:
        return translate("parts", "no date")
    days = days_until(row.due, now)
    if days < 0:
        return translate("parts", "%Ln day(s) late", "", -days)
    return translate("parts", "due {day}").format(
        day=distance_text(days) if days < _NEAR else weekday_text(row.due)
    )


def days_until(due: datetime, now: datetime) -> int:
    """Return in how many days of the shop a part is due; below nothing, where it is late."""
    return (local(due).date() - local(now).date()).days


_NEAR = 2
_APART = " · "


def _joined(*parts: str) -> str:
    return _APART.join(part for part in parts if part)


def _counted(quantity: int) -> str:
    return (
        ""
        if quantity == ONE
        else translate("timeline", "{quantity} ×").format(quantity=quantity_text(quantity))
    )


def _due(at: datetime | None) -> str:
    return "" if at is None else translate("timeline", "expected {date}").format(date=weekday_text(at))


def _added(row: TimelineRow, entry: PartAdded) -> Story:
    title = translate("timeline", "Part: {name}").format(name=entry.description or entry.part_number)
    number = entry.part_number if entry.description else ""
    return quiet(row, title, _joined(_counted(entry.quantity), number, entry.supplier, _due(entry.due)))


def _value(name: str, value: str) -> str:
    if not value:
        return translate("timeline", "none")
    if name == "quantity":
        return quantity_text(int(value))
    money = read_money(value) if name == "price" else None
    if name == "due":
        return weekday_text(datetime.fromisoformat(value))
    return value if money is None else money_text(money)


def _changed(row: TimelineRow, entry: PartChanged) -> Story:
    title = translate("timeline", "Part corrected: {name}").format(name=entry.description)
    said = (
        translate("timeline", "{field}: {old} → {new}").format(
            field=field_name(f"part_{name}"), old=_value(name, old), new=_value(name, new)
        )
        for name, old, new in zip(entry.details, entry.old, entry.new, strict=False)
    )
    return quiet(row, title, _joined(*said))


def _received(row: TimelineRow, entry: PartReceived) -> Story:
    title = translate("timeline", "Part received: {name}").format(name=entry.description)
    lies = translate("timeline", "lies at {place}").format(place=entry.place) if entry.place else ""
    return quiet(row, title, lies)


def _not_needed(row: TimelineRow, entry: PartNotNeeded) -> Story:
    title = translate("timeline", "Part not needed: {name}").format(name=entry.description)
    return quiet(row, title, erased_word() if row.is_erased else entry.reason)


def _reopened(row: TimelineRow, entry: PartReopened) -> Story:
    return quiet(row, translate("timeline", "Part waited for again: {name}").format(name=entry.description))


STORIES: Stories = {
    PartAdded: alone(_added),
    PartChanged: alone(_changed),
    PartReceived: alone(_received),
    PartNotNeeded: alone(_not_needed),
    PartReopened: alone(_reopened),
}
MESSAGES: Messages = {
    PartClosed: line(CLOSED),
    PartNotClosed: line(NOT_CLOSED),
    PartsStillOpen: line(STILL_OPEN, lambda error: {"parts": ", ".join(name for _, name in error.parts[:4])}),
}
