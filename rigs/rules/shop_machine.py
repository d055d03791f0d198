"""Hypothesis at the four desks of a shop: every act, allowed or not, against a model that says what must come of it."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import ClassVar
from uuid import uuid4

from hypothesis import HealthCheck, Phase, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    get_state_machine_test,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
)

from orderflow_desk.domain.errors import (
    FieldMissing,
    NothingToUndo,
    NotPermitted,
    NotTheNewest,
    ReasonNeeded,
    Refusal,
    StaleOrder,
    UndoTooLate,
)
from orderflow_desk.domain.lifecycle import MoveNotAllowed, Status
from orderflow_desk.domain.orders.confirmation import ContactUnconfirmed, NotADraft
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.intake_needs import NeededAtIntake
from orderflow_desk.domain.orders.order import Contact, Intake, InternalNote, Item, Note, PublicNote
from orderflow_desk.domain.people import Role
from orderflow_desk.domain.walks import WalkName, WalkNotAllowed
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.done import Done
from orderflow_desk.views.undo import UndoOption
from rigs.rules.four_desks import BEGAN, Desks, refusal_by
from rigs.rules.order_model import HOLD_SECONDS, PATH, OrderModel, place_of

_DAY = timedelta(days=1)
_NOTES = (None, InternalNote("seen to"), PublicNote("we are at it"))
_VALUES: dict[Field, tuple[str | datetime | None, ...]] = {
    Field.FAULT: ("", "hums", "does not hum"),
    Field.CUSTOMER_NAME: ("", "Jana Novák", "Tom Vogt"),
    Field.PARTS_ETA: (None, BEGAN + _DAY, BEGAN + 2 * _DAY),
    Field.SHOP_DATE: (None, BEGAN + _DAY, BEGAN + 2 * _DAY),
}
_EDITS = [(field, value) for field, values in _VALUES.items() for value in values]
# How far behind the version is that a press knows of: mostly not at all.
_BEHIND = st.sampled_from((0, 0, 0, 0, 0, 1))
# All but explaining a failure, which tries far more than it tells.
PHASES = (Phase.generate, Phase.shrink)
_ROLES = st.sampled_from(Role)
_AT_WORK = st.sampled_from(("step", "note", "wait"))
_Act = Callable[[str], Done]


@dataclass(frozen=True, slots=True)
class _Kept:
    """The last act, to be repeated, and what it said the first time."""

    act: Callable[[], Done]
    first: Done


class ShopMachine(RuleBasedStateMachine):
    """Presses every button, at the right time or not."""

    orders = Bundle("orders")
    desks: ClassVar[Desks]  # hypothesis makes the machine, so they cannot be handed in

    def __init__(self) -> None:
        super().__init__()
        self._desks = self.desks
        self._models: dict[int, OrderModel] = {}
        self._fields: dict[tuple[int, Field], str | datetime | None] = {}
        self._touched: set[int] = set()
        self._kept: _Kept | None = None

    def _desk(self, role: Role) -> Desk:
        return self._desks.all[role]

    def _try(self, order_id: int, act: _Act, expected: type[Refusal] | None) -> str:
        """Do an act that must be refused in this way, or must go well; return the id of what was done, "" if nothing was."""
        action_id = uuid4().hex
        once = partial(act, action_id)
        self._touched.add(order_id)
        self._desks.acts += 1
        if expected is None:
            self._kept = _Kept(once, once())
            assert not self._kept.first.is_repeat
            return action_id
        self._desks.refused += 1
        with refusal_by(expected):
            once()
        return ""

    def _take_in(
        self, *, submit: bool, has_address: bool, is_confirmed: bool, role: Role, fault: str = "dark"
    ) -> int | None:
        reached = ("jana@example.net", "") if has_address else ("", "601 555 019")
        contact = Contact(name := f"Customer {uuid4().hex}", *reached)
        intake = Intake(contact, Item("Lamp"), fault=fault, contact_confirmed=is_confirmed)
        action_id = uuid4().hex
        once = partial(self._desk(role).intake.take_in, intake, submit=submit, action_id=action_id)
        self._desks.acts += 1
        if submit and not (is_confirmed and fault):
            self._desks.refused += 1
            with refusal_by(ContactUnconfirmed if fault else NeededAtIntake):
                once()
            return None
        self._kept = _Kept(once, once())
        order_id = self._kept.first.order_id
        model = self._models[order_id] = OrderModel(is_confirmed=is_confirmed, has_address=has_address)
        if submit:
            model.go(1, self._desks.seconds, action_id)
            model.version = 1  # both steps are one act on a new order
        known = {Field.FAULT: fault, Field.CUSTOMER_NAME: name, Field.PARTS_ETA: None, Field.SHOP_DATE: None}
        self._fields |= {(order_id, field): value for field, value in known.items()}
        self._touched.add(order_id)
        return order_id

    @initialize(target=orders, is_confirmed=st.booleans(), has_address=st.booleans(), role=_ROLES)
    def begin(self, *, is_confirmed: bool, has_address: bool, role: Role) -> int | None:
        """Take the first order in."""
        return self._take_in(
            submit=is_confirmed, has_address=has_address, is_confirmed=is_confirmed, role=role
        )

    @precondition(lambda self: len(self._models) < 3)
    @rule(
        target=orders,
        submit=st.booleans(),
        has_address=st.booleans(),
        is_confirmed=st.sampled_from((True, True, False)),
        role=_ROLES,
        fault=st.sampled_from(("dark", "dark", "")),
    )
    def take_in(
        self, *, submit: bool, has_address: bool, is_confirmed: bool, role: Role, fault: str
    ) -> object:
        """Take another order in, or be refused."""
        made = self._take_in(
            submit=submit, has_address=has_address, is_confirmed=is_confirmed, role=role, fault=fault
        )
        return multiple() if made is None else made

    @rule(order_id=orders, is_confirmed=st.sampled_from((True, True, False)), behind=_BEHIND, role=_ROLES)
    def confirm(self, order_id: int, behind: int, role: Role, *, is_confirmed: bool) -> None:
        """Tick the contact details as confirmed, or take the tick away, also after Draft."""
        model = self._models[order_id]
        version, is_change = model.version - behind, model.is_confirmed is not is_confirmed
        confirm = self._desk(role).confirming.confirm_contact
        expected = NotADraft if is_change and model.place != 0 else None
        if (
            self._try(
                order_id,
                lambda name: confirm(
                    order_id, confirmed=is_confirmed, expected_version=version, action_id=name
                ),
                StaleOrder if behind else expected,
            )
            and is_change
        ):
            model.is_confirmed = is_confirmed
            model.enter("confirmed")

    @rule(
        order_id=orders, to=st.sampled_from(Status), behind=_BEHIND, note=st.sampled_from(_NOTES), role=_ROLES
    )
    def move(self, order_id: int, to: Status, behind: int, note: Note | None, role: Role) -> None:
        """Ask for a status, whether it follows or not."""
        model, place = self._models[order_id], place_of(to)
        version = model.version - behind
        expected = None if place in model.follows() else MoveNotAllowed
        expected = ContactUnconfirmed if expected and (model.place, place) == (0, 1) else expected
        expected = ReasonNeeded if place is None else StaleOrder if behind else expected
        move = self._desk(role).moves.move
        if done := self._try(
            order_id,
            lambda name: move(order_id, to=to, expected_version=version, action_id=name, note=note),
            expected,
        ):
            model.go(place, self._desks.seconds, done)

    @rule(order_id=orders, to=st.sampled_from((1, 1, 1, -1)), role=_ROLES)
    def step(self, order_id: int, to: int, role: Role) -> None:
        """Press one of the two buttons that are there, so that orders get far."""
        place = self._models[order_id].place
        if place is not None and place + to in self._models[order_id].follows():
            self.move(order_id, Status(PATH[place + to]), 0, None, role)

    @rule(order_id=orders, presses=st.lists(_AT_WORK, min_size=3, max_size=6), role=_ROLES)
    def work_on(self, order_id: int, presses: list[str], role: Role) -> None:
        """Do one act soon after the other to an order, so that several wait together."""
        for press in presses:
            if press == "step":
                self.step(order_id, 1, role)
            elif press == "note":
                self.write_note(order_id, "hums", is_public=True, role=role)
            else:
                self.wait(40)
            self.shop_is_as_the_model()

    @rule(order_id=orders, reason=st.sampled_from(("", "too dear")), behind=_BEHIND, role=_ROLES)
    def cancel(self, order_id: int, reason: str, behind: int, role: Role) -> None:
        """Stop the order, with a reason or without."""
        model = self._models[order_id]
        version = model.version - behind
        expected = None if model.follows() else MoveNotAllowed
        expected = ReasonNeeded if not reason else StaleOrder if behind else expected
        cancel = self._desk(role).moves.cancel
        if done := self._try(
            order_id,
            lambda name: cancel(order_id, reason=reason, expected_version=version, action_id=name),
            expected,
        ):
            model.go(None, self._desks.seconds, done)

    @rule(
        order_id=orders,
        name=st.sampled_from(WalkName),
        reason=st.sampled_from(("", "no parts needed", "no parts needed")),
        behind=_BEHIND,
        role=_ROLES,
    )
    def walk(self, order_id: int, name: WalkName, reason: str, behind: int, role: Role) -> None:
        """Ask for a walk, whether it starts here or not."""
        model = self._models[order_id]
        version = model.version - behind
        expected = None if name in model.walks() else WalkNotAllowed
        expected = ContactUnconfirmed if expected and (name, model.place) == ("walk_in", 0) else expected
        expected = ReasonNeeded if not reason else StaleOrder if behind else expected
        walk = self._desk(role).moves.walk
        if done := self._try(
            order_id,
            lambda action_id: walk(
                order_id, name=name, reason=reason, expected_version=version, action_id=action_id
            ),
            expected,
        ):
            takes = self._desks.person_id(role) if name is WalkName.START_NOW else None
            model.go(model.end_of(name), self._desks.seconds, done, takes=takes)

    @rule(order_id=orders, meant=st.sampled_from((0, 0, 0, 1, 2, 9)), role=_ROLES)
    def undo(self, order_id: int, meant: int, role: Role) -> None:
        """Undo what was done last; or the act so far down alone, or one that nobody did."""
        model, now = self._models[order_id], self._desks.seconds
        names = [act.name for act in reversed(model.acts)]
        only_of = "" if not meant else names[meant - 1] if meant <= len(names) else "nobody's"
        if not names or (only_of and only_of not in names):
            expected = NothingToUndo
        elif only_of not in ("", names[0]):
            expected = NotTheNewest
        elif model.acts[-1].is_over(now):
            expected = UndoTooLate
        else:
            expected = ContactUnconfirmed if model.is_barred() else None
        undo = self._desk(role).moves.undo
        if self._try(order_id, lambda name: undo(order_id, action_id=name, only_of=only_of), expected):
            model.undo()
            assert self._kept is not None
            self._check_undo(self._kept.first.undo, model)

    @rule(order_id=orders, role=_ROLES)
    def undo_all(self, order_id: int, role: Role) -> None:
        """Press undo as long as it is offered."""
        while self._models[order_id].undoable(self._desks.seconds):
            self.undo(order_id, 1, role)

    @rule(order_id=orders, words=st.sampled_from((" ", "hums")), is_public=st.booleans(), role=_ROLES)
    def write_note(self, order_id: int, words: str, *, is_public: bool, role: Role) -> None:
        """Write a note, or nothing."""
        note = PublicNote(words) if is_public else InternalNote(words)
        add = self._desk(role).notes.add
        expected = None if words.strip() else FieldMissing
        done = self._try(order_id, lambda name: add(order_id, note=note, action_id=name), expected)
        if done and is_public:
            self._models[order_id].write_note(self._desks.seconds, done)
        elif done:
            self._models[order_id].enter("note", is_change=False)

    @rule(order_id=orders, edit=st.sampled_from(_EDITS), behind=_BEHIND, role=_ROLES)
    def edit(self, order_id: int, edit: tuple[Field, str | datetime | None], behind: int, role: Role) -> None:
        """Edit a field, also to what it is already."""
        model, (field, value) = self._models[order_id], edit
        version = model.version - behind
        is_nameless = field is Field.CUSTOMER_NAME and not value
        expected = StaleOrder if behind else FieldMissing if is_nameless else None
        write = self._desk(role).fields.edit
        if (
            self._try(
                order_id,
                lambda name: write(
                    order_id, field=field, value=value, expected_version=version, action_id=name
                ),
                expected,
            )
            and self._fields[order_id, field] != value
        ):
            self._fields[order_id, field] = value
            is_announced = field is Field.PARTS_ETA and value is not None and model.status == "awaiting_parts"
            is_planned_anew = field is Field.SHOP_DATE and model.status == "scheduled"
            model.enter("rescheduled" if is_planned_anew else "edited")
            if is_announced or is_planned_anew:
                model.announce(self._desks.seconds)
            if field is Field.CUSTOMER_NAME and model.place == 0 and model.is_confirmed:
                model.is_confirmed = False
                model.enter("confirmed", is_change=False)

    @rule(order_id=orders, whom=st.sampled_from((None, *Role)), behind=_BEHIND, role=_ROLES)
    def assign(self, order_id: int, whom: Role | None, behind: int, role: Role) -> None:
        """Give the order to somebody, or to nobody."""
        model, me = self._models[order_id], self._desks.person_id(role)
        person = None if whom is None else self._desks.person_id(whom)
        version = model.version - behind
        is_mine = {person, model.technician} <= {None, me}
        may = is_mine or role in (Role.DISPATCHER, Role.ADMINISTRATOR)
        expected = StaleOrder if behind else None if may else NotPermitted
        give = self._desk(role).assignments.assign
        if (
            self._try(
                order_id,
                lambda name: give(order_id, person_id=person, expected_version=version, action_id=name),
                expected,
            )
            and model.technician != person
        ):
            model.technician = person
            model.enter("assigned")

    @rule(seconds=st.sampled_from((1, 30, 61)))
    def wait(self, seconds: int) -> None:
        """Let time go by."""
        self._desks.seconds += seconds
        self._touched |= self._models.keys()

    @precondition(lambda self: self._kept is not None)
    @rule()
    def repeat(self) -> None:
        """Do the last act once more under its id, as a double click would."""
        assert self._kept is not None
        self._desks.acts += 1
        again, first = self._kept.act(), self._kept.first
        assert (again.is_repeat, again.order_id, again.version) == (True, first.order_id, first.version)
        self._touched.add(first.order_id)

    @invariant()
    def shop_is_as_the_model(self) -> None:
        """Hold what was touched against the model."""
        for order_id in sorted(self._touched):
            self._check(order_id, self._models[order_id])
        self._touched.clear()

    def _check(self, order_id: int, model: OrderModel) -> None:
        detail = self._desk(Role.FRONT_DESK).lookup.order(order_id)
        assert (detail.status, detail.version) == (model.status, model.version)
        assert detail.technician_id == model.technician
        assert [(row.entry.kind, row.start, row.to) for row in detail.timeline] == model.story
        shown = {place_of(one.to) for one in detail.moves if one.refusal is None}
        assert shown == model.follows()
        assert {one.name for one in detail.walks if one.refusal is None} == model.walks()
        self._check_undo(detail.undo, model)
        assert detail.contact_confirmed == model.is_confirmed
        assert self._desks.mails_of(order_id) == model.mails

    def _check_undo(self, option: UndoOption | None, model: OrderModel) -> None:
        """Hold what is offered to be undone against the model."""
        now = self._desks.seconds
        act = model.undoable(now)
        assert (option is None) == (act is None)
        if option is not None and act is not None:
            ends = (None, None) if act.before is None else (PATH[act.before[0]], PATH[act.to])
            assert (option.of, (option.start, option.to)) == (act.name, ends)
            until = act.at + HOLD_SECONDS if act.mail is None else act.mail.leaves_at
            assert abs(option.seconds - (until - now)) < 0.001

    def teardown(self) -> None:
        """Check all orders: no act has touched another's."""
        for order_id, model in self._models.items():
            self._check(order_id, model)


def play(url: str, *, examples: int, seed: int, journal: str = "", steps: int = 40) -> Desks:
    """Play so many examples in the shop at `url`; AssertionError, with the steps that led there, where it differs."""
    how = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        phases=PHASES,
        suppress_health_check=(HealthCheck.too_slow, HealthCheck.data_too_large),
    )
    with closing(Desks(url, journal)) as desks:
        at_these = type("ShopMachineAtTheseDesks", (ShopMachine,), {"desks": desks})
        test = get_state_machine_test(at_these, settings=how)
        seeded(seed)(test)()
        return desks
