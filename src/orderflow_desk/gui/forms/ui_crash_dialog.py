# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'crash_dialog.ui'
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
    QVBoxLayout, QWidget)

class Ui_CrashDialog(object):
    def setupUi(self, CrashDialog):
        if not CrashDialog.objectName():
            CrashDialog.setObjectName(u"CrashDialog")
        CrashDialog.resize(720, 560)
        self.column = QVBoxLayout(CrashDialog)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 18)
        self.crash_title = QLabel(CrashDialog)
        self.crash_title.setObjectName(u"crash_title")
        self.crash_title.setTextFormat(Qt.TextFormat.PlainText)
        self.crash_title.setWordWrap(True)
        self.crash_title.setProperty(u"tone", u"title")

        self.column.addWidget(self.crash_title)

        self.crash_meaning = QLabel(CrashDialog)
        self.crash_meaning.setObjectName(u"crash_meaning")
        self.crash_meaning.setTextFormat(Qt.TextFormat.PlainText)
        self.crash_meaning.setWordWrap(True)

        self.column.addWidget(self.crash_meaning)

        self.crash_saved = QLabel(CrashDialog)
        self.crash_saved.setObjectName(u"crash_saved")
        self.crash_saved.setTextFormat(Qt.TextFormat.PlainText)
        self.crash_saved.setWordWrap(True)

        self.column.addWidget(self.crash_saved)

        self.crash_times = QLabel(CrashDialog)
        self.crash_times.setObjectName(u"crash_times")
        self.crash_times.setTextFormat(Qt.TextFormat.PlainText)
        self.crash_times.setWordWrap(True)
        self.crash_times.setProperty(u"tone", u"quiet")

        self.column.addWidget(self.crash_times)

        self.crash_report_caption = QLabel(CrashDialog)
        self.crash_report_caption.setObjectName(u"crash_report_caption")
        self.crash_report_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.crash_report_caption.setWordWrap(True)
        self.crash_report_caption.setProperty(u"tone", u"small")

        self.column.addWidget(self.crash_report_caption)

        self.crash_report = QPlainTextEdit(CrashDialog)
        self.crash_report.setObjectName(u"crash_report")
        self.crash_report.setReadOnly(True)
        self.crash_report.setTabChangesFocus(True)

        self.column.addWidget(self.crash_report)

        self.crash_done = QLabel(CrashDialog)
        self.crash_done.setObjectName(u"crash_done")
        self.crash_done.setTextFormat(Qt.TextFormat.PlainText)
        self.crash_done.setWordWrap(True)
        self.crash_done.setProperty(u"tone", u"quiet")

        self.column.addWidget(self.crash_done)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.crash_copy = QPushButton(CrashDialog)
        self.crash_copy.setObjectName(u"crash_copy")
        self.crash_copy.setAutoDefault(False)

        self.buttons.addWidget(self.crash_copy)

        self.crash_save = QPushButton(CrashDialog)
        self.crash_save.setObjectName(u"crash_save")
        self.crash_save.setAutoDefault(False)

        self.buttons.addWidget(self.crash_save)

        self.crash_log = QPushButton(CrashDialog)
        self.crash_log.setObjectName(u"crash_log")
        self.crash_log.setAutoDefault(False)

        self.buttons.addWidget(self.crash_log)

        self.push = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.push)

        self.crash_quit = QPushButton(CrashDialog)
        self.crash_quit.setObjectName(u"crash_quit")
        self.crash_quit.setAutoDefault(False)

        self.buttons.addWidget(self.crash_quit)

        self.crash_go_on = QPushButton(CrashDialog)
        self.crash_go_on.setObjectName(u"crash_go_on")
        self.crash_go_on.setAutoDefault(False)
        self.crash_go_on.setProperty(u"look", u"primary")

        self.buttons.addWidget(self.crash_go_on)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.crash_report_caption.setBuddy(self.crash_report)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CrashDialog)

        QMetaObject.connectSlotsByName(CrashDialog)
    # setupUi

    def retranslateUi(self, CrashDialog):
        CrashDialog.setWindowTitle(QCoreApplication.translate("CrashDialog", u"Something went wrong", None))
        self.crash_report_caption.setText(QCoreApplication.translate("CrashDialog", u"The report, as it is copied and saved. It is sent nowhere by itself.", None))
#if QT_CONFIG(accessibility)
        self.crash_report.setAccessibleName(QCoreApplication.translate("CrashDialog", u"The report", None))
#endif // QT_CONFIG(accessibility)
        self.crash_copy.setText(QCoreApplication.translate("CrashDialog", u"Copy report", None))
        self.crash_save.setText(QCoreApplication.translate("CrashDialog", u"Save report\u2026", None))
        self.crash_log.setText(QCoreApplication.translate("CrashDialog", u"Open log", None))
        self.crash_quit.setText(QCoreApplication.translate("CrashDialog", u"Quit", None))
        self.crash_go_on.setText(QCoreApplication.translate("CrashDialog", u"Go on", None))
    # retranslateUi

