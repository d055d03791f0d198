"""Joins lines that are one customer, and keeps what they say besides the name, the e-mail and the phone that count."""

import json
from collections.abc import Callable
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, text

from orderflow_desk.domain.customers import Card, joined_others
from orderflow_desk.domain.orders.order import Contact

BodyOf = Callable[[Card], str]
_NAMESAKES = text(
    """SELECT n.line, n.other_line, coalesce(n.customer_id, o.customer_id) AS customer_id
    FROM staged_near n LEFT JOIN staged_people o ON o.line = n.other_line
    WHERE n.is_same_name = 1 AND n.is_wanted = 0 ORDER BY n.line"""
)
_JOINED = text("UPDATE staged_people SET customer_id = :customer_id, is_joined = 1 WHERE line = :line")
# What joined and further lines say of somebody who is new; who is here already stays as they are.
_SAID_BESIDES = text(
    """SELECT t.line AS target, f.line, '' AS name, '' AS email, '' AS phone, f.others
    FROM staged_further f JOIN staged_people p ON p.line = f.person
    JOIN staged_people t ON t.customer_id = p.customer_id AND t.is_new = 1
    UNION ALL SELECT t.line AS target, p.line, p.name, p.email, p.phone, p.others
    FROM staged_people p JOIN staged_people t ON t.customer_id = p.customer_id AND t.is_new = 1
    WHERE p.is_joined = 1 ORDER BY 1, 2"""
)
_TARGET = text("SELECT name, email, phone, others FROM staged_people WHERE line = :line")
_WRITTEN = text("UPDATE staged_people SET others = :others, body = :body WHERE line = :line")


def number_namesakes(conn: Connection) -> None:
    """Give those who are not wanted as customers of their own the number of whom they are the same as."""
    numbers: dict[int, int] = {}
    for row in conn.execute(_NAMESAKES):
        # That one may be joined as well: always from an earlier line.
        number = row.customer_id or numbers.get(row.other_line)
        if number is not None:
            numbers[row.line] = number
    if numbers:
        conn.execute(_JOINED, [{"line": line, "customer_id": number} for line, number in numbers.items()])


def add_further(conn: Connection, body_of: BodyOf) -> None:
    """Add it to those who will be made; `body_of` gives the text by which a customer is found."""
    said = conn.execute(_SAID_BESIDES).all()
    for target, rows in groupby(said, key=lambda row: row.target):
        first = _card(conn.execute(_TARGET, {"line": target}).one())
        others = joined_others((first, *map(_card, rows)), first.contact)
        body = body_of(Card(first.contact, others))
        conn.execute(_WRITTEN, {"line": target, "others": json.dumps(others), "body": body})


def _card(row: Row[*tuple[Any, ...]]) -> Card:
    return Card(Contact(row.name, row.email, row.phone), json.loads(row.others))
