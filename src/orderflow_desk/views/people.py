"""What is shown of the people of the shop beside who they are; importable without SQLAlchemy."""

from dataclasses import dataclass
from datetime import datetime

from orderflow_desk.domain.people import PersonAct


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """One thing that was done to a person; `by` is empty where it was no person but the command line, at `pc`."""

    at: datetime
    act: PersonAct
    by: str
    pc: str
