"""The short form of the rig that kills a busy shop; the long one is `dev.py rig kill`."""

from pathlib import Path

import pytest
from sqlalchemy import text

from orderflow_desk.store.engine import Store
from rigs import kill
from rigs.kill import Figures
from support.postgres import Server


def test_a_shop_killed_at_random_moments_loses_and_doubles_nothing_on_sqlite(tmp_path: Path) -> None:
    figures = kill.run(f"sqlite:///{tmp_path / 'shop.db'}", tmp_path, cycles=120, seed=20261124, longest=0.35)
    assert figures.broken == []
    assert figures.cycles == 120
    assert figures.acts > 200
    assert figures.mails > 20


def test_a_shop_killed_at_random_moments_loses_and_doubles_nothing_on_postgresql(
    tmp_path: Path, postgres: Server
) -> None:
    url = postgres.new_database()
    try:
        figures = kill.run(url, tmp_path, cycles=80, seed=20261125, longest=0.35)
        assert figures.broken == []
        assert figures.acts > 100
    finally:
        postgres.drop(url)


class FakeHouse:
    def __init__(self, taken: dict[str, int]) -> None:
        self._taken = taken

    def taken(self):
        from collections import Counter

        return Counter(self._taken)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "DELETE FROM actions WHERE action_id IN (SELECT action_id FROM actions LIMIT 1)",
            "acknowledged and lost",
        ),
        ("UPDATE orders SET status = 'new' WHERE id = (SELECT min(id) FROM orders)", "its timeline says"),
        ("UPDATE status_counts SET count = count + 1 WHERE status = 'new'", "the count of new is wrong"),
        ("UPDATE outbox SET state = 'accepted'", "accepted, but never arrived"),
    ],
)
def test_the_rig_sees_what_is_broken(tmp_path: Path, sqlite_template: Path, line: str, expected: str) -> None:
    from orderflow_desk.services.desk import open_desk
    from support.orders import an_intake

    path, log = tmp_path / "shop.db", tmp_path / "log"
    path.write_bytes(sqlite_template.read_bytes())
    url = f"sqlite:///{path}"
    with open_desk(url) as desk:
        desk.people.sign_in_without_password()
        desk.intake.take_in(an_intake(), action_id="one", submit=True)
    log.write_text("one intake\n")
    sound = Figures()
    kill._check(url, log, FakeHouse({}), sound, is_thorough=True)
    assert sound.broken == []
    store = Store(url)
    with store.writing() as conn:
        conn.execute(text(line))
    store.close()
    broken = Figures()
    kill._check(url, log, FakeHouse({}), broken, is_thorough=True)
    assert any(expected in one for one in broken.broken)


def test_the_rig_sees_a_message_that_was_taken_twice(tmp_path: Path, sqlite_template: Path) -> None:
    path, log = tmp_path / "shop.db", tmp_path / "log"
    path.write_bytes(sqlite_template.read_bytes())
    log.touch()
    figures = Figures()
    kill._check(f"sqlite:///{path}", log, FakeHouse({"<a@b>": 2}), figures, is_thorough=False)
    assert figures.broken == ["<a@b> was taken 2 times"]
