"""Lists of customers as files, and somebody who waits while they are taken in."""

from collections.abc import Mapping
from pathlib import Path

from orderflow_desk.domain.errors import ActStopped
from orderflow_desk.domain.exchange.importing import Encoding, Findings, ImportPlan, NearChoice
from orderflow_desk.services.desk import Desk
from orderflow_desk.services.exchange.imports import Reading


class Timeouts:
    """Waits, and remembers what was told; stops the act when it comes to `stop_at`."""

    def __init__(self, stop_at: str = "") -> None:
        self.phases: list[str] = []
        self.stop_at = stop_at

    def report(self, phase: str, done: int, total: int) -> None:
        self.phases.append(phase)
        if phase == self.stop_at:
            raise ActStopped


def write_list(folder: Path, text: str, encoding: str = "utf-8", name: str = "kunden.csv") -> str:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return str(path)


def read_list(
    desk: Desk,
    path: str,
    *,
    encoding: Encoding | None = None,
    progress: Timeouts | None = None,
    corrections: Mapping[tuple[int, int], str] | None = None,
) -> Reading:
    look = desk.imports.look(path, encoding=encoding)
    plan = ImportPlan(path, look.encoding, look.delimiter, look.columns, look.header_line, corrections or {})
    return desk.imports.read(plan, progress or Timeouts())


def take_list(
    desk: Desk,
    path: str,
    choice: NearChoice | None = None,
    action_id: str = "list",
    *,
    without_faulty: bool = False,
) -> Findings:
    reading = read_list(desk, path)
    try:
        reading.take_in(
            choice or NearChoice(), action_id=action_id, progress=Timeouts(), without_faulty=without_faulty
        )
    finally:
        reading.close()
    return reading.findings
