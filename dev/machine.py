"""What a machine has to have beside Python: as root on a Debian it is installed, elsewhere the one line is said."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import sysconfig
from importlib.util import find_spec

from dev.places import say

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
# What the tests start: the compiler makes the disk that fails, PyInstaller asks objdump what a library needs.
PROGRAMS_OF_TESTS = {"cc": ("gcc", "libc6-dev"), "objdump": ("binutils",)}
# What the tests marked `system` start: real programs that the desk meets on somebody's machine.
PROGRAMS_OF_SYSTEM_TESTS = {"gnome-keyring-daemon": ("gnome-keyring",), "dbus-run-session": ("dbus",)}


def has_display() -> bool:
    """Tell whether a window can be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def missing_libraries(wanted: dict[str, str] | None = None) -> list[str]:
    """Return the packages of the system libraries that Qt opens and this machine lacks."""
    if not sys.platform.startswith("linux"):
        return []
    return [
        package for soname, package in (wanted or LIBRARIES | WINDOW_LIBRARIES).items() if _is_missing(soname)
    ]


def missing_part_of_python() -> list[str]:
    """Return the package in which Debian keeps what gives a virtual environment its pip, where it is not there."""
    if find_spec("ensurepip") is not None:
        return []
    return [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]


def missing_programs(wanted: dict[str, tuple[str, ...]]) -> list[str]:
    """Return the packages of programs that are started and not there."""
    if not sys.platform.startswith("linux"):
        return []
    return [
        package for name, packages in wanted.items() if shutil.which(name) is None for package in packages
    ]


def missing_for_tests() -> list[str]:
    """Return the packages of what the tests start; a built program brings its own copy of the shared Python."""
    packages = missing_programs(PROGRAMS_OF_TESTS)
    shared = str(sysconfig.get_config_var("INSTSONAME") or "")
    if sys.platform.startswith("linux") and ".so" in shared and _is_missing(shared):
        packages.append(f"libpython{sys.version_info[0]}.{sys.version_info[1]}")
    return packages


def provide(packages: list[str], why: str) -> bool:
    """Install packages of Debian, or print the one line that does; return whether they are there now."""
    if not packages:
        return True
    line = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        say(f"installing for {why}: {' '.join(packages)}")
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.call(["apt-get", "update", "-qq"], env=quiet)
        if subprocess.call([*line, "-qq"], env=quiet, stdout=subprocess.DEVNULL) == 0:
            return True
    say(f"this machine lacks something for {why}. On Debian or Ubuntu run:")
    say("    sudo " + " ".join(line))
    return False


def _is_missing(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return True
    return False
