"""What the timeline says of the kinds of entries that are the order's own, its customer's among them."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.entries.kinds import (
    CameBack,
    Confirmed,
    Duplicated,
    DuplicateOf,
    Edited,
    Erased,
    FurtherValue,
    Moved,
    Noted,
    NoteUndone,
    Passed,
    Reassigned,
    Rescheduled,
    TakenIn,
    Undone,
)
from orderflow_desk.domain.items.checklists import differing
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import FIELDS, Form
from orderflow_desk.gui.orders.timeline.steps import STEPS
from orderflow_desk.gui.words.field_names import field_name
from orderflow_desk.gui.words.field_words import field_text
from orderflow_desk.gui.words.stories import Sort, Stories, Story, alone, badge_of, erased_word, quiet
from orderflow_desk.gui.words.words import order_number
from orderflow_desk.views.orders.detail import TimelineRow

translate = QCoreApplication.translate


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
        return quiet(row, translate("timeline", "Contact details confirmed with the customer"))
    form = translate("timeline", "{field} changed")
    detail = form.format(field=field_name(entry.field)) if entry.field else ""
    return quiet(row, translate("timeline", "Contact details no longer confirmed"), detail)


def _noted(row: TimelineRow, entry: Noted) -> Story:
    title = translate("timeline", "Note")
    note = erased_word() if row.is_erased else entry.note
    return Story(row.id, Sort.NOTES, title, row.at, row.user, None, badge_of(row), "", note, row.mail)


def _note_undone(row: TimelineRow, _entry: NoteUndone) -> Story:
    return quiet(row, translate("timeline", "Note to the customer undone"), sort=Sort.NOTES)


def _further_value(row: TimelineRow, entry: FurtherValue) -> Story:
    form = (
        translate("timeline", "{field}: a further value put back")
        if entry.is_back
        else translate("timeline", "{field}: a further value removed")
    )
    return quiet(row, form.format(field=field_name(entry.field)), entry.value or erased_word())


def _edited(row: TimelineRow, entry: Edited | Rescheduled) -> Story:
    title = translate("timeline", "{field} changed").format(field=field_name(entry.field))
    if row.is_erased:
        return quiet(row, title, erased_word())
    old, new = entry.old, entry.new
    if FIELDS[entry.field].form is Form.CHECKLIST:
        old, new = differing(old, new)
    empty = translate("timeline", "empty")
    form = translate("timeline", "{old} → {new}")
    texts = {name: field_text(entry.field, text) or empty for name, text in (("old", old), ("new", new))}
    return quiet(row, title, form.format(**texts))


def _rescheduled(row: TimelineRow, entry: Rescheduled) -> Story:
    title = translate("timeline", "Rescheduled")
    return replace(_edited(row, entry), title=title, sort=Sort.STATUS, status=Status.SCHEDULED)


def _came_back(row: TimelineRow, entry: CameBack) -> Story:
    return quiet(row, translate("timeline", "Came back as {number}").format(number=order_number(entry.order)))


def _duplicate_of(row: TimelineRow, entry: DuplicateOf) -> Story:
    return quiet(row, translate("timeline", "Duplicate of {number}").format(number=order_number(entry.order)))


def _duplicated(row: TimelineRow, entry: Duplicated) -> Story:
    form = translate("timeline", "{number} was cancelled as a duplicate of this order")
    return quiet(row, form.format(number=order_number(entry.order)))


def _reassigned(row: TimelineRow, entry: Reassigned) -> Story:
    parted, merged = (
        translate("timeline", "Merge undone"),
        translate("timeline", "Customers merged"),
    )
    return quiet(row, parted if entry.is_undone else merged)


def _erased(row: TimelineRow, _entry: Erased) -> Story:
    return quiet(row, translate("timeline", "Personal data erased"))


STORIES: Stories = {
    TakenIn: alone(_taken_in),
    Moved: STEPS,
    Passed: STEPS,
    Undone: STEPS,
    Noted: alone(_noted),
    NoteUndone: alone(_note_undone),
    Edited: alone(_edited),
    Rescheduled: alone(_rescheduled),
    FurtherValue: alone(_further_value),
    Confirmed: alone(_confirmed),
    CameBack: alone(_came_back),
    DuplicateOf: alone(_duplicate_of),
    Duplicated: alone(_duplicated),
    Reassigned: alone(_reassigned),
    Erased: alone(_erased),
}
