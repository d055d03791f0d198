"""One window per user and shop: a second start raises the first and ends."""

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDir, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_WAIT_MS = 400
_RAISE = b"raise"


class Instance(QObject):
    """Owns the local name of a user's window on one folder of settings. `asked` comes when another start finds it."""

    asked = Signal()

    def __init__(self, folder: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        whole = QCryptographicHash.hash(f"{_user()}\n{folder}".encode(), QCryptographicHash.Algorithm.Sha256)
        self._name = f"orderflow-desk-{bytes(whole.toHex().data()).decode()[:20]}"
        self._server: QLocalServer | None = None

    @property
    def may_be_second(self) -> bool:
        """Tell whether there may be another; False where the name has left no trace, which takes no network to see."""
        return os.name != "posix" or os.path.lexists(QDir(QDir.tempPath()).filePath(self._name))

    def take(self) -> bool:
        """Become the one instance; False when there is one already, which was asked to come to the front."""
        from PySide6.QtNetwork import QLocalServer

        if self._server is not None:
            return True
        if self._ask_other():
            return False
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._on_connection)
        if not server.listen(self._name):
            if self._ask_other():
                return False
            # What a killed run left behind answers nobody.
            QLocalServer.removeServer(self._name)
            server.listen(self._name)
        self._server = server
        return True

    def release(self) -> None:
        """Give the name free."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def _ask_other(self) -> bool:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        socket.write(_RAISE)
        socket.waitForBytesWritten(_WAIT_MS)
        socket.disconnectFromServer()
        return True

    def _on_connection(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.asked.emit()


def _user() -> str:
    if hasattr(os, "getuid"):
        return str(os.getuid())
    import getpass

    return getpass.getuser()
