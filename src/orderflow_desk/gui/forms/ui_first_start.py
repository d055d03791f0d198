# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_start.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QPlainTextEdit, QProgressBar,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_FirstStart(object):
    def setupUi(self, FirstStart):
        if not FirstStart.objectName():
            FirstStart.setObjectName(u"FirstStart")
        FirstStart.resize(900, 760)
        self.column = QVBoxLayout(FirstStart)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(FirstStart)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inner = QWidget()
        self.inner.setObjectName(u"inner")
        self.inner_row = QHBoxLayout(self.inner)
        self.inner_row.setSpacing(0)
        self.inner_row.setObjectName(u"inner_row")
        self.inner_row.setContentsMargins(24, 24, 24, 24)
        self.left = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.inner_row.addItem(self.left)

        self.middle = QVBoxLayout()
        self.middle.setSpacing(16)
        self.middle.setObjectName(u"middle")
        self.middle.setContentsMargins(0, 0, 0, 0)
        self.above = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.middle.addItem(self.above)

        self.welcome = QLabel(self.inner)
        self.welcome.setObjectName(u"welcome")
        self.welcome.setTextFormat(Qt.TextFormat.PlainText)
        self.welcome.setProperty(u"tone", u"title")

        self.middle.addWidget(self.welcome)

        self.card = QFrame(self.inner)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"look", u"card")
        self.card.setMinimumSize(QSize(420, 0))
        self.card.setMaximumSize(QSize(640, 16777215))
        self.card_column = QVBoxLayout(self.card)
        self.card_column.setSpacing(16)
        self.card_column.setObjectName(u"card_column")
        self.card_column.setContentsMargins(32, 24, 32, 24)
        self.progress_row = QHBoxLayout()
        self.progress_row.setSpacing(0)
        self.progress_row.setObjectName(u"progress_row")
        self.progress_row.setContentsMargins(0, 0, 0, 0)
        self.progress_line = QLabel(self.card)
        self.progress_line.setObjectName(u"progress_line")
        self.progress_line.setTextFormat(Qt.TextFormat.PlainText)
        self.progress_line.setProperty(u"tone", u"caption")

        self.progress_row.addWidget(self.progress_line)


        self.card_column.addLayout(self.progress_row)

        self.progress = QProgressBar(self.card)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)
        self.progress.setMaximum(3)
        self.progress.setMinimumSize(QSize(0, 4))
        self.progress.setMaximumSize(QSize(16777215, 4))

        self.card_column.addWidget(self.progress)

        self.steps = QWidget(self.card)
        self.steps.setObjectName(u"steps")
        self.steps_column = QVBoxLayout(self.steps)
        self.steps_column.setSpacing(0)
        self.steps_column.setObjectName(u"steps_column")
        self.steps_column.setContentsMargins(0, 0, 0, 0)
        self.shop_step = QWidget(self.steps)
        self.shop_step.setObjectName(u"shop_step")
        self.shop_step_column = QVBoxLayout(self.shop_step)
        self.shop_step_column.setSpacing(12)
        self.shop_step_column.setObjectName(u"shop_step_column")
        self.shop_step_column.setContentsMargins(0, 0, 0, 0)
        self.shop_step_title = QLabel(self.shop_step)
        self.shop_step_title.setObjectName(u"shop_step_title")
        self.shop_step_title.setTextFormat(Qt.TextFormat.PlainText)
        self.shop_step_title.setProperty(u"tone", u"title")

        self.shop_step_column.addWidget(self.shop_step_title)

        self.shop_step_intro = QLabel(self.shop_step)
        self.shop_step_intro.setObjectName(u"shop_step_intro")
        self.shop_step_intro.setTextFormat(Qt.TextFormat.PlainText)
        self.shop_step_intro.setProperty(u"tone", u"quiet")
        self.shop_step_intro.setWordWrap(True)

        self.shop_step_column.addWidget(self.shop_step_intro)

        self.name_box = QVBoxLayout()
        self.name_box.setSpacing(4)
        self.name_box.setObjectName(u"name_box")
        self.name_box.setContentsMargins(0, 0, 0, 0)
        self.name_caption = QLabel(self.shop_step)
        self.name_caption.setObjectName(u"name_caption")
        self.name_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.name_caption.setProperty(u"tone", u"small")

        self.name_box.addWidget(self.name_caption)

        self.name = QLineEdit(self.shop_step)
        self.name.setObjectName(u"name")

        self.name_box.addWidget(self.name)

        self.name_fault = QLabel(self.shop_step)
        self.name_fault.setObjectName(u"name_fault")
        self.name_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.name_fault.setWordWrap(True)
        self.name_fault.setProperty(u"tone", u"fault")

        self.name_box.addWidget(self.name_fault)


        self.shop_step_column.addLayout(self.name_box)

        self.address_box = QVBoxLayout()
        self.address_box.setSpacing(4)
        self.address_box.setObjectName(u"address_box")
        self.address_box.setContentsMargins(0, 0, 0, 0)
        self.address_caption = QLabel(self.shop_step)
        self.address_caption.setObjectName(u"address_caption")
        self.address_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.address_caption.setProperty(u"tone", u"small")

        self.address_box.addWidget(self.address_caption)

        self.address = QPlainTextEdit(self.shop_step)
        self.address.setObjectName(u"address")
        self.address.setTabChangesFocus(True)
        self.address.setMinimumSize(QSize(0, 66))
        self.address.setMaximumSize(QSize(16777215, 66))

        self.address_box.addWidget(self.address)

        self.address_fault = QLabel(self.shop_step)
        self.address_fault.setObjectName(u"address_fault")
        self.address_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.address_fault.setWordWrap(True)
        self.address_fault.setProperty(u"tone", u"fault")

        self.address_box.addWidget(self.address_fault)


        self.shop_step_column.addLayout(self.address_box)

        self.phone_box = QVBoxLayout()
        self.phone_box.setSpacing(4)
        self.phone_box.setObjectName(u"phone_box")
        self.phone_box.setContentsMargins(0, 0, 0, 0)
        self.phone_caption = QLabel(self.shop_step)
        self.phone_caption.setObjectName(u"phone_caption")
        self.phone_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.phone_caption.setProperty(u"tone", u"small")

        self.phone_box.addWidget(self.phone_caption)

        self.phone = QLineEdit(self.shop_step)
        self.phone.setObjectName(u"phone")

        self.phone_box.addWidget(self.phone)

        self.phone_fault = QLabel(self.shop_step)
        self.phone_fault.setObjectName(u"phone_fault")
        self.phone_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.phone_fault.setWordWrap(True)
        self.phone_fault.setProperty(u"tone", u"fault")

        self.phone_box.addWidget(self.phone_fault)


        self.shop_step_column.addLayout(self.phone_box)

        self.shop_step_below = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.shop_step_column.addItem(self.shop_step_below)


        self.steps_column.addWidget(self.shop_step)

        self.admin_step = QWidget(self.steps)
        self.admin_step.setObjectName(u"admin_step")
        self.admin_step_column = QVBoxLayout(self.admin_step)
        self.admin_step_column.setSpacing(12)
        self.admin_step_column.setObjectName(u"admin_step_column")
        self.admin_step_column.setContentsMargins(0, 0, 0, 0)
        self.admin_step_title = QLabel(self.admin_step)
        self.admin_step_title.setObjectName(u"admin_step_title")
        self.admin_step_title.setTextFormat(Qt.TextFormat.PlainText)
        self.admin_step_title.setProperty(u"tone", u"title")

        self.admin_step_column.addWidget(self.admin_step_title)

        self.admin_step_intro = QLabel(self.admin_step)
        self.admin_step_intro.setObjectName(u"admin_step_intro")
        self.admin_step_intro.setTextFormat(Qt.TextFormat.PlainText)
        self.admin_step_intro.setProperty(u"tone", u"quiet")
        self.admin_step_intro.setWordWrap(True)

        self.admin_step_column.addWidget(self.admin_step_intro)

        self.person_name_box = QVBoxLayout()
        self.person_name_box.setSpacing(4)
        self.person_name_box.setObjectName(u"person_name_box")
        self.person_name_box.setContentsMargins(0, 0, 0, 0)
        self.person_name_caption = QLabel(self.admin_step)
        self.person_name_caption.setObjectName(u"person_name_caption")
        self.person_name_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.person_name_caption.setProperty(u"tone", u"small")

        self.person_name_box.addWidget(self.person_name_caption)

        self.person_name = QLineEdit(self.admin_step)
        self.person_name.setObjectName(u"person_name")

        self.person_name_box.addWidget(self.person_name)

        self.person_name_fault = QLabel(self.admin_step)
        self.person_name_fault.setObjectName(u"person_name_fault")
        self.person_name_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.person_name_fault.setWordWrap(True)
        self.person_name_fault.setProperty(u"tone", u"fault")

        self.person_name_box.addWidget(self.person_name_fault)


        self.admin_step_column.addLayout(self.person_name_box)

        self.login_line = QLabel(self.admin_step)
        self.login_line.setObjectName(u"login_line")
        self.login_line.setTextFormat(Qt.TextFormat.PlainText)
        self.login_line.setProperty(u"tone", u"quiet")
        self.login_line.setWordWrap(True)

        self.admin_step_column.addWidget(self.login_line)

        self.first_password_box = QVBoxLayout()
        self.first_password_box.setSpacing(4)
        self.first_password_box.setObjectName(u"first_password_box")
        self.first_password_box.setContentsMargins(0, 0, 0, 0)
        self.first_password_caption = QLabel(self.admin_step)
        self.first_password_caption.setObjectName(u"first_password_caption")
        self.first_password_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.first_password_caption.setProperty(u"tone", u"small")

        self.first_password_box.addWidget(self.first_password_caption)

        self.first_password = QLineEdit(self.admin_step)
        self.first_password.setObjectName(u"first_password")
        self.first_password.setEchoMode(QLineEdit.EchoMode.Password)

        self.first_password_box.addWidget(self.first_password)

        self.first_password_fault = QLabel(self.admin_step)
        self.first_password_fault.setObjectName(u"first_password_fault")
        self.first_password_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.first_password_fault.setWordWrap(True)
        self.first_password_fault.setProperty(u"tone", u"fault")

        self.first_password_box.addWidget(self.first_password_fault)


        self.admin_step_column.addLayout(self.first_password_box)

        self.show_password = QCheckBox(self.admin_step)
        self.show_password.setObjectName(u"show_password")

        self.admin_step_column.addWidget(self.show_password)

        self.password_hint = QLabel(self.admin_step)
        self.password_hint.setObjectName(u"password_hint")
        self.password_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.password_hint.setProperty(u"tone", u"faint")
        self.password_hint.setWordWrap(True)

        self.admin_step_column.addWidget(self.password_hint)

        self.admin_step_below = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.admin_step_column.addItem(self.admin_step_below)


        self.steps_column.addWidget(self.admin_step)

        self.mail_step = QWidget(self.steps)
        self.mail_step.setObjectName(u"mail_step")
        self.mail_step_column = QVBoxLayout(self.mail_step)
        self.mail_step_column.setSpacing(12)
        self.mail_step_column.setObjectName(u"mail_step_column")
        self.mail_step_column.setContentsMargins(0, 0, 0, 0)
        self.mail_step_title = QLabel(self.mail_step)
        self.mail_step_title.setObjectName(u"mail_step_title")
        self.mail_step_title.setTextFormat(Qt.TextFormat.PlainText)
        self.mail_step_title.setProperty(u"tone", u"title")

        self.mail_step_column.addWidget(self.mail_step_title)

        self.mail_step_intro = QLabel(self.mail_step)
        self.mail_step_intro.setObjectName(u"mail_step_intro")
        self.mail_step_intro.setTextFormat(Qt.TextFormat.PlainText)
        self.mail_step_intro.setProperty(u"tone", u"quiet")
        self.mail_step_intro.setWordWrap(True)

        self.mail_step_column.addWidget(self.mail_step_intro)


        self.steps_column.addWidget(self.mail_step)


        self.card_column.addWidget(self.steps)

        self.step_fault = QLabel(self.card)
        self.step_fault.setObjectName(u"step_fault")
        self.step_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.step_fault.setWordWrap(True)
        self.step_fault.setProperty(u"tone", u"late")

        self.card_column.addWidget(self.step_fault)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.back = QPushButton(self.card)
        self.back.setObjectName(u"back")

        self.buttons.addWidget(self.back)

        self.beside = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.beside)

        self.skip = QPushButton(self.card)
        self.skip.setObjectName(u"skip")

        self.buttons.addWidget(self.skip)

        self.next_step = QPushButton(self.card)
        self.next_step.setObjectName(u"next_step")
        self.next_step.setProperty(u"look", u"primary")

        self.buttons.addWidget(self.next_step)


        self.card_column.addLayout(self.buttons)


        self.middle.addWidget(self.card)

        self.below = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.middle.addItem(self.below)


        self.inner_row.addLayout(self.middle)

        self.right = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.inner_row.addItem(self.right)

        self.inner_row.setStretch(0, 1)
        self.inner_row.setStretch(1, 20)
        self.inner_row.setStretch(2, 1)
        self.scroll.setWidget(self.inner)

        self.column.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.name_caption.setBuddy(self.name)
        self.address_caption.setBuddy(self.address)
        self.phone_caption.setBuddy(self.phone)
        self.person_name_caption.setBuddy(self.person_name)
        self.first_password_caption.setBuddy(self.first_password)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(FirstStart)

        QMetaObject.connectSlotsByName(FirstStart)
    # setupUi

    def retranslateUi(self, FirstStart):
        self.welcome.setText(QCoreApplication.translate("FirstStart", u"Welcome to Orderflow Desk", None))
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("FirstStart", u"Progress", None))
#endif // QT_CONFIG(accessibility)
        self.shop_step_title.setText(QCoreApplication.translate("FirstStart", u"Your shop", None))
        self.shop_step_intro.setText(QCoreApplication.translate("FirstStart", u"Shown at the foot of every e-mail to your customers.", None))
        self.name_caption.setText(QCoreApplication.translate("FirstStart", u"Name of the shop", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("FirstStart", u"Name of the shop", None))
#endif // QT_CONFIG(accessibility)
        self.address_caption.setText(QCoreApplication.translate("FirstStart", u"Address", None))
#if QT_CONFIG(accessibility)
        self.address.setAccessibleName(QCoreApplication.translate("FirstStart", u"Address", None))
#endif // QT_CONFIG(accessibility)
        self.phone_caption.setText(QCoreApplication.translate("FirstStart", u"Phone", None))
#if QT_CONFIG(accessibility)
        self.phone.setAccessibleName(QCoreApplication.translate("FirstStart", u"Phone", None))
#endif // QT_CONFIG(accessibility)
        self.admin_step_title.setText(QCoreApplication.translate("FirstStart", u"You, the administrator", None))
        self.admin_step_intro.setText(QCoreApplication.translate("FirstStart", u"The timeline of each order says who did what. You can add other people later, in Settings, People.", None))
        self.person_name_caption.setText(QCoreApplication.translate("FirstStart", u"Your name", None))
#if QT_CONFIG(accessibility)
        self.person_name.setAccessibleName(QCoreApplication.translate("FirstStart", u"Your name", None))
#endif // QT_CONFIG(accessibility)
        self.first_password_caption.setText(QCoreApplication.translate("FirstStart", u"Password", None))
#if QT_CONFIG(accessibility)
        self.first_password.setAccessibleName(QCoreApplication.translate("FirstStart", u"Password", None))
#endif // QT_CONFIG(accessibility)
        self.show_password.setText(QCoreApplication.translate("FirstStart", u"Show the password", None))
        self.password_hint.setText(QCoreApplication.translate("FirstStart", u"Without a password, whoever starts the program on this PC is signed in as you.", None))
        self.mail_step_title.setText(QCoreApplication.translate("FirstStart", u"Mail", None))
        self.mail_step_intro.setText(QCoreApplication.translate("FirstStart", u"The e-mail account used for customers. Until there is one, messages wait in the Outbox.", None))
        self.back.setText(QCoreApplication.translate("FirstStart", u"Back", None))
        self.skip.setText(QCoreApplication.translate("FirstStart", u"Skip", None))
        self.next_step.setText(QCoreApplication.translate("FirstStart", u"Next", None))
        pass
    # retranslateUi

