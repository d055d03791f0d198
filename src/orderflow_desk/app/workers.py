"""What works on an open shop beside whoever sits at it: the mail worker, the chores, and the ear for what others change."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from orderflow_desk.app.chores import ChoreRunner
from orderflow_desk.app.threads import Listener, Threads
from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import DeskError
from orderflow_desk.mail.mail_worker import MailWorker

if TYPE_CHECKING:
    from orderflow_desk.app.mail_account import MailAccountAccess
    from orderflow_desk.app.shop.opening import Shop


class Workers:
    """Started once, woken by what changes, stopped and joined."""

    def __init__(
        self,
        shop: "Shop",
        office: "MailAccountAccess",
        *,
        on_change: Callable[[Changes], None],
        on_trouble: Callable[[DeskError | None], None] = lambda _trouble: None,
    ) -> None:
        """Both are called on the workers' threads: what changed elsewhere or by a mail, and what troubles the mail.

        A window needs only the first: why mails wait stands in the database, for every PC.
        """
        self._on_change = on_change
        self.mail_worker = MailWorker(
            shop.desk.dispatch,
            office.account,
            on_change=on_change,
            on_trouble=on_trouble,
            extra_ca=office.extra_ca,
        )
        self.chores = ChoreRunner(shop.desk)
        self._listener = Listener(shop.desk.changes, on_change)
        self._threads = Threads()

    def start(self) -> None:
        """Begin, each on a thread of its own."""
        self._threads.start("mail worker", self.mail_worker.run)
        self._threads.start("listener", self._listener.run)
        self._threads.start("chores", self.chores.run)

    def wake(self, changes: Changes) -> None:
        """Look at what these changes may make due. May be called from any thread."""
        self.mail_worker.wake()
        self.chores.wake(changes)

    def stop(self, seconds: float) -> bool:
        """End all, and wait `seconds` for each at the most; tell whether all have ended."""
        self._listener.stop()
        self.chores.stop()
        self.mail_worker.stop()
        return self._threads.join(seconds)
