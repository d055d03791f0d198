"""Which folder of this PC the phone's photos arrive in."""

from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from orderflow_desk.gui.dialogs.file_question import file_question
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.photos.phone_watch import FOLDER_KEY
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel

_LONGEST = 1000


class PhoneFolderCard(QFrame):
    """Holds at once; empty, no folder is looked into. Whether it is there is told beside it, and nobody waits for that."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._path = str(session.settings.read(FOLDER_KEY, "") or "")
        self.setObjectName("phone_folder_card")
        self.setProperty("look", "card")
        self.folder = QLineEdit()
        self.folder.setObjectName("phone_folder")
        self.folder.setMaxLength(_LONGEST)
        self.folder.setPlaceholderText(self.tr("None"))
        self.folder.setAccessibleName(self.tr("Folder of the phone's photos"))
        self._choose = push_button(self.tr("Choose…"), "phone_folder_choose")
        self._state = PlainLabel(tone="quiet", wraps=True)
        self._state.setObjectName("phone_folder_state")
        caption = PlainLabel(self.tr("Folder that the phone uploads to"), tone="small")
        caption.setBuddy(self.folder)
        hint = PlainLabel(
            self.tr(
                "New photos in it are offered where an order shows its photos. The files stay there as they are."
            ),
            tone="small",
            wraps=True,
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.folder, 1)
        row.addWidget(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(4)
        column.addWidget(PlainLabel(self.tr("PHOTOS FROM THE PHONE"), tone="caption"))
        column.addSpacing(6)
        column.addWidget(caption)
        column.addLayout(row)
        column.addWidget(hint)
        column.addWidget(self._state)
        self.folder.editingFinished.connect(self._on_edited)
        self._choose.clicked.connect(self._on_choose)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.folder.setText(self._path)
        self._examine()

    def _on_choose(self) -> None:
        dialog = file_question(self, self.tr("Choose the folder that the phone uploads to"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._set)
        dialog.open()

    def _on_edited(self) -> None:
        if self.folder.text().strip() != self._path:
            self._set(self.folder.text())

    def _set(self, path: str) -> None:
        self._path = path.strip()
        self.folder.setText(self._path)
        self._session.remember(FOLDER_KEY, self._path)
        self._examine()

    def _examine(self) -> None:
        path = self._path
        self._state.setText("")
        if path:
            self._session.background.run(
                lambda: _is_folder(path), done=self._announce, owner=self, lane=Lane.PHONE, key="folder"
            )

    def _announce(self, is_there: bool) -> None:
        self._state.set_tone("quiet" if is_there else "late")
        self._state.setText(
            self.tr("The folder is there.")
            if is_there
            else self.tr("There is no such folder now. Please choose another, or make it.")
        )


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False
