"""Photos that are still to follow an order that exists already: laid aside, so that the end of the program loses none."""

from functools import partial

from PySide6.QtCore import QObject

from orderflow_desk.domain.errors import DatabaseTrouble, DeskError
from orderflow_desk.gui.photos.book import KEPT_AS, Made, PhotoBook
from orderflow_desk.gui.session.session import Session
from orderflow_desk.views.done import Done

PREFIX = "photo_of_order/"
_ORDER = "order"


def following_of(session: Session, book: PhotoBook) -> "Following":
    """Return what follows in a session, made when it is first asked for."""
    return book.findChild(Following) or Following(session, book)


class Following(QObject):
    """Remembers by its token which order a photo belongs to, until it is written; goes on with what the last run left."""

    def __init__(self, session: Session, book: PhotoBook) -> None:
        super().__init__(book)
        self._session = session
        self._book = book
        self._in_hand: set[str] = set()
        for signal in (session.signed_in, session.autosave.loaded, session.database_back):
            signal.connect(self._go_on)
        self._go_on()

    def expect(self, token: str, order_id: int) -> None:
        """Remember a photo that is being read for an order; who asks for it writes it, and tells."""
        self._in_hand.add(token)
        self._session.autosave.keep(PREFIX + token, {KEPT_AS: [token], _ORDER: order_id})

    def is_done(self, token: str) -> None:
        """Forget a photo: it is written, or it is none."""
        self._in_hand.discard(token)
        self._session.autosave.forget(PREFIX + token)
        self._book.throw_away((token,))

    def is_refused(self, token: str, error: DeskError) -> None:
        """Forget a photo that was refused, or keep it until the database is back."""
        if isinstance(error, DatabaseTrouble):
            self._in_hand.discard(token)
        else:
            self.is_done(token)

    def _go_on(self) -> None:
        autosave = self._session.autosave
        if self._session.desk is None or self._session.person is None:
            return
        for key in autosave.keys(PREFIX):
            token, order_id = key.removeprefix(PREFIX), (autosave.recall(key) or {}).get(_ORDER)
            if token in self._in_hand:
                continue
            if isinstance(order_id, int):
                self._in_hand.add(token)
                self._book.take(token, done=partial(self._on_taken, token, order_id), owner=self)
            else:
                self.is_done(token)

    def _on_taken(self, token: str, order_id: int, made: Made | None) -> None:
        desk = self._session.desk
        if made is None:
            self.is_done(token)
            words = self.tr(
                "A photo of order #{number} was not stored before the program ended. Please add it once more."
            )
            self._session.say(words.format(number=order_id))
        elif desk is None:
            self._in_hand.discard(token)
        else:
            self._session.background.run(
                lambda: desk.photos.add(order_id, made=[made.photo], action_id=token),
                done=partial(self._on_added, token),
                failed=partial(self._on_refused, token),
                owner=self,
            )

    def _on_added(self, token: str, done: Done) -> None:
        self.is_done(token)
        self._session.feed.announce(done.changes)

    def _on_refused(self, token: str, error: DeskError) -> None:
        self.is_refused(token, error)
        self._session.complain(error)
