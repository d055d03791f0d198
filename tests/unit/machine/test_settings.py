"""This PC's settings, and the half-written texts: what the disk may do to them."""

import errno
import json
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.drafts import SIZE_AT_MOST, Drafts
from orderflow_desk.filing import remove, write_whole
from orderflow_desk.settings import FILE_NAME, Folders, SecretPlace, Settings, SettingsFile, ThemeName


def test_a_pc_without_settings_has_the_defaults(tmp_path: Path) -> None:
    settings = Settings.load(tmp_path / "none")
    assert settings == Settings()
    assert settings.theme is ThemeName.SYSTEM
    assert settings.secret_place is SecretPlace.KEYRING
    assert settings.pc_name
    assert list(tmp_path.iterdir()) == []


def test_what_is_saved_is_loaded_again(tmp_path: Path) -> None:
    settings = Settings(
        database_url="postgresql://müller@db/shop",
        theme=ThemeName.DARK,
        pc_name="Theke",
        secret_place=SecretPlace.FILE,
        window={"state/3": "AAAA/wAAAAD9", "widths": [1, 2]},
    )
    settings.save(tmp_path)
    assert Settings.load(tmp_path) == settings
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_the_settings_are_their_owners_alone_since_an_address_may_hold_a_password(tmp_path: Path) -> None:
    Settings().save(tmp_path)
    assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[]", b"null", b"[" * 100_000])
def test_a_broken_file_is_put_aside_and_the_defaults_are_used(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert Settings.load(tmp_path) == Settings()
    assert (tmp_path / f"{FILE_NAME}.broken").read_bytes() == content
    assert not (tmp_path / FILE_NAME).exists()


def test_a_value_that_makes_no_sense_gives_way_to_its_default_and_the_others_stay(tmp_path: Path) -> None:
    kept = {"theme": "purple", "pc_name": "Theke", "extra_ca": 7, "window": [], "from_the_future": 1}
    (tmp_path / FILE_NAME).write_text(json.dumps(kept))
    assert Settings.load(tmp_path) == Settings(pc_name="Theke")


@given(st.binary(max_size=200))
def test_no_content_keeps_the_program_from_starting(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    folder = tmp_path_factory.mktemp("settings")
    (folder / FILE_NAME).write_bytes(content)
    assert isinstance(Settings.load(folder), Settings)


def test_a_file_that_cannot_be_read_is_trouble_and_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(FileTrouble):
        Settings.load(tmp_path)
    assert (tmp_path / FILE_NAME).is_dir()


def test_the_window_reads_and_writes_by_name(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    file.write("theme", "dark")
    file.write("window/7", "AAAA")
    again = SettingsFile(tmp_path)
    assert again.read("theme") == "dark"
    assert again.settings.theme is ThemeName.DARK
    assert again.read("window/7") == "AAAA"
    assert again.read("nothing", "default") == "default"
    again.write("window/7", None)
    assert SettingsFile(tmp_path).read("window/7") is None


@pytest.mark.parametrize(
    ("key", "value", "error"), [("theme", "purple", ValueError), ("x", object(), TypeError)]
)
def test_a_value_that_cannot_be_kept_changes_nothing(
    tmp_path: Path, key: str, value: object, error: type[Exception]
) -> None:
    file = SettingsFile(tmp_path)
    with pytest.raises(error):
        file.write(key, value)
    assert file.settings == Settings()


def test_a_full_disk_is_told_and_leaves_the_old_settings_and_no_rubbish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = SettingsFile(tmp_path)
    file.write("pc_name", "Theke")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(FileTrouble) as caught:
        file.write("pc_name", "Werkstatt")
    assert caught.value.why == "No space left on device"
    assert file.settings.pc_name == "Werkstatt"
    assert Settings.load(tmp_path).pc_name == "Theke"
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_what_a_crash_left_of_a_write_is_thrown_away_by_a_later_one(tmp_path: Path) -> None:
    kept = tmp_path / "note.json"
    left = [
        tmp_path / name
        for name in (".note.json.00c0ffee.tmp", ".note.json.0badcafe.tmp", ".other.json.00c0ffee.tmp")
    ]
    for spare in left:
        spare.write_text("half a sen")
    for spare in (left[0], left[2]):
        os.utime(spare, (0, 0))
    write_whole(kept, b"half a sentence")
    assert sorted(tmp_path.iterdir()) == sorted([kept, *left[1:]])
    os.utime(left[1], (0, 0))
    remove(kept)
    assert list(tmp_path.iterdir()) == [left[2]]


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    write_whole(tmp_path / "a" / "b" / "c", b"content")
    assert (tmp_path / "a" / "b" / "c").read_bytes() == b"content"


def test_the_default_database_is_a_file_in_the_data_folder(tmp_path: Path) -> None:
    folders = Folders.below(tmp_path)
    assert folders.database_url == f"sqlite:///{tmp_path.as_posix()}/data/orderflow-desk.db"


def test_this_pcs_folders_carry_the_programs_name() -> None:
    folders = Folders.of_this_pc()
    assert all("orderflow-desk" in str(path) for path in (folders.config, folders.data, folders.log))


def test_half_written_texts_survive_the_program(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts")
    assert drafts.read_all() == {}
    drafts.write("note/3/7", {"text": "Motor brüshes \ud83d 🛠", "is_public": True})
    drafts.write("intake/../../3", {"name": "Jana"})
    again = Drafts(tmp_path / "drafts")
    assert again.read_all() == {
        "note/3/7": {"text": "Motor brüshes \ud83d 🛠", "is_public": True},
        "intake/../../3": {"name": "Jana"},
    }
    assert all(path.parent == tmp_path / "drafts" for path in tmp_path.rglob("*.json"))


def test_what_an_earlier_version_kept_is_brought_along_and_never_replaces_what_is_newer(
    tmp_path: Path,
) -> None:
    former = Drafts(tmp_path / "scribbles")
    former.write("a", {"text": "old"})
    former.write("b", {"text": "kept"})
    Drafts(tmp_path / "drafts").write("a", {"text": "new"})
    for _ in range(2):
        drafts = Drafts(tmp_path / "drafts", tmp_path / "scribbles")
        assert drafts.read_all() == {"a": {"text": "new"}, "b": {"text": "kept"}}
    drafts.delete("b")
    assert Drafts(tmp_path / "drafts", tmp_path / "scribbles").read_all() == {"a": {"text": "new"}}


def test_a_half_written_text_is_replaced_and_thrown_away(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.write("a", {"text": "1"})
    drafts.write("a", {"text": "2"})
    assert drafts.read_all() == {"a": {"text": "2"}}
    drafts.delete("a")
    drafts.delete("a")
    assert drafts.read_all() == {}


def test_broken_half_written_texts_are_put_aside_and_the_others_are_read(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.write("good", {"text": "1"})
    (tmp_path / "a.json").write_bytes(b"\xff{")
    (tmp_path / "b.json").write_text('{"key": 1, "value": []}')
    (tmp_path / "c.json").mkdir()
    (tmp_path / "d.json").write_bytes(b" " * (SIZE_AT_MOST + 1))
    assert drafts.read_all() == {"good": {"text": "1"}}
    assert {path.name for path in tmp_path.glob("*.broken")} >= {"a.json.broken", "b.json.broken"}


def test_a_text_beyond_measure_is_refused_and_the_one_before_stands(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.write("a", {"text": "1"})
    with pytest.raises(FileTrouble):
        drafts.write("a", {"text": "x" * SIZE_AT_MOST})
    assert drafts.read_all() == {"a": {"text": "1"}}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_half_written_texts_are_their_owners_alone(tmp_path: Path) -> None:
    Drafts(tmp_path).write("a", {})
    assert [stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()] == [0o600]


def test_a_second_broken_file_is_put_aside_beside_the_first(tmp_path: Path) -> None:
    for content in (b"{,", b""):
        (tmp_path / FILE_NAME).write_bytes(content)
        assert SettingsFile(tmp_path).aside is not None
    assert (tmp_path / f"{FILE_NAME}.broken").read_bytes() == b"{,"
    assert (tmp_path / f"{FILE_NAME}.broken-2").read_bytes() == b""
    assert SettingsFile(tmp_path).aside is None
