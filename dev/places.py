"""Where things lie in a checkout, and how its programs are started."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
BENCH_VENV = ROOT / ".venv-bench"
ON_WINDOWS = sys.platform == "win32"
IN_VENV = "Scripts/python.exe" if ON_WINDOWS else "bin/python"
PYTHON = VENV / IN_VENV


def say(text: str) -> None:
    """Tell the person at the terminal, apart from what programs print."""
    print(f"dev.py: {text}", file=sys.stderr, flush=True)


def python(*words: str, python: Path = PYTHON, **environment: str) -> int:
    """Run a Python of the checkout in its root, and return the exit code."""
    return subprocess.call([str(python), *words], cwd=ROOT, env={**os.environ, **environment})


def replace_with(*words: str, **environment: str) -> int:
    """Become the program, so that signals and the exit code are its own."""
    if ON_WINDOWS:
        return python(*words, python=PYTHON, **environment)
    os.environ.update(environment)
    return os.execv(PYTHON, [str(PYTHON), *words])


def compile_sources(*folders: str, python_at: Path = PYTHON) -> None:
    """Compile to byte code what is started often: importing it uncompiled takes three times as long."""
    python("-m", "compileall", "-q", *folders, python=python_at)
