"""Looks at a database before it is opened: whether there is a shop in it, and which."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select, text

from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble
from orderflow_desk.store.engine import Store
from orderflow_desk.store.schema import REVISIONS, found_revision
from orderflow_desk.store.tables import shop_identity

_SINCE = "0022"
_UTF8 = "UTF8"


@dataclass(frozen=True, slots=True)
class FoundShop:
    """What stands at an address: nothing yet, or a shop; its id is empty while it is of a schema that had none."""

    is_there: bool
    shop_id: str = ""


def found_shop(store: Store) -> FoundShop:
    """Look, and make nothing: not even the file.

    Raises:
        DatabaseTrouble: it cannot be opened, or no shop can live in it.
    """
    if store.is_sqlite and _is_nothing(Path(store.url.database or "")):
        return FoundShop(is_there=False)
    with store.reading() as conn:
        if not store.is_sqlite:
            _check_encoding(conn)
        revision = found_revision(conn)
        if revision is None:
            return FoundShop(is_there=False)
        has_id = revision not in REVISIONS or revision >= _SINCE
        return FoundShop(is_there=True, shop_id=shop_id(conn) if has_id else "")


def shop_id(conn: Connection) -> str:
    """Return the id of the shop."""
    return conn.execute(select(shop_identity.c.id)).scalar() or ""


def _is_nothing(file: Path) -> bool:
    try:
        return file.stat().st_size == 0
    except FileNotFoundError:
        return True
    except OSError:
        return False  # who opens it says what is wrong with it


def _check_encoding(conn: Connection) -> None:
    encoding = conn.execute(text("SHOW server_encoding")).scalar_one()
    if encoding != _UTF8:
        raise DatabaseTrouble(DatabaseFault.NOT_UTF8, encoding)
