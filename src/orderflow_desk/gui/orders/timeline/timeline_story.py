"""Turns the rows of a timeline into what a person reads: a walk is one entry, photos that came together are one."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain, groupby

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.actors import ActorKind
from orderflow_desk.domain.entries.kinds import Moved, Passed, PhotosChanged, Undone
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.orders.timeline.stories import Sort, Story, badge_of, erased_word, story_of_entry
from orderflow_desk.gui.words.words import standing_name, status_name
from orderflow_desk.views.orders.detail import TimelineRow

translate = QCoreApplication.translate
_STEPS = (Moved, Passed, Undone)


def story_of(rows: Iterable[TimelineRow]) -> list[Story]:
    """Return the entries, newest first; the steps of one walk, or of one undo, are one."""
    named = map(_named, rows)
    stories = [story for _, group in groupby(named, key=_belonging) for story in _stories(list(group))]
    return stories[::-1]


def narrowed(stories: Iterable[Story], sort: Sort) -> list[Story]:
    """Return the entries of one sort; entries with a mail belong to the mails, too."""
    if sort is Sort.ALL:
        return list(stories)
    return [
        story for story in stories if story.sort is sort or (sort is Sort.MAILS and story.mail is not None)
    ]


def _named(row: TimelineRow) -> TimelineRow:
    """Return a row that says who did it, also where it was nobody of the staff."""
    return row if row.by is ActorKind.STAFF else replace(row, user=standing_name(row.by))


def _belonging(row: TimelineRow) -> object:
    """Return what rows have in common that are told as one."""
    if isinstance(row.entry, PhotosChanged):
        return row.user, row.entry.act, row.at.date()
    return row.group if isinstance(row.entry, _STEPS) else row.id


def _stories(rows: list[TimelineRow]) -> list[Story]:
    if isinstance(rows[0].entry, _STEPS):
        return [_steps(rows)]
    return [story_of_entry(_together(rows))]


def _together(rows: list[TimelineRow]) -> TimelineRow:
    """Return photos that came one after the other as one entry, at the time of the last; anything else stands alone."""
    last = rows[-1]
    if not isinstance(last.entry, PhotosChanged):
        return last
    changed = [row.entry for row in rows if isinstance(row.entry, PhotosChanged)]
    names = tuple(chain.from_iterable(entry.names for entry in changed))
    return replace(last, entry=replace(last.entry, count=sum(entry.count for entry in changed), names=names))


def _steps(rows: list[TimelineRow]) -> Story:
    first, last = rows[0], rows[-1]
    start, to = first.start or Status.DRAFT, last.to or Status.DRAFT
    is_undone = isinstance(last.entry, Undone)
    form = (
        translate("timeline", "Taken back: {start} → {to}")
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
