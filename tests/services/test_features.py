"""A feature joins by its hooks alone: its gate stands before every way to move an order, and every act calls what it hung on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest
from sqlalchemy import Connection

from orderflow_desk.domain.errors import Refusal, Remedy
from orderflow_desk.domain.lifecycle import PATH, Direction, Status
from orderflow_desk.domain.orders.gates import Gate
from orderflow_desk.domain.usual_presses import Press
from orderflow_desk.domain.walks import WalkName
from orderflow_desk.services import desk as desk_module
from orderflow_desk.services.desk import Desk
from orderflow_desk.services.features import FEATURES
from orderflow_desk.services.transaction.exporting import ExportedFile, ExportPart
from orderflow_desk.services.transaction.feature import Feature
from orderflow_desk.views.orders.bulk import SelectedOrder
from support.shops.clock import Clock
from support.shops.customers import customer_of
from support.shops.databases import ready_desk
from support.shops.orders import an_intake, an_order, new_id, step, version_of


@dataclass(eq=False)
class NotTested(Refusal):
    """What was repaired was not tried out."""

    remedy = Remedy.READ_AGAIN


TESTED = Gate(
    lambda step, is_passed: step.to is Status.READY_FOR_RETURN and not is_passed,
    lambda _standing: NotTested(),
)
CALLED: list[str] = []


def _files(_conn: Connection, customer_id: int) -> Iterator[ExportedFile]:
    yield ExportedFile("tests.json", str(customer_id).encode())


FEATURE = Feature(
    gates=(TESTED,),
    at_intake=lambda _unit, record, intake: CALLED.append(f"taken in {record.id} {intake.item.title}"),
    after_move=lambda _unit, record, to: CALLED.append(f"moved {record.id} {record.status} {to}"),
    of_view=lambda _conn, order_id: CALLED.append(f"shown {order_id}") or {},
    on_erasure=lambda unit, numbers: CALLED.append(f"erased {unit.conn.execute(numbers).scalars().all()}"),
    export=(ExportPart(frozenset(), _files),),
)


@pytest.fixture
def joined(database_url: str, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk with one more feature."""
    monkeypatch.setattr(desk_module, "FEATURES", (*FEATURES, FEATURE))
    CALLED.clear()
    with ready_desk(database_url, clock) as made:
        yield made


def _order_before(desk: Desk) -> int:
    order_id = an_order(desk)
    for status in PATH[1:6]:
        step(desk, order_id, status)
    return order_id


def test_its_gate_stands_before_every_way_and_is_shown_with_its_remedy(joined: Desk) -> None:
    order_id = _order_before(joined)
    (option,) = (one for one in joined.lookup.order(order_id).moves if one.to is Status.READY_FOR_RETURN)
    assert (option.refusal, option.direction) == (NotTested(), Direction.FORWARD)
    assert option.refusal is not None
    assert option.refusal.remedy is Remedy.READ_AGAIN
    with pytest.raises(NotTested):
        step(joined, order_id, Status.READY_FOR_RETURN)
    preview = joined.bulk.preview([order_id])
    (ready,) = (one for one in preview.options if one.to is Status.READY_FOR_RETURN)
    assert [(one.order_id, one.refusal) for one in ready.refused] == [(order_id, NotTested())]
    selected = [SelectedOrder(order_id, version_of(joined, order_id))]
    done = joined.bulk.move(selected, to=Status.READY_FOR_RETURN, bulk_id=new_id())
    assert [one.refusal for one in done.refused] == [NotTested()]
    step(joined, order_id, Status.AWAITING_PARTS)
    finish = next(one for one in joined.lookup.order(order_id).walks if one.name is WalkName.FINISH)
    assert finish.refusal == NotTested()
    with pytest.raises(NotTested):
        joined.moves.walk(
            order_id,
            name=WalkName.FINISH,
            reason="done",
            expected_version=version_of(joined, order_id),
            action_id=new_id(),
        )
    assert joined.lookup.order(order_id).status is Status.AWAITING_PARTS


def test_what_a_gate_refuses_is_not_offered_as_undo_either(
    database_url: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked: set[int] = set()
    gate = Gate(
        lambda step, _is_passed: step.direction is Direction.BACK and step.to is Status.SCHEDULED,
        lambda standing: NotTested() if standing.known["is_locked"] else None,
    )
    feature = Feature(
        gates=(gate,),
        of_standing=lambda _conn, numbers: {one: {"is_locked": one in locked} for one in numbers},
    )
    monkeypatch.setattr(desk_module, "FEATURES", (*FEATURES, feature))
    with ready_desk(database_url, clock) as desk:
        order_id, other = an_order(desk, Status.SCHEDULED), an_order(desk, Status.NEW)
        desk.moves.walk(
            order_id,
            name=WalkName.START_NOW,
            reason="he waits",
            expected_version=version_of(desk, order_id),
            action_id=new_id(),
        )
        assert desk.lookup.order(order_id).undo is not None
        locked.add(order_id)
        assert desk.lookup.order(order_id).undo is None
        with pytest.raises(NotTested):  # its second step back, and not its first
            desk.moves.undo(order_id, action_id=new_id())
        back = next(one for one in desk.bulk.preview([order_id, other]).options if one.to is Status.SCHEDULED)
        assert [one.order_id for one in back.going] == [other]
        locked.clear()
        desk.moves.undo(order_id, action_id=new_id())
        assert desk.lookup.order(order_id).status is Status.SCHEDULED


def test_a_feature_says_which_press_is_the_likeliest_from_what_it_knows_of_the_order(
    database_url: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: set[int] = set()
    feature = Feature(
        likeliest=lambda _status, standing: Press.FORWARD if standing.known["waits"] else None,
        of_standing=lambda _conn, numbers: {one: {"waits": one in waiting} for one in numbers},
    )
    monkeypatch.setattr(desk_module, "FEATURES", (*FEATURES, feature))
    with ready_desk(database_url, clock) as desk:
        order_id = an_order(desk, Status.IN_PROGRESS)
        assert (
            desk.lookup.order(order_id).likeliest is Press.WALK
        )  # finish, as long as nothing is said of parts
        waiting.add(order_id)
        assert desk.lookup.order(order_id).likeliest is Press.FORWARD


def test_who_takes_an_order_by_a_walk_has_it_before_the_gates(
    database_url: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(
        lambda step, _is_passed: step.to is Status.IN_PROGRESS,
        lambda standing: NotTested() if standing.technician_id is None else None,
    )
    monkeypatch.setattr(desk_module, "FEATURES", (*FEATURES, Feature(gates=(gate,))))
    with ready_desk(database_url, clock) as desk:
        order_id = an_order(desk, Status.SCHEDULED)
        walk = next(one for one in desk.lookup.order(order_id).walks if one.name is WalkName.START_NOW)
        assert walk.refusal is None
        desk.moves.walk(
            order_id,
            name=WalkName.START_NOW,
            reason="he waits",
            expected_version=version_of(desk, order_id),
            action_id=new_id(),
        )
        other = an_order(desk, Status.NEW)
        with pytest.raises(NotTested):
            step(desk, other, Status.IN_PROGRESS)


def test_acts_call_what_it_hung_on_them_in_their_own_transaction(joined: Desk, tmp_path: Path) -> None:
    order_id = joined.intake.take_in(an_intake(contact_confirmed=True), action_id=new_id()).order_id
    assert [f"taken in {order_id} Bosch WAT28400 washing machine"] == CALLED
    step(joined, order_id, Status.SCHEDULED)
    assert CALLED[-1] == f"moved {order_id} scheduled scheduled"
    joined.lookup.order(order_id)
    assert CALLED[-1] == f"shown {order_id}"
    customer_id = customer_of(joined, order_id)
    joined.customer_export.write(customer_id, tmp_path / "one.zip")
    with ZipFile(tmp_path / "one.zip") as archive:
        assert archive.read("tests.json") == str(customer_id).encode()
    joined.moves.cancel(
        order_id, reason="too dear", expected_version=version_of(joined, order_id), action_id=new_id()
    )
    for mail in joined.outbox.mails("waiting"):
        joined.outbox.stop(mail.id, action_id=new_id())
    joined.erasure.erase(customer_id, action_id=new_id())
    assert CALLED[-1] == f"erased [{order_id}]"


def test_what_it_raises_leaves_nothing_of_the_act(
    database_url: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_words: object) -> None:
        raise NotTested

    monkeypatch.setattr(desk_module, "FEATURES", (*FEATURES, Feature(at_intake=refuse, after_move=refuse)))
    with ready_desk(database_url, clock) as desk:
        with pytest.raises(NotTested):
            desk.intake.take_in(an_intake(), action_id=new_id())
        assert desk.lookup.counts()
        assert sum(one.count for one in desk.lookup.counts()) == 0
