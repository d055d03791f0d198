"""Finds the tests that belong to what was changed: those that import it, and those that are named after it."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from dev.places import ROOT

# They are looked at whatever was changed.
ALWAYS = ("tests/unit", "tests/architecture")
# What more modules of tests import is a foundation: its tests come last, as far as there is time.
_FEW = 12
# Words of file names that say what kind of thing it is, not what it is about.
_KINDS = {
    "actions", "card", "dialog", "field", "forms", "init", "list", "model", "page", "pane", "part", "row", "section",
    "store", "test", "view", "widgets",
}  # fmt: skip
# A test of these may take the minute alone: it is looked at only when it was itself changed.
_LONG = ("tests/rigs", "tests/packaging", "tests/system")


def changed_files(root: Path = ROOT) -> list[str]:
    """Return what differs from where this branch left main, committed or not, new files too."""
    base = "HEAD"
    for main in ("main", "origin/main"):
        found = _git(root, "merge-base", "HEAD", main)
        if found:
            base = found[0]
            break
    return [
        *_git(root, "diff", "--name-only", base),
        *_git(root, "ls-files", "--others", "--exclude-standard"),
    ]


def belonging_to(changed: Iterable[str], root: Path = ROOT) -> list[str]:
    """Return the modules of tests that belong to changed files, the nearest first; without those that always run."""
    texts = {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((root / "tests").rglob("test_*.py"))
    }
    nearness: dict[str, int] = {}
    for name in changed:
        importing = _importing(name, texts)
        for test in texts:
            if test == name:
                near = 0
            elif test in importing and len(importing) <= _FEW:
                near = 1
            elif _subject(name) & _words(PurePosixPath(test).stem):
                near = 2
            elif test in importing:
                near = 3
            else:
                continue
            nearness[test] = min(near, nearness.get(test, near))
    others = [
        test
        for test, near in nearness.items()
        if not test.startswith(ALWAYS) and (near == 0 or not test.startswith(_LONG))
    ]
    return sorted(others, key=lambda test: (nearness[test], test))


def _git(root: Path, *words: str) -> list[str]:
    try:
        done = subprocess.run(["git", *words], cwd=root, capture_output=True, check=False, text=True)
    except FileNotFoundError:
        return []
    return done.stdout.splitlines() if done.returncode == 0 else []


def _importing(name: str, texts: dict[str, str]) -> set[str]:
    """Return the tests that import a changed module by its full name, or by that of its package."""
    path = PurePosixPath(name)
    if path.suffix != ".py":
        return set()
    parts = [part for part in path.with_suffix("").parts if part not in ("src", "tests")]
    if parts[-1] == "__init__":
        parts.pop()
    whole, package, own = ".".join(parts), ".".join(parts[:-1]), parts[-1] if parts else ""
    if not own:
        return set()
    imports = re.compile(
        rf"\b{re.escape(whole)}\b|from {re.escape(package)} import (\([^)]*|[^\n]*)\b{re.escape(own)}\b"
    )
    return {test for test, text in texts.items() if imports.search(text)}


def _subject(name: str) -> set[str]:
    """Return the words that say what a file is about: of its own name, and of the feature's folder that it lies in."""
    path = PurePosixPath(name)
    if path.parts[0] == "src":
        return _words(path.stem).union(*(_words(folder) for folder in path.parts[3:-1]))
    if path.parts[0] in ("ui", "rigs", "benchmarks", "packaging", "tests"):
        return _words(path.stem)
    return set()


def _words(name: str) -> set[str]:
    """Return the words of a name, as one item even where it says several."""
    return {re.sub(r"(?<=\w\w\w)s$", "", word) for word in name.split("_") if word not in _KINDS}
