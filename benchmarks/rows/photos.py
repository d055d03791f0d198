"""Ten photos of a phone dropped at once on the New order page: what the window misses until all of them are shown."""

from pathlib import Path
from random import Random

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.figures import Figure
from benchmarks.setting import Setting, median
from benchmarks.window.painting import Eye, Pulse, let_run, let_run_until
from benchmarks.window.window import real_window
from orderflow_desk.gui.photos.card import PhotoCard

PHOTOS = 10
SIDES = (4000, 3000)  # 12 megapixels
_GRAIN = 16
_ROUNDS = 3
_IDLE_SECONDS = 0.5
_WATCHED_SECONDS = 1.5  # about as long as ten photos take


def photo_drop(setting: Setting) -> list[Figure]:
    """Measure the longest gap of the event loop from the drop to the last photo painted, idle and dropping in turns."""
    rounds = min(_ROUNDS, setting.rounds)
    folders = [_photos(setting, number) for number in range(rounds)]
    idle: list[float] = []
    gaps: list[float] = []
    seconds: list[float] = []
    with real_window(setting.copy(), setting.home("photos")) as window:
        page = window.program.window.page("new_order")
        window.program.window.show_place("new_order")
        card = page.findChild(PhotoCard)
        assert card is not None
        eye = Eye(card)
        for folder in folders:
            window.rest()
            let_run(_IDLE_SECONDS)
            pulse = Pulse()
            with pulse:
                let_run(_WATCHED_SECONDS)
            idle.append(pulse.longest)
            with pulse:
                took = eye.ms(lambda folder=folder: _drop(page, folder), lambda: _are_shown(card))
            gaps.append(pulse.longest)
            seconds.append(took / 1000)
            for key in card.keys:
                card.removal_wanted.emit(key)
            let_run_until(lambda: not card.keys, "the photos are taken away")
    note = (
        f"all {PHOTOS} shown and stored after {median(seconds):.1f} s; longest of all {max(gaps):.1f} ms; "
        f"{setting.orders:,} orders"
    )
    what = f"longest gap until {PHOTOS} photos of 12 megapixels are shown"
    return [
        Figure(
            "photo_drop", what, "ms", median(gaps), "the same, idle", median(idle), note=note, **setting.frames(1)
        )
    ]  # fmt: skip


def _photos(setting: Setting, number: int) -> list[Path]:
    """Write photos that are new to the program: noise in soft patches, about as large as a phone's."""
    chance = Random(setting.seed + number)  # noqa: S311  a measurement is repeated by its seed
    folder = setting.home("camera")
    paths = [folder / f"IMG_{number}{place}.jpg" for place in range(PHOTOS)]
    for path in paths:
        _drawn(chance).save(str(path), quality=85)
    return paths


def _drawn(chance: Random) -> QImage:
    width, height = SIDES
    rough = (max(1, width // _GRAIN), max(1, height // _GRAIN))
    stride = rough[0] * 4
    patches = QImage(
        chance.randbytes(stride * rough[1]), rough[0], rough[1], stride, QImage.Format.Format_RGB32
    )
    return patches.scaled(
        width, height, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def _drop(page: QWidget, paths: list[Path]) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, plain, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QApplication.sendEvent(page, QDragEnterEvent(QPoint(5, 5), copy, mime, left, plain))
    QApplication.sendEvent(page, QDropEvent(QPointF(5, 5), copy, mime, left, plain))


def _are_shown(card: PhotoCard) -> bool:
    return len(card.keys) == PHOTOS and all(card.tile(key).is_ready for key in card.keys)
