"""The photos of the order that is shown: a strip of them, to look at, to add to and to take from."""

from dataclasses import dataclass
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import DeskError
from orderflow_desk.gui.cards import OrderShown, ShownCard
from orderflow_desk.gui.photos.book import Made, photos_of
from orderflow_desk.gui.photos.card import PhotoCard
from orderflow_desk.gui.photos.following import following_of
from orderflow_desk.gui.photos.viewer import PhotoViewer, Shown
from orderflow_desk.gui.session.command_runner import CommandRunner
from orderflow_desk.gui.session.feed import Freshness
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.gui.words.when import moment_text, now
from orderflow_desk.images.image_worker import Source
from orderflow_desk.views import reads
from orderflow_desk.views.done import Done
from orderflow_desk.views.photos import PhotoRow


@dataclass(frozen=True, slots=True)
class _Waiting:
    order_id: int
    name: str


class OrderPhotos(QObject):
    """Reads for itself. What is added belongs to the order that was shown then, whichever is shown when it is stored."""

    def __init__(self, session: Session, shown: OrderShown, pane: QWidget) -> None:
        super().__init__(pane)
        self._session, self._shown = session, shown
        self._order_id: int | None = None
        self._rows: tuple[PhotoRow, ...] = ()
        self._waiting: dict[str, _Waiting] = {}
        self._book = photos_of(session)
        self._following = following_of(session, self._book)
        self._runner = CommandRunner(session, self)
        self.card = PhotoCard(session, pane)
        self.card.added.connect(self._on_added)
        self.card.opened.connect(self._open)
        self.card.removal_wanted.connect(self._remove)
        self._runner.refused.connect(self._say)
        self._freshness = Freshness(session.feed, self.card, reads.ORDER_PHOTOS, self._on_changes)

    def show_order(self, order_id: int) -> None:
        """Show the photos of an order."""
        if order_id != self._order_id:
            self._order_id, self._rows = order_id, ()
            self._paint([])
            self.card.say("")
            self.reload()

    def reload(self) -> None:
        """Read them again."""
        desk, order_id = self._session.desk, self._order_id
        if desk is None or order_id is None:
            return

        def read() -> list[tuple[PhotoRow, QImage]]:
            return [(row, QImage.fromData(row.thumb)) for row in desk.photos.of_order(order_id)]

        self._session.background.run(read, done=self._paint, failed=self._say, owner=self, key="photos")

    def _paint(self, found: list[tuple[PhotoRow, QImage]]) -> None:
        self._rows = tuple(row for row, _ in found)
        waiting = {key: one.name for key, one in self._waiting.items() if one.order_id == self._order_id}
        wanted = {str(row.id): (row.name, image) for row, image in found}
        for key in self.card.keys:
            if key not in wanted and key not in waiting:
                self.card.take_away(key)
        for key, (name, image) in wanted.items():
            if key not in self.card.keys:
                self.card.add_tile(key, name, image)
        for key, name in waiting.items():
            if key not in self.card.keys:
                self.card.add_tile(key, name)

    def _on_changes(self, changes: Changes) -> None:
        if self._order_id is not None and changes.touches_orders((self._order_id,), reads.ORDER_PHOTOS):
            self.reload()

    def _on_added(self, sources: list[Source]) -> None:
        shown = self._shown()
        if shown is None:
            return
        for source in sources:
            key = uuid4().hex
            self._waiting[key] = _Waiting(shown.id, source.name)
            if shown.id == self._order_id:
                self.card.add_tile(key, source.name)
            self._following.expect(key, shown.id)
            self._book.read(
                source,
                done=partial(self._on_made, key),
                failed=partial(self._on_refused, key),
                owner=self,
                token=key,
            )

    def _on_made(self, key: str, made: Made) -> None:
        desk, order_id = self._session.desk, self._waiting[key].order_id
        if desk is None:
            return
        if key in self.card.keys:
            self.card.tile(key).show_picture(made.thumb)
        self._session.background.run(
            lambda: desk.photos.add(order_id, made=[made.photo], action_id=key),
            done=partial(self._on_stored, key),
            failed=partial(self._on_refused, key),
            owner=self,
        )

    def _on_stored(self, key: str, done: Done) -> None:
        self._waiting.pop(key, None)
        self._following.is_done(key)
        self._session.feed.announce(done.changes)
        if self.card.isVisible():
            self.reload()
        else:
            self._session.say(self.tr("Photo added to #{number}").format(number=done.order_id))

    def _on_refused(self, key: str, error: DeskError) -> None:
        was_for = self._waiting.pop(key, None)
        self._following.is_refused(key, error)
        self.card.take_away(key)
        if was_for is not None and was_for.order_id == self._order_id:
            self._say(error)
        else:
            self._session.complain(error)

    def _say(self, error: DeskError) -> None:
        if self.card.isVisible():
            self.card.say(describe(error).whole)
        else:
            self._session.complain(error)

    def _open(self, key: str) -> None:
        desk = self._session.desk
        keys = [str(row.id) for row in self._rows]
        if desk is None or key not in keys:
            return
        shown = [
            Shown(
                str(row.id),
                row.name,
                partial(desk.photos.read, row.id),
                self.tr("{who}, {when}").format(who=row.user, when=moment_text(row.at, now())),
            )
            for row in self._rows
        ]
        PhotoViewer(self._session, shown, keys.index(key), self.card).open()

    def _remove(self, key: str) -> None:
        if key in {str(row.id) for row in self._rows}:
            self._runner.do(
                f"remove_photo:{key}",
                lambda desk, action_id: desk.photos.remove(int(key), action_id=action_id),
                done=lambda _done: self._on_removed(int(key)),
            )

    def _on_removed(self, photo_id: int) -> None:
        self._session.say(self.tr("The photo was removed"), undo=partial(self._put_back, photo_id))

    def _put_back(self, photo_id: int) -> None:
        self._runner.do(
            f"put_back_photo:{photo_id}",
            lambda desk, action_id: desk.photos.put_back(photo_id, action_id=action_id),
        )


def photo_tab(session: Session, shown: OrderShown, page: QWidget) -> ShownCard:
    """Return the tab of the photos."""
    photos = OrderPhotos(session, shown, page)
    return ShownCard(photos.card, lambda detail: photos.show_order(detail.id), photos.card.dropped)
