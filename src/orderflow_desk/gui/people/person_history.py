"""What was done to a person of the staff, a line each: who added them, who set their password."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from orderflow_desk.domain.people import Permission, Person, PersonAct
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP, translated
from orderflow_desk.gui.words.when import moment_text, now

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel, QWidget

    from orderflow_desk.views.people import PersonEntry

_SHOWN = 6
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


def _text(entries: "Sequence[PersonEntry]") -> str:
    """Return the newest lines, one below the other; empty where nothing is known."""
    today = now()
    return "\n".join(
        translated("people", _LINES[entry.act]).format(
            when=moment_text(entry.at, today), who=entry.by, pc=entry.pc
        )
        for entry in entries[:_SHOWN]
    )


class PersonHistory(QObject):
    """Reads what was done to the person who is shown, where who is signed in may see it; else the card is hidden."""

    def __init__(self, session: Session, card: "QWidget", lines: "QLabel") -> None:
        super().__init__(card)
        self._session = session
        self._card = card
        self._lines = lines
        card.hide()

    def show_person(self, person: Person | None) -> None:
        """Show this person's history; nothing for nobody, or for somebody who is being added."""
        self._card.hide()
        desk, own = self._session.desk, self._session.person
        is_own = person is not None and own is not None and person.id == own.id
        if desk is None or person is None or not (is_own or self._session.may(Permission.ADMINISTER)):
            return
        self._session.background.run(
            lambda: desk.people.history(person.id), done=self._on_read, owner=self, key="history"
        )

    def _on_read(self, entries: "tuple[PersonEntry, ...]") -> None:
        self._lines.setText(_text(entries))
        self._card.setVisible(bool(entries))
