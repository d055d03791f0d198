"""What can be wrong within a database, and what was found: the words between the doctor and whoever looks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection

_NAMED_AT_MOST = 5


class Ailment(StrEnum):
    """What can be wrong within a database that opens; stable slugs."""

    DAMAGED = "damaged"
    DANGLING = "dangling"
    NO_GUARD = "no_guard"
    WRONG_STATUS = "wrong_status"
    WRONG_COUNT = "wrong_count"
    WRONG_MAIL = "wrong_mail"
    UNFINDABLE = "unfindable"
    CUSTOMER_UNFINDABLE = "customer_unfindable"
    SEARCH_DAMAGED = "search_damaged"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that is wrong: how many rows, and a few of them by number or name."""

    ailment: Ailment
    count: int
    examples: tuple[str, ...] = ()


Check = Callable[[Connection], Found | None]


def found(ailment: Ailment, examples: Sequence[object]) -> Found | None:
    """Return what was found, by these rows; None where there are none."""
    named = tuple(str(one) for one in examples[:_NAMED_AT_MOST])
    return Found(ailment, len(examples), named) if examples else None
