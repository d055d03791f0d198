"""The short form of the rig of random hands; the long one is `dev.py rig hands`."""

from pathlib import Path

import pytest

from rigs.hands.rig import Hands
from rigs.hands.window import desktop, missing

SEED, SECONDS = 20261130, 60


@pytest.mark.system
def test_a_minute_of_random_hands_breaks_nothing(tmp_path: Path) -> None:
    assert missing() == [], "sudo apt-get install -y xvfb openbox xdotool"
    with desktop() as environment:
        hands = Hands(SEED, environment, tmp_path)
        hands.work(SECONDS)
    assert hands.figures.broken == []
    assert sum(hands.figures.acts.values()) > 20
