"""What an order has to do, told once more in few lines that know nothing of the program's code."""

from dataclasses import dataclass, field

PATH: list[str] = [
    "draft",
    "scheduled",
    "new",
    "in_progress",
    "awaiting_parts",
    "with_manufacturer",
    "ready_for_return",
    "completed",
]
# Where each walk may start, and where it ends.
WALKS = {
    "walk_in": {0: 2},
    "start_now": {1: 3},
    "send_to_manufacturer": {3: 5},
    "finish": {3: 6, 4: 6},
    "back_to_the_bench": {5: 3},
    "rework": {6: 3},
}
HOLD_SECONDS = 60.0
_Step = tuple[str, str | None, str | None]


def place_of(status: str) -> int | None:
    """Return the place of a status on the path; None is cancelled."""
    return None if status == "cancelled" else PATH.index(status)


@dataclass(slots=True)
class OrderModel:
    """An order as a number from 0 to 7, or None when it was cancelled; `story` is its timeline, `mails` counts its mails."""

    place: int | None = 0
    version: int = 1
    has_left: bool = False
    is_confirmed: bool = False
    technician: int | None = None
    story: list[_Step] = field(default_factory=lambda: [("taken_in", None, "draft")])
    mails: int = 0
    # The last change of status, while it can be taken back: how the order was before, and when it was.
    before: tuple[int, bool, int | None, int | None, float] | None = None

    @property
    def status(self) -> str:
        """The slug of where it stands."""
        return "cancelled" if self.place is None else PATH[self.place]

    def follows(self) -> set[int | None]:
        """Return where it may go from here by one press."""
        if self.place in (None, 7):
            return set()
        if self.place == 0 and not self.is_confirmed:
            return {None}
        return {self.place + 1, None} | ({self.place - 1} if self.place else set())

    def walks(self) -> set[str]:
        """Return the walks that start here."""
        if self.place == 0 and not self.is_confirmed:
            return set()
        return {name for name, ways in WALKS.items() if self.place in ways}

    def end_of(self, walk: str) -> int:
        """Return where a walk that starts here ends."""
        assert self.place is not None
        return WALKS[walk][self.place]

    def go(self, to: int | None, now: float, *, takes: int | None = None) -> None:
        """Go there step by step; `takes` is who takes the order if nobody has it."""
        was, has_left, had = self.place, self.has_left, self.technician
        assert was is not None
        while self.place is not None and self.place != to:
            step = None if to is None else self.place + (1 if to > self.place else -1)
            kind = "moved" if step == to else "passed"
            self.story.append((kind, self.status, "cancelled" if step is None else PATH[step]))
            self.place = step
        self.has_left = self.has_left or self.place not in (0, None)
        took = takes if takes is not None and had is None else None
        self.technician = took or had
        self.version += 1
        self.mails += self.has_left
        self.before = None if self.place in (None, 7) else (was, has_left, had, took, now)

    def can_undo(self, now: float) -> bool:
        """Tell whether the last change of status can still be taken back, were it not for what is not confirmed."""
        return self.before is not None and now - self.before[-1] < HOLD_SECONDS

    def is_barred(self) -> bool:
        """Tell whether taking it back would leave draft with contact details that nobody confirmed."""
        return self.place == 0 and not self.is_confirmed and self.before is not None and self.before[0] != 0

    def undo(self) -> None:
        """Take it back by recorded steps; a technician whom it gave goes again, unless somebody else has the order now."""
        assert self.before is not None
        was, has_left, had, took, _ = self.before
        assert self.place is not None
        while self.place != was:
            step = self.place + (1 if was > self.place else -1)
            self.story.append(("undone", PATH[self.place], PATH[step]))
            self.place = step
        if took is not None and self.technician == took:
            self.technician = had
        self.has_left, self.before = has_left, None
        self.version += 1

    def enter(self, kind: str, *, is_change: bool = True, is_announced: bool = False) -> None:
        """Enter something that is no move; a change makes a new version, and what is told is a mail once Draft was left."""
        self.story.append((kind, None, None))
        self.version += is_change
        self.mails += is_announced and self.has_left
