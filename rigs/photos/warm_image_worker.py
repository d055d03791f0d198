"""The process that reads photos, forked from one that has loaded all it needs: a life of a rig is shorter than its start."""

import os
import signal
from typing import IO

from orderflow_desk.images.image_worker import ImageWorker
from orderflow_desk.images.worker_process import serve


class Forked:
    """As much of a started process as the image worker asks of one. To be made before there are threads."""

    def __init__(self) -> None:
        questions, answers = os.pipe(), os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            _serve(questions, answers)
        os.close(questions[0])
        os.close(answers[1])
        self.stdin: IO[bytes] | None = os.fdopen(questions[1], "wb")
        self.stdout: IO[bytes] | None = os.fdopen(answers[0], "rb")

    def kill(self) -> None:
        """End it."""
        os.kill(self.pid, signal.SIGKILL)

    def wait(self) -> int:
        """Wait for its end."""
        return os.waitpid(self.pid, 0)[1]


def _serve(questions: tuple[int, int], answers: tuple[int, int]) -> None:
    try:
        os.dup2(questions[0], 0)
        os.dup2(answers[1], 1)
        for handle in (*questions, *answers):
            os.close(handle)
        serve()
    except BrokenPipeError:  # whoever asked is dead
        pass
    finally:
        os._exit(0)


class WarmImageWorker(ImageWorker):
    """Asks the forked process first; if that one is ended, others are started as ever."""

    def __init__(self, forked: Forked) -> None:
        super().__init__()
        self._process = forked  # type: ignore[assignment]
