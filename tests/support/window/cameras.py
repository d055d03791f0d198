"""Stand-ins for the parts of Qt's multimedia that the program uses: these tests run where it is not installed."""

import sys
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import ClassVar

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget


class Device:
    def __init__(self, name: str) -> None:
        self.name = name

    def description(self) -> str:
        return self.name

    def id(self) -> bytes:
        return self.name.encode()


class QMediaDevices(QObject):
    videoInputsChanged = Signal()  # noqa: N815  Qt's name
    all: ClassVar[list[Device]] = []
    made: ClassVar[list["QMediaDevices"]] = []

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.made.append(self)

    @classmethod
    def videoInputs(cls) -> list[Device]:  # noqa: N802  Qt's name
        return cls.all

    @classmethod
    def defaultVideoInput(cls) -> Device:  # noqa: N802
        return cls.all[-1] if cls.all else Device("")


class QCamera(QObject):
    errorOccurred = Signal(object, str)  # noqa: N815
    made: ClassVar[list["QCamera"]] = []

    def __init__(self, device: Device, parent: QObject) -> None:
        super().__init__(parent)
        self.device, self.is_on = device, False
        self.made.append(self)

    def start(self) -> None:
        self.is_on = True

    def stop(self) -> None:
        self.is_on = False


class QImageCapture(QObject):
    imageCaptured = Signal(int, QImage)  # noqa: N815
    errorOccurred = Signal(int, object, str)  # noqa: N815
    readyForCaptureChanged = Signal(bool)  # noqa: N815
    shots: ClassVar[list[QImage]] = []

    def capture(self) -> None:
        image = QImage(64, 48, QImage.Format.Format_RGB32)
        image.fill(QColor.fromHsv(60 * len(self.shots), 255, 255))
        self.shots.append(image)
        self.imageCaptured.emit(len(self.shots), image)
        self.readyForCaptureChanged.emit(True)


class QMediaCaptureSession(QObject):
    def setVideoOutput(self, view: QWidget) -> None:  # noqa: N802
        self.view = view

    def setImageCapture(self, capture: QImageCapture) -> None:  # noqa: N802
        self.capture = capture

    def setCamera(self, camera: QCamera | None) -> None:  # noqa: N802
        self.camera = camera
        if camera is not None:
            self.capture.readyForCaptureChanged.emit(True)


class QVideoWidget(QWidget):
    pass


def install_cameras(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Let these cameras be connected; the last is the system's own choice."""
    for name, parts in (
        ("QtMultimedia", (QMediaDevices, QCamera, QImageCapture, QMediaCaptureSession)),
        ("QtMultimediaWidgets", (QVideoWidget,)),
    ):
        module = ModuleType(f"PySide6.{name}")
        module.__spec__ = ModuleSpec(module.__name__, None)
        for part in parts:
            setattr(module, part.__name__, part)
        monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(QMediaDevices, "all", [Device(name) for name in names])
    for part in (QMediaDevices, QCamera):
        monkeypatch.setattr(part, "made", [])
    monkeypatch.setattr(QImageCapture, "shots", [])
