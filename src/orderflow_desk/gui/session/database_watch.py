"""Notices when the database is away, and when it is back, so that the window says so and reads again by itself."""

from PySide6.QtCore import QObject, QTimer

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.gui.session.session import Session, is_away

_RETRY_MS = 3000


class DatabaseWatch(QObject):
    """Listens to every refused call; while the database is away it asks again every three seconds."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._is_lost = False
        self._retry = QTimer(self)
        self._retry.setInterval(_RETRY_MS)
        self._retry.timeout.connect(self._ask)
        session.background.refused.connect(self._on_refused)
        session.retry_wanted.connect(self._ask)

    def _on_refused(self, error: DeskError) -> None:
        if is_away(error) and not self._is_lost and self._session.is_open:
            self._is_lost = True
            self._retry.start()
            self._session.database_lost.emit(error)

    def _ask(self) -> None:
        desk = self._session.desk
        if desk is not None and self._is_lost:
            # Whoever is signed in, or nobody: the answer alone counts; a refusal is heard of above.
            self._session.background.run(
                desk.shop.read, done=self._on_back, failed=_expect, owner=self, key="ask"
            )

    def _on_back(self, _settings: object) -> None:
        self._is_lost = False
        self._retry.stop()
        self._session.database_back.emit()
        from orderflow_desk.domain.changes import Changes  # not before it is needed

        self._session.feed.announce(Changes(everything=True))


def _expect(_error: DeskError) -> None:
    """Let the next question follow: the window says already that the database is away."""
