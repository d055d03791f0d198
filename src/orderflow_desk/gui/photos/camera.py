"""The camera of this PC, where Qt's multimedia is installed beside the program; it never has to be."""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

_MODULES = ("PySide6.QtMultimedia", "PySide6.QtMultimediaWidgets")


def can_be_used() -> bool:
    """Tell whether Qt's multimedia is installed; looks on the disk, loads nothing."""
    return all(find_spec(name) is not None for name in _MODULES)


class Camera(QObject):
    """One camera at a time, with its live picture in `view`. To be made where `can_be_used` says so.

    `taken` comes with a QImage for each `take`; `failed` when there is none, or it cannot be used any more.
    """

    taken = Signal(object)
    failed = Signal()
    came_or_went = Signal()
    ready = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        media: Any = import_module(_MODULES[0])
        widgets: Any = import_module(_MODULES[1])
        self._media = media
        self._camera: Any = None
        self.view: QWidget = widgets.QVideoWidget(parent)
        self._devices = media.QMediaDevices(self)
        self._devices.videoInputsChanged.connect(self.came_or_went)
        self._session = media.QMediaCaptureSession(self)
        self._session.setVideoOutput(self.view)
        self._capture = media.QImageCapture(self)
        self._session.setImageCapture(self._capture)
        self._capture.imageCaptured.connect(lambda _number, image: self.taken.emit(image))
        self._capture.errorOccurred.connect(lambda *_why: self.failed.emit())
        self._capture.readyForCaptureChanged.connect(self.ready)

    def names(self) -> list[str]:
        """Return the cameras that there are, the system's own choice first."""
        return [device.description() for device in self._inputs()]

    def start(self, number: int) -> None:
        """Show what a camera sees, one of `names` by its place."""
        self.stop()
        inputs = self._inputs()
        if number >= len(inputs):
            self.failed.emit()
            return
        camera = self._camera = self._media.QCamera(inputs[number], self)
        camera.errorOccurred.connect(lambda *_why: self.failed.emit())
        self._session.setCamera(camera)
        camera.start()

    def take(self) -> None:
        """Take a photo."""
        self._capture.capture()

    def stop(self) -> None:
        """Let go of the camera: its light goes out."""
        camera, self._camera = self._camera, None
        if camera is not None:
            camera.stop()
            self._session.setCamera(None)
            camera.deleteLater()

    def _inputs(self) -> list[Any]:
        preferred = self._media.QMediaDevices.defaultVideoInput().id()
        return sorted(
            self._media.QMediaDevices.videoInputs(), key=lambda device: bool(device.id() != preferred)
        )
