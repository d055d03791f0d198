"""What the package keeps of other people's languages: those that the window or a letter is in, and no other."""

from pathlib import Path

import pytest

from support.machine.scripts import ROOT, script

slimming = script("slimming")


def test_the_languages_are_those_of_letters_and_window(tmp_path: Path) -> None:
    for folder in ("mail/en", "mail/pt_BR", "mail/layout", "i18n"):
        (tmp_path / folder).mkdir(parents=True)
    for words in ("mail/en/words.json", "mail/pt_BR/words.json", "i18n/orderflow_desk_cs.qm"):
        (tmp_path / words).touch()
    assert slimming.languages_of(tmp_path) == {"en", "pt", "cs"}
    assert slimming.languages_of(ROOT / "resources") >= {"en"}


@pytest.mark.parametrize(
    ("place", "stays"),
    [
        ("babel/locale-data/root.dat", True),
        ("babel/locale-data/pt_BR.dat", True),
        ("babel/locale-data/de.dat", False),
        ("PySide6/Qt/translations/qtbase_pt.qm", True),
        ("PySide6/translations/qtbase_pt.qm", True),
        ("PySide6/Qt/translations/qtbase_en.qm", False),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/translations/assistant_pt.qm", False),
        ("orderflow_desk/resources/i18n/orderflow_desk_en.qm", True),
    ],
)
def test_data_of_other_languages_stay_out(place: str, stays: bool) -> None:
    assert slimming._is_wanted_locale(place, {"en", "pt"}) is stays
