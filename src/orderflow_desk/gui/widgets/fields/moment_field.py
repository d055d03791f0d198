"""A date with a time that may be empty, typed or chosen from a calendar."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from orderflow_desk.domain.reading.typed_moments import MomentFault, doubt_about, usual_time
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.fields.calendar_menu import CalendarMenu
from orderflow_desk.gui.widgets.fields.moment_reading import MomentReading
from orderflow_desk.gui.words.shop_time import aware, local, now_local, today
from orderflow_desk.gui.words.typed_moments import reading_of, shown_moment, understood_text

_BUTTON = 26


class MomentField(QWidget):
    """Shows local time and gives aware times in UTC. `changed` comes when its moment does.

    It takes "24.11. 10:00", "tomorrow 10" and the like, and says below the line how it understands them before they
    count. What is not understood stays as it was typed, and `fault` says why. A date that was typed and lies in the past,
    or more than a year ahead, counts once it is confirmed; `confirmed` comes then. Alt+Down, or the button, opens a
    calendar; an emptied field is no date.
    """

    changed = Signal()
    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # What is shown stands for this moment to the second; what was typed anew is read.
        self._shown: tuple[str, datetime | None] = ("", None)
        self.line = QLineEdit(self)
        self.line.setTextMargins(0, 0, _BUTTON, 0)
        self.line.setPlaceholderText(self.tr("no date"))
        self._reading = MomentReading(self)
        self._reading.confirmed.connect(self._on_confirmed)
        self._open = push_button(
            "", "open_calendar", look="drop", spoken=self.tr("Choose from a calendar"), parent=self
        )
        self._open.setToolTip(self.tr("Choose from a calendar (Alt+Down)"))
        self._open.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Made when it is first opened: a page of several such fields opens sooner.
        self._menu: CalendarMenu | None = None
        self._open.clicked.connect(self.open_calendar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addWidget(self._reading)
        column.addStretch(1)  # aligned to the top, it would get no more height than its words need unwrapped
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._on_typed)
        self.line.editingFinished.connect(self._on_finished)

    @property
    def fault(self) -> MomentFault | None:
        """Return why what is typed does not count; None where it does, or where nothing is."""
        text = self.line.text()
        if not text.strip() or text == self._shown[0]:
            return None
        found = reading_of(text, self._shown[1])
        return found.why if found.at is None else _doubt(found.at)

    def moment(self) -> datetime | None:
        """Return the moment, aware, UTC; None while the field is empty or not understood."""
        text = self.line.text()
        if text == self._shown[0]:
            return self._shown[1]
        found = reading_of(text, self._shown[1])
        return None if found.at is None else aware(found.at)

    def set_moment(self, moment: datetime | None) -> None:
        """Show a moment, or none."""
        self._shown = ("" if moment is None else shown_moment(moment), moment)
        self.line.setText(self._shown[0])
        self._say()

    def text(self) -> str:
        """Return what is typed, understood or not."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Put back what was typed."""
        self._shown = ("", None)
        self.line.setText(text)
        self._say()

    def open_calendar(self) -> None:
        """Offer the days to choose from."""
        known = self.moment()
        day = local(known).date() if known else today()
        if self._menu is None:
            self._menu = CalendarMenu(self)
            self._menu.day_chosen.connect(self._on_day)
        below = self.mapToGlobal(QPoint(0, self.line.height() + 2))
        self._menu.open_at(below, QDate(day.year, day.month, day.day))

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
        self._open.setGeometry(self.width() - _BUTTON - 3, 3, _BUTTON, self.line.sizeHint().height() - 6)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Keys that the line has no use for come here.
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        """Say below the line what will count, unless the line says it itself."""
        text = self.line.text()
        found = reading_of(text, self._shown[1])
        if found.at is None or text == self._shown[0]:
            self._reading.say("", is_doubted=False)
        else:
            self._reading.say(understood_text(found.at), is_doubted=_doubt(found.at) is not None)

    def _on_typed(self) -> None:
        self._say()
        self.changed.emit()

    def _on_finished(self) -> None:
        if self.fault is None:
            self.set_moment(self.moment())

    def _on_confirmed(self) -> None:
        self.set_moment(self.moment())
        self.line.setFocus()
        self.changed.emit()
        self.confirmed.emit()

    def _on_day(self, chosen: QDate) -> None:
        known = self.moment()
        day, now = date(chosen.year(), chosen.month(), chosen.day()), now_local()
        at = datetime.combine(day, local(known).time()) if known else usual_time(day, now)
        self.line.setText(shown_moment(aware(at)))
        self.line.setFocus()
        self._on_typed()


def _doubt(at: datetime) -> MomentFault | None:
    return doubt_about(at, now_local())
