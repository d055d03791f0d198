"""Reads the address of a database as people write it, and keeps its password apart."""

import re
from urllib.parse import unquote

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble

_SERVER = re.compile(r"(postgres|postgresql)(\+\w+)?://(.*)", re.DOTALL)
# What stands behind the password: hosts with ports, the name of the database, the options.
_PLACE = re.compile(r"[^@/?#\s]*(/[^/?#@]*)?(\?\w+=[^&]*(&\w+=[^&]*)*)?", re.DOTALL)
_PORTS = re.compile(r"(\[[^\]]*\]|[^:\[\],]*)(:\d+)?(,(\[[^\]]*\]|[^:\[\],]*)(:\d+)?)*")


def read_address(address: str) -> URL:
    """Return the address as SQLAlchemy has it. In a password, @ and its like may stand as they are.

    Raises:
        DatabaseTrouble: it is none; the detail holds no password.
    """
    text = address.strip()
    server = _SERVER.fullmatch(text)
    try:
        if server is not None:
            return _server(server[3])
        if text.startswith("sqlite:"):
            return make_url(text)
    except (ArgumentError, ValueError) as error:
        raise _refused(text) from error
    raise _refused(text)


def _server(rest: str) -> URL:
    user, place = _parted(rest)
    host = re.split(r"[/?]", place, maxsplit=1)[0]
    if not _PORTS.fullmatch(host):
        raise ValueError("port")
    name, _, password = user.partition(":")
    found = make_url(f"postgresql+psycopg://{place}")
    return found.set(username=unquote(name) or None, password=unquote(password) or None)


def _parted(rest: str) -> tuple[str, str]:
    """Return user with password, and the place, parted at the first @ behind which a place can stand."""
    if "@" not in rest:
        return "", rest
    for at in (found.start() for found in re.finditer("@", rest)):
        if _PLACE.fullmatch(rest[at + 1 :]):
            return rest[:at], rest[at + 1 :]
    raise ValueError("place")


def _refused(text: str) -> DatabaseTrouble:
    return DatabaseTrouble(DatabaseFault.ADDRESS, _shown(text))


def _shown(text: str) -> str:
    """Return an address that cannot be read, without whatever may be a password in it."""
    scheme, colons, rest = text.rpartition("://")
    user, at, place = rest.rpartition("@")
    return f"{scheme}{colons}{user.partition(':')[0]}{at}{place}"


def parted_password(address: str) -> tuple[str, str]:
    """Return the address without its password, and the password. Raises DatabaseTrouble where it is none."""
    url = read_address(address)
    password = url.password or ""
    if not password:
        return address.strip(), ""
    plain = URL.create(url.drivername, url.username, None, url.host, url.port, url.database, url.query)
    return plain.render_as_string(hide_password=False).replace(
        "postgresql+psycopg:", "postgresql:", 1
    ), password


def with_password(address: str, password: str) -> str:
    """Return the address with this password. Raises DatabaseTrouble where it is none."""
    return read_address(address).set(password=password).render_as_string(hide_password=False)


def is_on_server(address: str) -> bool:
    """Tell whether an address that can be read is that of a server."""
    return _SERVER.fullmatch(address.strip()) is not None
