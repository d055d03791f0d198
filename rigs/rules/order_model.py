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
class MailModel:
    """What waits to be told of an order, all of it together, and when it leaves."""

    leaves_at: float


@dataclass(slots=True)
class ActModel:
    """Something that can be undone: its name, what the order was before it, and the mail that tells of it.

    Without a mail it can be undone as long as one would wait; `before` is None of a note.
    """

    name: str
    at: float
    mail: MailModel | None
    before: tuple[int, bool, int | None, int | None] | None = None
    to: int = 0

    def is_over(self, now: float) -> bool:
        """Tell whether it is too late."""
        return now >= (self.at + HOLD_SECONDS if self.mail is None else self.mail.leaves_at)


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
    has_address: bool = True
    waiting: MailModel | None = None
    # What can be undone, the newest last.
    acts: list[ActModel] = field(default_factory=list[ActModel])

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

    def go(self, to: int | None, now: float, name: str, *, takes: int | None = None) -> None:
        """Go there step by step, by the act of this name; `takes` is who takes the order if nobody has it."""
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
        mail = self.announce(now)
        if self.place in (None, 7):
            self.acts.clear()
        else:
            self.acts.append(ActModel(name, now, mail, (was, has_left, had, took), self.place))

    def write_note(self, now: float, name: str) -> None:
        """Write a note to the customer."""
        self.enter("note", is_change=False)
        self.acts.append(ActModel(name, now, self.announce(now)))

    def announce(self, now: float) -> MailModel | None:
        """Mail what is told, with what waits already: all of it waits anew."""
        if not self.has_left:
            return None
        self.mails += 1
        if not self.has_address:
            return None
        if self.waiting is None or now >= self.waiting.leaves_at:
            self.waiting = MailModel(now)
        self.waiting.leaves_at = now + HOLD_SECONDS
        return self.waiting

    def undoable(self, now: float) -> ActModel | None:
        """Return what can be undone now."""
        is_possible = self.acts and not self.acts[-1].is_over(now) and not self.is_barred()
        return self.acts[-1] if is_possible else None

    def is_barred(self) -> bool:
        """Tell whether an undo would leave draft with contact details that nobody confirmed."""
        before = self.acts[-1].before if self.acts else None
        return self.place == 0 and not self.is_confirmed and before is not None and before[0] != 0

    def undo(self) -> None:
        """Undo the newest act; a technician whom it gave goes again, unless somebody else has the order now."""
        before = self.acts.pop().before
        if before is None:
            self.enter("note_undone", is_change=False)
            return
        was, has_left, had, took = before
        assert self.place is not None
        while self.place != was:
            step = self.place + (1 if was > self.place else -1)
            self.story.append(("undone", PATH[self.place], PATH[step]))
            self.place = step
        if took is not None and self.technician == took:
            self.technician = had
        self.has_left = has_left
        self.version += 1

    def enter(self, kind: str, *, is_change: bool = True) -> None:
        """Enter something that is no move; a change makes a new version."""
        self.story.append((kind, None, None))
        self.version += is_change
