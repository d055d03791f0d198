# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'letter_preview.ui'
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
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QTabWidget, QVBoxLayout, QWidget)

class Ui_LetterPreviewDialog(object):
    def setupUi(self, LetterPreviewDialog):
        if not LetterPreviewDialog.objectName():
            LetterPreviewDialog.setObjectName(u"LetterPreviewDialog")
        LetterPreviewDialog.resize(680, 640)
        self.column = QVBoxLayout(LetterPreviewDialog)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 18)
        self.letter_subject = QLabel(LetterPreviewDialog)
        self.letter_subject.setObjectName(u"letter_subject")
        self.letter_subject.setTextFormat(Qt.TextFormat.PlainText)
        self.letter_subject.setWordWrap(True)
        self.letter_subject.setProperty(u"tone", u"title")

        self.column.addWidget(self.letter_subject)

        self.letter_recipient = QLabel(LetterPreviewDialog)
        self.letter_recipient.setObjectName(u"letter_recipient")
        self.letter_recipient.setTextFormat(Qt.TextFormat.PlainText)
        self.letter_recipient.setWordWrap(True)
        self.letter_recipient.setProperty(u"tone", u"quiet")

        self.column.addWidget(self.letter_recipient)

        self.letter_parts = QTabWidget(LetterPreviewDialog)
        self.letter_parts.setObjectName(u"letter_parts")
        self.text_tab = QWidget()
        self.text_tab.setObjectName(u"text_tab")
        self.text_column = QVBoxLayout(self.text_tab)
        self.text_column.setObjectName(u"text_column")
        self.text_column.setContentsMargins(0, -1, 0, 0)
        self.letter_text = QPlainTextEdit(self.text_tab)
        self.letter_text.setObjectName(u"letter_text")
        self.letter_text.setReadOnly(True)

        self.text_column.addWidget(self.letter_text)

        self.letter_parts.addTab(self.text_tab, "")
        self.html_tab = QWidget()
        self.html_tab.setObjectName(u"html_tab")
        self.html_column = QVBoxLayout(self.html_tab)
        self.html_column.setObjectName(u"html_column")
        self.html_column.setContentsMargins(0, -1, 0, 0)
        self.letter_parts.addTab(self.html_tab, "")

        self.column.addWidget(self.letter_parts)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.push = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.push)

        self.close_preview = QPushButton(LetterPreviewDialog)
        self.close_preview.setObjectName(u"close_preview")

        self.buttons.addWidget(self.close_preview)


        self.column.addLayout(self.buttons)


        self.retranslateUi(LetterPreviewDialog)

        self.close_preview.setDefault(True)


        QMetaObject.connectSlotsByName(LetterPreviewDialog)
    # setupUi

    def retranslateUi(self, LetterPreviewDialog):
        LetterPreviewDialog.setWindowTitle(QCoreApplication.translate("LetterPreviewDialog", u"Preview", None))
#if QT_CONFIG(accessibility)
        self.letter_parts.setAccessibleName(QCoreApplication.translate("LetterPreviewDialog", u"Parts of the message", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.letter_text.setAccessibleName(QCoreApplication.translate("LetterPreviewDialog", u"The message as text", None))
#endif // QT_CONFIG(accessibility)
        self.letter_parts.setTabText(self.letter_parts.indexOf(self.text_tab), QCoreApplication.translate("LetterPreviewDialog", u"Text", None))
        self.letter_parts.setTabText(self.letter_parts.indexOf(self.html_tab), QCoreApplication.translate("LetterPreviewDialog", u"Formatted", None))
        self.close_preview.setText(QCoreApplication.translate("LetterPreviewDialog", u"Close", None))
    # retranslateUi

