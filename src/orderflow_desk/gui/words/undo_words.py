"""What is said of acts that can be undone: what was undone, and what would be next."""

from PySide6.QtCore import QCoreApplication

from orderflow_desk.gui.words.words import order_number, status_name
from orderflow_desk.views.done import Done
from orderflow_desk.views.outbox import QueueState
from orderflow_desk.views.undo import UndoOption

translate = QCoreApplication.translate


def undone_sentence(order_id: int, option: UndoOption) -> str:
    """Return what was undone of an order."""
    number = order_number(order_id)
    if option.start is None or option.to is None:
        form = translate("acts", "{number}: note to the customer undone. No e-mail was sent.")
        return form.format(number=number)
    form = translate("acts", "{number}: {start} → {to} undone. No e-mail was sent.")
    return form.format(number=number, start=status_name(option.start), to=status_name(option.to))


def undo_again(option: UndoOption) -> str:
    """Return the words of a button that undoes what is next."""
    if option.start is None or option.to is None:
        return translate("acts", "Undo again: note to the customer")
    form = translate("acts", "Undo again: {start} → {to}")
    return form.format(start=status_name(option.start), to=status_name(option.to))


def note_sentence(done: Done, left: int, *, queue: QueueState | None = None) -> str:
    """Return whom a note for the customer goes to, `left` seconds before it does, if the `queue` lets it."""
    if not done.mail.address:
        form = translate("acts", "{number}: note added · nobody is mailed")
    elif queue is not None and queue.lets_none_out:
        form = translate("acts", "{number}: the note to {address} waits: no e-mail can be sent now")
    elif done.undo is None:
        form = translate("acts", "{number}: the note goes to {address} now")
    else:
        form = translate("acts", "{number}: the note goes to {address} in {seconds} s")
    return form.format(number=order_number(done.order_id), address=done.mail.address, seconds=left)
