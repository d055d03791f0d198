"""The frozen rows of several orders that are moved at once: what would go, and what became of each."""

from dataclasses import dataclass, field

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import Refusal, Trouble
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import OrderKind
from orderflow_desk.views.done import Done

BULK_AT_MOST = 500


@dataclass(frozen=True, slots=True)
class SelectedOrder:
    """One of the orders that are meant, at the version that was shown, and what it is about."""

    order_id: int
    version: int
    item: str = ""


@dataclass(frozen=True, slots=True)
class RefusedOrder:
    """An order that does not go, and why."""

    order_id: int
    item: str
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class BulkOption:
    """A status to which at least one of the orders has a step: which go from where, of which kinds, and how many customers are mailed.

    `going` is empty where every one that has the step lacks something.
    """

    to: Status
    going: tuple[SelectedOrder, ...]
    starts: tuple[Status, ...]
    mailed: int
    refused: tuple[RefusedOrder, ...]
    kinds: tuple[OrderKind, ...] = ()


@dataclass(frozen=True, slots=True)
class BulkPreview:
    """Several orders as they stand now; `counts` are in the order of the path, and so are the options."""

    selected: tuple[SelectedOrder, ...]
    counts: tuple[tuple[Status, int], ...]
    options: tuple[BulkOption, ...]


@dataclass(frozen=True, slots=True)
class BulkDone:
    """What became of each order. `left` were not tried: `trouble` says why, or somebody stopped it.

    The first of `left` may be done all the same where the database failed while it was told; a repeat under the same
    bulk id finds out.
    """

    moved: tuple[Done, ...] = ()
    refused: tuple[RefusedOrder, ...] = ()
    left: tuple[SelectedOrder, ...] = ()
    trouble: Trouble | None = None
    changes: Changes = field(default_factory=Changes)

    @property
    def undo_seconds(self) -> float:
        """How long all of it can be undone; 0: not at all."""
        return min((done.undo_seconds for done in self.moved if not done.is_repeat), default=0.0)

    @property
    def mailed(self) -> int:
        """How many e-mails wait to leave."""
        return sum(bool(done.mail.address) for done in self.moved)
