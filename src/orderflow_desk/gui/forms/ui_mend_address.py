# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'mend_address.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_MendAddress(object):
    def setupUi(self, MendAddress):
        if not MendAddress.objectName():
            MendAddress.setObjectName(u"MendAddress")
        MendAddress.resize(440, 220)
        self.column = QVBoxLayout(MendAddress)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 18)
        self.mend_title = QLabel(MendAddress)
        self.mend_title.setObjectName(u"mend_title")
        self.mend_title.setTextFormat(Qt.TextFormat.PlainText)
        self.mend_title.setProperty(u"tone", u"title")

        self.column.addWidget(self.mend_title)

        self.mend_meaning = QLabel(MendAddress)
        self.mend_meaning.setObjectName(u"mend_meaning")
        self.mend_meaning.setTextFormat(Qt.TextFormat.PlainText)
        self.mend_meaning.setWordWrap(True)
        self.mend_meaning.setProperty(u"tone", u"quiet")

        self.column.addWidget(self.mend_meaning)

        self.address = QLineEdit(MendAddress)
        self.address.setObjectName(u"address")

        self.column.addWidget(self.address)

        self.address_fault = QLabel(MendAddress)
        self.address_fault.setObjectName(u"address_fault")
        self.address_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.address_fault.setWordWrap(True)
        self.address_fault.setProperty(u"tone", u"late")

        self.column.addWidget(self.address_fault)

        self.gap = QSpacerItem(20, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.gap)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.push = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.push)

        self.leave_it = QPushButton(MendAddress)
        self.leave_it.setObjectName(u"leave_it")
        self.leave_it.setAutoDefault(False)

        self.buttons.addWidget(self.leave_it)

        self.send_there = QPushButton(MendAddress)
        self.send_there.setObjectName(u"send_there")

        self.buttons.addWidget(self.send_there)


        self.column.addLayout(self.buttons)


        self.retranslateUi(MendAddress)

        self.send_there.setDefault(True)


        QMetaObject.connectSlotsByName(MendAddress)
    # setupUi

    def retranslateUi(self, MendAddress):
        MendAddress.setWindowTitle(QCoreApplication.translate("MendAddress", u"Correct the address", None))
        self.mend_title.setText(QCoreApplication.translate("MendAddress", u"Correct the address", None))
        self.mend_meaning.setText(QCoreApplication.translate("MendAddress", u"The message goes there at once, and the customer keeps this address.", None))
#if QT_CONFIG(accessibility)
        self.address.setAccessibleName(QCoreApplication.translate("MendAddress", u"E-mail address", None))
#endif // QT_CONFIG(accessibility)
        self.leave_it.setText(QCoreApplication.translate("MendAddress", u"Cancel", None))
        self.send_there.setText(QCoreApplication.translate("MendAddress", u"Send there", None))
    # retranslateUi

