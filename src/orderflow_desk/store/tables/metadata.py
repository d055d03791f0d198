"""What all tables share: the naming of constraints, and times and slugs as column types."""

from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Text,
    text,
)
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeDecorator

from orderflow_desk.domain.actors import ActorKind
from orderflow_desk.domain.moments import from_microseconds, to_microseconds

__all__ = [
    "DERIVED",
    "OWN_AFFAIR",
    "PLAIN",
    "ROWS_GO",
    "Key",
    "Moment",
    "Slug",
    "countersignature",
    "metadata",
    "personal",
    "signature",
    "where_set",
]

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite gives numbers of its own only to a column that is exactly INTEGER.
Key = BigInteger().with_variant(Integer(), "sqlite")
E = TypeVar("E", bound=StrEnum)

# Every column of text, of JSON or of bytes says by its `info` whether what stands in it is about the customer.
PLAIN: dict[str, Any] = {"personal": False}
# Of no use to a customer who asks what is kept about them.
OWN_AFFAIR: dict[str, Any] = {"personal": False, "exported": False}


def personal(
    *, is_exported: bool = True, erased: Any = None, searched: bool = False, kept_where: str = ""
) -> dict[str, Any]:
    """Return the `info` of a column that says something of the customer.

    What is not exported is known to them from elsewhere, or of no use to them. `erased` is what an erasure leaves where
    that is neither nothing nor empty: a value, or an expression of SQL. By what is `searched` its order is found. `kept_where` is a condition of SQL: rows
    that fulfil it are kept by law, until a time that is not the erasure's.
    """
    return {
        "personal": True,
        "exported": is_exported,
        "erased": erased,
        "searched": searched,
        "kept_where": kept_where,
    }


# The `info` of a table whose personal rows go as a whole.
ROWS_GO: dict[str, Any] = {"rows_go": True}
# The `info` of a table that follows from others: it is written anew by whoever changes those.
DERIVED: dict[str, Any] = {"derived": True}


class Moment(TypeDecorator[datetime]):
    """An aware time, kept as whole microseconds since 1970 UTC: the same on both engines, ordered, exact."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002 SQLAlchemy's
        """Turn an aware time into microseconds; a naive one is a bug."""
        return None if value is None else to_microseconds(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Turn microseconds into an aware time."""
        return None if value is None else from_microseconds(value)


class Slug(TypeDecorator[Any]):
    """A member of a StrEnum, kept as its value."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[E]) -> None:
        super().__init__()
        self.kind = kind
        self._members = {str(member): member for member in kind}

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Turn a member (or its value) into text."""
        return None if value is None else str(self.kind(value))

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002
        """Turn text into the member."""
        return None if value is None else self._members[value]


def where_set(name: str, first: str, *more: str, unique: bool = False) -> Index:
    """Return an index of the rows whose first column has a value: the many without one cost nothing in it."""
    is_set = text(f"{first} IS NOT NULL")
    return Index(name, first, *more, unique=unique, sqlite_where=is_set, postgresql_where=is_set)


def countersignature(act: str) -> tuple[SchemaItem, ...]:
    """Return the columns that say who undid what the row is about, as `domain.actors.countersigned` fills them."""
    return (
        Column(f"{act}_at", Moment),
        Column(f"{act}_by", Key, ForeignKey("people.id")),
        Column(f"{act}_kind", Slug(ActorKind)),
        Column(f"{act}_job", Text, nullable=False, server_default="", info=PLAIN),
    )


def signature() -> tuple[SchemaItem, ...]:
    """Return the columns that say who acted: somebody of the staff, a customer, or a job of the program."""
    return (
        Column("actor_kind", Slug(ActorKind), nullable=False, server_default=ActorKind.STAFF),
        Column("person_id", Key, ForeignKey("people.id")),
        Column("job", Text, nullable=False, server_default="", info=PLAIN),
        CheckConstraint("(actor_kind = 'staff') = (person_id IS NOT NULL)", name="signed"),
    )
