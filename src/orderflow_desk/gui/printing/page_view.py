"""Shows one page as it will be printed: the same drawing, on a picture that is painted in the background."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.printing.layout.pen import draw
from orderflow_desk.gui.printing.layout.sheet import Page
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session

_MARGIN = 16
_WHITE = QColor(255, 255, 255)


class PageView(QWidget):
    """Fits the page into the room that there is; paper is white in the dark, too."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._page: Page | None = None
        self._picture: QImage | None = None
        self.setObjectName("page_view")
        self.setMinimumSize(240, 200)

    @property
    def picture(self) -> QImage | None:
        """The picture that is shown; None until it is painted."""
        return self._picture

    def show_page(self, page: Page | None, spoken: str) -> None:
        """Show a page; `spoken` says what it is to who cannot see it."""
        self._page, self._picture = page, None
        self.setAccessibleName(spoken)
        self._order_picture()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(560, 560)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._order_picture()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._page is None:
            return
        painter = QPainter(self)
        sheet = self._sheet(self._page)
        painter.setPen(self._session.theme.colour("line"))
        painter.setBrush(_WHITE)
        painter.drawRect(sheet.adjusted(-1, -1, 0, 0))
        if self._picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(sheet, self._picture)

    def _sheet(self, page: Page) -> QRectF:
        """Return where the paper lies, in the middle; on whole pixels, so that it is not blurred."""
        scale = min(
            (self.width() - 2 * _MARGIN) / page.paper.width, (self.height() - 2 * _MARGIN) / page.paper.height
        )
        width, height = round(page.paper.width * scale), round(page.paper.height * scale)
        return QRectF((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def _order_picture(self) -> None:
        page = self._page
        if page is None:
            return
        pixels = self._sheet(page).width() * self.devicePixelRatioF()
        self._session.background.run(
            lambda: picture_of(page, pixels / page.paper.width),
            done=self._on_painted,
            owner=self,
            lane=Lane.SLOW,
            key="page",
        )

    def _on_painted(self, picture: QImage) -> None:
        self._picture = picture
        self.update()


def picture_of(page: Page, dots_per_mm: float) -> QImage:
    """Return a page as a picture with so many dots to a millimetre."""
    size = QSize(round(page.paper.width * dots_per_mm), round(page.paper.height * dots_per_mm))
    picture = QImage(size.expandedTo(QSize(1, 1)), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    draw(page, painter, dots_per_mm)
    painter.end()
    return picture
