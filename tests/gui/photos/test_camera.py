"""Photos taken with the camera of the PC, where Qt's multimedia is installed; without it nothing of it is there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.photos.book import photos_of
from orderflow_desk.gui.photos.camera import can_be_used
from orderflow_desk.gui.photos.camera_dialog import CameraDialog
from orderflow_desk.gui.photos.card import PhotoCard
from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from support.shops.counter import Counter, counter_at
from support.window.cameras import Device, QCamera, QMediaDevices, install_cameras

SOURCES = str(Path(__file__).parents[3] / "src")


@pytest.fixture
def counter(
    qtbot: QtBot, closed_session: Session, shop: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Counter]:
    install_cameras(monkeypatch, "Front camera", "Document camera")
    monkeypatch.setenv("PYTHONPATH", SOURCES)
    closed_session.data_folder = str(tmp_path / "data")
    yield from counter_at(qtbot, closed_session, shop)
    photos_of(closed_session).close()


@pytest.fixture
def dialog(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> CameraDialog:
    install_cameras(monkeypatch)
    ground = QWidget()
    qtbot.addWidget(ground)
    dialog = CameraDialog(ground)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.show()
    return dialog


def state(dialog: CameraDialog) -> str:
    return dialog.findChild(QLabel, "camera_state").text()


def shutter(dialog: CameraDialog) -> QPushButton:
    return dialog.findChild(QPushButton, "camera_take")


def test_without_qts_multimedia_there_is_no_camera_and_nothing_to_press(
    qtbot: QtBot, session: Session
) -> None:
    if can_be_used():
        pytest.skip("it is installed here")
    ground = QWidget()
    qtbot.addWidget(ground)
    card = PhotoCard(session, ground)
    qtbot.waitUntil(lambda: session.background.is_idle)
    assert card.findChild(QPushButton, "photo_camera").isHidden()


def test_one_photo_after_the_other_is_taken_by_keys_alone(counter: Counter) -> None:
    card = counter.page.findChild(PhotoCard)
    button = card.findChild(QPushButton, "photo_camera")
    counter.idle()
    assert button.isVisible()
    QTest.keyClick(button, Qt.Key.Key_Space)
    dialog = counter.page.findChild(CameraDialog)
    assert dialog.findChild(QComboBox, "camera_which").currentText() == "Document camera"
    counter.qtbot.waitUntil(shutter(dialog).hasFocus)
    QTest.keyClick(dialog, Qt.Key.Key_Space)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert state(dialog) == "2 photos taken"
    counter.qtbot.waitUntil(
        lambda: len(card.keys) == 2 and all(card.tile(key).is_ready for key in card.keys), timeout=10_000
    )
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert [camera.is_on for camera in QCamera.made] == [False]


def test_another_camera_can_be_chosen(counter: Counter) -> None:
    dialog = CameraDialog(counter.page)
    which = dialog.findChild(QComboBox, "camera_which")
    which.setCurrentIndex(1)
    which.activated.emit(1)
    assert [(camera.device.name, camera.is_on) for camera in QCamera.made] == [
        ("Document camera", False),
        ("Front camera", True),
    ]
    QMediaDevices.all.append(Device("Third camera"))
    QMediaDevices.made[-1].videoInputsChanged.emit()
    assert which.currentText() == "Front camera"
    assert len(QCamera.made) == 2
    dialog.accept()


def test_no_camera_is_told_until_one_is_plugged_in(dialog: CameraDialog) -> None:
    assert state(dialog) == "No camera is connected to this PC."
    assert not shutter(dialog).isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Space)
    QMediaDevices.all.append(Device("Front camera"))
    QMediaDevices.made[-1].videoInputsChanged.emit()
    assert state(dialog) == ""
    assert shutter(dialog).isEnabled()


def test_a_camera_that_cannot_be_used_is_told_and_takes_nothing(dialog: CameraDialog) -> None:
    QMediaDevices.all.append(Device("Front camera"))
    QMediaDevices.made[-1].videoInputsChanged.emit()
    taken: list[object] = []
    dialog.taken.connect(taken.append)
    QCamera.made[-1].errorOccurred.emit(1, "in use")
    assert state(dialog).startswith("The camera cannot be used")
    QTest.keyClick(dialog, Qt.Key.Key_Space)
    assert taken == []
