"""The short form of the benchmarks: every row runs on a small shop and gives figures; how many seconds, nobody asserts."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from benchmarks.figures import Figure
from benchmarks.rows import counter, growth, photos, starting
from benchmarks.setting import ROOT, Setting
from benchmarks.shops import maker
from benchmarks.table import ROWS, row_of
from benchmarks.window import screen
from benchmarks.yardsticks import django_mails

ORDERS = 2000


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return maker.kept_shop(tmp_path_factory.mktemp("shops"), ORDERS, seed=7)


@pytest.fixture
def setting(shop: Path, tmp_path: Path) -> Setting:
    """A setting as each row has one: a copy that it writes in is seen by no other."""
    return Setting(shop, tmp_path, ORDERS, 7, rounds=2, starts=1, mails=20)


def run(name: str, setting: Setting) -> list[Figure]:
    figures = row_of(name).measure(setting)
    assert figures
    assert {figure.row for figure in figures} == {name}
    assert all(figure.ours > 0 for figure in figures if not figure.missing)
    assert all(figure.theirs is None or figure.theirs > 0 for figure in figures)
    return figures


INSIDE = ("list_open", "scroll_frame", "jump", "open_order", "memory", "transition", "intake_save", "stall")


@pytest.mark.parametrize("name", INSIDE)
def test_a_row_gives_figures_beside_its_yardstick(qapp: QApplication, setting: Setting, name: str) -> None:
    figures = run(name, setting)
    assert figures[0].ratio is not None
    assert not any(figure.missing for figure in figures)


def test_each_key_of_a_search_is_measured(
    qapp: QApplication, setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("benchmarks.rows.searching.TYPED", ("no", "zzyzx"))
    figures = run("type_search", setting)
    assert figures[0].ratio is not None


def test_the_offers_of_the_counter_are_measured_in_the_window(
    qapp: QApplication, setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counter, "TYPED", ("+420 6", "nova"))
    assert len(run("suggest", setting)) == 2


def test_an_intake_is_measured_in_the_window_until_its_order_is_shown(
    qapp: QApplication, setting: Setting
) -> None:
    (figure,) = run("counter_save", setting)
    assert figure.ours is not None


def test_a_batch_is_measured_until_all_of_it_is_moved(qapp: QApplication, setting: Setting) -> None:
    (figure,) = run("bulk_move", setting)
    assert figure.limit is not None
    assert "orders, " in figure.note


def test_labour_is_measured_from_the_key_and_from_the_press(qapp: QApplication, setting: Setting) -> None:
    tab, line = run("labour", setting)
    assert (tab.limit, line.limit) == (50, 100)


def test_photos_are_measured_from_the_drop_to_their_tiles(
    qapp: QApplication, setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(photos, "SIDES", (64, 48))
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2] / "src"))
    (figure,) = run("photo_drop", setting)
    assert "all 10 shown" in figure.note


def test_whole_starts_are_measured_on_a_virtual_screen_or_its_package_is_named(
    setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starting, "REST", 0.8)
    figures = run("cold_start", setting)
    if screen.is_there():
        assert [figure.what for figure in figures] == ["process start to rows painted", "PSS then"]
        assert all(figure.ratio is not None for figure in figures)
    else:
        assert "apt-get install -y xvfb" in figures[0].missing


def test_a_program_that_was_not_built_is_said_to_be_so(
    setting: Setting, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(starting, "PACKAGED", tmp_path / "orderflow-desk")
    (figure,) = run("frozen_start", setting)
    assert figure.missing == "not built: run dev.py package"
    assert figure.is_met is None


def test_the_rule_is_measured_beside_those_libraries_that_are_installed(setting: Setting) -> None:
    for figure in run("rule_check", setting):
        # The libraries stand in requirements/bench.txt alone; without them the row says so, and has no verdict.
        assert (figure.ratio is not None) != (figure.missing == "no state-machine library is installed")


def test_mails_are_measured_beside_a_bare_loop_and_those_libraries_that_are_installed(
    setting: Setting,
) -> None:
    drain, *wholes = run("mail_drain", setting)
    assert drain.ratio is not None
    for figure in wholes:
        assert (figure.theirs is not None) == django_mails.is_installed(figure.yardstick)
        assert bool(figure.missing) != django_mails.is_installed(figure.yardstick)


def test_growth_measures_every_act_in_a_shop(qapp: QApplication, setting: Setting) -> None:
    found = growth.measured(setting)
    assert set(found) == set(growth.LIMITS)
    assert all(value > 0 for value in found.values())


def test_every_row_of_the_table_is_run_here() -> None:
    elsewhere = {
        "type_search",
        "suggest",
        "counter_save",
        "photo_drop",
        "bulk_move",
        "labour",
        "cold_start",
        "frozen_start",
        "rule_check",
        "mail_drain",
    }
    assert {row.name for row in ROWS} == {*INSIDE, *elsewhere}


def test_the_libraries_beside_the_outbox_are_looked_for_by_their_own_modules() -> None:
    # Under another name they would silently not be run.
    required = (ROOT / "requirements" / "bench.txt").read_text(encoding="utf-8")
    for library, module in django_mails.LIBRARIES.items():
        assert module in library.replace("-", "_")
        assert f"{library.replace('_', '-')}==" in required
