# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'shop_section.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy,
    QSpacerItem, QSpinBox, QVBoxLayout, QWidget)

from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox

class Ui_ShopSection(object):
    def setupUi(self, ShopSection):
        if not ShopSection.objectName():
            ShopSection.setObjectName(u"ShopSection")
        ShopSection.resize(900, 820)
        self.shop_row = QHBoxLayout(ShopSection)
        self.shop_row.setSpacing(0)
        self.shop_row.setObjectName(u"shop_row")
        self.shop_row.setContentsMargins(28, 22, 28, 24)
        self.shop_body = QWidget(ShopSection)
        self.shop_body.setObjectName(u"shop_body")
        self.shop_body.setMaximumSize(QSize(680, 16777215))
        self.shop_column = QVBoxLayout(self.shop_body)
        self.shop_column.setSpacing(16)
        self.shop_column.setObjectName(u"shop_column")
        self.shop_column.setContentsMargins(0, 0, 0, 0)
        self.shop_heading = QVBoxLayout()
        self.shop_heading.setSpacing(2)
        self.shop_heading.setObjectName(u"shop_heading")
        self.shop_heading.setContentsMargins(0, 0, 0, 0)
        self.shop_title = QLabel(self.shop_body)
        self.shop_title.setObjectName(u"shop_title")
        self.shop_title.setTextFormat(Qt.TextFormat.PlainText)
        self.shop_title.setProperty(u"tone", u"title")

        self.shop_heading.addWidget(self.shop_title)

        self.shop_intro = QLabel(self.shop_body)
        self.shop_intro.setObjectName(u"shop_intro")
        self.shop_intro.setTextFormat(Qt.TextFormat.PlainText)
        self.shop_intro.setProperty(u"tone", u"quiet")
        self.shop_intro.setWordWrap(True)

        self.shop_heading.addWidget(self.shop_intro)


        self.shop_column.addLayout(self.shop_heading)

        self.shop_card = QFrame(self.shop_body)
        self.shop_card.setObjectName(u"shop_card")
        self.shop_card.setProperty(u"look", u"card")
        self.shop_card_column = QVBoxLayout(self.shop_card)
        self.shop_card_column.setSpacing(12)
        self.shop_card_column.setObjectName(u"shop_card_column")
        self.shop_card_column.setContentsMargins(14, 12, 14, 14)
        self.shop_card_title = QLabel(self.shop_card)
        self.shop_card_title.setObjectName(u"shop_card_title")
        self.shop_card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.shop_card_title.setProperty(u"tone", u"caption")

        self.shop_card_column.addWidget(self.shop_card_title)

        self.name_box = QVBoxLayout()
        self.name_box.setSpacing(4)
        self.name_box.setObjectName(u"name_box")
        self.name_box.setContentsMargins(0, 0, 0, 0)
        self.name_caption = QLabel(self.shop_card)
        self.name_caption.setObjectName(u"name_caption")
        self.name_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.name_caption.setProperty(u"tone", u"small")

        self.name_box.addWidget(self.name_caption)

        self.name = QLineEdit(self.shop_card)
        self.name.setObjectName(u"name")

        self.name_box.addWidget(self.name)

        self.name_fault = QLabel(self.shop_card)
        self.name_fault.setObjectName(u"name_fault")
        self.name_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.name_fault.setWordWrap(True)
        self.name_fault.setProperty(u"tone", u"fault")

        self.name_box.addWidget(self.name_fault)


        self.shop_card_column.addLayout(self.name_box)

        self.address_box = QVBoxLayout()
        self.address_box.setSpacing(4)
        self.address_box.setObjectName(u"address_box")
        self.address_box.setContentsMargins(0, 0, 0, 0)
        self.address_caption = QLabel(self.shop_card)
        self.address_caption.setObjectName(u"address_caption")
        self.address_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.address_caption.setProperty(u"tone", u"small")

        self.address_box.addWidget(self.address_caption)

        self.address = QPlainTextEdit(self.shop_card)
        self.address.setObjectName(u"address")
        self.address.setTabChangesFocus(True)
        self.address.setMinimumSize(QSize(0, 66))
        self.address.setMaximumSize(QSize(16777215, 66))

        self.address_box.addWidget(self.address)

        self.address_fault = QLabel(self.shop_card)
        self.address_fault.setObjectName(u"address_fault")
        self.address_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.address_fault.setWordWrap(True)
        self.address_fault.setProperty(u"tone", u"fault")

        self.address_box.addWidget(self.address_fault)


        self.shop_card_column.addLayout(self.address_box)

        self.phone_box = QVBoxLayout()
        self.phone_box.setSpacing(4)
        self.phone_box.setObjectName(u"phone_box")
        self.phone_box.setContentsMargins(0, 0, 0, 0)
        self.phone_caption = QLabel(self.shop_card)
        self.phone_caption.setObjectName(u"phone_caption")
        self.phone_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.phone_caption.setProperty(u"tone", u"small")

        self.phone_box.addWidget(self.phone_caption)

        self.phone = QLineEdit(self.shop_card)
        self.phone.setObjectName(u"phone")

        self.phone_box.addWidget(self.phone)

        self.phone_fault = QLabel(self.shop_card)
        self.phone_fault.setObjectName(u"phone_fault")
        self.phone_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.phone_fault.setWordWrap(True)
        self.phone_fault.setProperty(u"tone", u"fault")

        self.phone_box.addWidget(self.phone_fault)


        self.shop_card_column.addLayout(self.phone_box)

        self.language_box = QWidget(self.shop_card)
        self.language_box.setObjectName(u"language_box")
        self.language_column = QVBoxLayout(self.language_box)
        self.language_column.setSpacing(4)
        self.language_column.setObjectName(u"language_column")
        self.language_column.setContentsMargins(0, 0, 0, 0)
        self.language_caption = QLabel(self.language_box)
        self.language_caption.setObjectName(u"language_caption")
        self.language_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.language_caption.setProperty(u"tone", u"small")

        self.language_column.addWidget(self.language_caption)

        self.language = ChoiceBox(self.language_box)
        self.language.setObjectName(u"language")

        self.language_column.addWidget(self.language)

        self.language_fault = QLabel(self.language_box)
        self.language_fault.setObjectName(u"language_fault")
        self.language_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.language_fault.setWordWrap(True)
        self.language_fault.setProperty(u"tone", u"fault")

        self.language_column.addWidget(self.language_fault)


        self.shop_card_column.addWidget(self.language_box)


        self.shop_column.addWidget(self.shop_card)

        self.times_card = QFrame(self.shop_body)
        self.times_card.setObjectName(u"times_card")
        self.times_card.setProperty(u"look", u"card")
        self.times_card_column = QVBoxLayout(self.times_card)
        self.times_card_column.setSpacing(12)
        self.times_card_column.setObjectName(u"times_card_column")
        self.times_card_column.setContentsMargins(14, 12, 14, 14)
        self.times_card_title = QLabel(self.times_card)
        self.times_card_title.setObjectName(u"times_card_title")
        self.times_card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.times_card_title.setProperty(u"tone", u"caption")

        self.times_card_column.addWidget(self.times_card_title)

        self.time_zone_box = QVBoxLayout()
        self.time_zone_box.setSpacing(4)
        self.time_zone_box.setObjectName(u"time_zone_box")
        self.time_zone_box.setContentsMargins(0, 0, 0, 0)
        self.time_zone_caption = QLabel(self.times_card)
        self.time_zone_caption.setObjectName(u"time_zone_caption")
        self.time_zone_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.time_zone_caption.setProperty(u"tone", u"small")

        self.time_zone_box.addWidget(self.time_zone_caption)

        self.time_zone = ChoiceBox(self.times_card)
        self.time_zone.setObjectName(u"time_zone")
        self.time_zone.setEditable(True)

        self.time_zone_box.addWidget(self.time_zone)

        self.time_zone_fault = QLabel(self.times_card)
        self.time_zone_fault.setObjectName(u"time_zone_fault")
        self.time_zone_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.time_zone_fault.setWordWrap(True)
        self.time_zone_fault.setProperty(u"tone", u"fault")

        self.time_zone_box.addWidget(self.time_zone_fault)


        self.times_card_column.addLayout(self.time_zone_box)

        self.currency_box = QVBoxLayout()
        self.currency_box.setSpacing(4)
        self.currency_box.setObjectName(u"currency_box")
        self.currency_box.setContentsMargins(0, 0, 0, 0)
        self.currency_caption = QLabel(self.times_card)
        self.currency_caption.setObjectName(u"currency_caption")
        self.currency_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.currency_caption.setProperty(u"tone", u"small")

        self.currency_box.addWidget(self.currency_caption)

        self.currency = QLineEdit(self.times_card)
        self.currency.setObjectName(u"currency")

        self.currency_box.addWidget(self.currency)

        self.currency_fault = QLabel(self.times_card)
        self.currency_fault.setObjectName(u"currency_fault")
        self.currency_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.currency_fault.setWordWrap(True)
        self.currency_fault.setProperty(u"tone", u"fault")

        self.currency_box.addWidget(self.currency_fault)


        self.times_card_column.addLayout(self.currency_box)

        self.country_box = QVBoxLayout()
        self.country_box.setSpacing(4)
        self.country_box.setObjectName(u"country_box")
        self.country_box.setContentsMargins(0, 0, 0, 0)
        self.country_caption = QLabel(self.times_card)
        self.country_caption.setObjectName(u"country_caption")
        self.country_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.country_caption.setProperty(u"tone", u"small")

        self.country_box.addWidget(self.country_caption)

        self.country = ChoiceBox(self.times_card)
        self.country.setObjectName(u"country")

        self.country_box.addWidget(self.country)

        self.country_fault = QLabel(self.times_card)
        self.country_fault.setObjectName(u"country_fault")
        self.country_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.country_fault.setWordWrap(True)
        self.country_fault.setProperty(u"tone", u"fault")

        self.country_box.addWidget(self.country_fault)


        self.times_card_column.addLayout(self.country_box)

        self.hold_group = QVBoxLayout()
        self.hold_group.setSpacing(4)
        self.hold_group.setObjectName(u"hold_group")
        self.hold_group.setContentsMargins(0, 0, 0, 0)
        self.hold_seconds_box = QVBoxLayout()
        self.hold_seconds_box.setSpacing(4)
        self.hold_seconds_box.setObjectName(u"hold_seconds_box")
        self.hold_seconds_box.setContentsMargins(0, 0, 0, 0)
        self.hold_seconds_caption = QLabel(self.times_card)
        self.hold_seconds_caption.setObjectName(u"hold_seconds_caption")
        self.hold_seconds_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.hold_seconds_caption.setProperty(u"tone", u"small")

        self.hold_seconds_box.addWidget(self.hold_seconds_caption)

        self.hold_seconds = QSpinBox(self.times_card)
        self.hold_seconds.setObjectName(u"hold_seconds")
        self.hold_seconds.setMaximum(300)

        self.hold_seconds_box.addWidget(self.hold_seconds)

        self.hold_seconds_fault = QLabel(self.times_card)
        self.hold_seconds_fault.setObjectName(u"hold_seconds_fault")
        self.hold_seconds_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.hold_seconds_fault.setWordWrap(True)
        self.hold_seconds_fault.setProperty(u"tone", u"fault")

        self.hold_seconds_box.addWidget(self.hold_seconds_fault)


        self.hold_group.addLayout(self.hold_seconds_box)

        self.hold_hint = QLabel(self.times_card)
        self.hold_hint.setObjectName(u"hold_hint")
        self.hold_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hold_hint.setProperty(u"tone", u"faint")
        self.hold_hint.setWordWrap(True)

        self.hold_group.addWidget(self.hold_hint)


        self.times_card_column.addLayout(self.hold_group)


        self.shop_column.addWidget(self.times_card)

        self.portal_card = QFrame(self.shop_body)
        self.portal_card.setObjectName(u"portal_card")
        self.portal_card.setProperty(u"look", u"card")
        self.portal_card_column = QVBoxLayout(self.portal_card)
        self.portal_card_column.setSpacing(12)
        self.portal_card_column.setObjectName(u"portal_card_column")
        self.portal_card_column.setContentsMargins(14, 12, 14, 14)
        self.portal_card_title = QLabel(self.portal_card)
        self.portal_card_title.setObjectName(u"portal_card_title")
        self.portal_card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.portal_card_title.setProperty(u"tone", u"caption")

        self.portal_card_column.addWidget(self.portal_card_title)

        self.portal_group = QVBoxLayout()
        self.portal_group.setSpacing(4)
        self.portal_group.setObjectName(u"portal_group")
        self.portal_group.setContentsMargins(0, 0, 0, 0)
        self.portal_base_box = QVBoxLayout()
        self.portal_base_box.setSpacing(4)
        self.portal_base_box.setObjectName(u"portal_base_box")
        self.portal_base_box.setContentsMargins(0, 0, 0, 0)
        self.portal_base_caption = QLabel(self.portal_card)
        self.portal_base_caption.setObjectName(u"portal_base_caption")
        self.portal_base_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.portal_base_caption.setProperty(u"tone", u"small")

        self.portal_base_box.addWidget(self.portal_base_caption)

        self.portal_base = QLineEdit(self.portal_card)
        self.portal_base.setObjectName(u"portal_base")

        self.portal_base_box.addWidget(self.portal_base)

        self.portal_base_fault = QLabel(self.portal_card)
        self.portal_base_fault.setObjectName(u"portal_base_fault")
        self.portal_base_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.portal_base_fault.setWordWrap(True)
        self.portal_base_fault.setProperty(u"tone", u"fault")

        self.portal_base_box.addWidget(self.portal_base_fault)


        self.portal_group.addLayout(self.portal_base_box)

        self.portal_hint = QLabel(self.portal_card)
        self.portal_hint.setObjectName(u"portal_hint")
        self.portal_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.portal_hint.setProperty(u"tone", u"faint")
        self.portal_hint.setWordWrap(True)

        self.portal_group.addWidget(self.portal_hint)


        self.portal_card_column.addLayout(self.portal_group)


        self.shop_column.addWidget(self.portal_card)

        self.receipt_card = QFrame(self.shop_body)
        self.receipt_card.setObjectName(u"receipt_card")
        self.receipt_card.setProperty(u"look", u"card")
        self.receipt_card_column = QVBoxLayout(self.receipt_card)
        self.receipt_card_column.setSpacing(12)
        self.receipt_card_column.setObjectName(u"receipt_card_column")
        self.receipt_card_column.setContentsMargins(14, 12, 14, 14)
        self.receipt_card_title = QLabel(self.receipt_card)
        self.receipt_card_title.setObjectName(u"receipt_card_title")
        self.receipt_card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.receipt_card_title.setProperty(u"tone", u"caption")

        self.receipt_card_column.addWidget(self.receipt_card_title)

        self.receipt_terms_box = QVBoxLayout()
        self.receipt_terms_box.setSpacing(4)
        self.receipt_terms_box.setObjectName(u"receipt_terms_box")
        self.receipt_terms_box.setContentsMargins(0, 0, 0, 0)
        self.receipt_terms_caption = QLabel(self.receipt_card)
        self.receipt_terms_caption.setObjectName(u"receipt_terms_caption")
        self.receipt_terms_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.receipt_terms_caption.setProperty(u"tone", u"small")

        self.receipt_terms_box.addWidget(self.receipt_terms_caption)

        self.receipt_terms = QPlainTextEdit(self.receipt_card)
        self.receipt_terms.setObjectName(u"receipt_terms")
        self.receipt_terms.setTabChangesFocus(True)
        self.receipt_terms.setMinimumSize(QSize(0, 110))
        self.receipt_terms.setMaximumSize(QSize(16777215, 110))

        self.receipt_terms_box.addWidget(self.receipt_terms)

        self.receipt_terms_fault = QLabel(self.receipt_card)
        self.receipt_terms_fault.setObjectName(u"receipt_terms_fault")
        self.receipt_terms_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.receipt_terms_fault.setProperty(u"tone", u"fault")
        self.receipt_terms_fault.setWordWrap(True)

        self.receipt_terms_box.addWidget(self.receipt_terms_fault)


        self.receipt_card_column.addLayout(self.receipt_terms_box)


        self.shop_column.addWidget(self.receipt_card)

        self.shop_fault = QLabel(self.shop_body)
        self.shop_fault.setObjectName(u"shop_fault")
        self.shop_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.shop_fault.setWordWrap(True)
        self.shop_fault.setProperty(u"tone", u"late")

        self.shop_column.addWidget(self.shop_fault)

        self.shop_footer = QHBoxLayout()
        self.shop_footer.setSpacing(12)
        self.shop_footer.setObjectName(u"shop_footer")
        self.shop_footer.setContentsMargins(0, 0, 0, 0)
        self.save_shop = QPushButton(self.shop_body)
        self.save_shop.setObjectName(u"save_shop")
        self.save_shop.setProperty(u"look", u"primary")

        self.shop_footer.addWidget(self.save_shop)

        self.shop_state = QLabel(self.shop_body)
        self.shop_state.setObjectName(u"shop_state")
        self.shop_state.setTextFormat(Qt.TextFormat.PlainText)
        self.shop_state.setProperty(u"tone", u"quiet")
        self.shop_state.setWordWrap(True)

        self.shop_footer.addWidget(self.shop_state)

        self.shop_footer.setStretch(1, 1)

        self.shop_column.addLayout(self.shop_footer)

        self.shop_below = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.shop_column.addItem(self.shop_below)


        self.shop_row.addWidget(self.shop_body)

        self.shop_beside = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.shop_row.addItem(self.shop_beside)

        self.shop_row.setStretch(0, 100)
        self.shop_row.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.name_caption.setBuddy(self.name)
        self.address_caption.setBuddy(self.address)
        self.phone_caption.setBuddy(self.phone)
        self.language_caption.setBuddy(self.language)
        self.time_zone_caption.setBuddy(self.time_zone)
        self.currency_caption.setBuddy(self.currency)
        self.country_caption.setBuddy(self.country)
        self.hold_seconds_caption.setBuddy(self.hold_seconds)
        self.portal_base_caption.setBuddy(self.portal_base)
        self.receipt_terms_caption.setBuddy(self.receipt_terms)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ShopSection)

        QMetaObject.connectSlotsByName(ShopSection)
    # setupUi

    def retranslateUi(self, ShopSection):
        self.shop_title.setText(QCoreApplication.translate("ShopSection", u"Shop", None))
        self.shop_intro.setText(QCoreApplication.translate("ShopSection", u"Your name and address stand below every message to customers.", None))
        self.shop_card_title.setText(QCoreApplication.translate("ShopSection", u"WHAT CUSTOMERS READ", None))
        self.name_caption.setText(QCoreApplication.translate("ShopSection", u"Name of the shop", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("ShopSection", u"Name of the shop", None))
#endif // QT_CONFIG(accessibility)
        self.address_caption.setText(QCoreApplication.translate("ShopSection", u"Address", None))
#if QT_CONFIG(accessibility)
        self.address.setAccessibleName(QCoreApplication.translate("ShopSection", u"Address", None))
#endif // QT_CONFIG(accessibility)
        self.phone_caption.setText(QCoreApplication.translate("ShopSection", u"Phone", None))
#if QT_CONFIG(accessibility)
        self.phone.setAccessibleName(QCoreApplication.translate("ShopSection", u"Phone", None))
#endif // QT_CONFIG(accessibility)
        self.language_caption.setText(QCoreApplication.translate("ShopSection", u"Language of messages to customers", None))
#if QT_CONFIG(accessibility)
        self.language.setAccessibleName(QCoreApplication.translate("ShopSection", u"Language of messages to customers", None))
#endif // QT_CONFIG(accessibility)
        self.times_card_title.setText(QCoreApplication.translate("ShopSection", u"TIMES", None))
        self.time_zone_caption.setText(QCoreApplication.translate("ShopSection", u"Time zone of the shop", None))
#if QT_CONFIG(accessibility)
        self.time_zone.setAccessibleName(QCoreApplication.translate("ShopSection", u"Time zone of the shop", None))
#endif // QT_CONFIG(accessibility)
        self.currency_caption.setText(QCoreApplication.translate("ShopSection", u"Default currency, e.g. EUR", None))
#if QT_CONFIG(accessibility)
        self.currency.setAccessibleName(QCoreApplication.translate("ShopSection", u"Default currency, e.g. EUR", None))
#endif // QT_CONFIG(accessibility)
        self.country_caption.setText(QCoreApplication.translate("ShopSection", u"Country, for phone numbers", None))
#if QT_CONFIG(accessibility)
        self.country.setAccessibleName(QCoreApplication.translate("ShopSection", u"Country, for phone numbers", None))
#endif // QT_CONFIG(accessibility)
        self.hold_seconds_caption.setText(QCoreApplication.translate("ShopSection", u"Undo window", None))
#if QT_CONFIG(accessibility)
        self.hold_seconds.setAccessibleName(QCoreApplication.translate("ShopSection", u"Undo window", None))
#endif // QT_CONFIG(accessibility)
        self.hold_hint.setText(QCoreApplication.translate("ShopSection", u"A message waits this long before it leaves. Until then the move can be undone and nobody is mailed. 0 sends at once.", None))
        self.portal_card_title.setText(QCoreApplication.translate("ShopSection", u"CUSTOMER PORTAL", None))
        self.portal_base_caption.setText(QCoreApplication.translate("ShopSection", u"Address of the portal", None))
#if QT_CONFIG(accessibility)
        self.portal_base.setAccessibleName(QCoreApplication.translate("ShopSection", u"Address of the portal", None))
#endif // QT_CONFIG(accessibility)
        self.portal_base.setPlaceholderText(QCoreApplication.translate("ShopSection", u"https://orders.example.com", None))
        self.portal_hint.setText(QCoreApplication.translate("ShopSection", u"Messages link to the order below this address. Empty while there is no portal: then they have no link.", None))
        self.receipt_card_title.setText(QCoreApplication.translate("ShopSection", u"RECEIPT", None))
        self.receipt_terms_caption.setText(QCoreApplication.translate("ShopSection", u"Terms, above the line to sign", None))
#if QT_CONFIG(accessibility)
        self.receipt_terms.setAccessibleName(QCoreApplication.translate("ShopSection", u"Terms, above the line to sign", None))
#endif // QT_CONFIG(accessibility)
        self.save_shop.setText(QCoreApplication.translate("ShopSection", u"Save", None))
        pass
    # retranslateUi

