"""The card of photos: what there is in tiles, and every way to add more."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from orderflow_desk.gui.dialogs.file_question import file_question
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.photos.camera import can_be_used
from orderflow_desk.gui.photos.phone_offer import PhoneOffer
from orderflow_desk.gui.photos.sources import (
    has_only_a_picture,
    has_photos,
    sources_of,
    sources_of_files,
    sources_of_image,
)
from orderflow_desk.gui.photos.tiles import DropArea, PhotoTile, TileRows
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class PhotoCard(QFrame):
    """Takes photos for the whole `ground` it stands on. Who owns it reads them, and shows what became of each."""

    added = Signal(object)  # list[Source]
    dropped = Signal()  # somebody let photos fall on the ground, and looks where they go
    opened = Signal(str)  # the key of a tile
    removal_wanted = Signal(str)

    def __init__(self, session: Session, ground: QWidget) -> None:
        super().__init__(ground)
        self._ground = ground
        self._theme = session.theme
        self._tiles: dict[str, PhotoTile] = {}
        self.setObjectName("photo_card")
        self.setProperty("look", "card")
        self.drop = DropArea(session.theme, self.tr("drop, paste or choose photos"), self)
        self.drop.clicked.connect(self._choose)
        self._rows = TileRows(self.drop, self)
        self.phone = PhoneOffer(session, self)
        self.phone.wanted.connect(lambda uploads: self._add(sources_of_files([one.path for one in uploads])))
        self.phone.left.connect(self.drop.setFocus)
        self._fault = PlainLabel(tone="late", wraps=True)
        self._fault.setObjectName("photo_fault")
        self._fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(8)
        self._camera = push_button(self.tr("Camera…"), "photo_camera", look="link")
        self._camera.clicked.connect(self._open_camera)
        self._camera.hide()
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("PHOTOS"), tone="caption"), 1)
        head.addWidget(self._camera)
        column.addLayout(head)
        column.addWidget(self._rows)
        column.addWidget(self.phone)
        column.addWidget(self._fault)
        session.background.run(can_be_used, done=self._camera.setVisible, owner=self, lane=Lane.SLOW)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), ground)
        # From the list beside an order, too; while this ground is hidden there is no such key.
        paste.setContext(Qt.ShortcutContext.WindowShortcut)
        paste.setAutoRepeat(False)
        paste.activated.connect(self._paste)
        ground.setAcceptDrops(True)
        for target in (ground, *ground.findChildren(QLineEdit), *_areas(ground)):
            target.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the tiles, in their order."""
        return tuple(self._tiles)

    def tile(self, key: str) -> PhotoTile:
        """Return one tile."""
        return self._tiles[key]

    def add_tile(self, key: str, name: str, thumb: QImage | None = None) -> None:
        """Show a photo; without `thumb` it is still being read."""
        tile = PhotoTile(self._theme, name, self._rows)
        tile.clicked.connect(lambda: self.opened.emit(key) if tile.is_ready else None)
        tile.delete_pressed.connect(lambda: self.removal_wanted.emit(key))
        self._tiles[key] = tile
        self._rows.add(tile)
        if thumb is not None:
            tile.show_picture(thumb)

    def take_away(self, key: str) -> None:
        """Take one away; the keyboard does not get lost with it."""
        tile = self._tiles.pop(key, None)
        if tile is not None:
            if tile.hasFocus():
                self.drop.setFocus()
            self._rows.take_away(tile)

    def clear(self) -> None:
        """Show no photo."""
        for key in self.keys:
            self.take_away(key)

    def say(self, sentence: str) -> None:
        """Say what was wrong with a photo; empty: nothing."""
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in (*_DRAGS, QEvent.Type.Drop):
            return self._on_drag(event)
        if event.type() == QEvent.Type.DragLeave:
            self.drop.set_over(False)
        elif (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and watched is not self._ground
            and self._ground.isVisible()
        ):
            mime = QGuiApplication.clipboard().mimeData()
            if event.matches(QKeySequence.StandardKey.Paste) and has_only_a_picture(mime):
                self._paste()
                return True
        return super().eventFilter(watched, event)

    def _on_focus(self) -> None:
        """Look at the keys of a note as well that was made later, or stands beside the ground."""
        now = QApplication.focusWidget()
        is_near = isinstance(now, QPlainTextEdit) and now.window() is self.window()
        if now is not None and is_near and self._ground.isVisible():
            now.installEventFilter(self)

    def _on_drag(self, event: QDropEvent) -> bool:
        if not has_photos(event.mimeData()):
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.drop.set_over(event.type() != QEvent.Type.Drop)
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit()
            self._add(sources_of(event.mimeData()))
        return True

    def _paste(self) -> None:
        sources = sources_of(QGuiApplication.clipboard().mimeData())
        holder = QApplication.focusWidget()
        # Whoever pastes words beside the ground did not mean a photo.
        if sources or holder is None or holder is self._ground or self._ground.isAncestorOf(holder):
            self._add(sources)

    def _add(self, sources: Sequence[object]) -> None:
        self.say("" if sources else self.tr("There is no photo in what was pasted or dropped."))
        if sources:
            self.added.emit(list(sources))

    def _open_camera(self) -> None:
        from orderflow_desk.gui.photos.camera_dialog import CameraDialog  # nothing of it is needed before

        dialog = CameraDialog(self.window())
        dialog.taken.connect(lambda image: self._add(sources_of_image(image)))
        dialog.open()

    def _choose(self) -> None:
        dialog = file_question(self, self.tr("Choose photos"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                self.tr("Photos (*.jpg *.jpeg *.png *.webp *.heic *.heif *.avif *.tif *.tiff)"),
                self.tr("All files (*)"),
            ]
        )
        dialog.filesSelected.connect(lambda files: self._add(sources_of_files(files)))
        dialog.open()


def _areas(ground: QWidget) -> list[QWidget]:
    """Return what takes keys and drops of the areas in which text is written."""
    areas = ground.findChildren(QPlainTextEdit)
    return [part for area in areas for part in (area, area.viewport())]
