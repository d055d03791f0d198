"""A press costs each pane that is seen one read at most, and the own change does not come back; another desk's is heard."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.session.background import Background
from orderflow_desk.services.desk import open_desk
from orderflow_desk.store import changes as feeds
from support.shops.orders import an_order
from support.shops.postgres import Server
from support.window.driving import CONTROL, Driver


class Reads:
    """Counts what is asked of the database on the lanes of the window, by who asks for what."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.counted: Counter[str] = Counter()
        run = Background.run

        def counting(background: Background, call: Any, **more: Any) -> None:
            owner = type(more.get("owner")).__name__
            self.counted[f"{owner} {more.get('key') or 'act'}"] += 1
            run(background, call, **more)

        monkeypatch.setattr(Background, "run", counting)

    def of(self, driver: Driver, press: Any) -> Counter[str]:
        """Return what a press asked for, until the bell of the own change would have rung twice."""
        driver.qtbot.wait(350)
        driver.rest()
        self.counted.clear()
        press()
        driver.qtbot.wait(350)
        driver.rest()
        return Counter(self.counted)


@pytest.fixture(params=["sqlite", "postgresql"])
def any_url(request: pytest.FixtureRequest) -> Any:
    if request.param == "sqlite":
        yield request.getfixturevalue("shop_url")
        return
    server: Server = request.getfixturevalue("postgres")
    url = server.new_database()
    yield url
    server.drop(url)


def test_a_press_costs_each_pane_one_read_at_most(
    started, any_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_desk(any_url) as other:
        other.people.sign_in_without_password()
        other.shop.change(replace(other.shop.read(), is_first_start_done=True))
        order_id = an_order(other, Status.NEW)
        monkeypatch.setattr(feeds, "POLL_SECONDS", 0.05)
        reads = Reads(monkeypatch)
        driver = started(any_url).ready()
        driver.program.session.order_wanted.emit(order_id)
        driver.rest()
        for press in (
            lambda: driver.key(Qt.Key.Key_Right, CONTROL),
            lambda: driver.key(Qt.Key.Key_Left, CONTROL),
        ):
            asked = reads.of(driver, press)
            assert max(asked.values()) == 1, asked
            assert asked.total() <= 7, asked
        asked = reads.of(driver, lambda: an_order(other))
        assert asked["DesktopWatch desktop"] == 1, "another desk's change is heard of"
