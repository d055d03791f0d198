# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'question_dialog.ui'
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
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox

class Ui_QuestionDialog(object):
    def setupUi(self, QuestionDialog):
        if not QuestionDialog.objectName():
            QuestionDialog.setObjectName(u"QuestionDialog")
        QuestionDialog.resize(460, 280)
        self.column = QVBoxLayout(QuestionDialog)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 22, 24, 20)
        self.question_title = QLabel(QuestionDialog)
        self.question_title.setObjectName(u"question_title")
        self.question_title.setTextFormat(Qt.TextFormat.PlainText)
        self.question_title.setWordWrap(True)
        self.question_title.setProperty(u"tone", u"title")

        self.column.addWidget(self.question_title)

        self.question_meaning = QLabel(QuestionDialog)
        self.question_meaning.setObjectName(u"question_meaning")
        self.question_meaning.setTextFormat(Qt.TextFormat.PlainText)
        self.question_meaning.setWordWrap(True)
        self.question_meaning.setProperty(u"tone", u"quiet")

        self.column.addWidget(self.question_meaning)

        self.reason_caption = QLabel(QuestionDialog)
        self.reason_caption.setObjectName(u"reason_caption")
        self.reason_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_caption.setProperty(u"tone", u"small")

        self.column.addWidget(self.reason_caption)

        self.reason = ChoiceBox(QuestionDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setEditable(True)

        self.column.addWidget(self.reason)

        self.reason_fault = QLabel(QuestionDialog)
        self.reason_fault.setObjectName(u"reason_fault")
        self.reason_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_fault.setWordWrap(True)
        self.reason_fault.setProperty(u"tone", u"late")

        self.column.addWidget(self.reason_fault)

        self.mail_line = QLabel(QuestionDialog)
        self.mail_line.setObjectName(u"mail_line")
        self.mail_line.setTextFormat(Qt.TextFormat.PlainText)
        self.mail_line.setWordWrap(True)
        self.mail_line.setProperty(u"tone", u"small")

        self.column.addWidget(self.mail_line)

        self.gap = QSpacerItem(20, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.gap)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.push = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.push)

        self.leave_it = QPushButton(QuestionDialog)
        self.leave_it.setObjectName(u"leave_it")
        self.leave_it.setAutoDefault(False)

        self.buttons.addWidget(self.leave_it)

        self.do_it = QPushButton(QuestionDialog)
        self.do_it.setObjectName(u"do_it")

        self.buttons.addWidget(self.do_it)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.reason_caption.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(QuestionDialog)

        self.do_it.setDefault(True)


        QMetaObject.connectSlotsByName(QuestionDialog)
    # setupUi

    def retranslateUi(self, QuestionDialog):
        self.reason_caption.setText(QCoreApplication.translate("QuestionDialog", u"Reason (staff only)", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("QuestionDialog", u"Reason", None))
#endif // QT_CONFIG(accessibility)
        self.leave_it.setText(QCoreApplication.translate("QuestionDialog", u"Cancel", None))
        self.do_it.setText(QCoreApplication.translate("QuestionDialog", u"Do it", None))
        pass
    # retranslateUi

