"""Proves that an installation is whole: everything that the program opens one day is opened now, away from the shop's data."""

import importlib
import pkgutil
import tempfile
import time
from collections.abc import Callable, Sized
from pathlib import Path

_FROM = "desk@orderflow-desk.example"
_WAIT_SECONDS = 10.0


def _versions(_folder: Path) -> str:
    """Load the libraries whose versions are told, and tell them as the report of a crash does."""
    from orderflow_desk.app.diagnostics.reports import LIBRARIES, about

    for name in LIBRARIES:
        importlib.import_module(name if name == "PySide6" else name.lower())
    return ", ".join(about(is_on_server=False).splitlines())


def _forms(_folder: Path) -> str:
    from PySide6.QtWidgets import QDialog

    from orderflow_desk.gui import forms

    names = [module.name for module in pkgutil.iter_modules(forms.__path__)]
    for name in names:
        module = importlib.import_module(f"{forms.__name__}.{name}")
        (form,) = [value for key, value in vars(module).items() if key.startswith("Ui_")]
        form().setupUi(QDialog())
    return f"{_some(names)} forms opened"


def _icons(_folder: Path) -> str:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QColor, QPixmap

    from orderflow_desk.assets import asset
    from orderflow_desk.gui.look.icons import pixmap

    names = sorted(path.stem for path in asset("icons").glob("*.svg"))
    nothing = QPixmap(24, 24)
    nothing.fill(Qt.GlobalColor.transparent)
    drawn = {name: pixmap(name, QColor("black"), 24, 1.0).toImage() for name in names}
    blank = [name for name, image in drawn.items() if image == nothing.toImage()]
    if blank:
        raise RuntimeError(f"nothing is drawn by {', '.join(blank)}")
    return f"{_some(names)} icons drawn"


def _look(_folder: Path) -> str:
    from PySide6.QtGui import QFontDatabase
    from PySide6.QtWidgets import QApplication

    from orderflow_desk.gui.look.theme import Choice, Theme

    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101  `self_check` made it
    for choice in Choice:
        Theme(app, choice).put_on()
    family = app.font().family()
    if family not in QFontDatabase.families():
        raise RuntimeError(f"the font {family} is not there")
    return f"{len(Choice)} looks put on, in {family}"


def _languages(_folder: Path) -> str:
    """Load what each language of the window says, and count in English."""
    from PySide6.QtCore import QCoreApplication

    from orderflow_desk.gui.words.languages import ENGLISH, Speech, shipped_languages

    app = QCoreApplication.instance()
    assert app is not None  # noqa: S101  `self_check` made it
    for language in shipped_languages():
        speech = Speech(app, language)
        if speech.language != language:
            raise RuntimeError(f"{language} cannot be spoken")
        if language == ENGLISH and app.translate("customers", "%Ln order(s)", "", 1) != "1 order":
            raise RuntimeError("one order is not counted as English does")
        speech.end()
    return f"the window speaks {', '.join(shipped_languages())}"


def _papers(_folder: Path) -> str:
    """Lay out a label with its code and write it as PDF, and ask for the printers."""
    from orderflow_desk.gui.printing.layout.sheet import Size
    from orderflow_desk.gui.printing.layout.trial_page import trial_pages
    from orderflow_desk.gui.printing.pdf import pdf_of
    from orderflow_desk.gui.printing.printers import SystemPrinters

    content = pdf_of(trial_pages(Size(62, 29)), "self-check")
    if not content.startswith(b"%PDF-"):
        raise RuntimeError("no PDF was written")
    return f"a test page written as PDF; printers found: {len(SystemPrinters().found().names)}"


def _letters(folder: Path) -> str:
    """Fill in every letter for a sample order, as text and as HTML."""
    from orderflow_desk.services.desk import open_desk
    from orderflow_desk.store.engine import sqlite_url

    with open_desk(sqlite_url(folder / "letters.db")) as desk:
        desk.people.sign_in_without_password()
        letters = desk.letters.settings()
        for letter in letters:
            desk.letters.preview_template(letter.slug, subject=letter.subject, body=letter.body)
    return f"{_some(letters)} letters filled in"


def _database(folder: Path) -> str:
    """Run every migration, write an order with its passcode, and read both."""
    from orderflow_desk.domain.orders.order import Contact, Intake, Item
    from orderflow_desk.sealing import new_key, public_of
    from orderflow_desk.services.desk import open_desk
    from orderflow_desk.store.engine import sqlite_url
    from orderflow_desk.store.schema import REVISIONS
    from orderflow_desk.store.sqlite import described, journal_mode

    with open_desk(sqlite_url(folder / "shop.db")) as desk:
        desk.people.sign_in_without_password()
        key = new_key()
        desk.passcodes.welcome(public_of(key))
        contact, item = Contact("Jana Nováková", "jana@example.net"), Item("Lamp", "L-1")
        intake = Intake(contact, item, fault="dark", contact_confirmed=True, passcode="1-4-7")
        done = desk.intake.take_in(intake, action_id="self-check", submit=True)
        if desk.lookup.order(done.order_id).customer != "Jana Nováková":
            raise RuntimeError("the order came back as another one")
        if desk.passcodes.reveal(done.order_id, key, action_id="self-check: a look") != intake.passcode:
            raise RuntimeError("the passcode came back as another one")
    return f"{_some(REVISIONS)} migrations run, an order written and read; {described()}, journal mode {journal_mode()}"


def _keyring(folder: Path) -> str:
    from orderflow_desk.keychain import Keychain

    keychain = Keychain(folder, timeout=_WAIT_SECONDS)
    trouble = keychain.problem()
    if trouble is not None:
        return f"asked; none is to be had here ({trouble.fault}), a password is kept for the session"
    return f"asked; secrets are kept in the {keychain.where()}"


def _mail(_folder: Path) -> str:
    """Send a message over STARTTLS, with a login, to a server of this program's own."""
    from orderflow_desk.demo.mailbox import Mailbox
    from orderflow_desk.domain.shop import MailAccount, Security
    from orderflow_desk.mail.handover import send_test

    mailbox = Mailbox()
    mailbox.start()
    try:
        account = MailAccount(mailbox.host, mailbox.port, Security.STARTTLS, mailbox.user, mailbox.password)
        send_test(
            account,
            sender_name="Orderflow Desk",
            sender_address=_FROM,
            to=_FROM,
            extra_ca=str(mailbox.ca_file),
            timeout=_WAIT_SECONDS,
        )
        arrived = mailbox.messages()
    finally:
        mailbox.stop()
    if [one.recipient for one in arrived] != [_FROM]:
        raise RuntimeError(f"{len(arrived)} messages arrived, one was sent")
    return f"a message of {len(arrived[0].content)} bytes sent over TLS and received"


def _photos(folder: Path) -> str:
    """Draw a photo, and have it read by the process that reads them."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    from orderflow_desk.images.image_worker import ImageWorker, Source
    from orderflow_desk.images.pillow_decoder import prepare
    from orderflow_desk.images.signs import AVIF, HEIC, TIFF

    for form in (HEIC, AVIF, TIFF):
        prepare(form)
    path = folder / "photo.jpg"
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    if not image.save(str(path)):
        raise RuntimeError("no photo was written")
    image_worker = ImageWorker()
    try:
        photo = image_worker.convert(Source(path.name, path))
    finally:
        image_worker.close()
    if (photo.width, photo.height) != (64, 48) or QImage.fromData(photo.thumb).isNull():
        raise RuntimeError("the photo came back as another one")
    return f"a photo of {path.stat().st_size} bytes read by a process of its own"


def _window(folder: Path) -> str:
    from PySide6.QtWidgets import QApplication

    from orderflow_desk.app.options import Options
    from orderflow_desk.app.program import Program

    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101  `self_check` made it
    program = Program(app, Options(is_demo=True, demo_folder=folder / "demo"))
    opened: list[bool] = []
    program.shop_opened.connect(lambda: opened.append(True))
    program.start()
    deadline = time.monotonic() + 3 * _WAIT_SECONDS
    while not opened and time.monotonic() < deadline:
        app.processEvents()
        time.sleep(0.005)
    program.window.close_for_good()
    if not opened:
        raise RuntimeError("the demo shop did not open in time")
    return "the window opened the demo shop and closed"


CHECKS: tuple[tuple[str, Callable[[Path], str]], ...] = (
    ("versions", _versions),
    ("forms", _forms),
    ("icons", _icons),
    ("look", _look),
    ("languages", _languages),
    ("papers", _papers),
    ("letters", _letters),
    ("database", _database),
    ("keyring", _keyring),
    ("mail", _mail),
    ("photos", _photos),
    ("window", _window),
)


def _some(items: Sized) -> int:
    """Return how many there are; none of them means that files are missing."""
    if not len(items):
        raise RuntimeError("there are none")
    return len(items)


def self_check() -> int:
    """Run every check and print a line for each; return 0 when the installation is whole, else 1.

    Needs a QApplication. Nothing of this PC's shop, settings or secrets is touched; the keyring is asked whether it works.
    """
    failed = 0
    with tempfile.TemporaryDirectory(prefix="orderflow-desk-check-", ignore_cleanup_errors=True) as name:
        for title, check in CHECKS:
            try:
                described = check(Path(name))
            except Exception as error:  # noqa: BLE001  whatever is wrong is the answer
                failed += 1
                print(f"BAD  {title:<9} {type(error).__name__}: {error}")
            else:
                print(f"ok   {title:<9} {described}")
    print("The installation is whole." if not failed else f"{failed} of {len(CHECKS)} checks failed.")
    return 1 if failed else 0
