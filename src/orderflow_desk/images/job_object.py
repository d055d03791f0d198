"""Holds a process to limits on Windows: as a member of a job object, which also ends it with the program.

As Microsoft documents it: CreateJobObjectW, SetInformationJobObject, AssignProcessToJobObject (jobapi2.h), and the
structures of winnt.h.
"""

import ctypes
import sys
from typing import Any

from orderflow_desk.images.limits import Limits

_EXTENDED_LIMIT_INFORMATION = 9
_JOB_TIME, _PROCESS_MEMORY = 0x4, 0x100
_DIE_ON_UNHANDLED_EXCEPTION, _KILL_ON_JOB_CLOSE = 0x400, 0x2000
_TICKS_A_SECOND = 10_000_000  # of 100 nanoseconds


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("per_process_user_time_limit", ctypes.c_int64),
        ("per_job_user_time_limit", ctypes.c_int64),
        ("limit_flags", ctypes.c_uint32),
        ("minimum_working_set_size", ctypes.c_size_t),
        ("maximum_working_set_size", ctypes.c_size_t),
        ("active_process_limit", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority_class", ctypes.c_uint32),
        ("scheduling_class", ctypes.c_uint32),
    )


class IoCounters(ctypes.Structure):
    """IO_COUNTERS."""

    _fields_ = tuple(
        (name, ctypes.c_uint64) for name in ("reads", "writes", "others", "read", "written", "moved")
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", BasicLimits),
        ("io", IoCounters),
        ("process_memory_limit", ctypes.c_size_t),
        ("job_memory_limit", ctypes.c_size_t),
        ("peak_process_memory_used", ctypes.c_size_t),
        ("peak_job_memory_used", ctypes.c_size_t),
    )


class JobRefusedError(OSError):
    """Windows does not hold the process to limits; `call` is the function that said so."""

    def __init__(self, call: str, code: int) -> None:
        super().__init__(code, f"{call} failed with error {code}")
        self.call = call


def kernel32() -> Any:
    """Return Windows' own functions, with the types of what they take."""
    if sys.platform != "win32":
        raise OSError(0, "there is no kernel32 here")
    found: Any = ctypes.WinDLL("kernel32", use_last_error=True)
    handle, number = ctypes.c_void_p, ctypes.c_uint32
    found.CreateJobObjectW.argtypes, found.CreateJobObjectW.restype = (handle, ctypes.c_wchar_p), handle
    found.SetInformationJobObject.argtypes = (handle, ctypes.c_int, handle, number)
    found.AssignProcessToJobObject.argtypes = (handle, handle)
    found.CloseHandle.argtypes = (handle,)
    found.GetLastError = ctypes.get_last_error
    return found


class Job:
    """A job with one process in it. While it is open the limits hold; when it is closed, or the program dies, that one is ended."""

    def __init__(self, process: int, limits: Limits, system: Any = None) -> None:
        """Put the process with this handle under limits; `system` is kernel32.

        Raises:
            JobRefusedError: Windows refused one of the steps; nothing is left open, and the process has no limits.
        """
        self._system = kernel32() if system is None else system
        self._handle: int | None = self._system.CreateJobObjectW(None, None)
        if not self._handle:
            raise self._refused("CreateJobObjectW")
        self._limits = limits
        try:
            self.renew()
            if not self._system.AssignProcessToJobObject(self._handle, process):
                raise self._refused("AssignProcessToJobObject")
        except JobRefusedError:
            self.close()
            raise

    def renew(self) -> None:
        """Give it so much of the processor's time once more: Windows adds what was used to what is set.

        Raises:
            JobRefusedError: Windows refused; the limits are what they were.
        """
        found = ExtendedLimits()
        basic = found.basic
        basic.limit_flags = _JOB_TIME | _PROCESS_MEMORY | _DIE_ON_UNHANDLED_EXCEPTION | _KILL_ON_JOB_CLOSE
        basic.per_job_user_time_limit = self._limits.cpu_seconds * _TICKS_A_SECOND
        found.process_memory_limit = self._limits.memory_mb << 20
        size = ctypes.sizeof(found)
        if not self._system.SetInformationJobObject(
            self._handle, _EXTENDED_LIMIT_INFORMATION, ctypes.byref(found), size
        ):
            raise self._refused("SetInformationJobObject")

    def close(self) -> None:
        """End what is in it; once is enough."""
        handle, self._handle = self._handle, None
        if handle:
            self._system.CloseHandle(handle)

    def _refused(self, call: str) -> JobRefusedError:
        return JobRefusedError(call, self._system.GetLastError())
