"""What was done to a person of the staff, a line each: who added them, who set their password."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from orderflow_desk.domain.people import PersonAct
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP, translated
from orderflow_desk.gui.words.when import moment_text, now

if TYPE_CHECKING:
    from orderflow_desk.views.people import PersonEntry

SHOWN = 6
_LINES = {
    PersonAct.ADDED: QT_TRANSLATE_NOOP("people", "{when}: added by {who}"),
    PersonAct.CHANGED: QT_TRANSLATE_NOOP("people", "{when}: name or role changed by {who}"),
    PersonAct.LET_GO: QT_TRANSLATE_NOOP("people", "{when}: made inactive by {who}"),
    PersonAct.TAKEN_BACK: QT_TRANSLATE_NOOP("people", "{when}: made active again by {who}"),
    PersonAct.PASSWORD_SET: QT_TRANSLATE_NOOP("people", "{when}: password set by {who}"),
    PersonAct.PASSWORD_RESET: QT_TRANSLATE_NOOP(
        "people", "{when}: password reset without signing in, on {pc}"
    ),
}


def history_text(entries: "Sequence[PersonEntry]") -> str:
    """Return the newest lines, one below the other; empty where nothing is known."""
    today = now()
    return "\n".join(
        translated("people", _LINES[entry.act]).format(
            when=moment_text(entry.at, today), who=entry.by, pc=entry.pc
        )
        for entry in entries[:SHOWN]
    )
