"""What people install starts: a wheel, and a checkout installed as it stands."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.system


@pytest.fixture
def empty_python(tmp_path: Path) -> Path:
    """A Python of its own that has what the program stands on, but not the program."""
    place = tmp_path / "venv"
    venv.EnvBuilder(with_pip=False).create(place)
    folders = sysconfig.get_paths(scheme="venv", vars={"base": str(place), "platbase": str(place)})
    # A path in a .pth file brings the modules of a folder, not the .pth files that lie in it.
    Path(folders["purelib"], "stands_on.pth").write_text(sysconfig.get_path("purelib"))
    return Path(folders["scripts"])


def _run(*words: str | Path) -> str:
    done = subprocess.run(
        [str(word) for word in words],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT.anchor,
        env={**{k: v for k, v in os.environ.items() if k != "PYTHONPATH"}, "QT_QPA_PLATFORM": "offscreen"},
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _install(scripts: Path, *words: str | Path) -> None:
    python = scripts / ("python.exe" if sys.platform == "win32" else "python")
    pip = (
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "--disable-pip-version-check",
        "install",
        "--quiet",
    )
    _run(*pip, "--no-deps", "--no-index", "--no-build-isolation", *words)


def _place_of_the_program(scripts: Path) -> Path:
    return Path(
        _run(scripts / "python", "-c", "import orderflow_desk; print(orderflow_desk.__file__)").strip()
    )


def test_a_wheel_brings_all_that_the_program_opens(tmp_path: Path, empty_python: Path) -> None:
    _run(
        sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet", "--no-deps",
        "--no-build-isolation", "--wheel-dir", tmp_path, ROOT,
    )  # fmt: skip
    (wheel,) = tmp_path.glob("*.whl")
    _install(empty_python, wheel)
    assert ROOT not in _place_of_the_program(empty_python).parents
    assert "The installation is whole." in _run(empty_python / "orderflow-desk", "--self-check")


def test_a_checkout_installed_as_it_stands_starts(empty_python: Path) -> None:
    _install(empty_python, "--editable", ROOT)
    assert ROOT / "src" in _place_of_the_program(empty_python).parents
    assert "The installation is whole." in _run(empty_python / "orderflow-desk", "--self-check")
