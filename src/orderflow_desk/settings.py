"""This PC's own settings, apart from the shop's: where the database is, how the window looks, where secrets lie."""

import contextlib
import json
import os
import threading
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, cast

from orderflow_desk.filing import put_aside, read_if_there, write_whole

FILE_NAME = "settings.json"
SIZE_AT_MOST = 2_000_000
_APP = "orderflow-desk"


class ThemeName(StrEnum):
    """How the window looks; stable slugs."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast_light"
    CONTRAST_DARK = "contrast_dark"


class TextSize(StrEnum):
    """How large everything is shown, in percent of what the system asks for."""

    NORMAL = "100"
    LARGER = "115"
    LARGE = "130"
    LARGEST = "150"


class SecretPlace(StrEnum):
    """Where this PC's secrets are to be kept by the person's choice; the slugs are those of the keychain."""

    KEYRING = "keyring"
    FILE = "file"
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the program keeps its own: settings, data (the default database, half-written texts), logs."""

    config: Path
    data: Path
    log: Path

    @classmethod
    def of_this_pc(cls) -> "Folders":
        """Return the places that the system has for this user's programs."""
        from platformdirs import PlatformDirs  # noqa: PLC0415  not needed where the folders are given

        dirs = PlatformDirs(_APP, appauthor=False)
        return cls(dirs.user_config_path, dirs.user_data_path, dirs.user_log_path)

    @classmethod
    def below(cls, folder: Path) -> "Folders":
        """Return places within one folder, as for a demo or a test."""
        return cls(folder / "config", folder / "data", folder / "log")

    @property
    def drafts(self) -> Path:
        """The folder of half-written texts."""
        return self.data / "drafts"

    @property
    def former_drafts(self) -> Path:
        """Where the first versions kept half-written texts."""
        return self.data / "scribbles"

    @property
    def database_url(self) -> str:
        """The database of a shop that has chosen none: a file on this PC."""
        return f"sqlite:///{(self.data / 'orderflow-desk.db').as_posix()}"


def _name_of_this_pc() -> str:
    if hasattr(os, "uname"):
        return os.uname().nodename
    import platform  # noqa: PLC0415  takes 2 ms, for the same name

    return platform.node()


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of this PC.

    An empty `database_url` means the file in the data folder; an empty `language` the system's; `extra_ca` is a file of
    certificates that are trusted beside the system's own (empty: none). `window` holds plain values under keys that only
    the window understands, such as its state for each user.
    """

    database_url: str = ""
    theme: ThemeName = ThemeName.SYSTEM
    text_size: TextSize = TextSize.NORMAL
    language: str = ""
    pc_name: str = field(default_factory=_name_of_this_pc)
    secret_place: SecretPlace = SecretPlace.KEYRING
    extra_ca: str = ""
    window: Mapping[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def load(cls, folder: Path) -> "Settings":
        """Read the settings kept in `folder`, or the defaults where there are none.

        A file that is not understood is put aside as ``settings.json.broken``; a single value that makes no sense gives
        way to its default.

        Raises:
            FileTrouble: there is a file and it cannot be read: defaults would open another shop's database.
        """
        return read_settings(folder)[0]

    def save(self, folder: Path) -> None:
        """Write the settings, whole or not at all, for this user alone. Raises FileTrouble."""
        write_whole(folder / FILE_NAME, json.dumps(asdict(self), indent=1).encode())


def read_settings(folder: Path) -> tuple[Settings, Path | None]:
    """Read the settings as `Settings.load` does; return them, and where a file was put that is not understood."""
    path = folder / FILE_NAME
    content = read_if_there(path, at_most=SIZE_AT_MOST)
    if content is None:
        return Settings(), None
    kept = _understood(content)
    if kept is None:
        return Settings(), put_aside(path)
    return Settings(**dict(_sensible(kept))), None


class SettingsFile:
    """The settings in use, and the file behind them. May be used from several threads; only writing waits for the disk."""

    def __init__(self, folder: Path, settings: Settings | None = None) -> None:
        """Read the file in `folder`, unless `settings` are given."""
        self._folder = folder
        self._lock = threading.Lock()
        self.aside: Path | None = None  # where a file was put that was not understood
        if settings is None:
            settings, self.aside = read_settings(folder)
        self._settings = settings
        self.was_used = bool(settings.window)  # by a window, in an earlier run

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    def read(self, key: str, default: Any = None) -> Any:
        """Return the setting of this name, or what the window keeps under `key`, or `default`."""
        if key in _NAMED:
            return getattr(self._settings, key)
        return self._settings.window.get(key, default)

    def write(self, key: str, value: Any) -> None:
        """Change the setting of this name, or keep a plain value for the window; None takes that away.

        Raises:
            FileTrouble: the disk refuses; until the program ends the change holds all the same.
            ValueError, TypeError: the setting does not take this value, or it is no plain value.
        """
        json.dumps(value)
        with self._lock:
            self._settings = self._changed(key, value)
            self._settings.save(self._folder)

    def _changed(self, key: str, value: Any) -> Settings:
        if key in _NAMED:
            return replace(self._settings, **{key: _taken(key, value)})
        window = {name: kept for name, kept in self._settings.window.items() if name != key}
        return replace(self._settings, window=window if value is None else {**window, key: value})


_NAMED: Mapping[str, type[str]] = {
    "database_url": str,
    "theme": ThemeName,
    "text_size": TextSize,
    "language": str,
    "pc_name": str,
    "secret_place": SecretPlace,
    "extra_ca": str,
}


def misunderstood(folder: Path) -> tuple[str, ...] | None:
    """Return the names of the settings kept in `folder` that make no sense; None when the whole file makes none.

    Raises:
        FileTrouble: there is a file and it cannot be read.
    """
    content = read_if_there(folder / FILE_NAME, at_most=SIZE_AT_MOST)
    kept = {} if content is None else _understood(content)
    if kept is None:
        return None
    taken = dict(_sensible(kept))
    return tuple(sorted(key for key in kept if key not in taken))


def _taken(key: str, value: object) -> Any:
    if key == "window" and isinstance(value, dict):
        return cast("dict[str, Any]", value)
    if key in _NAMED and isinstance(value, str):
        return _NAMED[key](value)
    raise ValueError(key, value)


def _sensible(kept: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, value in kept.items():
        with contextlib.suppress(ValueError):
            yield key, _taken(key, value)


def _understood(content: bytes) -> dict[str, Any] | None:
    if len(content) > SIZE_AT_MOST:
        return None
    try:
        whole: object = json.loads(content)
    except (ValueError, RecursionError):
        return None
    return cast("dict[str, Any]", whole) if isinstance(whole, dict) else None
