"""Settings of how the shop looks in its letters: a colour, which words on it stay readable by themselves, and a logo."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from orderflow_desk.domain.letterhead.colours import USUAL_COLOUR, ink_on, read_colour
from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.dialogs.focus_return import give_keyboard_back
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.shop.logo_box import LogoBox
from orderflow_desk.gui.shop.shop_settings_section import ShopSettingsSection
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.widgets.titled_card import TitledCard

translate = QCoreApplication.translate
_FIELD_WIDTH = 120


class _Form:
    """The widgets of the section, as a compiled form has them."""

    def setupUi(self, widget: QWidget) -> None:
        """Make the widgets."""
        self.colour = QLineEdit()
        self.colour.setObjectName("colour")
        self.colour.setAccessibleName(translate("LetterheadSection", "Colour of the shop"))
        self.colour.setPlaceholderText(USUAL_COLOUR)
        self.colour.setFixedWidth(_FIELD_WIDTH)
        self.colour_fault = PlainLabel(tone="fault", wraps=True)
        self.colour_fault.setObjectName("colour_fault")
        self.choose_colour = push_button(translate("LetterheadSection", "Choose…"), "choose_colour")
        self.sample = PlainLabel(translate("LetterheadSection", "Look at your order"))
        self.sample.setObjectName("colour_sample")
        self.save_letterhead = push_button(
            translate("LetterheadSection", "Save"), "save_letterhead", look="primary"
        )
        self.letterhead_state = PlainLabel(tone="quiet")
        self.letterhead_fault = PlainLabel(tone="fault", wraps=True)
        column = QVBoxLayout(widget)
        column.setContentsMargins(28, 22, 28, 24)
        column.setSpacing(16)
        column.addWidget(PlainLabel(translate("LetterheadSection", "E-mail look"), tone="title"))
        intro = translate(
            "LetterheadSection",
            "What customers see above and in every e-mail. Words on the colour are black or white, whichever is read better.",
        )
        column.addWidget(PlainLabel(intro, tone="quiet", wraps=True))
        card = TitledCard(translate("LetterheadSection", "COLOUR"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.colour, self.choose_colour, self.sample):
            row.addWidget(part)
        row.addStretch(1)
        card.column.addLayout(row)
        card.column.addWidget(self.colour_fault)
        column.addWidget(card)
        self.logo_card = TitledCard(translate("LetterheadSection", "LOGO"))
        column.addWidget(self.logo_card)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save_letterhead)
        buttons.addWidget(self.letterhead_state, 1)
        column.addLayout(buttons)
        column.addWidget(self.letterhead_fault)
        column.addStretch(1)


class LetterheadSection(ShopSettingsSection):
    """The colour is saved as the other settings are; the logo at once."""

    def __init__(self, session: Session) -> None:
        self.form = _Form()
        self.logo = LogoBox(session)
        super().__init__(session, self.form, ("colour",), "letterhead")
        self.form.logo_card.column.addWidget(self.logo)
        self.form.choose_colour.clicked.connect(self._on_choose)
        self.form.colour.textChanged.connect(self._show_sample)
        self._show_sample()

    @override
    def load(self) -> None:
        super().load()
        self.logo.load()

    def _show_sample(self) -> None:
        colour = read_colour(self.form.colour.text())
        ground = colour or USUAL_COLOUR
        self.form.sample.setVisible(colour is not None)
        style = f"background-color: {ground}; color: {ink_on(ground)}; padding: 6px 14px; border-radius: 8px; font-weight: 600;"
        self.form.sample.setStyleSheet(f"QLabel {{ {style} }}")

    def _on_choose(self) -> None:
        question = QColorDialog(QColor(read_colour(self.form.colour.text()) or USUAL_COLOUR), self)
        question.setObjectName("colour_dialog")
        give_keyboard_back(question, self)
        question.colorSelected.connect(lambda colour: self.form.colour.setText(colour.name()))
        question.open()

    @override
    def _grey(self) -> None:
        super()._grey()
        may_change = self._session.may(Permission.ADMINISTER)
        self.form.choose_colour.setVisible(may_change)
        self.logo.set_may_change(may_change=may_change)
