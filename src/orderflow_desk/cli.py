"""Reads the command line and starts one program: the window, the work without one, the doctor, or the tour."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from orderflow_desk import __version__

_NEEDS_DISPLAY = (
    "orderflow-desk: there is no display. Start it in a desktop session, or set QT_QPA_PLATFORM=offscreen "
    "to run without one (`orderflow-desk tour FOLDER` shows what it does)."
)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="orderflow-desk", description="The order desk of a repair or service shop."
    )
    parser.add_argument("--version", action="version", version=f"Orderflow Desk {__version__}")
    parser.add_argument("--demo", action="store_true", help="open a demo shop; nothing leaves this PC")
    parser.add_argument(
        "--database", metavar="URL", default="", help="open this database instead of the usual one"
    )
    parser.add_argument(
        "--theme", choices=("system", "light", "dark"), default="", help="how the window looks"
    )
    parser.add_argument(
        "--self-check",
        action="store_true",
        help="open everything that the program is made of, print versions, and end; touches nothing of the shop",
    )
    # How the program starts the process that reads photos; nobody types it.
    parser.add_argument("--photo-worker", action="store_true", help=argparse.SUPPRESS)
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", title="verbs (none: open the window)")
    post = verbs.add_parser(
        "post", help="send the mails and do the chores that are due, without a window, and end"
    )
    post.add_argument(
        "--seconds", type=float, default=60.0, help="how long to work at the most (default: 60)"
    )
    verbs.add_parser(
        "chores", help="stay as a service without a window: send mails and do chores as they fall due"
    )
    doctor = verbs.add_parser(
        "doctor", help="examine database, settings, mail server, passwords and disk; say what to do"
    )
    extent = doctor.add_mutually_exclusive_group()
    extent.add_argument("--quick", action="store_true", help="read no more of the database than is quick")
    extent.add_argument("--whole", action="store_true", help="read all of the database (the default)")
    doctor.add_argument("--json", action="store_true", help="print the findings as JSON")
    reset = verbs.add_parser(
        "reset-password", help="give somebody a new password, when nobody can sign in who could do it"
    )
    reset.add_argument("login", metavar="NAME", help="the name that they sign in with")
    reset.add_argument("--stdin", action="store_true", help="read the password from standard input")
    tour = verbs.add_parser("tour", help="drive the demo shop through the real window and save pictures")
    tour.add_argument("folder", type=Path, help="where the pictures go")
    return parser


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _window(words: argparse.Namespace) -> int:
    if not _has_display():
        print(_NEEDS_DISPLAY, file=sys.stderr)
        return 2
    from orderflow_desk.app import quick_start
    from orderflow_desk.app.options import Options
    from orderflow_desk.app.shop.opening import first_look
    from orderflow_desk.known_shops import KnownShops
    from orderflow_desk.settings import SettingsFile

    quick_start.begin()
    options = Options(is_demo=words.demo, database_url=words.database, theme=words.theme)
    settings = SettingsFile(options.folders().config)
    look = first_look(options, settings, KnownShops(options.folders().data))

    from PySide6.QtWidgets import QApplication

    quick_start.spare_sources()
    from orderflow_desk.app.diagnostics.logs import start_log
    from orderflow_desk.app.magnifying import magnified
    from orderflow_desk.app.program import run_window
    from orderflow_desk.gui.look.theme import STYLE, STYLE_PROPERTY

    log = start_log(options.folders().log)
    # Chosen here, the style costs nothing: asked for later, Qt hands it over, and that takes 4 ms.
    with magnified(settings.settings.text_size):
        app = QApplication([*sys.argv[:1], "-style", STYLE])
    app.setProperty(STYLE_PROPERTY, STYLE)
    app.setApplicationName("orderflow-desk")
    app.setApplicationDisplayName("Orderflow Desk")
    app.setApplicationVersion(__version__)
    return run_window(app, options, settings, look, log)


def _self_check() -> int:
    if not _has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from orderflow_desk.app.self_check import self_check

    app = QApplication(sys.argv[:1])
    found = self_check()
    del app
    return found


def _post(words: argparse.Namespace) -> int:
    from orderflow_desk.app.options import Options
    from orderflow_desk.app.windowless import post

    return post(Options(database_url=words.database), words.seconds)


def _chores(words: argparse.Namespace) -> int:
    from orderflow_desk.app.options import Options
    from orderflow_desk.app.windowless import serve

    return serve(Options(database_url=words.database))


def _doctor(words: argparse.Namespace) -> int:
    from PySide6.QtCore import QCoreApplication

    from orderflow_desk.app.diagnostics.doctor import doctor
    from orderflow_desk.app.options import Options

    options = Options(is_demo=words.demo, database_url=words.database)
    app = QCoreApplication(sys.argv[:1])  # what speaks a language hangs on it
    found = doctor(options, is_whole=not words.quick, as_json=words.json)
    del app
    return found


def _reset_password(words: argparse.Namespace) -> int:
    from PySide6.QtCore import QCoreApplication

    from orderflow_desk.app.options import Options
    from orderflow_desk.app.shop.reset_password import reset_password

    app = QCoreApplication(sys.argv[:1])  # what speaks a language hangs on it
    found = reset_password(Options(database_url=words.database), words.login, from_stdin=words.stdin)
    del app
    return found


def _tour(words: argparse.Namespace) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from orderflow_desk.tour.play import play

    return play(words.folder)


_VERBS = {
    "post": _post,
    "chores": _chores,
    "doctor": _doctor,
    "reset-password": _reset_password,
    "tour": _tour,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    words = _parser().parse_args(arguments)
    if words.photo_worker:
        from orderflow_desk.images.worker_process import serve

        return serve()
    if words.self_check:
        return _self_check()
    return _VERBS.get(words.verb, _window)(words)
