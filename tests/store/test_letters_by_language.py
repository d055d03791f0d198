"""A database from before letters had languages is brought up to date with the shop's own templates."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from orderflow_desk.services.desk import open_desk
from support.shops.databases import ENGINES
from support.shops.older import older_database

_ROWS = (
    "INSERT INTO letters (kind, is_on, subject, body) VALUES ('note', true, 'News of {{ item }}', '')",
    "INSERT INTO letters (kind, is_on, subject, body) VALUES ('parts_eta', false, '', '')",
)


@pytest.fixture(params=ENGINES)
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database of the schema before, with one template changed and one letter switched off."""
    with older_database(request, tmp_path, "0010", _ROWS) as url:
        yield url


def test_own_templates_are_those_of_the_english_letters_and_what_was_off_is_off(older: str) -> None:
    with open_desk(older) as desk:
        desk.people.sign_in_without_password()
        letters = {letter.slug: letter for letter in desk.letters.settings()}
        assert letters["note"].subject == "News of {{ item }}"
        assert (letters["note"].language, letters["note"].is_changed) == ("en", True)
        assert not letters["parts_eta"].is_on
        assert not letters["parts_eta"].is_changed
        assert letters["rescheduled"].is_on
