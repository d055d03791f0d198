# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'mail_section.ui'
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
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QSpinBox, QVBoxLayout, QWidget)

from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox

class Ui_MailSection(object):
    def setupUi(self, MailSection):
        if not MailSection.objectName():
            MailSection.setObjectName(u"MailSection")
        MailSection.resize(900, 900)
        self.mail_row = QHBoxLayout(MailSection)
        self.mail_row.setSpacing(0)
        self.mail_row.setObjectName(u"mail_row")
        self.mail_row.setContentsMargins(28, 22, 28, 24)
        self.mail_body = QWidget(MailSection)
        self.mail_body.setObjectName(u"mail_body")
        self.mail_body.setMaximumSize(QSize(680, 16777215))
        self.mail_column = QVBoxLayout(self.mail_body)
        self.mail_column.setSpacing(16)
        self.mail_column.setObjectName(u"mail_column")
        self.mail_column.setContentsMargins(0, 0, 0, 0)
        self.mail_heading = QVBoxLayout()
        self.mail_heading.setSpacing(2)
        self.mail_heading.setObjectName(u"mail_heading")
        self.mail_heading.setContentsMargins(0, 0, 0, 0)
        self.mail_title = QLabel(self.mail_body)
        self.mail_title.setObjectName(u"mail_title")
        self.mail_title.setTextFormat(Qt.TextFormat.PlainText)
        self.mail_title.setProperty(u"tone", u"title")

        self.mail_heading.addWidget(self.mail_title)

        self.mail_intro = QLabel(self.mail_body)
        self.mail_intro.setObjectName(u"mail_intro")
        self.mail_intro.setTextFormat(Qt.TextFormat.PlainText)
        self.mail_intro.setProperty(u"tone", u"quiet")
        self.mail_intro.setWordWrap(True)

        self.mail_heading.addWidget(self.mail_intro)


        self.mail_column.addLayout(self.mail_heading)

        self.demo_note = QLabel(self.mail_body)
        self.demo_note.setObjectName(u"demo_note")
        self.demo_note.setTextFormat(Qt.TextFormat.PlainText)
        self.demo_note.setProperty(u"tone", u"quiet")
        self.demo_note.setWordWrap(True)

        self.mail_column.addWidget(self.demo_note)

        self.sender_card = QFrame(self.mail_body)
        self.sender_card.setObjectName(u"sender_card")
        self.sender_card.setProperty(u"look", u"card")
        self.sender_card_column = QVBoxLayout(self.sender_card)
        self.sender_card_column.setSpacing(12)
        self.sender_card_column.setObjectName(u"sender_card_column")
        self.sender_card_column.setContentsMargins(14, 12, 14, 14)
        self.sender_card_title = QLabel(self.sender_card)
        self.sender_card_title.setObjectName(u"sender_card_title")
        self.sender_card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.sender_card_title.setProperty(u"tone", u"caption")

        self.sender_card_column.addWidget(self.sender_card_title)

        self.sender_row = QHBoxLayout()
        self.sender_row.setSpacing(12)
        self.sender_row.setObjectName(u"sender_row")
        self.sender_row.setContentsMargins(0, 0, 0, 0)
        self.sender_name_box = QVBoxLayout()
        self.sender_name_box.setSpacing(4)
        self.sender_name_box.setObjectName(u"sender_name_box")
        self.sender_name_box.setContentsMargins(0, 0, 0, 0)
        self.sender_name_caption = QLabel(self.sender_card)
        self.sender_name_caption.setObjectName(u"sender_name_caption")
        self.sender_name_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.sender_name_caption.setProperty(u"tone", u"small")

        self.sender_name_box.addWidget(self.sender_name_caption)

        self.sender_name = QLineEdit(self.sender_card)
        self.sender_name.setObjectName(u"sender_name")

        self.sender_name_box.addWidget(self.sender_name)

        self.sender_name_fault = QLabel(self.sender_card)
        self.sender_name_fault.setObjectName(u"sender_name_fault")
        self.sender_name_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.sender_name_fault.setWordWrap(True)
        self.sender_name_fault.setProperty(u"tone", u"fault")

        self.sender_name_box.addWidget(self.sender_name_fault)

        self.keep_up_1 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.sender_name_box.addItem(self.keep_up_1)


        self.sender_row.addLayout(self.sender_name_box)

        self.sender_address_box = QVBoxLayout()
        self.sender_address_box.setSpacing(4)
        self.sender_address_box.setObjectName(u"sender_address_box")
        self.sender_address_box.setContentsMargins(0, 0, 0, 0)
        self.sender_address_caption = QLabel(self.sender_card)
        self.sender_address_caption.setObjectName(u"sender_address_caption")
        self.sender_address_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.sender_address_caption.setProperty(u"tone", u"small")

        self.sender_address_box.addWidget(self.sender_address_caption)

        self.sender_address = QLineEdit(self.sender_card)
        self.sender_address.setObjectName(u"sender_address")

        self.sender_address_box.addWidget(self.sender_address)

        self.sender_address_fault = QLabel(self.sender_card)
        self.sender_address_fault.setObjectName(u"sender_address_fault")
        self.sender_address_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.sender_address_fault.setWordWrap(True)
        self.sender_address_fault.setProperty(u"tone", u"fault")

        self.sender_address_box.addWidget(self.sender_address_fault)

        self.keep_up_2 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.sender_address_box.addItem(self.keep_up_2)


        self.sender_row.addLayout(self.sender_address_box)

        self.sender_row.setStretch(0, 1)
        self.sender_row.setStretch(1, 1)

        self.sender_card_column.addLayout(self.sender_row)

        self.reply_to_box = QVBoxLayout()
        self.reply_to_box.setSpacing(4)
        self.reply_to_box.setObjectName(u"reply_to_box")
        self.reply_to_box.setContentsMargins(0, 0, 0, 0)
        self.reply_to_caption = QLabel(self.sender_card)
        self.reply_to_caption.setObjectName(u"reply_to_caption")
        self.reply_to_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.reply_to_caption.setProperty(u"tone", u"small")

        self.reply_to_box.addWidget(self.reply_to_caption)

        self.reply_to = QLineEdit(self.sender_card)
        self.reply_to.setObjectName(u"reply_to")

        self.reply_to_box.addWidget(self.reply_to)

        self.reply_to_fault = QLabel(self.sender_card)
        self.reply_to_fault.setObjectName(u"reply_to_fault")
        self.reply_to_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.reply_to_fault.setWordWrap(True)
        self.reply_to_fault.setProperty(u"tone", u"fault")

        self.reply_to_box.addWidget(self.reply_to_fault)


        self.sender_card_column.addLayout(self.reply_to_box)


        self.mail_column.addWidget(self.sender_card)

        self.server_card = QFrame(self.mail_body)
        self.server_card.setObjectName(u"server_card")
        self.server_card.setProperty(u"look", u"card")
        self.server_card_column = QVBoxLayout(self.server_card)
        self.server_card_column.setSpacing(12)
        self.server_card_column.setObjectName(u"server_card_column")
        self.server_card_column.setContentsMargins(14, 12, 14, 14)
        self.server_card_title = QLabel(self.server_card)
        self.server_card_title.setObjectName(u"server_card_title")
        self.server_card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.server_card_title.setProperty(u"tone", u"caption")

        self.server_card_column.addWidget(self.server_card_title)

        self.smtp_security_box = QVBoxLayout()
        self.smtp_security_box.setSpacing(4)
        self.smtp_security_box.setObjectName(u"smtp_security_box")
        self.smtp_security_box.setContentsMargins(0, 0, 0, 0)
        self.smtp_security_caption = QLabel(self.server_card)
        self.smtp_security_caption.setObjectName(u"smtp_security_caption")
        self.smtp_security_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.smtp_security_caption.setProperty(u"tone", u"small")

        self.smtp_security_box.addWidget(self.smtp_security_caption)

        self.smtp_security = ChoiceBox(self.server_card)
        self.smtp_security.setObjectName(u"smtp_security")

        self.smtp_security_box.addWidget(self.smtp_security)

        self.smtp_security_fault = QLabel(self.server_card)
        self.smtp_security_fault.setObjectName(u"smtp_security_fault")
        self.smtp_security_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.smtp_security_fault.setWordWrap(True)
        self.smtp_security_fault.setProperty(u"tone", u"fault")

        self.smtp_security_box.addWidget(self.smtp_security_fault)


        self.server_card_column.addLayout(self.smtp_security_box)

        self.server_row = QHBoxLayout()
        self.server_row.setSpacing(12)
        self.server_row.setObjectName(u"server_row")
        self.server_row.setContentsMargins(0, 0, 0, 0)
        self.smtp_host_box = QVBoxLayout()
        self.smtp_host_box.setSpacing(4)
        self.smtp_host_box.setObjectName(u"smtp_host_box")
        self.smtp_host_box.setContentsMargins(0, 0, 0, 0)
        self.smtp_host_caption = QLabel(self.server_card)
        self.smtp_host_caption.setObjectName(u"smtp_host_caption")
        self.smtp_host_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.smtp_host_caption.setProperty(u"tone", u"small")

        self.smtp_host_box.addWidget(self.smtp_host_caption)

        self.smtp_host = QLineEdit(self.server_card)
        self.smtp_host.setObjectName(u"smtp_host")

        self.smtp_host_box.addWidget(self.smtp_host)

        self.smtp_host_fault = QLabel(self.server_card)
        self.smtp_host_fault.setObjectName(u"smtp_host_fault")
        self.smtp_host_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.smtp_host_fault.setWordWrap(True)
        self.smtp_host_fault.setProperty(u"tone", u"fault")

        self.smtp_host_box.addWidget(self.smtp_host_fault)

        self.keep_up_3 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.smtp_host_box.addItem(self.keep_up_3)


        self.server_row.addLayout(self.smtp_host_box)

        self.smtp_port_box = QVBoxLayout()
        self.smtp_port_box.setSpacing(4)
        self.smtp_port_box.setObjectName(u"smtp_port_box")
        self.smtp_port_box.setContentsMargins(0, 0, 0, 0)
        self.smtp_port_caption = QLabel(self.server_card)
        self.smtp_port_caption.setObjectName(u"smtp_port_caption")
        self.smtp_port_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.smtp_port_caption.setProperty(u"tone", u"small")

        self.smtp_port_box.addWidget(self.smtp_port_caption)

        self.smtp_port = QSpinBox(self.server_card)
        self.smtp_port.setObjectName(u"smtp_port")
        self.smtp_port.setMinimum(1)
        self.smtp_port.setMaximum(65535)
        self.smtp_port.setMinimumSize(QSize(110, 0))

        self.smtp_port_box.addWidget(self.smtp_port)

        self.smtp_port_fault = QLabel(self.server_card)
        self.smtp_port_fault.setObjectName(u"smtp_port_fault")
        self.smtp_port_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.smtp_port_fault.setWordWrap(True)
        self.smtp_port_fault.setProperty(u"tone", u"fault")

        self.smtp_port_box.addWidget(self.smtp_port_fault)

        self.keep_up_4 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.smtp_port_box.addItem(self.keep_up_4)


        self.server_row.addLayout(self.smtp_port_box)

        self.server_row.setStretch(0, 1)

        self.server_card_column.addLayout(self.server_row)

        self.login_row = QHBoxLayout()
        self.login_row.setSpacing(12)
        self.login_row.setObjectName(u"login_row")
        self.login_row.setContentsMargins(0, 0, 0, 0)
        self.smtp_user_box = QVBoxLayout()
        self.smtp_user_box.setSpacing(4)
        self.smtp_user_box.setObjectName(u"smtp_user_box")
        self.smtp_user_box.setContentsMargins(0, 0, 0, 0)
        self.smtp_user_caption = QLabel(self.server_card)
        self.smtp_user_caption.setObjectName(u"smtp_user_caption")
        self.smtp_user_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.smtp_user_caption.setProperty(u"tone", u"small")

        self.smtp_user_box.addWidget(self.smtp_user_caption)

        self.smtp_user = QLineEdit(self.server_card)
        self.smtp_user.setObjectName(u"smtp_user")

        self.smtp_user_box.addWidget(self.smtp_user)

        self.smtp_user_fault = QLabel(self.server_card)
        self.smtp_user_fault.setObjectName(u"smtp_user_fault")
        self.smtp_user_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.smtp_user_fault.setWordWrap(True)
        self.smtp_user_fault.setProperty(u"tone", u"fault")

        self.smtp_user_box.addWidget(self.smtp_user_fault)

        self.keep_up_5 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.smtp_user_box.addItem(self.keep_up_5)


        self.login_row.addLayout(self.smtp_user_box)

        self.mail_password_box = QVBoxLayout()
        self.mail_password_box.setSpacing(4)
        self.mail_password_box.setObjectName(u"mail_password_box")
        self.mail_password_box.setContentsMargins(0, 0, 0, 0)
        self.mail_password_caption = QLabel(self.server_card)
        self.mail_password_caption.setObjectName(u"mail_password_caption")
        self.mail_password_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.mail_password_caption.setProperty(u"tone", u"small")

        self.mail_password_box.addWidget(self.mail_password_caption)

        self.mail_password = QLineEdit(self.server_card)
        self.mail_password.setObjectName(u"mail_password")
        self.mail_password.setEchoMode(QLineEdit.EchoMode.Password)

        self.mail_password_box.addWidget(self.mail_password)

        self.keep_up_6 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.mail_password_box.addItem(self.keep_up_6)


        self.login_row.addLayout(self.mail_password_box)

        self.login_row.setStretch(0, 1)
        self.login_row.setStretch(1, 1)

        self.server_card_column.addLayout(self.login_row)

        self.place_group = QVBoxLayout()
        self.place_group.setSpacing(4)
        self.place_group.setObjectName(u"place_group")
        self.place_group.setContentsMargins(0, 0, 0, 0)
        self.password_place_box = QVBoxLayout()
        self.password_place_box.setSpacing(4)
        self.password_place_box.setObjectName(u"password_place_box")
        self.password_place_box.setContentsMargins(0, 0, 0, 0)
        self.password_place_caption = QLabel(self.server_card)
        self.password_place_caption.setObjectName(u"password_place_caption")
        self.password_place_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.password_place_caption.setProperty(u"tone", u"small")

        self.password_place_box.addWidget(self.password_place_caption)

        self.password_place = ChoiceBox(self.server_card)
        self.password_place.setObjectName(u"password_place")

        self.password_place_box.addWidget(self.password_place)


        self.place_group.addLayout(self.password_place_box)

        self.place_line = QLabel(self.server_card)
        self.place_line.setObjectName(u"place_line")
        self.place_line.setTextFormat(Qt.TextFormat.PlainText)
        self.place_line.setWordWrap(True)
        self.place_line.setProperty(u"tone", u"faint")

        self.place_group.addWidget(self.place_line)


        self.server_card_column.addLayout(self.place_group)


        self.mail_column.addWidget(self.server_card)

        self.mail_fault = QLabel(self.mail_body)
        self.mail_fault.setObjectName(u"mail_fault")
        self.mail_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.mail_fault.setWordWrap(True)
        self.mail_fault.setProperty(u"tone", u"late")

        self.mail_column.addWidget(self.mail_fault)

        self.mail_footer = QHBoxLayout()
        self.mail_footer.setSpacing(12)
        self.mail_footer.setObjectName(u"mail_footer")
        self.mail_footer.setContentsMargins(0, 0, 0, 0)
        self.save_mail = QPushButton(self.mail_body)
        self.save_mail.setObjectName(u"save_mail")
        self.save_mail.setProperty(u"look", u"primary")

        self.mail_footer.addWidget(self.save_mail)

        self.mail_state = QLabel(self.mail_body)
        self.mail_state.setObjectName(u"mail_state")
        self.mail_state.setTextFormat(Qt.TextFormat.PlainText)
        self.mail_state.setProperty(u"tone", u"quiet")
        self.mail_state.setWordWrap(True)

        self.mail_footer.addWidget(self.mail_state)

        self.mail_footer.setStretch(1, 1)

        self.mail_column.addLayout(self.mail_footer)

        self.test_card = QFrame(self.mail_body)
        self.test_card.setObjectName(u"test_card")
        self.test_card.setProperty(u"look", u"card")
        self.test_card_column = QVBoxLayout(self.test_card)
        self.test_card_column.setSpacing(12)
        self.test_card_column.setObjectName(u"test_card_column")
        self.test_card_column.setContentsMargins(14, 12, 14, 14)
        self.test_card_title = QLabel(self.test_card)
        self.test_card_title.setObjectName(u"test_card_title")
        self.test_card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.test_card_title.setProperty(u"tone", u"caption")

        self.test_card_column.addWidget(self.test_card_title)

        self.test_row = QHBoxLayout()
        self.test_row.setSpacing(12)
        self.test_row.setObjectName(u"test_row")
        self.test_row.setContentsMargins(0, 0, 0, 0)
        self.test_address_box = QVBoxLayout()
        self.test_address_box.setSpacing(4)
        self.test_address_box.setObjectName(u"test_address_box")
        self.test_address_box.setContentsMargins(0, 0, 0, 0)
        self.test_address_caption = QLabel(self.test_card)
        self.test_address_caption.setObjectName(u"test_address_caption")
        self.test_address_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.test_address_caption.setProperty(u"tone", u"small")

        self.test_address_box.addWidget(self.test_address_caption)

        self.test_address = QLineEdit(self.test_card)
        self.test_address.setObjectName(u"test_address")

        self.test_address_box.addWidget(self.test_address)


        self.test_row.addLayout(self.test_address_box)

        self.send_test = QPushButton(self.test_card)
        self.send_test.setObjectName(u"send_test")

        self.test_row.addWidget(self.send_test, 0, Qt.AlignmentFlag.AlignBottom)

        self.test_row.setStretch(0, 1)

        self.test_card_column.addLayout(self.test_row)

        self.test_result = QLabel(self.test_card)
        self.test_result.setObjectName(u"test_result")
        self.test_result.setTextFormat(Qt.TextFormat.PlainText)
        self.test_result.setWordWrap(True)

        self.test_card_column.addWidget(self.test_result)


        self.mail_column.addWidget(self.test_card)

        self.mail_below = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.mail_column.addItem(self.mail_below)


        self.mail_row.addWidget(self.mail_body)

        self.mail_beside = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.mail_row.addItem(self.mail_beside)

        self.mail_row.setStretch(0, 100)
        self.mail_row.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.sender_name_caption.setBuddy(self.sender_name)
        self.sender_address_caption.setBuddy(self.sender_address)
        self.reply_to_caption.setBuddy(self.reply_to)
        self.smtp_security_caption.setBuddy(self.smtp_security)
        self.smtp_host_caption.setBuddy(self.smtp_host)
        self.smtp_port_caption.setBuddy(self.smtp_port)
        self.smtp_user_caption.setBuddy(self.smtp_user)
        self.mail_password_caption.setBuddy(self.mail_password)
        self.password_place_caption.setBuddy(self.password_place)
        self.test_address_caption.setBuddy(self.test_address)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MailSection)

        QMetaObject.connectSlotsByName(MailSection)
    # setupUi

    def retranslateUi(self, MailSection):
        self.mail_title.setText(QCoreApplication.translate("MailSection", u"Mail", None))
        self.mail_intro.setText(QCoreApplication.translate("MailSection", u"The account by which messages to customers leave.", None))
        self.demo_note.setText(QCoreApplication.translate("MailSection", u"The demo shop has a mail server of its own, and its account cannot be changed: nothing leaves this PC.", None))
        self.sender_card_title.setText(QCoreApplication.translate("MailSection", u"SENDER", None))
        self.sender_name_caption.setText(QCoreApplication.translate("MailSection", u"Sender\u2019s name", None))
#if QT_CONFIG(accessibility)
        self.sender_name.setAccessibleName(QCoreApplication.translate("MailSection", u"Sender\u2019s name", None))
#endif // QT_CONFIG(accessibility)
        self.sender_name.setPlaceholderText(QCoreApplication.translate("MailSection", u"as the shop", None))
        self.sender_address_caption.setText(QCoreApplication.translate("MailSection", u"Sender\u2019s address", None))
#if QT_CONFIG(accessibility)
        self.sender_address.setAccessibleName(QCoreApplication.translate("MailSection", u"Sender\u2019s address", None))
#endif // QT_CONFIG(accessibility)
        self.reply_to_caption.setText(QCoreApplication.translate("MailSection", u"Reply-to address", None))
#if QT_CONFIG(accessibility)
        self.reply_to.setAccessibleName(QCoreApplication.translate("MailSection", u"Reply-to address", None))
#endif // QT_CONFIG(accessibility)
        self.reply_to.setPlaceholderText(QCoreApplication.translate("MailSection", u"the sender\u2019s address", None))
        self.server_card_title.setText(QCoreApplication.translate("MailSection", u"SERVER", None))
        self.smtp_security_caption.setText(QCoreApplication.translate("MailSection", u"Encryption", None))
#if QT_CONFIG(accessibility)
        self.smtp_security.setAccessibleName(QCoreApplication.translate("MailSection", u"Encryption", None))
#endif // QT_CONFIG(accessibility)
        self.smtp_host_caption.setText(QCoreApplication.translate("MailSection", u"Mail server", None))
#if QT_CONFIG(accessibility)
        self.smtp_host.setAccessibleName(QCoreApplication.translate("MailSection", u"Mail server", None))
#endif // QT_CONFIG(accessibility)
        self.smtp_host.setPlaceholderText(QCoreApplication.translate("MailSection", u"mail.example.com", None))
        self.smtp_port_caption.setText(QCoreApplication.translate("MailSection", u"Port", None))
#if QT_CONFIG(accessibility)
        self.smtp_port.setAccessibleName(QCoreApplication.translate("MailSection", u"Port", None))
#endif // QT_CONFIG(accessibility)
        self.smtp_user_caption.setText(QCoreApplication.translate("MailSection", u"User name", None))
#if QT_CONFIG(accessibility)
        self.smtp_user.setAccessibleName(QCoreApplication.translate("MailSection", u"User name", None))
#endif // QT_CONFIG(accessibility)
        self.smtp_user.setPlaceholderText(QCoreApplication.translate("MailSection", u"empty: no login", None))
        self.mail_password_caption.setText(QCoreApplication.translate("MailSection", u"Password", None))
#if QT_CONFIG(accessibility)
        self.mail_password.setAccessibleName(QCoreApplication.translate("MailSection", u"Password", None))
#endif // QT_CONFIG(accessibility)
        self.password_place_caption.setText(QCoreApplication.translate("MailSection", u"Keep the password in", None))
#if QT_CONFIG(accessibility)
        self.password_place.setAccessibleName(QCoreApplication.translate("MailSection", u"Keep the password in", None))
#endif // QT_CONFIG(accessibility)
        self.save_mail.setText(QCoreApplication.translate("MailSection", u"Save", None))
        self.test_card_title.setText(QCoreApplication.translate("MailSection", u"TRY IT", None))
        self.test_address_caption.setText(QCoreApplication.translate("MailSection", u"Send a test message to", None))
#if QT_CONFIG(accessibility)
        self.test_address.setAccessibleName(QCoreApplication.translate("MailSection", u"Send a test message to", None))
#endif // QT_CONFIG(accessibility)
        self.send_test.setText(QCoreApplication.translate("MailSection", u"Send a test message", None))
        pass
    # retranslateUi

