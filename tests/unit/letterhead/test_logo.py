"""What is taken for a logo is a small PNG or JPEG; anything else is refused with the reason, and nothing is decoded."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.letterhead.logo import (
    BYTES_AT_MOST,
    SHOWN_HEIGHT,
    SHOWN_WIDTH,
    Logo,
    LogoFault,
    LogoInvalid,
    read_logo,
)
from support.mail.logos import png
from support.window.photo_files import bomb, encoded, picture, with_exif


def _fault(content: bytes) -> LogoFault:
    with pytest.raises(LogoInvalid) as caught:
        read_logo(content)
    return caught.value.fault


@pytest.mark.parametrize("form", ["png", "jpeg"])
def test_a_picture_is_known_by_what_is_in_it(form: str) -> None:
    logo = read_logo(encoded(picture(320, 100), form))
    assert (logo.media_type, logo.width, logo.height) == (f"image/{form}", 320, 100)


def test_a_jpeg_of_a_camera_is_known_too() -> None:
    logo = read_logo(with_exif(encoded(picture(64, 48)), 6))
    assert (logo.width, logo.height) == (64, 48)


@pytest.mark.parametrize(
    "content",
    [b"GIF89a" + bytes(50), b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"RIFF\x00\x00\x00\x00WEBP", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xd9", png(0, 5), png(9, 9)[:-20], b"text"],
)  # fmt: skip
def test_what_is_no_whole_png_or_jpeg_is_refused(content: bytes) -> None:
    assert _fault(content) is LogoFault.NO_PICTURE


def test_too_many_bytes_and_too_many_pixels_are_refused() -> None:
    assert _fault(png(8, 8) + bytes(BYTES_AT_MOST)) is LogoFault.TOO_MANY_BYTES
    assert _fault(png(1201, 10)) is LogoFault.TOO_LARGE
    assert _fault(bomb(5_000, 5_000)) is LogoFault.TOO_LARGE


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reading(content: bytes) -> None:
    for start in (b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"):
        with contextlib.suppress(LogoInvalid):
            assert isinstance(read_logo(start + content), Logo)


@given(st.integers(1, 1200), st.integers(1, 600))
def test_a_logo_is_shown_small_and_undistorted(width: int, height: int) -> None:
    shown = Logo("image/png", b"", width, height).shown
    assert 1 <= shown[0] <= SHOWN_WIDTH
    assert 1 <= shown[1] <= SHOWN_HEIGHT
    assert shown[0] <= width
    if min(shown) > 8:
        assert shown[0] / shown[1] == pytest.approx(width / height, rel=0.1)
