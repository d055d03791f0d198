"""The short form of the rig that kills a busy shop; the long one is `dev.py rig kill`."""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text

from orderflow_desk.domain.invoices.payments import PayWay
from orderflow_desk.domain.parts.part import PartLine
from orderflow_desk.domain.shipments.shipment import Sent
from orderflow_desk.services.desk import open_desk
from orderflow_desk.store.engine import Store, sqlite_url
from orderflow_desk.views.orders.list import OrderFilter
from rigs.kill import rig as kill
from rigs.kill.busy_invoices import BusyInvoices
from rigs.kill.rig import Figures, Rig
from rigs.kill.verification import verify
from rigs.shared.databases import Databases, SqliteDatabases, databases_named
from rigs.shared.killing import in_turns
from rigs.shared.process_pool import Life, ProcessPool
from support.shops.orders import an_intake
from support.shops.postgres import Server

KILLS = {"delete": 30, "wal": 30, "postgresql": 30}
SEED = 20261124


@pytest.fixture(scope="module")
def rig(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rig]:
    with closing(Rig(tmp_path_factory.mktemp("rig"), SEED, longest=0.4)) as made:
        yield made


class LentDatabases:
    """Databases of the server that the tests have started already."""

    journal = ""

    def __init__(self, server: Server) -> None:
        self.new, self.drop = server.new_database, server.drop

    def close(self) -> None: ...


@pytest.fixture(params=KILLS)
def ground(request: pytest.FixtureRequest, tmp_path: Path) -> Databases:
    if request.param == "postgresql":
        return LentDatabases(request.getfixturevalue("postgres"))
    return databases_named(request.param, tmp_path)


@pytest.mark.long
def test_a_shop_killed_at_random_moments_loses_and_doubles_nothing(rig: Rig, ground: Databases) -> None:
    figures = Figures()
    kills = KILLS[ground.journal or "postgresql"] // 2
    for hold_seconds in kill.HOLDS:
        rig.run(ground, cycles=kills, figures=figures, hold_seconds=hold_seconds)
    assert figures.broken == []
    assert figures.kills == 2 * kills
    # How much a life gets done is a matter of the machine.
    assert figures.acts
    assert figures.mails


def test_the_rig_kills_in_the_journal_mode_that_it_says(tmp_path: Path) -> None:
    for journal in ("delete", "wal"):
        url = SqliteDatabases(tmp_path, journal).new()
        with closing(Store(url, journal=journal)) as store, store.reading() as conn:
            assert conn.exec_driver_sql("PRAGMA journal_mode").scalar() == journal


def test_a_life_that_ends_by_itself_is_told(rig: Rig, tmp_path: Path) -> None:
    missing = sqlite_url(tmp_path / "no" / "such" / "folder.db")
    with closing(ProcessPool(tmp_path)) as process_pool:
        account = rig._house.account
        wrong = process_pool.live(Life(missing, "", str(tmp_path / "log"), 1, 0, account, "", 1.5))
    assert "a life ended by itself" in wrong[0]
    assert "DatabaseTrouble" in wrong[1]


def test_practice_that_comes_to_nothing_is_told(tmp_path: Path) -> None:
    missing = sqlite_url(tmp_path / "no" / "such" / "folder.db")
    with closing(ProcessPool(tmp_path)) as process_pool:
        with pytest.raises(AssertionError, match="DatabaseTrouble"):
            process_pool.practise(missing, "")


def test_a_run_that_is_stopped_by_hand_tells_what_it_has_seen(capsys: pytest.CaptureFixture[str]) -> None:
    figures = {"wal": Figures()}

    def let_live(name: str, lives: int, turn: int) -> None:
        if turn == 2:
            raise KeyboardInterrupt
        figures[name].kills += lives

    in_turns(figures, kills=100, lives=10, let_live=let_live)
    assert figures["wal"].kills == 20
    assert "80 kills" in capsys.readouterr().out


def test_a_line_that_a_kill_has_torn_counts_for_nothing_and_is_cut_off(tmp_path: Path) -> None:
    log = tmp_path / "acknowledged.txt"
    log.write_text("a1 move\nb2 note\nc3", encoding="utf-8")
    assert kill.acknowledged(log) == {"a1": "move", "b2": "note"}
    with log.open("a", encoding="utf-8") as more:
        more.write("d4 undo\n")
    assert kill.acknowledged(log) == {"a1": "move", "b2": "note", "d4": "undo"}


@pytest.fixture
def shop(tmp_path: Path, sqlite_template: Path) -> str:
    """A shop in which one order was taken in, and one act was acknowledged: its name is one."""
    path = tmp_path / "shop.db"
    path.write_bytes(sqlite_template.read_bytes())
    with open_desk(sqlite_url(path)) as desk:
        desk.people.sign_in_without_password()
        desk.intake.take_in(an_intake(), action_id="one", submit=True)
    return sqlite_url(path)


def _verified(url: str, taken: dict[str, int] | None = None) -> list[str]:
    with closing(Store(url)) as store:
        return verify(store, {"one": "intake"}, Counter(taken or {})).broken


def _spoil(url: str, line: str) -> None:
    with closing(Store(url)) as store, store.writing() as conn:
        conn.execute(text(line))


OUT_OF_THE_INDEX = "INSERT INTO order_fragments(order_fragments, rowid, body) SELECT 'delete', order_id, body FROM order_search"
TWICE = """
INSERT INTO timeline(order_id, version, at, person_id, pc, kind, start, "to", action_id, details)
SELECT order_id, version, at, person_id, pc, 'taken_in', 'scheduled', 'draft', 'one', '{}' FROM timeline LIMIT 1
"""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("DELETE FROM actions", "acknowledged and lost"),
        ("UPDATE actions SET order_id = 0", "half done"),
        ("UPDATE orders SET status = 'new'", "its timeline says"),
        ("UPDATE orders SET version = 7", "its timeline at 1"),
        ("UPDATE status_counts SET count = count + 1 WHERE status = 'new'", "the count of new is wrong"),
        ("UPDATE outbox SET state = 'accepted'", "accepted, but never arrived"),
        ("DELETE FROM outbox", "mailed nobody"),
        ("UPDATE outbox SET entry_id = (SELECT min(id) FROM timeline)", "for staff only"),
        ("DELETE FROM order_search", "cannot be found"),
        (OUT_OF_THE_INDEX, "the index order_fragments"),
        (TWICE, "left 2 entries"),
    ],
)
def test_the_rig_sees_what_is_broken(shop: str, line: str, expected: str) -> None:
    assert _verified(shop) == []
    _spoil(shop, line)
    assert any(expected in one for one in _verified(shop))


@pytest.fixture
def parcels(shop: str) -> str:
    """The shop with a part that is here, one that is waited for, and a shipment that is away."""
    with open_desk(shop) as desk:
        desk.people.sign_in_without_password()
        order_id = desk.lookup.page(OrderFilter(), first=0, count=1).rows[0].id
        for number in ("A", "B"):
            desk.parts.add(order_id, line=PartLine(number), action_id=f"add-{number}")
        desk.parts.receive(desk.parts.of_order(order_id).rows[0].id, action_id="receive")
        desk.shipments.send(order_id, sent=Sent("Canon"), action_id="send")
    return shop


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("UPDATE parts SET received_at = NULL", "waits and does not"),
        ("UPDATE parts SET received_at = 1, waits_since = NULL", "is part_received, its timeline says"),
        ("UPDATE parts SET due = 7 WHERE waits_since IS NOT NULL", "is none of its parts"),
        ("DELETE FROM parts", "is lost"),
        ("UPDATE shipments SET closed_at = 1", "closed and is not"),
        ("UPDATE shipments SET received_at = 1, closed_at = 1", "is shipment_back, its timeline says"),
        ("UPDATE shipments SET undone_at = 1", "never left"),
        ("DELETE FROM shipments", "is lost"),
    ],
)
def test_the_rig_sees_parts_and_shipments_that_are_not_what_the_timeline_says(
    parcels: str, line: str, expected: str
) -> None:
    assert _verified(parcels) == []
    _spoil(parcels, line)
    assert any(expected in found for found in _verified(parcels))


@pytest.fixture
def invoiced(shop: str) -> str:
    """The shop with an invoice that was taken back, the one after it, and a payment in cash; no trigger guards them."""
    with open_desk(shop) as desk:
        desk.people.sign_in_without_password()
        order_id = desk.lookup.page(OrderFilter(), first=0, count=1).rows[0].id
        busy = BusyInvoices(desk, Random(3), lambda: order_id).acts()
        assert busy["issue_invoice"]("a")
        assert busy["credit_invoice"]("b")
        assert busy["issue_invoice"]("c")
        owed = desk.invoices.of_order(order_id).owed
        desk.payments.pay(order_id, way=PayWay.CASH, minor=owed, action_id="d")
    for name in ("issued_invoices_stay", "issued_invoices_are_kept", "payments_stay", "payments_are_kept"):
        _spoil(shop, f"DROP TRIGGER {name}")
    return shop


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("UPDATE invoices SET counter = 9 WHERE counter = 3", "have a gap, or one twice"),
        ("UPDATE invoice_numbers SET last = 7", "numbers of"),
        ("UPDATE invoices SET total_minor = total_minor + 1 WHERE counter = 1", "its row"),
        ("UPDATE invoices SET credits = NULL", "has 3 standing invoices"),
        ("DELETE FROM payments", "is told 1 times"),
        ("UPDATE payments SET takes_back = id", "takes back another amount"),
        (
            "INSERT INTO payments(order_id, at, person_id, way, minor, currency) SELECT order_id, at, person_id, way, 5, 'EUR' FROM payments",
            "is told -1 times",
        ),
        ("UPDATE invoices SET content = replace(content, '\"amount\": ', '\"amount\": 1')", "comes to"),
    ],
)
def test_the_rig_sees_invoices_and_payments_that_do_not_agree(
    invoiced: str, line: str, expected: str
) -> None:
    assert _verified(invoiced) == []
    _spoil(invoiced, line)
    assert any(expected in found for found in _verified(invoiced)), _verified(invoiced)


def test_the_rig_sees_a_message_that_was_taken_twice_unless_a_person_sent_it_again(shop: str) -> None:
    _spoil(shop, "UPDATE outbox SET state = 'uncertain', message_id = '<a@b>'")
    assert _verified(shop, {"<a@b>": 1}) == []
    assert "taken 2 times" in _verified(shop, {"<a@b>": 2})[0]
    with open_desk(shop) as desk:
        desk.people.sign_in_without_password()
        desk.outbox.send_again(1, action_id="two")
    _spoil(shop, "UPDATE outbox SET state = 'accepted'")
    assert _verified(shop, {"<a@b>": 2}) == []
    assert "taken 3 times" in _verified(shop, {"<a@b>": 3})[0]


def test_the_rig_sees_a_message_that_arrived_and_is_called_unsent(shop: str) -> None:
    _spoil(shop, "UPDATE outbox SET state = 'queued', message_id = '<a@b>'")
    assert _verified(shop, {"<a@b>": 1}) == ["<a@b> is queued, but arrived"]
