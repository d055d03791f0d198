"""How the program and the process that reads photos talk: a line of JSON, then bytes, through a pipe."""

import json
import struct
from typing import IO, Any, cast

_HEAD = struct.Struct(">IQ")
# A path may be long; nothing else in a head is.
_HEAD_AT_MOST = 200_000


def write_frame(pipe: IO[bytes], head: dict[str, Any], *bodies: bytes | memoryview) -> None:
    """Write one frame; OSError when nobody reads any more."""
    line = json.dumps({**head, "lengths": [len(body) for body in bodies]}).encode()
    pipe.write(_HEAD.pack(len(line), sum(len(body) for body in bodies)))
    pipe.write(line)
    pipe.writelines(bodies)
    pipe.flush()


def read_frame(pipe: IO[bytes], *, at_most: int) -> tuple[dict[str, Any], tuple[bytes, ...]] | None:
    """Read one frame of at most that many bytes; None at the end, and where what comes is no frame."""
    head = pipe.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    size, length = _HEAD.unpack(head)
    if size > _HEAD_AT_MOST or length > at_most:
        return None
    line = pipe.read(size)
    if len(line) < size:
        return None
    found = cast("dict[str, Any]", json.loads(line))
    bodies = tuple(pipe.read(count) for count in found["lengths"])
    return (found, bodies) if sum(map(len, bodies)) == length else None
