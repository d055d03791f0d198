"""Makes the virtual environments from the pinned requirements, once, and knows when that has to be done again."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

from dev.machine import (
    LIBRARIES,
    missing_for_tests,
    missing_libraries,
    missing_part_of_python,
    provide,
)
from dev.places import BENCH_VENV, IN_VENV, ROOT, VENV, compile_sources, python, say

OLDEST = (3, 11)


def set_up(kind: str) -> None:
    """Make .venv from the pinned requirements (`run` or `dev`), unless that is done already."""
    stamps = {name: VENV / f"{name}.stamp" for name in ("run", "dev")}
    enough = ("dev",) if kind == "dev" else ("run", "dev")
    for name in enough:
        if stamps[name].exists() and stamps[name].read_text() == _stamp(_requirements(name)):
            return
    _install(VENV, _requirements(kind))
    stamps[kind].write_text(_stamp(_requirements(kind)))


def set_up_bench() -> Path:
    """Make .venv-bench, where the yardsticks stand beside the program, unless that is done; return its Python."""
    requirements, stamp = _requirements("bench"), BENCH_VENV / "bench.stamp"
    if not (stamp.exists() and stamp.read_text() == _stamp(requirements)):
        _install(BENCH_VENV, requirements)
        stamp.write_text(_stamp(requirements))
    return BENCH_VENV / IN_VENV


def _provide(*, for_checks: bool) -> None:
    """See to what the machine has to have, in one go; end where nothing could be set up or drawn without it."""
    missing = [*missing_part_of_python(), *missing_libraries()]
    if missing and for_checks:
        missing += missing_for_tests()
    if not provide(missing, "the program") and (missing_part_of_python() or missing_libraries(LIBRARIES)):
        raise SystemExit(1)


def _requirements(kind: str) -> Path:
    return ROOT / "requirements" / f"{kind}.txt"


def _stamp(requirements: Path) -> str:
    return hashlib.sha256(requirements.read_bytes() + sys.version.encode()).hexdigest()


def _install(folder: Path, requirements: Path) -> None:
    """Make a virtual environment anew, with the pinned requirements and the program's sources."""
    if sys.version_info < OLDEST:
        raise SystemExit("dev.py: Python 3.11 or newer is needed; this is " + sys.version.split()[0])
    _provide(for_checks=requirements.stem == "dev")
    say(f"setting up {folder.name} from {requirements.relative_to(ROOT)} (once; about a minute)")
    # A process of its own, for this one may have begun before `venv` was whole.
    made = subprocess.call([sys.executable, "-m", "venv", "--clear", str(folder)])
    if made != 0:
        raise SystemExit("dev.py: no virtual environment could be made; see above")
    its_python = folder / IN_VENV
    command = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--require-hashes",
    ]
    if python(*command, "-r", str(requirements), python=its_python) != 0:
        raise SystemExit("dev.py: the requirements could not be installed; see above")
    place = subprocess.check_output(
        [str(its_python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], text=True
    ).strip()
    Path(place, "orderflow_desk.pth").write_text(f"{ROOT / 'src'}\n", encoding="utf-8")
    compile_sources("src", python_at=its_python)
