"""Notes on an order: internal ones for staff, public ones that the customer reads too."""

from orderflow_desk.domain.errors import FieldMissing
from orderflow_desk.domain.mailing import PUBLIC_NOTE, Forecast, Silence
from orderflow_desk.domain.orders.orders import Note, PublicNote, TimelineKind, check_note
from orderflow_desk.services.outbox.posting import Posting
from orderflow_desk.services.outbox.told import Told
from orderflow_desk.services.transaction.work import Bench
from orderflow_desk.views.rows import Done


class Notes:
    """Adds notes. They get in nobody's way: an order may have moved meanwhile, and be finished."""

    def __init__(self, bench: Bench, posting: Posting) -> None:
        self._bench = bench
        self._posting = posting

    def add(self, order_id: int, *, note: Note, action_id: str) -> Done:
        """Write a note into the order's timeline; a public one is mailed.

        Raises:
            FieldMissing, FieldTooLong: it is empty, or longer than 20,000 characters.
        """
        text = check_note(note.text)
        if not text:
            raise FieldMissing("note")
        is_public = isinstance(note, PublicNote)
        with self._bench.act("note", action_id) as work:
            if work.repeated:
                return work.repeated
            record = work.order(order_id)
            entry = work.enter(
                record, TimelineKind.NOTE, note=text, is_public=is_public, details={"status": record.status}
            )
            if not is_public:
                return work.done(record, mail=Forecast(silence=Silence.NOT_PUBLIC))
            told = Told(PUBLIC_NOTE, work.moment(record), record.status, None, PublicNote(text))
            return work.done(record, mail=self._posting.post(work, record, entry, told))
