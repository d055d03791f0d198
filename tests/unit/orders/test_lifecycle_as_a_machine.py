"""Any sequence of asked moves keeps to the path, by a ten-line model that knows nothing of the code."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from orderflow_desk.domain.errors import Refusal
from orderflow_desk.domain.lifecycle import Direction, MoveNotAllowed, Status, allowed_moves, check_move
from orderflow_desk.domain.walks import WalkName, check_walk, walks_from


class OrderModel:
    """An order as a number from 0 to 7, or None when it was cancelled."""

    def __init__(self) -> None:
        self.place: int | None = 0

    def follows(self) -> set[int | None]:
        if self.place in (None, 7):
            return set()
        return {self.place + 1, None} | ({self.place - 1} if self.place else set())


NAMES = list(Status)


def place_of(status: Status) -> int | None:
    return None if status is Status.CANCELLED else NAMES.index(status)


class OrderMachine(RuleBasedStateMachine):
    """Presses buttons at random, allowed or not."""

    def __init__(self) -> None:
        super().__init__()
        self.model = OrderModel()
        self.status = Status.DRAFT

    @rule(to=st.sampled_from(NAMES))
    def ask_for(self, to: Status) -> None:
        is_legal = place_of(to) in self.model.follows() and to is not self.status
        try:
            self.status = check_move(self.status, to).to
        except MoveNotAllowed:
            assert not is_legal
        else:
            assert is_legal
            self.model.place = place_of(to)

    @rule(name=st.sampled_from(WalkName))
    def walk(self, name: WalkName) -> None:
        try:
            walk = check_walk(self.status, name)
        except Refusal:
            return
        for step in walk.steps():
            self.ask_for(step.to)
        assert self.status is walk.to

    @invariant()
    def says_what_may_follow(self) -> None:
        assert {place_of(move.to) for move in allowed_moves(self.status)} == self.model.follows()
        assert place_of(self.status) == self.model.place

    @invariant()
    def final_means_final(self) -> None:
        if not self.model.follows():
            assert walks_from(self.status) == ()
        assert sum(move.direction is Direction.CANCEL for move in allowed_moves(self.status)) <= 1


TestOrderMachine = OrderMachine.TestCase
TestOrderMachine.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
