# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'data_section.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QFrame, QHBoxLayout,
    QHeaderView, QLabel, QProgressBar, QPushButton,
    QSizePolicy, QTableWidget, QTableWidgetItem, QVBoxLayout,
    QWidget)

class Ui_DataSection(object):
    def setupUi(self, DataSection):
        if not DataSection.objectName():
            DataSection.setObjectName(u"DataSection")
        DataSection.resize(900, 700)
        self.data_column = QVBoxLayout(DataSection)
        self.data_column.setSpacing(12)
        self.data_column.setObjectName(u"data_column")
        self.data_column.setContentsMargins(28, 22, 28, 24)
        self.data_heading = QVBoxLayout()
        self.data_heading.setSpacing(2)
        self.data_heading.setObjectName(u"data_heading")
        self.data_title = QLabel(DataSection)
        self.data_title.setObjectName(u"data_title")
        self.data_title.setTextFormat(Qt.TextFormat.PlainText)
        self.data_title.setProperty(u"tone", u"title")

        self.data_heading.addWidget(self.data_title)

        self.data_intro = QLabel(DataSection)
        self.data_intro.setObjectName(u"data_intro")
        self.data_intro.setTextFormat(Qt.TextFormat.PlainText)
        self.data_intro.setWordWrap(True)
        self.data_intro.setProperty(u"tone", u"quiet")

        self.data_heading.addWidget(self.data_intro)


        self.data_column.addLayout(self.data_heading)

        self.data_tools = QHBoxLayout()
        self.data_tools.setSpacing(8)
        self.data_tools.setObjectName(u"data_tools")
        self.data_state = QLabel(DataSection)
        self.data_state.setObjectName(u"data_state")
        self.data_state.setTextFormat(Qt.TextFormat.PlainText)
        self.data_state.setWordWrap(True)
        self.data_state.setProperty(u"tone", u"quiet")

        self.data_tools.addWidget(self.data_state)

        self.take_back = QPushButton(DataSection)
        self.take_back.setObjectName(u"take_back")
        self.take_back.setAutoDefault(False)

        self.data_tools.addWidget(self.take_back)

        self.import_list = QPushButton(DataSection)
        self.import_list.setObjectName(u"import_list")
        self.import_list.setAutoDefault(False)
        self.import_list.setProperty(u"look", u"primary")

        self.data_tools.addWidget(self.import_list)

        self.data_tools.setStretch(0, 1)

        self.data_column.addLayout(self.data_tools)

        self.data_progress = QProgressBar(DataSection)
        self.data_progress.setObjectName(u"data_progress")
        self.data_progress.setTextVisible(False)

        self.data_column.addWidget(self.data_progress)

        self.data_fault = QLabel(DataSection)
        self.data_fault.setObjectName(u"data_fault")
        self.data_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.data_fault.setWordWrap(True)
        self.data_fault.setProperty(u"tone", u"late")

        self.data_column.addWidget(self.data_fault)

        self.data_card = QFrame(DataSection)
        self.data_card.setObjectName(u"data_card")
        self.data_card.setProperty(u"look", u"card")
        self.data_card_column = QVBoxLayout(self.data_card)
        self.data_card_column.setSpacing(0)
        self.data_card_column.setObjectName(u"data_card_column")
        self.data_card_column.setContentsMargins(1, 6, 1, 6)
        self.past_imports = QTableWidget(self.data_card)
        self.past_imports.setObjectName(u"past_imports")
        self.past_imports.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.past_imports.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.past_imports.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.past_imports.setTabKeyNavigation(False)
        self.past_imports.setShowGrid(False)
        self.past_imports.setWordWrap(False)

        self.data_card_column.addWidget(self.past_imports)


        self.data_column.addWidget(self.data_card)


        self.retranslateUi(DataSection)

        QMetaObject.connectSlotsByName(DataSection)
    # setupUi

    def retranslateUi(self, DataSection):
        self.data_title.setText(QCoreApplication.translate("DataSection", u"Data", None))
        self.data_intro.setText(QCoreApplication.translate("DataSection", u"Lists of customers from another program are imported whole or not at all, and an import can be undone.", None))
        self.take_back.setText(QCoreApplication.translate("DataSection", u"Undo import", None))
        self.import_list.setText(QCoreApplication.translate("DataSection", u"Import customers\u2026", None))
#if QT_CONFIG(accessibility)
        self.data_progress.setAccessibleName(QCoreApplication.translate("DataSection", u"How far it is", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.past_imports.setAccessibleName(QCoreApplication.translate("DataSection", u"Imports that there were", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

