"""Where one run of the program keeps its own."""

from pathlib import Path

import pytest

from orderflow_desk.app.options import HOME_VARIABLE, Options
from orderflow_desk.settings import Folders


def test_one_variable_moves_all_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    assert Options().folders() == Folders.below(tmp_path)
    folders = Options(is_demo=True).folders()
    assert all(
        tmp_path in path.parents for path in (folders.config, folders.data, folders.log, folders.drafts)
    )


def test_without_it_the_folders_are_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(HOME_VARIABLE, raising=False)
    assert Options().folders() == Folders.of_this_pc()


def test_a_demo_never_shares_a_file_with_the_shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    shop, demo = Options().folders(), Options(is_demo=True).folders()
    assert shop.database_url != demo.database_url
    assert not {shop.config, shop.data, shop.log} & {demo.config, demo.data, demo.log}


def test_a_demo_of_its_own_folder_stays_in_it(tmp_path: Path) -> None:
    assert Options(is_demo=True, demo_folder=tmp_path).folders() == Folders.below(tmp_path)
