"""Shows what will be printed of an order, asks which of it and where, and prints: all of it by keyboard."""

from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from orderflow_desk.domain.errors import DeskError, PrinterFault, PrinterTrouble
from orderflow_desk.gui.dialogs.focus_return import give_keyboard_back
from orderflow_desk.gui.forms.ui_paper_dialog import Ui_PaperDialog
from orderflow_desk.gui.printing.choices import Choices, is_for_a_file, printer_for
from orderflow_desk.gui.printing.delivery import Delivered, Job
from orderflow_desk.gui.printing.kinds import Kind, Pages, Stock, kind_name
from orderflow_desk.gui.printing.layout.content import PaperContent
from orderflow_desk.gui.printing.layout.sheet import Page
from orderflow_desk.gui.printing.page_view import PageView
from orderflow_desk.gui.printing.printer_box import offer_printers, offer_sizes
from orderflow_desk.gui.printing.printers import Found
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.gui.words.words import customer_name, order_number

_SIZE = QSize(1040, 660)
_KIND = Qt.ItemDataRole.UserRole
_Ticked = Qt.CheckState


class Press(Protocol):
    """What the dialog prints with. Nothing here waits."""

    choices: Choices

    def find_printers(self, done: Callable[[Found], None], owner: QObject | None = None) -> None:
        """Look which printers there are."""
        ...

    def lay_out_anew(
        self,
        content: PaperContent,
        kind: Kind,
        stock: Stock,
        done: Callable[[tuple[Page, ...]], None],
        owner: QObject,
    ) -> None:
        """Lay one kind out on another size, or another way."""
        ...

    def job(self, content: PaperContent, kind: Kind, pages: tuple[Page, ...], printer: str) -> Job:
        """Return the job of printing a kind of an order."""
        ...

    def send(
        self, jobs: Iterable[Job], shop: str, done: Callable[[Delivered], None], owner: QObject | None = None
    ) -> None:
        """Take jobs to their printers."""
        ...

    def open_folder(self) -> None:
        """Open the folder of PDFs."""
        ...


class PaperDialog(QDialog):
    """Blocks nothing. Ctrl+P or Enter prints what is ticked, Escape leaves; a refusal is told in place."""

    def __init__(
        self, session: Session, papers: Press, content: PaperContent, pages: Pages, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._papers, self._content = papers, content
        self._pages: dict[Kind, tuple[Page, ...]] = dict(pages)
        self._found: Found | None = None
        self._place = 0
        self._is_wanted = False
        self._is_busy = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("paper_dialog")
        self.form = Ui_PaperDialog()
        self.form.setupUi(self)
        self.view = PageView(session)
        self.form.paper_page_place.addWidget(self.view)
        self.form.paper_fault.hide()
        self._fill()
        self._connect()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * 0.92))
        give_keyboard_back(self, parent)
        self.form.paper_kinds.setCurrentRow(0)
        self.form.paper_kinds.setFocus()
        papers.find_printers(self._on_found, self)

    def tick(self, kinds: Iterable[Kind]) -> None:
        """Tick these kinds, and no others."""
        wanted = tuple(kinds)
        for item in self._items():
            item.setCheckState(_Ticked.Checked if item.data(_KIND) in wanted else _Ticked.Unchecked)

    def show_trouble(self, trouble: DeskError) -> None:
        """Say what could not be printed, and why."""
        self.form.paper_fault.setText(describe(trouble).whole)
        self.form.paper_fault.show()

    def print_now(self) -> None:
        """Print what is ticked; once, however often this is asked, and as soon as the printers are known."""
        if self._is_busy:
            return
        kinds = self._ticked()
        is_for_printers = not all(is_for_a_file(kind, self._papers.choices) for kind in kinds)
        self._is_wanted = is_for_printers and self._found is None
        if self._is_wanted or not kinds:
            return
        for kind in kinds:
            if (printer := self._printer(kind)) is None:
                self._ask_for_printer(kind)
                return
            self._papers.choices.choose_printer(kind, printer)
        self._papers.choices.tick(kinds)
        self._set_busy(is_busy=True)
        jobs = [
            self._papers.job(self._content, kind, self._pages[kind], self._printer(kind) or "")
            for kind in kinds
        ]
        self._papers.send(jobs, self._content.shop, self._on_delivered, self)

    def _fill(self) -> None:
        order = self._content.order
        line = self.tr("{number} · {customer}").format(
            number=order_number(order.id), customer=customer_name(order.customer)
        )
        self.form.paper_order.setText(line if len(line) < 90 else line[:89] + "…")
        for kind in Kind:
            item = QListWidgetItem(self.form.paper_kinds)
            item.setData(_KIND, str(kind))
            item.setSizeHint(QSize(0, 38))
            is_wanted = kind in self._papers.choices.ticked
            item.setCheckState(_Ticked.Checked if is_wanted else _Ticked.Unchecked)
        self._count()

    def _count(self) -> None:
        for item in self._items():
            kind = Kind(item.data(_KIND))
            form = self.tr("{paper} ({count})") if len(self._pages[kind]) > 1 else "{paper}"
            item.setText(form.format(paper=kind_name(kind), count=len(self._pages[kind])))

    def _connect(self) -> None:
        form = self.form
        form.paper_kinds.currentRowChanged.connect(self._on_kind_chosen)
        form.paper_kinds.itemChanged.connect(self._grey)
        form.paper_printer.activated.connect(self._on_printer_chosen)
        form.paper_size.activated.connect(self._on_size_chosen)
        form.paper_previous.clicked.connect(lambda: self._turn(-1))
        form.paper_next.clicked.connect(lambda: self._turn(1))
        form.paper_folder.clicked.connect(self._papers.open_folder)
        form.leave_it.clicked.connect(self.reject)
        form.print_it.clicked.connect(self.print_now)
        for keys, act, may_repeat in (
            ("Ctrl+P", self.print_now, False),
            ("PgDown", lambda: self._turn(1), True),
            ("PgUp", lambda: self._turn(-1), True),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(may_repeat)
            shortcut.activated.connect(act)

    @property
    def _kind(self) -> Kind:
        return list(Kind)[max(self.form.paper_kinds.currentRow(), 0)]

    def _items(self) -> list[QListWidgetItem]:
        return [self.form.paper_kinds.item(row) for row in range(self.form.paper_kinds.count())]

    def _ticked(self) -> list[Kind]:
        return [Kind(one.data(_KIND)) for one in self._items() if one.checkState() is _Ticked.Checked]

    def _on_kind_chosen(self) -> None:
        self._place = 0
        offer_sizes(self.form.paper_size, self._kind, self._papers.choices)
        self._offer_printers()
        self._show_page()

    def _offer_printers(self) -> None:
        gone = offer_printers(self.form.paper_printer, self._kind, self._papers.choices, self._found)
        if gone:
            self.show_trouble(PrinterTrouble(PrinterFault.GONE, gone))

    def _show_page(self) -> None:
        pages = self._pages[self._kind]
        self._place = min(max(self._place, 0), len(pages) - 1)
        words = self.tr("{place} of {count}").format(place=self._place + 1, count=len(pages))
        self.form.paper_place.setText(words)
        for widget in (self.form.paper_place, self.form.paper_previous, self.form.paper_next):
            widget.setVisible(len(pages) > 1)
        self.form.paper_previous.setEnabled(self._place > 0)
        self.form.paper_next.setEnabled(self._place < len(pages) - 1)
        spoken = self.tr("{paper}, page {words}").format(paper=kind_name(self._kind), words=words)
        self.view.show_page(pages[self._place], spoken)

    def _turn(self, by: int) -> None:
        self._place += by
        self._show_page()

    def _on_found(self, found: Found) -> None:
        self._found = found
        self._offer_printers()
        if self._is_wanted:
            self.print_now()

    def _on_printer_chosen(self) -> None:
        self._papers.choices.choose_printer(self._kind, self.form.paper_printer.currentData())
        self.form.paper_fault.hide()

    def _on_size_chosen(self) -> None:
        kind = self._kind
        self._papers.choices.choose_size(kind, self.form.paper_size.currentData())
        self._set_busy(is_busy=True)
        self._papers.lay_out_anew(
            self._content,
            kind,
            self._papers.choices.stock(kind),
            lambda pages: self._on_laid_out(kind, pages),
            self,
        )

    def _on_laid_out(self, kind: Kind, pages: tuple[Page, ...]) -> None:
        self._set_busy(is_busy=False)
        self._pages[kind] = pages
        self._count()
        self._show_page()

    def _printer(self, kind: Kind) -> str | None:
        return printer_for(kind, self._papers.choices, self._found or Found())

    def _ask_for_printer(self, kind: Kind) -> None:
        self.form.paper_kinds.setCurrentRow(list(Kind).index(kind))
        self._offer_printers()
        self.form.paper_printer.setFocus()

    def _on_delivered(self, delivered: Delivered) -> None:
        self._set_busy(is_busy=False)
        if delivered.trouble is None:
            self.accept()
            return
        self.tick([kind for kind in self._ticked() if kind not in delivered.kinds])
        self.show_trouble(delivered.trouble)
        self._papers.find_printers(self._on_found, self)

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self._grey()

    def _grey(self) -> None:
        self.form.print_it.setEnabled(not self._is_busy and bool(self._ticked()))
