"""Makes a name that can be shown of whatever a file is called."""

from pathlib import PurePosixPath, PureWindowsPath

from orderflow_desk.domain.tidying import tidy_line

NAME_AT_MOST = 100
_LOOKED_AT = 2000


def tidy_name(raw: str) -> str:
    """Return a file's name as it is shown and kept: one line of at most 100 visible characters, no folders; may be empty."""
    bare = PureWindowsPath(PurePosixPath(raw[-_LOOKED_AT:]).name).name
    name = tidy_line(bare.encode("utf-8", "replace").decode())
    return name if len(name) <= NAME_AT_MOST else f"{name[: NAME_AT_MOST - 9]}…{name[-8:]}"
