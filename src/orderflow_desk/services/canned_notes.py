"""Ready-made texts for notes: one's own, and the shop's."""

from typing import Any

from sqlalchemy import bindparam, delete, insert, or_, select

from orderflow_desk.domain.canned_notes.canned_note import CannedNote, checked_note
from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.people import Permission
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork, UnitsOfWork
from orderflow_desk.store.tables import canned_notes

_SHOP = ""
_for_me = (
    select(canned_notes)
    .where(or_(canned_notes.c.owner == _SHOP, canned_notes.c.owner == bindparam("me")))
    .order_by(canned_notes.c.key, canned_notes.c.owner)
)
_gone = delete(canned_notes).where(
    canned_notes.c.owner == bindparam("of_owner"), canned_notes.c.key == bindparam("of_key")
)


class CannedNotes:
    """Each abbreviation stands once in the shop, and once for each person, whose own counts before the shop's."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def all(self) -> tuple[CannedNote, ...]:
        """Return the shop's, and those of who acts here, by their abbreviations."""
        with self._units.reading() as conn:
            rows = conn.execute(_for_me, {"me": _owner(self._units.acting.known().person_id)})
            return tuple(
                CannedNote(row.abbreviation, row.text, int(row.owner) if row.owner else None) for row in rows
            )

    def write(self, abbreviation: str, text: str, *, is_shops: bool, instead_of: str = "") -> Changes:
        """Keep a text under its abbreviation, in the place of one that has it, and of `instead_of`.

        Raises:
            NotPermitted: the shop's are for administrators, and only people have their own.
            FieldMissing, FieldTooLong, FieldInvalid: it cannot be kept so.
        """
        with self._units.writing(_permission(is_shops)) as unit:
            note = checked_note(abbreviation, text, None if is_shops else unit.actor.person_id)
            for key in {note.key, instead_of.casefold() or note.key}:
                _forget(unit, note.owner_id, key)
            row: dict[str, Any] = {"owner": _owner(note.owner_id), "key": note.key}
            unit.conn.execute(
                insert(canned_notes), {**row, "abbreviation": note.abbreviation, "text": note.text}
            )
        return unit.changes

    def remove(self, abbreviation: str, *, is_shops: bool) -> Changes:
        """Forget a text; one that is not there is gone already. Raises NotPermitted."""
        with self._units.writing(_permission(is_shops)) as unit:
            _forget(unit, None if is_shops else unit.actor.person_id, abbreviation.casefold())
        return unit.changes


def _permission(is_shops: bool) -> Permission:  # noqa: FBT001  the one question
    return Permission.ADMINISTER if is_shops else Permission.CLAIM_ORDERS


def _owner(person_id: int | None) -> str:
    return _SHOP if person_id is None else str(person_id)


def _forget(unit: UnitOfWork, owner_id: int | None, key: str) -> None:
    unit.conn.execute(_gone, {"of_owner": _owner(owner_id), "of_key": key})
    unit.touch(Topic.CANNED_NOTES)
