"""The report of a crash as it is shown, copied and saved: places and versions, nothing that customers or staff wrote."""

import platform
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication

from orderflow_desk import __version__
from orderflow_desk.app.diagnostics.redaction import Description, fingerprint, short_file

_PROMISE = "It names places in the program and versions: nothing that customers or staff wrote."
LIBRARIES = ("PySide6", "SQLAlchemy", "psycopg", "alembic", "keyring")
_DEATH_PLACE = r'  File "(.+)", line (\d+) in (.+)'
_DEATH_HEAD = (
    r"(?:Fatal Python error: )?(?:Segmentation fault|Aborted|Bus error|Illegal instruction|Floating point exception"
    r"|Windows fatal exception: (?:code 0x[0-9a-f]+|[a-z ]{1,40}))"
    r"|(?:Current thread|Thread) 0x[0-9a-f]+ (?:\[\w*\] )?\(most recent call first\):|  <no Python frame>"
)


@dataclass(frozen=True, slots=True)
class Crash:
    """One fault of the program as it was heard of: where, on which thread, and what was asked of the program before."""

    at: datetime
    where: str
    thread: str
    descriptions: tuple[Description, ...]
    breadcrumbs: tuple[tuple[float, str], ...] = ()

    @property
    def key(self) -> tuple[object, ...]:
        """What two crashes of the same fault have in common."""
        return (self.where, fingerprint(self.descriptions))


def about(*, is_on_server: bool | None) -> str:
    """Return program, versions and platform, a line each; `is_on_server` None: no database is open."""
    packed = "packaged" if getattr(sys, "frozen", False) else "from source"
    display = f"display {QGuiApplication.platformName() or 'none'}, locale {QLocale().name()}"
    lines = (
        f"Orderflow Desk {__version__} ({packed})",
        f"Python {platform.python_version()}, Qt {qVersion()}",
        ", ".join(_libraries()),
        _database(is_on_server=is_on_server),
        f"{platform.system()} {platform.release()} {platform.machine()}, {display}",
    )
    return "\n".join(lines)


def _libraries() -> Iterator[str]:
    for name in LIBRARIES:
        version = getattr(sys.modules.get(name.lower() if name != "PySide6" else name), "__version__", None)
        if isinstance(version, str):
            yield f"{name} {version}"


def _database(*, is_on_server: bool | None) -> str:
    """Return the database's kind. An open one has this version's schema, and on SQLite the mode that its library allows."""
    if is_on_server is None:
        return "No database is open"
    from orderflow_desk.store.schema import HEAD

    if is_on_server:
        return f"Database PostgreSQL, schema {HEAD}"
    from orderflow_desk.store.sqlite import described, journal_mode

    return f"Database {described()}, journal mode {journal_mode()}, schema {HEAD}"


def report(crashes: tuple[tuple[Crash, int], ...], head: str, *, has_sources: bool = True) -> str:
    """Return the report of crashes with how often each happened; with our own source lines it waits for the disk."""
    parts = ["Report of a crash", _PROMISE, "", head]
    for crash, times in crashes:
        parts += ["", *_crash(crash, times, has_sources=has_sources)]
    return "\n".join(parts) + "\n"


def _crash(crash: Crash, times: int, *, has_sources: bool) -> Iterator[str]:
    count = "" if times == 1 else f", {times} times"
    yield f"{crash.at:%Y-%m-%d %H:%M:%S} UTC, {crash.where}, thread {crash.thread}{count}"
    for one in crash.descriptions:
        yield one.headline
        for place in one.places:
            yield f"  {place}"
            source = place.source() if has_sources else ""
            if source:
                yield f"      {source}"
    if crash.breadcrumbs:
        yield "What was asked last:"
        for at, step in crash.breadcrumbs:
            yield f"  {datetime.fromtimestamp(at, UTC):%H:%M:%S} {step}"


def report_of_death(dump: str, head: str) -> str:
    """Return the report of a run that died, from what the interpreter wrote of it; what is not known is left out."""
    lines = [line for raw in dump.splitlines() if (line := _of_dump(raw))]
    return "\n".join(("Report of a run that ended unexpectedly", _PROMISE, "", head, "", *lines)) + "\n"


def _of_dump(line: str) -> str:
    place = re.fullmatch(_DEATH_PLACE, line)
    if place is not None:
        return f"  {short_file(place[1])}:{place[2]} in {place[3]}"
    return line if re.fullmatch(_DEATH_HEAD, line) else ""
