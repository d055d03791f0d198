"""The chores of a shop, done at once: as the thread would, moments after a change."""

from orderflow_desk.app.chores import ChoreRunner
from orderflow_desk.domain.actors import Job
from orderflow_desk.services.desk import Desk


def do_chores(desk: Desk) -> tuple[Job, ...]:
    return ChoreRunner(desk).drain(30)


def archive_one(desk: Desk) -> bool:
    """Move one photo into the archive, with whatever that raises."""
    return desk.for_job(Job.ARCHIVE_PHOTOS).archive.archive_one()
