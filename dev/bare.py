"""Builds a Debian with nothing but Python and git, and runs both commands of the README in it as root and as anybody."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from dev.machine import missing_programs, provide
from dev.places import ROOT, say

_BUILDER = {"debootstrap": ("debootstrap",)}
_PACKAGES = "python3,git,ca-certificates"
_NAME = "orderflow-desk"
_ORDINARY = "anna"
_MOST_LINES = 4  # that an ordinary user is told to have run before a command does what it is to
# What tells this machine where packages come from goes along; the project itself names no place.
_SETTINGS_OF_APT = (
    "sources.list",
    "sources.list.d",
    "apt.conf.d",
    "auth.conf.d",
    "keyrings",
    "trusted.gpg.d",
)
_SETTINGS_OF_PIP = ("/etc/pip.conf", "/etc/xdg/pip")
_OWN_SETTINGS_OF_PIP = (".config/pip/pip.conf", ".pip/pip.conf")
_KEPT_NAMES = re.compile(r"PIP_\w+|(https?|ftp|all|no)_proxy|SSL_CERT_FILE|REQUESTS_CA_BUNDLE", re.IGNORECASE)
_CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")


@dataclass(frozen=True)
class Outcome:
    """How a command ended on the bare machine."""

    who: str
    words: str
    code: int
    seconds: float
    announcement: str

    def __str__(self) -> str:
        """One line of the summary."""
        minutes = f"{int(self.seconds // 60)}:{int(self.seconds % 60):02}"
        return f"{self.who:<10}{self.words:<24}exit {self.code:<4}{minutes:>7} min  {self.announcement}"


def bare(words: list[str]) -> int:
    """Try both commands on a bare Debian, as root and as an ordinary user; --again keeps the folder that it was built in."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        say("a bare Debian is built by root, on a Debian")
        return 2
    if not provide(missing_programs(_BUILDER), "the bare Debian"):
        return 1
    place = ROOT / "build" / "bare"
    base = place / "base"
    if "--again" not in words:
        shutil.rmtree(place, ignore_errors=True)
    if not base.exists():
        place.mkdir(parents=True, exist_ok=True)
        _build(base)
    outcomes: list[Outcome] = []
    for who, home in (("root", "/root"), (_ORDINARY, f"/home/{_ORDINARY}")):
        root = place / who
        shutil.rmtree(root, ignore_errors=True)
        subprocess.run(["cp", "-a", base, root], check=True)
        _clone(root, who, home)
        for verb in ("run", "test"):
            outcomes += _tried(root, who, home, verb)
            print(outcomes[-1], flush=True)
    print("\nOn a bare Debian:")
    for outcome in outcomes:
        print(f"    {outcome}")
    return int(any(outcome.code for outcome in outcomes if not outcome.announcement.startswith("sudo ")))


def _build(base: Path) -> None:
    """Let debootstrap make the root, then bring what this machine knows of where packages come from."""
    release, address, options = _source()
    say(f"building a bare Debian ({release}) in {base.relative_to(ROOT)}")
    half = base.with_name("half-built")
    line = [
        "debootstrap",
        "--variant=minbase",
        f"--include={_PACKAGES}",
        *options,
        release,
        str(half),
        address,
    ]
    subprocess.run(line, check=True, stdout=subprocess.DEVNULL)
    (half / "etc/apt/sources.list").unlink(missing_ok=True)  # debootstrap's own
    for name in _SETTINGS_OF_APT:
        _bring(Path("/etc/apt") / name, half / "etc/apt" / name)
    _bring(Path("/usr/share/keyrings"), half / "usr/share/keyrings")
    for name in (*_SETTINGS_OF_PIP, "/etc/resolv.conf", "/etc/hosts", str(_CERTIFICATES)):
        _bring(Path(name), half / name[1:])
    subprocess.run(
        ["chroot", half, "useradd", "--create-home", "--shell", "/bin/bash", _ORDINARY], check=True
    )
    (half / "root").chmod(0o700)
    half.rename(base)


def _source() -> tuple[str, str, list[str]]:
    """Return the release and the address that apt here has its packages from, and what debootstrap has to know of it."""
    known = dict(
        line.split("=", 1) for line in Path("/etc/os-release").read_text().splitlines() if "=" in line
    )
    release = known.get("VERSION_CODENAME", "").strip('"') if known.get("ID") == "debian" else ""
    texts = [
        path.read_text()
        for path in (Path("/etc/apt/sources.list"), *sorted(Path("/etc/apt/sources.list.d").glob("*")))
        if path.suffix in (".list", ".sources") and path.is_file()
    ]
    for text in texts:
        found = re.search(r"^URIs:\s*(\S+)|^deb\s+(?:\[.*?\]\s+)?(\S+)", text, re.MULTILINE)
        if found:
            trusted = re.search(r"trusted[=:]\s*yes", text, re.IGNORECASE)
            return release or "stable", found[1] or found[2], ["--no-check-gpg"] if trusted else []
    raise SystemExit("dev.py: apt on this machine knows no source of packages")


def _bring(here: Path, there: Path) -> None:
    if here.is_dir():
        shutil.copytree(here, there, dirs_exist_ok=True)
    elif here.exists():
        there.parent.mkdir(parents=True, exist_ok=True)
        there.unlink(missing_ok=True)
        shutil.copyfile(here, there)


def _clone(root: Path, who: str, home: str) -> None:
    folder = root / home[1:] / _NAME
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", ROOT, folder], check=True)
    for name in _OWN_SETTINGS_OF_PIP:
        _bring(Path.home() / name, root / home[1:] / name)
    subprocess.run(["chroot", root, "chown", "-R", f"{who}:", home], check=True)


def _tried(root: Path, who: str, home: str, verb: str) -> list[Outcome]:
    """Run a command; where it says which line root has to run first, run that and try again, as a person would."""
    outcomes: list[Outcome] = []
    for _ in range(_MOST_LINES):
        begun = time.monotonic()
        lines: list[str] = []
        line = _within(root, who, home, f"cd {_NAME} && python3 dev.py {verb}")
        with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
            for each in process.stdout or ():
                print(f"{who}: {each}", end="", flush=True)
                lines.append(each)
        said = "".join(lines)
        wanted = re.findall(r"^dev\.py:     sudo (apt-get install .*)$", said, re.MULTILINE)
        seconds = time.monotonic() - begun
        announcement = f"sudo {wanted[-1]}" if process.returncode and wanted else _last_word(said)
        outcomes.append(Outcome(who, f"python3 dev.py {verb}", process.returncode, seconds, announcement))
        if not announcement.startswith("sudo "):
            break
        as_root = f"apt-get update -qq && DEBIAN_FRONTEND=noninteractive {wanted[-1]} -qq > /dev/null"
        subprocess.run(_within(root, "root", "/root", as_root), check=True)
    return outcomes


def _last_word(said: str) -> str:
    """Return pytest's own count, where there is one, or the last line."""
    counts = re.findall(r"^=+ (.*\b(?:passed|failed|error)\b.*?) =+$", said, re.MULTILINE)
    lines = [line for line in said.splitlines() if line.strip()]
    return counts[-1] if counts else (lines[-1] if lines else "")


def _within(root: Path, who: str, home: str, command: str) -> list[str]:
    """Return the line that runs a command there, with mounts that are gone when it ends and no more environment than needed."""
    kept = {name: value for name, value in os.environ.items() if _KEPT_NAMES.fullmatch(name)}
    given = {
        "HOME": home,
        "USER": who,
        "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
        "LANG": "C.UTF-8",
    }
    mounts = [f"mount -t proc proc {shlex.quote(str(root / 'proc'))}"]
    mounts += [f"mount --rbind /{name} {shlex.quote(str(root / name))}" for name in ("dev", "sys")]
    for folder in _local_packages(kept):
        there = shlex.quote(str(root / str(folder)[1:]))
        mounts.append(f"mkdir -p {there} && mount --bind -o ro {shlex.quote(str(folder))} {there}")
    pairs = " ".join(shlex.quote(f"{name}={value}") for name, value in {**kept, **given}.items())
    inside = f"cd {shlex.quote(home)} && {command}"
    switch = f"chroot --userspec={who} {shlex.quote(str(root))} env -i {pairs} bash -c {shlex.quote(inside)}"
    return [
        "unshare",
        "--mount",
        "--propagation",
        "private",
        "sh",
        "-ec",
        "\n".join([*mounts, f"exec {switch}"]),
    ]


def _local_packages(environment: dict[str, str]) -> list[Path]:
    """Return the folders on this machine that its settings of pip point to; an index's files lie beside it."""
    settings = [*map(Path, _SETTINGS_OF_PIP), *(Path.home() / name for name in _OWN_SETTINGS_OF_PIP)]
    files = [one for path in settings for one in (path, *path.glob("*")) if one.is_file()]
    texts = [*environment.values(), *(path.read_text() for path in files)]
    found: set[Path] = set()
    for text in texts:
        for is_index, name in re.findall(r"(?:(file://)|(?<![\w/]))(/[^\s,'\"]+)", text):
            path = Path(name).parent if is_index else Path(name)
            if path.is_dir() and path != Path("/") and not path.is_relative_to("/etc"):
                found.add(path)
    return sorted(found)
