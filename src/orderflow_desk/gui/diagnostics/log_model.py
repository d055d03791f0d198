"""The lines of the log as a table: when, how grave, by whom, what."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.support import LogLine
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.when import second_text

LEVELS = ("debug", "info", "warning", "error", "critical")
_NAMES = {
    "debug": QT_TRANSLATE_NOOP("LogModel", "Detail"),
    "info": QT_TRANSLATE_NOOP("LogModel", "Note"),
    "warning": QT_TRANSLATE_NOOP("LogModel", "Warning"),
    "error": QT_TRANSLATE_NOOP("LogModel", "Error"),
    "critical": QT_TRANSLATE_NOOP("LogModel", "Fault"),
}
_HEADS = (
    QT_TRANSLATE_NOOP("LogModel", "When"),
    QT_TRANSLATE_NOOP("LogModel", "Level"),
    QT_TRANSLATE_NOOP("LogModel", "Part of the program"),
    QT_TRANSLATE_NOOP("LogModel", "What happened"),
)
_COLOURS = {"warning": "warn", "error": "late", "critical": "late"}
_OURS = "orderflow_desk."
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


def plain(line: LogLine) -> str:
    """Return a line whole, as it is copied."""
    head = f"{line.at:%Y-%m-%d %H:%M:%S} {line.level} {line.source} [{line.thread}] {line.event}"
    return head + "".join(f"\n    {part}" for part in line.more.splitlines())


class LogModel(QAbstractTableModel):
    """Holds what was read; shows the lines from a level on."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: tuple[LogLine, ...] = ()
        self._shown: list[LogLine] = []
        self._least = LEVELS[0]

    def show_lines(self, lines: tuple[LogLine, ...]) -> None:
        """Take other lines, oldest first."""
        self._lines = lines
        self._choose()

    def show_from(self, level: str) -> None:
        """Show only what is at least as grave."""
        self._least = level
        self._choose()

    def line_at(self, row: int) -> LogLine | None:
        """Return the line of a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    @property
    def text(self) -> str:
        """What is shown, as it is copied."""
        return "\n".join(map(plain, self._shown))

    def _choose(self) -> None:
        grave = LEVELS[LEVELS.index(self._least) :]
        self.beginResetModel()
        self._shown = [line for line in self._lines if line.level in grave]
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(_HEADS)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("LogModel", _HEADS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line_at(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._cells(line)[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 1:
            return self._theme.colour(_COLOURS.get(line.level, "ink2"))
        return None

    def _cells(self, line: LogLine) -> tuple[str, ...]:
        first = line.more.partition("\n")[0]
        return (
            second_text(line.at),
            QCoreApplication.translate("LogModel", _NAMES.get(line.level, line.level)),
            line.source.removeprefix(_OURS),
            f"{line.event} · {first}" if first else line.event,
        )
