"""Finds the files that ship with the program, wherever it was started from."""

import sys
from functools import cache
from pathlib import Path


class AssetsMissingError(RuntimeError):
    """The program's own files are not where it was installed: the installation is broken, not the shop's data."""


def _places() -> tuple[Path, ...]:
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    bundle = (Path(frozen) / "orderflow_desk" / "resources", Path(frozen) / "resources") if frozen else ()
    checkout = package.parents[1] / "resources"
    return (*bundle, package / "resources", checkout)


@cache
def resources() -> Path:
    """Return the folder of resources: in a PyInstaller bundle, in an installed wheel, or in a checkout.

    Raises:
        AssetsMissingError: none of them has it.
    """
    for place in _places():
        if (place / "theme" / "tokens.json").is_file():
            return place
    raise AssetsMissingError(f"no resources in any of {[str(place) for place in _places()]}")


ENGLISH = "en"


@cache
def letter_languages() -> tuple[str, ...]:
    """Return the languages that letters to customers can be written in, by their codes: each has a folder of its own."""
    return tuple(sorted(words.parent.name for words in asset("mail").glob("*/words.json")))


def letter_file(language: str, name: str) -> str:
    """Return a text of the letters in a language; English where this version of the program has no letters in it."""
    known = language if language in letter_languages() else ENGLISH
    return asset("mail", known, name).read_text(encoding="utf-8")


def asset(*parts: str) -> Path:
    """Return the path of one file or folder below the resources."""
    return resources().joinpath(*parts)
