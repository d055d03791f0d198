"""What every page is given: the desk once it is open, who is signed in, and the ways to say and to hear things."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from orderflow_desk.domain.errors import UNREACHABLE, DatabaseTrouble, DeskError, Remedy
from orderflow_desk.domain.people import Permission, Person
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.session.autosave import Autosave
from orderflow_desk.gui.session.background import Background, Lane
from orderflow_desk.gui.session.commands import Commands
from orderflow_desk.gui.session.feed import Feed
from orderflow_desk.gui.widgets.presses.press_guard import PressGuard

if TYPE_CHECKING:
    from orderflow_desk.gui.session.mail_account import MailAccountAccess
    from orderflow_desk.gui.session.passcode_keys import PasscodeKeys
    from orderflow_desk.gui.session.support import Support
    from orderflow_desk.services.desk import Desk
    from orderflow_desk.views.outbox import QueueState

_PAUSE_MS = 300
_SAID_SECONDS, _UNDO_SECONDS = 6.0, 30.0


def is_away(error: DeskError) -> bool:
    """Tell whether an error says that the database cannot be reached at all."""
    return isinstance(error, DatabaseTrouble) and error.fault in UNREACHABLE


class PcSettings(Protocol):
    """This PC's settings. Reading is from memory; writing touches the disk, so it goes on the slow lane."""

    def read(self, key: str, default: Any = None) -> Any:
        """Return a plain value, or `default` when there is none."""
        ...

    def write(self, key: str, value: Any) -> None:
        """Keep a plain value."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Toast:
    """A short word at the bottom of the window, gone by itself after `seconds`.

    `words` gives the sentence for the whole seconds that are left. With `undo` the toast offers to undo what it
    tells of, also by the shortcut of the action; `undo_words` say what that is where it is something else. `is_final`
    says that it tells of a change with no way back from here: an Undo of what was done before it goes with it.
    """

    words: Callable[[int], str]
    seconds: float = _SAID_SECONDS
    undo: Callable[[], None] | None = None
    undo_words: str = ""
    is_trouble: bool = False
    is_final: bool = False


class Session(QObject):
    """Handed to every page. All of it lives on the GUI thread; `desk` may be called only through `background`."""

    looked = Signal(object)  # FirstPage: what can be shown while the desk is not there yet
    painted = Signal()  # the window has been seen: what is not needed for that is made now
    opened = Signal()  # the desk is there
    signed_in = Signal(object)  # Person
    signed_out = Signal()
    person_changed = Signal(object)  # Person: who is signed in has another name or role now
    database_lost = Signal(object)  # DeskError
    database_back = Signal()
    retry_wanted = Signal()  # somebody pressed "Try again" while the database was away
    shop_wanted = Signal(object)  # ShopWish: somebody answered which shop is to be opened
    mail_standing_changed = Signal()  # mails can leave again, or no longer: `mail_queue` says why
    section_wanted = Signal(str)  # show this section of the settings; their place is there already
    toasted = Signal(object)  # Toast
    order_wanted = Signal(object)  # int: show the order of this id, wherever we are
    customer_wanted = Signal(
        object
    )  # int: show the customer of this id; the Customers place is there already
    parts_wanted = Signal(
        str
    )  # show the parts that are waited for by this code; their place is there already
    place_wanted = Signal(str)  # show this place of the window
    scan_form_changed = Signal(object)  # ScanForm: how this PC's scanner frames a code from now on
    scan_tried = Signal(object)  # Code: what was read in the field where scans are tried out
    typed = Signal(str)  # a key that no widget took: the start of a search, or of a scan

    def __init__(
        self,
        *,
        background: Background,
        feed: Feed,
        theme: Theme,
        autosave: Autosave,
        settings: PcSettings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.background = background
        self.feed = feed
        self.theme = theme
        self.autosave = autosave
        self.settings = settings
        self.database_name = ""
        self.shop_address = ""  # of the shop that could not be opened, without its password
        self.is_demo = False
        self.sign_in_hint = ""  # who the demo's people are; empty in a real shop
        self.log_folder = ""
        self.place = ""  # the place of the window that is shown
        self.lists: dict[str, Any] = {}  # what the lists of orders and of mails show at this moment
        self.data_folder = ""  # where this PC keeps what is not in the database yet; empty: nowhere
        self.mail_account: MailAccountAccess | None = None
        self.support: Support | None = None
        self.passcode_keys: PasscodeKeys | None = None
        self.mail_queue: QueueState | None = (
            None  # as the database said last, whichever PC it was that met trouble
        )
        self._desk: Desk | None = None
        self._person: Person | None = None
        self._unwritten: dict[str, Any] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.commands = Commands(theme, self)
        self.press_guard = PressGuard(self)
        feed.about_to_change.connect(self.press_guard.expect_change)
        background.unhandled.connect(self._on_unhandled)
        for who_is_here in (self.signed_in, self.person_changed, self.signed_out):
            who_is_here.connect(self._allow)

    def _allow(self) -> None:
        self.commands.allow(self._person)

    @property
    def is_open(self) -> bool:
        """Tell whether the desk is there."""
        return self._desk is not None

    @property
    def desk(self) -> "Desk | None":
        """The desk; None until the store is open."""
        return self._desk

    @property
    def person(self) -> Person | None:
        """Who is signed in here."""
        return self._person

    def may(self, permission: Permission) -> bool:
        """Tell whether who is signed in may do this; the services decide, this only greys buttons."""
        return self._person is not None and self._person.may(permission)

    def open(self, desk: "Desk") -> None:
        """Tell all pages that there is a desk now."""
        self._desk = desk
        self.database_name = desk.database_name
        self.opened.emit()

    def enter(self, person: Person) -> None:
        """Tell all pages who is signed in (the desk knows already)."""
        self._person = person
        self.signed_in.emit(person)

    def know_anew(self, person: Person) -> None:
        """Tell all pages that who is signed in has another name or role now."""
        self._person = person
        self.person_changed.emit(person)

    def leave(self) -> None:
        """Tell all pages that nobody is signed in any more."""
        self._person = None
        self.signed_out.emit()

    def say(
        self,
        sentence: str,
        *,
        seconds: float | None = None,
        undo: Callable[[], None] | None = None,
        is_final: bool = False,
    ) -> None:
        """Show a sentence in a toast, for longer where it offers to undo what it tells of."""
        usual = _SAID_SECONDS if undo is None else _UNDO_SECONDS
        self.toasted.emit(Toast(lambda _left: sentence, seconds or usual, undo=undo, is_final=is_final))

    def show_customer(self, customer_id: int) -> None:
        """Go to a customer: first to the place, whose page may be made only now, then to them."""
        self.place_wanted.emit("customers")
        self.customer_wanted.emit(customer_id)

    def _on_unhandled(self, error: DeskError) -> None:
        """Show what nobody else shows: the status line says that the database is away, the sign-in that somebody was let go."""
        if not is_away(error) and error.remedy is not Remedy.SIGN_IN:
            self.complain(error)

    def complain(self, error: DeskError) -> None:
        """Show in a toast what went wrong, where no better place in the page is at hand.

        What was asked for somebody who has signed out meanwhile is nobody's concern any more.
        """
        if error.remedy is Remedy.SIGN_IN and self._person is None:
            return
        from orderflow_desk.gui.words.messages.messages import (
            describe,  # not before there is something to tell
        )

        message = describe(error)
        self.toasted.emit(Toast(lambda _left: message.whole, 10.0, is_trouble=True))

    def remember(self, key: str, value: Any) -> None:
        """Keep a setting of this PC; what changes many times in a moment is written once, and nobody waits for it."""
        self._unwritten[key] = value
        self._pause.start()

    def flush(self) -> None:
        """Write the settings that wait."""
        unwritten, self._unwritten = self._unwritten, {}
        for key, value in unwritten.items():
            self.background.run(
                lambda key=key, value=value: self.settings.write(key, value),
                failed=self.complain,
                owner=self,
                lane=Lane.SLOW,
            )
