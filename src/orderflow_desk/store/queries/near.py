"""Finds the words that were meant where a search finds nothing: the texts that share most pieces with it are read."""

from sqlalchemy import Column, Connection, Table, case, literal, or_, select, text

from orderflow_desk.domain.reading.near_words import Meant, near_words

# So many texts are read, and so many ways to write it are gone on with.
_READ_AT_MOST = 200
_WRITINGS_AT_MOST = 3


def meant(conn: Connection, table: Table, index: str, typed: str) -> tuple[str, ...]:
    """Return what may have been meant by `typed`, as it is written in `table`, the nearest first, three at most.

    `table` has a number and a `body` made by `document`; `index` is its full-text search in SQLite.
    """
    near = near_words(typed)
    if near is None:
        return ()
    if conn.dialect.name == "sqlite":
        bodies = _by_pieces(conn, table, index, near.pieces)
    else:
        bodies = _by_counting(conn, table, near.pieces)
    found: dict[str, Meant] = {}
    for body in bodies:
        one = near.meant(body)
        if one is not None:
            found.setdefault(one.words, one)
    ranked = sorted(found.values(), key=lambda one: (one.distance, one.words))
    return tuple(one.words for one in ranked[:_WRITINGS_AT_MOST])


def _by_pieces(conn: Connection, table: Table, index: str, pieces: tuple[str, ...]) -> list[str]:
    asked = " OR ".join(f'"{piece}"' for piece in pieces)
    number: Column[int] = table.primary_key.columns[0]
    matching = text(f"SELECT rowid FROM {index} WHERE {index} MATCH :asked ORDER BY rank LIMIT :count")  # noqa: S608  a name of ours
    numbers = conn.execute(matching, {"asked": asked, "count": _READ_AT_MOST}).scalars().all()
    return list(conn.execute(select(table.c.body).where(number.in_(numbers))).scalars())


def _by_counting(conn: Connection, table: Table, pieces: tuple[str, ...]) -> list[str]:
    standing = [table.c.body.contains(piece) for piece in pieces]
    shared = sum((case((one, 1), else_=0) for one in standing), start=literal(0))
    query = select(table.c.body).where(or_(*standing)).order_by(shared.desc()).limit(_READ_AT_MOST)
    return list(conn.execute(query).scalars())
