"""One photo as large as the window, with the others one key away."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGraphicsPixmapItem,
    QGraphicsScene,
    QGraphicsView,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.gui.dialogs.focus_return import give_keyboard_back
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import icon_button
from orderflow_desk.gui.widgets.plain_label import ElidedLabel, PlainLabel
from orderflow_desk.gui.words.messages.messages import describe

_STEP, _LARGEST, _SMALLEST = 1.25, 8.0, 0.02


@dataclass(frozen=True, slots=True)
class Shown:
    """A photo that can be looked at; `load` waits, and is called in the background. `about` is said beside its name."""

    key: str
    name: str
    load: Callable[[], bytes]
    about: str = ""


class PhotoView(QGraphicsView):
    """The picture: fitted until somebody zooms, and dragged where it is larger than the view."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("photo_view")
        self._item = QGraphicsPixmapItem()
        self._item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        scene = QGraphicsScene(self)
        scene.addItem(self._item)
        self.setScene(scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys are the dialog's
        self.is_fitted = True

    @property
    def zoom(self) -> float:
        """How many pixels of the screen one of the picture takes."""
        return self.transform().m11()

    def show_picture(self, pixmap: QPixmap) -> None:
        """Show a picture, whole."""
        self._item.setPixmap(pixmap)
        self.setSceneRect(QRectF(pixmap.rect()))
        self.fit()

    def fit(self) -> None:
        """Show all of it; a small one is not made larger than it is."""
        self.is_fitted = True
        self.resetTransform()
        size, room = self._item.pixmap().size(), self.viewport().size()
        if size.width() > room.width() or size.height() > room.height():
            self.fitInView(self._item, Qt.AspectRatioMode.KeepAspectRatio)

    def zoom_by(self, factor: float) -> None:
        """Make it larger, or smaller."""
        wanted = min(max(self.zoom * factor, _SMALLEST), _LARGEST)
        self.is_fitted = False
        self.scale(wanted / self.zoom, wanted / self.zoom)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom_by(_STEP ** (event.angleDelta().y() / 120))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_fitted:
            self.fit()


class PhotoViewer(QDialog):
    """Arrows go to the next and the last photo, + and - zoom, 0 shows all of it, Escape closes."""

    def __init__(self, session: Session, photos: Sequence[Shown], at: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("photo_viewer")
        self.setWindowTitle(self.tr("Photos"))
        self._session = session
        self._photos = list(photos)
        self._at = at
        self.view = PhotoView(self)
        self._name = ElidedLabel(tone="strong")
        self._name.setObjectName("photo_name")
        self._count = PlainLabel(tone="quiet")
        self._fault = PlainLabel(tone="late", wraps=True)
        self._lay_out()
        self.resize(parent.window().size() * 0.85)
        give_keyboard_back(self, parent)
        self._show()

    @property
    def at(self) -> int:
        """The place of the photo that is shown, from 0."""
        return self._at

    def _lay_out(self) -> None:
        theme = self._session.theme
        back = icon_button(theme, "chevron_left", "photo_before", self.tr("The photo before (Left)"), self)
        on = icon_button(theme, "chevron_right", "photo_after", self.tr("The next photo (Right)"), self)
        close = icon_button(theme, "close", "close_photos", self.tr("Close (Esc)"), self)
        back.clicked.connect(lambda: self._go(-1))
        on.clicked.connect(lambda: self._go(1))
        close.clicked.connect(self.reject)
        for button in (back, on):
            button.setEnabled(len(self._photos) > 1)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name, 1)
        for widget in (self._count, back, on, close):
            head.addWidget(widget)
        hint = PlainLabel(
            self.tr("Arrows: other photos · + and −, or the wheel: zoom · 0: all of it · Esc: close"),
            tone="quiet",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._fault)
        column.addWidget(self.view, 1)
        column.addWidget(hint)

    def _go(self, steps: int) -> None:
        self._at = (self._at + steps) % len(self._photos)
        self._show()

    def _show(self) -> None:
        shown = self._photos[self._at]
        self._name.setText(shown.name or self.tr("Photo"))
        words = self.tr("{place} of {count}").format(place=self._at + 1, count=len(self._photos))
        self._count.setText(f"{shown.about} · {words}" if shown.about else words)
        self._fault.hide()
        self.view.show_picture(QPixmap())
        self._session.background.run(
            lambda: QImage.fromData(shown.load()),
            done=self._on_read,
            failed=self._on_refused,
            owner=self,
            lane=Lane.DATA,
            key="photo",
        )

    def _on_read(self, image: QImage) -> None:
        self.view.show_picture(QPixmap.fromImage(image))

    def _on_refused(self, error: DeskError) -> None:
        self._fault.setText(describe(error).whole)
        self._fault.show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Down | Qt.Key.Key_PageDown | Qt.Key.Key_Space:
                self._go(1)
            case Qt.Key.Key_Left | Qt.Key.Key_Up | Qt.Key.Key_PageUp:
                self._go(-1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.view.zoom_by(_STEP)
            case Qt.Key.Key_Minus:
                self.view.zoom_by(1 / _STEP)
            case Qt.Key.Key_0:
                self.view.fit()
            case _:
                super().keyPressEvent(event)
