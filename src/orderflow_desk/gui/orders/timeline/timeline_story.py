"""Turns the rows of a timeline into what a person reads: a walk is one entry, an edit a sentence."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.actors import ActorKind
from orderflow_desk.domain.items.checklists import differing
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.order import Field, TimelineKind
from orderflow_desk.gui.words.field_names import field_name
from orderflow_desk.gui.words.field_words import field_text
from orderflow_desk.gui.words.translating import QT_TRANSLATE_N_NOOP, QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.words import order_number, standing_name, status_name, words_kept
from orderflow_desk.views.orders.detail import TimelineRow
from orderflow_desk.views.outbox import MailMark

translate = QCoreApplication.translate
_NAMES_SHOWN = 5
_STEPS = (TimelineKind.MOVED, TimelineKind.PASSED, TimelineKind.UNDONE)


class Sort(StrEnum):
    """What the timeline can be narrowed to."""

    ALL = "all"
    STATUS = "status"
    NOTES = "notes"
    MAILS = "mails"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as it is shown; `status` gives the dot its colour, None a quiet one."""

    id: int
    sort: Sort
    title: str
    at: datetime
    user: str
    status: Status | None = None
    badge: str = ""
    detail: str = ""
    note: str = ""
    mail: MailMark | None = None


_MAIL_ACTS = {
    "sent_again": QT_TRANSLATE_NOOP("timeline", "E-mail sent again"),
    "mended": QT_TRANSLATE_NOOP("timeline", "E-mail address corrected"),
    "phoned": QT_TRANSLATE_NOOP("timeline", "Customer told by phone"),
    "stopped": QT_TRANSLATE_NOOP("timeline", "E-mail stopped before it left"),
}


def story_of(rows: Iterable[TimelineRow]) -> list[Entry]:
    """Return the entries, newest first; the steps of one walk, or of one undo, are one."""
    named = map(_named, rows)
    entries = [entry for _, group in groupby(named, key=_belonging) for entry in _entries(list(group))]
    return entries[::-1]


def _named(row: TimelineRow) -> TimelineRow:
    """Return a row that says who did it, also where it was nobody of the staff."""
    return row if row.by is ActorKind.STAFF else replace(row, user=standing_name(row.by))


def _belonging(row: TimelineRow) -> object:
    """Return what rows have in common that are told as one."""
    if row.kind is TimelineKind.PHOTO:
        return row.user, row.details.get("act"), row.at.date()
    return row.group if row.kind in _STEPS else row.id


def _entries(rows: list[TimelineRow]) -> list[Entry]:
    if rows[0].kind in _STEPS:
        return [_steps(rows)]
    if rows[0].kind is TimelineKind.PHOTO:
        return [_photos(rows)]
    return [_MAKERS[row.kind](row) for row in rows]


def _steps(rows: list[TimelineRow]) -> Entry:
    first, last = rows[0], rows[-1]
    start, to = first.start or Status.DRAFT, last.to or Status.DRAFT
    is_undone = last.kind is TimelineKind.UNDONE
    form = (
        translate("timeline", "Taken back: {start} → {to}")
        if is_undone
        else translate("timeline", "{start} → {to}")
    )
    passed = ", ".join(status_name(row.to) for row in rows[:-1] if row.to is not None)
    if passed and not is_undone:
        detail = translate("timeline", "passed: {stages} · {reason}").format(
            stages=passed, reason=words_kept(last.reason)
        )
    elif last.reason:
        detail = translate("timeline", "Reason: {reason}").format(reason=words_kept(last.reason))
    else:
        detail = ""
    return Entry(
        last.id,
        Sort.STATUS,
        form.format(start=status_name(start), to=status_name(to)),
        last.at,
        last.user,
        to,
        _badge(last),
        detail,
        words_kept(last.note),
        last.mail,
    )


def _badge(row: TimelineRow) -> str:
    return translate("timeline", "customer can read") if row.is_public and row.note else ""


def _taken_in(row: TimelineRow) -> Entry:
    title = translate("timeline", "Taken in as a draft")
    is_confirmed = bool(row.details.get("contact_confirmed", False))
    confirmed = translate("timeline", "contact details confirmed with the customer") if is_confirmed else ""
    earlier = row.details.get("comes_back_from")
    form = translate("timeline", "comes back from {number}")
    back = form.format(number=order_number(earlier)) if isinstance(earlier, int) else ""
    detail = " · ".join(part for part in (confirmed, back) if part)
    return Entry(row.id, Sort.STATUS, title, row.at, row.user, Status.DRAFT, "", detail)


def _confirmed(row: TimelineRow) -> Entry:
    slug = str(row.details.get("fact", ""))
    detail = ""
    if row.details.get("confirmed", False):
        title = translate("timeline", "Contact details confirmed with the customer")
    else:
        title = translate("timeline", "Contact details no longer confirmed")
        detail = translate("timeline", "{field} changed").format(field=field_name(slug)) if slug else ""
    return Entry(row.id, Sort.REST, title, row.at, row.user, None, "", detail)


def _note(row: TimelineRow) -> Entry:
    title = translate("timeline", "Note")
    return Entry(
        row.id, Sort.NOTES, title, row.at, row.user, None, _badge(row), "", words_kept(row.note), row.mail
    )


_FURTHER = {
    "forgotten": QT_TRANSLATE_NOOP("timeline", "{field}: a further value removed"),
    "put_back": QT_TRANSLATE_NOOP("timeline", "{field}: a further value put back"),
}


def _further(row: TimelineRow, form: str) -> Entry:
    """Tell what a customer is known by besides no more, or again."""
    title = translate("timeline", form).format(field=field_name(str(row.details.get("fact", ""))))
    value = row.details.get("old") or row.details.get("new") or translate("timeline", "erased")
    return Entry(row.id, Sort.REST, title, row.at, row.user, None, "", str(value))


def _edited(row: TimelineRow) -> Entry:
    if further := _FURTHER.get(str(row.details.get("act", ""))):
        return _further(row, further)
    slug = str(row.details.get("fact", ""))
    title = translate("timeline", "{field} changed").format(field=field_name(slug))
    empty = translate("timeline", "empty")
    details = row.details
    if "kept" in details:
        is_kept = bool(details["kept"])
        title = (
            translate("timeline", "Passcode written down")
            if is_kept
            else translate("timeline", "Passcode removed")
        )
        return Entry(row.id, Sort.REST, title, row.at, row.user)
    if slug == Field.CHECKLIST:
        before, after = differing(str(details.get("old", "")), str(details.get("new", "")))
        details = {"old": before, "new": after}
    old, new = (field_text(slug, details.get(name, "")) or empty for name in ("old", "new"))
    detail = translate("timeline", "{old} → {new}").format(old=old, new=new)
    if "old" not in row.details:
        detail = translate("timeline", "erased")
    return Entry(row.id, Sort.REST, title, row.at, row.user, None, "", detail, "", row.mail)


def _rescheduled(row: TimelineRow) -> Entry:
    edited = _edited(row)
    title = translate("timeline", "Rescheduled")
    return replace(edited, title=title, sort=Sort.STATUS, status=Status.SCHEDULED)


def _revealed(row: TimelineRow) -> Entry:
    title = translate("timeline", "Passcode shown to {name}").format(name=row.user)
    return Entry(row.id, Sort.REST, title, row.at, row.user)


def _assigned(row: TimelineRow) -> Entry:
    old, new = str(row.details.get("old", "")), str(row.details.get("new", ""))
    if not new:
        title = translate("timeline", "Given back, was {name}").format(name=old)
    elif new == row.user:
        title = translate("timeline", "Claimed by {name}").format(name=new)
    else:
        title = translate("timeline", "Assigned to {name}").format(name=new)
    return Entry(row.id, Sort.REST, title, row.at, row.user)


def _came_back(row: TimelineRow) -> Entry:
    form = translate("timeline", "Came back as {number}")
    title = form.format(number=order_number(int(row.details.get("order", 0))))
    return Entry(row.id, Sort.REST, title, row.at, row.user)


def _reassigned(row: TimelineRow) -> Entry:
    is_undone = row.details.get("act") == "undone"
    title = (
        translate("timeline", "Customers parted again")
        if is_undone
        else translate("timeline", "Customers merged")
    )
    return Entry(row.id, Sort.REST, title, row.at, row.user)


def _erased(row: TimelineRow) -> Entry:
    title = translate("timeline", "Personal data erased")
    return Entry(row.id, Sort.REST, title, row.at, row.user)


def _mail(row: TimelineRow) -> Entry:
    act = str(row.details.get("act", ""))
    title = translate("timeline", _MAIL_ACTS.get(act, QT_TRANSLATE_NOOP("timeline", "E-mail")))
    detail = str(row.details.get("subject", ""))
    if act == "mended":
        form = translate("timeline", "{old} → {new}")
        old = str(row.details.get("old", "")) or translate("timeline", "empty")
        detail = form.format(old=old, new=row.details.get("new", ""))
    return Entry(row.id, Sort.MAILS, title, row.at, row.user, None, "", detail)


_PHOTO_ACTS = {
    "added": QT_TRANSLATE_N_NOOP("timeline", "%Ln photo(s) added"),
    "removed": QT_TRANSLATE_N_NOOP("timeline", "%Ln photo(s) removed"),
    "put_back": QT_TRANSLATE_N_NOOP("timeline", "%Ln photo(s) put back"),
}


def _photos(rows: list[TimelineRow]) -> Entry:
    """Tell photos that came one after the other in one entry, at the time of the last."""
    last = rows[-1]
    count = sum(int(row.details.get("count", 1)) for row in rows)
    act = _PHOTO_ACTS.get(str(last.details.get("act", "")), _PHOTO_ACTS["added"])
    title = translate("timeline", act, "", count)
    names = [str(name) for row in rows for name in row.details.get("subject", ()) if name]
    return Entry(last.id, Sort.REST, title, last.at, last.user, None, "", ", ".join(names[:_NAMES_SHOWN]))


_MAKERS = {
    TimelineKind.TAKEN_IN: _taken_in,
    TimelineKind.NOTE: _note,
    TimelineKind.EDITED: _edited,
    TimelineKind.ASSIGNED: _assigned,
    TimelineKind.MAIL: _mail,
    TimelineKind.CONFIRMED: _confirmed,
    TimelineKind.RESCHEDULED: _rescheduled,
    TimelineKind.CAME_BACK: _came_back,
    TimelineKind.REASSIGNED: _reassigned,
    TimelineKind.ERASED: _erased,
    TimelineKind.REVEALED: _revealed,
}


def narrowed(entries: Iterable[Entry], sort: Sort) -> list[Entry]:
    """Return the entries of one sort; entries with a mail belong to the mails, too."""
    if sort is Sort.ALL:
        return list(entries)
    return [
        entry for entry in entries if entry.sort is sort or (sort is Sort.MAILS and entry.mail is not None)
    ]
