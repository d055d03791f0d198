"""What is said about labour: in the timeline, in its tab, and where a timer asks."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.entries.kinds import LabourLogged, TimerStarted
from orderflow_desk.domain.labour.labour import LabourReplaced, NoTimer, TimerTooLong
from orderflow_desk.gui.words.messages.messages import Messages, line
from orderflow_desk.gui.words.stories import Stories, Story, alone, erased_word, quiet
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.when import minutes_text, second_text
from orderflow_desk.views.orders.detail import TimelineRow

translate = QCoreApplication.translate
NO_TIMER = (
    QT_TRANSLATE_NOOP("messages", "No timer of yours is running."),
    QT_TRANSLATE_NOOP("messages", "It may have been stopped at another PC; the labour shows it."),
)
TOO_LONG = (
    QT_TRANSLATE_NOOP("messages", "The timer has been running since {since}, more than a day."),
    QT_TRANSLATE_NOOP("messages", "Stop it, and say how long the work took."),
)
REPLACED = (
    QT_TRANSLATE_NOOP("messages", "This line was corrected meanwhile; nothing was changed."),
    QT_TRANSLATE_NOOP("messages", "The newer line is shown. It can be corrected again."),
)


def running_text(span: timedelta, *, has_seconds: bool = True) -> str:
    """Return how long a timer runs, as on a clock; one that was set back counts from nothing."""
    seconds = max(0, int(span.total_seconds()))
    hours, minutes = seconds // 3600, seconds // 60 % 60
    return f"{hours}:{minutes:02}:{seconds % 60:02}" if has_seconds else f"{hours}:{minutes:02}"


def _logged(row: TimelineRow, entry: LabourLogged) -> Story:
    minutes = minutes_text(entry.minutes)
    if entry.was is None:
        title = translate("timeline", "Labour {span}").format(span=minutes)
    elif not entry.minutes:
        title = translate("timeline", "Labour struck out: {span}").format(span=minutes_text(entry.was))
    elif entry.was == entry.minutes:
        title = translate("timeline", "Labour corrected: {span}").format(span=minutes)
    else:
        title = translate("timeline", "Labour corrected: {old} → {new}").format(
            old=minutes_text(entry.was), new=minutes
        )
    work = erased_word() if row.is_erased else entry.work
    billed = "" if entry.is_billed or not entry.minutes else translate("timeline", "not billed")
    return quiet(row, title, " · ".join(part for part in (work, billed) if part))


def _started(row: TimelineRow, _entry: TimerStarted) -> Story:
    return quiet(row, translate("timeline", "Timer started"))


STORIES: Stories = {LabourLogged: alone(_logged), TimerStarted: alone(_started)}
MESSAGES: Messages = {
    NoTimer: line(NO_TIMER),
    TimerTooLong: line(TOO_LONG, lambda error: {"since": second_text(error.since)}),
    LabourReplaced: line(REPLACED),
}
