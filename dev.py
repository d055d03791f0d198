#!/usr/bin/env python3
"""The project's commands, for a machine that has Python and nothing else: standard library only.

python3 dev.py run     sets up on first use, opens the desk on a demo shop
python3 dev.py test    sets up, runs every check
python3 dev.py help    all verbs
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from dev.bare import bare
from dev.checks import coverage, lint, test
from dev.environment import set_up, set_up_bench
from dev.machine import has_display
from dev.places import ROOT, compile_sources, python, replace_with, say

RIGS = ("kill", "photos", "disk", "rules", "smtp", "tls", "poison", "hands")


def run(words: list[str]) -> int:
    """Open the desk on a demo shop; without a display, play the tour. More words go to the program."""
    set_up("run")
    if not has_display():
        say("no display on this machine: playing the tour instead (pictures go to build/tour)")
        return tour([])
    compile_sources("src")
    return replace_with("-m", "orderflow_desk", *(words or ["--demo"]))


def tour(words: list[str]) -> int:
    """Drive the demo shop through the real window, offscreen; save numbered pictures in build/tour."""
    set_up("run")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return replace_with("-m", "orderflow_desk", "tour", *(words or ["build/tour"]))


def setup(_words: list[str]) -> int:
    """Set up .venv with everything that the checks need."""
    set_up("dev")
    return 0


def forms(_words: list[str]) -> int:
    """Compile ui/*.ui to gui/forms, list the migrations, gather the sentences to translate, and compile each language."""
    set_up("dev")
    return python("packaging/build_forms.py")


def rig(words: list[str]) -> int:
    """Run a rig of bad days, with its own words behind: rig kill --cycles 200 --seed 7."""
    set_up("dev")
    if not words or words[0] not in RIGS:
        say("which rig? There are: " + ", ".join(RIGS))
        return 2
    paths = os.pathsep.join((str(ROOT), str(ROOT / "src")))
    return replace_with("-m", f"rigs.{words[0]}.rig", *words[1:], PYTHONPATH=paths)


def bench(words: list[str]) -> int:
    """Measure the program against its yardsticks: bench --only list_open --orders 10000 --json FILE."""
    its_python = set_up_bench()
    compile_sources("src", "benchmarks", python_at=its_python)
    return python("-m", "benchmarks", *words, python=its_python, PYTHONPATH=str(ROOT))


def package(_words: list[str]) -> int:
    """Build the one-dir program into build/package/dist, and let it check itself."""
    set_up("dev")
    return python("packaging/build_package.py")


def show_help(_words: list[str]) -> int:
    """Show this list."""
    print(__doc__)
    for name, verb in VERBS.items():
        print(f"    {name:<10}{(verb.__doc__ or '').splitlines()[0]}")
    return 0


VERBS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "coverage": coverage,
    "setup": setup,
    "lint": lint,
    "forms": forms,
    "tour": tour,
    "rig": rig,
    "bench": bench,
    "package": package,
    "bare": bare,
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
