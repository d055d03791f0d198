"""Looks into the folder of the phone's photos while somebody sees a card of photos, and remembers what was done with each."""

import time
from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session
from orderflow_desk.images.phone_folder import PhoneFolder, Upload

FOLDER_KEY = "phone_folder"
_HANDLED_KEY = "phone_photos"
_HANDLED_AT_MOST = 500
LOOK_MS = 2000
# So many looks may come in vain while one is still waiting for the folder.
_TIMEOUT = 3


def phone_watch_of(session: Session) -> "PhoneWatch":
    """Return the watch of a session, made when it is first asked for."""
    return session.findChild(PhoneWatch) or PhoneWatch(session)


class PhoneWatch(QObject):
    """Lives with the session; one look at a time, on a lane of its own, and none while no card is seen."""

    asked = Signal()  # who is seen answers with `go_on`
    changed = Signal()

    def __init__(self, session: Session, every_ms: int = LOOK_MS) -> None:
        super().__init__(session)
        self._session = session
        self._folder: PhoneFolder | None = None
        self._is_looking = self._is_wanted = False
        self._in_vain = 0
        self._handled: dict[str, None] = dict.fromkeys(map(str, _kept(session)))
        self._found: tuple[Upload, ...] = ()
        self.trouble: DeskError | None = None
        self.is_silent = False
        self._clock = QTimer(self, interval=every_ms)
        self._clock.timeout.connect(self._on_tick)

    @property
    def path(self) -> str:
        """The folder as it is set for this PC; empty: none is watched."""
        return str(self._session.settings.read(FOLDER_KEY, "") or "")

    @property
    def uploads(self) -> tuple[Upload, ...]:
        """The photos that nobody has added or dismissed yet, the newest first."""
        return tuple(one for one in self._found if one.key not in self._handled)

    def go_on(self) -> None:
        """Look, and look again as long as somebody answers when they are asked."""
        self._is_wanted = True
        if not self._clock.isActive():
            self._clock.start()
            self._look()

    def handle(self, uploads: Iterable[Upload]) -> None:
        """Offer these no more: they were added or dismissed."""
        self._handled |= dict.fromkeys(one.key for one in uploads)
        # What still lies there has to be remembered; of the others, the last ones are enough.
        here = {one.key for one in self._found}
        gone = [key for key in self._handled if key not in here][-_HANDLED_AT_MOST:]
        kept = [*gone, *(key for key in self._handled if key in here)]
        self._handled = dict.fromkeys(kept)
        self._session.remember(_HANDLED_KEY, kept)
        self.changed.emit()

    def _on_tick(self) -> None:
        self._is_wanted = False
        self.asked.emit()
        if self._is_wanted:
            self._look()
        else:
            self._clock.stop()

    def _look(self) -> None:
        path = self.path
        if self._folder is None or self._folder.path != path:
            # A look into the folder of before may still hang there; its answer is for nobody.
            self._folder = PhoneFolder(path)
            self._is_looking = False
            self._announce((), None)
        if not path:
            return
        if self._is_looking:
            self._in_vain += 1
            if self._in_vain == _TIMEOUT:
                self.is_silent = True
                self.changed.emit()
            return
        folder, self._is_looking, self._in_vain = self._folder, True, 0
        self._session.background.run(
            lambda: folder.look(time.time()),
            done=lambda found: self._on_looked(folder, found, None),
            failed=partial(self._on_looked, folder, ()),
            owner=self,
            lane=Lane.PHONE,
        )

    def _on_looked(self, folder: PhoneFolder, found: tuple[Upload, ...], trouble: DeskError | None) -> None:
        if folder is self._folder:
            self._is_looking = False
            self._announce(found, trouble)

    def _announce(self, found: tuple[Upload, ...], trouble: DeskError | None) -> None:
        said = (self._found, repr(self.trouble), self.is_silent)
        self._found, self.trouble, self.is_silent = found, trouble, False
        if said != (found, repr(trouble), False):
            self.changed.emit()


def _kept(session: Session) -> list[object]:
    kept = session.settings.read(_HANDLED_KEY, [])
    return list(kept) if isinstance(kept, list) else []
