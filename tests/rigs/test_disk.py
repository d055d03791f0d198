"""The short form of the rig that lets the disk fail; the long one is `dev.py rig disk`."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from rigs.disk import rig as disk
from rigs.disk.disk_fault import build, with_library
from rigs.disk.disk_trials import DESK_ACTS, FILE_ACTS, JOURNALS, Report

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="disks are made to fail by LD_PRELOAD, which is Linux's"
)


@pytest.mark.long
def test_whatever_call_of_an_act_the_disk_refuses_the_act_says_so_and_goes_well_later() -> None:
    figures = disk.run(is_short=True)
    assert figures.broken == []
    acts = {(act, journal) for act in DESK_ACTS for journal in JOURNALS} | {(act, "") for act in FILE_ACTS}
    assert figures.struck.keys() == acts
    assert figures.said["disk_full"] > 30
    assert figures.said["No space left on device"] > 5


WRITES = """
import json, os, sys
from pathlib import Path
from rigs.disk.disk_fault import Calls, Disk, Fault
folder = Path(sys.argv[1])
disk, path, other = Disk(folder / "in"), folder / "in" / "file", folder / "out"
def tried(act):
    try:
        return act()
    except OSError as error:
        return error.strerror
def all_of(path):
    return [tried(lambda: path.write_bytes(b"12345678")), tried(lambda: os.rename(path, path.with_suffix(".new"))),
            tried(lambda: os.truncate(path.with_suffix(".new"), 3)), tried(lambda: os.unlink(path.with_suffix(".new")))]
with disk.failing(Fault(Calls.WRITE, 28, nth=2)):
    second = [tried(lambda: path.write_bytes(b"1")) for _ in range(3)]
with disk.failing(Fault(Calls.WRITE, 28, nth=2, stays=True)):
    stays = [tried(lambda: path.write_bytes(b"1")) for _ in range(3)]
with disk.failing(Fault(Calls.RENAME, 5, nth=1)):
    rename, elsewhere = all_of(path), all_of(other)
with disk.failing(Fault(Calls.DELETE, 5, nth=1)):
    delete = all_of(path)
with disk.failing(Fault(Calls.CREATE, 28, nth=1)):
    create = all_of(path)[0]
with disk.failing(Fault(Calls.WRITE, 28, nth=1, is_short=True)):
    short = [os.write(handle := os.open(path, os.O_WRONLY | os.O_CREAT), b"12345678"), tried(lambda: os.write(handle, b"5678"))]
os.unlink(path)
with disk.failing(Fault(room=10)):
    room = [tried(lambda: path.write_bytes(b"12345678")), os.write(handle := os.open(path, os.O_WRONLY | os.O_APPEND), b"1234"),
            tried(lambda: os.write(handle, b"1")), tried(lambda: os.pwrite(os.open(path, os.O_WRONLY), b"12345678", 0)), os.unlink(path),
            path.write_bytes(b"1234567890"), disk.has_struck]
handle = os.open(path, os.O_WRONLY)
with disk.failing(Fault(Calls.TRUNCATE, 5, nth=1)):
    cut = [tried(lambda: os.ftruncate(handle, 3)), tried(lambda: os.ftruncate(handle, 4))]
with disk.failing(Fault(Calls.SYNC, 5, nth=2)):
    sync = [tried(lambda: os.fsync(handle)), tried(lambda: os.fdatasync(handle)), tried(lambda: os.fsync(handle))]
print(json.dumps([second, stays, rename, elsewhere, delete, create, short, room, cut, sync]))
"""
FULL, BROKEN = "No space left on device", "Input/output error"


def test_the_library_makes_those_calls_fail_that_it_is_told_to_and_no_others(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    output = subprocess.check_output(
        [sys.executable, "-c", WRITES, str(tmp_path)],
        cwd=Path(__file__).parents[2],
        env=with_library(build(tmp_path)),
    )
    second, stays, rename, elsewhere, delete, create, short, room, cut, sync = json.loads(output)
    assert second == [1, FULL, 1]
    assert stays == [1, FULL, FULL]
    assert rename[1] == BROKEN
    assert elsewhere == [8, None, None, None]
    assert delete == [8, None, None, BROKEN]
    assert create == FULL
    assert short == [4, FULL]
    assert room == [8, 2, FULL, 8, None, 10, True]
    assert cut == [BROKEN, None]
    assert sync == [None, BROKEN, None]


def test_without_a_compiler_the_rig_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FileNotFoundError, match="install Debian's packages gcc and libc6-dev"):
        build(tmp_path)


def test_what_a_trial_finds_wrong_is_carried_by_its_fault() -> None:
    figures = disk.Figures()
    figures.add(Report("move", "wal", "write 3: EIO", has_struck=True, said="away", wrong=["half done: x"]))
    figures.add(Report("move", "wal", "write 9: EIO", has_struck=False, said="away"))
    assert figures.broken == [
        "move wal write 3: EIO: half done: x",
        "move wal write 9: EIO: nothing struck, and it said away",
    ]
    assert figures.struck["move", "wal"] == 1
