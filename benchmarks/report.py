"""Tells the figures: as a table on the terminal, as one for the docs, and as JSON with the machine they are from."""

import json
import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.figures import Figure
from benchmarks.setting import Setting
from orderflow_desk.store.sqlite import described

_HEADS = ("row", "measured", "ours", "yardstick", "ratio", "target", "verdict")
_MEGABYTES = 1e6


def machine() -> dict[str, str]:
    """Return what the figures depend on besides the program."""
    return {
        "system": f"{platform.system()} {platform.release()}",
        "processor": _processor(),
        "cores": str(os.cpu_count()),
        "python": platform.python_version(),
        "pyside6": version("PySide6-Essentials"),
        "sqlite": described(),
        "sqlalchemy": version("SQLAlchemy"),
        "date": datetime.now(UTC).strftime("%Y-%m-%d"),
    }


def _processor() -> str:
    path = Path("/proc/cpuinfo")
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.machine()


def _number(value: float) -> str:
    return f"{value:.3f}" if abs(value) < 1 else f"{value:.2f}" if abs(value) < 100 else f"{value:,.0f}"


def cells(figure: Figure) -> tuple[str, ...]:
    """Return a figure as the words of one line."""
    if figure.missing and not figure.ours:
        return (figure.row, figure.what, "", "", "", figure.target, figure.missing)
    theirs = "" if figure.theirs is None else f"{_number(figure.theirs)} {figure.unit}"
    ratio = (
        "" if figure.ratio is None else f"{figure.ratio:.4f}" if figure.ratio < 0.1 else f"{figure.ratio:.2f}"
    )
    ours = f"{_number(figure.ours)} {figure.unit}"
    return (figure.row, figure.what, ours, theirs, ratio, figure.target, figure.missing or figure.verdict)


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as a table for a terminal; what is to be said about one stands below it."""
    lines = [_HEADS, *map(cells, figures)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(_HEADS))]
    drawn: list[str] = []
    for figure, line in zip([None, *figures], lines, strict=True):
        drawn.append("  ".join(word.ljust(width) for word, width in zip(line, widths, strict=True)).rstrip())
        notes = [text for text in (figure.yardstick, figure.note) if text] if figure else []
        drawn += [f"{'':{widths[0]}}    {'; '.join(notes)}"] if notes else []
    return "\n".join(drawn)


def markdown(figures: Sequence[Figure]) -> str:
    """Return the figures as a table of Markdown."""
    heads = ("row", "measured", "ours", "yardstick", "", "ratio", "target", "")
    lines = [heads, tuple("---" for _ in heads)]
    for figure in figures:
        row, what, ours, theirs, ratio, target, verdict = cells(figure)
        lines.append((f"`{row}`", what, ours, figure.yardstick, theirs, ratio, target, verdict))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def as_json(figures: Sequence[Figure], growth: dict[int, dict[str, float]], setting: Setting) -> str:
    """Return everything that was measured, and where."""
    whole: dict[str, Any] = {
        "machine": machine(),
        "orders": setting.orders,
        "seed": setting.seed,
        "shop_mb": round(setting.shop.stat().st_size / _MEGABYTES, 1) if setting.shop.exists() else None,
        "figures": [figure.as_dict() for figure in figures],
        "growth": growth,
    }
    return json.dumps(whole, indent=1, ensure_ascii=False)
