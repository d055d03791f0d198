"""The letters to customers: which are sent, in which words, and how they look."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import DeskError, Remedy
from orderflow_desk.domain.letters import LETTER_KINDS, letter_kind
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.shop import DEFAULT_LANGUAGE
from orderflow_desk.gui.forms.ui_letters_section import Ui_LettersSection
from orderflow_desk.gui.outbox.letters.letter_editors import LetterEditors
from orderflow_desk.gui.outbox.letters.letter_list import LetterList
from orderflow_desk.gui.outbox.letters.letters_arrangement import LettersArrangement
from orderflow_desk.gui.outbox.letters.template_preview import TemplatePreview
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.session.settings_section import FormSection
from orderflow_desk.gui.widgets.flow_layout import FlowLayout
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.views import reads
from orderflow_desk.views.outbox import LetterSetting

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk

_KEY = "letter/"


class LettersSection(FormSection):
    """What is typed is kept by letter and language until it is saved or discarded, whatever is looked at meanwhile."""

    topics = reads.LETTERS

    def __init__(self, session: Session) -> None:
        self._settings: dict[str, LetterSetting] = {}
        self._shown = ("", 0)  # the letter, and whose half-written texts it was shown with
        self._is_filling = False
        self.form = Ui_LettersSection()
        super().__init__(session, "letters_section", self.form, "letters_fault")
        self.form.subject_fault.hide()
        self.form.body_fault.hide()
        self.list = LetterList(self.form.letter_list, session.theme)
        self.preview = TemplatePreview(session, self.form, self)
        self.editors = LetterEditors(self.form, session.theme)
        self._put_buttons_in_a_row()
        self._arrangement = LettersArrangement(self, self.form)
        self._connect()
        self._grey()

    @override
    def _read(self, desk: "Desk") -> tuple[LetterSetting, ...]:
        return desk.letters.settings()

    def _put_buttons_in_a_row(self) -> None:
        """Let the buttons go on in a second row where their words are long."""
        form = self.form
        for ground, buttons in (
            (form.letter_tools, (form.insert, form.show_code)),
            (form.letters_buttons, (form.save_letters, form.discard_letter, form.reset_letter)),
        ):
            row = FlowLayout(ground, spacing=8, last_at_edge=False)
            row.setContentsMargins(0, 0, 0, 0)
            for button in buttons:
                row.addWidget(button)

    def _connect(self) -> None:
        form = self.form
        form.letter_list.currentItemChanged.connect(lambda *_: self._show_chosen())
        form.is_on.toggled.connect(self._on_typed)
        form.subject.textChanged.connect(self._on_typed)
        form.body.textChanged.connect(self._on_typed)
        form.save_letters.clicked.connect(self.save)
        form.discard_letter.clicked.connect(self._discard)
        form.reset_letter.clicked.connect(self._reset)
        self.preview.judged.connect(self._on_judged)
        self._session.theme.changed.connect(self._mark)
        self._session.autosave.loaded.connect(self.load)

    def save(self) -> None:
        """Keep the letter as it is typed."""
        slug = self.list.chosen
        if slug and not self._is_busy and self._kept(slug) is not None:
            form = self.form
            self._change(slug, form.is_on.isChecked(), form.subject.template(), form.body.template())

    def _change(self, slug: str, is_on: bool, subject: str, body: str) -> None:
        desk = self._session.desk
        if desk is not None:
            language = self._settings[slug].language
            self._write(
                lambda: desk.letters.change(slug, is_on=is_on, subject=subject, body=body, language=language),
                partial(self._on_written, _key(slug, self._settings)),
            )

    def _on_written(self, key: str, changes: Changes) -> None:
        self._session.autosave.forget(key)
        self.form.letters_state.setText(self.tr("Saved"))
        self._session.feed.announce(changes)
        self.load()

    def _discard(self) -> None:
        self._session.autosave.forget(_key(self.list.chosen, self._settings))
        self.form.letters_state.clear()
        self._show_chosen()
        self._mark()

    def _reset(self) -> None:
        """Take the text that came with the program; the toast brings the shop's own back."""
        slug = self.list.chosen
        own = self._settings[slug]
        self._session.autosave.forget(_key(slug, self._settings))
        self._change(slug, own.is_on, "", "")
        if own.is_changed:
            words = self.tr("The default text is in force again")
            undo = partial(self._change, slug, own.is_on, own.subject, own.body)
            self._session.say(words, undo=undo)

    @override
    def _on_read(self, letters: tuple[LetterSetting, ...]) -> None:
        self._settings = {letter.slug: letter for letter in letters}
        self._mark()
        if not self.list.chosen:
            self.list.choose(LETTER_KINDS[0].slug)
        elif self._shown != (_key(self.list.chosen, self._settings), self._session.autosave.place):
            self._show_chosen()
        elif self._kept(self.list.chosen) is None:
            self._show_chosen(keeps_words=True)

    def _kept(self, slug: str) -> dict[str, Any] | None:
        return self._session.autosave.recall(_key(slug, self._settings))

    def _show_chosen(self, *, keeps_words: bool = False) -> None:
        """Show the chosen letter: as it is typed where that is not saved, else as it is in force."""
        slug = self.list.chosen
        if slug not in self._settings:
            return
        setting, kept = self._settings[slug], self._kept(slug) or {}
        form = self.form
        self._shown = (_key(slug, self._settings), self._session.autosave.place)
        self._is_filling = True
        form.letter_title.setText(self.list.name(slug))
        self.editors.offer(letter_kind(slug))
        form.is_on.setChecked(bool(kept.get("is_on", setting.is_on)))
        self.editors.fill(str(kept.get("subject", setting.subject)), str(kept.get("body", setting.body)))
        self._is_filling = False
        if not keeps_words:
            form.letters_state.setText(self.tr("Not saved yet") if kept else "")
        form.letters_fault.hide()
        self._grey()
        self._preview(at_once=True)

    def _on_typed(self) -> None:
        slug = self.list.chosen
        if self._is_filling or slug not in self._settings:
            return
        form, setting = self.form, self._settings[slug]
        typed = (form.is_on.isChecked(), form.subject.template(), form.body.template())
        if typed == (setting.is_on, setting.subject, setting.body):
            self._session.autosave.forget(_key(slug, self._settings))
            form.letters_state.clear()
        else:
            kept = {"is_on": typed[0], "subject": typed[1], "body": typed[2]}
            self._session.autosave.keep(_key(slug, self._settings), kept)
            form.letters_state.setText(self.tr("Not saved yet"))
        self._mark()
        self._grey()
        self._preview()

    def _preview(self, *, at_once: bool = False) -> None:
        form = self.form
        self.preview.show_template(
            self.list.chosen, form.subject.template(), form.body.template(), at_once=at_once
        )

    def _on_judged(self, error: DeskError | None) -> None:
        if error is None:
            self.form.letters_fault.hide()
        elif error.remedy is Remedy.CORRECT_TEMPLATE:
            self._say(describe(error).sentence)
        else:
            self._say(describe(error).whole)

    @override
    def _refuse(self, error: DeskError) -> None:
        super()._refuse(error)
        if error.remedy is Remedy.CORRECT_TEMPLATE:
            self.form.body.setFocus()

    def _mark(self) -> None:
        if self._settings:
            unsaved = frozenset(slug for slug in self._settings if self._kept(slug) is not None)
            self.list.show_settings(self._settings, unsaved)

    @override
    def _grey(self) -> None:
        form, slug = self.form, self.list.chosen
        may_change = self._session.may(Permission.ADMINISTER)
        is_typed = bool(slug) and self._kept(slug) is not None
        is_own = slug in self._settings and self._settings[slug].is_changed
        form.is_on.setEnabled(may_change and not self._is_busy)
        form.subject.setReadOnly(not may_change or self._is_busy)
        form.body.setReadOnly(not may_change or self._is_busy)
        for part in (form.insert, form.save_letters, form.reset_letter):
            part.setVisible(may_change)
        form.save_letters.setEnabled(is_typed and not self._is_busy)
        form.discard_letter.setVisible(may_change and is_typed)
        form.reset_letter.setEnabled((is_own or is_typed) and not self._is_busy)


def _key(slug: str, settings: Mapping[str, LetterSetting]) -> str:
    """Return where what is typed of a letter is kept: by its language, for each has words of its own."""
    language = settings[slug].language if slug in settings else DEFAULT_LANGUAGE
    return f"{_KEY}{slug}" if language == DEFAULT_LANGUAGE else f"{_KEY}{slug}/{language}"
