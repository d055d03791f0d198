# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'export_dialog.ui'
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
    QProgressBar, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox

class Ui_ExportDialog(object):
    def setupUi(self, ExportDialog):
        if not ExportDialog.objectName():
            ExportDialog.setObjectName(u"ExportDialog")
        ExportDialog.resize(480, 320)
        self.column = QVBoxLayout(ExportDialog)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 18)
        self.export_title = QLabel(ExportDialog)
        self.export_title.setObjectName(u"export_title")
        self.export_title.setTextFormat(Qt.TextFormat.PlainText)
        self.export_title.setProperty(u"tone", u"title")

        self.column.addWidget(self.export_title)

        self.list_box = QVBoxLayout()
        self.list_box.setSpacing(4)
        self.list_box.setObjectName(u"list_box")
        self.list_caption = QLabel(ExportDialog)
        self.list_caption.setObjectName(u"list_caption")
        self.list_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.list_caption.setProperty(u"tone", u"small")

        self.list_box.addWidget(self.list_caption)

        self.which_list = ChoiceBox(ExportDialog)
        self.which_list.setObjectName(u"which_list")

        self.list_box.addWidget(self.which_list)


        self.column.addLayout(self.list_box)

        self.kind_box = QVBoxLayout()
        self.kind_box.setSpacing(4)
        self.kind_box.setObjectName(u"kind_box")
        self.kind_caption = QLabel(ExportDialog)
        self.kind_caption.setObjectName(u"kind_caption")
        self.kind_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.kind_caption.setProperty(u"tone", u"small")

        self.kind_box.addWidget(self.kind_caption)

        self.kind = ChoiceBox(ExportDialog)
        self.kind.setObjectName(u"kind")

        self.kind_box.addWidget(self.kind)


        self.column.addLayout(self.kind_box)

        self.export_meaning = QLabel(ExportDialog)
        self.export_meaning.setObjectName(u"export_meaning")
        self.export_meaning.setTextFormat(Qt.TextFormat.PlainText)
        self.export_meaning.setWordWrap(True)
        self.export_meaning.setProperty(u"tone", u"quiet")

        self.column.addWidget(self.export_meaning)

        self.export_fault = QLabel(ExportDialog)
        self.export_fault.setObjectName(u"export_fault")
        self.export_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.export_fault.setWordWrap(True)
        self.export_fault.setProperty(u"tone", u"late")

        self.column.addWidget(self.export_fault)

        self.progress_box = QVBoxLayout()
        self.progress_box.setSpacing(4)
        self.progress_box.setObjectName(u"progress_box")
        self.progress = QProgressBar(ExportDialog)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)

        self.progress_box.addWidget(self.progress)

        self.progress_words = QLabel(ExportDialog)
        self.progress_words.setObjectName(u"progress_words")
        self.progress_words.setTextFormat(Qt.TextFormat.PlainText)
        self.progress_words.setProperty(u"tone", u"quiet")

        self.progress_box.addWidget(self.progress_words)


        self.column.addLayout(self.progress_box)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.push = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.push)

        self.leave_it = QPushButton(ExportDialog)
        self.leave_it.setObjectName(u"leave_it")
        self.leave_it.setAutoDefault(False)

        self.buttons.addWidget(self.leave_it)

        self.save_it = QPushButton(ExportDialog)
        self.save_it.setObjectName(u"save_it")
        self.save_it.setAutoDefault(False)
        self.save_it.setProperty(u"look", u"primary")

        self.buttons.addWidget(self.save_it)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.list_caption.setBuddy(self.which_list)
        self.kind_caption.setBuddy(self.kind)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ExportDialog)

        QMetaObject.connectSlotsByName(ExportDialog)
    # setupUi

    def retranslateUi(self, ExportDialog):
        ExportDialog.setWindowTitle(QCoreApplication.translate("ExportDialog", u"Export a list", None))
        self.export_title.setText(QCoreApplication.translate("ExportDialog", u"Export a list", None))
        self.list_caption.setText(QCoreApplication.translate("ExportDialog", u"List", None))
#if QT_CONFIG(accessibility)
        self.which_list.setAccessibleName(QCoreApplication.translate("ExportDialog", u"Which list is exported", None))
#endif // QT_CONFIG(accessibility)
        self.kind_caption.setText(QCoreApplication.translate("ExportDialog", u"File", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("ExportDialog", u"Form of the file", None))
#endif // QT_CONFIG(accessibility)
        self.export_meaning.setText(QCoreApplication.translate("ExportDialog", u"All rows, with full values; times are the shop's. In CSV files, values a spreadsheet might read as a formula (such as +49\u2026) start with an apostrophe.", None))
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("ExportDialog", u"How far it is", None))
#endif // QT_CONFIG(accessibility)
        self.leave_it.setText(QCoreApplication.translate("ExportDialog", u"Close", None))
        self.save_it.setText(QCoreApplication.translate("ExportDialog", u"Save as\u2026", None))
    # retranslateUi

