"""Who has no name any more, and what was erased, is said in the window's language."""

import pytest
from PySide6.QtWidgets import QApplication

from orderflow_desk.gui.words.words import customer_name


@pytest.mark.parametrize(("kept", "said"), [("", "Erased customer"), ("Jana Novák", "Jana Novák")])
def test_a_customer_who_was_erased_is_called_so(qapp: QApplication, kept: str, said: str) -> None:
    assert customer_name(kept) == said


def test_the_name_that_earlier_versions_left_behind_is_known_for_what_it_is(qapp: QApplication) -> None:
    assert customer_name("Erased customer 17") == "Erased customer"
    assert customer_name("Erased customer 17 & Sons") == "Erased customer 17 & Sons"
