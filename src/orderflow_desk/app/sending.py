"""Sends the mails that are due without a window: `orderflow-desk post`."""

import sys

from orderflow_desk.app.mail_account import MailAccountAccess
from orderflow_desk.app.opening import open_shop
from orderflow_desk.app.options import Options
from orderflow_desk.domain.actors import Job, System
from orderflow_desk.domain.errors import DeskError, MailFault, MailTrouble
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.keychain import Keychain, Place
from orderflow_desk.services.desk import Desk
from orderflow_desk.settings import SettingsFile


def post(options: Options, seconds: float) -> int:
    """Send what is due, or falls due within `seconds`; return 0 when nothing is left waiting, else 1."""
    folders = options.folders()
    settings = SettingsFile(folders.config)
    office = MailAccountAccess(Keychain(folders.data, place=Place(settings.settings.secret_place)), settings)
    try:
        shop = open_shop(options.database(settings.settings), settings.settings.pc_name)
        with shop.desk as desk:
            desk.act_as(System(Job.POST))
            office.serve(shop)
            return _post(desk, office, seconds)
    except DeskError as error:
        _complain(error)
        return 1


def _post(desk: Desk, office: MailAccountAccess, seconds: float) -> int:
    from orderflow_desk.mail.mail_worker import MailWorker

    mail_worker = MailWorker(
        desk.dispatch,
        office.account,
        on_change=lambda _changes: None,
        on_trouble=lambda trouble: _complain(trouble) if trouble else None,
        extra_ca=office.extra_ca,
    )
    sent = mail_worker.drain(seconds)
    left = desk.outbox.queue()
    print(f"sent {sent}, waiting {left.waiting}, failed {left.failed}")
    if left.problem:
        _complain(MailTrouble(MailFault(left.problem), reply=left.detail))
    return 1 if left.waiting else 0


def _complain(error: DeskError) -> None:
    print(f"orderflow-desk post: {describe(error).whole}", file=sys.stderr)
