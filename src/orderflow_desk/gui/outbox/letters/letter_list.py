"""The list of letters: grouped, and each with a word for what is not as it came with the program."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.widgets.plain_label import plain_tooltip
from orderflow_desk.gui.words.letter_words import group_name, grouped, letter_name, short_name
from orderflow_desk.views.outbox import LetterSetting

_SLUG = Qt.ItemDataRole.UserRole
_ROW, _HEADING = 32, 34


class LetterList:
    """Fills a list widget, and tells which letter is chosen."""

    def __init__(self, view: QListWidget, theme: Theme) -> None:
        self._view = view
        self._theme = theme
        self._items: dict[str, QListWidgetItem] = {}
        self._names: dict[str, str] = {}
        self._short: dict[str, str] = {}
        view.setIconSize(QSize(16, 16))
        for group, kinds in grouped():
            heading = QListWidgetItem(group_name(group), view)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            heading.setSizeHint(QSize(0, _HEADING))
            heading.setFont(theme.font("small"))
            for kind in kinds:
                item = QListWidgetItem(short_name(kind), view)
                item.setToolTip(plain_tooltip(letter_name(kind)))
                item.setData(_SLUG, kind.slug)
                item.setSizeHint(QSize(0, _ROW))
                self._items[kind.slug] = item
                self._names[kind.slug] = letter_name(kind)
                self._short[kind.slug] = short_name(kind)

    @property
    def chosen(self) -> str:
        """The slug of the chosen letter, or "" while none is."""
        item = self._view.currentItem()
        return str(item.data(_SLUG) or "") if item is not None else ""

    def name(self, slug: str) -> str:
        """Return the name of a letter."""
        return self._names[slug]

    def choose(self, slug: str) -> None:
        """Choose a letter."""
        self._view.setCurrentItem(self._items[slug])

    def show_settings(self, settings: Mapping[str, LetterSetting], unsaved: frozenset[str]) -> None:
        """Mark the letters that are switched off, have the shop's own words, or are not saved yet."""
        for slug, item in self._items.items():
            setting = settings[slug]
            item.setText(_marked(self._short[slug], setting, is_unsaved=slug in unsaved))
            item.setIcon(self._theme.icon("mail" if setting.is_on else "mail_off", "ink3", 16))


def _marked(name: str, setting: LetterSetting, *, is_unsaved: bool) -> str:
    translate = QCoreApplication.translate
    if is_unsaved:
        form = translate("letters", "{name} · not saved")
    elif not setting.is_on:
        form = translate("letters", "{name} · off")
    elif setting.is_changed:
        form = translate("letters", "{name} · own words")
    else:
        return name
    return form.format(name=name)
