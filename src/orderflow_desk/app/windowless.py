"""Works without a window: `orderflow-desk post` does once what is due, `orderflow-desk chores` stays as a service."""

import logging
import signal
import sys
import threading
from collections.abc import Callable

from orderflow_desk.app.chores import ChoreRunner
from orderflow_desk.app.diagnostics.logs import start_log
from orderflow_desk.app.mail_account import MailAccountAccess
from orderflow_desk.app.options import Options
from orderflow_desk.app.shop.opener import open_existing
from orderflow_desk.app.shop.opening import Shop
from orderflow_desk.app.workers import Workers
from orderflow_desk.domain.actors import Job, System
from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import DeskError, MailFault, MailTrouble, Trouble
from orderflow_desk.gui.features import join_messages
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.keychain import Keychain, Place
from orderflow_desk.mail.mail_worker import MailWorker
from orderflow_desk.services.desk import Desk
from orderflow_desk.settings import SettingsFile

_JOIN_SECONDS = 3.0
# Between two tries to open a database that is away; a wait on Windows hears Ctrl+C only between two of its looks.
_RETRY_SECONDS, _LOOK_SECONDS = 15.0, 0.5
_log = logging.getLogger(__name__)


def post(options: Options, seconds: float) -> int:
    """Do the chores and send the mails that are due, or fall due within `seconds`; 0 when nothing is left, else 1."""
    join_messages()
    try:
        shop, office = _opened(options)
        with shop.desk as desk:
            desk.act_as(System(Job.POST))
            return _post(desk, office, seconds)
    except DeskError as error:
        _complain("post", error)
        return 1


def serve(options: Options, stop: threading.Event | None = None) -> int:
    """Send mails and do chores as they fall due, until `stop`, or until the process is asked to end."""
    stop = stop or _asked_to_end()
    join_messages()
    log = start_log(options.folders().log)
    try:
        found = _opened_at_last(options, stop)
        if found is not None:
            shop, office = found
            with shop.desk as desk:
                desk.act_as(System(Job.POST))
                _serve(shop, office, stop)
    except DeskError as error:
        _complain("chores", error)
        return 1
    finally:
        if log is not None:
            log.close()
    return 0


def _opened(options: Options) -> tuple[Shop, MailAccountAccess]:
    folders = options.folders()
    settings = SettingsFile(folders.config)
    keychain = Keychain(folders.data, place=Place(settings.settings.secret_place))
    office = MailAccountAccess(keychain, settings)
    shop = open_existing(options, settings, keychain)
    office.serve(shop)
    return shop, office


def _opened_at_last(options: Options, stop: threading.Event) -> tuple[Shop, MailAccountAccess] | None:
    """Open the shop as soon as its database is there; None when the service is to end before."""
    said = ""
    while not stop.is_set():
        try:
            return _opened(options)
        except Trouble as trouble:
            if str(trouble) != said:
                said = str(trouble)
                _complain("chores", trouble)
        _wait(stop, _RETRY_SECONDS)
    return None


def _post(desk: Desk, office: MailAccountAccess, seconds: float) -> int:
    chores = ChoreRunner(desk).drain(seconds / 2)
    troubles: list[DeskError] = []
    mail_worker = MailWorker(
        desk.dispatch,
        office.account,
        on_change=lambda _changes: None,
        on_trouble=lambda trouble: troubles.append(trouble) if trouble else None,
        extra_ca=office.extra_ca,
    )
    sent = mail_worker.drain(seconds)
    left = desk.outbox.queue()
    print(f"sent {sent}, waiting {left.waiting}, failed {left.failed}")
    if chores:
        print(f"done: {', '.join(chores)}")
    if left.waiting and left.problem:
        troubles.append(MailTrouble(MailFault(left.problem), reply=left.detail))
    for trouble in {str(one): one for one in troubles}.values():
        _complain("post", trouble)
    return 1 if left.waiting else 0


def _serve(shop: Shop, office: MailAccountAccess, stop: threading.Event) -> None:
    workers: list[Workers] = []

    def wake(changes: Changes) -> None:
        for one in workers:
            one.wake(changes)

    workers.append(Workers(shop, office, on_change=wake, on_trouble=_complaining("chores")))
    workers[0].start()
    print(f"orderflow-desk chores: at work on {shop.desk.database_name}", flush=True)
    while not stop.is_set():
        _wait(stop, _RETRY_SECONDS)
    workers[0].stop(_JOIN_SECONDS)


def _wait(stop: threading.Event, seconds: float) -> None:
    for _ in range(round(seconds / _LOOK_SECONDS)):
        if stop.wait(_LOOK_SECONDS):
            return


def _asked_to_end() -> threading.Event:
    """Return what is set when the process is asked to end: by Ctrl+C, or by whoever runs services."""
    asked = threading.Event()
    names = ("SIGINT", "SIGTERM", "SIGBREAK")
    for number in (getattr(signal, name, None) for name in names):
        if number is not None:
            signal.signal(number, lambda _number, _frame: asked.set())
    return asked


def _complaining(verb: str) -> Callable[[DeskError | None], None]:
    return lambda trouble: _complain(verb, trouble) if trouble else None


def _complain(verb: str, error: DeskError) -> None:
    print(f"orderflow-desk {verb}: {describe(error).whole}", file=sys.stderr, flush=True)
