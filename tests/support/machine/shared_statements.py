"""Statements compiled once a run: each test has an engine of its own, and all engines of a kind compile alike."""

from collections.abc import Iterator

import pytest

from orderflow_desk.store import engine as engines
from rigs.shared.shared_statements import sharing_engine


@pytest.fixture(scope="session", autouse=True)
def shared_statements() -> Iterator[None]:
    """Let the engines that the program opens in this process compile each statement once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "create_engine", sharing_engine)
        yield
