"""The tab of the invoice: its lines and sums, what is done with it, and what is paid."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.invoices.invoice import Draft, InvoiceRemedy
from orderflow_desk.domain.invoices.lines import Discount, InvoiceLine
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.cards import OrderShown, ShownCard
from orderflow_desk.gui.invoices.draft_details import DraftDetails
from orderflow_desk.gui.invoices.invoice_acts import InvoiceActs
from orderflow_desk.gui.invoices.invoice_head import InvoiceHead
from orderflow_desk.gui.invoices.lines.line_form import LineForm
from orderflow_desk.gui.invoices.lines.line_model import rows_of_document, rows_of_draft
from orderflow_desk.gui.invoices.lines.line_table import LineTable
from orderflow_desk.gui.invoices.pay_bar import PayBar
from orderflow_desk.gui.invoices.sums_view import SumsView
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.order_reader import OrderReader
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.presses.keyboard_rest import lay_to_rest
from orderflow_desk.views import reads
from orderflow_desk.views.invoices import InvoicesOfOrder

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk


_NO_VERSION = 0


class InvoiceTab(OrderReader):
    """A draft is typed in; what is issued is shown, paid, and taken back by a credit note."""

    topics = reads.ORDER_INVOICES

    def __init__(self, session: Session, shown: OrderShown) -> None:
        super().__init__(session, "invoice")
        self._shown = shown
        self._found = InvoicesOfOrder()
        self._is_begun = False  # a draft was begun here, and is not shown yet
        self._acts = InvoiceActs(session, self, self._on_done, self._on_begun)
        self._acts.runner.refused.connect(self._on_refused)
        self.setProperty("look", "card")
        self.head = InvoiceHead()
        self.table = LineTable(session.theme)
        self.form = LineForm(lambda: self._found.currency)
        self.details = DraftDetails(lambda: self._found.currency)
        self.sums = SumsView()
        self.pay = PayBar()
        self._mend = push_button(self.tr("Open Settings → Invoices"), "open_billing_settings", look="link")
        self._mend.clicked.connect(self._on_settings)
        self._mend.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        for widget in (self.head, self.fault, self._mend, self.table, self.form, self.details):
            column.addWidget(widget)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.sums, 2)
        column.addLayout(foot)
        column.addWidget(self.pay)
        self._connect()

    def _connect(self) -> None:
        head, acts = self.head, self._acts
        head.prepare_wanted.connect(acts.on_prepare)
        head.issue_wanted.connect(acts.on_issue)
        head.credit_wanted.connect(acts.on_credit)
        head.file_wanted.connect(acts.on_file)
        self.table.change_wanted.connect(self._on_change_wanted)
        self.table.strike_wanted.connect(self._on_strike)
        head.strike_wanted.connect(lambda: self._on_strike(self.table.currentIndex().row()))
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._grey())
        self.form.taken.connect(self._on_line)
        self.form.left.connect(self._on_left)
        self.details.changed.connect(self._on_details)
        self.sums.taken_back.connect(acts.on_taken_back)
        self.pay.paid.connect(acts.on_paid)
        self.pay.write_off_wanted.connect(acts.on_write_off)

    @override
    def _read(self, desk: "Desk", order_id: int) -> InvoicesOfOrder:
        return desk.invoices.of_order(order_id)

    @override
    def _begin_anew(self) -> None:
        self.form.begin(None)
        self._show(InvoicesOfOrder())

    @override
    def _takes(self, error: DeskError) -> bool:
        return any(part.isVisible() and part.refuse(error) for part in (self.form, self.details, self.pay))

    @override
    def _on_refused(self, error: DeskError) -> None:
        super()._on_refused(error)
        is_of_shop = error.remedy is InvoiceRemedy.SHOP_SETTINGS
        self._mend.setVisible(is_of_shop and self._session.may(Permission.ADMINISTER))

    @override
    def _say(self, sentence: str) -> None:
        super()._say(sentence)
        self._mend.hide()

    @override
    def _show(self, found: InvoicesOfOrder) -> None:
        self._found = found
        draft, standing = found.draft, found.standing
        if draft is not None:
            self.table.show_rows(rows_of_draft(draft.draft, draft.taxes, found.currency))
            self.form.offer_taxes(found.rates, found.usual_tax)
            self.details.show_draft(draft.draft)
        elif standing is not None and standing.document is not None:
            self.table.show_rows(rows_of_document(standing.document))
        else:
            self.table.show_rows(())
        document = standing.document if standing is not None else None
        sums = draft.sums if draft is not None else document.sums if document is not None else None
        self.sums.show_sums(sums, found.payments, found.owed, found.currency, is_draft=standing is None)
        self._grey()
        if self._is_begun and draft is not None:
            self._is_begun = False
            self.form.setFocus(Qt.FocusReason.OtherFocusReason)

    def _grey(self) -> None:
        found, detail = self._found, self._shown()
        self._acts.know(self._order_id, detail.customer if detail is not None else "", found)
        is_begun = detail is not None and detail.status is not Status.DRAFT
        has_draft = found.draft is not None
        for widget in (self.form, self.details):
            widget.setVisible(has_draft)
        # Who is led here goes on with what is next: a line, a payment, or the draft.
        self.setFocusProxy(self.form if has_draft else self.pay if found.standing else self.head.first)
        may_write_off = self._session.may(Permission.WRITE_OFF)
        has_invoice = found.standing is not None
        can_pay = is_begun and (found.owed > 0 or not has_invoice)
        focus = QApplication.focusWidget()
        if not can_pay and focus is not None and self.pay.isAncestorOf(focus):
            lay_to_rest(focus)  # all is paid
        self.pay.setVisible(can_pay)
        self.pay.show_owed(
            found.owed, found.cash_owed, found.currency, has_invoice=has_invoice, may_write_off=may_write_off
        )
        self.head.show_state(
            found,
            is_begun=is_begun,
            is_chosen=self.table.currentIndex().isValid(),
            may_issue=self._session.may(Permission.ISSUE_INVOICES),
            may_credit=self._session.may(Permission.CREDIT_INVOICES),
        )

    # What is done

    def _on_settings(self) -> None:
        # First to the place, whose page may be made only now.
        self._session.place_wanted.emit("settings")
        self._session.section_wanted.emit("billing")

    def _on_done(self) -> None:
        self._say("")
        self.reload()

    def _on_begun(self) -> None:
        self._is_begun = True
        self._on_done()

    def _on_change_wanted(self, place: int) -> None:
        draft = self._found.draft
        if draft is not None and 0 <= place < len(draft.draft.lines):
            self.form.begin(draft.draft.lines[place])
            self.form.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_line(self, line: InvoiceLine, instead_of: InvoiceLine | None) -> None:
        draft = self._found.draft
        if draft is None:
            return
        lines = list(draft.draft.lines)
        if instead_of is None:
            lines.append(line)
        elif instead_of in lines:
            lines[lines.index(instead_of)] = line
        else:  # somebody changed it meanwhile, or struck it off: no draft is of this version
            self._write(draft.draft, version=_NO_VERSION)
            return
        self._write(replace(draft.draft, lines=tuple(lines)))

    def _on_strike(self, place: int) -> None:
        draft = self._found.draft
        if draft is not None and 0 <= place < len(draft.draft.lines):
            lines = draft.draft.lines[:place] + draft.draft.lines[place + 1 :]
            self._write(replace(draft.draft, lines=lines))

    def _on_details(self, discount: Discount, text: str) -> None:
        draft = self._found.draft
        if draft is not None:
            self._write(replace(draft.draft, discount=discount, text=text))

    def _write(self, typed: Draft, *, version: int | None = None) -> None:
        draft = self._found.draft
        if draft is not None:
            self._acts.write(typed, draft.version if version is None else version, self._on_written)

    def _on_written(self) -> None:
        was_typing = self.form.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._on_left()
        if was_typing:
            self.form.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reload()

    def _on_left(self) -> None:
        self._say("")
        self.form.begin(None)


def invoice_tab(session: Session, shown: OrderShown, _page: QWidget) -> ShownCard:
    """Return the tab."""
    made = InvoiceTab(session, shown)
    return ShownCard(made, made.show_detail)
