"""The points that are looked at when an item is taken in, each answered with one key."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from orderflow_desk.domain.items.checklists import understood, written
from orderflow_desk.domain.items.item_kinds import Answer, Point, points_of
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.widgets.presses.typed_character import typed_character
from orderflow_desk.gui.words.item_words import answer_name, point_name

# By key; the digits lie under one hand on every keyboard, the signs say what they mean.
_KEYS = {
    "1": Answer.WORKS,
    "+": Answer.WORKS,
    "2": Answer.FAILS,
    "-": Answer.FAILS,
    "3": Answer.UNTESTABLE,
    "?": Answer.UNTESTABLE,
    "0": None,
}
_CYCLE = (None, Answer.WORKS, Answer.FAILS, Answer.UNTESTABLE)
_SIGNS = {Answer.WORKS: "✓", Answer.FAILS: "✗", Answer.UNTESTABLE: "?", None: "·"}
_ROW = 26
_ROWS_AT_MOST = 8


class ChecklistEdit(QWidget):
    """One stop of the Tab key. An answer goes on to the next point; a click takes the next answer in turn."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[Point, ...] = ()
        self._answers: dict[Point, Answer] = {}
        self._kind = ""
        self.list = _Points(self)
        self.list.answered.connect(self._answer)
        self.list.itemClicked.connect(self._on_clicked)
        self._keys = PlainLabel(
            self.tr("1 works · 2 does not work · 3 cannot be tested · 0 not checked"),
            tone="small",
            wraps=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.list)
        column.addWidget(self._keys)
        self.setFocusProxy(self.list)

    @property
    def has_points(self) -> bool:
        """Tell whether there is anything to answer."""
        return bool(self._points)

    def text(self) -> str:
        """Return the answers as they are kept."""
        return written(self._answers)

    def show_list(self, kind: str, text: str) -> None:
        """Show the points of a kind of item and those that were answered, with their answers."""
        self._kind = kind
        self._answers = understood(text)
        self._fill()

    def show_kind(self, kind: str) -> None:
        """Show the points of another kind; answers that were given stay."""
        if kind != self._kind:
            self.show_list(kind, self.text())

    def _fill(self) -> None:
        own = points_of(self._kind)
        self._points = (*own, *(point for point in self._answers if point not in own))
        row = max(0, self.list.currentRow())
        self.list.clear()
        for point in self._points:
            self.list.addItem(QListWidgetItem())
            self._say(point)
        self.list.setCurrentRow(min(row, len(self._points) - 1))
        self.list.setFixedHeight(_ROW * min(_ROWS_AT_MOST, max(1, len(self._points))) + 4)

    def _say(self, point: Point) -> None:
        answer = self._answers.get(point)
        item = self.list.item(self._points.index(point))
        words = self.tr("{sign}  {point}: {answer}")
        text = words.format(sign=_SIGNS[answer], point=point_name(point), answer=answer_name(answer))
        item.setText(text)
        item.setSizeHint(QSize(0, _ROW))

    def _answer(self, answer: Answer | None) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._points):
            self._set(self._points[row], answer)
            self.list.setCurrentRow(min(row + 1, len(self._points) - 1))

    def _on_clicked(self, item: QListWidgetItem) -> None:
        point = self._points[self.list.row(item)]
        self._set(point, _CYCLE[(_CYCLE.index(self._answers.get(point)) + 1) % len(_CYCLE)])

    def _set(self, point: Point, answer: Answer | None) -> None:
        if answer is None:
            self._answers.pop(point, None)
        else:
            self._answers[point] = answer
        self._say(point)
        self.changed.emit()


class _Points(QListWidget):
    answered = Signal(object)  # Answer | None

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("checklist_points")
        self.setAccessibleName(self.tr("What was checked"))
        self.setProperty("look", "menu")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabKeyNavigation(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_erasing = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if is_erasing or typed_character(event) in _KEYS:
            self.answered.emit(None if is_erasing else _KEYS[typed_character(event)])
        else:
            super().keyPressEvent(event)
