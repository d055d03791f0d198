"""Works like a counter with photos, with the window's own page and card of photos, until it is killed."""

import os
import random
from collections.abc import Callable, Collection
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from orderflow_desk.app.chores import ChoreRunner
from orderflow_desk.app.threads import Threads
from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import DeskError, Refusal
from orderflow_desk.domain.lifecycle import PATH, Status
from orderflow_desk.domain.orders.order import Intake
from orderflow_desk.domain.photos.photos import Photo
from orderflow_desk.drafts import Drafts
from orderflow_desk.gui.features import join_messages
from orderflow_desk.gui.intake.new_order_page import NewOrderPage
from orderflow_desk.gui.look.theme import Choice, Theme
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.photos.book import KEPT_AS, PhotoBook
from orderflow_desk.gui.photos.card import PhotoCard
from orderflow_desk.gui.photos.order_photos import OrderPhotos
from orderflow_desk.gui.session.autosave import Autosave
from orderflow_desk.gui.session.background import Background
from orderflow_desk.gui.session.feed import Feed
from orderflow_desk.gui.session.session import Session
from orderflow_desk.images.image_worker import ImageWorker, Source
from orderflow_desk.images.staged_photos import StagedPhotos
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.settings import SettingsFile
from orderflow_desk.views.done import Done
from orderflow_desk.views.orders.detail import OrderDetail
from orderflow_desk.views.orders.list import OrderFilter
from rigs.photos.photo_claims import Fields, Witness, fields_in
from rigs.photos.photo_samples import digest, name_of, number_of, sample
from rigs.photos.warm_image_worker import Forked, WarmImageWorker

STAGED, DRAFTS = "photos", "drafts"
# People pause now and then, for longer than the half-written texts wait for.
_PACE_MS, _PAUSE_MS, _PAUSES = 4, 300, 0.06
# As many as a person has before them; and the most that are on their way at once.
_ORDERS_AT_ONCE, _PHOTOS_AT_ONCE = 8, 4
# One life in so many starts the process that reads photos as the program does; the others have it at once.
_STARTED_BY_ITSELF = 8
_ACTS = {"drop": 6, "take_away": 1, "submit": 2, "add": 4, "finish": 2, "cancel": 1, "remove": 1, "erase": 1}

join_messages()  # as a start of the program does


class ClaimedDrafts(Drafts):
    """Says which photos a half-written text names, once that is on the disk."""

    def __init__(self, folder: Path, witness: Witness) -> None:
        super().__init__(folder)
        self._witness = witness

    @override
    def write(self, key: str, value: dict[str, Any]) -> None:
        super().write(key, value)
        if value.get(KEPT_AS):
            self._witness.say("named", *value[KEPT_AS])


class ClaimedStagedPhotos(StagedPhotos):
    """Says what was laid aside, once that is on the disk; complains where that is not found again."""

    def __init__(self, folder: Path, witness: Witness, before: Fields) -> None:
        super().__init__(folder)
        self._witness = witness
        self._before = before

    @override
    def lay(self, token: str, photo: Photo) -> None:
        super().lay(token, photo)
        self._witness.say("laid", token, photo.sha256)

    @override
    def take(self, token: str) -> Photo | None:
        found = super().take(token)
        if found is None and token in self._before.kept:
            os.write(2, f"{token} was kept, and would be told as lost\n".encode())
        return found


class PhotoCounter:
    """Chooses acts at random, one at each tick, as far as the last ones let it."""

    def __init__(self, session: Session, desk: Desk, witness: Witness, seed: int) -> None:
        self._session = session
        self._desk = desk
        self._witness = witness
        self._chance = random.Random(seed)  # noqa: S311  a rig is repeated by its seed
        self._seed = seed
        self._number = 0
        self._page = NewOrderPage(session)
        card = self._page.findChild(PhotoCard)
        assert card is not None
        self._card = card
        self._pane = QWidget()
        self._shown: OrderDetail | None = None
        self._photos = OrderPhotos(session, lambda: self._shown, self._pane)

    def begin(self) -> None:
        """Work from now on."""
        self._act()

    def _act(self) -> None:
        pause = _PAUSE_MS if self._chance.random() < _PAUSES else _PACE_MS
        QTimer.singleShot(pause, self._pane, self._act)
        kind = self._chance.choices(list(_ACTS), weights=list(_ACTS.values()))[0]
        self._number += 1
        getattr(self, f"_{kind}")()

    def _source(self) -> Source:
        number = self._seed * 1000 + self._number
        return Source(name_of(number), sample(number))

    def _drop(self) -> None:
        if len(self._card.keys) < _PHOTOS_AT_ONCE:
            self._card.added.emit([self._source()])

    def _take_away(self) -> None:
        if self._card.keys and self._chance.random() < 0.3:
            token = self._chance.choice(self._card.keys)
            self._witness.say("unwanted", token)
            self._card.removal_wanted.emit(token)

    def _submit(self) -> None:
        if not self._card.keys or self._chance.random() < 0.7:
            return
        for name, words in (
            ("customer_name", f"Customer {self._seed}-{self._number}"),
            ("customer_phone", f"601{self._number:06}"),
            ("item_title", "Lamp"),
        ):
            field = self._page.findChild(QLineEdit, name)
            assert field is not None
            if not field.text():
                field.setText(words)
        self._page.form.fault.setPlainText("dark")
        self._page.form.contact_confirmed.setChecked(True)
        self._page.submit.click()

    def _add(self) -> None:
        order_id = self._some_order()
        if order_id is not None and len(self._photos.card.keys) < 3 * _PHOTOS_AT_ONCE:
            self._shown = self._desk.lookup.order(order_id)
            self._photos.show_order(order_id)
            self._photos.card.added.emit([self._source()])

    def _finish(self) -> None:
        order_id = self._some_order(open_only=True)
        if order_id is not None and self._chance.random() < 0.4:
            self._behind(lambda: self._walked(order_id))

    def _walked(self, order_id: int) -> Changes | None:
        """Move an order to its end, step by step."""
        changes = None
        status = self._desk.lookup.order(order_id).status
        if status not in PATH:  # it was cancelled since it was chosen
            return None
        for to in PATH[PATH.index(status) + 1 :]:
            version = self._desk.lookup.order(order_id).version
            done = self._desk.moves.move(
                order_id, to=to, expected_version=version, action_id=f"{order_id}-{to}-{version}"
            )
            changes = done.changes
        return changes

    def _cancel(self) -> None:
        order_id = self._some_order(open_only=True)
        if order_id is not None and self._chance.random() < 0.4:
            self._behind(lambda: self._cancelled(order_id))

    def _cancelled(self, order_id: int) -> Changes:
        version = self._desk.lookup.order(order_id).version
        action_id = f"{order_id}-cancelled-{version}"
        done = self._desk.moves.cancel(
            order_id, reason="too dear", expected_version=version, action_id=action_id
        )
        return done.changes

    def _remove(self) -> None:
        order_id = self._some_order()
        if order_id is not None and self._chance.random() < 0.5:
            self._behind(lambda: self._removed(order_id))

    def _removed(self, order_id: int) -> Changes | None:
        rows = self._desk.photos.of_order(order_id)
        if not rows:
            return None
        row = self._chance.choice(rows)
        self._witness.say("removing", digest(number_of(row.name)))
        return self._desk.photos.remove(row.id, action_id=f"remove-{row.id}").changes

    def _erase(self) -> None:
        order_id = self._some_order()
        if order_id is not None and self._chance.random() < 0.3:
            # Named now: two that wait for their turn would otherwise take one name, and the second would be a repeat.
            action_id = f"erase-{self._seed}-{self._number}"
            self._behind(lambda: self._forgotten(order_id, action_id))

    def _forgotten(self, order_id: int, action_id: str) -> Changes:
        customer = self._desk.lookup.order(order_id).customer_id
        self._witness.say("erasing", order_id)
        try:
            erased = self._desk.erasure.erase(customer, action_id=action_id)
        except Refusal:
            self._witness.say("spared", order_id)
            raise
        self._witness.say("erased", order_id)
        return erased.changes

    def _some_order(self, *, open_only: bool = False) -> int | None:
        flt = OrderFilter(PATH[:-1] if open_only else tuple(Status))
        rows = self._desk.lookup.page(flt, first=0, count=_ORDERS_AT_ONCE).rows
        return self._chance.choice(rows).id if rows else None

    def _behind(self, call: Callable[[], Changes | None]) -> None:
        def describe(changes: Changes | None) -> None:
            if changes is not None:
                self._session.feed.announce(changes)

        self._session.background.run(call, done=describe, failed=_complain)


def _complain(error: DeskError) -> None:
    if not isinstance(error, Refusal):
        os.write(2, f"{type(error).__name__}: {error}\n".encode())


def _report_what_is_stored(desk: Desk, witness: Witness) -> None:
    """Say which photos the database has, as soon as the service says so."""
    take_in, add = desk.intake.take_in, desk.photos.add

    def claimed_take_in(intake: Intake, *, action_id: str, submit: bool = False) -> Done:
        done = take_in(intake, action_id=action_id, submit=submit)
        if not done.is_repeat:
            witness.say("stored", done.order_id, *(photo.sha256 for photo in intake.photos))
        return done

    def claimed_add(order_id: int, *, made: Collection[Photo], action_id: str) -> Done:
        done = add(order_id, made=list(made), action_id=action_id)
        witness.say("stored", order_id, *(photo.sha256 for photo in made))
        return done

    desk.intake.take_in, desk.photos.add = claimed_take_in, claimed_add  # type: ignore[method-assign]


def live(url: str, journal: str, folder: str, seed: int, shift_seconds: float) -> None:
    """Open the shop and work in it; `shift_seconds` puts this life's clock forward, so that days pass."""
    os.setsid()  # the process that reads photos belongs to this group, and can be found when this one is dead
    place = Path(folder)
    before, witness = fields_in(place), Witness(place)
    witness.say("born", os.getpid())
    image_worker = ImageWorker() if seed % _STARTED_BY_ITSELF == 0 else WarmImageWorker(Forked())
    app = QApplication(["rig"])
    shift = timedelta(seconds=shift_seconds)
    desk = open_desk(url, clock=lambda: datetime.now(UTC) + shift, journal=journal)
    desk.people.sign_in_without_password()
    _report_what_is_stored(desk, witness)
    background = Background()
    background.crashed.connect(lambda error: os.write(2, f"{error!r}\n".encode()))
    autosave = Autosave(background, ClaimedDrafts(place / DRAFTS, witness))
    session = Session(
        background=background,
        feed=Feed(),
        theme=Theme(app, Choice.LIGHT),
        autosave=autosave,
        settings=SettingsFile(place),
    )
    session.data_folder = folder
    PhotoBook(session, image_worker, staged=ClaimedStagedPhotos(place / STAGED, witness, before))
    background.start()
    autosave.load()
    chores = ChoreRunner(desk, delay=0)
    session.feed.changed.connect(chores.wake)
    Threads().start("chores", chores.run)
    session.open(desk)
    assert desk.person is not None
    session.enter(desk.person)
    counter = PhotoCounter(session, desk, witness, seed)
    autosave.loaded.connect(counter.begin)
    app.exec()
