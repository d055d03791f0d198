"""Photos are read in another process: upright, small, without secrets; what is none is refused, and nothing hangs."""

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.domain.photos.photo_errors import NotAPhoto, PhotoBroken, PhotoTooHeavy, PhotoTooLarge
from orderflow_desk.domain.photos.photo_names import NAME_AT_MOST, tidy_name
from orderflow_desk.domain.photos.photos import BYTES_AT_MOST, LONGEST_SIDE, THUMB_SIDE
from orderflow_desk.gui.photos.sources import sources_of_image
from orderflow_desk.images.image_worker import ImageWorker, Pixels, Source, worker_command
from orderflow_desk.images.staged_photos import StagedPhotos
from support.window.photo_files import bomb, encoded, photo_file, picture, with_exif

SOURCES = str(Path(__file__).parents[2] / "src")


@pytest.fixture(autouse=True, scope="module")
def the_worker_finds_these_sources() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", SOURCES)
        yield


@pytest.fixture(scope="module")
def image_worker() -> Iterator[ImageWorker]:
    """One for all tests: it has to outlive what each of them does to it."""
    made = ImageWorker()
    yield made
    made.close()
    assert made.pid is None


def limited(memory_mb: int = 2560, cpu_seconds: int = 30) -> list[str]:
    code = f"from orderflow_desk.images.worker_process import serve; serve({memory_mb}, {cpu_seconds})"
    return [sys.executable, "-c", code]


def _corners(jpeg: bytes) -> list[bool]:
    """Tell of each quarter whether it is red."""
    image = QImage.fromData(jpeg)
    width, height = image.width(), image.height()
    places = [(x, y) for y in (height // 4, 3 * height // 4) for x in (width // 4, 3 * width // 4)]
    return [QColor(image.pixel(x, y)).red() > 128 for x, y in places]


@pytest.mark.parametrize("form", ["jpeg", "png", "webp"])
def test_a_photo_is_made_ready_whatever_its_name_says(image_worker: ImageWorker, form: str) -> None:
    content = encoded(picture(3000, 2000), form)
    photo = image_worker.convert(Source("photo.png", content))
    assert (photo.width, photo.height) == (LONGEST_SIDE, 1600)
    assert (photo.image[:3], photo.thumb[:3]) == (b"\xff\xd8\xff",) * 2
    assert QImage.fromData(photo.thumb).width() == THUMB_SIDE
    assert _corners(photo.image) == [True, False, False, False]


@pytest.mark.parametrize(
    ("orientation", "red"), [(1, 0), (2, 1), (3, 3), (4, 2), (5, 0), (6, 1), (7, 3), (8, 2)]
)
def test_a_photo_is_turned_upright_and_keeps_no_secret(
    image_worker: ImageWorker, orientation: int, red: int
) -> None:
    content = with_exif(encoded(picture()), orientation)
    assert b"SecretCam" in content
    photo = image_worker.convert(Source("a.jpg", content))
    assert _corners(photo.image) == [place == red for place in range(4)]
    assert (photo.width > photo.height) is (orientation <= 4)
    for made in (photo.image, photo.thumb):
        assert not [word for word in (b"Exif", b"SecretCam", b"GPS", b"\xff\xe1", b"ICC_") if word in made]


def test_texts_within_a_picture_and_what_is_transparent_stay_behind(image_worker: ImageWorker) -> None:
    image = QImage(64, 64, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    image.setText("Comment", "SecretText")
    content = encoded(image, "png")
    photo = image_worker.convert(Source("a.png", content))
    assert b"SecretText" not in photo.image
    assert QColor(QImage.fromData(photo.image).pixel(32, 32)).lightness() > 250


def test_a_picture_from_the_clipboard_is_read_as_it_lies_in_memory(image_worker: ImageWorker) -> None:
    image = picture(2500, 500)
    source = Pixels(
        2500, 500, image.bytesPerLine(), int(image.format().value), memoryview(image.constBits()), image
    )
    photo = image_worker.convert(Source("", source))
    assert (photo.width, photo.height, photo.name) == (2400, 480, "")
    assert photo.sha256 == image_worker.convert(Source("", source)).sha256


def test_a_picture_of_a_colour_table_keeps_its_colours(image_worker: ImageWorker) -> None:
    image = picture(64, 64).convertToFormat(QImage.Format.Format_Indexed8)
    (source,) = sources_of_image(image)
    photo = image_worker.convert(source)
    made = QImage.fromData(photo.image)
    assert QColor(made.pixel(8, 8)).red() > 200
    assert QColor(made.pixel(8, 8)).blue() < 100
    assert QColor(made.pixel(56, 56)).blue() > 200
    image.setColorTable([~colour & 0xFFFFFF | 0xFF000000 for colour in image.colorTable()])
    assert image_worker.convert(sources_of_image(image)[0]).sha256 != photo.sha256


def test_a_picture_as_thin_as_a_hair_has_a_thumb(image_worker: ImageWorker) -> None:
    photo = image_worker.convert(Source("hair.png", encoded(picture(8000, 1), "png")))
    assert (photo.width, photo.height) == (LONGEST_SIDE, 1)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", "empty"),
        (b"Dear Sir or Madam", ""),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", ""),
        (b"\0\0\0\x18ftypisom\0\0\0\0", ""),
        (b"GIF89a" + bytes(100), ""),
    ],
)
def test_what_is_no_photo_is_refused_whatever_its_name(
    image_worker: ImageWorker, content: bytes, found: str, tmp_path: Path
) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(content)
    for origin in (content, path):
        with pytest.raises(NotAPhoto) as caught:
            image_worker.convert(Source("photo.jpg", origin))
        assert caught.value.found == found


@pytest.mark.parametrize("form", ["jpeg", "png", "webp"])
@pytest.mark.parametrize("share", [0.1, 0.6, 0.999])
def test_a_file_that_ends_too_early_is_refused(image_worker: ImageWorker, form: str, share: float) -> None:
    noisy = QImage(400, 300, QImage.Format.Format_RGB32)
    for y in range(300):
        for x in range(400):
            noisy.setPixel(x, y, (x * 7919 + y * 104729) * 2654435761 & 0xFFFFFF)
    content = with_exif(encoded(noisy), 6) if form == "jpeg" else encoded(noisy, form)
    assert image_worker.convert(Source("a", content)).width
    with pytest.raises((PhotoBroken, NotAPhoto)):
        image_worker.convert(Source("a", content[: int(len(content) * share)]))


def test_a_bomb_of_a_few_kilobytes_is_refused_before_it_is_unpacked(image_worker: ImageWorker) -> None:
    content = bomb(50_000, 50_000)
    assert len(content) < 500_000
    before = image_worker.pid
    with pytest.raises(PhotoTooLarge) as caught:
        image_worker.convert(Source("bomb.png", content))
    assert (caught.value.unit, caught.value.size) == ("pixels", 2_500_000_000)
    assert image_worker.pid == before or before is None


def test_two_gigabytes_are_refused_by_a_look_from_outside(image_worker: ImageWorker, tmp_path: Path) -> None:
    path = tmp_path / "film.jpg"
    with path.open("wb") as file:
        file.truncate(2_000_000_000)
    with pytest.raises(PhotoTooLarge) as caught:
        image_worker.convert(Source(path.name, path))
    assert (caught.value.unit, caught.value.limit) == ("bytes", BYTES_AT_MOST)


def test_folders_pipes_and_files_that_are_gone_are_told(image_worker: ImageWorker, tmp_path: Path) -> None:
    with pytest.raises(NotAPhoto) as caught:
        image_worker.convert(Source("folder", tmp_path))
    assert caught.value.found == "folder"
    with pytest.raises(FileTrouble):
        image_worker.convert(Source("gone.jpg", tmp_path / "gone.jpg"))
    with pytest.raises(FileTrouble):
        image_worker.convert(Source("nul.jpg", Path("nul\0.jpg")))
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.jpg")
        with pytest.raises(NotAPhoto):
            image_worker.convert(Source("pipe.jpg", tmp_path / "pipe.jpg"))


@pytest.mark.parametrize(
    ("raw", "tidy"),
    [
        ("../../etc/passwd", "passwd"),
        ("D:\\Pictures\\front.jpg", "front.jpg"),
        ("a\r\nb\x00\x1b[31m.jpg", "a b[31m.jpg"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("", ""),
        ("/", ""),
        ("\udcff.jpg", "?.jpg"),
    ],
)
def test_a_name_is_shown_without_what_nobody_sees(raw: str, tidy: str) -> None:
    assert tidy_name(raw) == tidy


def test_a_huge_name_is_cut_and_keeps_its_end() -> None:
    name = tidy_name("ä" * 100_000 + ".jpeg")
    assert len(name) == NAME_AT_MOST
    assert name.endswith("…äää.jpeg")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems hold no process to so much memory")
def test_a_photo_that_takes_too_much_memory_is_refused_and_the_next_one_is_read() -> None:
    image_worker = ImageWorker(lambda: limited(memory_mb=420))
    with pytest.raises(PhotoTooHeavy):
        image_worker.convert(Source("large.png", bomb(15_000, 15_000)))
    with pytest.raises(PhotoBroken):  # what is broken is not called heavy because of the limit
        image_worker.convert(Source("cut.png", bomb(500, 500)[:-60] + b"IEND"))
    assert image_worker.convert(Source("a.jpg", encoded(picture()))).width == 640
    image_worker.close()


def test_a_photo_that_takes_too_long_ends_its_process_and_the_next_one_gets_another() -> None:
    waits = [[sys.executable, "-c", "import time; time.sleep(60)"], worker_command()]
    image_worker = ImageWorker(lambda: waits.pop(0), timeout=0.3)
    with pytest.raises(PhotoTooHeavy):
        image_worker.convert(Source("a.jpg", encoded(picture())))
    assert image_worker.pid is None
    image_worker._timeout = 30.0
    assert image_worker.convert(Source("a.jpg", encoded(picture()))).width == 640
    image_worker.close()


@pytest.mark.skipif(sys.platform == "win32", reason="the time of the processor is limited elsewhere alone")
def test_the_process_is_ended_by_the_system_after_its_share_of_the_processor() -> None:
    code = (
        "from orderflow_desk.images import worker_process\n"
        "worker_process._answer = lambda *words: [None for _ in iter(int, 1)]\n"
        "worker_process.serve(2560, 0)"
    )
    image_worker = ImageWorker(lambda: [sys.executable, "-c", code], timeout=60.0)
    with pytest.raises(PhotoTooHeavy):
        image_worker.convert(Source("a.jpg", encoded(picture())))
    image_worker.close()


def test_a_process_that_dies_or_cannot_start_is_told(tmp_path: Path) -> None:
    dying = ImageWorker(lambda: [sys.executable, "-c", "raise SystemExit(3)"])
    with pytest.raises(PhotoTooHeavy):
        dying.convert(Source("a.jpg", encoded(picture())))
    dying.close()
    missing = ImageWorker(lambda: [str(tmp_path / "nothing")])
    with pytest.raises(FileTrouble):
        missing.convert(Source("a.jpg", encoded(picture())))
    missing.close()


def test_closing_does_not_wait_for_a_photo() -> None:
    image_worker = ImageWorker(lambda: [sys.executable, "-c", "import time; time.sleep(60)"])
    ended = threading.Event()

    def ask() -> None:
        with pytest.raises(PhotoTooHeavy):
            image_worker.convert(Source("a.jpg", encoded(picture())))
        ended.set()

    thread = threading.Thread(target=ask)
    thread.start()
    while image_worker.pid is None:
        pass
    image_worker.close()
    thread.join(10)
    assert ended.is_set()


def test_the_tray_gives_back_what_was_laid_on_it_and_nothing_that_is_broken(
    tmp_path: Path, image_worker: ImageWorker
) -> None:
    staged = StagedPhotos(tmp_path / "tray")
    photo = image_worker.convert(Source("front.jpg", photo_file(tmp_path)))
    staged.lay("ab12", photo)
    assert staged.take("ab12") == photo
    assert staged.take("cd34") is None
    (file,) = (tmp_path / "tray").iterdir()
    file.write_bytes(file.read_bytes()[:-10])
    assert staged.take("ab12") is None
    staged.throw_away(["ab12", "../../cd34"])
    assert list((tmp_path / "tray").iterdir()) == []
