"""Settings of paper: where this PC prints each kind, on which size, with a test print, and where PDFs go."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QPushButton, QWidget

from orderflow_desk.domain.errors import DeskError, PrinterFault, PrinterTrouble
from orderflow_desk.gui.dialogs.file_question import file_question
from orderflow_desk.gui.forms.ui_paper_section import Ui_PaperSection
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.printing.delivery import Delivered
from orderflow_desk.gui.printing.kinds import Kind
from orderflow_desk.gui.printing.papers import papers_of
from orderflow_desk.gui.printing.printer_box import offer_margins, offer_printers, offer_sizes
from orderflow_desk.gui.printing.printers import Found
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox
from orderflow_desk.gui.words.messages.messages import describe


class PaperSection(QWidget):
    """Printers are looked for each time that the section is shown; everybody may choose them."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._papers = papers_of(session)
        self.setObjectName("paper_section")
        self.form = Ui_PaperSection()
        self.form.setupUi(self)
        for kind in Kind:
            self._fault(kind).hide()
            self._printers(kind).activated.connect(lambda _=0, of=kind: self._on_printer_chosen(of))
            self._sizes(kind).activated.connect(lambda _=0, of=kind: self._on_size_chosen(of))
            self._trial(kind).clicked.connect(lambda _=False, of=kind: self._print_trial(of))
        self.form.label_margin.activated.connect(self._on_margin_chosen)
        self.form.label_turned.toggled.connect(self._on_turned)
        self.form.open_papers.clicked.connect(self._papers.open_folder)
        self.form.choose_papers.clicked.connect(self._on_choose_folder)
        self.form.usual_papers.clicked.connect(lambda: self._choose_folder(""))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for kind in Kind:
            offer_sizes(self._sizes(kind), kind, self._papers.choices)
            offer_printers(self._printers(kind), kind, self._papers.choices, None)
            self._trial(kind).setEnabled(False)
        offer_margins(self.form.label_margin, Kind.LABEL, self._papers.choices)
        self.form.label_turned.setChecked(self._papers.choices.is_turned(Kind.LABEL))
        self._show_folder()
        self._papers.find_printers(self._on_found, self)

    def _printers(self, kind: Kind) -> QComboBox:
        return getattr(self.form, f"{kind}_printer")

    def _sizes(self, kind: Kind) -> ChoiceBox:
        return getattr(self.form, f"{kind}_size")

    def _trial(self, kind: Kind) -> QPushButton:
        return getattr(self.form, f"{kind}_trial")

    def _fault(self, kind: Kind) -> QLabel:
        return getattr(self.form, f"{kind}_fault")

    def _on_found(self, found: Found) -> None:
        for kind in Kind:
            gone = offer_printers(self._printers(kind), kind, self._papers.choices, found)
            self._trial(kind).setEnabled(not gone)
            self._show_fault(kind, PrinterTrouble(PrinterFault.GONE, gone) if gone else None)

    def _on_printer_chosen(self, kind: Kind) -> None:
        self._papers.choices.choose_printer(kind, self._printers(kind).currentData())
        self._trial(kind).setEnabled(True)
        self._show_fault(kind, None)

    def _on_size_chosen(self, kind: Kind) -> None:
        self._papers.choices.choose_size(kind, self._sizes(kind).currentData())
        offer_margins(self.form.label_margin, Kind.LABEL, self._papers.choices)

    def _on_margin_chosen(self) -> None:
        self._papers.choices.choose_margin(Kind.LABEL, self.form.label_margin.currentData())

    def _on_turned(self, is_turned: bool) -> None:
        self._papers.choices.turn(Kind.LABEL, is_turned=is_turned)

    def _print_trial(self, kind: Kind) -> None:
        self._trial(kind).setEnabled(False)
        self._papers.print_trial(
            kind,
            self._printers(kind).currentData(),
            self._papers.choices.stock(kind),
            lambda delivered: self._on_tried(kind, delivered),
            self,
        )

    def _on_tried(self, kind: Kind, delivered: Delivered) -> None:
        self._trial(kind).setEnabled(True)
        self._show_fault(kind, delivered.trouble)

    def _show_fault(self, kind: Kind, error: DeskError | None) -> None:
        self._fault(kind).setText(describe(error).whole if error is not None else "")
        self._fault(kind).setVisible(error is not None)

    def _on_choose_folder(self) -> None:
        question = file_question(self, self.tr("Folder of PDFs"), self._papers.choices.folder)
        question.setObjectName("papers_folder")
        question.setFileMode(QFileDialog.FileMode.Directory)
        question.setOption(QFileDialog.Option.ShowDirsOnly)
        question.fileSelected.connect(self._choose_folder)
        question.open()

    def _choose_folder(self, folder: str) -> None:
        self._papers.choices.choose_folder(folder)
        self._show_folder()

    def _show_folder(self) -> None:
        chosen = self._papers.choices.folder
        self.form.folder_name.setText(chosen or self.tr("Papers, in the shop's folder among my documents"))
        self.form.usual_papers.setVisible(bool(chosen))
