"""Closes a TLS socket that cannot be made: the standard library loses track of one whose connection is reset just then."""

import errno
import os
import ssl
from typing import Any


class TlsSocket(ssl.SSLSocket):
    """For `SSLContext.sslsocket_class`. Promise: where `wrap_socket` raises, nothing stays open."""

    def getpeername(self) -> Any:
        """Return who is at the other end; `wrap_socket` asks it first. Raises ConnectionResetError, closed, when nobody is."""
        try:
            return super().getpeername()
        except OSError as error:
            self.close()
            raise ConnectionResetError(errno.ECONNRESET, os.strerror(errno.ECONNRESET)) from error
