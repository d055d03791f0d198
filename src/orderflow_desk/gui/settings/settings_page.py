"""The Settings place: its sections at the left, the chosen one beside them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.feature import Section, sections
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.widgets.save_keys import on_save_keys
from orderflow_desk.gui.widgets.side_by_side import rule

_LIST_WIDTH = 176


class SettingsPage(QWidget):
    """Who may not change a section can read it, and is told why."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("settings_page")
        self.list = QListWidget()
        self.list.setObjectName("settings_sections")
        self.list.setAccessibleName(self.tr("Sections of the settings"))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setIconSize(QSize(18, 18))
        self.list.setProperty("look", "menu")
        self._stack = QStackedWidget()
        self._lines = sections()
        self._sections: dict[str, QWidget] = {}
        self._read_only = PlainLabel(
            self.tr("You can read these settings; only administrators change them."), tone="quiet", wraps=True
        )
        self._read_only.setObjectName("read_only_note")
        self._read_only.setContentsMargins(28, 16, 28, 0)
        for line in self._lines:
            self._add(line)
        self._lay_out()
        self.setFocusProxy(self.list)
        self.list.currentRowChanged.connect(self._on_chosen)
        session.signed_in.connect(self._show_read_only)
        session.person_changed.connect(self._show_read_only)
        session.theme.changed.connect(self._dress)
        session.section_wanted.connect(self.show_section)
        on_save_keys(self, self._on_save_wanted)
        self.list.setCurrentRow(0)

    def section(self, section_id: str) -> QWidget:
        """Return one section."""
        return self._sections[section_id]

    def show_section(self, section_id: str) -> None:
        """Go to a section."""
        self.list.setCurrentRow([line.id for line in self._lines].index(section_id))

    def _add(self, line: Section) -> None:
        section = line.make(self._session)
        self._sections[line.id] = section
        item = QListWidgetItem(self._session.theme.icon(line.icon), self.tr(line.text), self.list)
        item.setSizeHint(QSize(_LIST_WIDTH - 24, 38))
        if not line.scrolls:
            self._stack.addWidget(section)
            return
        area = QScrollArea()
        area.setObjectName(f"{line.id}_area")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(section)
        self._stack.addWidget(area)

    def _lay_out(self) -> None:
        side = QFrame()
        side.setProperty("look", "panel")
        left = QVBoxLayout(side)
        left.setContentsMargins(12, 20, 12, 12)
        left.addWidget(self.list)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._read_only)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(rule(is_upright=True))
        row.addLayout(right, 1)

    def _on_save_wanted(self) -> None:
        """Press the Save button of the section that is shown, if it can be pressed."""
        line = self._lines[max(self.list.currentRow(), 0)]
        button = self._sections[line.id].findChild(QPushButton, line.save_button)
        if button is not None and button.isVisible():
            button.click()

    def _on_chosen(self, row: int) -> None:
        self._stack.setCurrentIndex(row)
        self._show_read_only()

    def _show_read_only(self) -> None:
        line = self._lines[max(self.list.currentRow(), 0)]
        self._read_only.setVisible(not line.is_for_all and not self._session.may(Permission.ADMINISTER))

    def _dress(self) -> None:
        for row, line in enumerate(self._lines):
            self.list.item(row).setIcon(self._session.theme.icon(line.icon))
