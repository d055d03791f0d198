"""One window per user and shop: a second start raises the first and ends."""

import getpass
import hashlib

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 400
_RAISE = b"raise"


class Instance(QObject):
    """Owns the local name of a user's window on one folder of settings. `asked` comes when another start finds it."""

    asked = Signal()

    def __init__(self, folder: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        digest = hashlib.sha256(f"{getpass.getuser()}\n{folder}".encode()).hexdigest()[:20]
        self._name = f"orderflow-desk-{digest}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def take(self) -> bool:
        """Become the one instance; False when there is one already, which was asked to come to the front."""
        if self._ask_other():
            return False
        if not self._server.listen(self._name):
            # What a killed run left behind answers nobody.
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)
        return True

    def release(self) -> None:
        """Give the name free."""
        self._server.close()

    def _ask_other(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        socket.write(_RAISE)
        socket.waitForBytesWritten(_WAIT_MS)
        socket.disconnectFromServer()
        return True

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.asked.emit()
