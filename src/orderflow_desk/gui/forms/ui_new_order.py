# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'new_order.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QGridLayout,
    QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from orderflow_desk.gui.items.kind_box import KindBox
from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox
from orderflow_desk.gui.widgets.fields.moment_field import MomentField
from orderflow_desk.gui.widgets.fields.passcode_field import PasscodeField
from orderflow_desk.gui.widgets.fields.tick_box import TickBox

class Ui_NewOrder(object):
    def setupUi(self, NewOrder):
        if not NewOrder.objectName():
            NewOrder.setObjectName(u"NewOrder")
        NewOrder.resize(1291, 838)
        self.column = QVBoxLayout(NewOrder)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.header_row = QHBoxLayout()
        self.header_row.setSpacing(8)
        self.header_row.setObjectName(u"header_row")
        self.header_row.setContentsMargins(28, 20, 28, 12)
        self.heading = QVBoxLayout()
        self.heading.setSpacing(2)
        self.heading.setObjectName(u"heading")
        self.heading.setContentsMargins(0, 0, 0, 0)
        self.page_title = QLabel(NewOrder)
        self.page_title.setObjectName(u"page_title")
        self.page_title.setTextFormat(Qt.TextFormat.PlainText)
        self.page_title.setProperty(u"tone", u"title")

        self.heading.addWidget(self.page_title)

        self.kept_line = QLabel(NewOrder)
        self.kept_line.setObjectName(u"kept_line")
        self.kept_line.setTextFormat(Qt.TextFormat.PlainText)
        self.kept_line.setProperty(u"tone", u"quiet")
        self.kept_line.setWordWrap(True)

        self.heading.addWidget(self.kept_line)


        self.header_row.addLayout(self.heading)

        self.discard = QPushButton(NewOrder)
        self.discard.setObjectName(u"discard")

        self.header_row.addWidget(self.discard)

        self.keep_as_draft = QPushButton(NewOrder)
        self.keep_as_draft.setObjectName(u"keep_as_draft")

        self.header_row.addWidget(self.keep_as_draft)

        self.header_row.setStretch(0, 1)

        self.column.addLayout(self.header_row)

        self.fault_row = QHBoxLayout()
        self.fault_row.setObjectName(u"fault_row")
        self.fault_row.setContentsMargins(28, 0, 28, 8)
        self.order_fault = QLabel(NewOrder)
        self.order_fault.setObjectName(u"order_fault")
        self.order_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.order_fault.setWordWrap(True)
        self.order_fault.setProperty(u"tone", u"late")

        self.fault_row.addWidget(self.order_fault)


        self.column.addLayout(self.fault_row)

        self.scroll = QScrollArea(NewOrder)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cards = QWidget()
        self.cards.setObjectName(u"cards")
        self.cards_column = QVBoxLayout(self.cards)
        self.cards_column.setSpacing(0)
        self.cards_column.setObjectName(u"cards_column")
        self.cards_column.setContentsMargins(0, 0, 0, 0)
        self.cards_grid = QGridLayout()
        self.cards_grid.setSpacing(16)
        self.cards_grid.setObjectName(u"cards_grid")
        self.cards_grid.setContentsMargins(28, 4, 28, 28)
        self.left = QWidget(self.cards)
        self.left.setObjectName(u"left")
        self.left_column = QVBoxLayout(self.left)
        self.left_column.setSpacing(16)
        self.left_column.setObjectName(u"left_column")
        self.left_column.setContentsMargins(0, 0, 0, 0)
        self.customer_card = QFrame(self.left)
        self.customer_card.setObjectName(u"customer_card")
        self.customer_card.setProperty(u"look", u"card")
        self.customer_card_column = QVBoxLayout(self.customer_card)
        self.customer_card_column.setSpacing(12)
        self.customer_card_column.setObjectName(u"customer_card_column")
        self.customer_card_column.setContentsMargins(14, 12, 14, 14)
        self.customer_card_title = QLabel(self.customer_card)
        self.customer_card_title.setObjectName(u"customer_card_title")
        self.customer_card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.customer_card_title.setProperty(u"tone", u"caption")

        self.customer_card_column.addWidget(self.customer_card_title)

        self.customer_finder_box = QVBoxLayout()
        self.customer_finder_box.setSpacing(4)
        self.customer_finder_box.setObjectName(u"customer_finder_box")
        self.customer_finder_box.setContentsMargins(0, 0, 0, 0)
        self.customer_finder_caption = QLabel(self.customer_card)
        self.customer_finder_caption.setObjectName(u"customer_finder_caption")
        self.customer_finder_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.customer_finder_caption.setProperty(u"tone", u"small")

        self.customer_finder_box.addWidget(self.customer_finder_caption)

        self.customer_finder = QLineEdit(self.customer_card)
        self.customer_finder.setObjectName(u"customer_finder")

        self.customer_finder_box.addWidget(self.customer_finder)

        self.known_row = QHBoxLayout()
        self.known_row.setSpacing(8)
        self.known_row.setObjectName(u"known_row")
        self.known_row.setContentsMargins(0, 0, 0, 0)
        self.customer_known = QLabel(self.customer_card)
        self.customer_known.setObjectName(u"customer_known")
        self.customer_known.setTextFormat(Qt.TextFormat.PlainText)
        self.customer_known.setWordWrap(True)
        self.customer_known.setProperty(u"tone", u"small")

        self.known_row.addWidget(self.customer_known)

        self.take_same = QPushButton(self.customer_card)
        self.take_same.setObjectName(u"take_same")
        self.take_same.setVisible(False)
        self.take_same.setProperty(u"look", u"link")

        self.known_row.addWidget(self.take_same)

        self.known_row.setStretch(0, 1)

        self.customer_finder_box.addLayout(self.known_row)


        self.customer_card_column.addLayout(self.customer_finder_box)

        self.name_and_phone = QHBoxLayout()
        self.name_and_phone.setSpacing(12)
        self.name_and_phone.setObjectName(u"name_and_phone")
        self.name_and_phone.setContentsMargins(0, 0, 0, 0)
        self.customer_name_box = QVBoxLayout()
        self.customer_name_box.setSpacing(4)
        self.customer_name_box.setObjectName(u"customer_name_box")
        self.customer_name_box.setContentsMargins(0, 0, 0, 0)
        self.customer_name_caption = QLabel(self.customer_card)
        self.customer_name_caption.setObjectName(u"customer_name_caption")
        self.customer_name_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.customer_name_caption.setProperty(u"tone", u"small")

        self.customer_name_box.addWidget(self.customer_name_caption)

        self.customer_name = QLineEdit(self.customer_card)
        self.customer_name.setObjectName(u"customer_name")

        self.customer_name_box.addWidget(self.customer_name)

        self.customer_name_fault = QLabel(self.customer_card)
        self.customer_name_fault.setObjectName(u"customer_name_fault")
        self.customer_name_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.customer_name_fault.setWordWrap(True)
        self.customer_name_fault.setProperty(u"tone", u"fault")

        self.customer_name_box.addWidget(self.customer_name_fault)


        self.name_and_phone.addLayout(self.customer_name_box)

        self.customer_phone_box = QVBoxLayout()
        self.customer_phone_box.setSpacing(4)
        self.customer_phone_box.setObjectName(u"customer_phone_box")
        self.customer_phone_box.setContentsMargins(0, 0, 0, 0)
        self.customer_phone_caption = QLabel(self.customer_card)
        self.customer_phone_caption.setObjectName(u"customer_phone_caption")
        self.customer_phone_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.customer_phone_caption.setProperty(u"tone", u"small")

        self.customer_phone_box.addWidget(self.customer_phone_caption)

        self.customer_phone = QLineEdit(self.customer_card)
        self.customer_phone.setObjectName(u"customer_phone")

        self.customer_phone_box.addWidget(self.customer_phone)

        self.customer_phone_fault = QLabel(self.customer_card)
        self.customer_phone_fault.setObjectName(u"customer_phone_fault")
        self.customer_phone_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.customer_phone_fault.setWordWrap(True)
        self.customer_phone_fault.setProperty(u"tone", u"fault")

        self.customer_phone_box.addWidget(self.customer_phone_fault)


        self.name_and_phone.addLayout(self.customer_phone_box)

        self.name_and_phone.setStretch(0, 1)
        self.name_and_phone.setStretch(1, 1)

        self.customer_card_column.addLayout(self.name_and_phone)

        self.customer_email_box = QVBoxLayout()
        self.customer_email_box.setSpacing(4)
        self.customer_email_box.setObjectName(u"customer_email_box")
        self.customer_email_box.setContentsMargins(0, 0, 0, 0)
        self.customer_email_caption = QLabel(self.customer_card)
        self.customer_email_caption.setObjectName(u"customer_email_caption")
        self.customer_email_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.customer_email_caption.setProperty(u"tone", u"small")

        self.customer_email_box.addWidget(self.customer_email_caption)

        self.customer_email = QLineEdit(self.customer_card)
        self.customer_email.setObjectName(u"customer_email")

        self.customer_email_box.addWidget(self.customer_email)

        self.customer_email_fault = QLabel(self.customer_card)
        self.customer_email_fault.setObjectName(u"customer_email_fault")
        self.customer_email_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.customer_email_fault.setWordWrap(True)
        self.customer_email_fault.setProperty(u"tone", u"fault")

        self.customer_email_box.addWidget(self.customer_email_fault)

        self.contact_confirmed_box = QVBoxLayout()
        self.contact_confirmed_box.setSpacing(4)
        self.contact_confirmed_box.setObjectName(u"contact_confirmed_box")
        self.contact_confirmed_box.setContentsMargins(0, 0, 0, 0)
        self.contact_confirmed = TickBox(self.customer_card)
        self.contact_confirmed.setObjectName(u"contact_confirmed")

        self.contact_confirmed_box.addWidget(self.contact_confirmed)

        self.contact_confirmed_fault = QLabel(self.customer_card)
        self.contact_confirmed_fault.setObjectName(u"contact_confirmed_fault")
        self.contact_confirmed_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.contact_confirmed_fault.setWordWrap(True)
        self.contact_confirmed_fault.setProperty(u"tone", u"fault")

        self.contact_confirmed_box.addWidget(self.contact_confirmed_fault)


        self.customer_email_box.addLayout(self.contact_confirmed_box)


        self.customer_card_column.addLayout(self.customer_email_box)


        self.left_column.addWidget(self.customer_card)

        self.when_card = QFrame(self.left)
        self.when_card.setObjectName(u"when_card")
        self.when_card.setProperty(u"look", u"card")
        self.when_card_column = QVBoxLayout(self.when_card)
        self.when_card_column.setSpacing(12)
        self.when_card_column.setObjectName(u"when_card_column")
        self.when_card_column.setContentsMargins(14, 12, 14, 14)
        self.when_card_title = QLabel(self.when_card)
        self.when_card_title.setObjectName(u"when_card_title")
        self.when_card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.when_card_title.setProperty(u"tone", u"caption")

        self.when_card_column.addWidget(self.when_card_title)

        self.kind_and_technician = QHBoxLayout()
        self.kind_and_technician.setSpacing(12)
        self.kind_and_technician.setObjectName(u"kind_and_technician")
        self.kind_and_technician.setContentsMargins(0, 0, 0, 0)
        self.kind_box = QVBoxLayout()
        self.kind_box.setSpacing(4)
        self.kind_box.setObjectName(u"kind_box")
        self.kind_box.setContentsMargins(0, 0, 0, 0)
        self.kind_caption = QLabel(self.when_card)
        self.kind_caption.setObjectName(u"kind_caption")
        self.kind_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.kind_caption.setProperty(u"tone", u"small")

        self.kind_box.addWidget(self.kind_caption)

        self.kind = ChoiceBox(self.when_card)
        self.kind.setObjectName(u"kind")

        self.kind_box.addWidget(self.kind)

        self.kind_fault = QLabel(self.when_card)
        self.kind_fault.setObjectName(u"kind_fault")
        self.kind_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.kind_fault.setWordWrap(True)
        self.kind_fault.setProperty(u"tone", u"fault")

        self.kind_box.addWidget(self.kind_fault)


        self.kind_and_technician.addLayout(self.kind_box)

        self.technician_box = QVBoxLayout()
        self.technician_box.setSpacing(4)
        self.technician_box.setObjectName(u"technician_box")
        self.technician_box.setContentsMargins(0, 0, 0, 0)
        self.technician_caption = QLabel(self.when_card)
        self.technician_caption.setObjectName(u"technician_caption")
        self.technician_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.technician_caption.setProperty(u"tone", u"small")

        self.technician_box.addWidget(self.technician_caption)

        self.technician = ChoiceBox(self.when_card)
        self.technician.setObjectName(u"technician")

        self.technician_box.addWidget(self.technician)

        self.technician_fault = QLabel(self.when_card)
        self.technician_fault.setObjectName(u"technician_fault")
        self.technician_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.technician_fault.setWordWrap(True)
        self.technician_fault.setProperty(u"tone", u"fault")

        self.technician_box.addWidget(self.technician_fault)


        self.kind_and_technician.addLayout(self.technician_box)

        self.kind_and_technician.setStretch(0, 1)
        self.kind_and_technician.setStretch(1, 1)

        self.when_card_column.addLayout(self.kind_and_technician)

        self.visit_address_box = QVBoxLayout()
        self.visit_address_box.setSpacing(4)
        self.visit_address_box.setObjectName(u"visit_address_box")
        self.visit_address_box.setContentsMargins(0, 0, 0, 0)
        self.visit_address_caption = QLabel(self.when_card)
        self.visit_address_caption.setObjectName(u"visit_address_caption")
        self.visit_address_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.visit_address_caption.setProperty(u"tone", u"small")

        self.visit_address_box.addWidget(self.visit_address_caption)

        self.visit_address = QLineEdit(self.when_card)
        self.visit_address.setObjectName(u"visit_address")

        self.visit_address_box.addWidget(self.visit_address)

        self.visit_address_fault = QLabel(self.when_card)
        self.visit_address_fault.setObjectName(u"visit_address_fault")
        self.visit_address_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.visit_address_fault.setWordWrap(True)
        self.visit_address_fault.setProperty(u"tone", u"fault")

        self.visit_address_box.addWidget(self.visit_address_fault)


        self.when_card_column.addLayout(self.visit_address_box)

        self.shop_date_box = QVBoxLayout()
        self.shop_date_box.setSpacing(4)
        self.shop_date_box.setObjectName(u"shop_date_box")
        self.shop_date_box.setContentsMargins(0, 0, 0, 0)
        self.shop_date_caption = QLabel(self.when_card)
        self.shop_date_caption.setObjectName(u"shop_date_caption")
        self.shop_date_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.shop_date_caption.setProperty(u"tone", u"small")

        self.shop_date_box.addWidget(self.shop_date_caption)

        self.shop_date = MomentField(self.when_card)
        self.shop_date.setObjectName(u"shop_date")

        self.shop_date_box.addWidget(self.shop_date)

        self.shop_date_fault = QLabel(self.when_card)
        self.shop_date_fault.setObjectName(u"shop_date_fault")
        self.shop_date_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.shop_date_fault.setWordWrap(True)
        self.shop_date_fault.setProperty(u"tone", u"fault")

        self.shop_date_box.addWidget(self.shop_date_fault)


        self.when_card_column.addLayout(self.shop_date_box)


        self.left_column.addWidget(self.when_card)


        self.cards_grid.addWidget(self.left, 0, 0, 1, 1)

        self.middle = QWidget(self.cards)
        self.middle.setObjectName(u"middle")
        self.middle_column = QVBoxLayout(self.middle)
        self.middle_column.setSpacing(16)
        self.middle_column.setObjectName(u"middle_column")
        self.middle_column.setContentsMargins(0, 0, 0, 0)
        self.item_card = QFrame(self.middle)
        self.item_card.setObjectName(u"item_card")
        self.item_card.setProperty(u"look", u"card")
        self.item_card_column = QVBoxLayout(self.item_card)
        self.item_card_column.setSpacing(12)
        self.item_card_column.setObjectName(u"item_card_column")
        self.item_card_column.setContentsMargins(14, 12, 14, 14)
        self.item_card_title = QLabel(self.item_card)
        self.item_card_title.setObjectName(u"item_card_title")
        self.item_card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.item_card_title.setProperty(u"tone", u"caption")

        self.item_card_column.addWidget(self.item_card_title)

        self.title_and_kind = QHBoxLayout()
        self.title_and_kind.setSpacing(12)
        self.title_and_kind.setObjectName(u"title_and_kind")
        self.title_and_kind.setContentsMargins(0, 0, 0, 0)
        self.item_title_box = QVBoxLayout()
        self.item_title_box.setSpacing(4)
        self.item_title_box.setObjectName(u"item_title_box")
        self.item_title_box.setContentsMargins(0, 0, 0, 0)
        self.item_title_caption = QLabel(self.item_card)
        self.item_title_caption.setObjectName(u"item_title_caption")
        self.item_title_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.item_title_caption.setProperty(u"tone", u"small")

        self.item_title_box.addWidget(self.item_title_caption)

        self.item_title = QLineEdit(self.item_card)
        self.item_title.setObjectName(u"item_title")

        self.item_title_box.addWidget(self.item_title)

        self.item_title_fault = QLabel(self.item_card)
        self.item_title_fault.setObjectName(u"item_title_fault")
        self.item_title_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.item_title_fault.setWordWrap(True)
        self.item_title_fault.setProperty(u"tone", u"fault")

        self.item_title_box.addWidget(self.item_title_fault)


        self.title_and_kind.addLayout(self.item_title_box)

        self.item_kind_box = QVBoxLayout()
        self.item_kind_box.setSpacing(4)
        self.item_kind_box.setObjectName(u"item_kind_box")
        self.item_kind_box.setContentsMargins(0, 0, 0, 0)
        self.item_kind_caption = QLabel(self.item_card)
        self.item_kind_caption.setObjectName(u"item_kind_caption")
        self.item_kind_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.item_kind_caption.setProperty(u"tone", u"small")

        self.item_kind_box.addWidget(self.item_kind_caption)

        self.item_kind = KindBox(self.item_card)
        self.item_kind.setObjectName(u"item_kind")

        self.item_kind_box.addWidget(self.item_kind)

        self.item_kind_fault = QLabel(self.item_card)
        self.item_kind_fault.setObjectName(u"item_kind_fault")
        self.item_kind_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.item_kind_fault.setWordWrap(True)
        self.item_kind_fault.setProperty(u"tone", u"fault")

        self.item_kind_box.addWidget(self.item_kind_fault)


        self.title_and_kind.addLayout(self.item_kind_box)

        self.title_and_kind.setStretch(0, 3)
        self.title_and_kind.setStretch(1, 2)

        self.item_card_column.addLayout(self.title_and_kind)

        self.serial_and_purchase = QHBoxLayout()
        self.serial_and_purchase.setSpacing(12)
        self.serial_and_purchase.setObjectName(u"serial_and_purchase")
        self.serial_and_purchase.setContentsMargins(0, 0, 0, 0)
        self.item_serial_box = QVBoxLayout()
        self.item_serial_box.setSpacing(4)
        self.item_serial_box.setObjectName(u"item_serial_box")
        self.item_serial_box.setContentsMargins(0, 0, 0, 0)
        self.item_serial_caption = QLabel(self.item_card)
        self.item_serial_caption.setObjectName(u"item_serial_caption")
        self.item_serial_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.item_serial_caption.setProperty(u"tone", u"small")

        self.item_serial_box.addWidget(self.item_serial_caption)

        self.item_serial = QLineEdit(self.item_card)
        self.item_serial.setObjectName(u"item_serial")

        self.item_serial_box.addWidget(self.item_serial)

        self.item_serial_fault = QLabel(self.item_card)
        self.item_serial_fault.setObjectName(u"item_serial_fault")
        self.item_serial_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.item_serial_fault.setWordWrap(True)
        self.item_serial_fault.setProperty(u"tone", u"fault")

        self.item_serial_box.addWidget(self.item_serial_fault)


        self.serial_and_purchase.addLayout(self.item_serial_box)

        self.item_purchased_box = QVBoxLayout()
        self.item_purchased_box.setSpacing(4)
        self.item_purchased_box.setObjectName(u"item_purchased_box")
        self.item_purchased_box.setContentsMargins(0, 0, 0, 0)
        self.item_purchased_caption = QLabel(self.item_card)
        self.item_purchased_caption.setObjectName(u"item_purchased_caption")
        self.item_purchased_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.item_purchased_caption.setProperty(u"tone", u"small")

        self.item_purchased_box.addWidget(self.item_purchased_caption)

        self.item_purchased = QLineEdit(self.item_card)
        self.item_purchased.setObjectName(u"item_purchased")

        self.item_purchased_box.addWidget(self.item_purchased)

        self.item_purchased_fault = QLabel(self.item_card)
        self.item_purchased_fault.setObjectName(u"item_purchased_fault")
        self.item_purchased_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.item_purchased_fault.setWordWrap(True)
        self.item_purchased_fault.setProperty(u"tone", u"fault")

        self.item_purchased_box.addWidget(self.item_purchased_fault)


        self.serial_and_purchase.addLayout(self.item_purchased_box)

        self.serial_and_purchase.setStretch(0, 1)
        self.serial_and_purchase.setStretch(1, 1)

        self.item_card_column.addLayout(self.serial_and_purchase)

        self.warranty_line = QLabel(self.item_card)
        self.warranty_line.setObjectName(u"warranty_line")
        self.warranty_line.setTextFormat(Qt.TextFormat.PlainText)
        self.warranty_line.setWordWrap(True)
        self.warranty_line.setProperty(u"tone", u"small")

        self.item_card_column.addWidget(self.warranty_line)

        self.item_history = QLabel(self.item_card)
        self.item_history.setObjectName(u"item_history")
        self.item_history.setTextFormat(Qt.TextFormat.PlainText)
        self.item_history.setWordWrap(True)
        self.item_history.setProperty(u"tone", u"small")

        self.item_card_column.addWidget(self.item_history)

        self.fault_box = QVBoxLayout()
        self.fault_box.setSpacing(4)
        self.fault_box.setObjectName(u"fault_box")
        self.fault_box.setContentsMargins(0, 0, 0, 0)
        self.fault_caption = QLabel(self.item_card)
        self.fault_caption.setObjectName(u"fault_caption")
        self.fault_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.fault_caption.setProperty(u"tone", u"small")

        self.fault_box.addWidget(self.fault_caption)

        self.fault = QPlainTextEdit(self.item_card)
        self.fault.setObjectName(u"fault")
        self.fault.setTabChangesFocus(True)
        self.fault.setMinimumSize(QSize(0, 96))
        self.fault.setMaximumSize(QSize(16777215, 100))

        self.fault_box.addWidget(self.fault)

        self.fault_fault = QLabel(self.item_card)
        self.fault_fault.setObjectName(u"fault_fault")
        self.fault_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.fault_fault.setWordWrap(True)
        self.fault_fault.setProperty(u"tone", u"fault")

        self.fault_box.addWidget(self.fault_fault)


        self.item_card_column.addLayout(self.fault_box)

        self.with_it = QHBoxLayout()
        self.with_it.setSpacing(12)
        self.with_it.setObjectName(u"with_it")
        self.with_it.setContentsMargins(0, 0, 0, 0)
        self.accessories_box = QVBoxLayout()
        self.accessories_box.setSpacing(4)
        self.accessories_box.setObjectName(u"accessories_box")
        self.accessories_box.setContentsMargins(0, 0, 0, 0)
        self.accessories_caption = QLabel(self.item_card)
        self.accessories_caption.setObjectName(u"accessories_caption")
        self.accessories_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.accessories_caption.setProperty(u"tone", u"small")

        self.accessories_box.addWidget(self.accessories_caption)

        self.accessories = QLineEdit(self.item_card)
        self.accessories.setObjectName(u"accessories")

        self.accessories_box.addWidget(self.accessories)

        self.accessories_fault = QLabel(self.item_card)
        self.accessories_fault.setObjectName(u"accessories_fault")
        self.accessories_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.accessories_fault.setWordWrap(True)
        self.accessories_fault.setProperty(u"tone", u"fault")

        self.accessories_box.addWidget(self.accessories_fault)


        self.with_it.addLayout(self.accessories_box)

        self.condition_box = QVBoxLayout()
        self.condition_box.setSpacing(4)
        self.condition_box.setObjectName(u"condition_box")
        self.condition_box.setContentsMargins(0, 0, 0, 0)
        self.condition_caption = QLabel(self.item_card)
        self.condition_caption.setObjectName(u"condition_caption")
        self.condition_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.condition_caption.setProperty(u"tone", u"small")

        self.condition_box.addWidget(self.condition_caption)

        self.condition = QLineEdit(self.item_card)
        self.condition.setObjectName(u"condition")

        self.condition_box.addWidget(self.condition)

        self.condition_fault = QLabel(self.item_card)
        self.condition_fault.setObjectName(u"condition_fault")
        self.condition_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.condition_fault.setWordWrap(True)
        self.condition_fault.setProperty(u"tone", u"fault")

        self.condition_box.addWidget(self.condition_fault)


        self.with_it.addLayout(self.condition_box)

        self.with_it.setStretch(0, 1)
        self.with_it.setStretch(1, 1)

        self.item_card_column.addLayout(self.with_it)

        self.more_of_item = QPushButton(self.item_card)
        self.more_of_item.setObjectName(u"more_of_item")
        self.more_of_item.setProperty(u"look", u"link")
        self.more_of_item.setCheckable(True)
        self.more_of_item.setAutoDefault(False)

        self.item_card_column.addWidget(self.more_of_item)

        self.item_more = QWidget(self.item_card)
        self.item_more.setObjectName(u"item_more")
        self.item_more_column = QVBoxLayout(self.item_more)
        self.item_more_column.setSpacing(12)
        self.item_more_column.setObjectName(u"item_more_column")
        self.item_more_column.setContentsMargins(0, 0, 0, 0)
        self.maker = QHBoxLayout()
        self.maker.setSpacing(12)
        self.maker.setObjectName(u"maker")
        self.maker.setContentsMargins(0, 0, 0, 0)
        self.item_brand_box = QVBoxLayout()
        self.item_brand_box.setSpacing(4)
        self.item_brand_box.setObjectName(u"item_brand_box")
        self.item_brand_box.setContentsMargins(0, 0, 0, 0)
        self.item_brand_caption = QLabel(self.item_more)
        self.item_brand_caption.setObjectName(u"item_brand_caption")
        self.item_brand_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.item_brand_caption.setProperty(u"tone", u"small")

        self.item_brand_box.addWidget(self.item_brand_caption)

        self.item_brand = QLineEdit(self.item_more)
        self.item_brand.setObjectName(u"item_brand")

        self.item_brand_box.addWidget(self.item_brand)

        self.item_brand_fault = QLabel(self.item_more)
        self.item_brand_fault.setObjectName(u"item_brand_fault")
        self.item_brand_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.item_brand_fault.setWordWrap(True)
        self.item_brand_fault.setProperty(u"tone", u"fault")

        self.item_brand_box.addWidget(self.item_brand_fault)


        self.maker.addLayout(self.item_brand_box)

        self.item_model_box = QVBoxLayout()
        self.item_model_box.setSpacing(4)
        self.item_model_box.setObjectName(u"item_model_box")
        self.item_model_box.setContentsMargins(0, 0, 0, 0)
        self.item_model_caption = QLabel(self.item_more)
        self.item_model_caption.setObjectName(u"item_model_caption")
        self.item_model_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.item_model_caption.setProperty(u"tone", u"small")

        self.item_model_box.addWidget(self.item_model_caption)

        self.item_model = QLineEdit(self.item_more)
        self.item_model.setObjectName(u"item_model")

        self.item_model_box.addWidget(self.item_model)

        self.item_model_fault = QLabel(self.item_more)
        self.item_model_fault.setObjectName(u"item_model_fault")
        self.item_model_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.item_model_fault.setWordWrap(True)
        self.item_model_fault.setProperty(u"tone", u"fault")

        self.item_model_box.addWidget(self.item_model_fault)


        self.maker.addLayout(self.item_model_box)

        self.maker.setStretch(0, 1)
        self.maker.setStretch(1, 1)

        self.item_more_column.addLayout(self.maker)

        self.cover = QHBoxLayout()
        self.cover.setSpacing(12)
        self.cover.setObjectName(u"cover")
        self.cover.setContentsMargins(0, 0, 0, 0)
        self.item_warranty_box = QVBoxLayout()
        self.item_warranty_box.setSpacing(4)
        self.item_warranty_box.setObjectName(u"item_warranty_box")
        self.item_warranty_box.setContentsMargins(0, 0, 0, 0)
        self.item_warranty_caption = QLabel(self.item_more)
        self.item_warranty_caption.setObjectName(u"item_warranty_caption")
        self.item_warranty_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.item_warranty_caption.setProperty(u"tone", u"small")

        self.item_warranty_box.addWidget(self.item_warranty_caption)

        self.item_warranty = QLineEdit(self.item_more)
        self.item_warranty.setObjectName(u"item_warranty")

        self.item_warranty_box.addWidget(self.item_warranty)

        self.item_warranty_fault = QLabel(self.item_more)
        self.item_warranty_fault.setObjectName(u"item_warranty_fault")
        self.item_warranty_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.item_warranty_fault.setWordWrap(True)
        self.item_warranty_fault.setProperty(u"tone", u"fault")

        self.item_warranty_box.addWidget(self.item_warranty_fault)

        self.below_warranty = QSpacerItem(4, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.item_warranty_box.addItem(self.below_warranty)


        self.cover.addLayout(self.item_warranty_box)

        self.passcode_box = QVBoxLayout()
        self.passcode_box.setSpacing(4)
        self.passcode_box.setObjectName(u"passcode_box")
        self.passcode_box.setContentsMargins(0, 0, 0, 0)
        self.passcode_caption = QLabel(self.item_more)
        self.passcode_caption.setObjectName(u"passcode_caption")
        self.passcode_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.passcode_caption.setProperty(u"tone", u"small")

        self.passcode_box.addWidget(self.passcode_caption)

        self.passcode = PasscodeField(self.item_more)
        self.passcode.setObjectName(u"passcode")

        self.passcode_box.addWidget(self.passcode)

        self.passcode_hint = QLabel(self.item_more)
        self.passcode_hint.setObjectName(u"passcode_hint")
        self.passcode_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.passcode_hint.setWordWrap(True)
        self.passcode_hint.setProperty(u"tone", u"small")

        self.passcode_box.addWidget(self.passcode_hint)

        self.passcode_fault = QLabel(self.item_more)
        self.passcode_fault.setObjectName(u"passcode_fault")
        self.passcode_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.passcode_fault.setWordWrap(True)
        self.passcode_fault.setProperty(u"tone", u"fault")

        self.passcode_box.addWidget(self.passcode_fault)

        self.below_passcode = QSpacerItem(4, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.passcode_box.addItem(self.below_passcode)


        self.cover.addLayout(self.passcode_box)

        self.cover.setStretch(0, 1)
        self.cover.setStretch(1, 1)

        self.item_more_column.addLayout(self.cover)


        self.item_card_column.addWidget(self.item_more)


        self.middle_column.addWidget(self.item_card)

        self.estimate_card = QFrame(self.middle)
        self.estimate_card.setObjectName(u"estimate_card")
        self.estimate_card.setProperty(u"look", u"card")
        self.estimate_card_column = QVBoxLayout(self.estimate_card)
        self.estimate_card_column.setSpacing(12)
        self.estimate_card_column.setObjectName(u"estimate_card_column")
        self.estimate_card_column.setContentsMargins(14, 12, 14, 14)
        self.estimate_card_title = QLabel(self.estimate_card)
        self.estimate_card_title.setObjectName(u"estimate_card_title")
        self.estimate_card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.estimate_card_title.setProperty(u"tone", u"caption")

        self.estimate_card_column.addWidget(self.estimate_card_title)

        self.limit_and_promise = QHBoxLayout()
        self.limit_and_promise.setSpacing(12)
        self.limit_and_promise.setObjectName(u"limit_and_promise")
        self.limit_and_promise.setContentsMargins(0, 0, 0, 0)
        self.agreed_limit_box = QVBoxLayout()
        self.agreed_limit_box.setSpacing(4)
        self.agreed_limit_box.setObjectName(u"agreed_limit_box")
        self.agreed_limit_box.setContentsMargins(0, 0, 0, 0)
        self.agreed_limit_caption = QLabel(self.estimate_card)
        self.agreed_limit_caption.setObjectName(u"agreed_limit_caption")
        self.agreed_limit_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.agreed_limit_caption.setProperty(u"tone", u"small")

        self.agreed_limit_box.addWidget(self.agreed_limit_caption)

        self.agreed_limit = QLineEdit(self.estimate_card)
        self.agreed_limit.setObjectName(u"agreed_limit")

        self.agreed_limit_box.addWidget(self.agreed_limit)

        self.agreed_limit_fault = QLabel(self.estimate_card)
        self.agreed_limit_fault.setObjectName(u"agreed_limit_fault")
        self.agreed_limit_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.agreed_limit_fault.setWordWrap(True)
        self.agreed_limit_fault.setProperty(u"tone", u"fault")

        self.agreed_limit_box.addWidget(self.agreed_limit_fault)


        self.limit_and_promise.addLayout(self.agreed_limit_box)

        self.promised_at_box = QVBoxLayout()
        self.promised_at_box.setSpacing(4)
        self.promised_at_box.setObjectName(u"promised_at_box")
        self.promised_at_box.setContentsMargins(0, 0, 0, 0)
        self.promised_at_caption = QLabel(self.estimate_card)
        self.promised_at_caption.setObjectName(u"promised_at_caption")
        self.promised_at_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.promised_at_caption.setProperty(u"tone", u"small")

        self.promised_at_box.addWidget(self.promised_at_caption)

        self.promised_at = MomentField(self.estimate_card)
        self.promised_at.setObjectName(u"promised_at")

        self.promised_at_box.addWidget(self.promised_at)

        self.promised_at_fault = QLabel(self.estimate_card)
        self.promised_at_fault.setObjectName(u"promised_at_fault")
        self.promised_at_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.promised_at_fault.setWordWrap(True)
        self.promised_at_fault.setProperty(u"tone", u"fault")

        self.promised_at_box.addWidget(self.promised_at_fault)


        self.limit_and_promise.addLayout(self.promised_at_box)

        self.limit_and_promise.setStretch(0, 1)
        self.limit_and_promise.setStretch(1, 1)

        self.estimate_card_column.addLayout(self.limit_and_promise)


        self.middle_column.addWidget(self.estimate_card)


        self.cards_grid.addWidget(self.middle, 0, 1, 1, 1)

        self.side = QWidget(self.cards)
        self.side.setObjectName(u"side")
        self.side_column = QVBoxLayout(self.side)
        self.side_column.setSpacing(16)
        self.side_column.setObjectName(u"side_column")
        self.side_column.setContentsMargins(0, 0, 0, 0)
        self.submit_card = QFrame(self.side)
        self.submit_card.setObjectName(u"submit_card")
        self.submit_card.setProperty(u"look", u"card")
        self.submit_card_column = QVBoxLayout(self.submit_card)
        self.submit_card_column.setSpacing(8)
        self.submit_card_column.setObjectName(u"submit_card_column")
        self.submit_card_column.setContentsMargins(14, 12, 14, 14)
        self.submit_card_title = QLabel(self.submit_card)
        self.submit_card_title.setObjectName(u"submit_card_title")
        self.submit_card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.submit_card_title.setProperty(u"tone", u"caption")

        self.submit_card_column.addWidget(self.submit_card_title)

        self.forecast_line = QLabel(self.submit_card)
        self.forecast_line.setObjectName(u"forecast_line")
        self.forecast_line.setTextFormat(Qt.TextFormat.PlainText)
        self.forecast_line.setWordWrap(True)

        self.submit_card_column.addWidget(self.forecast_line)

        self.print_label = QCheckBox(self.submit_card)
        self.print_label.setObjectName(u"print_label")

        self.submit_card_column.addWidget(self.print_label)

        self.print_receipt = QCheckBox(self.submit_card)
        self.print_receipt.setObjectName(u"print_receipt")

        self.submit_card_column.addWidget(self.print_receipt)

        self.print_ticket = QCheckBox(self.submit_card)
        self.print_ticket.setObjectName(u"print_ticket")

        self.submit_card_column.addWidget(self.print_ticket)

        self.draft_line = QLabel(self.submit_card)
        self.draft_line.setObjectName(u"draft_line")
        self.draft_line.setTextFormat(Qt.TextFormat.PlainText)
        self.draft_line.setProperty(u"tone", u"quiet")
        self.draft_line.setWordWrap(True)

        self.submit_card_column.addWidget(self.draft_line)


        self.side_column.addWidget(self.submit_card)


        self.cards_grid.addWidget(self.side, 0, 2, 1, 1)


        self.cards_column.addLayout(self.cards_grid)

        self.below = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.cards_column.addItem(self.below)

        self.scroll.setWidget(self.cards)

        self.column.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.customer_finder_caption.setBuddy(self.customer_finder)
        self.customer_name_caption.setBuddy(self.customer_name)
        self.customer_phone_caption.setBuddy(self.customer_phone)
        self.customer_email_caption.setBuddy(self.customer_email)
        self.kind_caption.setBuddy(self.kind)
        self.technician_caption.setBuddy(self.technician)
        self.visit_address_caption.setBuddy(self.visit_address)
        self.shop_date_caption.setBuddy(self.shop_date)
        self.item_title_caption.setBuddy(self.item_title)
        self.item_kind_caption.setBuddy(self.item_kind)
        self.item_serial_caption.setBuddy(self.item_serial)
        self.item_purchased_caption.setBuddy(self.item_purchased)
        self.fault_caption.setBuddy(self.fault)
        self.accessories_caption.setBuddy(self.accessories)
        self.condition_caption.setBuddy(self.condition)
        self.item_brand_caption.setBuddy(self.item_brand)
        self.item_model_caption.setBuddy(self.item_model)
        self.item_warranty_caption.setBuddy(self.item_warranty)
        self.passcode_caption.setBuddy(self.passcode)
        self.agreed_limit_caption.setBuddy(self.agreed_limit)
        self.promised_at_caption.setBuddy(self.promised_at)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.customer_finder, self.customer_name)
        QWidget.setTabOrder(self.customer_name, self.customer_phone)
        QWidget.setTabOrder(self.customer_phone, self.customer_email)
        QWidget.setTabOrder(self.customer_email, self.item_title)
        QWidget.setTabOrder(self.item_title, self.item_serial)
        QWidget.setTabOrder(self.item_serial, self.fault)
        QWidget.setTabOrder(self.fault, self.accessories)
        QWidget.setTabOrder(self.accessories, self.condition)
        QWidget.setTabOrder(self.condition, self.shop_date)
        QWidget.setTabOrder(self.shop_date, self.promised_at)
        QWidget.setTabOrder(self.promised_at, self.keep_as_draft)
        QWidget.setTabOrder(self.keep_as_draft, self.discard)

        self.retranslateUi(NewOrder)

        QMetaObject.connectSlotsByName(NewOrder)
    # setupUi

    def retranslateUi(self, NewOrder):
        self.page_title.setText(QCoreApplication.translate("NewOrder", u"New order", None))
        self.discard.setText(QCoreApplication.translate("NewOrder", u"Discard", None))
        self.keep_as_draft.setText(QCoreApplication.translate("NewOrder", u"Keep as draft", None))
        self.customer_card_title.setText(QCoreApplication.translate("NewOrder", u"CUSTOMER", None))
        self.customer_finder_caption.setText(QCoreApplication.translate("NewOrder", u"Phone, e-mail or name", None))
#if QT_CONFIG(accessibility)
        self.customer_finder.setAccessibleName(QCoreApplication.translate("NewOrder", u"Phone, e-mail or name", None))
#endif // QT_CONFIG(accessibility)
        self.take_same.setText(QCoreApplication.translate("NewOrder", u"It is them", None))
        self.customer_name_caption.setText(QCoreApplication.translate("NewOrder", u"Name", None))
#if QT_CONFIG(accessibility)
        self.customer_name.setAccessibleName(QCoreApplication.translate("NewOrder", u"Name", None))
#endif // QT_CONFIG(accessibility)
        self.customer_phone_caption.setText(QCoreApplication.translate("NewOrder", u"Phone", None))
#if QT_CONFIG(accessibility)
        self.customer_phone.setAccessibleName(QCoreApplication.translate("NewOrder", u"Phone", None))
#endif // QT_CONFIG(accessibility)
        self.customer_email_caption.setText(QCoreApplication.translate("NewOrder", u"E-mail for updates", None))
#if QT_CONFIG(accessibility)
        self.customer_email.setAccessibleName(QCoreApplication.translate("NewOrder", u"E-mail for updates", None))
#endif // QT_CONFIG(accessibility)
        self.contact_confirmed.setText(QCoreApplication.translate("NewOrder", u"Contact details confirmed with the customer", None))
        self.when_card_title.setText(QCoreApplication.translate("NewOrder", u"WHEN", None))
        self.kind_caption.setText(QCoreApplication.translate("NewOrder", u"Kind of order", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("NewOrder", u"Kind of order", None))
#endif // QT_CONFIG(accessibility)
        self.technician_caption.setText(QCoreApplication.translate("NewOrder", u"Technician", None))
#if QT_CONFIG(accessibility)
        self.technician.setAccessibleName(QCoreApplication.translate("NewOrder", u"Technician", None))
#endif // QT_CONFIG(accessibility)
        self.visit_address_caption.setText(QCoreApplication.translate("NewOrder", u"Visit address", None))
#if QT_CONFIG(accessibility)
        self.visit_address.setAccessibleName(QCoreApplication.translate("NewOrder", u"Visit address", None))
#endif // QT_CONFIG(accessibility)
        self.shop_date_caption.setText(QCoreApplication.translate("NewOrder", u"Visit or shop date", None))
#if QT_CONFIG(accessibility)
        self.shop_date.setAccessibleName(QCoreApplication.translate("NewOrder", u"Visit or shop date", None))
#endif // QT_CONFIG(accessibility)
        self.item_card_title.setText(QCoreApplication.translate("NewOrder", u"ITEM", None))
        self.item_title_caption.setText(QCoreApplication.translate("NewOrder", u"Item", None))
#if QT_CONFIG(accessibility)
        self.item_title.setAccessibleName(QCoreApplication.translate("NewOrder", u"Item", None))
#endif // QT_CONFIG(accessibility)
        self.item_kind_caption.setText(QCoreApplication.translate("NewOrder", u"Kind", None))
#if QT_CONFIG(accessibility)
        self.item_kind.setAccessibleName(QCoreApplication.translate("NewOrder", u"Kind", None))
#endif // QT_CONFIG(accessibility)
        self.item_serial_caption.setText(QCoreApplication.translate("NewOrder", u"Serial number", None))
#if QT_CONFIG(accessibility)
        self.item_serial.setAccessibleName(QCoreApplication.translate("NewOrder", u"Serial number", None))
#endif // QT_CONFIG(accessibility)
        self.item_purchased_caption.setText(QCoreApplication.translate("NewOrder", u"Purchased", None))
#if QT_CONFIG(accessibility)
        self.item_purchased.setAccessibleName(QCoreApplication.translate("NewOrder", u"Purchased", None))
#endif // QT_CONFIG(accessibility)
        self.item_purchased.setPlaceholderText(QCoreApplication.translate("NewOrder", u"month and year", None))
        self.fault_caption.setText(QCoreApplication.translate("NewOrder", u"Problem, in the customer's words", None))
#if QT_CONFIG(accessibility)
        self.fault.setAccessibleName(QCoreApplication.translate("NewOrder", u"Problem, in the customer's words", None))
#endif // QT_CONFIG(accessibility)
        self.accessories_caption.setText(QCoreApplication.translate("NewOrder", u"Accessories left with it", None))
#if QT_CONFIG(accessibility)
        self.accessories.setAccessibleName(QCoreApplication.translate("NewOrder", u"Accessories left with it", None))
#endif // QT_CONFIG(accessibility)
        self.condition_caption.setText(QCoreApplication.translate("NewOrder", u"Condition", None))
#if QT_CONFIG(accessibility)
        self.condition.setAccessibleName(QCoreApplication.translate("NewOrder", u"Condition", None))
#endif // QT_CONFIG(accessibility)
        self.more_of_item.setText(QCoreApplication.translate("NewOrder", u"More about the item", None))
#if QT_CONFIG(accessibility)
        self.more_of_item.setAccessibleName(QCoreApplication.translate("NewOrder", u"More about the item", None))
#endif // QT_CONFIG(accessibility)
        self.item_brand_caption.setText(QCoreApplication.translate("NewOrder", u"Brand", None))
#if QT_CONFIG(accessibility)
        self.item_brand.setAccessibleName(QCoreApplication.translate("NewOrder", u"Brand", None))
#endif // QT_CONFIG(accessibility)
        self.item_model_caption.setText(QCoreApplication.translate("NewOrder", u"Model", None))
#if QT_CONFIG(accessibility)
        self.item_model.setAccessibleName(QCoreApplication.translate("NewOrder", u"Model", None))
#endif // QT_CONFIG(accessibility)
        self.item_warranty_caption.setText(QCoreApplication.translate("NewOrder", u"Warranty in months", None))
#if QT_CONFIG(accessibility)
        self.item_warranty.setAccessibleName(QCoreApplication.translate("NewOrder", u"Warranty in months", None))
#endif // QT_CONFIG(accessibility)
        self.item_warranty.setPlaceholderText(QCoreApplication.translate("NewOrder", u"24, unless you know better", None))
        self.passcode_caption.setText(QCoreApplication.translate("NewOrder", u"Passcode", None))
#if QT_CONFIG(accessibility)
        self.passcode.setAccessibleName(QCoreApplication.translate("NewOrder", u"Passcode", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.passcode.setAccessibleDescription(QCoreApplication.translate("NewOrder", u"Not kept until the order is saved", None))
#endif // QT_CONFIG(accessibility)
        self.passcode_hint.setText(QCoreApplication.translate("NewOrder", u"Not kept until the order is saved", None))
        self.estimate_card_title.setText(QCoreApplication.translate("NewOrder", u"ESTIMATE", None))
        self.agreed_limit_caption.setText(QCoreApplication.translate("NewOrder", u"Agreed limit", None))
#if QT_CONFIG(accessibility)
        self.agreed_limit.setAccessibleName(QCoreApplication.translate("NewOrder", u"Agreed limit", None))
#endif // QT_CONFIG(accessibility)
        self.agreed_limit.setPlaceholderText(QCoreApplication.translate("NewOrder", u"no limit", None))
        self.promised_at_caption.setText(QCoreApplication.translate("NewOrder", u"Promised by", None))
#if QT_CONFIG(accessibility)
        self.promised_at.setAccessibleName(QCoreApplication.translate("NewOrder", u"Promised by", None))
#endif // QT_CONFIG(accessibility)
        self.submit_card_title.setText(QCoreApplication.translate("NewOrder", u"ON SUBMIT", None))
        self.print_label.setText(QCoreApplication.translate("NewOrder", u"Print labels for the item", None))
        self.print_receipt.setText(QCoreApplication.translate("NewOrder", u"Print a receipt for the customer", None))
        self.print_ticket.setText(QCoreApplication.translate("NewOrder", u"Print a work ticket", None))
        self.draft_line.setText(QCoreApplication.translate("NewOrder", u"Kept as a draft, only staff see it and nobody is told.", None))
        pass
    # retranslateUi

