"""Settings of the opening hours: a line for each day of the week, and the day from which they hold."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QVBoxLayout, QWidget

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.opening_hours.week import CLOSED, Timetable, Week, in_force
from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.opening_hours.week_fields import WeekFields
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.session.settings_section import SettingsSection
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.gui.words.shop_time import today
from orderflow_desk.gui.words.when import date_text, hours_line
from orderflow_desk.views import reads

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk


class HoursSection(SettingsSection):
    """Shows the hours that hold today. What is typed stays while others change theirs, until it is saved."""

    topics = reads.SHOP

    def __init__(self, session: Session) -> None:
        super().__init__(session, "hours_section")
        self._is_busy = False
        self._known: Week = CLOSED
        self.fields = WeekFields()
        self._since = QDateEdit()
        self._since.setObjectName("hours_since")
        self._since.setAccessibleName(self.tr("The hours hold from"))
        self._since.setCalendarPopup(True)
        self._since.setDisplayFormat("d MMM yyyy")
        self._repeat = push_button(self.tr("Same as Monday until Friday"), "repeat_monday", look="link")
        self._save = push_button(self.tr("Save"), "save_hours", look="primary")
        self._state = PlainLabel(tone="quiet")
        self._state.setObjectName("hours_state")
        self._fault = PlainLabel(tone="fault", wraps=True)
        self._fault.setObjectName("hours_fault")
        self._fault.hide()
        self._shown = PlainLabel(tone="quiet", wraps=True)
        self._shown.setObjectName("hours_shown")
        self._planned = QVBoxLayout()
        self._lay_out()
        self.fields.changed.connect(self._on_typed)
        self._repeat.clicked.connect(self.fields.repeat_first)
        self._save.clicked.connect(self.save)
        session.signed_in.connect(self.load_if_seen)
        self._grey()

    def _lay_out(self) -> None:
        intro = self.tr(
            "Customers see them in e-mails and on receipts. Type a day's times as 9–12, 13–18, and leave it empty when you are closed."
        )
        since = QHBoxLayout()
        since.setSpacing(8)
        caption = PlainLabel(self.tr("The hours hold from"))
        caption.setBuddy(self._since)
        since.addWidget(caption)
        since.addWidget(self._since)
        since.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._save)
        buttons.addWidget(self._state, 1)
        repeat = QHBoxLayout()
        repeat.addWidget(self._repeat)
        repeat.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 24)
        column.setSpacing(12)
        column.addWidget(PlainLabel(self.tr("Opening hours"), tone="title"))
        column.addWidget(PlainLabel(intro, tone="quiet", wraps=True))
        column.addWidget(self.fields)
        column.addLayout(repeat)
        column.addLayout(since)
        column.addWidget(self._fault)
        column.addLayout(buttons)
        column.addWidget(self._shown)
        column.addLayout(self._planned)
        column.addStretch(1)

    @property
    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        try:
            return self.fields.week() != self._known
        except DeskError:
            return True

    @override
    def _read(self, desk: "Desk") -> tuple[Timetable, ...]:
        return desk.opening_hours.all()

    @override
    def _on_read(self, timetables: tuple[Timetable, ...]) -> None:
        is_typed = self.is_changed
        held = in_force(timetables, today())
        self._known = held.week if held is not None else CLOSED
        if not is_typed:
            self.fields.fill(self._known)
            day = today()
            self._since.setDate(QDate(day.year, day.month, day.day))
        line = hours_line(self._known)
        form = self.tr("Since {day}: {open}")
        closed = self.tr("closed")
        self._shown.setText(form.format(day=date_text(held.since), open=line or closed) if held else "")
        self._show_planned([one for one in timetables if one is not held])
        self._grey()

    def _show_planned(self, timetables: list[Timetable]) -> None:
        while (item := self._planned.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for one in timetables:
            self._planned.addWidget(self._line_of(one))

    def _line_of(self, timetable: Timetable) -> QWidget:
        whole = QWidget()
        form = self.tr("From {day}: {open}")
        times = hours_line(timetable.week) or self.tr("closed")
        text = form.format(day=date_text(timetable.since), open=times)
        remove = push_button(
            self.tr("Remove"), f"remove_hours_{timetable.since}", look="link",
            spoken=self.tr("Remove the hours from {day} on").format(day=date_text(timetable.since)),
        )  # fmt: skip
        remove.setVisible(self._session.may(Permission.ADMINISTER))
        remove.clicked.connect(partial(self._on_remove, timetable.since))
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(PlainLabel(text, wraps=True), 1)
        row.addWidget(remove)
        return whole

    def save(self) -> None:
        """Write the hours that are typed, from the chosen day on."""
        desk = self._session.desk
        if desk is None or self._is_busy or not self._save.isEnabled():
            return
        self._fault.hide()
        try:
            week = self.fields.week()
        except DeskError as error:
            self.fields.faults.show(error)
            return
        chosen = self._since.date()
        since = date(chosen.year(), chosen.month(), chosen.day())
        self._write(lambda: desk.opening_hours.change(week, since=since), partial(self._on_saved, week))

    def _on_saved(self, week: Week, changes: Changes) -> None:
        # What holds from a later day on is not shown as what holds today.
        self._known = week
        self.fields.fill(week)
        self._state.setText(self.tr("Saved"))
        self._session.feed.announce(changes)

    def _on_remove(self, since: date) -> None:
        desk = self._session.desk
        if desk is not None and not self._is_busy:
            self._write(lambda: desk.opening_hours.remove(since), self._session.feed.announce)

    def _write(self, call: Callable[[], Changes], done: Callable[[Changes], None]) -> None:
        self._set_busy(is_busy=True)
        self._session.background.run(
            call, done=done, failed=self._refuse, ended=lambda: self._set_busy(is_busy=False), owner=self
        )

    @override
    def _refuse(self, error: DeskError) -> None:
        if not self.fields.faults.show(error):
            self._fault.setText(describe(error).whole)
            self._fault.show()

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self._grey()

    def _on_typed(self) -> None:
        self._state.setText(self.tr("Not saved yet") if self.is_changed else "")
        self._grey()

    @override
    def _grey(self) -> None:
        may_change = self._session.may(Permission.ADMINISTER)
        self.fields.set_may_change(may_change=may_change and not self._is_busy)
        self._since.setEnabled(may_change and not self._is_busy)
        for button in (self._repeat, self._save):
            button.setVisible(may_change)
            button.setEnabled(not self._is_busy)
