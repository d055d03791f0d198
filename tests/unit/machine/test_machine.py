"""What a machine lacks is said in one line that can be run, where it may not be installed."""

import os

import pytest

from dev import machine


def test_who_is_not_root_is_told_the_line_to_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    assert not machine.provide(["gcc", "binutils"], "the tests")
    assert "    sudo apt-get install -y --no-install-recommends gcc binutils\n" in capsys.readouterr().err


def test_a_machine_that_has_all_is_told_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert machine.provide([], "the tests")
    assert capsys.readouterr().err == ""


def test_a_python_without_its_part_for_environments_asks_for_that_of_its_own_version(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(machine, "find_spec", lambda name: None)
    monkeypatch.setattr(machine.sys, "version_info", (3, 12, 4))
    assert machine.missing_part_of_python() == ["python3.12-venv"]


def test_a_library_that_is_not_there_is_asked_for_by_its_package() -> None:
    assert machine.missing_libraries({"libnothing-of-this-name.so.9": "libnothing9"}) == ["libnothing9"]
