"""What the benchmarks say of its figures: ratio, verdict, slope, table, picture."""

import json
import math
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from benchmarks import picture, report
from benchmarks.figures import Figure, figure_of, not_run
from benchmarks.rows import growth
from benchmarks.setting import Setting

PLAIN = Figure("jump", "End key", "ms", 9.0, "a yardstick", 10.0)


@pytest.mark.parametrize(
    ("targets", "is_met"),
    [
        ({"at_most": 0.9}, True),
        ({"at_most": 0.89}, False),
        ({"at_least": 0.9}, True),
        ({"at_least": 0.91}, False),
        ({"limit": 9.0}, True),
        ({"limit": 8.9}, False),
        ({"at_most": 1.0, "limit": 8.9}, False),
        ({}, None),
    ],
)
def test_a_figure_is_held_against_all_its_targets(targets: dict[str, float], is_met: bool | None) -> None:
    assert replace(PLAIN, **targets).is_met is is_met


def test_a_figure_without_its_yardstick_has_no_verdict() -> None:
    figure = replace(PLAIN, theirs=None, at_most=1.0, missing="the library is not installed")
    assert figure.is_met is None
    assert figure.verdict == "not run"


def test_a_figure_comes_back_from_json_as_it_was() -> None:
    assert figure_of(json.loads(json.dumps(PLAIN.as_dict()))) == PLAIN


def test_the_slope_of_what_does_not_grow_is_0_and_of_what_grows_alike_is_1() -> None:
    assert growth.slope((10, 100, 1000), (5.0, 5.0, 5.0)) == pytest.approx(0)
    assert growth.slope((10, 100, 1000), (1.0, 10.0, 100.0)) == pytest.approx(1)
    assert growth.slope((10, 1000), (2.0, 2.0 * math.sqrt(100))) == pytest.approx(0.5)


def test_growth_runs_up_to_the_orders_of_the_run() -> None:
    assert growth.sizes_up_to(1_000_000) == growth.SIZES
    assert growth.sizes_up_to(50_000) == (10_000, 32_000, 50_000)
    assert growth.sizes_up_to(500) == (500,)


def test_the_growth_is_drawn_with_a_line_and_a_word_for_each_act() -> None:
    found = {size: dict.fromkeys(growth.LIMITS, 3.0 + size / 1e6) for size in growth.SIZES}
    drawn = ET.fromstring(picture.drawn(found, title="<Growth>"))
    lines = [one for one in drawn if one.tag.endswith("polyline")]
    words = [one.text or "" for one in drawn if one.tag.endswith("text")]
    acts = set(growth.LIMITS) - {"memory"}
    assert len(lines) == len(acts)
    assert all(any(word.startswith(act) for word in words) for act in acts)


def test_the_tables_have_a_line_for_each_figure() -> None:
    figures = [replace(PLAIN, at_most=0.5, note="a note"), *not_run("cold_start", "there is no screen")]
    seen = report.table(figures)
    assert "missed" in seen
    assert "there is no screen" in seen
    assert len(report.markdown(figures).splitlines()) == 2 + len(figures)


def test_the_json_says_on_what_machine_it_was_measured(tmp_path: Path) -> None:
    seen = json.loads(report.as_json([PLAIN], {}, Setting(tmp_path / "shop.db", tmp_path, 10, 1)))
    assert seen["figures"][0]["ratio"] == pytest.approx(0.9)
    assert {"processor", "python", "sqlite", "date"} <= set(seen["machine"])
