"""`orderflow-desk reset-password NAME`: a new password by whoever can write the database, for when nobody can sign in."""

import getpass
import sys

from PySide6.QtCore import QCoreApplication

from orderflow_desk.app.options import Options
from orderflow_desk.app.shop.opener import open_existing
from orderflow_desk.domain.actors import Job, System
from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.people import Person, check_password_length
from orderflow_desk.gui.features import join_messages
from orderflow_desk.gui.words.languages import Speech
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.keychain import Keychain, Place
from orderflow_desk.settings import SettingsFile


def reset_password(options: Options, login: str, *, from_stdin: bool) -> int:
    """Ask for a new password and set it; 0 when it is set, else 1, and a sentence says why not."""
    join_messages()
    folders = options.folders()
    settings = SettingsFile(folders.config)
    keychain = Keychain(folders.data, place=Place(settings.settings.secret_place))
    app = QCoreApplication.instance()
    speech = Speech(app, settings.settings.language) if app is not None else None
    try:
        with open_existing(options, settings, keychain).desk as desk:
            desk.act_as(System(Job.RESET_PASSWORD))
            desk.people.find(login)
            password = _typed(from_stdin=from_stdin)
            if password is None:
                _complain(
                    QCoreApplication.translate(
                        "reset_password", "The two passwords differ; nothing was changed."
                    )
                )
                return 1
            print(_done(desk.people.reset_password(login, password=password)))
    except DeskError as error:
        _complain(describe(error).whole)
        return 1
    finally:
        if speech is not None:
            speech.end()
    return 0


def _done(person: Person) -> str:
    if person.is_active:
        sentence = QCoreApplication.translate(
            "reset_password", "{name} has a new password and can sign in with it."
        )
    else:
        sentence = QCoreApplication.translate(
            "reset_password",
            "{name} has a new password, but is inactive: an administrator has to make them active.",
        )
    return sentence.format(name=person.name)


def _typed(*, from_stdin: bool) -> str | None:
    """Return the password, from the first line of standard input or as it was typed twice; None where the two differ."""
    if from_stdin:
        password = sys.stdin.readline().rstrip("\r\n")
        check_password_length(password)
        return password
    password = getpass.getpass(QCoreApplication.translate("reset_password", "New password: "))
    check_password_length(password)
    return (
        password
        if getpass.getpass(QCoreApplication.translate("reset_password", "The same again: ")) == password
        else None
    )


def _complain(sentence: str) -> None:
    print(f"orderflow-desk reset-password: {sentence}", file=sys.stderr)
