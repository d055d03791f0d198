"""Plays the acts of the hour in the window, and holds what is so after each against what is written of it."""

from collections import Counter
from email import message_from_bytes, policy

from support.mail.smtp_servers import RealServer
from support.window.driving import Driver
from whole.busy_hour.acts import Act, Kind, Mail
from whole.busy_hour.expecting import expect
from whole.busy_hour.keyboard import Keyboard

_QUIET_MS = 60  # in which a mail that nobody expects would have come


class Player:
    """Counts the presses of each kind of act. Mails are known by their order, recipient and subject's beginning."""

    def __init__(self, driver: Driver, server: RealServer) -> None:
        self._driver = driver
        self._server = server
        self._keyboard = Keyboard(driver)
        self._expected: Counter[tuple[str, str]] = Counter()
        self.done: Counter[Kind] = Counter()
        self.presses: Counter[Kind] = Counter()

    def play(self, act: Act, *, texts: dict[str, str], is_held: bool) -> None:
        """Do one act and look; `texts` are typed in the place of their names, and with `is_held` the mails wait."""
        before = self._keyboard.presses
        for step in act.steps:
            self._keyboard.do(texts.get(step, step) if isinstance(step, str) else step)
        self.done[act.kind] += 1
        self.presses[act.kind] += self._keyboard.presses - before
        self._look(act, is_held=is_held)

    def _look(self, act: Act, *, is_held: bool) -> None:
        driver, where = self._driver, f"{act.kind}: {act.keys}"
        if not is_held:
            driver.wait(lambda: not driver.desk.outbox.counts()["waiting"])
        driver.qtbot.wait(_QUIET_MS)
        driver.rest()
        statuses = {order_id: driver.desk.lookup.order(order_id).status for order_id in act.orders}
        expect(f"statuses after {where}", statuses, act.orders)
        expect(f"keyboard after {where}", self._keyboard.place, act.focus)
        if len(act.orders) == 1 and driver.program.session.place == "orders":
            expect(f"order shown after {where}", {driver.orders.list.chosen}, set(act.orders))
        self._look_at_mails(act.mails, where)

    def _look_at_mails(self, mails: tuple[Mail, ...], where: str) -> None:
        received = [
            (one.recipient, str(message_from_bytes(one.content, policy=policy.default)["Subject"]))
            for one in self._server.taken
        ]
        self._expected += Counter(_known(mail, received) for mail in mails)
        expect(f"mails too many after {where}", dict(Counter(received) - self._expected), {})
        expect(f"mails missing after {where}", dict(self._expected - Counter(received)), {})


def _known(mail: Mail, received: list[tuple[str, str]]) -> tuple[str, str]:
    """Return the mail as it was received; as it is written, where it was not."""
    fitting = (
        (to, subject)
        for to, subject in received
        if to == mail.to and subject.startswith(mail.subject) and f"order {mail.order_id}" in subject
    )
    return next(fitting, (mail.to, mail.subject))
