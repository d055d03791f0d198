"""What the timeline says about steps of an order: those of one walk, or of one undo, are one entry."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.entries.kinds import Undone
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.words.stories import Sort, Story, StoryLine, badge_of, erased_word
from orderflow_desk.gui.words.words import status_name
from orderflow_desk.views.orders.detail import TimelineRow

translate = QCoreApplication.translate


def _story(rows: Sequence[TimelineRow]) -> Story:
    first, last = rows[0], rows[-1]
    start, to = first.start or Status.DRAFT, last.to or Status.DRAFT
    is_undone = isinstance(last.entry, Undone)
    form = (
        translate("timeline", "Undone: {start} → {to}")
        if is_undone
        else translate("timeline", "{start} → {to}")
    )
    passed = ", ".join(status_name(row.to) for row in rows[:-1] if row.to is not None)
    reason = erased_word() if last.is_erased else last.reason
    if passed and not is_undone:
        detail = translate("timeline", "passed: {stages} · {reason}").format(stages=passed, reason=reason)
    elif last.is_erased:
        detail = reason
    elif reason:
        detail = translate("timeline", "Reason: {reason}").format(reason=reason)
    else:
        detail = ""
    title = form.format(start=status_name(start), to=status_name(to))
    return Story(
        last.id, Sort.STATUS, title, last.at, last.user, to, badge_of(last), detail, last.note, last.mail
    )


STEPS = StoryLine(_story, lambda row: row.group)
