# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QFrame,
    QHBoxLayout, QHeaderView, QLabel, QProgressBar,
    QPushButton, QSizePolicy, QSpacerItem, QSpinBox,
    QStackedWidget, QTableWidget, QTableWidgetItem, QVBoxLayout,
    QWidget)

from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox

class Ui_ImportDialog(object):
    def setupUi(self, ImportDialog):
        if not ImportDialog.objectName():
            ImportDialog.setObjectName(u"ImportDialog")
        ImportDialog.resize(860, 640)
        self.column = QVBoxLayout(ImportDialog)
        self.column.setSpacing(14)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 18)
        self.import_title = QLabel(ImportDialog)
        self.import_title.setObjectName(u"import_title")
        self.import_title.setTextFormat(Qt.TextFormat.PlainText)
        self.import_title.setProperty(u"tone", u"title")

        self.column.addWidget(self.import_title)

        self.file_row = QHBoxLayout()
        self.file_row.setSpacing(8)
        self.file_row.setObjectName(u"file_row")
        self.file_name = QLabel(ImportDialog)
        self.file_name.setObjectName(u"file_name")
        self.file_name.setTextFormat(Qt.TextFormat.PlainText)
        self.file_name.setWordWrap(True)

        self.file_row.addWidget(self.file_name)

        self.file_push = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.file_row.addItem(self.file_push)

        self.choose_file = QPushButton(ImportDialog)
        self.choose_file.setObjectName(u"choose_file")
        self.choose_file.setAutoDefault(False)

        self.file_row.addWidget(self.choose_file)


        self.column.addLayout(self.file_row)

        self.pages = QStackedWidget(ImportDialog)
        self.pages.setObjectName(u"pages")
        self.columns_page = QWidget()
        self.columns_page.setObjectName(u"columns_page")
        self.columns_column = QVBoxLayout(self.columns_page)
        self.columns_column.setSpacing(12)
        self.columns_column.setObjectName(u"columns_column")
        self.columns_column.setContentsMargins(0, 0, 0, 0)
        self.columns_meaning = QLabel(self.columns_page)
        self.columns_meaning.setObjectName(u"columns_meaning")
        self.columns_meaning.setTextFormat(Qt.TextFormat.PlainText)
        self.columns_meaning.setWordWrap(True)
        self.columns_meaning.setProperty(u"tone", u"quiet")

        self.columns_column.addWidget(self.columns_meaning)

        self.how_row = QHBoxLayout()
        self.how_row.setSpacing(16)
        self.how_row.setObjectName(u"how_row")
        self.encoding_box = QVBoxLayout()
        self.encoding_box.setSpacing(4)
        self.encoding_box.setObjectName(u"encoding_box")
        self.encoding_caption = QLabel(self.columns_page)
        self.encoding_caption.setObjectName(u"encoding_caption")
        self.encoding_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.encoding_caption.setProperty(u"tone", u"small")

        self.encoding_box.addWidget(self.encoding_caption)

        self.encoding = ChoiceBox(self.columns_page)
        self.encoding.setObjectName(u"encoding")

        self.encoding_box.addWidget(self.encoding)


        self.how_row.addLayout(self.encoding_box)

        self.delimiter_box = QVBoxLayout()
        self.delimiter_box.setSpacing(4)
        self.delimiter_box.setObjectName(u"delimiter_box")
        self.delimiter_caption = QLabel(self.columns_page)
        self.delimiter_caption.setObjectName(u"delimiter_caption")
        self.delimiter_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.delimiter_caption.setProperty(u"tone", u"small")

        self.delimiter_box.addWidget(self.delimiter_caption)

        self.delimiter = ChoiceBox(self.columns_page)
        self.delimiter.setObjectName(u"delimiter")

        self.delimiter_box.addWidget(self.delimiter)


        self.how_row.addLayout(self.delimiter_box)

        self.header_line_box = QVBoxLayout()
        self.header_line_box.setSpacing(4)
        self.header_line_box.setObjectName(u"header_line_box")
        self.header_line_caption = QLabel(self.columns_page)
        self.header_line_caption.setObjectName(u"header_line_caption")
        self.header_line_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.header_line_caption.setProperty(u"tone", u"small")

        self.header_line_box.addWidget(self.header_line_caption)

        self.header_line = QSpinBox(self.columns_page)
        self.header_line.setObjectName(u"header_line")
        self.header_line.setKeyboardTracking(False)
        self.header_line.setMinimum(1)
        self.header_line.setMaximum(1000)

        self.header_line_box.addWidget(self.header_line)


        self.how_row.addLayout(self.header_line_box)

        self.how_push = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.how_row.addItem(self.how_push)


        self.columns_column.addLayout(self.how_row)

        self.columns_card = QFrame(self.columns_page)
        self.columns_card.setObjectName(u"columns_card")
        self.columns_card.setProperty(u"look", u"card")
        self.columns_card_column = QVBoxLayout(self.columns_card)
        self.columns_card_column.setSpacing(0)
        self.columns_card_column.setObjectName(u"columns_card_column")
        self.columns_card_column.setContentsMargins(1, 6, 1, 6)
        self.columns = QTableWidget(self.columns_card)
        self.columns.setObjectName(u"columns")
        self.columns.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.columns.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.columns.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.columns.setTabKeyNavigation(False)
        self.columns.setShowGrid(False)
        self.columns.setWordWrap(False)

        self.columns_card_column.addWidget(self.columns)


        self.columns_column.addWidget(self.columns_card)

        self.pages.addWidget(self.columns_page)
        self.findings_page = QWidget()
        self.findings_page.setObjectName(u"findings_page")
        self.findings_column = QVBoxLayout(self.findings_page)
        self.findings_column.setSpacing(12)
        self.findings_column.setObjectName(u"findings_column")
        self.findings_column.setContentsMargins(0, 0, 0, 0)
        self.summary = QLabel(self.findings_page)
        self.summary.setObjectName(u"summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)

        self.findings_column.addWidget(self.summary)

        self.faults_card = QFrame(self.findings_page)
        self.faults_card.setObjectName(u"faults_card")
        self.faults_card.setProperty(u"look", u"card")
        self.faults_column = QVBoxLayout(self.faults_card)
        self.faults_column.setSpacing(8)
        self.faults_column.setObjectName(u"faults_column")
        self.faults_column.setContentsMargins(14, 12, 14, 8)
        self.faults_title = QLabel(self.faults_card)
        self.faults_title.setObjectName(u"faults_title")
        self.faults_title.setTextFormat(Qt.TextFormat.PlainText)
        self.faults_title.setWordWrap(True)
        self.faults_title.setProperty(u"tone", u"late")

        self.faults_column.addWidget(self.faults_title)

        self.faults = QTableWidget(self.faults_card)
        self.faults.setObjectName(u"faults")
        self.faults.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.faults.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.faults.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed|QAbstractItemView.EditTrigger.DoubleClicked|QAbstractItemView.EditTrigger.EditKeyPressed)
        self.faults.setTabKeyNavigation(False)
        self.faults.setShowGrid(False)
        self.faults.setWordWrap(False)

        self.faults_column.addWidget(self.faults)


        self.findings_column.addWidget(self.faults_card)

        self.near_card = QFrame(self.findings_page)
        self.near_card.setObjectName(u"near_card")
        self.near_card.setProperty(u"look", u"card")
        self.near_column = QVBoxLayout(self.near_card)
        self.near_column.setSpacing(8)
        self.near_column.setObjectName(u"near_column")
        self.near_column.setContentsMargins(14, 12, 14, 8)
        self.near_title = QLabel(self.near_card)
        self.near_title.setObjectName(u"near_title")
        self.near_title.setTextFormat(Qt.TextFormat.PlainText)
        self.near_title.setWordWrap(True)

        self.near_column.addWidget(self.near_title)

        self.near_row = QHBoxLayout()
        self.near_row.setSpacing(8)
        self.near_row.setObjectName(u"near_row")
        self.near_choice = ChoiceBox(self.near_card)
        self.near_choice.setObjectName(u"near_choice")

        self.near_row.addWidget(self.near_choice)

        self.near_hint = QLabel(self.near_card)
        self.near_hint.setObjectName(u"near_hint")
        self.near_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.near_hint.setProperty(u"tone", u"quiet")

        self.near_row.addWidget(self.near_hint)

        self.near_push = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.near_row.addItem(self.near_push)


        self.near_column.addLayout(self.near_row)

        self.near = QTableWidget(self.near_card)
        self.near.setObjectName(u"near")
        self.near.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.near.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.near.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.near.setTabKeyNavigation(False)
        self.near.setShowGrid(False)
        self.near.setWordWrap(False)

        self.near_column.addWidget(self.near)


        self.findings_column.addWidget(self.near_card)

        self.findings_gap = QSpacerItem(20, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.findings_column.addItem(self.findings_gap)

        self.pages.addWidget(self.findings_page)

        self.column.addWidget(self.pages)

        self.import_fault = QLabel(ImportDialog)
        self.import_fault.setObjectName(u"import_fault")
        self.import_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.import_fault.setWordWrap(True)
        self.import_fault.setProperty(u"tone", u"late")

        self.column.addWidget(self.import_fault)

        self.progress_box = QVBoxLayout()
        self.progress_box.setSpacing(4)
        self.progress_box.setObjectName(u"progress_box")
        self.progress = QProgressBar(ImportDialog)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)

        self.progress_box.addWidget(self.progress)

        self.progress_words = QLabel(ImportDialog)
        self.progress_words.setObjectName(u"progress_words")
        self.progress_words.setTextFormat(Qt.TextFormat.PlainText)
        self.progress_words.setProperty(u"tone", u"quiet")

        self.progress_box.addWidget(self.progress_words)


        self.column.addLayout(self.progress_box)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.go_back = QPushButton(ImportDialog)
        self.go_back.setObjectName(u"go_back")
        self.go_back.setAutoDefault(False)

        self.buttons.addWidget(self.go_back)

        self.push = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.push)

        self.leave_it = QPushButton(ImportDialog)
        self.leave_it.setObjectName(u"leave_it")
        self.leave_it.setAutoDefault(False)

        self.buttons.addWidget(self.leave_it)

        self.check_it = QPushButton(ImportDialog)
        self.check_it.setObjectName(u"check_it")
        self.check_it.setAutoDefault(False)
        self.check_it.setProperty(u"look", u"primary")

        self.buttons.addWidget(self.check_it)

        self.take_in = QPushButton(ImportDialog)
        self.take_in.setObjectName(u"take_in")
        self.take_in.setAutoDefault(False)
        self.take_in.setProperty(u"look", u"primary")

        self.buttons.addWidget(self.take_in)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.encoding_caption.setBuddy(self.encoding)
        self.delimiter_caption.setBuddy(self.delimiter)
        self.header_line_caption.setBuddy(self.header_line)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ImportDialog)

        QMetaObject.connectSlotsByName(ImportDialog)
    # setupUi

    def retranslateUi(self, ImportDialog):
        ImportDialog.setWindowTitle(QCoreApplication.translate("ImportDialog", u"Import customers", None))
        self.import_title.setText(QCoreApplication.translate("ImportDialog", u"Import customers and their items", None))
        self.file_name.setText(QCoreApplication.translate("ImportDialog", u"No file is chosen yet", None))
        self.choose_file.setText(QCoreApplication.translate("ImportDialog", u"Choose a file\u2026", None))
        self.columns_meaning.setText(QCoreApplication.translate("ImportDialog", u"Each column is taken as what its name says; please correct what is wrong.", None))
        self.encoding_caption.setText(QCoreApplication.translate("ImportDialog", u"Encoding", None))
#if QT_CONFIG(accessibility)
        self.encoding.setAccessibleName(QCoreApplication.translate("ImportDialog", u"Encoding of the file", None))
#endif // QT_CONFIG(accessibility)
        self.delimiter_caption.setText(QCoreApplication.translate("ImportDialog", u"Between two cells", None))
#if QT_CONFIG(accessibility)
        self.delimiter.setAccessibleName(QCoreApplication.translate("ImportDialog", u"What stands between two cells", None))
#endif // QT_CONFIG(accessibility)
        self.header_line_caption.setText(QCoreApplication.translate("ImportDialog", u"Column names in line", None))
#if QT_CONFIG(accessibility)
        self.header_line.setAccessibleName(QCoreApplication.translate("ImportDialog", u"Line that holds the names of the columns", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.columns.setAccessibleName(QCoreApplication.translate("ImportDialog", u"Columns of the file", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.faults.setAccessibleName(QCoreApplication.translate("ImportDialog", u"Cells in doubt", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.near_choice.setAccessibleName(QCoreApplication.translate("ImportDialog", u"What becomes of those who share a phone or an address", None))
#endif // QT_CONFIG(accessibility)
        self.near_hint.setText(QCoreApplication.translate("ImportDialog", u"A tick takes a single one in.", None))
#if QT_CONFIG(accessibility)
        self.near.setAccessibleName(QCoreApplication.translate("ImportDialog", u"Customers who share a phone or an address with another", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("ImportDialog", u"How far it is", None))
#endif // QT_CONFIG(accessibility)
        self.go_back.setText(QCoreApplication.translate("ImportDialog", u"Back", None))
        self.leave_it.setText(QCoreApplication.translate("ImportDialog", u"Close", None))
        self.check_it.setText(QCoreApplication.translate("ImportDialog", u"Check the file", None))
        self.take_in.setText(QCoreApplication.translate("ImportDialog", u"Take in", None))
    # retranslateUi

