"""What can be done by name about orders and their list."""

from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.session.command import Command
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

_WORK = Permission.WORK_ON_ORDERS
COMMANDS = (
    Command("search", QT_TRANSLATE_NOOP("actions", "Search, or scan a ticket"), "search", "Ctrl+F"),
    Command("undo", QT_TRANSLATE_NOOP("actions", "Undo the last change"), "undo", "Ctrl+Z", _WORK),
    Command(
        "move_forward",
        QT_TRANSLATE_NOOP("actions", "Move the order one step forward"),
        "arrow_right",
        "Ctrl+Right",
        _WORK,
        needs_order=True,
        is_for_several=True,
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
        QT_TRANSLATE_NOOP("actions", "Take the usual walk: finish, start now, back to the bench"),
        "further",
        "Ctrl+Shift+Right",
        _WORK,
        needs_order=True,
    ),
    Command(
        "other_steps", QT_TRANSLATE_NOOP("actions", "Other steps"), "further", "", _WORK, needs_order=True
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
        "plan_order",
        QT_TRANSLATE_NOOP("actions", "Set the visit or shop date"),
        "calendar",
        "Ctrl+Shift+D",
        _WORK,
        needs_order=True,
    ),
    Command("next_order", QT_TRANSLATE_NOOP("actions", "Next order"), "", "Ctrl+PgDown", may_repeat=True),
    Command(
        "previous_order", QT_TRANSLATE_NOOP("actions", "Previous order"), "", "Ctrl+PgUp", may_repeat=True
    ),
    Command("show_timeline", QT_TRANSLATE_NOOP("actions", "Show or hide the timeline"), "timeline", "Ctrl+T"),
    Command("show_open", QT_TRANSLATE_NOOP("actions", "Show open orders"), "orders", "Ctrl+Shift+O"),
    Command("show_mine", QT_TRANSLATE_NOOP("actions", "Show my orders only"), "person", "Ctrl+Shift+M"),
    Command("show_closed", QT_TRANSLATE_NOOP("actions", "Show closed orders"), "inbox", "Ctrl+Shift+C"),
    Command(
        "tab_overview", QT_TRANSLATE_NOOP("actions", "Show the overview"), "orders", "Alt+1", needs_order=True
    ),
)
