# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'scanner_card.ui'
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
    QLineEdit, QSizePolicy, QVBoxLayout, QWidget)

from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox

class Ui_ScannerCard(object):
    def setupUi(self, ScannerCard):
        if not ScannerCard.objectName():
            ScannerCard.setObjectName(u"ScannerCard")
        ScannerCard.resize(680, 260)
        ScannerCard.setProperty(u"look", u"card")
        self.scanner_card_column = QVBoxLayout(ScannerCard)
        self.scanner_card_column.setSpacing(12)
        self.scanner_card_column.setObjectName(u"scanner_card_column")
        self.scanner_card_column.setContentsMargins(14, 12, 14, 14)
        self.scanner_card_title = QLabel(ScannerCard)
        self.scanner_card_title.setObjectName(u"scanner_card_title")
        self.scanner_card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.scanner_card_title.setProperty(u"tone", u"caption")

        self.scanner_card_column.addWidget(self.scanner_card_title)

        self.scanner_intro = QLabel(ScannerCard)
        self.scanner_intro.setObjectName(u"scanner_intro")
        self.scanner_intro.setTextFormat(Qt.TextFormat.PlainText)
        self.scanner_intro.setProperty(u"tone", u"faint")
        self.scanner_intro.setWordWrap(True)

        self.scanner_card_column.addWidget(self.scanner_intro)

        self.scanner_row = QHBoxLayout()
        self.scanner_row.setSpacing(12)
        self.scanner_row.setObjectName(u"scanner_row")
        self.scanner_row.setContentsMargins(0, 0, 0, 0)
        self.scanner_prefix_box = QVBoxLayout()
        self.scanner_prefix_box.setSpacing(4)
        self.scanner_prefix_box.setObjectName(u"scanner_prefix_box")
        self.scanner_prefix_box.setContentsMargins(0, 0, 0, 0)
        self.scanner_prefix_caption = QLabel(ScannerCard)
        self.scanner_prefix_caption.setObjectName(u"scanner_prefix_caption")
        self.scanner_prefix_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.scanner_prefix_caption.setProperty(u"tone", u"small")

        self.scanner_prefix_box.addWidget(self.scanner_prefix_caption)

        self.scanner_prefix = QLineEdit(ScannerCard)
        self.scanner_prefix.setObjectName(u"scanner_prefix")

        self.scanner_prefix_box.addWidget(self.scanner_prefix)


        self.scanner_row.addLayout(self.scanner_prefix_box)

        self.scanner_suffix_box = QVBoxLayout()
        self.scanner_suffix_box.setSpacing(4)
        self.scanner_suffix_box.setObjectName(u"scanner_suffix_box")
        self.scanner_suffix_box.setContentsMargins(0, 0, 0, 0)
        self.scanner_suffix_caption = QLabel(ScannerCard)
        self.scanner_suffix_caption.setObjectName(u"scanner_suffix_caption")
        self.scanner_suffix_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.scanner_suffix_caption.setProperty(u"tone", u"small")

        self.scanner_suffix_box.addWidget(self.scanner_suffix_caption)

        self.scanner_suffix = ChoiceBox(ScannerCard)
        self.scanner_suffix.setObjectName(u"scanner_suffix")

        self.scanner_suffix_box.addWidget(self.scanner_suffix)


        self.scanner_row.addLayout(self.scanner_suffix_box)

        self.scanner_own_box = QVBoxLayout()
        self.scanner_own_box.setSpacing(4)
        self.scanner_own_box.setObjectName(u"scanner_own_box")
        self.scanner_own_box.setContentsMargins(0, 0, 0, 0)
        self.scanner_own_caption = QLabel(ScannerCard)
        self.scanner_own_caption.setObjectName(u"scanner_own_caption")
        self.scanner_own_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.scanner_own_caption.setProperty(u"tone", u"small")

        self.scanner_own_box.addWidget(self.scanner_own_caption)

        self.scanner_own = QLineEdit(ScannerCard)
        self.scanner_own.setObjectName(u"scanner_own")

        self.scanner_own_box.addWidget(self.scanner_own)


        self.scanner_row.addLayout(self.scanner_own_box)

        self.scanner_row.setStretch(0, 1)
        self.scanner_row.setStretch(1, 1)
        self.scanner_row.setStretch(2, 1)

        self.scanner_card_column.addLayout(self.scanner_row)

        self.scanner_hint = QLabel(ScannerCard)
        self.scanner_hint.setObjectName(u"scanner_hint")
        self.scanner_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.scanner_hint.setProperty(u"tone", u"faint")
        self.scanner_hint.setWordWrap(True)

        self.scanner_card_column.addWidget(self.scanner_hint)

        self.scanner_try_box = QVBoxLayout()
        self.scanner_try_box.setSpacing(4)
        self.scanner_try_box.setObjectName(u"scanner_try_box")
        self.scanner_try_box.setContentsMargins(0, 0, 0, 0)
        self.scanner_try_caption = QLabel(ScannerCard)
        self.scanner_try_caption.setObjectName(u"scanner_try_caption")
        self.scanner_try_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.scanner_try_caption.setProperty(u"tone", u"small")

        self.scanner_try_box.addWidget(self.scanner_try_caption)

        self.scanner_try = QLineEdit(ScannerCard)
        self.scanner_try.setObjectName(u"scanner_try")

        self.scanner_try_box.addWidget(self.scanner_try)

        self.scanner_read = QLabel(ScannerCard)
        self.scanner_read.setObjectName(u"scanner_read")
        self.scanner_read.setTextFormat(Qt.TextFormat.PlainText)
        self.scanner_read.setProperty(u"tone", u"quiet")
        self.scanner_read.setWordWrap(True)

        self.scanner_try_box.addWidget(self.scanner_read)


        self.scanner_card_column.addLayout(self.scanner_try_box)

#if QT_CONFIG(shortcut)
        self.scanner_prefix_caption.setBuddy(self.scanner_prefix)
        self.scanner_suffix_caption.setBuddy(self.scanner_suffix)
        self.scanner_own_caption.setBuddy(self.scanner_own)
        self.scanner_try_caption.setBuddy(self.scanner_try)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ScannerCard)

        QMetaObject.connectSlotsByName(ScannerCard)
    # setupUi

    def retranslateUi(self, ScannerCard):
        self.scanner_card_title.setText(QCoreApplication.translate("ScannerCard", u"SCANNER", None))
        self.scanner_intro.setText(QCoreApplication.translate("ScannerCard", u"A scanned label opens its order, wherever in the program you are. Nothing needs to be set as long as the scanner ends each code with Enter or Tab.", None))
        self.scanner_prefix_caption.setText(QCoreApplication.translate("ScannerCard", u"Sent before a code", None))
#if QT_CONFIG(accessibility)
        self.scanner_prefix.setAccessibleName(QCoreApplication.translate("ScannerCard", u"What the scanner sends before a code", None))
#endif // QT_CONFIG(accessibility)
        self.scanner_suffix_caption.setText(QCoreApplication.translate("ScannerCard", u"Sent after a code", None))
#if QT_CONFIG(accessibility)
        self.scanner_suffix.setAccessibleName(QCoreApplication.translate("ScannerCard", u"What the scanner sends after a code", None))
#endif // QT_CONFIG(accessibility)
        self.scanner_own_caption.setText(QCoreApplication.translate("ScannerCard", u"The character", None))
#if QT_CONFIG(accessibility)
        self.scanner_own.setAccessibleName(QCoreApplication.translate("ScannerCard", u"The character that the scanner sends after a code", None))
#endif // QT_CONFIG(accessibility)
        self.scanner_try_caption.setText(QCoreApplication.translate("ScannerCard", u"Try it: scan a label here", None))
#if QT_CONFIG(accessibility)
        self.scanner_try.setAccessibleName(QCoreApplication.translate("ScannerCard", u"Scan a label here to try the scanner", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

