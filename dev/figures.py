"""Tells how large files, functions and classes are beside what the house aims at; it judges nothing."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dev.places import ROOT

SOURCES = ROOT / "src" / "orderflow_desk"
COMPILED = SOURCES / "gui" / "forms"
_NAMED_AT_MOST = 12


@dataclass(frozen=True)
class Aim:
    """What a kind of item is counted in, and the figures that its size is held beside."""

    kind: str
    unit: str
    aim: int
    nine_in_ten: int
    think_again: int


FILES = Aim("file", "lines", 90, 250, 350)
FUNCTIONS = Aim("function", "lines", 8, 25, 50)
CLASSES = Aim("class", "methods", 4, 10, 15)


@dataclass(frozen=True)
class Sized:
    """An item of the sources and its size."""

    name: str
    size: int


def modules() -> list[Path]:
    """Return the program's modules, but for those that are compiled from Designer files."""
    return [path for path in sorted(SOURCES.rglob("*.py")) if COMPILED not in path.parents]


def own_methods(one: ast.ClassDef) -> list[str]:
    """Return the names of the methods that a class has of itself: neither Python's, nor put in place of a base's."""
    return [
        node.name
        for node in one.body
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        and not node.name.startswith("__")
        and not any(isinstance(mark, ast.Name) and mark.id == "override" for mark in node.decorator_list)
    ]


def measured() -> dict[Aim, list[Sized]]:
    """Return every file, function and class of the program with its size."""
    found: dict[Aim, list[Sized]] = {FILES: [], FUNCTIONS: [], CLASSES: []}
    for path in modules():
        name, text = path.relative_to(SOURCES).as_posix(), path.read_text(encoding="utf-8")
        found[FILES].append(Sized(name, len(text.splitlines())))
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                found[FUNCTIONS].append(Sized(f"{name}: {node.name}", _lines(node)))
            elif isinstance(node, ast.ClassDef):
                found[CLASSES].append(Sized(f"{name}: {node.name}", len(own_methods(node))))
    return found


def report() -> Iterator[str]:
    """Return the lines of the report: how many are over each figure, and the names of those to think about again."""
    yield f"{'':<10}{'number':>8}{'median':>8}{'9 in 10':>9}{'over aim':>14}{'over 9 in 10':>15}{'think again':>15}"
    sized = measured()
    for aim, items in sized.items():
        sizes = sorted(item.size for item in items)
        over = [
            f"{sum(size > limit for size in sizes)} (> {limit})"
            for limit in (aim.aim, aim.nine_in_ten, aim.think_again)
        ]
        middle, ninth = sizes[len(sizes) // 2], sizes[len(sizes) * 9 // 10]
        yield f"{aim.kind:<10}{len(sizes):>8}{middle:>8}{ninth:>9}{over[0]:>14}{over[1]:>15}{over[2]:>15}"
    for aim, items in sized.items():
        large = sorted((one for one in items if one.size > aim.think_again), key=lambda one: -one.size)
        for one in large[:_NAMED_AT_MOST]:
            yield f"    {one.size} {aim.unit}  {one.name}"
        if len(large) > _NAMED_AT_MOST:
            yield f"    … and {len(large) - _NAMED_AT_MOST} more"


def _lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return how many lines a function has from `def` on, but for its docstring."""
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    if ast.get_docstring(node, clean=False) is not None:
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines
