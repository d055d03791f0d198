"""The tour: the main job on the demo shop, through the real window, with mails over TLS with a login."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

SOURCES = Path(__file__).parents[2] / "src"


@pytest.mark.system
def test_the_tour_comes_to_its_end_with_a_picture_of_each_stop_and_a_line_for_each_mail(
    tmp_path: Path,
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "orderflow_desk", "tour", str(tmp_path / "tour")],
        check=False,
        capture_output=True,
        text=True,
        timeout=240,
        env={**os.environ, "PYTHONPATH": str(SOURCES), "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    pictures = sorted(path.name for path in (tmp_path / "tour").glob("*.png"))
    assert len(pictures) == len(re.findall(r"^picture ", done.stdout, re.MULTILINE)) >= 15
    assert any("light" in name for name in pictures)
    assert any("dark" in name for name in pictures)
    mails = re.findall(r"^mail (\d) to (\S+): .*\(order (\d+)\)$", done.stdout, re.MULTILINE)
    assert [mail[0] for mail in mails] == ["1", "2", "3", "4", "5"]
    assert {mail[1:] for mail in mails} == {("jana@example.net", mails[0][2])}
