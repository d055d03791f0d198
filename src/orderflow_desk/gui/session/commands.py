"""Everything a person can do here by name: one table that feeds menus, buttons, tooltips and the command palette."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from orderflow_desk.domain.people import Permission, Person
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.widgets.plain_label import plain_tooltip
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Command:
    """One line of the table. With `needs_person` it is greyed until somebody is signed in."""

    id: str
    text: str
    icon: str = ""
    shortcut: str = ""
    permission: Permission | None = None
    needs_person: bool = True
    needs_order: bool = False


_WORK = Permission.WORK_ON_ORDERS
_LINES = (
    Command("go_orders", QT_TRANSLATE_NOOP("actions", "Go to Orders"), "orders", "Ctrl+1"),
    Command("go_outbox", QT_TRANSLATE_NOOP("actions", "Go to Outbox"), "outbox", "Ctrl+2"),
    Command("go_customers", QT_TRANSLATE_NOOP("actions", "Go to Customers"), "people", "Ctrl+3"),
    Command("go_settings", QT_TRANSLATE_NOOP("actions", "Go to Settings"), "settings", "Ctrl+,"),
    Command("new_order", QT_TRANSLATE_NOOP("actions", "New order"), "plus", "Ctrl+N", _WORK),
    Command("search", QT_TRANSLATE_NOOP("actions", "Search, or scan a ticket"), "search", "Ctrl+F"),
    Command("palette", QT_TRANSLATE_NOOP("actions", "All commands"), "command", "Ctrl+K"),
    Command("undo", QT_TRANSLATE_NOOP("actions", "Undo the last change"), "undo", "Ctrl+Z", _WORK),
    Command(
        "move_forward",
        QT_TRANSLATE_NOOP("actions", "Move the order one step forward"),
        "arrow_right",
        "Ctrl+Right",
        _WORK,
        needs_order=True,
    ),
    Command(
        "move_back",
        QT_TRANSLATE_NOOP("actions", "Move the order one step back"),
        "arrow_left",
        "Ctrl+Left",
        _WORK,
        needs_order=True,
    ),
    Command(
        "walk",
        QT_TRANSLATE_NOOP("actions", "Move the order further"),
        "further",
        "Ctrl+Shift+Right",
        _WORK,
        needs_order=True,
    ),
    Command(
        "cancel_order",
        QT_TRANSLATE_NOOP("actions", "Cancel the order"),
        "cancel",
        "",
        _WORK,
        needs_order=True,
    ),
    Command(
        "come_back",
        QT_TRANSLATE_NOOP("actions", "Came back: new order"),
        "refresh",
        "Ctrl+B",
        _WORK,
        needs_order=True,
    ),
    Command(
        "write_note", QT_TRANSLATE_NOOP("actions", "Write a note"), "note", "Ctrl+M", _WORK, needs_order=True
    ),
    Command(
        "preview_mail",
        QT_TRANSLATE_NOOP("actions", "Preview the message to the customer"),
        "eye",
        "Ctrl+E",
        _WORK,
        needs_order=True,
    ),
    Command(
        "print_papers",
        QT_TRANSLATE_NOOP("actions", "Print label, receipt and work ticket"),
        "printer",
        "Ctrl+P",
        _WORK,
        needs_order=True,
    ),
    Command("open_papers", QT_TRANSLATE_NOOP("actions", "Open the folder of printed PDFs"), "printer"),
    Command(
        "claim_order",
        QT_TRANSLATE_NOOP("actions", "Take the order as its technician"),
        "person",
        "",
        Permission.CLAIM_ORDERS,
        needs_order=True,
    ),
    Command("open_customer", QT_TRANSLATE_NOOP("actions", "Open customer"), "people", needs_order=True),
    Command("show_timeline", QT_TRANSLATE_NOOP("actions", "Show or hide the timeline"), "timeline", "Ctrl+T"),
    Command("show_open", QT_TRANSLATE_NOOP("actions", "Show open orders"), "orders", "Alt+1"),
    Command("show_mine", QT_TRANSLATE_NOOP("actions", "Show my orders only"), "person", "Alt+2"),
    Command("show_closed", QT_TRANSLATE_NOOP("actions", "Show closed orders"), "inbox", "Alt+3"),
    Command(
        "import_customers",
        QT_TRANSLATE_NOOP("actions", "Import customers from a list"),
        "people",
        "",
        Permission.IMPORT_LISTS,
    ),
    Command("export_list", QT_TRANSLATE_NOOP("actions", "Export a list"), "inbox", "Ctrl+Shift+E", _WORK),
    Command("refresh", QT_TRANSLATE_NOOP("actions", "Read everything again"), "refresh", "F5"),
    Command(
        "theme_system",
        QT_TRANSLATE_NOOP("actions", "Look: as the system"),
        "screen",
        needs_person=False,
    ),
    Command("theme_light", QT_TRANSLATE_NOOP("actions", "Look: light"), "sun", needs_person=False),
    Command("theme_dark", QT_TRANSLATE_NOOP("actions", "Look: dark"), "moon", needs_person=False),
    Command("show_log", QT_TRANSLATE_NOOP("actions", "Show the log"), "note", needs_person=False),
    Command("sign_out", QT_TRANSLATE_NOOP("actions", "Sign out"), "sign_out", "Ctrl+L"),
    Command("quit", QT_TRANSLATE_NOOP("actions", "Quit"), "close", "Ctrl+Q", needs_person=False),
)


def command_table() -> tuple[Command, ...]:
    """Return the table."""
    return _LINES


class Commands(QObject):
    """The QActions of the table, by id; greyed while nobody, or somebody without the permission, is signed in.

    Pages connect `of("…").triggered`. An action of an order is also greyed until `set_order_shown(True)`.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._person: Person | None = None
        self._is_order_shown = False
        self._actions = {line.id: self._made(line) for line in _LINES}
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

    def set_order_shown(self, is_shown: bool) -> None:
        """Say whether there is an order that the actions of an order would act on."""
        self._is_order_shown = is_shown
        self._grey()

    def _made(self, line: Command) -> QAction:
        action = QAction(QCoreApplication.translate("actions", line.text), self)
        action.setObjectName(line.id)
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
        for line in _LINES:
            if line.icon:
                self._actions[line.id].setIcon(self._theme.icon(line.icon))

    def _on_theme_changed(self) -> None:
        if self._is_dressed:
            self._is_dressed = False
            self.dress()

    def _grey(self) -> None:
        for line in _LINES:
            is_known = not line.needs_person or self._person is not None
            is_permitted = line.permission is None or (
                self._person is not None and self._person.may(line.permission)
            )
            has_order = not line.needs_order or self._is_order_shown
            self._actions[line.id].setEnabled(is_known and is_permitted and has_order)
