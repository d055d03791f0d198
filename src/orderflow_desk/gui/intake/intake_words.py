"""What a submitted order will tell whom, said before the click, and what was done, said after it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.letters import letter_of_move
from orderflow_desk.domain.lifecycle import Status, check_move
from orderflow_desk.domain.orders.intake_needs import USUAL_NEEDS
from orderflow_desk.domain.outbox import HOLD_DEFAULT, Silence
from orderflow_desk.gui.words.words import order_number
from orderflow_desk.views.done import Done
from orderflow_desk.views.outbox import QueueState

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Announcement:
    """Whether the letter of a scheduled order goes out, after how many seconds, and what it needs to be submitted."""

    is_on: bool = True
    hold_seconds: int = HOLD_DEFAULT
    needs: tuple[str, ...] = USUAL_NEEDS

    def sentence(self, address: str) -> str:
        """Return what submitting an order with this address will do."""
        if not self.is_on:
            return translate("intake", "The order becomes Scheduled. Nobody is mailed: this message is off.")
        if not address:
            return translate(
                "intake", "The order becomes Scheduled. Nobody is mailed: there is no e-mail address."
            )
        if self.hold_seconds == 0:
            return translate("intake", "The order becomes Scheduled, and {address} is told at once.").format(
                address=address
            )
        return translate(
            "intake",
            "The order becomes Scheduled, and {address} is told after {seconds} s. Until then it can be undone.",
        ).format(address=address, seconds=self.hold_seconds)


def announced(desk: "Desk") -> Announcement:
    """Return what the shop has decided about telling of a scheduled order; this waits for the database."""
    slug = letter_of_move(check_move(Status.DRAFT, Status.SCHEDULED)).slug
    is_on = next(letter.is_on for letter in desk.letters.settings() if letter.slug == slug)
    shop = desk.shop.read()
    return Announcement(is_on, shop.hold_seconds, shop.intake_needs)


def taken_in(done: Done, left: int, *, is_submitted: bool, queue: QueueState | None = None) -> str:
    """Return what became of the order, with the seconds that are `left` until its mail goes out, if the `queue` lets it."""
    number = order_number(done.order_id)
    if done.is_repeat:
        form = translate("intake", "{number} was taken in already; it is shown as it was saved")
    elif not is_submitted:
        form = translate("intake", "{number} kept as a draft · nobody is mailed")
    elif done.mail.address and queue is not None and queue.lets_none_out:
        form = translate("intake", "{number} taken in · the e-mail waits: none can be sent now")
    elif done.mail.address and done.undo_seconds > 0:
        form = translate("intake", "{number} taken in · e-mail goes out in {seconds} s")
    elif done.mail.address:
        form = translate("intake", "{number} taken in · e-mail goes out now")
    elif done.mail.silence is Silence.NO_ADDRESS:
        form = translate("intake", "{number} taken in · nobody is mailed: there is no e-mail address")
    else:
        form = translate("intake", "{number} taken in · nobody is mailed")
    return form.format(number=number, seconds=left)
