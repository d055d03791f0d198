"""Who has no name any more, and what was erased, is said in the window's language."""

import pytest
from PySide6.QtWidgets import QApplication

from orderflow_desk.gui.words.words import customer_name, words_kept


@pytest.mark.parametrize(("kept", "said"), [("", "Erased customer"), ("Jana Novák", "Jana Novák")])
def test_a_customer_who_was_erased_is_called_so(qapp: QApplication, kept: str, said: str) -> None:
    assert customer_name(kept) == said


def test_the_name_that_earlier_versions_left_behind_is_known_for_what_it_is(qapp: QApplication) -> None:
    assert customer_name("Erased customer 17") == "Erased customer"
    assert customer_name("Erased customer 17 & Sons") == "Erased customer 17 & Sons"


def test_an_erased_note_is_said_in_words(qapp: QApplication) -> None:
    assert words_kept("[erased]") == "erased"
    assert words_kept("the pump") == "the pump"
