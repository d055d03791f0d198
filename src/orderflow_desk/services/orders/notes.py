"""Notes on an order: internal ones for staff, public ones that the customer reads too."""

from orderflow_desk.domain.entries.kinds import Noted
from orderflow_desk.domain.errors import FieldMissing
from orderflow_desk.domain.letters import PUBLIC_NOTE, Announcement
from orderflow_desk.domain.orders.order import Note, PublicNote, check_note
from orderflow_desk.domain.outbox import Forecast, Silence
from orderflow_desk.services.outbox.writer import OutboxWriter
from orderflow_desk.services.shop import read_settings
from orderflow_desk.services.transaction.undo_option import option_of_this_act
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.views.done import Done


class Notes:
    """Adds notes. They get in nobody's way: an order may have moved meanwhile, and be finished."""

    def __init__(self, units: UnitsOfWork, writer: OutboxWriter) -> None:
        self._units = units
        self._writer = writer

    def add(self, order_id: int, *, note: Note, action_id: str) -> Done:
        """Write a note into the order's timeline; a public one is mailed, and can be undone until it leaves.

        Raises:
            FieldMissing, FieldTooLong: it is empty, or longer than 20,000 characters.
        """
        text = check_note(note.text)
        if not text:
            raise FieldMissing("note")
        is_public = isinstance(note, PublicNote)
        with self._units.act("note", order_id, action_id) as unit:
            if unit.repeated:
                return unit.repeated
            record = unit.order(order_id)
            written = Noted(record.status, is_public, text)
            entry = unit.enter(record, written)
            if not is_public:
                return unit.done(record, mail=Forecast(silence=Silence.NOT_PUBLIC))
            announcement = Announcement(
                PUBLIC_NOTE, unit.moment(record), record.status, None, PublicNote(text)
            )
            shop = read_settings(unit.conn)
            mail = self._writer.post(unit, record, entry, announcement, shop=shop)
            undo = option_of_this_act(unit, record, written, mail, hold_seconds=shop.hold_seconds)
            return unit.done(record, mail=mail, undo=undo)
