"""Sends the mails that are due without a window: `orderflow-desk post`."""

import sys

from orderflow_desk.app.opening import open_shop
from orderflow_desk.app.options import Options
from orderflow_desk.app.post_office import PostOffice
from orderflow_desk.domain.errors import DeskError
from orderflow_desk.keychain import Keychain, Place
from orderflow_desk.settings import SettingsFile


def post(options: Options, seconds: float) -> int:
    """Send what is due, for `seconds` at most; return 0 when nothing is left waiting, else 1."""
    from orderflow_desk.mail.postman import Postman

    folders = options.folders()
    settings = SettingsFile(folders.config)
    keychain = Keychain(folders.data, place=Place(settings.settings.secret_place))
    office = PostOffice(keychain, settings)
    url = options.database_url or settings.settings.database_url or folders.database_url
    try:
        shop = open_shop(url, settings.settings.pc_name)
    except DeskError as error:
        print(f"orderflow-desk post: {error}", file=sys.stderr)
        return 1
    with shop.desk as desk:
        office.serve(shop)
        postman = Postman(
            desk.dispatch, office.account, on_change=lambda _changes: None, extra_ca=office.extra_ca
        )
        sent = postman.drain(seconds)
        left = desk.outbox.queue()
    print(f"sent {sent}, waiting {left.waiting}, failed {left.failed}")
    if left.problem:
        print(f"the mail server: {left.problem} {left.detail}".rstrip(), file=sys.stderr)
    return 1 if left.waiting else 0
