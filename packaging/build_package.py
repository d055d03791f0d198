"""Builds the one-dir program with PyInstaller, strips and slims it, and lets it check itself."""

import shutil
import subprocess
import sys
from pathlib import Path

from slimming import languages_of
from unicode_data import slim_down

ROOT = Path(__file__).resolve().parents[1]
NAME = "orderflow-desk"
# Of these, 17 are what reads HEIC, AVIF and TIFF.
LARGEST_MB = 150
# Libraries that wheels bring with their addresses rewritten: `strip` breaks those.
_NOT_STRIPPED = "psycopg_binary.libs"


def build(place: Path) -> Path:
    """Build into `place`, and return the program's file. Raises CalledProcessError."""
    words = [
        "--noconfirm",
        "--log-level",
        "WARN",
        "--distpath",
        str(place / "dist"),
        "--workpath",
        str(place / "work"),
    ]
    spec = ROOT / "packaging" / "orderflow_desk.spec"
    subprocess.run([sys.executable, "-m", "PyInstaller", *words, str(spec)], check=True, cwd=ROOT)
    folder = place / "dist" / NAME
    if sys.platform.startswith("linux"):
        _strip(folder)
        languages = languages_of(ROOT / "resources")
        for library in folder.rglob("libicudata.so.*"):
            if not library.is_symlink():
                slim_down(library, languages)
    return folder / (NAME + (".exe" if sys.platform == "win32" else ""))


def _strip(folder: Path) -> None:
    """Take the symbols out of the libraries: a Python of one's own build has 20 MB of them."""
    strip = shutil.which("strip")
    if strip is None:
        print("There is no `strip` here (Debian: binutils); the program is larger than it has to be.")
        return
    libraries = [
        str(path)
        for path in folder.rglob("*.so*")
        if path.is_file() and not path.is_symlink() and _NOT_STRIPPED not in path.parts
    ]
    subprocess.run([strip, "--strip-unneeded", *libraries], check=True)


def size_mb(folder: Path) -> float:
    """Return what the files of a folder take, in MB of 10**6 bytes."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir()) / 1e6


def main() -> int:
    """Build into build/package, say the size, and return the exit code of the program's self-check."""
    program = build(ROOT / "build" / "package")
    print(f"{program.parent.relative_to(ROOT)}: {size_mb(program.parent):.0f} MB")
    return subprocess.call([str(program), "--self-check"])


if __name__ == "__main__":
    raise SystemExit(main())
