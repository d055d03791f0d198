"""Holds the process that reads photos to its limits, from outside where it cannot do so itself."""

import subprocess
import sys

from orderflow_desk.images.limits import Hold, Limits


def hold(process: "subprocess.Popen[bytes]") -> Hold | None:
    """Hold a process to its limits; None where it does so itself, as it can on all systems but Windows.

    Raises:
        OSError: the system refuses; the process must not be used.
    """
    if sys.platform != "win32":
        return None
    from orderflow_desk.images.job_object import Job

    return Job(int(process._handle), Limits())  # noqa: SLF001  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]
