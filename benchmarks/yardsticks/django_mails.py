"""The yardsticks of the outbox, in a process of their own: django-mailer, or django-post_office, on SQLite."""

# pyright: reportMissingImports=false, reportMissingModuleSource=false
# They stand in requirements/bench.txt, and not in the environment of the checks.

import json
import logging
import os
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks.setting import ROOT
from benchmarks.yardsticks.mail_server import PATHS, Server

# Name of the library -> the module that has to be there.
LIBRARIES = {"django-mailer": "mailer", "django-post_office": "post_office"}
_SENDER = "desk@vogt-novak.example"


def is_installed(library: str) -> bool:
    """Tell whether the library can be run here."""
    return find_spec("django") is not None and find_spec(LIBRARIES[library]) is not None


def seconds_of(library: str, letters: Path, scratch: Path, server: Server) -> float:
    """Return the seconds in which the library writes the letters into its table and sends them."""
    account = server.account
    words = {"library": library, "letters": str(letters), "folder": str(scratch), "ca_file": server.ca_file}
    words |= {"host": account.host, "port": account.port, "user": account.user, "password": account.password}
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.yardsticks.django_mails", json.dumps(words)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": PATHS, "SSL_CERT_FILE": server.ca_file},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return float(done.stdout.split()[-1])


def _configure(words: dict[str, Any], path: Path) -> None:
    import django
    from django.conf import settings
    from django.core.management import call_command

    smtp = "django.core.mail.backends.smtp.EmailBackend"
    settings.configure(
        INSTALLED_APPS=["django.contrib.contenttypes", LIBRARIES[words["library"]]],
        DATABASES={
            "default": {
                "ENGINE": "django.db.backends.sqlite3",
                "NAME": str(path),
                "OPTIONS": {"init_command": "PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL"},
            }
        },
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
        EMAIL_BACKEND="mailer.backend.DbBackend"
        if words["library"] == "django-mailer"
        else "post_office.EmailBackend",
        MAILER_EMAIL_BACKEND=smtp,
        MAILER_LOCK_PATH=str(path.with_suffix(".lock")),
        POST_OFFICE={"BACKENDS": {"default": smtp}},
        EMAIL_HOST=words["host"],
        EMAIL_PORT=words["port"],
        EMAIL_HOST_USER=words["user"],
        EMAIL_HOST_PASSWORD=words["password"],
        EMAIL_USE_TLS=True,
        LOGGING_CONFIG=None,
        TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
    )
    django.setup()
    call_command("migrate", verbosity=0)


def _run_mailer(letters: list[list[str]], _lock: Path) -> int:
    from django.core.mail import EmailMultiAlternatives
    from mailer.engine import send_all
    from mailer.models import Message

    for recipient, subject, text, html in letters:
        message = EmailMultiAlternatives(subject, text, _SENDER, [recipient])
        message.attach_alternative(html, "text/html")
        message.send()
    send_all()
    return Message.objects.count()


def _run_post_office(letters: list[list[str]], lock: Path) -> int:
    from post_office import mail
    from post_office.models import STATUS, Email

    for recipient, subject, text, html in letters:
        mail.send(recipient, _SENDER, subject=subject, message=text, html_message=html)
    mail.send_queued_mail_until_done(lockfile=str(lock), processes=1, log_level=0)
    return Email.objects.exclude(status=STATUS.sent).count()


_RUNS: dict[str, Callable[[list[list[str]], Path], int]] = {
    "django-mailer": _run_mailer,
    "django-post_office": _run_post_office,
}


def main(words: dict[str, Any]) -> None:
    """Make the library's database, time it, and print the seconds."""
    path = Path(words["folder"]) / f"{words['library']}-{time.monotonic_ns()}.db"
    letters: list[list[str]] = json.loads(Path(words["letters"]).read_text(encoding="utf-8"))
    _configure(words, path)
    logging.disable()
    began = time.perf_counter()
    left = _RUNS[words["library"]](letters, path.with_suffix(".lock"))
    seconds = time.perf_counter() - began
    if left:
        raise SystemExit(f"{words['library']} left {left} mails unsent")
    print(seconds)


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
