"""What is said about who has an order: in the timeline, and where somebody else was quicker."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.entries.kinds import Assigned
from orderflow_desk.domain.orders.assignment import AlreadyClaimed, NotTheirs
from orderflow_desk.gui.words.messages.messages import Message, Messages, line, message
from orderflow_desk.gui.words.stories import Sort, Stories, Story, alone, erased_word, quiet
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.words import order_number
from orderflow_desk.views.orders.detail import TimelineRow

translate = QCoreApplication.translate
CLAIMED = (
    QT_TRANSLATE_NOOP("messages", "{name} has order {number} already."),
    QT_TRANSLATE_NOOP("messages", "Whoever has it, or a dispatcher, can give it to you."),
)
NOBODYS = (
    QT_TRANSLATE_NOOP("messages", "Nobody has order {number}, so it cannot be handed over."),
    QT_TRANSLATE_NOOP("messages", "Claim it, or let a dispatcher assign it."),
)
ANOTHERS = (
    QT_TRANSLATE_NOOP("messages", "{name} has order {number}, and hands it over."),
    QT_TRANSLATE_NOOP("messages", "A dispatcher can assign it to somebody else."),
)


def _assigned(row: TimelineRow, entry: Assigned) -> Story:
    word = erased_word() if row.is_erased else entry.note
    story = quiet(row, _title(row, entry).format(name=entry.new or entry.old))
    return replace(story, sort=Sort.NOTES, note=word) if word else story


def _title(row: TimelineRow, entry: Assigned) -> str:
    if not entry.new:
        return translate("timeline", "Given back, was {name}")
    if entry.new == row.user:
        return translate("timeline", "Claimed by {name}")
    if entry.note or row.is_erased:
        return translate("timeline", "Handed over to {name}")
    return translate("timeline", "Assigned to {name}")


def _not_theirs(error: NotTheirs) -> Message:
    return message(ANOTHERS if error.name else NOBODYS, name=error.name, number=order_number(error.order_id))


STORIES: Stories = {Assigned: alone(_assigned)}
MESSAGES: Messages = {
    AlreadyClaimed: line(CLAIMED, lambda error: {"name": error.name, "number": order_number(error.order_id)}),
    NotTheirs: _not_theirs,
}
