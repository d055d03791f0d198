"""On Windows the process that reads photos is held to its limits by a job object: asked of a stand-in for kernel32."""

import ctypes
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.images.holding import hold
from orderflow_desk.images.image_worker import ImageWorker, Source, worker_command
from orderflow_desk.images.job_object import BasicLimits, ExtendedLimits, IoCounters, Job, JobRefusedError
from orderflow_desk.images.limits import Limits
from support.window.photo_files import encoded, picture

SOURCES = str(Path(__file__).parents[2] / "src")
JOB, PROCESS = 0x1234, 0x5678
CREATE, SET, ASSIGN = "CreateJobObjectW", "SetInformationJobObject", "AssignProcessToJobObject"


class Kernel32:
    """Keeps what it is asked, in order; refuses one call, from the time that it is told on."""

    def __init__(self, refuses: str = "", *, after: int = 0) -> None:
        self.calls: list[str] = []
        self.limits: list[ExtendedLimits] = []
        self._refuses, self._left = refuses, after

    def CreateJobObjectW(self, security: None, name: None) -> int | None:  # noqa: N802  Windows calls it so
        assert (security, name) == (None, None)
        return JOB if self._grants(CREATE) else None

    def SetInformationJobObject(self, job: int, kind: int, limits: Any, size: int) -> int:  # noqa: N802  Windows calls it so
        assert (job, kind, size) == (JOB, 9, ctypes.sizeof(ExtendedLimits))
        seen = ExtendedLimits.from_buffer_copy(ctypes.cast(limits, ctypes.POINTER(ExtendedLimits)).contents)
        self.limits.append(seen)
        return self._grants(SET)

    def AssignProcessToJobObject(self, job: int, process: int) -> int:  # noqa: N802  Windows calls it so
        assert (job, process) == (JOB, PROCESS)
        return self._grants(ASSIGN)

    def CloseHandle(self, handle: int) -> int:  # noqa: N802  Windows calls it so
        assert handle == JOB
        return self._grants("CloseHandle")

    def GetLastError(self) -> int:  # noqa: N802  Windows calls it so
        return 5

    def _grants(self, call: str) -> int:
        self.calls.append(call)
        if call != self._refuses:
            return 1
        self._left -= 1
        return 0 if self._left < 0 else 1


def test_the_structures_lie_as_windows_has_them() -> None:
    """The figures are those of winnt.h, compiled for 64 and for 32 bits."""
    is_64 = ctypes.sizeof(ctypes.c_void_p) == 8
    sizes = tuple(ctypes.sizeof(one) for one in (BasicLimits, IoCounters, ExtendedLimits))
    assert sizes == ((64, 48, 144) if is_64 else (48, 48, 112))
    basic = [getattr(BasicLimits, name).offset for name, *_ in BasicLimits._fields_]
    assert basic == ([0, 8, 16, 24, 32, 40, 48, 56, 60] if is_64 else [0, 8, 16, 20, 24, 28, 32, 36, 40])
    assert ExtendedLimits.process_memory_limit.offset == (112 if is_64 else 96)


def test_a_process_is_put_under_limits_before_it_is_used_and_gets_its_time_for_each_photo() -> None:
    system = Kernel32()
    job = Job(PROCESS, Limits(2560, 30), system)
    assert system.calls == [CREATE, SET, ASSIGN]
    (limits,) = system.limits
    assert limits.process_memory_limit == 2560 << 20
    assert limits.basic.per_job_user_time_limit == 300_000_000
    # job time, process memory, death by an unhandled exception, death with the job
    assert limits.basic.limit_flags == 0x4 | 0x100 | 0x400 | 0x2000
    job.renew()
    assert bytes(system.limits[1]) == bytes(limits)
    job.close()
    job.close()
    assert system.calls[3:] == [SET, "CloseHandle"]


@pytest.mark.parametrize(
    ("refuses", "then"),
    [(CREATE, []), (SET, [CREATE, SET, "CloseHandle"]), (ASSIGN, [CREATE, SET, ASSIGN, "CloseHandle"])],
)
def test_a_step_that_is_refused_is_told_and_leaves_nothing_open(refuses: str, then: list[str]) -> None:
    system = Kernel32(refuses)
    with pytest.raises(JobRefusedError, match=f"{refuses} failed with error 5"):
        Job(PROCESS, Limits(), system)
    assert system.calls == (then or [CREATE])


@pytest.mark.logs
def test_a_process_that_cannot_be_held_to_its_limits_reads_no_photo(
    caplog: pytest.LogCaptureFixture,
) -> None:
    started: list[subprocess.Popen[bytes]] = []

    def held(process: subprocess.Popen[bytes]) -> Job:
        started.append(process)
        return Job(PROCESS, Limits(), Kernel32(ASSIGN))

    image_worker = ImageWorker(lambda: [sys.executable, "-c", "import time; time.sleep(60)"], held=held)
    with pytest.raises(FileTrouble, match="AssignProcessToJobObject failed with error 5"):
        image_worker.convert(Source("a.jpg", encoded(picture())))
    assert image_worker.pid is None
    assert started[0].poll() is not None
    assert "cannot be held to its limits" in caplog.text
    image_worker.close()


@pytest.mark.logs
def test_no_photo_is_read_on_time_that_was_not_granted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", SOURCES)
    system = Kernel32(SET, after=1)
    image_worker = ImageWorker(worker_command, held=lambda _process: Job(PROCESS, Limits(), system))
    assert image_worker.convert(Source("a.jpg", encoded(picture()))).width == 640
    with pytest.raises(FileTrouble, match="SetInformationJobObject failed"):
        image_worker.convert(Source("b.jpg", encoded(picture())))
    assert (image_worker.pid, system.calls) == (None, [CREATE, SET, ASSIGN, SET, "CloseHandle"])
    image_worker.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there it is held by a job")
def test_elsewhere_the_process_holds_itself_to_its_limits() -> None:
    with subprocess.Popen([sys.executable, "-c", ""], stdin=subprocess.DEVNULL) as process:
        assert hold(process) is None  # type: ignore[arg-type]
