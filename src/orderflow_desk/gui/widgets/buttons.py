"""Buttons as the design has them, each with a name for tests and for people who cannot see them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.widgets.plain_label import set_tip, tip_words


def push_button(
    text: str, name: str, *, look: str = "plain", spoken: str = "", parent: QWidget | None = None
) -> QPushButton:
    """Return a button; `look` is plain, primary, danger, quiet or link; `spoken` is its accessible name if not `text`."""
    button = QPushButton(text, parent)
    button.setObjectName(name)
    button.setAccessibleName(spoken or text.replace("&", ""))
    button.setProperty("look", look)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAutoDefault(False)
    return button


def icon_button(
    theme: Theme, icon: str, name: str, spoken: str, parent: QWidget | None = None
) -> QToolButton:
    """Return a quiet button that is only an icon; `spoken` is its accessible name and tooltip."""
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setAccessibleName(spoken)
    button.setToolTip(spoken)
    button.setProperty("look", "quiet")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    theme.dress(button, icon)
    return button


def button_for(
    action: QAction, name: str, *, look: str = "plain", parent: QWidget | None = None
) -> QPushButton:
    """Return a button that does an action, and is greyed, worded and explained as the action is."""
    button = push_button(action.text(), name, look=look, parent=parent)

    def follow() -> None:
        button.setText(action.text())
        button.setEnabled(action.isEnabled())
        set_tip(button, tip_words(action.toolTip()))

    follow()
    action.changed.connect(follow)
    button.clicked.connect(action.trigger)
    return button
