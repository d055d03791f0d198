"""Holds the labour of a killed shop against its timeline: each line stands there once, as it was written."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, text


def wrong_labour(conn: Connection) -> Iterator[str]:
    """Yield what does not agree."""
    lines = {row.id: row for row in conn.execute(text("SELECT * FROM labour"))}
    entries = conn.execute(text("SELECT order_id, action_id, details FROM timeline WHERE kind = 'labour'"))
    written = Counter[int]()
    for entry in entries:
        details: dict[str, Any] = (
            json.loads(entry.details) if isinstance(entry.details, str) else entry.details
        )
        line = lines.get(details["line"])
        written[details["line"]] += 1
        if line is None:
            yield f"the timeline of order {entry.order_id} tells of labour {details['line']}, which is lost"
        elif (line.order_id, line.minutes, bool(line.is_billed)) != (
            entry.order_id,
            details["minutes"],
            details.get("is_billed", True),
        ):
            yield f"labour {line.id} is not what the timeline of order {entry.order_id} tells of it"
    yield from (
        f"labour {number} stands {written[number]} times in the timeline"
        for number in lines
        if written[number] != 1
    )
    corrected = Counter(row.corrects for row in lines.values() if row.corrects is not None)
    yield from (
        f"labour {number} was corrected {count} times" for number, count in corrected.items() if count > 1
    )
    late = text(
        "SELECT t.order_id FROM timers t JOIN orders o ON o.id = t.order_id "
        "WHERE o.status IN ('completed', 'cancelled')"
    )
    yield from (
        f"a timer runs on order {number}, which is finished" for number in conn.execute(late).scalars()
    )
