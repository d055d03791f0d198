"""The frame of the window: offers places, and knows none of the panes that stand in them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QStyle, QVBoxLayout, QWidget

from orderflow_desk.gui.feature import Place, Undoes, acts, places
from orderflow_desk.gui.frame.alarm_bar import AlarmBar
from orderflow_desk.gui.frame.desktop_watch import DesktopWatch
from orderflow_desk.gui.frame.mail_bar import MailBar
from orderflow_desk.gui.frame.rail import Rail
from orderflow_desk.gui.frame.sign_in_gate import SignInGate
from orderflow_desk.gui.frame.status_line import StatusLine
from orderflow_desk.gui.frame.toast_bar import ToastBar
from orderflow_desk.gui.look.theme import Choice
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.database_watch import DatabaseWatch
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.presses.button_keys import ButtonKeys
from orderflow_desk.gui.widgets.presses.held_keys import HeldKeys
from orderflow_desk.gui.widgets.presses.stray_text import StrayText
from orderflow_desk.gui.widgets.side_by_side import rule

if TYPE_CHECKING:
    from orderflow_desk.views.frame import Desktop

FIRST_SIZE = QSize(1440, 900)
_GEOMETRY = "window"


class MainWindow(QMainWindow):
    """Shows one place at a time, with the rail beside it and the status line below.

    It paints before the desk is open. `closed` comes when it really goes: who built it takes everything down then.
    """

    closed = Signal()

    def __init__(self, session: Session, offered: Sequence[Place] | None = None) -> None:
        super().__init__()
        self._session = session
        offered = places() if offered is None else offered
        self._places = {place.id: place for place in offered}
        self._pages: dict[str, QWidget] = {}
        self._place = ""
        self._may_close = False
        self._stack = QStackedWidget()
        self._rail = Rail(session, offered)
        self._status = StatusLine(session)
        self._mail_bar = MailBar(session)
        self._rules = (rule(is_upright=True), rule())
        self._content = QWidget()
        self._lay_out(self._content)
        self.toast = ToastBar(session, self._content)
        self.desktop = DesktopWatch(session)
        stray_text = StrayText(self)
        stray_text.kept.connect(self.toast.say_text_was_stray)
        self._listeners = (ButtonKeys(session.press_guard, self), HeldKeys(self), stray_text)
        self._connect()
        self.setWindowTitle(self.tr("Orderflow Desk"))
        self.setMinimumSize(560, 360)
        self._recall_geometry()
        self.show_place("orders")
        session.theme.put_on()
        self._sign_in_gate = SignInGate(session)
        self._database = DatabaseWatch(session)

    @property
    def place(self) -> str:
        """The id of the place that is shown."""
        return self._place

    def page(self, place_id: str) -> QWidget:
        """Return the page of a place, made when it is first asked for."""
        if place_id not in self._pages:
            place = self._places[place_id]
            self._pages[place_id] = place.make(self._session)
            self._pages[place_id].setProperty("is_filled_in", place.is_filled_in)
            self._stack.addWidget(self._pages[place_id])
        return self._pages[place_id]

    def show_place(self, place_id: str) -> None:
        """Go to a place."""
        if place_id == self._place:
            return
        self._place = self._session.place = place_id
        self._session.commands.set_place(place_id)
        page = self.page(place_id)
        self._stack.setCurrentWidget(page)
        page.setFocus()
        self._rail.light(place_id)
        is_framed = not self._places[place_id].is_bare
        for part in (self._rail, self._status, *self._rules):
            part.setVisible(is_framed)

    def close_for_good(self) -> None:
        """Close without asking about waiting mails."""
        self._may_close = True
        self.close()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.toast.place()
        if not self.isMaximized():
            self._keep_geometry()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        place = self._places[self._place]
        if is_plain and event.text().isdigit() and not (place.is_bare or place.is_filled_in):
            self._session.typed.emit(event.text())  # the first digit of a scan, or of a number
            return
        super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        desktop = self.desktop.last
        if desktop is not None and desktop.queue.waiting and not self._may_close:
            event.ignore()
            ask_before_closing(self, desktop.queue.waiting)
            return
        self._keep_geometry()
        self._session.autosave.flush()
        self._session.flush()
        super().closeEvent(event)
        for listener in (self._session.press_guard, *self._listeners):
            listener.listen_no_more()
        self.closed.emit()

    def _lay_out(self, content: QWidget) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (AlarmBar(self._session), self._mail_bar, self._stack, self._rules[1], self._status):
            column.addWidget(widget)
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self._rules[0])
        row.addLayout(column, 1)
        self.setCentralWidget(content)

    def _connect(self) -> None:
        session, actions = self._session, self._session.commands
        self.addActions(actions.all())
        self._rail.place_chosen.connect(self.show_place)
        session.place_wanted.connect(self.show_place)
        session.order_wanted.connect(lambda _order_id: self.show_place("orders"))
        self.desktop.read.connect(self._on_desktop_read)
        for place_id in self._places:
            for name in (f"go_{place_id}", place_id):
                if actions.has(name):
                    actions.of(name).triggered.connect(lambda _=False, to=place_id: self.show_place(to))
        for choice in Choice:
            actions.of(f"theme_{choice}").triggered.connect(
                lambda _=False, to=choice: self._on_look_chosen(to)
            )
        actions.of("palette").triggered.connect(self._on_palette_wanted)
        session.painted.connect(lambda: watch_scans(session, self))
        for name, act in acts().items():
            actions.of(name).triggered.connect(lambda _=False, act=act: act(session, self))
        actions.of("undo").triggered.connect(lambda: undo_last(session, self))
        actions.of("quit").triggered.connect(self.close)

    def _on_palette_wanted(self) -> None:
        from orderflow_desk.gui.frame.palette_box import PaletteBox

        PaletteBox(self._session, self._content).open()

    def _on_desktop_read(self, desktop: "Desktop") -> None:
        self._status.show_queue(desktop.queue)
        self._mail_bar.show_queue(desktop.queue)
        self._status.clock.refresh()
        self._rail.set_badge("outbox", desktop.queue.failed)
        name = desktop.shop_name or self.tr("Orderflow Desk")
        self.setWindowTitle(
            self.tr("{shop} · Orderflow Desk").format(shop=name) if desktop.shop_name else name
        )

    def _on_look_chosen(self, choice: Choice) -> None:
        self._session.theme.choose(choice)
        self._session.remember("theme", str(choice))

    def _recall_geometry(self) -> None:
        kept: Any = self._session.settings.read(_GEOMETRY)
        if not (kept and self.restoreGeometry(QByteArray.fromBase64(str(kept).encode()))):
            title_bar = QSize(0, self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight))
            self.resize(FIRST_SIZE.boundedTo(self.screen().availableSize() - title_bar))

    def _keep_geometry(self) -> None:
        packed = self.saveGeometry().toBase64().data()
        self._session.remember(_GEOMETRY, bytes(packed).decode("ascii"))


def ask_before_closing(window: MainWindow, waiting: int) -> None:
    """Ask whether the window is to close although so many mails wait."""
    from orderflow_desk.gui.frame.closing import ask_to_close

    ask_to_close(window, waiting, window.close_for_good)


def undo_last(session: Session, window: MainWindow) -> None:
    """Undo what the toast offers, or what was done last to what the page shows; where there is neither, say so."""
    if not session.press_guard.is_pressed_anew("undo"):
        return
    page = window.page(window.place)
    if window.toast.can_undo:
        window.toast.undo()
    elif not (isinstance(page, Undoes) and page.undo_last()):
        session.say(QCoreApplication.translate("acts", "There is nothing to undo."))


def watch_scans(session: Session, window: MainWindow) -> None:
    """Listen to the scanner until the window closes."""
    from orderflow_desk.gui.scanning.scanner import Scanner

    scanner = Scanner(session, window)
    window.closed.connect(scanner.keys.end)
