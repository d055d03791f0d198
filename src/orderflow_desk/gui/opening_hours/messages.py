"""What is said when opening hours cannot be so."""

from orderflow_desk.domain.opening_hours.week import HoursFault, HoursInvalid, TimetablePast
from orderflow_desk.gui.words.messages.messages import Messages, line, message, short
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.when import date_text, day_name

_REMEDY = QT_TRANSLATE_NOOP(
    "messages", "Write the hours as in 9–12, 13–18; leave a day empty on which you are closed."
)
FAULTS = {
    HoursFault.NOT_HOURS: (QT_TRANSLATE_NOOP("messages", "{day}: “{typed}” is no time from – to."), _REMEDY),
    HoursFault.OUT_OF_RANGE: (QT_TRANSLATE_NOOP("messages", "{day}: {typed} is no time of a day."), _REMEDY),
    HoursFault.ENDS_BEFORE: (
        QT_TRANSLATE_NOOP("messages", "{day}: {typed} ends before it begins."),
        QT_TRANSLATE_NOOP("messages", "Hours past midnight belong to the next day: 22–24, and 0–2 there."),
    ),
    HoursFault.OVERLAP: (QT_TRANSLATE_NOOP("messages", "{day}: {typed} overlap."), _REMEDY),
    HoursFault.TOO_MANY: (
        QT_TRANSLATE_NOOP("messages", "{day}: these are too many times for one day."),
        QT_TRANSLATE_NOOP("messages", "Four at most are kept."),
    ),
}
PAST = (
    QT_TRANSLATE_NOOP(
        "messages", "Opening hours cannot change on {day} any more: that day is over or has begun."
    ),
    QT_TRANSLATE_NOOP("messages", "Choose today or a later day."),
)

MESSAGES: Messages = {
    HoursInvalid: lambda error: message(
        FAULTS[error.fault], day=day_name(error.weekday), typed=short(error.typed)
    ),
    TimetablePast: line(PAST, lambda error: {"day": date_text(error.since)}),
}
