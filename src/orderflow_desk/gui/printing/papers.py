"""The one entry to printing: reads an order, lays its papers out, and takes them to printers or into files."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from weakref import ref

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from orderflow_desk.domain.errors import DeskError, PrinterFault, PrinterTrouble
from orderflow_desk.domain.scanning.scan_codes import order_code
from orderflow_desk.gui.printing.choices import PDF, Choices, is_for_a_file, printer_for
from orderflow_desk.gui.printing.delivery import Delivered, Job, deliver
from orderflow_desk.gui.printing.kinds import Kind, Pages, Stock, kind_name, pages_of, trial_of
from orderflow_desk.gui.printing.layout.content import PaperContent, read_content
from orderflow_desk.gui.printing.layout.sheet import Page
from orderflow_desk.gui.printing.pdf import made_folder
from orderflow_desk.gui.printing.printers import Found, Printers, SystemPrinters
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session

translate = QCoreApplication.translate


def papers_of(session: Session) -> "Papers":
    """Return the papers of a session, made when they are first asked for."""
    return session.findChild(Papers) or Papers(session)


class Papers(QObject):
    """Lives with the session. Nothing here waits: what does runs in the background, and tells by a toast when done."""

    def __init__(self, session: Session, printers: Printers | None = None) -> None:
        super().__init__(session)
        self._session = session
        self._printers = printers or SystemPrinters()
        self.choices = Choices(session)
        self._opening: int | None = None
        self._is_pressed_again = False

    def preview(self, order_id: int, parent: QWidget) -> None:
        """Show what can be printed of an order. Asked again before it is seen, it prints at once."""
        if self._opening is not None:
            self._is_pressed_again = self._opening == order_id
            return
        self._opening, self._is_pressed_again = order_id, False
        self._lay_out(
            order_id, tuple(Kind), lambda content, pages: self._open(content, pages, parent), self._on_unread
        )

    def print(self, order_id: int, kinds: Iterable[Kind], parent: QWidget) -> None:
        """Print these kinds of an order where they were printed last; asks only when a printer is not there."""
        wanted = tuple(kinds)
        self._lay_out(
            order_id,
            wanted,
            lambda content, pages: self._find_and_print(content, pages, wanted, parent),
            self._session.complain,
        )

    def find_printers(self, done: Callable[[Found], None], owner: QObject | None = None) -> None:
        """Look which printers there are; a print server that does not answer may take a minute."""
        self._session.background.run(self._printers.found, done=done, owner=owner or self, lane=Lane.PRINT)

    def lay_out_anew(
        self,
        content: PaperContent,
        kind: Kind,
        stock: Stock,
        done: Callable[[tuple[Page, ...]], None],
        owner: QObject,
    ) -> None:
        """Lay one kind out on another size, or another way."""
        self._session.background.run(
            lambda: pages_of(kind, content, stock),
            done=done,
            owner=owner,
            lane=Lane.SLOW,
            key=f"pages/{kind}",
        )

    def job(self, content: PaperContent, kind: Kind, pages: tuple[Page, ...], printer: str) -> Job:
        """Return the job of printing a kind of an order."""
        return Job(kind, pages, printer, f"{order_code(content.order.id)} {kind}")

    def send(
        self, jobs: Iterable[Job], shop: str, done: Callable[[Delivered], None], owner: QObject | None = None
    ) -> None:
        """Take jobs to their printers; says what has gone out, and hands it to `done` unless `owner` is gone."""
        wanted, folder = tuple(jobs), self.choices.folder
        is_for_printers = any(job.printer != PDF for job in wanted)
        asked = ref(owner or self)

        def on_delivered(delivered: Delivered) -> None:
            self._announce(delivered)
            who = asked()
            if who is not None and isValid(who):
                done(delivered)
            elif delivered.trouble is not None:
                self._session.complain(delivered.trouble)

        self._session.background.run(
            lambda: deliver(wanted, self._printers, folder, shop),
            done=on_delivered,
            owner=self,
            lane=Lane.PRINT if is_for_printers else Lane.SLOW,
        )

    def print_trial(
        self, kind: Kind, printer: str, stock: Stock, done: Callable[[Delivered], None], owner: QObject
    ) -> None:
        """Print the test page on a kind's printer, as the kind is printed."""
        title = f"{translate('paper', 'Test print')} {stock.size}"

        def on_read(shop: str) -> None:
            self.send([Job(kind, trial_of(stock), printer, title)], shop, done, owner)

        self._with_shop(on_read)

    def open_folder(self) -> None:
        """Open the folder of PDFs in the system's own window."""
        chosen = self.choices.folder

        def on_read(shop: str) -> None:
            self._session.background.run(
                lambda: made_folder(chosen, shop),
                done=_show_folder,
                failed=self._session.complain,
                owner=self,
                lane=Lane.SLOW,
            )

        self._with_shop(on_read)

    def _with_shop(self, done: Callable[[str], None]) -> None:
        desk = self._session.desk
        if desk is not None:
            self._session.background.run(
                lambda: desk.shop.read().name, done=done, failed=self._session.complain, owner=self
            )

    def _lay_out(
        self,
        order_id: int,
        kinds: tuple[Kind, ...],
        done: Callable[[PaperContent, Pages], None],
        failed: Callable[[DeskError], None],
    ) -> None:
        desk = self._session.desk
        if desk is None:
            self._opening = None
            return
        stocks = {kind: self.choices.stock(kind) for kind in kinds}

        def on_read(content: PaperContent) -> None:
            self._session.background.run(
                lambda: {kind: pages_of(kind, content, stock) for kind, stock in stocks.items()},
                done=partial(done, content),
                owner=self,
                lane=Lane.SLOW,
            )

        self._session.background.run(
            lambda: read_content(desk, order_id), done=on_read, failed=failed, owner=self
        )

    def _on_unread(self, error: DeskError) -> None:
        self._opening = None
        self._session.complain(error)

    def _open(
        self,
        content: PaperContent,
        pages: Pages,
        parent: QWidget,
        *,
        kinds: tuple[Kind, ...] | None = None,
        trouble: DeskError | None = None,
    ) -> None:
        from orderflow_desk.gui.printing.paper_dialog import PaperDialog

        self._opening = None
        dialog = PaperDialog(self._session, self, content, pages, parent)
        dialog.open()
        if kinds is not None:
            dialog.tick(kinds)
        if trouble is not None:
            dialog.show_trouble(trouble)
        elif self._is_pressed_again:
            dialog.print_now()

    def _find_and_print(
        self, content: PaperContent, pages: Pages, kinds: tuple[Kind, ...], parent: QWidget
    ) -> None:
        def on_found(found: Found) -> None:
            self._print(content, pages, kinds, found, parent)

        if all(is_for_a_file(kind, self.choices) for kind in kinds):
            on_found(Found())
        else:
            self.find_printers(on_found)

    def _print(
        self, content: PaperContent, pages: Pages, kinds: tuple[Kind, ...], found: Found, parent: QWidget
    ) -> None:
        jobs: list[Job] = []
        for kind in kinds:
            printer = printer_for(kind, self.choices, found)
            if printer is None:
                gone = PrinterTrouble(PrinterFault.GONE, self.choices.printer(kind) or "")
                self._ask(content, kinds, parent, gone)
                return
            jobs.append(self.job(content, kind, pages[kind], printer))
        self.send(jobs, content.shop, lambda delivered: self._after(content, kinds, parent, delivered))

    def _after(
        self, content: PaperContent, kinds: tuple[Kind, ...], parent: QWidget, delivered: Delivered
    ) -> None:
        if delivered.trouble is not None:
            left = tuple(kind for kind in kinds if kind not in delivered.kinds)
            self._ask(content, left, parent, delivered.trouble)

    def _ask(
        self, content: PaperContent, kinds: tuple[Kind, ...], parent: QWidget, trouble: DeskError
    ) -> None:
        """Open the dialog with what could not be printed ticked, and say why."""
        self._lay_out(
            content.order.id,
            tuple(Kind),
            lambda content, pages: self._open(content, pages, parent, kinds=kinds, trouble=trouble),
            self._session.complain,
        )

    def _announce(self, delivered: Delivered) -> None:
        printed = [kind for kind in delivered.kinds if kind not in delivered.saved]
        if not delivered.kinds:
            return
        if not delivered.saved:
            form = translate("paper", "Sent to the printer: {printed}")
        elif not printed:
            form = translate("paper", "Saved as PDF: {saved} · in {folder}")
        else:
            form = translate("paper", "Sent to the printer: {printed} · saved as PDF: {saved}, in {folder}")
        content = {"printed": _list(printed), "saved": _list(delivered.saved), "folder": delivered.folder}
        self._session.say(form.format(**content))


def _list(kinds: Iterable[Kind]) -> str:
    return QLocale().createSeparatedList([kind_name(kind) for kind in kinds])


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
