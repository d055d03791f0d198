"""Small pictures in rows, each of which opens, and a place to drop more on."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.plain_label import set_tip

TILE = QSize(92, 69)
_GAP, _RADIUS = 8, 6


class PhotoTile(QAbstractButton):
    """One photo: opened by a click or Enter, removed by Delete. Until its picture is there, it says that it is read."""

    delete_pressed = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pixmap = QPixmap()
        self.setObjectName("photo_tile")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.resize(TILE)
        self.set_name(name)

    @property
    def is_ready(self) -> bool:
        """Tell whether its picture is there."""
        return not self._pixmap.isNull()

    def set_name(self, name: str) -> None:
        """Say what it is called; a photo that was pasted has no name."""
        shown = name or self.tr("Photo")
        self.setAccessibleName(shown)
        set_tip(self, shown)

    def show_picture(self, thumb: QImage) -> None:
        """Show the picture."""
        self._pixmap = QPixmap.fromImage(thumb)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return TILE

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.fillPath(frame, self._theme.colour("window"))
        painter.save()
        painter.setClipPath(frame)
        if self.is_ready:
            painter.drawPixmap(self.rect(), self._pixmap, _middle(self._pixmap.size(), self.size()))
        else:
            painter.setPen(self._theme.colour("ink2"))
            painter.setFont(self._theme.font("small"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("storing…"))
        painter.restore()
        is_chosen = self.hasFocus()
        painter.setPen(QPen(self._theme.colour("accent" if is_chosen else "line"), 2 if is_chosen else 1))
        painter.drawPath(frame)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)


def _middle(picture: QSize, tile: QSize) -> QRect:
    """Return the part of a picture that fills the tile."""
    size = tile.scaled(picture, Qt.AspectRatioMode.KeepAspectRatio)
    return QRect(QPoint((picture.width() - size.width()) // 2, (picture.height() - size.height()) // 2), size)


class DropArea(QPushButton):
    """The dashed place for more photos; it is a button, too."""

    def __init__(self, theme: Theme, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._is_over = False
        self.setObjectName("add_photos")
        self.setAccessibleName(self.tr("Choose photos"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        theme.changed.connect(self.update)

    def set_over(self, is_over: bool) -> None:
        """Show that what is dragged can be dropped."""
        self._is_over = is_over
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_lit = self._is_over or self.hasFocus() or self.underMouse()
        colour = self._theme.colour("accent" if is_lit else "ink2")
        painter.setPen(QPen(self._theme.colour("accent" if is_lit else "ink3"), 1, Qt.PenStyle.DashLine))
        if self._is_over:
            painter.setBrush(self._theme.tint("accent", 0.12))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.setPen(colour)
        painter.setFont(self._theme.font("small"))
        painter.drawText(
            self.rect().adjusted(6, 4, -6, -4),
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
            self.text(),
        )


class TileRows(QWidget):
    """The tiles of a card in as many columns as there is room for, and behind them the place to drop on."""

    def __init__(self, drop: DropArea, parent: QWidget) -> None:
        super().__init__(parent)
        self._drop = drop
        self._tiles: list[PhotoTile] = []
        drop.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._arrange()

    def add(self, tile: PhotoTile) -> None:
        """Add a tile at the end."""
        self._tiles.append(tile)
        tile.show()
        self.setTabOrder(self._tiles[-2] if len(self._tiles) > 1 else self._drop, tile)
        self._arrange()

    def take_away(self, tile: PhotoTile) -> None:
        """Take a tile away for good."""
        self._tiles.remove(tile)
        tile.hide()
        tile.deleteLater()
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        step, row = TILE.width() + _GAP, TILE.height() + _GAP
        columns = max(1, (self.width() + _GAP) // step)
        for place, tile in enumerate(self._tiles):
            tile.move(place % columns * step, place // columns * row)
        used = len(self._tiles) % columns
        left = used * step if used and columns - used >= 2 else 0
        top = (
            len(self._tiles) // columns * row if left or not used else (len(self._tiles) // columns + 1) * row
        )
        width = min(max(0, self.width() - left), 2 * step - _GAP if columns > 1 else step)
        self._drop.setGeometry(left, top, width, TILE.height())
        self.setFixedHeight(top + TILE.height())
