"""Entries of the timeline in the database: the one place where they are written and read."""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, insert, select

from orderflow_desk.domain.entries.entry import COLUMNS, Entry, body_of, commitment, put_together, taken_apart
from orderflow_desk.domain.entries.kinds import KINDS
from orderflow_desk.store.tables import timeline, timeline_personal

_SALT_BYTES = 16
_written = insert(timeline).returning(timeline.c.id)
_personal_written = insert(timeline_personal)


@dataclass(frozen=True, slots=True)
class EntryRows:
    """An entry as rows: that of `timeline`, and that of `timeline_personal` but for its `entry_id`, None where nothing is."""

    entry: dict[str, Any]
    personal: dict[str, Any] | None


def rows_of(about: Mapping[str, Any], entry: Entry) -> EntryRows:
    """Return the rows of an entry; `about` are the columns that all kinds share: order, time, actor and so on."""
    parts = taken_apart(entry)
    row = {**about, "kind": parts.kind, **parts.columns, "details": dict(parts.details), "commitment": ""}
    if not parts.personal:
        return EntryRows(row, None)
    salt, body = secrets.token_hex(_SALT_BYTES), body_of(parts.personal)
    return EntryRows(row | {"commitment": commitment(salt, body)}, {"salt": salt, "body": body})


def write(conn: Connection, about: Mapping[str, Any], entry: Entry) -> int:
    """Add an entry to the timeline and return its id."""
    rows = rows_of(about, entry)
    entry_id = conn.execute(_written, rows.entry).scalar_one()
    if rows.personal is not None:
        conn.execute(_personal_written, {"entry_id": entry_id, **rows.personal})
    return entry_id


def whole(*more: Any) -> Select[Any]:
    """Return a query of entries with their personal parts, and of `more` columns."""
    return select(timeline, timeline_personal.c.body, *more).outerjoin_from(
        timeline, timeline_personal, timeline_personal.c.entry_id == timeline.c.id
    )


def entry_of(row: RowMapping) -> Entry:
    """Return the entry of a row of `whole`."""
    personal: dict[str, Any] = json.loads(row["body"]) if row["body"] is not None else {}
    columns = {name: row[name] for name in COLUMNS}
    return put_together(KINDS[row["kind"]], columns, row["details"], personal)


def is_erased(row: RowMapping) -> bool:
    """Tell whether what was personal in the entry of a row of `whole` is gone."""
    return bool(row["commitment"]) and row["body"] is None
