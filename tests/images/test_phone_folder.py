"""The folder that a phone uploads to: what is new and whole is seen, everything else passed over, nothing is touched."""

import os
import sys
from pathlib import Path

import pytest

from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.images.phone_folder import NEW_SECONDS, PhoneFolder

NOW = 1_790_000_000.0


@pytest.fixture
def folder(tmp_path: Path) -> PhoneFolder:
    return PhoneFolder(str(tmp_path))


def put(folder: PhoneFolder, name: str, content: bytes = b"a photo") -> Path:
    path = Path(folder.path) / name
    path.write_bytes(content)
    return path


def names(folder: PhoneFolder, ahead: float = 0.0) -> list[str]:
    now = Path(folder.path).stat().st_ctime + ahead
    return [one.name for one in folder.look(now)]


def test_a_file_counts_when_it_stayed_as_it_is_between_two_looks(folder: PhoneFolder) -> None:
    path = put(folder, "a.jpg", b"half")
    assert names(folder) == []
    path.write_bytes(b"half and more")
    assert names(folder) == []
    assert names(folder) == ["a.jpg"]
    (upload,) = folder.look(path.stat().st_mtime)
    assert (upload.path, upload.size) == (str(path), 13)
    path.write_bytes(b"another photo under the same name")
    names(folder)
    assert folder.look(path.stat().st_mtime)[0].key != upload.key


def test_the_newest_stands_first_and_what_is_no_photo_nowhere(folder: PhoneFolder) -> None:
    for age, name in enumerate(("c.PNG", "b.webp", "a.jpeg")):
        os.utime(put(folder, name), (NOW - age, NOW - age))
    put(folder, "notes.txt")
    put(folder, ".a.jpg.part")
    put(folder, "empty.jpg", b"")
    (Path(folder.path) / "folder.jpg").mkdir()
    names(folder)
    assert names(folder) == ["c.PNG", "b.webp", "a.jpeg"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs rights there that the tests do not have")
def test_links_and_pipes_are_passed_over_and_names_of_any_bytes_are_not(folder: PhoneFolder) -> None:
    (Path(folder.path) / "link.jpg").symlink_to(put(folder, "passwords.txt"))
    os.mkfifo(Path(folder.path) / "pipe.jpg")
    strange = os.fsdecode(b"\xff\x1b[31m\xe2\x80\xae.jpg")
    put(folder, strange)
    names(folder)
    (upload,) = folder.look(Path(folder.path).stat().st_ctime)
    assert upload.name == strange
    assert Path(upload.path).read_bytes() == b"a photo"


def test_what_lay_there_a_day_before_is_not_offered_and_asked_for_once(folder: PhoneFolder) -> None:
    path = put(folder, "old.jpg")
    assert names(folder, NEW_SECONDS + 10) == []
    assert names(folder, NEW_SECONDS + 10) == []
    os.utime(path, (NOW, NOW))
    assert names(folder) == []
    fresh = PhoneFolder(folder.path)
    names(fresh)
    # The phone's own time is old; it arrived just now.
    assert names(fresh) == ["old.jpg"]


def test_a_new_photo_under_an_old_name_is_seen_after_a_while(folder: PhoneFolder) -> None:
    put(folder, "scan.jpg")
    names(folder, NEW_SECONDS + 10)
    put(folder, "scan.jpg", b"a newer one")
    seen = [names(folder) for _ in range(20)]
    assert seen[0] == []
    assert seen[-1] == ["scan.jpg"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble):
        PhoneFolder(str(tmp_path / "gone")).look(NOW)
