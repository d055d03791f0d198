"""What each kind of entry says in the timeline: its sentence, its mark, and where it belongs. A kind is one line of a table."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.entries.entry import Entry
from orderflow_desk.domain.entries.kinds import (
    Assigned,
    CameBack,
    Confirmed,
    Edited,
    Erased,
    FurtherValue,
    MailAct,
    MailTended,
    Noted,
    PasscodeKept,
    PasscodeRevealed,
    PhotoAct,
    PhotosChanged,
    Reassigned,
    Rescheduled,
    TakenIn,
)
from orderflow_desk.domain.items.checklists import differing
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import FIELDS, Form
from orderflow_desk.gui.words.field_names import field_name
from orderflow_desk.gui.words.field_words import field_text
from orderflow_desk.gui.words.translating import QT_TRANSLATE_N_NOOP, QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.words import order_number
from orderflow_desk.views.orders.detail import TimelineRow
from orderflow_desk.views.outbox import MailMark

translate = QCoreApplication.translate
_NAMES_SHOWN = 5


class Sort(StrEnum):
    """What the timeline can be narrowed to."""

    ALL = "all"
    STATUS = "status"
    NOTES = "notes"
    MAILS = "mails"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Story:
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


def story_of_entry(row: TimelineRow) -> Story:
    """Return what an entry says that stands by itself."""
    return _STORIES[type(row.entry)](row, row.entry)


def erased_word() -> str:
    """Return what stands in the place of what was erased."""
    return translate("timeline", "erased")


def badge_of(row: TimelineRow) -> str:
    """Return the mark of a note that the customer reads, too."""
    return translate("timeline", "customer can read") if row.is_public and row.note else ""


def _rest(row: TimelineRow, title: str, detail: str = "", *, sort: Sort = Sort.REST) -> Story:
    return Story(row.id, sort, title, row.at, row.user, None, "", detail, "", row.mail)


def _taken_in(row: TimelineRow, entry: TakenIn) -> Story:
    title = translate("timeline", "Taken in as a draft")
    confirmed = (
        translate("timeline", "contact details confirmed with the customer")
        if entry.contact_confirmed
        else ""
    )
    form = translate("timeline", "comes back from {number}")
    back = form.format(number=order_number(entry.comes_back_from)) if entry.comes_back_from else ""
    detail = " · ".join(part for part in (confirmed, back) if part)
    return Story(row.id, Sort.STATUS, title, row.at, row.user, Status.DRAFT, "", detail)


def _confirmed(row: TimelineRow, entry: Confirmed) -> Story:
    if entry.is_confirmed:
        return _rest(row, translate("timeline", "Contact details confirmed with the customer"))
    form = translate("timeline", "{field} changed")
    detail = form.format(field=field_name(entry.field)) if entry.field else ""
    return _rest(row, translate("timeline", "Contact details no longer confirmed"), detail)


def _noted(row: TimelineRow, entry: Noted) -> Story:
    title = translate("timeline", "Note")
    note = erased_word() if row.is_erased else entry.note
    return Story(row.id, Sort.NOTES, title, row.at, row.user, None, badge_of(row), "", note, row.mail)


def _further_value(row: TimelineRow, entry: FurtherValue) -> Story:
    form = (
        translate("timeline", "{field}: a further value put back")
        if entry.is_back
        else translate("timeline", "{field}: a further value removed")
    )
    return _rest(row, form.format(field=field_name(entry.field)), entry.value or erased_word())


def _edited(row: TimelineRow, entry: Edited | Rescheduled) -> Story:
    title = translate("timeline", "{field} changed").format(field=field_name(entry.field))
    if row.is_erased:
        return _rest(row, title, erased_word())
    old, new = entry.old, entry.new
    if FIELDS[entry.field].form is Form.CHECKLIST:
        old, new = differing(old, new)
    empty = translate("timeline", "empty")
    form = translate("timeline", "{old} → {new}")
    texts = {name: field_text(entry.field, text) or empty for name, text in (("old", old), ("new", new))}
    return _rest(row, title, form.format(**texts))


def _rescheduled(row: TimelineRow, entry: Rescheduled) -> Story:
    title = translate("timeline", "Rescheduled")
    return replace(_edited(row, entry), title=title, sort=Sort.STATUS, status=Status.SCHEDULED)


def _assigned(row: TimelineRow, entry: Assigned) -> Story:
    if not entry.new:
        return _rest(row, translate("timeline", "Given back, was {name}").format(name=entry.old))
    form = (
        translate("timeline", "Claimed by {name}")
        if entry.new == row.user
        else translate("timeline", "Assigned to {name}")
    )
    return _rest(row, form.format(name=entry.new))


def _came_back(row: TimelineRow, entry: CameBack) -> Story:
    return _rest(row, translate("timeline", "Came back as {number}").format(number=order_number(entry.order)))


def _reassigned(row: TimelineRow, entry: Reassigned) -> Story:
    parted, merged = (
        translate("timeline", "Customers parted again"),
        translate("timeline", "Customers merged"),
    )
    return _rest(row, parted if entry.is_undone else merged)


def _erased(row: TimelineRow, _entry: Erased) -> Story:
    return _rest(row, translate("timeline", "Personal data erased"))


_MAIL_ACTS = {
    MailAct.SENT_AGAIN: QT_TRANSLATE_NOOP("timeline", "E-mail sent again"),
    MailAct.MENDED: QT_TRANSLATE_NOOP("timeline", "E-mail address corrected"),
    MailAct.PHONED: QT_TRANSLATE_NOOP("timeline", "Customer told by phone"),
    MailAct.STOPPED: QT_TRANSLATE_NOOP("timeline", "E-mail stopped before it left"),
}


def _mail(row: TimelineRow, entry: MailTended) -> Story:
    detail = entry.subject
    if entry.act is MailAct.MENDED and not row.is_erased:
        old = entry.old or translate("timeline", "empty")
        detail = translate("timeline", "{old} → {new}").format(old=old, new=entry.new)
    detail = erased_word() if row.is_erased else detail
    return replace(_rest(row, translate("timeline", _MAIL_ACTS[entry.act]), detail), sort=Sort.MAILS)


_PHOTO_ACTS = {
    PhotoAct.ADDED: QT_TRANSLATE_N_NOOP("timeline", "%Ln photo(s) added"),
    PhotoAct.REMOVED: QT_TRANSLATE_N_NOOP("timeline", "%Ln photo(s) removed"),
    PhotoAct.PUT_BACK: QT_TRANSLATE_N_NOOP("timeline", "%Ln photo(s) put back"),
}


def _photos(row: TimelineRow, entry: PhotosChanged) -> Story:
    title = translate("timeline", _PHOTO_ACTS[entry.act], "", entry.count)
    return _rest(row, title, ", ".join([name for name in entry.names if name][:_NAMES_SHOWN]))


def _passcode(row: TimelineRow, entry: PasscodeKept) -> Story:
    kept, gone = translate("timeline", "Passcode written down"), translate("timeline", "Passcode removed")
    return _rest(row, kept if entry.is_kept else gone)


def _revealed(row: TimelineRow, _entry: PasscodeRevealed) -> Story:
    return _rest(row, translate("timeline", "Passcode shown to {name}").format(name=row.user))


# Steps are told by `timeline_story`, which knows what belongs together.
_STORIES: dict[type[Entry], Callable[[TimelineRow, Any], Story]] = {
    TakenIn: _taken_in,
    Noted: _noted,
    Edited: _edited,
    Rescheduled: _rescheduled,
    FurtherValue: _further_value,
    Assigned: _assigned,
    Confirmed: _confirmed,
    CameBack: _came_back,
    Reassigned: _reassigned,
    Erased: _erased,
    PhotosChanged: _photos,
    MailTended: _mail,
    PasscodeKept: _passcode,
    PasscodeRevealed: _revealed,
}
