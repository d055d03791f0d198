"""The checks: what a commit has to pass, the short answer while one works, and the figures that judge nobody."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from dev.changed import ALWAYS, belonging_to, changed_files
from dev.environment import set_up
from dev.figures import report
from dev.machine import PROGRAMS_OF_SYSTEM_TESTS, missing_for_tests, missing_programs, provide
from dev.places import PYTHON, ROOT, compile_sources, python, say

_ROOM_FOR_TESTS = 6 * 2**30  # bytes
_STYLE = (("-m", "ruff", "format", "--check", "."), ("-m", "ruff", "check", "."))
_CONTRACT = ("-c", "from importlinter.cli import lint_imports_command as c; c()")
_TYPES = ("-m", "pyright")
_FAST_SECONDS = 50  # what is under way then still comes to its end within the minute


def lint(_words: list[str]) -> int:
    """Run ruff (format and rules), the import contract and pyright; tell the sizes of files, functions, classes."""
    set_up("dev")
    failed = 0
    for step in (*_STYLE, _CONTRACT, _TYPES):
        failed |= python(*step)
    print("\n".join(report()))
    return failed


def test(words: list[str]) -> int:
    """Run every check; --fast: what belongs to the changes, within a minute; --system: what takes longer."""
    set_up("dev")
    match words:
        case []:
            return _gate()
        case ["--fast", *rest]:
            return _fast(rest)
        case ["--system", *rest]:
            missing = [*missing_for_tests(), *missing_programs(PROGRAMS_OF_SYSTEM_TESTS)]
            provide(missing, "the tests with real programs")
            return _pytest("-m", "system", *rest)
        case _:
            return _pytest(*words)


def _gate() -> int:
    if not provide(missing_for_tests(), "the tests"):
        return 1
    failed = 0
    for step in _STYLE:
        failed |= python(*step)
    # The types keep a core busy for half a minute: they are looked at beside the tests, and told at the end.
    with ThreadPoolExecutor(1) as beside:
        slow = [beside.submit(_output_of, step) for step in (_CONTRACT, _TYPES)]
        failed |= _pytest(*_SIDE_BY_SIDE)
        for found in slow:
            code, text = found.result()
            print(text, end="", flush=True)
            failed |= code
    return failed


def _fast(words: list[str]) -> int:
    until = time.time() + _FAST_SECONDS
    changed = changed_files()
    belonging = belonging_to(changed)
    say(f"{len(changed)} files differ from main; {len(belonging)} modules of tests belong to them")
    failed = 0
    for step in _STYLE:
        failed |= python(*step)
    # In the order given, so that what there is no time for is what is furthest away.
    in_time = (*_SIDE_BY_SIDE, "-p", "no:randomly", "--until", str(until))
    return failed | _pytest(*in_time, *words, *ALWAYS, *belonging)


def coverage(words: list[str]) -> int:
    """Run the tests and tell which lines none of them reaches; it takes twice as long. Words go to pytest."""
    set_up("dev")
    return _pytest("--cov", "--cov-report=term:skip-covered", *(words or _SIDE_BY_SIDE))


_SIDE_BY_SIDE = ("-n", str(max(2, os.cpu_count() or 2) + 1), "--dist", "loadgroup")


def _pytest(*words: str) -> int:
    # What changed is compiled now: a window that imports it late would write the byte code while somebody waits.
    compile_sources("src")
    # Compiled tests are kept even where a machine says that byte code shall not be: each worker compiles them all.
    return python("-m", "pytest", *words, PYTEST_DEBUG_TEMPROOT=_room_for_tests(), PYTHONDONTWRITEBYTECODE="")


def _output_of(step: tuple[str, ...]) -> tuple[int, str]:
    done = subprocess.run(
        [str(PYTHON), *step],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        text=True,
    )
    return done.returncode, done.stdout


def _room_for_tests() -> str:
    """Let the tests' thousands of small files lie in memory, where there is room for them."""
    memory = Path("/dev/shm")  # noqa: S108  pytest makes a folder of its own in it
    if memory.is_dir() and shutil.disk_usage(memory).free > _ROOM_FOR_TESTS:
        return str(memory)
    return tempfile.gettempdir()
