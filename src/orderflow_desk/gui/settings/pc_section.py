"""What holds for this PC alone: its look, its language, its name, and where its things lie."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.forms.ui_pc_section import Ui_PcSection
from orderflow_desk.gui.look.theme import Choice
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.photos.phone_folder_card import PhoneFolderCard
from orderflow_desk.gui.scanning.scanner_card import ScannerCard
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.languages import language_name, shipped_languages
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.settings import TextSize

_NAME = "pc_name"
_LANGUAGE = "language"
_SIZE = "text_size"


class PcSection(QWidget):
    """The look changes at once and is for everybody, as the language is; the name is for administrators, and holds from the next start."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setObjectName("pc_section")
        self.form = Ui_PcSection()
        self.form.setupUi(self)
        for card in (ScannerCard(session), PhoneFolderCard(session)):
            self.form.pc_column.insertWidget(self.form.pc_column.indexOf(self.form.places_card), card)
        self.form.pc_name_fault.hide()
        self.form.look_state.hide()
        self.form.pc_name.setMaxLength(200)
        names = {
            Choice.SYSTEM: self.tr("As the system"),
            Choice.LIGHT: self.tr("Light"),
            Choice.DARK: self.tr("Dark"),
            Choice.CONTRAST_LIGHT: self.tr("High contrast, light"),
            Choice.CONTRAST_DARK: self.tr("High contrast, dark"),
        }
        for choice, name in names.items():
            self.form.theme_choice.addItem(name, str(choice))
        self.form.theme_choice.activated.connect(self._on_look_chosen)
        self._offer_sizes()
        self._offer_languages()
        self.form.pc_name.textEdited.connect(self._on_typed)
        self.form.pc_name.returnPressed.connect(self._save)
        self.form.save_pc.clicked.connect(self._save)
        self.form.open_log.clicked.connect(self._open_log)
        session.theme.changed.connect(self._show_look)
        session.signed_in.connect(self._grey)
        session.person_changed.connect(self._grey)
        self._grey()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.form.look_state.hide()
        self._show_look()
        if not self._is_typed:
            self.form.pc_name.setText(self._kept_name())
        self.form.database_name.setText(self._session.database_name or self.tr("not open yet"))
        self.form.log_folder.setText(self._session.log_folder or self.tr("none in this run"))
        self.form.open_log.setEnabled(bool(self._session.log_folder))
        self._on_typed()

    @property
    def _is_typed(self) -> bool:
        return self.form.pc_name.isModified() and self.form.pc_name.text() != self._kept_name()

    def _kept_name(self) -> str:
        return str(self._session.settings.read(_NAME, "") or "")

    def _show_look(self) -> None:
        box = self.form.theme_choice
        box.setCurrentIndex(box.findData(str(self._session.theme.choice)))

    def _offer_languages(self) -> None:
        """Offer the languages that ship, and the system's; there is no choice while there is one alone."""
        box, languages = self.form.language_choice, shipped_languages()
        box.addItem(self.tr("As the system"), "")
        for code in languages:
            box.addItem(language_name(code), code)
        box.setCurrentIndex(max(box.findData(self._session.settings.read(_LANGUAGE, "")), 0))
        box.activated.connect(self._on_language_chosen)
        self.form.language_choice_box.setVisible(len(languages) > 1)

    def _offer_sizes(self) -> None:
        names = {
            TextSize.NORMAL: self.tr("Normal"),
            TextSize.LARGER: self.tr("Larger (115 %)"),
            TextSize.LARGE: self.tr("Large (130 %)"),
            TextSize.LARGEST: self.tr("Largest (150 %)"),
        }
        box = self.form.size_choice
        for size, name in names.items():
            box.addItem(name, str(size))
        box.setCurrentIndex(box.findData(str(self._session.settings.read(_SIZE, TextSize.NORMAL))))
        box.activated.connect(lambda _row: self._keep(_SIZE, str(box.currentData())))

    def _on_language_chosen(self) -> None:
        self._keep(_LANGUAGE, str(self.form.language_choice.currentData()))

    def _keep(self, key: str, value: str) -> None:
        self._session.background.run(
            lambda: self._session.settings.write(key, value),
            done=lambda _nothing: self._say_kept(),
            failed=self._session.complain,
            owner=self,
            lane=Lane.SLOW,
        )

    def _say_kept(self) -> None:
        self.form.look_state.setText(self.tr("Saved"))
        self.form.look_state.show()

    def _on_look_chosen(self) -> None:
        # The action of the menu does it, and keeps it.
        self._session.commands.of(f"theme_{self.form.theme_choice.currentData()}").trigger()

    def _grey(self) -> None:
        may_change = self._session.may(Permission.ADMINISTER)
        self.form.pc_name.setReadOnly(not may_change)
        self.form.save_pc.setVisible(may_change)
        self.form.pc_name_hint.setText(
            self.tr("Takes effect after a restart.")
            if may_change
            else self.tr("Only administrators change the name.")
        )

    def _on_typed(self) -> None:
        self.form.save_pc.setEnabled(self._is_typed)
        self.form.pc_name_fault.hide()
        self.form.pc_state.setText(self.tr("Not saved yet") if self._is_typed else "")

    def _save(self) -> None:
        if not self._is_typed:
            return
        name = " ".join(self.form.pc_name.text().split())
        self.form.save_pc.setEnabled(False)
        self._session.background.run(
            lambda: self._session.settings.write(_NAME, name),
            done=lambda _nothing: self._on_saved(name),
            failed=self._on_refused,
            owner=self,
            lane=Lane.SLOW,
        )

    def _on_saved(self, name: str) -> None:
        self.form.pc_name.setText(name)
        self._on_typed()
        self.form.pc_state.setText(self.tr("Saved"))

    def _on_refused(self, error: DeskError) -> None:
        self.form.save_pc.setEnabled(True)
        self.form.pc_name_fault.setText(describe(error).whole)
        self.form.pc_name_fault.show()

    def _open_log(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._session.log_folder))
