"""Asks what becomes of a new order that somebody turns away from."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from orderflow_desk.gui.dialogs.choice_dialog import Answer, ChoiceDialog

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Ways:
    """What can be done with it, beside going on."""

    discard: Callable[[], None]
    keep_as_draft: Callable[[], None]
    put_aside: Callable[[], None]


def ask_to_leave(page: QWidget, ways: Ways) -> None:
    """Ask, without blocking what runs; Escape goes on with the order."""
    dialog = ChoiceDialog(
        translate("leaving", "Leave this new order?"),
        translate(
            "leaving", "Put aside, it is kept on this PC as it is. As a draft, everybody in the shop sees it."
        ),
        (
            Answer(translate("leaving", "Discard"), "leave_discard", ways.discard),
            Answer(translate("leaving", "Keep as draft"), "leave_keep_as_draft", ways.keep_as_draft),
            Answer(translate("leaving", "Put aside"), "leave_put_aside", ways.put_aside),
            Answer(translate("leaving", "Go on"), "leave_go_on", look="primary"),
        ),
        page,
    )
    dialog.open()
