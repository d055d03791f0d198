"""Sees the keys of every window before its widgets do, and keeps a scanner's from them; docs/decisions/0010 says how."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from orderflow_desk.domain.scanning.positions import KeySystem
from orderflow_desk.domain.scanning.product_codes import GS
from orderflow_desk.domain.scanning.scans import (
    ENTER,
    TAB,
    TIMEOUT_MS,
    Receiver,
    ScanForm,
    ScanReader,
    Verdict,
)
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.scanning.key_places import ends_field, key_of, key_system
from orderflow_desk.gui.scanning.key_receivers import receiver_of
from orderflow_desk.gui.widgets.presses.key_times import time_of
from orderflow_desk.gui.widgets.presses.window_listener import WindowListener

# After a stall the timer may be heard before the keys that came meanwhile.
_GRACE_MS = 5
_Key = Qt.Key
_ENDS = {int(_Key.Key_Return): ENTER, int(_Key.Key_Enter): ENTER, int(_Key.Key_Tab): TAB}
_SILENT = frozenset(
    map(int, (_Key.Key_Shift, _Key.Key_Control, _Key.Key_CapsLock, _Key.Key_NumLock, _Key.Key_ScrollLock))
)  # they type nothing themselves, and scanners press Shift and Ctrl
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_POINTING = frozenset((QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin))


class KeyWatch(WindowListener):
    """`read` comes with the characters of a code, and what a US keyboard has where its keys lie; no widget has seen any of them.

    All other keys reach their widgets in the order in which they were pressed. Keys that may begin a code are kept back
    for TIMEOUT_MS at the most after the last of them.
    """

    read = Signal(str, str)

    def __init__(
        self, form: ScanForm, parent: QObject | None = None, system: KeySystem | None = None
    ) -> None:
        """`system` numbers the keys by where they lie; without it, the one that this window is on."""
        super().__init__(parent)
        self._reader = ScanReader(form)
        self._system = system or key_system()
        self._held: list[QKeyEvent] = []
        self._owed: set[int] = set()  # keys whose press went nowhere: their release does, too
        self._place: QObject | None = None  # where what is held was pressed
        self._field: QWidget | None = None
        self._is_giving = False
        self._has_ended = False
        self._timeout = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timeout.setInterval(TIMEOUT_MS)
        self._grace = QTimer(self, singleShot=True, interval=_GRACE_MS)
        self._timeout.timeout.connect(self._grace.start)
        self._grace.timeout.connect(self.decide)
        self._app.focusChanged.connect(self._on_focus_changed)

    @property
    def is_holding(self) -> bool:
        """Tell whether keys are kept back now."""
        return bool(self._held)

    def use(self, form: ScanForm) -> None:
        """Tell scans by another prefix and suffix from now on."""
        self._let_go()
        self._reader = ScanReader(form)

    def end(self) -> None:
        """Look at no key any more; what is held goes on."""
        self._let_go()
        if self._has_ended:
            return
        self._has_ended = True
        self._app.focusChanged.disconnect(self._on_focus_changed)
        self.listen_no_more()

    def decide(self) -> None:
        """Decide about what is held as if no key followed; the timer does it."""
        if self._held:
            if self._reader.expire() is Verdict.READ:
                self._take(None)
            else:
                self._let_go()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_giving:
            return False
        kind = event.type()
        if isinstance(event, QKeyEvent):
            if not isinstance(watched, QWindow):
                return False
            if kind == QEvent.Type.KeyPress:
                return self._on_press(watched, event)
            if kind == QEvent.Type.KeyRelease:
                return self._on_release(event)
            if self._held and self._is_command(event):  # a shortcut, before the command is done
                self._interrupt(time_of(event))
        elif self._held and (kind in _POINTING or kind == QEvent.Type.InputMethod):
            self._interrupt(None)
        return False

    def _on_press(self, window: QWindow, event: QKeyEvent) -> bool:
        if event.key() in _SILENT:
            return False
        at = time_of(event)
        if ends_field(event, self._system) and not (self._held and self._reader.form.prefix):
            return self._on_field_end(event, at)
        if self._is_command(event) or event.isAutoRepeat():
            self._interrupt(at)
            return self._goes_on(event)
        if self._reader.is_over(at):  # the timer is late
            self.decide()
        self._field = QApplication.focusWidget()
        text = GS if ends_field(event, self._system) else _ENDS.get(event.key(), event.text())
        verdict = self._reader.press(
            text,
            at,
            key=key_of(event, self._system),
            receiver=receiver_of(self._field),
            shift=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier),
        )
        return self._obey(verdict, window, event)

    def _obey(self, verdict: Verdict, window: QWindow, event: QKeyEvent) -> bool:
        match verdict:
            case Verdict.HOLD:
                self._place = window
                self._held.append(_copy(event))
                if self._field is not None:
                    self._field.installEventFilter(self)  # input methods speak to the widget alone
                self._timeout.start()
                self._grace.stop()
            case Verdict.READ:
                self._take(event)
            case Verdict.DROP:
                self._owed.add(event.key())
            case Verdict.GO_ON if event.key() != _Key.Key_Tab:
                self._owed.add(event.key())
                self._give(_tab(event), window)
            case _:
                self._let_go()
                return self._goes_on(event)
        return True

    def _on_field_end(self, event: QKeyEvent, at: float) -> bool:
        """Write the end of a field of a maker's code into a field that knows what to do with it: no line takes it as a key."""
        if not self._reader.separate(at):
            self._interrupt(at)
            return self._goes_on(event)
        self._let_go()
        _end_field(QApplication.focusWidget())
        self._owed.add(event.key())
        return True

    def _is_command(self, event: QKeyEvent) -> bool:
        return _is_command(event) and not ends_field(event, self._system)

    def _on_release(self, event: QKeyEvent) -> bool:
        key = event.key()
        if event.isAutoRepeat():
            return False
        presses = [held for held in self._held if held.type() == QEvent.Type.KeyPress]
        # The last press of this key: a code may have the same character many times.
        place = max((place for place, held in enumerate(presses) if held.key() == key), default=None)
        if place is not None:
            self._held.append(_copy(event))
            if self._reader.release(place, time_of(event) - time_of(presses[place])) is Verdict.LET_GO:
                self._interrupt(None)
            return True
        if key in self._owed:
            self._owed.discard(key)
            return True
        return False

    def _goes_on(self, event: QKeyEvent) -> bool:
        self._owed.discard(event.key())
        return False

    def _interrupt(self, at: float | None) -> None:
        self._reader.interrupt(at)
        self._let_go()

    def _take(self, end: QKeyEvent | None) -> None:
        """Keep what is held, and its end, from the widgets; but a field that asks for a scan gets what is behind the prefix."""
        held, place = self._forget()
        presses = [event for event in held if event.type() == QEvent.Type.KeyPress]
        self._owed.update(event.key() for event in (*presses, *([end] if end else [])))
        self._owed.difference_update(event.key() for event in held if event.type() == QEvent.Type.KeyRelease)
        if receiver_of(self._field) is Receiver.ASKS_FOR_SCAN and place is not None:
            body = presses[len(self._reader.form.prefix) :]
            self._give([*body, *_tab(body[-1])], place)
        else:
            self.read.emit(self._reader.code, self._reader.keys)

    def _let_go(self, receiver: QObject | None = None) -> None:
        """Give what is held to where it was pressed."""
        held, place = self._forget()
        if receiver is None:
            receiver = place if place is not None and isValid(place) else QApplication.focusWindow()
        if held and receiver is not None:
            self._give(held, receiver)

    def _forget(self) -> tuple[list[QKeyEvent], QObject | None]:
        held, place = self._held, self._place
        if held and self._field is not None and isValid(self._field):
            self._field.removeEventFilter(self)
        self._held, self._place = [], None
        self._timeout.stop()
        self._grace.stop()
        return held, place

    def _give(self, events: Sequence[QKeyEvent], receiver: QObject) -> None:
        self._is_giving = True
        try:
            for event in events:
                if ends_field(event, self._system) and event.type() == QEvent.Type.KeyPress:
                    _end_field(self._field)
                elif isValid(receiver):
                    QCoreApplication.sendEvent(receiver, event)
        finally:
            self._is_giving = False

    def _on_focus_changed(self) -> None:
        """Give typed keys to the field they were meant for, when the keyboard goes elsewhere by itself."""
        if self._held and not self._is_giving and not self._reader.looks_scanned:
            self._reader.interrupt()
            self._let_go(self._field if self._field is not None and isValid(self._field) else None)


def _is_command(event: QKeyEvent) -> bool:
    """Tell whether this key types nothing: no scanner sends it."""
    if event.key() in _SILENT:
        return False
    if event.modifiers() & _COMMANDS:
        return True
    if event.key() in _ENDS:
        return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return len(event.text()) != 1 or not event.text().isprintable()


def _end_field(field: QWidget | None) -> None:
    if isinstance(field, QLineEdit) and receiver_of(field) in (Receiver.ASKS_FOR_SCAN, Receiver.SEARCH):
        field.insert(GS)


def _copy(event: QKeyEvent) -> QKeyEvent:
    copy = QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
        event.device(),
    )
    copy.setTimestamp(event.timestamp())
    return copy


def _tab(like: QKeyEvent) -> list[QKeyEvent]:
    kinds = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
    tab = [QKeyEvent(kind, _Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\t") for kind in kinds]
    for event in tab:
        event.setTimestamp(like.timestamp())
    return tab
