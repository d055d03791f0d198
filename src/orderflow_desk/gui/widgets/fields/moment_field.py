"""A date with a time that may be empty, typed or chosen from a calendar."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDate, QDateTime, QLocale, QPoint, Qt, QTime, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.buttons import push_button

_SHOWN = "ddd d MMM yyyy, HH:mm"
_DATES = (
    "ddd d MMM yyyy",
    "d MMM yyyy",
    "dd.MM.yyyy",
    "d.M.yyyy",
    "d.M.yy",
    "yyyy-MM-dd",
    "d/M/yyyy",
    "d.M.",
    "d MMM",
    "d/M",
)
_CLOCKS = ("HH:mm", "H:mm", "H.mm", "H")
_USUAL = QTime(9, 0)
_BUTTON = 26


class MomentField(QWidget):
    """Shows local time and gives aware times in UTC. `changed` comes when its moment does.

    It takes "24.11. 10:00" and the like. What is not understood stays as it was typed, and `is_understood` is False.
    Alt+Down, or the button, opens a calendar; an emptied field is no date.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: datetime | None = None
        self.line = QLineEdit(self)
        self.line.setTextMargins(0, 0, _BUTTON, 0)
        self.line.setPlaceholderText(self.tr("no date"))
        self._open = push_button(
            "", "open_calendar", look="drop", spoken=self.tr("Choose from a calendar"), parent=self
        )
        self._open.setToolTip(self.tr("Choose from a calendar (Alt+Down)"))
        self._open.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Made when it is first opened: a page of several such fields opens sooner.
        self._menu: QMenu | None = None
        self._open.clicked.connect(self.open_calendar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(lambda _text: self.changed.emit())
        self.line.editingFinished.connect(self._on_finished)

    @property
    def is_understood(self) -> bool:
        """Tell whether what is typed is a moment, or nothing."""
        return not self.line.text().strip() or self.moment() is not None

    def moment(self) -> datetime | None:
        """Return the moment, aware, UTC; None while empty or not understood."""
        if self._shown is not None and self.line.text() == _text(self._shown):
            return self._shown  # to the second, which is not shown
        return _parsed(self.line.text()) if self.line.text().strip() else None

    def set_moment(self, moment: datetime | None) -> None:
        """Show a moment, or none."""
        self._shown = moment
        self.line.setText("" if moment is None else _text(moment))

    def text(self) -> str:
        """Return what is typed, understood or not."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Put back what was typed."""
        self.line.setText(text)

    def open_calendar(self) -> None:
        """Offer the days to choose from."""
        known = self.moment()
        day = QDateTime.fromSecsSinceEpoch(int(known.timestamp())).date() if known else QDate.currentDate()
        self._menu = self._menu or self._calendar_menu()
        calendar = self._menu.findChild(QCalendarWidget)
        if calendar is not None:
            calendar.setSelectedDate(day)
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        if calendar is not None:
            calendar.setFocus()

    def _calendar_menu(self) -> QMenu:
        menu = QMenu(self)
        calendar = _calendar(menu)
        calendar.clicked.connect(self._on_day)
        calendar.activated.connect(self._on_day)
        return menu

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)
        self._open.setAccessibleName(self.tr("{field}: choose from a calendar").format(field=name))

    @override
    def setObjectName(self, name: str) -> None:  # type: ignore[override]  Qt takes a view of a string, too
        super().setObjectName(name)
        self.line.setObjectName(f"{name}_line")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._open.setGeometry(self.width() - _BUTTON - 3, 3, _BUTTON, self.height() - 6)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Keys that the line has no use for come here.
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def _on_finished(self) -> None:
        moment = self.moment()
        if moment is not None:
            self.set_moment(moment)

    def _on_day(self, day: QDate) -> None:
        known = self.moment()
        clock = QDateTime.fromSecsSinceEpoch(int(known.timestamp())).time() if known else _USUAL
        self.set_moment(_aware(QDateTime(day, clock)))
        if self._menu is not None:
            self._menu.hide()
        self.line.setFocus()
        self.changed.emit()


def _calendar(menu: QMenu) -> QCalendarWidget:
    calendar = QCalendarWidget(menu)
    calendar.setGridVisible(False)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
    calendar.setHeaderTextFormat(QTextCharFormat())
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):  # Qt has them red, as if something were wrong
        calendar.setWeekdayTextFormat(day, QTextCharFormat())
    for name, sign in (("qt_calendar_prevmonth", "‹"), ("qt_calendar_nextmonth", "›")):
        button = calendar.findChild(QToolButton, name)
        if button is not None:  # Qt's own signs are black on any ground
            button.setIcon(QIcon())
            button.setText(sign)
    action = QWidgetAction(menu)
    action.setDefaultWidget(calendar)
    menu.addAction(action)
    return calendar


def _text(moment: datetime) -> str:
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())), _SHOWN)


def _aware(local: QDateTime) -> datetime:
    return datetime.fromtimestamp(local.toSecsSinceEpoch(), UTC)


def _parsed(text: str) -> datetime | None:
    """Understand a date with or without a time; a year that is not named is the one that makes it lie ahead."""
    typed = " ".join(text.replace(",", " ").split())
    for date_form in _DATES:
        for clock_form in ("", *_CLOCKS):
            form = f"{date_form} {clock_form}".strip()
            found = QLocale().toDateTime(typed, form)
            if found.isValid():
                if not clock_form:
                    found.setTime(_USUAL)
                return _ahead(found, has_year="y" in date_form)
    return None


def _ahead(local: QDateTime, *, has_year: bool) -> datetime:
    if has_year:
        if local.date().year() < 2000:
            local = local.addYears(100)
        return _aware(local)
    today = QDate.currentDate()
    day = local.date()
    local.setDate(QDate(today.year(), day.month(), day.day()))
    moment = _aware(local)
    if moment < datetime.now(UTC) - timedelta(days=60):
        local.setDate(QDate(today.year() + 1, day.month(), day.day()))
        moment = _aware(local)
    return moment
