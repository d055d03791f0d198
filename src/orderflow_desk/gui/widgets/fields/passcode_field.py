"""A field for a secret that somebody beside the screen must not read, with a button that shows what is typed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.buttons import push_button

_Hint = Qt.InputMethodHint


class PasscodeField(QLineEdit):
    """Shows dots until its button is pressed; out of sight, it shows dots again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setInputMethodHints(
            _Hint.ImhHiddenText
            | _Hint.ImhSensitiveData
            | _Hint.ImhNoPredictiveText
            | _Hint.ImhNoAutoUppercase
        )
        self.toggle = push_button("", "show_passcode", look="link", parent=self)
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._on_toggled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 6, 0)
        row.addStretch(1)
        row.addWidget(self.toggle)
        self._on_toggled(is_shown=False)

    def conceal(self) -> None:
        """Show dots."""
        self.toggle.setChecked(False)

    def _on_toggled(self, is_shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)
        self.toggle.setText(self.tr("Hide") if is_shown else self.tr("Show"))
        self.toggle.setAccessibleName(
            self.tr("Hide the typed passcode") if is_shown else self.tr("Show the typed passcode")
        )
        self.setTextMargins(0, 0, self.toggle.sizeHint().width() + 4, 0)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.conceal()
