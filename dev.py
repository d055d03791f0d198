#!/usr/bin/env python3
"""The project's commands, for a machine that has Python and nothing else: standard library only.

python3 dev.py run     sets up on first use, opens the desk on a demo shop
python3 dev.py test    sets up, runs every check
python3 dev.py help    all verbs
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
ON_WINDOWS = sys.platform == "win32"
BENCH_VENV = ROOT / ".venv-bench"
_IN_VENV = "Scripts/python.exe" if ON_WINDOWS else "bin/python"
PYTHON = VENV / _IN_VENV
OLDEST = (3, 11)

# What Qt opens at run time and no wheel carries: shared object -> Debian package (docs/decisions/0002).
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

RIGS = ("kill", "photos", "disk", "rules", "smtp", "tls", "poison")


def _say(text: str) -> None:
    print(f"dev.py: {text}", file=sys.stderr, flush=True)


def _python(*words: str, python: Path = PYTHON, **environment: str) -> int:
    return subprocess.call([str(python), *words], cwd=ROOT, env={**os.environ, **environment})


def _is_missing(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return True
    return False


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _provide_libraries() -> None:
    """Install the system libraries that Qt opens, or print the one line that does."""
    if not sys.platform.startswith("linux"):
        return
    wanted = LIBRARIES | WINDOW_LIBRARIES
    packages = [package for soname, package in wanted.items() if _is_missing(soname)]
    if not packages:
        return
    line = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        _say("installing the libraries that Qt needs: " + " ".join(packages))
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.call(["apt-get", "update", "-qq"], env=quiet)
        if subprocess.call([*line, "-qq"], env=quiet, stdout=subprocess.DEVNULL) == 0:
            return
    _say("Qt needs system libraries that this machine lacks. On Debian or Ubuntu run:")
    _say("    sudo " + " ".join(line))
    if any(_is_missing(soname) for soname in LIBRARIES):
        raise SystemExit(1)


def _stamp(requirements: Path) -> str:
    return hashlib.sha256(requirements.read_bytes() + sys.version.encode()).hexdigest()


def _set_up(kind: str) -> None:
    """Make .venv from the pinned requirements (`run` or `dev`), unless that is done already."""
    requirements = ROOT / "requirements" / f"{kind}.txt"
    stamps = {name: VENV / f"{name}.stamp" for name in ("run", "dev")}
    enough = ("dev",) if kind == "dev" else ("run", "dev")
    for name in enough:
        wanted = _stamp(ROOT / "requirements" / f"{name}.txt")
        if stamps[name].exists() and stamps[name].read_text() == wanted:
            return
    _install(VENV, requirements)
    stamps[kind].write_text(_stamp(requirements))


def _install(folder: Path, requirements: Path) -> None:
    """Make a virtual environment anew, with the pinned requirements and the program's sources."""
    if sys.version_info < OLDEST:
        raise SystemExit("dev.py: Python 3.11 or newer is needed; this is " + sys.version.split()[0])
    _provide_libraries()
    _say(f"setting up {folder.name} from {requirements.relative_to(ROOT)} (once; about a minute)")
    venv.EnvBuilder(with_pip=True, clear=folder.exists()).create(folder)
    python = folder / _IN_VENV
    command = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--require-hashes",
    ]
    if _python(*command, "-r", str(requirements), python=python) != 0:
        raise SystemExit("dev.py: the requirements could not be installed; see above")
    place = subprocess.check_output(
        [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], text=True
    ).strip()
    Path(place, "orderflow_desk.pth").write_text(f"{ROOT / 'src'}\n", encoding="utf-8")
    _python("-m", "compileall", "-q", "src", python=python)


def _set_up_bench() -> Path:
    """Make .venv-bench, where the yardsticks stand beside the program, unless that is done; return its Python."""
    requirements, stamp = ROOT / "requirements" / "benchmarks.txt", BENCH_VENV / "benchmarks.stamp"
    if not (stamp.exists() and stamp.read_text() == _stamp(requirements)):
        _install(BENCH_VENV, requirements)
        stamp.write_text(_stamp(requirements))
    return BENCH_VENV / _IN_VENV


def _replace_with(*words: str, **environment: str) -> int:
    """Become the program, so that signals and the exit code are its own."""
    if ON_WINDOWS:
        return _python(*words, python=PYTHON, **environment)
    os.environ.update(environment)
    return os.execv(PYTHON, [str(PYTHON), *words])


def run(words: list[str]) -> int:
    """Open the desk on a demo shop; without a display, play the tour. More words go to the program."""
    _set_up("run")
    if not _has_display():
        _say("no display on this machine: playing the tour instead (pictures go to build/tour)")
        return tour([])
    _python("-m", "compileall", "-q", "src")
    return _replace_with("-m", "orderflow_desk", *(words or ["--demo"]))


def tour(words: list[str]) -> int:
    """Drive the demo shop through the real window, offscreen; save numbered pictures in build/tour."""
    _set_up("run")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return _replace_with("-m", "orderflow_desk", "tour", *(words or ["build/tour"]))


def setup(_words: list[str]) -> int:
    """Set up .venv with everything that the checks need."""
    _set_up("dev")
    return 0


_ROOM_FOR_TESTS = 6 * 2**30  # bytes
_TYPES = ("-m", "pyright")
_LINT = (
    ("-m", "ruff", "format", "--check", "."),
    ("-m", "ruff", "check", "."),
    ("-c", "from importlinter.cli import lint_imports_command as c; c()"),
)


def lint(_words: list[str]) -> int:
    """Run ruff (format and rules), the import contract and pyright."""
    _set_up("dev")
    failed = 0
    for step in (*_LINT, _TYPES):
        failed |= _python(*step)
    return failed


def forms(_words: list[str]) -> int:
    """Compile ui/*.ui to gui/forms and gather the sentences to translate."""
    _set_up("dev")
    return _python("packaging/build_forms.py")


def _room_for_tests() -> str:
    """Let the tests' thousands of small files lie in memory, where there is room for them."""
    memory = Path("/dev/shm")  # noqa: S108  pytest makes a folder of its own in it
    if memory.is_dir() and shutil.disk_usage(memory).free > _ROOM_FOR_TESTS:
        return str(memory)
    return tempfile.gettempdir()


def test(words: list[str]) -> int:
    """Run every check: lint, then the tests. Words are given to pytest and skip the lint."""
    _set_up("dev")
    if words:
        return _python("-m", "pytest", *words)
    # The types keep one core busy for half a minute: they are looked at beside the rest, and told at the end.
    with subprocess.Popen(
        [str(PYTHON), *_TYPES], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as types:
        failed = 0
        for step in _LINT:
            failed |= _python(*step)
        failed |= _python(
            "-m",
            "pytest",
            "-n",
            "2",
            "--dist",
            "loadgroup",
            "--cov",
            "--cov-report=term:skip-covered",
            PYTEST_DEBUG_TEMPROOT=_room_for_tests(),
        )
        found, _ = types.communicate()
    print(found, end="", flush=True)
    return failed | types.returncode


def rig(words: list[str]) -> int:
    """Run a rig of bad days, with its own words behind: rig kill --cycles 200 --seed 7."""
    _set_up("dev")
    if not words or words[0] not in RIGS:
        _say("which rig? There are: " + ", ".join(RIGS))
        return 2
    paths = os.pathsep.join((str(ROOT), str(ROOT / "src")))
    return _replace_with("-m", f"rigs.{words[0]}.rig", *words[1:], PYTHONPATH=paths)


def bench(words: list[str]) -> int:
    """Measure the program against its yardsticks: bench --only list_open --orders 10000 --json FILE."""
    python = _set_up_bench()
    _python("-m", "compileall", "-q", "src", "benchmarks", python=python)
    return _python("-m", "benchmarks", *words, python=python, PYTHONPATH=str(ROOT))


def package(_words: list[str]) -> int:
    """Build the one-dir program into build/package/dist, and let it check itself."""
    _set_up("dev")
    return _python("packaging/build_package.py")


def show_help(_words: list[str]) -> int:
    """Show this list."""
    print(__doc__)
    for name, verb in VERBS.items():
        print(f"    {name:<8}{(verb.__doc__ or '').splitlines()[0]}")
    return 0


VERBS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "setup": setup,
    "lint": lint,
    "forms": forms,
    "tour": tour,
    "rig": rig,
    "bench": bench,
    "package": package,
    "help": show_help,
}


def main() -> int:
    """Run the verb that the first word names."""
    words = sys.argv[1:] or ["help"]
    verb = VERBS.get(words[0].lstrip("-"))
    if verb is None:
        show_help([])
        return 2
    return verb(words[1:])


if __name__ == "__main__":
    raise SystemExit(main())
