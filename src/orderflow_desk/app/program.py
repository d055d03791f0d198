"""One run of the program with its window: built here, opened in the background, taken down in reverse."""

import logging
import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from orderflow_desk.app.collector import Collector
from orderflow_desk.app.diagnostics.crash import CrashWatch
from orderflow_desk.app.first_look import FirstLook
from orderflow_desk.app.first_paint import FirstPaint, load_the_rest
from orderflow_desk.app.instance import Instance
from orderflow_desk.app.options import Options
from orderflow_desk.app.shop.demo_shop import open_demo
from orderflow_desk.app.shop.news import announce_opened
from orderflow_desk.app.shop.opening import Shop
from orderflow_desk.app.shop.personal_place import PersonalPlace, drafts_at, place_at_start
from orderflow_desk.app.threads import Bridge
from orderflow_desk.domain.errors import DeskError, Trouble
from orderflow_desk.domain.opening.opening_errors import OpeningFailed
from orderflow_desk.gui.features import join_messages
from orderflow_desk.gui.frame.demo_note import DEMO_IS_KEPT
from orderflow_desk.gui.frame.main_window import MainWindow
from orderflow_desk.gui.look.theme import Choice, Theme
from orderflow_desk.gui.opening.shop_wish import ShopWish
from orderflow_desk.gui.session.autosave import Autosave
from orderflow_desk.gui.session.background import Background, Lane
from orderflow_desk.gui.session.feed import Feed
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.languages import Speech
from orderflow_desk.gui.words.shop_time import set_zone
from orderflow_desk.known_shops import KnownShops
from orderflow_desk.settings import SettingsFile

if TYPE_CHECKING:
    from orderflow_desk.app.diagnostics.logs import Log
    from orderflow_desk.app.mail_account import MailAccountAccess
    from orderflow_desk.app.passcode_keys import PasscodeKeys
    from orderflow_desk.app.shop.opener import Opened, ShopOpener
    from orderflow_desk.app.workers import Workers
    from orderflow_desk.demo.mailbox import Mailbox

_JOIN_SECONDS = 3.0
_RETRY_MS = 3000
_log = logging.getLogger(__name__)


class Program(QObject):
    """Everything of one run. `seen` comes when the window has been painted, `shop_opened` when there is a desk; `ended` when all is taken down."""

    seen = Signal()
    shop_opened = Signal()
    ended = Signal()

    def __init__(
        self,
        app: QApplication,
        options: Options,
        settings: SettingsFile | None = None,
        look: FirstLook | None = None,
    ) -> None:
        """Build the window. `settings` are read where they are not given; `look` reads what it shows before it is open."""
        super().__init__(app)
        self._app = app
        self._options = options
        self._folders = options.folders()
        self.settings = settings or SettingsFile(self._folders.config)
        self._speech = Speech(app, self.settings.settings.language)
        self.theme = Theme(app, Choice(options.theme or self.settings.settings.theme))
        self._collector = Collector(self)
        self._collector.begin()
        self.background = Background()
        self.feed = Feed()
        self._known = KnownShops(self._folders.data)
        place = place_at_start(options, self.settings.settings, self._known)
        autosave = Autosave(self.background, drafts_at(self._folders, place))
        self.session = Session(
            background=self.background,
            feed=self.feed,
            theme=self.theme,
            autosave=autosave,
            settings=self.settings,
        )
        self.session.is_demo = options.is_demo
        self.session.log_folder = str(self._folders.log)
        self.session.data_folder = str(place)
        self._place = PersonalPlace(self.session, self._folders, self._known)
        self.session.signed_in.connect(self._place.enter)
        self._bridge = Bridge(self)
        self._bridge.changed.connect(self.feed.announce)
        self._bridge.looked.connect(self.session.looked)
        self._shop: Shop | None = None
        self._mail_account: MailAccountAccess | None = None
        self._keys: PasscodeKeys | None = None
        self._introduction: QTimer | None = None
        self._workers: Workers | None = None
        self._retry = QTimer(self, singleShot=True, interval=_RETRY_MS)
        self._retry.timeout.connect(self.open)
        self._opener: ShopOpener | None = None
        self._wish = self._tried = ShopWish()
        self._is_opening = self._is_answered = False
        self.window = MainWindow(self.session)
        self.window.closed.connect(self.close)
        self.session.retry_wanted.connect(self._on_retry_wanted)
        self.session.shop_wanted.connect(self._on_shop_wanted)
        self._crashes = CrashWatch(self.session, self.window)
        self._first_paint = FirstPaint(self.window)
        self._first_paint.seen.connect(self._begin)
        self._first_paint.seen.connect(self.seen)
        if look is not None:
            look.deliver(self._bridge.looked.emit)

    @property
    def mailbox(self) -> "Mailbox | None":
        """The demo's mail server, once the demo is open."""
        return self._shop.mailbox if self._shop else None

    def start(self) -> None:
        """Show the window; what takes time begins once it has painted."""
        self._first_paint.watch()
        self.window.show()

    def _begin(self) -> None:
        """Begin what takes time, and make what it needs."""
        from orderflow_desk.app.diagnostics.logbook import Logbook
        from orderflow_desk.app.mail_account import MailAccountAccess
        from orderflow_desk.app.passcode_keys import PasscodeKeys, introduce_soon
        from orderflow_desk.app.shop.opener import ShopOpener
        from orderflow_desk.keychain import Keychain, Place

        keychain = Keychain(self._folders.data, place=Place(self.settings.settings.secret_place))
        self._mail_account = self.session.mail_account = MailAccountAccess(keychain, self.settings)
        self._opener = ShopOpener(self._options, self.settings, keychain, self._known)
        self._keys = self.session.passcode_keys = PasscodeKeys(keychain)
        self._introduction = introduce_soon(self.session, self._keys)
        self.session.support = Logbook(self._folders.log, self._is_on_server)
        self.background.start()
        self.background.run(load_the_rest, done=self._on_rest_loaded, owner=self, lane=Lane.SLOW)
        self.session.autosave.load()
        self.open()

    def _on_rest_loaded(self, _nothing: object) -> None:
        from orderflow_desk.gui.photos.book import photos_of
        from orderflow_desk.gui.photos.following import following_of

        following_of(self.session, photos_of(self.session))
        self.session.painted.emit()

    def open(self) -> None:
        """Open the shop in the background."""
        office = self._mail_account
        if office is not None and not self._is_opening:
            self._is_opening, self._is_answered, self._tried = True, False, self._wish
            self.background.run(
                partial(self._open, office, self._tried),
                done=self._on_opened,
                failed=self._on_refused,
                ended=self._on_tried,
                owner=self,
            )

    def _on_tried(self) -> None:
        self._is_opening = False
        if not self._is_answered:
            # Whatever went wrong is told by the crash report; the window does not wait for the shop any longer.
            self.session.database_lost.emit(OpeningFailed())
        elif self._shop is None and self._tried != self._wish:
            self.open()

    def _open(self, office: "MailAccountAccess", wish: ShopWish) -> "tuple[Opened, Workers]":
        from orderflow_desk.app.workers import Workers

        join_messages()  # before anything can go wrong in the open shop
        opened = self._shop_wanted(wish)
        shop = opened.shop
        office.serve(shop)
        if self._keys is not None:
            self._keys.serve(shop)
        bridge = self._bridge
        return opened, Workers(shop, office, on_change=bridge.announce)

    def _shop_wanted(self, wish: ShopWish) -> "Opened":
        from orderflow_desk.app.shop.opener import Opened

        if self._options.is_demo or self._opener is None:
            return Opened(
                open_demo(self._folders.data / "demo.db", is_kept=self.settings.read(DEMO_IS_KEPT) is True),
                "",
                "",
            )
        return self._opener.open(wish)

    def _on_opened(self, found: "tuple[Opened, Workers]") -> None:
        self._is_answered = True
        opened, self._workers = found
        self._shop = opened.shop
        self._place.serve(opened)
        desk = self._shop.desk
        self.session.sign_in_hint = _hint(self._shop)
        self.session.database_name = desk.database_name
        set_zone(self._shop.time_zone)
        self.session.open(desk)
        self.feed.changed.connect(self._workers.wake)
        self._workers.start()
        self.shop_opened.emit()
        if self._opener is not None:
            announce_opened(self.session, opened, self._opener, self.settings.aside)

    def _on_refused(self, error: DeskError) -> None:
        """Say what is wrong with the database, and try again: it may only be starting up. What asks waits for its answer."""
        _log.info("the database cannot be opened: %s", error)
        self._is_answered = True
        self.session.shop_address = self._opener.tried if self._opener is not None else ""
        self.session.database_lost.emit(error)
        if isinstance(error, Trouble):
            self._retry.start()

    def _on_shop_wanted(self, wish: ShopWish) -> None:
        if self._shop is None:
            self._wish = wish if wish.address or wish.is_local else self._wish.with_answer(wish)
            self._on_retry_wanted()

    def _on_retry_wanted(self) -> None:
        if self._shop is None:
            self._retry.stop()
            self.open()

    def _is_on_server(self) -> bool | None:
        return self._shop.desk.is_on_server if self._shop else None

    def _let_photos_go(self) -> None:
        from orderflow_desk.gui.photos.book import PhotoBook

        for book in self.session.findChildren(PhotoBook):
            book.close()

    def close(self) -> None:
        """Take everything down in reverse, each part within a time limit."""
        began = time.monotonic()
        self._crashes.close()
        self.window.hide()
        if self._workers is not None:
            self._workers.stop(_JOIN_SECONDS)
        self._retry.stop()
        if self._introduction is not None:
            self._introduction.stop()
        self.background.close(_JOIN_SECONDS)
        self._let_photos_go()
        if self._shop is not None:
            if self._shop.mailbox is not None:
                self._shop.mailbox.stop()
            self._shop.desk.close()
        self._collector.end()
        self._speech.end()
        _log.info("shut down in %.2f s", time.monotonic() - began)
        self.ended.emit()


def _hint(shop: Shop) -> str:
    """Return how to sign in to the demo, whose people's password is no secret."""
    if not shop.demo_password:
        return ""
    sentence = QCoreApplication.translate(
        "program", "Demo: the names are {logins}, and the password is {password}."
    )
    return sentence.format(logins=", ".join(shop.demo_logins), password=shop.demo_password)


def run_window(
    app: QApplication, options: Options, settings: SettingsFile, look: FirstLook | None, log: "Log | None"
) -> int:
    """Run the program until its window closes; raise the first one instead when it runs already."""
    instance = Instance(str(options.folders().config))
    if instance.may_be_second and not instance.take():
        return 0
    program = Program(app, options, settings, look)

    def settle() -> None:
        if log is not None:
            log.begin()
        if not instance.take():  # two were started at the same moment
            program.window.close_for_good()

    program.seen.connect(settle)
    instance.asked.connect(program.window.showNormal)
    instance.asked.connect(program.window.raise_)
    instance.asked.connect(program.window.activateWindow)
    program.ended.connect(instance.release)
    program.ended.connect(app.quit)
    app.setQuitOnLastWindowClosed(False)
    program.start()
    return app.exec()
