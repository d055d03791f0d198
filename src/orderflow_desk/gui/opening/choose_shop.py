"""Asks which shop this PC is to open: a file, or the address of a database on a server with its password."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from orderflow_desk.gui.dialogs.file_question import file_question
from orderflow_desk.gui.dialogs.focus_return import give_keyboard_back
from orderflow_desk.gui.opening.shop_wish import ShopWish
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.widgets.room_for_words import give_room_for_words

_WIDTH = 560


class ChooseShop(QDialog):
    """Blocks nothing. What is chosen goes out as `shop_wanted` of the session; Escape leaves everything as it is."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("choose_shop")
        self.setWindowTitle(self.tr("Choose a shop"))
        self.address = QLineEdit(session.shop_address)
        self.address.setObjectName("shop_address")
        self.address.setPlaceholderText(self.tr("For example postgresql://desk@server/shop"))
        self.password = QLineEdit()
        self.password.setObjectName("shop_password")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.file = push_button(self.tr("File…"), "shop_file")
        self.open_it = push_button(self.tr("Open"), "shop_open", look="primary")
        self.open_it.setDefault(True)
        self.leave = push_button(self.tr("Cancel"), "shop_leave")
        self._lay_out()
        self._connect()
        first = self.password if session.shop_address else self.address
        first.setFocus()
        give_keyboard_back(self, parent)
        self.setMinimumWidth(_WIDTH)
        give_room_for_words(self)

    def _lay_out(self) -> None:
        intro = PlainLabel(
            self.tr("The file of a shop on this PC, or the address of its database on a server."), wraps=True
        )
        grid = QGridLayout()
        captions = (
            (PlainLabel(self.tr("File or address")), self.address),
            (PlainLabel(self.tr("Password of the database")), self.password),
        )
        for row, (caption, field) in enumerate(captions):
            caption.setBuddy(field)
            field.setAccessibleName(caption.text())
            grid.addWidget(caption, row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self.file, 0, 2)
        footer = QHBoxLayout()
        footer.addStretch()
        footer.addWidget(self.open_it)
        footer.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(intro)
        column.addLayout(grid)
        column.addLayout(footer)
        stops = (self.address, self.file, self.password, self.open_it, self.leave)
        for one, next_one in pairwise(stops):
            self.setTabOrder(one, next_one)

    def _connect(self) -> None:
        self.file.clicked.connect(self._on_file_wanted)
        self.open_it.clicked.connect(self._on_chosen)
        self.leave.clicked.connect(self.reject)
        self.address.textChanged.connect(self._grey)
        self._grey()

    def _grey(self) -> None:
        self.open_it.setEnabled(bool(self.address.text().strip()))

    def _on_file_wanted(self) -> None:
        chooser = file_question(self, self.tr("Choose the file of a shop"))
        chooser.setObjectName("shop_chooser")
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters([self.tr("Shops (*.db)"), self.tr("All files (*)")])
        chooser.fileSelected.connect(self.address.setText)
        chooser.open()

    def _on_chosen(self) -> None:
        typed = self.address.text().strip()
        if typed:
            self.accept()
            self._session.shop_wanted.emit(ShopWish(_as_address(typed), self.password.text()))


def _as_address(typed: str) -> str:
    """Return what was typed as an address: a path is that of a file."""
    is_path = "://" not in typed and (typed.startswith(("/", "\\\\")) or typed[1:3] in (":\\", ":/"))
    return "sqlite:///" + typed.replace("\\", "/") if is_path else typed
