# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sign_in.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_SignIn(object):
    def setupUi(self, SignIn):
        if not SignIn.objectName():
            SignIn.setObjectName(u"SignIn")
        SignIn.resize(380, 360)
        SignIn.setProperty(u"look", u"card")
        self.column = QVBoxLayout(SignIn)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(32, 28, 32, 28)
        self.sign_in_title = QLabel(SignIn)
        self.sign_in_title.setObjectName(u"sign_in_title")
        self.sign_in_title.setTextFormat(Qt.TextFormat.PlainText)
        self.sign_in_title.setProperty(u"tone", u"title")

        self.column.addWidget(self.sign_in_title)

        self.sign_in_state = QLabel(SignIn)
        self.sign_in_state.setObjectName(u"sign_in_state")
        self.sign_in_state.setTextFormat(Qt.TextFormat.PlainText)
        self.sign_in_state.setWordWrap(True)
        self.sign_in_state.setProperty(u"tone", u"quiet")

        self.column.addWidget(self.sign_in_state)

        self.gap = QSpacerItem(20, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap)

        self.login_caption = QLabel(SignIn)
        self.login_caption.setObjectName(u"login_caption")
        self.login_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.login_caption.setProperty(u"tone", u"small")

        self.column.addWidget(self.login_caption)

        self.login = QLineEdit(SignIn)
        self.login.setObjectName(u"login")

        self.column.addWidget(self.login)

        self.password_caption = QLabel(SignIn)
        self.password_caption.setObjectName(u"password_caption")
        self.password_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.password_caption.setProperty(u"tone", u"small")

        self.column.addWidget(self.password_caption)

        self.password = QLineEdit(SignIn)
        self.password.setObjectName(u"password")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)

        self.column.addWidget(self.password)

        self.sign_in_fault = QLabel(SignIn)
        self.sign_in_fault.setObjectName(u"sign_in_fault")
        self.sign_in_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.sign_in_fault.setWordWrap(True)
        self.sign_in_fault.setProperty(u"tone", u"late")

        self.column.addWidget(self.sign_in_fault)

        self.gap_below = QSpacerItem(20, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap_below)

        self.sign_in = QPushButton(SignIn)
        self.sign_in.setObjectName(u"sign_in")
        self.sign_in.setProperty(u"look", u"primary")

        self.column.addWidget(self.sign_in)

#if QT_CONFIG(shortcut)
        self.login_caption.setBuddy(self.login)
        self.password_caption.setBuddy(self.password)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SignIn)

        self.sign_in.setDefault(True)


        QMetaObject.connectSlotsByName(SignIn)
    # setupUi

    def retranslateUi(self, SignIn):
        self.sign_in_title.setText(QCoreApplication.translate("SignIn", u"Orderflow Desk", None))
        self.login_caption.setText(QCoreApplication.translate("SignIn", u"Sign-in name", None))
#if QT_CONFIG(accessibility)
        self.login.setAccessibleName(QCoreApplication.translate("SignIn", u"Sign-in name", None))
#endif // QT_CONFIG(accessibility)
        self.password_caption.setText(QCoreApplication.translate("SignIn", u"Password", None))
#if QT_CONFIG(accessibility)
        self.password.setAccessibleName(QCoreApplication.translate("SignIn", u"Password", None))
#endif // QT_CONFIG(accessibility)
        self.sign_in.setText(QCoreApplication.translate("SignIn", u"Sign in", None))
        pass
    # retranslateUi

