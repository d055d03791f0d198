"""A busy hour at the counter without a mouse and without one surprise: every status, every focus, every mail."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage

from orderflow_desk.domain.shop import Security
from orderflow_desk.gui.printing.choices import PDF
from orderflow_desk.gui.printing.kinds import Kind as Paper
from orderflow_desk.gui.printing.papers import papers_of
from support.mail.smtp_servers import RealServer
from support.window.driving import Driver
from whole.busy_hour.acts import Kind
from whole.busy_hour.closing_time import bad_findings, look_at_closing_time
from whole.busy_hour.player import Player
from whole.busy_hour.the_hour import BEFORE_CLOSING, FILE, IN_THE_MORNING, WITH_SLIPS
from whole.conftest import set_up_mail

# What the hour has to hold at least, and how many presses one act of it may take in the mean.
WANTED = {
    Kind.INTAKE: (12, 9.5), Kind.SEARCH: (10, 2), Kind.MOVE: (10, 1.5), Kind.UNDO: (3, 1), Kind.CANCEL: (2, 3),
    Kind.NOTE: (5, 3.2), Kind.MERGE: (1, 4), Kind.BATCH: (1, 3), Kind.PRINT: (2, 2), Kind.PHOTO: (2, 1), Kind.EXPORT: (1, 3),
}  # fmt: skip


def _photo() -> QImage:
    image = QImage(800, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("seagreen"))
    return image


@pytest.fixture
def driver(
    mail_server: RealServer, started: Callable[[str], Driver], shop_url: str, tmp_path: Path
) -> Driver:
    """The counter of a shop whose mails leave at once, that prints into a folder; a photo is on the clipboard."""
    set_up_mail(shop_url, mail_server, hold_seconds=0)
    driver = started(shop_url).ready()
    driver.window.activateWindow()
    driver.wait(driver.window.isActiveWindow)
    choices = papers_of(driver.program.session).choices
    choices.choose_folder(str(tmp_path / "papers"))
    choices.choose_printer(Paper.RECEIPT, PDF)
    QGuiApplication.clipboard().setImage(_photo())
    return driver


@pytest.mark.long
@pytest.mark.qt_log_ignore("This plugin does not support")  # said by what the question for a file offers
@pytest.mark.parametrize("mail_server", [Security.TLS], indirect=True)
def test_a_busy_hour_without_a_mouse_and_without_one_surprise(
    driver: Driver, mail_server: RealServer, home: Path, shop_url: str, tmp_path: Path
) -> None:
    player, texts = Player(driver, mail_server), {FILE: str(tmp_path / "orders.csv")}
    for hold_seconds, acts in ((0, IN_THE_MORNING), (60, WITH_SLIPS), (0, BEFORE_CLOSING)):
        set_up_mail(shop_url, mail_server, hold_seconds=hold_seconds)
        for act in acts:
            player.play(act, texts=texts, is_held=hold_seconds > 0)

    for kind, (count, presses) in WANTED.items():
        assert (kind, player.done[kind] >= count) == (kind, True)
        assert player.presses[kind] <= presses * player.done[kind], (kind, player.presses[kind])
    look_at_closing_time(driver, tmp_path)
    assert not bad_findings(home, shop_url)
