"""What the command line decides about one run of the program."""

import os
from dataclasses import dataclass
from pathlib import Path

from orderflow_desk.settings import Folders

HOME_VARIABLE = "ORDERFLOW_DESK_HOME"


@dataclass(frozen=True, slots=True)
class Options:
    """`database_url` overrides this PC's setting; a demo has folders, a database and a mail server of its own."""

    is_demo: bool = False
    database_url: str = ""
    theme: str = ""
    demo_folder: Path | None = None

    def folders(self) -> Folders:
        """Return where this run keeps its own."""
        if self.demo_folder is not None:
            return Folders.below(self.demo_folder)
        given = os.environ.get(HOME_VARIABLE)
        ordinary = Folders.below(Path(given)) if given else Folders.of_this_pc()
        return Folders.below(ordinary.data / "demo") if self.is_demo else ordinary
