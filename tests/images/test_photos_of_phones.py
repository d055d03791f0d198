"""HEIC, AVIF and TIFF are read, whatever the name of the file, and every format that knows a turn comes upright."""

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QColor, QImage

from orderflow_desk.domain.photos.photo_errors import NotAPhoto, PhotoBroken, PhotoTooLarge
from orderflow_desk.domain.photos.photos import LONGEST_SIDE
from orderflow_desk.images.image_worker import ImageWorker, Source
from orderflow_desk.images.phone_folder import SUFFIXES
from orderflow_desk.images.signs import format_of
from orderflow_desk.images.turns import orientation_of
from support.window.photo_files import encoded, picture
from support.window.photos_of_phones import (
    by_pillow,
    heic,
    mirrored_heic,
    with_exif_of_png,
    with_exif_of_webp,
)

SOURCES = str(Path(__file__).parents[2] / "src")
PATHS = os.pathsep.join([SOURCES, *filter(None, [os.environ.get("PYTHONPATH")])])
# Where EXIF's eight orientations put the top left quarter: the quarters are counted from there, row by row.
TURNS = [(1, 0), (2, 1), (3, 3), (4, 2), (5, 0), (6, 1), (7, 3), (8, 2)]


@pytest.fixture(autouse=True, scope="module")
def the_worker_finds_these_sources() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", PATHS)
        yield


@pytest.fixture(scope="module")
def image_worker() -> Iterator[ImageWorker]:
    made = ImageWorker()
    yield made
    made.close()


def _without(*modules: str) -> list[str]:
    missing = "; ".join(f"sys.modules[{name!r}] = None" for name in modules)
    code = f"import sys; {missing}; from orderflow_desk.images.worker_process import serve; serve()"
    return [sys.executable, "-c", code]


def _red_quarter(jpeg: bytes) -> int:
    image = QImage.fromData(jpeg)
    width, height = image.width(), image.height()
    places = [(x, y) for y in (height // 4, 3 * height // 4) for x in (width // 4, 3 * width // 4)]
    (found,) = [place for place, at in enumerate(places) if QColor(image.pixel(*at)).red() > 128]
    return found


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
@pytest.mark.parametrize(("orientation", "red"), TURNS)
def test_a_picture_that_says_how_it_lies_comes_upright(
    image_worker: ImageWorker, form: str, orientation: int, red: int
) -> None:
    photo = image_worker.convert(Source("a", by_pillow(form, orientation)))
    assert (photo.width > photo.height) is (orientation <= 4)
    assert (_red_quarter(photo.image), _red_quarter(photo.thumb)) == (red, red)


@pytest.mark.parametrize(
    ("content", "size", "red"),
    [
        (heic(0), (128, 96), 0),
        (heic(1), (96, 128), 2),
        (heic(2), (128, 96), 3),
        (heic(3), (96, 128), 1),
        (mirrored_heic(), (96, 128), 0),
    ],
)
def test_a_heic_photo_comes_upright_and_is_turned_once(
    image_worker: ImageWorker, content: bytes, size: tuple[int, int], red: int
) -> None:
    photo = image_worker.convert(Source("IMG_0001.HEIC", content))
    assert ((photo.width, photo.height), _red_quarter(photo.image)) == (size, red)


@pytest.mark.parametrize("name", ["IMG_0001.JPG", "IMG_0001.heic", "photo", "a.png"])
def test_a_heic_photo_is_read_whatever_its_name_says(
    image_worker: ImageWorker, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(heic())
    photo = image_worker.convert(Source(name, path))
    assert (photo.name, photo.image[:3]) == (name, b"\xff\xd8\xff")


@pytest.mark.parametrize("form", ["TIFF", "AVIF"])
def test_a_large_picture_is_made_small(image_worker: ImageWorker, form: str) -> None:
    photo = image_worker.convert(Source("a", by_pillow(form, 6, (3000, 1500))))
    assert (photo.width, photo.height) == (LONGEST_SIDE // 2, LONGEST_SIDE)


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "RGBA"])
def test_a_scan_is_read_in_whatever_colours_it_has(image_worker: ImageWorker, mode: str) -> None:
    photo = image_worker.convert(Source("a.tif", by_pillow("TIFF", mode=mode)))
    assert (photo.width, photo.height) == (128, 96)


def test_a_scan_of_sixteen_bits_is_not_blinded(image_worker: ImageWorker) -> None:
    content = io.BytesIO()
    Image.new("I;16", (40, 30), 32768).save(content, "TIFF")
    photo = image_worker.convert(Source("a.tif", content.getvalue()))
    assert 120 <= QColor(QImage.fromData(photo.image).pixel(20, 15)).lightness() <= 136


def test_what_is_transparent_in_an_avif_photo_stays_behind(image_worker: ImageWorker) -> None:
    content = io.BytesIO()
    Image.new("RGBA", (64, 64), (0, 0, 0, 0)).save(content, "AVIF")
    photo = image_worker.convert(Source("a.avif", content.getvalue()))
    assert QColor(QImage.fromData(photo.image).pixel(32, 32)).lightness() > 250


@pytest.mark.parametrize(
    ("content", "form"),
    [(heic(), "heic"), (by_pillow("AVIF"), "avif"), (by_pillow("TIFF"), "tiff")],
    ids=["heic", "avif", "tiff"],
)
def test_a_format_whose_library_is_missing_is_refused_by_its_right_name(content: bytes, form: str) -> None:
    made = ImageWorker(lambda: _without("pi_heif", "PIL"))
    try:
        with pytest.raises(NotAPhoto) as caught:
            made.convert(Source("photo.jpg", content))
        assert caught.value.found == form
        # The others are read all the same.
        assert made.convert(Source("a.png", by_pillow("PNG"))).width == 128
    finally:
        made.close()


@pytest.mark.parametrize("tag", [50706, 254])
def test_the_raw_data_of_a_camera_is_refused(image_worker: ImageWorker, tag: int) -> None:
    content = io.BytesIO()
    tags = {50706: b"\x01\x04\0\0"} if tag == 50706 else {254: 1}
    Image.new("RGB", (16, 16)).save(content, "TIFF", tiffinfo=tags)
    with pytest.raises(NotAPhoto) as caught:
        image_worker.convert(Source("a.dng", content.getvalue()))
    assert caught.value.found == "tiff"


@pytest.mark.parametrize(
    "content", [heic(), by_pillow("AVIF"), by_pillow("TIFF")], ids=["heic", "avif", "tiff"]
)
@pytest.mark.parametrize("share", [0.05, 0.5, 0.98])
def test_a_file_of_these_that_ends_too_early_is_refused(
    image_worker: ImageWorker, content: bytes, share: float
) -> None:
    with pytest.raises(PhotoBroken):
        image_worker.convert(Source("a", content[: int(len(content) * share)]))


def test_a_scan_of_too_many_pixels_is_refused_before_it_is_read(image_worker: ImageWorker) -> None:
    content = bytearray(by_pillow("TIFF", size=(16, 16)))
    head = int.from_bytes(content[4:8], "little")
    for place in range(int.from_bytes(content[head : head + 2], "little")):
        entry = head + 2 + 12 * place
        if int.from_bytes(content[entry : entry + 2], "little") in (256, 257):
            content[entry + 2 : entry + 12] = b"\x04\0\x01\0\0\0" + (40_000).to_bytes(4, "little")
    with pytest.raises(PhotoTooLarge) as caught:
        image_worker.convert(Source("a.tif", bytes(content)))
    assert caught.value.size == 1_600_000_000


@pytest.mark.parametrize(
    ("brands", "form"),
    [
        (b"heic\0\0\0\0mif1heic", "heic"),
        (b"mif1\0\0\0\0mif1heic", "heic"),
        (b"mif1\0\0\0\0mif1avif", "avif"),
        (b"avif\0\0\0\0avifmif1", "avif"),
        (b"isom\0\0\0\0isommp42", ""),
        (b"qt  \0\0\0\0qt  ", ""),
    ],
)
def test_a_file_of_boxes_is_known_by_all_its_brands(brands: bytes, form: str) -> None:
    assert format_of((len(brands) + 8).to_bytes(4, "big") + b"ftyp" + brands) == form


@pytest.mark.parametrize(
    "block",
    [
        b"",
        b"Exif",
        b"MM\0*\0\0\0\x08",
        b"MM\0*\xff\xff\xff\xff",
        b"MM\0*\0\0\0\x08\xff\xff\x01\x12",
        b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x63\0\0\0",
    ],
)
def test_a_turn_that_cannot_be_is_none(image_worker: ImageWorker, block: bytes) -> None:
    png, webp = encoded(picture(), "png"), encoded(picture(), "webp")
    assert orientation_of(with_exif_of_webp(webp, block), "webp") == 1
    assert orientation_of(with_exif_of_png(png, block), "png") == 1
    photo = image_worker.convert(Source("a.png", with_exif_of_png(png, block)))
    assert _red_quarter(photo.image) == 0


def test_the_folder_of_the_phone_offers_what_phones_take() -> None:
    assert {".jpg", ".heic", ".heif"} <= set(SUFFIXES)
