"""Everything a person can do here by name, as the actions that menus, buttons and the command palette are made of."""

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from orderflow_desk.domain.people import Person
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.session.command import Command, command_table
from orderflow_desk.gui.widgets.plain_label import plain_tooltip


class Commands(QObject):
    """The QActions of the table, by id; greyed while nobody, or somebody without the permission, is signed in.

    Pages connect `of("…").triggered`. An action of an order is also greyed until `set_order_shown(True)`.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._person: Person | None = None
        self._is_order_shown = self._are_several = False
        self._place = ""
        self._actions = {line.id: self._made(line) for line in command_table()}
        theme.changed.connect(self._on_theme_changed)
        self._is_dressed = False
        self._grey()

    def of(self, action_id: str) -> QAction:
        """Return one action."""
        return self._actions[action_id]

    def has(self, action_id: str) -> bool:
        """Tell whether there is an action of this id."""
        return action_id in self._actions

    def all(self) -> tuple[QAction, ...]:
        """Return all of them, in the order of the table."""
        return tuple(self._actions.values())

    def allow(self, person: Person | None) -> None:
        """Let this person act from now on; nobody for None."""
        self._person = person
        self._grey()

    def set_order_shown(self, is_shown: bool, *, are_several: bool = False) -> None:
        """Say whether there is an order, or several, that the actions of an order would act on."""
        self._is_order_shown, self._are_several = is_shown, are_several
        self._grey()

    def set_place(self, place: str) -> None:
        """Say which place of the window is shown."""
        self._place = place
        self._grey()

    def _made(self, line: Command) -> QAction:
        action = QAction(QCoreApplication.translate("actions", line.text), self)
        action.setObjectName(line.id)
        action.setAutoRepeat(line.may_repeat)
        if line.shortcut:
            action.setShortcut(QKeySequence(line.shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(plain_tooltip(f"{action.text()} ({keys})"))
        return action

    def dress(self) -> None:
        """Give the actions their icons: for menus and the palette, when the first of them opens."""
        if self._is_dressed:
            return
        self._is_dressed = True
        for line in command_table():
            if line.icon:
                self._actions[line.id].setIcon(self._theme.icon(line.icon))

    def _on_theme_changed(self) -> None:
        if self._is_dressed:
            self._is_dressed = False
            self.dress()

    def _grey(self) -> None:
        for line in command_table():
            is_known = not line.needs_person or self._person is not None
            is_permitted = line.permission is None or (
                self._person is not None and self._person.may(line.permission)
            )
            has_order = self._is_order_shown or (self._are_several and line.is_for_several)
            has_order = has_order or not line.needs_order
            self._actions[line.id].setEnabled(
                is_known and is_permitted and has_order and line.place in ("", self._place)
            )
