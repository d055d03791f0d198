"""Takes out of the bundle what PyInstaller gathers in case of need and this program never opens."""

from importlib.util import find_spec
from pathlib import Path, PurePath
from typing import Any

from PyInstaller.depend.bindepend import get_imports

_Entry = tuple[str, str, str]

# Qt's plugins that the window needs, by folder; a folder that is not named here goes as a whole.
PLUGINS = {
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platformthemes": {"qxdgdesktopportal"},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "iconengines": {"qsvgicon"},
    "imageformats": {"qsvg", "qjpeg", "qwebp"},
    "printsupport": {"cupsprintersupport", "windowsprintersupport", "cocoaprintersupport"},
    "styles": {"qmodernwindowsstyle", "qmacstyle"},
}
# Other databases' dialects, and what libraries offer to developers.
UNUSED_MODULES = [
    # Of Pillow only what opens AVIF and TIFF is needed: no fonts, no colour management, and WebP is read by Qt.
    "PIL._imagingcms",
    "PIL._imagingft",
    "PIL._imagingmath",
    "PIL._imagingmorph",
    "PIL._imagingtk",
    "PIL._webp",
    "PySide6.QtDBus",
    "PySide6.QtMultimedia",
    "PySide6.QtMultimediaWidgets",
    "concurrent.futures.process",
    # With it, PyInstaller would also import it at each start, before anything of ours.
    "multiprocessing",
    "pip",
    "pkg_resources",
    # What help() of the interactive Python knows.
    "pydoc_data",
    "pygments",
    "readline",
    "setuptools",
    "sqlalchemy.dialects.mssql",
    "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.oracle",
    "tkinter",
]
# The program has a SQLite of its own, and two in one process would drop each other's locks.
if find_spec("pysqlite3"):
    UNUSED_MODULES += ["_sqlite3", "sqlite3"]
# What PyInstaller does before the program begins and nothing here needs: it lets `inspect` find sources, of which the
# program has none, and imports a dozen modules for that.
UNUSED_HOOKS = {"pyi_rth_inspect"}
# Opened by name at run time, so that nothing is linked to them.
OPENED_BY_NAME = ("libdbus-1", "opengl32sw")

# Of the registers of numbers that python-stdnum brings, those that are asked.
REGISTERS = {"iban.dat"}

# What this is linked to speaks to the system's print server and is the system's own: where it is missing, there is PDF.
LINKED_TO_THE_SYSTEM = "libcupsprintersupport"


def languages_of(resources: Path) -> set[str]:
    """Return the languages of the window and of letters, by the codes that need no region: that of pt_BR is pt."""
    codes = {words.parent.name for words in resources.glob("mail/*/words.json")}
    codes |= {path.stem.removeprefix("orderflow_desk_") for path in resources.glob("i18n/*.qm")}
    return {code.replace("-", "_").partition("_")[0] for code in codes}


def without_what_nothing_opens(analysis: Any, *, languages: set[str]) -> None:
    """Cut plugins, libraries that only those needed, calendars of languages that nothing is written in, and hooks."""
    kept = [entry for entry in analysis.binaries if _is_wanted_plugin(entry[0])]
    reached = _reached(kept)
    analysis.binaries = [
        entry
        for entry in kept
        if entry[2] != "BINARY" or _name(entry[1]) in reached or _stands_alone(entry[0])
    ]
    analysis.scripts = [entry for entry in analysis.scripts if entry[0] not in UNUSED_HOOKS]
    known = {entry[0] for entry in analysis.binaries}
    analysis.datas = [
        entry
        for entry in analysis.datas
        if _is_wanted_locale(entry[0], languages)
        and _is_wanted_register(entry[0])
        and not entry[0].endswith(".ts")
        # Beside a library lies a link to it, under the same name at the top.
        and (entry[2] != "SYMLINK" or entry[1] in known or not _is_library(entry[0]))
    ]


def _is_wanted_register(place: str) -> bool:
    """Tell whether a register of numbers is read: banks of the world by their accounts, and no makers of network cards."""
    parts = PurePath(place).parts
    return parts[0] != "stdnum" or not place.endswith(".dat") or parts[-1] in REGISTERS


def _is_library(place: str) -> bool:
    return ".so" in PurePath(place).name or place.endswith((".dylib", ".dll"))


def _name(path: str) -> str:
    return PurePath(path).name


def _is_wanted_plugin(place: str) -> bool:
    parts = PurePath(place).parts
    if "plugins" not in parts:
        return True
    folder, stem = parts[-2], PurePath(place).name.partition(".")[0].removeprefix("lib")
    return stem in PLUGINS.get(folder, ())


def _stands_alone(place: str) -> bool:
    """Tell whether something is opened without being linked: plugins, and what a wheel brings beside its modules."""
    return "plugins" in PurePath(place).parts or PurePath(place).name.startswith(OPENED_BY_NAME)


def _reached(entries: list[_Entry]) -> set[str]:
    """Return the names of all libraries that modules and plugins are linked to, directly or not."""
    by_name = {_name(source): source for _, source, _ in entries}
    waiting = [source for place, source, kind in entries if kind == "EXTENSION" or _stands_alone(place)]
    waiting += [source for _, source, _ in entries if _name(source).startswith(("libpython", "python3"))]
    waiting = [source for source in waiting if not _name(source).startswith(LINKED_TO_THE_SYSTEM)]
    reached = {_name(source) for source in waiting}
    while waiting:
        for name, path in get_imports(waiting.pop()):
            found = _name(path or name)
            if found in by_name and found not in reached:
                reached.add(found)
                waiting.append(by_name[found])
    return reached


def _is_wanted_locale(place: str, languages: set[str]) -> bool:
    parts = PurePath(place).parts
    stem = PurePath(place).stem
    if "translations" in parts and "PySide6" in parts:  # what Qt says itself; its English is in the libraries
        return stem.startswith("qtbase_") and stem.removeprefix("qtbase_") in languages - {"en"}
    if parts[:2] != ("babel", "locale-data"):
        return True
    return stem == "root" or stem.partition("_")[0] in languages
