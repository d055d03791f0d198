"""What the doctor examines, and how a finding is put."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from orderflow_desk.app.diagnostics.doctor_words import Pair, name_of
from orderflow_desk.app.options import Options
from orderflow_desk.app.shop.address import own_address, parted
from orderflow_desk.app.shop.opening import file_of
from orderflow_desk.app.shop.password import ShopPassword, with_kept_password
from orderflow_desk.domain.errors import DatabaseTrouble, DeskError, FileTrouble
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.gui.words.translating import translated
from orderflow_desk.keychain import Keychain, Place
from orderflow_desk.settings import Folders, Settings, misunderstood


class State(StrEnum):
    """How one thing is; stable slugs."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found: `check` is a stable slug; `name`, `sentence` and `advice` are for people."""

    check: str
    name: str
    state: State
    sentence: str
    advice: str = ""


def finding(check: str, state: State, pair: Pair, *, counted: int = -1, **details: object) -> Finding:
    """Put a finding into the words of a pair of sentences; `counted` is what stands in them as %Ln."""
    sentence, advice = (translated("doctor", one, counted).format(**details) if one else "" for one in pair)
    return Finding(check, name_of(check), state, sentence, advice)


def trouble_found(check: str, error: DeskError, state: State = State.BAD) -> Finding:
    """Put an expected error as the window would."""
    message = describe(error)
    return Finding(check, name_of(check), state, message.sentence, message.remedy)


def free_space(folder: Path) -> int:
    """Return the bytes that are free on the disk of a folder. Raises OSError."""
    return shutil.disk_usage(folder).free


@dataclass(frozen=True, slots=True)
class CheckContext:
    """What a start of the program with the same options would stand on. To examine it makes and changes nothing."""

    folders: Folders
    settings: Settings
    url: str
    keychain: Keychain
    is_whole: bool = True
    free_space: Callable[[Path], int] = free_space

    @classmethod
    def of(cls, options: Options, *, is_whole: bool) -> "CheckContext":
        """Return what a command line asks to examine; where the settings make no sense, the defaults hold."""
        folders = options.folders()
        settings = _settings(folders)
        keychain = Keychain(folders.data, place=Place(settings.secret_place))
        return cls(folders, settings, _url(options, settings, keychain), keychain, is_whole)

    @property
    def database_file(self) -> Path | None:
        """The file of a database on this PC; None for one on a server."""
        return file_of(self.url)


def _url(options: Options, settings: Settings, keychain: Keychain) -> str:
    written = own_address(options, settings)
    try:
        address, password = parted(written)
        return with_kept_password(options, address, password, ShopPassword(keychain))
    except DatabaseTrouble:
        return written  # the finding about the database says what is wrong with it


def _settings(folders: Folders) -> Settings:
    try:
        # A file that makes no sense at all would be put aside by reading it.
        return Settings() if misunderstood(folders.config) is None else Settings.load(folders.config)
    except FileTrouble:
        return Settings()
