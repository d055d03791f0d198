"""The program as it is given away: built anew, checked by itself, and driven through its window."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from support.machine.scripts import script

# Built once, by whichever worker gets these.
pytestmark = [pytest.mark.system, pytest.mark.xdist_group("frozen")]


build_package = script("build_package")


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_package.build(tmp_path_factory.mktemp("package"))


def _run(program: Path, home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run it far from the checkout, without the Python of the tests."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    return subprocess.run(
        [str(program), *words],
        check=False,
        capture_output=True,
        text=True,
        cwd=home,
        env={**kept, "QT_QPA_PLATFORM": "offscreen", "ORDERFLOW_DESK_HOME": str(home)},
        timeout=240,
    )


def test_it_checks_itself_and_finds_everything_it_opens(program: Path, tmp_path: Path) -> None:
    done = _run(program, tmp_path, "--self-check")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "BAD" not in done.stdout
    assert "Traceback" not in done.stderr
    assert "journal mode " in done.stdout


def test_it_says_its_version_and_its_verbs(program: Path, tmp_path: Path) -> None:
    from orderflow_desk import __version__

    assert _run(program, tmp_path, "--version").stdout.strip() == f"Orderflow Desk {__version__}"
    assert {"post", "tour"} <= set(_run(program, tmp_path, "--help").stdout.split())


def test_the_tour_comes_to_its_end_in_it(program: Path, tmp_path: Path) -> None:
    done = _run(program, tmp_path, "tour", str(tmp_path / "tour"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(list((tmp_path / "tour").glob("*.png"))) >= 15
    assert len(re.findall(r"^mail \d to jana@example.net", done.stdout, re.MULTILINE)) == 5


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the size is promised for Linux")
def test_it_is_no_larger_than_promised_and_brings_no_qt_that_nothing_opens(program: Path) -> None:
    assert build_package.size_mb(program.parent) <= build_package.LARGEST_MB
    brought = {path.name for path in program.parent.rglob("libQt6*.so.6")}
    for part in ("Qml", "Quick", "OpenGL", "Sql", "Designer", "Help", "Pdf", "EglFSDeviceIntegration"):
        assert f"libQt6{part}.so.6" not in brought
    plugins = {path.parent.name for path in program.parent.rglob("plugins/*/*.so")}
    assert not plugins & {
        "sqldrivers",
        "qmltooling",
        "tls",
        "generic",
        "egldeviceintegrations",
        "networkinformation",
    }
    assert "printsupport" in plugins
    assert not list(program.parent.rglob("libcups.*")), "it is the system's own"
