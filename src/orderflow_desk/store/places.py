"""Where a database file may lie: SQLite's locks do not hold on a network drive."""

import sys
from pathlib import Path

_NETWORK = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "fuse.sshfs",
        "afs",
        "ceph",
        "davfs",
        "fuse.davfs",
        "fuse.rclone",
    }
)
_DRIVE_REMOTE = 4  # GetDriveTypeW, Windows API


def is_on_network_drive(path: Path) -> bool:
    """Tell whether the file lies, or would lie, on a drive of another machine (Linux and Windows)."""
    if sys.platform == "win32":
        return _is_remote_on_windows(path)
    if sys.platform.startswith("linux"):
        return file_system_of(path, _mounts()) in _NETWORK
    return False


def file_system_of(path: Path, mounts: list[tuple[str, str]]) -> str:
    """Return the type of the file system that holds `path`; `mounts` are pairs of mount point and type."""
    whole = path.expanduser().resolve()
    holding = [(len(point), kind) for point, kind in mounts if whole.is_relative_to(point)]
    return max(holding, default=(0, ""))[1]


def _mounts() -> list[tuple[str, str]]:
    try:
        lines = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return []
    fields = (line.split(" ") for line in lines)
    return [(field[1].replace("\\040", " "), field[2]) for field in fields if len(field) > 2]


def _is_remote_on_windows(path: Path) -> bool:
    whole = str(path.resolve())
    if whole.startswith("\\\\"):
        return True
    import ctypes  # noqa: PLC0415  not needed elsewhere, and loaded before the window paints

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009  the attribute exists on Windows alone
    return kernel.GetDriveTypeW(whole[:3]) == _DRIVE_REMOTE
