"""Takes photos with the camera of this PC, one after the other, while the order's page waits behind."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from orderflow_desk.gui.dialogs.focus_return import give_keyboard_back
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.photos.camera import Camera
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox
from orderflow_desk.gui.widgets.plain_label import PlainLabel

_SIZE = (720, 560)
_KEYS_OF_THE_SHUTTER = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CameraDialog(QDialog):
    """Space or Enter takes a photo, Escape closes. `taken` comes with each picture."""

    taken = Signal(object)  # QImage

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("camera_dialog")
        self.setWindowTitle(self.tr("Camera"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        give_keyboard_back(self, parent)
        self._count = 0
        self._camera = Camera(self)
        self._which = ChoiceBox()
        self._which.setObjectName("camera_which")
        self._which.setAccessibleName(self.tr("Which camera"))
        self._state = PlainLabel(tone="quiet", wraps=True)
        self._state.setObjectName("camera_state")
        self._shutter = push_button(self.tr("Take photo"), "camera_take", look="primary")
        leave = push_button(self.tr("Close"), "camera_close")
        self._lay_out(leave)
        self._which.activated.connect(self._start)
        self._shutter.clicked.connect(self._take)
        leave.clicked.connect(self.accept)
        self._camera.taken.connect(self._on_taken)
        self._camera.failed.connect(self._on_failed)
        self._camera.ready.connect(self._on_ready)
        self._camera.came_or_went.connect(self._look_for_cameras)
        self.finished.connect(self._camera.stop)
        self.resize(*_SIZE)
        self._look_for_cameras()

    def _lay_out(self, leave: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._state, 1)
        row.addWidget(leave)
        row.addWidget(self._shutter)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(12)
        column.addWidget(self._which)
        column.addWidget(self._camera.view, 1)
        column.addLayout(row)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS_OF_THE_SHUTTER:
            self._take()
        else:
            super().keyPressEvent(event)

    def _look_for_cameras(self) -> None:
        """Begin with the camera there is; when another was plugged in or out, go on with this one."""
        names, chosen = self._camera.names(), self._which.currentText()
        self._which.clear()
        self._which.addItems(names)
        self._which.setVisible(len(names) > 1)
        if chosen in names:
            self._which.setCurrentIndex(names.index(chosen))
            return
        self._shutter.setEnabled(False)
        if names:
            self._start(0)
        else:
            self._camera.stop()
            self._announce(self.tr("No camera is connected to this PC."), "late")

    def _start(self, number: int) -> None:
        self._announce("", "quiet")
        self._camera.start(number)

    def _on_ready(self, is_ready: bool) -> None:
        self._shutter.setEnabled(is_ready)
        if is_ready:
            self._shutter.setFocus()

    def _take(self) -> None:
        if self._shutter.isEnabled():
            self._shutter.setEnabled(False)  # until the camera is ready for the next one
            self._camera.take()

    def _on_taken(self, image: object) -> None:
        self._count += 1
        self._announce(self.tr("%Ln photo(s) taken", "", self._count), "quiet")
        self.taken.emit(image)

    def _on_failed(self) -> None:
        self._shutter.setEnabled(False)
        self._announce(
            self.tr(
                "The camera cannot be used: another program has it, or this one may not use it. "
                "Please look into the system's settings."
            ),
            "late",
        )

    def _announce(self, words: str, tone: str) -> None:
        self._state.set_tone(tone)
        self._state.setText(words)
