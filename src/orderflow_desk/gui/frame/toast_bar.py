"""The short word at the bottom of the window: what was just done, and for how long it can be undone."""

import math
import time
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QWidget

from orderflow_desk.gui.session.session import Session, Toast
from orderflow_desk.gui.widgets.announcing import announce
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel

_TICK_MS = 200
_ABOVE_BOTTOM = 46
_WIDEST = 640


@dataclass(slots=True, eq=False)
class _Live:
    toast: Toast
    until: float

    @property
    def left(self) -> float:
        return self.until - time.monotonic()


class ToastBar(QFrame):
    """Shows the newest toast; none that was replaced comes back, but one whose Undo is still to be decided about."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._live: list[_Live] = []  # the one that is shown, and beneath it the one that comes back
        self._shown: Toast | None = None
        self.setObjectName("toast")
        self.setProperty("look", "toast")
        self._words = PlainLabel(wraps=True)
        self._words.setObjectName("toast_words")
        undo = session.commands.of("undo")
        self._keys = undo.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._undo = push_button("", "toast_undo", spoken=self.tr("Undo"))
        self._close = push_button("✕", "toast_close", spoken=self.tr("Close this message"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 8, 7)
        row.setSpacing(10)
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        row.addWidget(self._close)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._on_tick)
        self._undo.clicked.connect(self.undo)
        self._close.clicked.connect(self.dismiss)
        session.toasted.connect(self.show_toast)
        session.signed_out.connect(self.clear)
        session.press_guard.ignored.connect(self._on_press_ignored)
        self.hide()

    @property
    def can_undo(self) -> bool:
        """Tell whether something can be undone here now."""
        return any(live.toast.undo is not None and live.left > 0 for live in self._live)

    def show_toast(self, toast: Toast) -> None:
        """Show a toast; only the last change can be undone from here."""
        is_change = toast.undo is not None or toast.is_final
        waiting = [] if is_change else [live for live in self._live if live.toast.undo is not None]
        self._live = [*waiting, _Live(toast, time.monotonic() + toast.seconds)]
        self._clock.start()
        self._on_tick()

    def undo(self) -> None:
        """Undo what the toast tells of."""
        for live in reversed(self._live):
            if live.toast.undo is not None and live.left > 0:
                self._live.remove(live)
                self._on_tick()
                live.toast.undo()
                return

    def dismiss(self) -> None:
        """Put away what is shown; nothing is undone."""
        if self._live:
            self._live.pop()
        self._on_tick()

    def clear(self) -> None:
        """Put away everything: it was said to somebody else."""
        self._live.clear()
        self._on_tick()

    def place(self) -> None:
        """Stand at the bottom of the parent, in the middle."""
        area = self._ground.rect()
        widest = min(_WIDEST, area.width() - 24)
        self._words.setWordWrap(False)
        width = min(self.sizeHint().width(), widest)
        self._words.setWordWrap(True)
        height = max(self.heightForWidth(width), 40)
        self.setGeometry(
            area.center().x() - width // 2, area.bottom() - _ABOVE_BOTTOM - height, width, height
        )

    def say_text_was_stray(self) -> None:
        """Say that what was typed went nowhere, and that the button with the keyboard was not pressed by it."""
        words = self.tr(
            "You typed while no field had the keyboard: nothing was written, and no button was pressed."
        )
        self.show_toast(Toast(lambda _left: words, 10.0))

    def _on_press_ignored(self) -> None:
        words = self.tr("That was too quick: nothing was done. Press again if you mean it.")
        self.show_toast(Toast(lambda _left: words))

    def _on_tick(self) -> None:
        self._live = [live for live in self._live if live.left > 0]
        if not self._live:
            self._clock.stop()
            self._shown = None
            self.hide()
            return
        toast, left = self._live[-1].toast, self._live[-1].left
        words = toast.words(math.ceil(left))
        if (words, toast) == (self._words.text(), self._shown) and self.isVisible():
            return
        if toast is not self._shown:
            # Once, and under one name: who hears the window would hear each second of the countdown.
            self._words.setAccessibleName(words)
            announce(self._words, words, is_urgent=toast.is_trouble)
        self._shown = toast
        self._words.setText(words)
        self._show_undo(toast)
        self._set_trouble(is_trouble=toast.is_trouble)
        self.place()
        self.raise_()
        self.show()

    def _show_undo(self, toast: Toast) -> None:
        self._undo.setVisible(toast.undo is not None)
        words = toast.undo_words or self.tr("Undo")
        self._undo.setText(self.tr("{undo}  {keys}").format(undo=words, keys=self._keys))
        self._undo.setAccessibleName(words)

    def _set_trouble(self, *, is_trouble: bool) -> None:
        word = "true" if is_trouble else "false"
        if self.property("trouble") != word:
            self.setProperty("trouble", word)
            self.style().unpolish(self._words)
            self.style().polish(self._words)
