"""`dev.py bench`: measures the rows, each in a process of its own, and tells what they say."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks import picture, report
from benchmarks.figures import Figure, figure_of, not_run
from benchmarks.rows import growth
from benchmarks.setting import ROOT, Setting
from benchmarks.shops.maker import SEED, kept_shop
from benchmarks.table import GROWTH, NAMES
from benchmarks.yardsticks.stock import frame_ms

_SHOPS = ROOT / "build" / "bench"
_PICTURE = _SHOPS / "growth.svg"


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dev.py bench", description="Hold the program's speed against yardsticks."
    )
    parser.add_argument(
        "--only",
        nargs="+",
        metavar="NAME",
        choices=NAMES,
        default=NAMES,
        help="some rows: " + ", ".join(NAMES),
    )
    parser.add_argument(
        "--orders", type=int, default=1_000_000, help="orders in the shop (default: 1,000,000)"
    )
    parser.add_argument(
        "--seed", type=int, default=SEED, help=f"what the shop is made from (default: {SEED})"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to a file")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the table to a file")
    parser.add_argument(
        "--picture",
        type=Path,
        metavar="FILE",
        default=_PICTURE,
        help=f"where the growth is drawn (default: {_PICTURE.relative_to(ROOT)})",
    )
    return parser


def _measured(name: str, setting: Setting) -> Any:
    """Measure a row in a process of its own."""
    to = setting.scratch / f"{name}.json"
    began = time.monotonic()
    process = subprocess.run(
        [sys.executable, "-m", "benchmarks.one", name, json.dumps(setting.as_dict()), str(to)],
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "src"))),
            "QT_QPA_PLATFORM": "offscreen",
        },
        check=False,
    )
    _say(f"{name}: {time.monotonic() - began:.0f} s")
    if process.returncode:
        return [
            figure.as_dict()
            for figure in not_run(name, f"it ended with code {process.returncode}; see above")
        ]
    return json.loads(to.read_text(encoding="utf-8"))


def _shop(count: int, seed: int) -> Path:
    began = time.monotonic()
    path = kept_shop(_SHOPS, count, seed)
    if time.monotonic() - began > 1:
        _say(f"a shop of {count:,} orders made in {time.monotonic() - began:.0f} s")
    return path


def _grown(setting: Setting) -> dict[int, dict[str, float]]:
    """Measure the same acts in shops of all sizes, each in a folder of its own."""
    found: dict[int, dict[str, float]] = {}
    for size in growth.sizes_up_to(setting.orders):
        scratch = setting.scratch / f"of-{size}"
        scratch.mkdir()
        found[size] = _measured(
            GROWTH, replace(setting, shop=_shop(size, setting.seed), scratch=scratch, orders=size, rounds=15)
        )
        shutil.rmtree(scratch)
    return found


def main(words: list[str]) -> int:
    """Measure what the words ask for; return 1 when a target is missed."""
    given = _parser().parse_args(words)
    figures: list[Figure] = []
    grown: dict[int, dict[str, float]] = {}
    with tempfile.TemporaryDirectory(prefix="run-", dir=_made(_SHOPS)) as folder:
        shop = _shop(given.orders, given.seed)
        setting = Setting(shop, Path(folder), given.orders, given.seed, frame_ms=frame_ms(shop))
        for name in given.only:
            if name == GROWTH:
                grown = _grown(setting)
                figures += growth.figures_of(grown)
            else:
                figures += map(figure_of, _measured(name, setting))
        whole = report.as_json(figures, grown, setting)
    print(
        f"{given.orders:,} orders, seed {given.seed}; "
        + ", ".join(f"{k} {v}" for k, v in report.machine().items())
    )
    print(report.table(figures))
    if given.json:
        given.json.write_text(whole + "\n", encoding="utf-8")
    if given.markdown:
        given.markdown.write_text(report.markdown(figures) + "\n", encoding="utf-8")
    if grown:
        given.picture.write_text(
            picture.drawn(grown, title="Time of each act as the shop grows"), encoding="utf-8"
        )
    return 1 if any(figure.is_met is False for figure in figures) else 0


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
