"""Everything in the window is as large as this PC's person wants it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

_SAYS_THE_SCALE = """
import os
import orderflow_desk.app.program as program
from orderflow_desk.cli import main
program.run_window = lambda app, *_: print(app.devicePixelRatio(), os.environ.get("QT_SCALE_FACTOR", "none")) or 0
main([])
"""


def _started(home: Path, **environment: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", _SAYS_THE_SCALE],
        env={"QT_QPA_PLATFORM": "offscreen", "ORDERFLOW_DESK_HOME": str(home), **environment},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout.split()


@pytest.mark.parametrize(
    ("kept", "wished", "scale"),
    [("100", "", "1.0"), ("115", "", "1.15"), ("150", "", "1.5"), ("150", "2", "3.0"), ("huge", "", "1.0")],
)
def test_the_window_has_the_size_that_was_chosen_and_what_is_started_from_it_keeps_its_own(
    tmp_path: Path, kept: str, wished: str, scale: str
) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.json").write_text(json.dumps({"text_size": kept}), encoding="utf-8")
    environment = {"QT_SCALE_FACTOR": wished} if wished else {}
    assert _started(tmp_path, **environment) == [scale, wished or "none"]
