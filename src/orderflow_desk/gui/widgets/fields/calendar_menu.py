"""A calendar that drops down from a field, to click a day."""

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QMenu, QToolButton, QWidget, QWidgetAction


class CalendarMenu(QMenu):
    """`day_chosen` comes with the day that was clicked, or chosen by Enter."""

    day_chosen = Signal(QDate)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._calendar = QCalendarWidget(self)
        self._calendar.setGridVisible(False)
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self._calendar.setHeaderTextFormat(QTextCharFormat())
        for day in (
            Qt.DayOfWeek.Saturday,
            Qt.DayOfWeek.Sunday,
        ):  # Qt has them red, as if something were wrong
            self._calendar.setWeekdayTextFormat(day, QTextCharFormat())
        for name, sign in (("qt_calendar_prevmonth", "‹"), ("qt_calendar_nextmonth", "›")):
            button = self._calendar.findChild(QToolButton, name)
            if button is not None:  # Qt's own signs are black on any ground
                button.setIcon(QIcon())
                button.setText(sign)
        action = QWidgetAction(self)
        action.setDefaultWidget(self._calendar)
        self.addAction(action)
        self._calendar.clicked.connect(self._on_day)
        self._calendar.activated.connect(self._on_day)

    def open_at(self, place: QPoint, day: QDate) -> None:
        """Drop down at a place of the screen, with this day selected."""
        self._calendar.setSelectedDate(day)
        self.popup(place)
        self._calendar.setFocus()

    def _on_day(self, day: QDate) -> None:
        self.hide()
        self.day_chosen.emit(day)
