"""The Settings place: its sections at the left, the chosen one beside them."""

from collections.abc import Callable
from dataclasses import dataclass

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
from orderflow_desk.gui.diagnostics.log_section import LogSection
from orderflow_desk.gui.exchange.data_section import DataSection
from orderflow_desk.gui.outbox.letters_section import LettersSection
from orderflow_desk.gui.passcodes.passcode_section import PasscodeSection
from orderflow_desk.gui.people.people_section import PeopleSection
from orderflow_desk.gui.printing.paper_section import PaperSection
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.settings.pc_section import PcSection
from orderflow_desk.gui.shop.mail_section import MailSection
from orderflow_desk.gui.shop.shop_section import ShopSection
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.widgets.save_keys import on_save_keys
from orderflow_desk.gui.widgets.side_by_side import rule
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

_LIST_WIDTH = 176


@dataclass(frozen=True, slots=True)
class _Section:
    """One line of the table. `scrolls` is for forms; the others share out the height that there is."""

    id: str
    text: str
    icon: str
    make: Callable[[Session], QWidget]
    save_button: str
    is_for_all: bool = False
    scrolls: bool = True


_SECTIONS = (
    _Section("shop", QT_TRANSLATE_NOOP("SettingsPage", "Shop"), "shop", ShopSection, "save_shop"),
    _Section("mail", QT_TRANSLATE_NOOP("SettingsPage", "Mail"), "mail", MailSection, "save_mail"),
    _Section(
        "letters",
        QT_TRANSLATE_NOOP("SettingsPage", "E-mail templates"),
        "pencil",
        LettersSection,
        "save_letters",
        scrolls=False,
    ),
    _Section("people", QT_TRANSLATE_NOOP("SettingsPage", "People"), "people", PeopleSection, "save_person"),
    _Section(
        "pc", QT_TRANSLATE_NOOP("SettingsPage", "This PC"), "screen", PcSection, "save_pc", is_for_all=True
    ),
    _Section(
        "paper",
        QT_TRANSLATE_NOOP("SettingsPage", "Paper"),
        "printer",
        PaperSection,
        "",
        is_for_all=True,
    ),
    _Section(
        "data",
        QT_TRANSLATE_NOOP("SettingsPage", "Data"),
        "inbox",
        DataSection,
        "",
        is_for_all=True,
        scrolls=False,
    ),
    _Section(
        "passcodes", QT_TRANSLATE_NOOP("SettingsPage", "Passcodes"), "key", PasscodeSection, "", scrolls=False
    ),
    _Section(
        "log",
        QT_TRANSLATE_NOOP("SettingsPage", "Log"),
        "note",
        LogSection,
        "",
        is_for_all=True,
        scrolls=False,
    ),
)


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
        self._sections: dict[str, QWidget] = {}
        self._read_only = PlainLabel(
            self.tr("You can read these settings; only administrators change them."), tone="quiet", wraps=True
        )
        self._read_only.setObjectName("read_only_note")
        self._read_only.setContentsMargins(28, 16, 28, 0)
        for line in _SECTIONS:
            self._add(line)
        self._lay_out()
        self.setFocusProxy(self.list)
        self.list.currentRowChanged.connect(self._on_chosen)
        session.signed_in.connect(self._show_read_only)
        session.person_changed.connect(self._show_read_only)
        session.theme.changed.connect(self._dress)
        on_save_keys(self, self._on_save_wanted)
        self.list.setCurrentRow(0)

    def section(self, section_id: str) -> QWidget:
        """Return one section."""
        return self._sections[section_id]

    def show_section(self, section_id: str) -> None:
        """Go to a section."""
        self.list.setCurrentRow([line.id for line in _SECTIONS].index(section_id))

    def _add(self, line: _Section) -> None:
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
        line = _SECTIONS[max(self.list.currentRow(), 0)]
        button = self._sections[line.id].findChild(QPushButton, line.save_button)
        if button is not None and button.isVisible():
            button.click()

    def _on_chosen(self, row: int) -> None:
        self._stack.setCurrentIndex(row)
        self._show_read_only()

    def _show_read_only(self) -> None:
        line = _SECTIONS[max(self.list.currentRow(), 0)]
        self._read_only.setVisible(not line.is_for_all and not self._session.may(Permission.ADMINISTER))

    def _dress(self) -> None:
        for row, line in enumerate(_SECTIONS):
            self.list.item(row).setIcon(self._session.theme.icon(line.icon))
