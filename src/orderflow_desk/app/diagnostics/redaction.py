"""Tells of an error without what it carries: kinds, places and codes, never a message, an argument or a local."""

import builtins
import errno
import linecache
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import TracebackType

import orderflow_desk
from orderflow_desk.domain.errors import DeskError

_PACKAGE = Path(orderflow_desk.__file__).parent
_OWN = "orderflow_desk/"
_CHAIN_AT_MOST = 8
_ENDS = 20
_BUILTIN = frozenset(dir(builtins)) | {
    "NoneType",
    "method",
    "function",
    "builtin_function_or_method",
    "module",
}
_CODE = r"[0-9A-Z_]{1,60}"
_PSEUDO_FILE = r"<[a-z_. ]{1,40}>"

# What the interpreter and PySide say by themselves. A hole holds the name of a type: it is shown when it is a builtin.
_KNOWN_MESSAGES = (
    r"(?:list|tuple|string|bytearray|array|deque|range object) index out of range",
    r"(?:list|tuple|str|string) indices must be integers(?: or slices)?(?:, not '?(\w+)'?)?",
    r"pop from (?:an? )?empty (?:list|deque|set)",
    r"(?:integer |float |integer division or |float floor )?(?:division|modulo|division or modulo) by zero",
    r"(?:dictionary|Set|deque|list) (?:changed size|mutated|keys changed) during iteration",
    r"maximum recursion depth exceeded(?: while calling a Python object| in comparison)?",
    r"not enough values to unpack \(expected (?:at least )?\d+, got \d+\)",
    r"too many values to unpack \(expected \d+\)",
    r"cannot unpack non-iterable (\w+) object",
    r"unsupported operand type\(s\) for [^\s'\w]{1,3}: '(\w+)' and '(\w+)'",
    r"'[<>=!]{1,2}' not supported between instances of '(\w+)' and '(\w+)'",
    r"'(\w+)' object is not (?:callable|iterable|subscriptable|an iterator|reversible)",
    r"'(\w+)' object does not support (?:item assignment|item deletion|the context manager protocol)",
    r"can only concatenate (?:str|list|tuple) \(not \"(\w+)\"\) to (?:str|list|tuple)",
    r"can't (?:subtract|compare) offset-naive and offset-aware datetimes",
    r"Internal C\+\+ object \(PySide6\.[\w.]+\) already deleted\.",
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a call stood: a file without the folders of this PC, a line, a function. `path` is set for our own files."""

    file: str
    line: int
    function: str
    path: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line} in {self.function}"

    def source(self) -> str:
        """Return our own source line; waits for the disk. Other people's code is left out."""
        return linecache.getline(self.path, self.line).strip() if self.path else ""


@dataclass(frozen=True, slots=True)
class Description:
    """One error of a chain: how it came about, its kind, what is known to be harmless of it, and where it passed."""

    link: str
    kind: str
    details: str
    places: tuple[Place, ...]

    @property
    def headline(self) -> str:
        """The error in one line."""
        return f"{self.link}{self.kind}{f' ({self.details})' if self.details else ''}"


def described(error: BaseException, traceback: TracebackType | None = None) -> tuple[Description, ...]:
    """Return an error and those that led to it, the last first; nothing of them is kept alive."""
    return tuple(_chain(error, traceback or error.__traceback__))


def fingerprint(descriptions: tuple[Description, ...]) -> tuple[object, ...]:
    """Return what two reports of the same fault have in common: kind, and where it was raised and caught."""
    return tuple((one.kind, one.details, one.places[-4:]) for one in descriptions)


def short_file(name: str) -> str:
    """Return a file's name without what is this PC's alone: from the package, or from the library on."""
    if name.startswith("<"):
        return name if re.fullmatch(_PSEUDO_FILE, name) else "<…>"
    path = Path(name)
    if path.is_relative_to(_PACKAGE):
        return _OWN + path.relative_to(_PACKAGE).as_posix()
    if name.replace("\\", "/").startswith(_OWN):  # so they are called in the frozen program
        return name.replace("\\", "/")
    roots = sorted((root for root in sys.path if root and path.is_relative_to(root)), key=len)
    return path.relative_to(roots[-1]).as_posix() if roots else f"…/{path.name}"


def _chain(error: BaseException, traceback: TracebackType | None) -> Iterator[Description]:
    seen: set[int] = set()
    link, one, trace = "", error, traceback
    while id(one) not in seen and len(seen) < _CHAIN_AT_MOST:
        seen.add(id(one))
        places = tuple(_places(trace))
        yield Description(link, _kind(type(one)), _details(one, trace), _abridged(places))
        if isinstance(one, BaseExceptionGroup):
            for part in one.exceptions[:_CHAIN_AT_MOST]:
                trace = part.__traceback__
                yield Description(
                    "with ", _kind(type(part)), _details(part, trace), _abridged(tuple(_places(trace)))
                )
        if one.__cause__ is not None:
            link, one = "caused by ", one.__cause__
        elif one.__context__ is not None and not one.__suppress_context__:
            link, one = "while handling ", one.__context__
        trace = one.__traceback__


def _kind(kind: type[BaseException]) -> str:
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _places(traceback: TracebackType | None) -> Iterator[Place]:
    while traceback is not None:
        code = traceback.tb_frame.f_code
        short = short_file(code.co_filename)
        path = code.co_filename if short.startswith(_OWN) else ""
        yield Place(short, traceback.tb_lineno or 0, code.co_qualname, path)
        traceback = traceback.tb_next


def _abridged(places: tuple[Place, ...]) -> tuple[Place, ...]:
    return places if len(places) <= 2 * _ENDS else (*places[:_ENDS], *places[-_ENDS:])


def _details(error: BaseException, traceback: TracebackType | None) -> str:
    """Return what is known to be harmless; a table of attributes, then the interpreter's own sentences."""
    if isinstance(error, DeskError):
        return plain_details(error)
    found = [field for read in _READERS if (field := read(error))]
    name = getattr(error, "name", None)
    if isinstance(name, str) and name in _names_in_code(traceback):
        found.append(name)
    return ", ".join(found) or _known_message(error)


def plain_details(error: DeskError) -> str:
    """Return the slugs and numbers of an expected error; texts and order numbers lead to a customer, and are left out."""
    details = ((name, value) for name, value in vars(error).items() if not name.endswith("_id"))
    return ", ".join(f"{name}={value}" for name, value in details if isinstance(value, StrEnum | int))


def _names_in_code(traceback: TracebackType | None) -> frozenset[str]:
    """Return the names that stand in the code of the last call: one of them is no customer's."""
    names: frozenset[str] = frozenset()
    while traceback is not None:
        code = traceback.tb_frame.f_code
        names = frozenset((*code.co_names, *code.co_varnames))
        traceback = traceback.tb_next
    return names


def _errno(error: BaseException) -> str:
    return errno.errorcode.get(error.errno or 0, "") if isinstance(error, OSError) else ""


def _coded(attribute: str) -> Callable[[BaseException], str]:
    def read(error: BaseException) -> str:
        code = getattr(getattr(error, "orig", None) or error, attribute, None)
        return code if isinstance(code, str) and re.fullmatch(_CODE, code) else ""

    return read


# SQLite's result codes and PostgreSQL's SQLSTATE, of the driver's error or of the one that SQLAlchemy put around it.
_READERS: tuple[Callable[[BaseException], str], ...] = (
    _errno,
    _coded("sqlite_errorname"),
    _coded("sqlstate"),
)


def _known_message(error: BaseException) -> str:
    """Return the message where it is one of the interpreter's, the names in it left out unless they are builtins."""
    if type(error).__module__ != "builtins" or len(error.args) != 1 or not isinstance(error.args[0], str):
        return ""
    message = error.args[0]
    for pattern in _KNOWN_MESSAGES:
        found = re.fullmatch(pattern, message)
        if found is not None:
            for number in range(len(found.groups()), 0, -1):
                if found[number] is not None and found[number] not in _BUILTIN:
                    message = f"{message[: found.start(number)]}…{message[found.end(number) :]}"
            return message
    return ""
