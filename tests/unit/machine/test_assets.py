"""The program's own files are found wherever it was started from."""

import sys
from pathlib import Path

import pytest

from orderflow_desk import assets


@pytest.fixture(autouse=True)
def found_anew() -> None:
    assets.resources.cache_clear()


def _with_tokens(folder: Path) -> Path:
    (folder / "theme").mkdir(parents=True)
    (folder / "theme" / "tokens.json").write_text("{}", encoding="utf-8")
    return folder


def test_a_checkout_has_them_beside_the_sources() -> None:
    assert assets.asset("theme", "tokens.json").is_file()


def test_a_frozen_program_has_them_in_its_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bundled = _with_tokens(tmp_path / "orderflow_desk" / "resources")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert assets.resources() == bundled
    assets.resources.cache_clear()


def test_a_wheel_has_them_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = _with_tokens(tmp_path / "site-packages" / "orderflow_desk" / "resources")
    monkeypatch.setattr(assets, "__file__", str(inside.parent / "assets.py"))
    assert assets.resources() == inside
    assets.resources.cache_clear()


def test_a_broken_installation_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "__file__", str(tmp_path / "a" / "b" / "assets.py"))
    with pytest.raises(assets.AssetsMissingError):
        assets.resources()
