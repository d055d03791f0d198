"""What is said about shipments: in the timeline, in their tab, and where one is refused."""

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.entries.kinds import (
    ShipmentBack,
    ShipmentChanged,
    ShipmentSent,
    ShipmentStays,
    ShipmentUndone,
)
from orderflow_desk.domain.shipments.away import ShipmentStillOpen
from orderflow_desk.domain.shipments.shipment import ReceivedAhead, ShipmentClosed, ShipmentNotClosed
from orderflow_desk.gui.words.field_names import field_name
from orderflow_desk.gui.words.messages.messages import Messages, line
from orderflow_desk.gui.words.stories import Stories, Story, alone, erased_word, quiet
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.when import planned_text
from orderflow_desk.views.orders.detail import TimelineRow

translate = QCoreApplication.translate
_APART = " · "
CLOSED = (
    QT_TRANSLATE_NOOP("messages", "This shipment is closed already, or never left; nothing was changed."),
    QT_TRANSLATE_NOOP("messages", "The list shows how it stands now."),
)
NOT_CLOSED = (
    QT_TRANSLATE_NOOP("messages", "This shipment is still open; nothing was changed."),
    QT_TRANSLATE_NOOP("messages", "The list shows how it stands now."),
)
STILL_OPEN = (
    QT_TRANSLATE_NOOP("messages", "What went to {makers} is not back yet."),
    QT_TRANSLATE_NOOP("messages", "Say that it is back, or that it stays there."),
)
AHEAD = (
    QT_TRANSLATE_NOOP("messages", "It cannot have been received then."),
    QT_TRANSLATE_NOOP("messages", "Give a time between the day on which it was sent and now."),
)


def _joined(*parts: str) -> str:
    return _APART.join(part for part in parts if part)


def _rma(number: str) -> str:
    return translate("timeline", "RMA {number}").format(number=number) if number else ""


def _sent(row: TimelineRow, entry: ShipmentSent) -> Story:
    title = translate("timeline", "Shipment {number} to {maker}").format(
        number=entry.number, maker=entry.maker
    )
    due = (
        translate("timeline", "expected back {date}").format(date=planned_text(entry.expected))
        if entry.expected is not None
        else ""
    )
    said = (erased_word(),) if row.is_erased else (_rma(entry.rma), entry.carrier, entry.tracking)
    return quiet(row, title, _joined(*said, due))


def _changed(row: TimelineRow, entry: ShipmentChanged) -> Story:
    title = translate("timeline", "Shipment {number}: details entered").format(number=entry.number)
    if row.is_erased:
        return quiet(row, title, erased_word())
    named = (
        translate("timeline", "{field}: {value}").format(
            field=field_name(f"shipment_{name}"), value=value or translate("timeline", "none")
        )
        for name, value in zip(entry.details, entry.new, strict=False)
    )
    return quiet(row, title, _joined(*named))


def _back(row: TimelineRow, entry: ShipmentBack) -> Story:
    title = translate("timeline", "Shipment {number} received").format(number=entry.number)
    if row.is_erased:
        return quiet(row, title, erased_word())
    swapped = (
        translate("timeline", "serial {old} → {new}").format(old=entry.serial_was, new=entry.serial)
        if entry.serial_was
        else ""
    )
    return quiet(row, title, _joined(swapped, entry.work))


def _stays(row: TimelineRow, entry: ShipmentStays) -> Story:
    title = translate("timeline", "Shipment {number} stays there").format(number=entry.number)
    return quiet(row, title, erased_word() if row.is_erased else entry.reason)


def _undone(row: TimelineRow, entry: ShipmentUndone) -> Story:
    title = (
        translate("timeline", "Shipment {number} is not back after all")
        if entry.was_closed
        else translate("timeline", "Shipment {number} was not sent after all")
    )
    return quiet(row, title.format(number=entry.number))


STORIES: Stories = {
    ShipmentSent: alone(_sent),
    ShipmentChanged: alone(_changed),
    ShipmentBack: alone(_back),
    ShipmentStays: alone(_stays),
    ShipmentUndone: alone(_undone),
}
MESSAGES: Messages = {
    ShipmentClosed: line(CLOSED),
    ShipmentStillOpen: line(
        STILL_OPEN, lambda error: {"makers": ", ".join(maker for _, maker in error.shipments)}
    ),
    ShipmentNotClosed: line(NOT_CLOSED),
    ReceivedAhead: line(AHEAD),
}
