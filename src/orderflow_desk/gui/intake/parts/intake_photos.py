"""The photos of an order that is still being taken in: laid aside on this PC, and written with the order."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.orders.order import Intake
from orderflow_desk.domain.photos.photo_errors import TooManyPhotos
from orderflow_desk.domain.photos.photos import PHOTOS_AT_MOST
from orderflow_desk.gui.forms.ui_new_order import Ui_NewOrder
from orderflow_desk.gui.intake.parts.intake_part import IntakePart
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.photos.book import KEPT_AS, Made, photos_of
from orderflow_desk.gui.photos.card import PhotoCard
from orderflow_desk.gui.photos.following import following_of
from orderflow_desk.gui.photos.viewer import PhotoViewer, Shown
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.images.image_worker import Source
from orderflow_desk.views.done import Done

# As long as a discarded order can be brought back, and a little more.
_FORGET_MS = 60_000


class IntakePhotos(IntakePart):
    """Each photo has a token from the moment it is added; what is still being read when the order is taken in follows it."""

    def __init__(self, session: Session, form: Ui_NewOrder, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._book = photos_of(session)
        self._following = following_of(session, self._book)
        self._made: dict[str, Made | None] = {}
        self._given: frozenset[str] = frozenset()  # what went along when the order was last submitted
        self._late: dict[str, int] = {}
        self.card = PhotoCard(session, page)
        form.side_column.insertWidget(0, self.card)
        self.card.added.connect(self._on_added)
        self.card.opened.connect(self._open)
        self.card.removal_wanted.connect(self._remove)

    @override
    def kept(self) -> dict[str, Any]:
        return {KEPT_AS: list(self._made)} if self._made else {}

    @override
    def recall(self, kept: Mapping[str, Any]) -> None:
        found = kept.get(KEPT_AS, ())
        tokens = [str(token) for token in found] if isinstance(found, list) else []
        left = tuple(token for token in self._made if token not in tokens)
        for token in left:
            self._let_go(token)
        if left:  # until then, a discarded order can be brought back
            QTimer.singleShot(_FORGET_MS, self, partial(self._forget, left))
        for token in tokens[:PHOTOS_AT_MOST]:
            if token not in self._made:
                self._made[token] = None
                self.card.add_tile(token, "")
                self._book.take(token, done=partial(self._on_taken, token), owner=self)
        self.card.say("")

    @override
    def stops(self) -> Sequence[QWidget]:
        return (self.card.drop,)

    @override
    def complete(self, intake: Intake) -> Intake:
        ready = {token: made.photo for token, made in self._made.items() if made is not None}
        self._given = frozenset(ready)
        return replace(intake, photos=tuple(ready.values()))

    @override
    def after(self, done: Done, *, is_submitted: bool) -> None:
        """Let go of what the order has; what did not go along follows it as soon as it is read.

        A repeat of the act wrote nothing: what came to the page after the first time follows, too.
        """
        written = frozenset[str]() if done.is_repeat else self._given
        made, self._made = self._made, {}
        for token in made:
            self.card.take_away(token)
        for token, photo in made.items():
            if token in written:
                continue
            self._late[token] = done.order_id
            self._following.expect(token, done.order_id)
            if photo is not None:
                self._follow(token, photo)
        self._book.throw_away(tuple(written))

    def _on_added(self, sources: list[Source]) -> None:
        if len(self._made) + len(sources) > PHOTOS_AT_MOST:
            self.card.say(describe(TooManyPhotos(PHOTOS_AT_MOST)).whole)
            return
        for source in sources:
            token = uuid4().hex
            self._made[token] = None
            self.card.add_tile(token, source.name)
            self._book.read(
                source,
                done=partial(self._on_made, token),
                failed=partial(self._on_refused, token),
                owner=self,
                token=token,
            )
        self.changed.emit()

    def _on_made(self, token: str, made: Made) -> None:
        if token in self._late:
            self._follow(token, made)
        elif token not in self._made:
            self._book.throw_away((token,))
        elif made.photo.sha256 in {one.photo.sha256 for one in self._made.values() if one is not None}:
            self._remove(token)  # the same photo twice is one
        else:
            self._made[token] = made
            self.card.tile(token).set_name(made.photo.name)
            self.card.tile(token).show_picture(made.thumb)

    def _on_taken(self, token: str, made: Made | None) -> None:
        if made is not None:
            self._on_made(token, made)
        elif token in self._made:
            self._let_go(token)
            self.card.say(
                self.tr("A photo was not stored before the program ended. Please add it once more.")
            )
            self.changed.emit()

    def _on_refused(self, token: str, error: DeskError) -> None:
        was_late = self._late.pop(token, None) is not None
        if token in self._made:
            self._let_go(token)
            self.changed.emit()
        if was_late:
            self._following.is_refused(token, error)
            self._session.complain(error)
        else:
            self.card.say(describe(error).whole)

    def _follow(self, token: str, made: Made) -> None:
        """Add a photo to the order that was taken in before it was read; it stays laid aside until it is written."""
        desk, order_id = self._session.desk, self._late[token]
        if desk is None:
            return
        self._session.background.run(
            lambda: desk.photos.add(order_id, made=[made.photo], action_id=token),
            done=partial(self._on_followed, token),
            failed=partial(self._on_refused, token),
            owner=self,
        )

    def _on_followed(self, token: str, done: Done) -> None:
        del self._late[token]
        self._following.is_done(token)
        self._session.feed.announce(done.changes)

    def _open(self, token: str) -> None:
        ready = [(key, made.photo) for key, made in self._made.items() if made is not None]
        shown = [Shown(key, photo.name, lambda photo=photo: photo.image) for key, photo in ready]
        at = next((place for place, one in enumerate(shown) if one.key == token), None)
        if at is not None:
            PhotoViewer(self._session, shown, at, self.card).open()

    def _remove(self, token: str) -> None:
        if token in self._made:
            self._let_go(token)
            self.changed.emit()
            self._book.throw_away((token,))

    def _let_go(self, token: str) -> None:
        self._made.pop(token, None)
        self.card.take_away(token)

    def _forget(self, tokens: Sequence[str]) -> None:
        self._book.throw_away(
            [token for token in tokens if token not in self._made and token not in self._late]
        )
