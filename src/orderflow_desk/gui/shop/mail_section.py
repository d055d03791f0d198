"""The mail account of the shop, where its password lies on this PC, and a message to try it out."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from orderflow_desk.domain.errors import DeskError, Remedy
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.shop import DEFAULT_PORTS, Security, ShopSettings
from orderflow_desk.gui.forms.ui_mail_section import Ui_MailSection
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.shop.mail_trial import MailTrial
from orderflow_desk.gui.shop.password_words import PLACES, place_name, place_sentence, security_name
from orderflow_desk.gui.shop.shop_settings_section import ShopSettingsSection

if TYPE_CHECKING:
    from orderflow_desk.gui.session.mail_account import MailAccountAccess

_SLUGS = (
    "sender_name",
    "sender_address",
    "reply_to",
    "smtp_security",
    "smtp_host",
    "smtp_port",
    "smtp_user",
)
_PLACE = "secret_place"


class MailSection(ShopSettingsSection):
    """The account is the shop's; the password stays on this PC, and the page says where."""

    def __init__(self, session: Session) -> None:
        self.form = Ui_MailSection()
        self._is_port_by_hand = False
        self._lies = ""
        super().__init__(session, self.form, _SLUGS, "mail")
        self.trial = MailTrial(session, self.form, self._typed_account, self)
        self.trial.missed.connect(self._refuse)
        self._connect_fields()

    @property
    @override
    def is_changed(self) -> bool:
        return bool(self.fields.changes()) or bool(self.form.mail_password.text()) or self._is_place_changed

    @property
    def _is_place_changed(self) -> bool:
        chosen = self.form.password_place.currentData()
        return chosen is not None and chosen != self._kept_place()

    def embed(self) -> None:
        """Be a part of another page, which has the title and the button."""
        self._is_embedded = True
        for part in (self.form.mail_title, self.form.mail_intro, self.form.mail_state):
            part.hide()
        self.form.mail_row.setStretch(1, 0)
        self.form.mail_row.setContentsMargins(0, 0, 0, 0)
        self._grey()

    def stops(self) -> tuple[QWidget, ...]:
        """Return the fields and buttons of an embedded section, as they are read."""
        form = self.form
        return (
            form.sender_name, form.sender_address, form.reply_to, form.smtp_security, form.smtp_host, form.smtp_port,
            form.smtp_user, form.mail_password, form.password_place, form.test_address, form.send_test,
        )  # fmt: skip

    def _typed_account(self) -> tuple[ShopSettings, str | None]:
        """Return the account as it is typed, and the password unless the kept one holds."""
        return self.fields.onto(self.fields.loaded), self.form.mail_password.text() or None

    @override
    def load(self) -> None:
        super().load()
        office = self._session.mail_account
        # The demo has a password of its own: nothing to ask this PC's keyring, which may ask a person.
        if office is not None and self._session.is_open and not self._session.is_demo:
            self._session.background.run(
                office.password_place, done=self._show_place, owner=self, lane=Lane.SLOW, key="place"
            )

    @override
    def save(self) -> None:
        """Keep password and place on this PC first: the account is tried as soon as it is written."""
        office, password = self._session.mail_account, self.form.mail_password.text()
        if self._is_busy or office is None or not (password or self._is_place_changed):
            super().save()
            return
        user, place = self.form.smtp_user.text(), str(self.form.password_place.currentData())
        is_moved = self._is_place_changed
        if user.strip() and not password and self._lies != "environment":
            self._ask_for_password()
            return
        self._fault.hide()
        self._set_busy(is_busy=True)
        self._session.background.run(
            lambda: _keep(office, user, password, place if is_moved else ""),
            done=self._on_kept,
            failed=self._refuse,
            ended=self._on_keeping_ended,
            owner=self,
            lane=Lane.SLOW,
        )

    def _ask_for_password(self) -> None:
        """Refuse to leave the account without a password: at a new place there is none."""
        self._fault.setText(
            self.tr("Please type the password once more: it does not move to another place by itself.")
        )
        self._fault.show()
        self.form.mail_password.setFocus()

    @override
    def _prepare(self) -> None:
        form = self.form
        for security in Security:
            form.smtp_security.addItem(security_name(security), str(security))
        for place in PLACES:
            form.password_place.addItem(place_name(place), place)
        form.password_place.setCurrentIndex(form.password_place.findData(self._kept_place()))
        form.mail_password.setPlaceholderText(self.tr("type to set or replace"))

    def _connect_fields(self) -> None:
        form = self.form
        form.smtp_security.activated.connect(self._on_security_chosen)
        form.smtp_port.lineEdit().textEdited.connect(self._on_port_typed)
        form.mail_password.textChanged.connect(self._on_typed)
        form.password_place.currentIndexChanged.connect(self._on_place_chosen)
        self._session.opened.connect(self._grey)
        self._session.signed_out.connect(form.mail_password.clear)  # whoever comes next finds none

    def _kept_place(self) -> str:
        return str(self._session.settings.read(_PLACE, PLACES[0]))

    def _on_security_chosen(self) -> None:
        """Take the usual port of the encryption along, unless somebody typed one."""
        if not self._is_port_by_hand:
            self.form.smtp_port.setValue(DEFAULT_PORTS[Security(self.form.smtp_security.currentData())])

    def _on_port_typed(self) -> None:
        self._is_port_by_hand = True

    def _on_place_chosen(self) -> None:
        self._on_typed()
        place = str(self.form.password_place.currentData())
        if self._is_place_changed and not self.form.mail_password.text():
            self.form.mail_password.setFocus()
        self.form.place_line.setText(place_sentence(place, place))

    def _show_place(self, lies: str) -> None:
        self._lies = lies
        chosen = str(self.form.password_place.currentData())
        self.form.place_line.setText(place_sentence(chosen, chosen if self._is_place_changed else lies))

    @override
    def _on_read(self, settings: ShopSettings) -> None:
        super()._on_read(settings)
        self._is_port_by_hand = settings.smtp_port not in DEFAULT_PORTS.values()
        self.trial.propose(settings.sender_address)

    def _on_kept(self, lies: str) -> None:
        self.form.mail_password.clear()
        self._show_place(lies)
        self._state.setText(self.tr("Saved"))

    def _on_keeping_ended(self) -> None:
        self._set_busy(is_busy=False)
        if self._fault.isHidden():
            if self.fields.changes():
                super().save()
            else:
                self._finish()

    @override
    def _finish(self) -> None:
        """Let mails that waited for a better account leave by this one."""
        super()._finish()
        desk = self._session.desk
        if desk is not None:
            self._session.background.run(
                desk.outbox.resume_queue,
                done=self._session.feed.announce,
                failed=self._session.complain,
                owner=self,
            )

    @override
    def _refuse(self, error: DeskError) -> None:
        super()._refuse(error)
        if error.remedy is Remedy.CHOOSE_PLACE_OF_SECRETS:
            self.form.password_place.setFocus()

    @override
    def _grey(self) -> None:
        super()._grey()
        form, is_demo = self.form, self._session.is_demo
        may_change = self._session.may(Permission.ADMINISTER)
        for part in (form.mail_password, form.password_place):
            part.setEnabled(may_change and not self._is_busy and not is_demo)
        if is_demo:
            form.smtp_security.setEnabled(False)
            for field in (form.smtp_host, form.smtp_port, form.smtp_user):
                field.setReadOnly(True)
        form.demo_note.setVisible(is_demo)
        form.place_line.setHidden(is_demo)
        form.test_card.setVisible(may_change)


def _keep(office: "MailAccountAccess", user: str, password: str, place: str) -> str:
    """Keep the password, at another place where one was chosen, and return where it lies."""
    if place:
        office.use_place(place)
    if password:
        office.set_password(user, password)
    return office.password_place()
