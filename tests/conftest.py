"""What every test stands on: no screen, no network but loopback, both engines, no stray log record."""

import logging
import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from support.databases import clock, database_url, desk, postgres, sqlite_template

__all__ = ["clock", "database_url", "desk", "postgres", "sqlite_template"]


def pytest_collection_finish(session: pytest.Session) -> None:
    """See that several workers keep together what stands on one costly thing: two releases that do not fit tear it apart."""
    if hasattr(session.config, "workerinput"):
        torn = [item.nodeid for item in session.items if item.get_closest_marker("xdist_group")]
        assert all("@" in name for name in torn), "xdist does not keep groups together"


@pytest.fixture(autouse=True)
def nothing_logged(caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a record at WARNING or above, unless it is marked `logs`."""
    yield
    if request.node.get_closest_marker("logs"):
        return
    stray = [
        record.getMessage()
        for when in ("setup", "call")
        for record in caplog.get_records(when)
        if record.levelno >= logging.WARNING
    ]
    if stray:
        pytest.fail(f"logged without being expected: {stray}")
