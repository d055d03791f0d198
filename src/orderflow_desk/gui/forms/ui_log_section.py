# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'log_section.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QFrame,
    QHBoxLayout, QHeaderView, QLabel, QPlainTextEdit,
    QPushButton, QSizePolicy, QSpacerItem, QTableView,
    QVBoxLayout, QWidget)

from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox

class Ui_LogSection(object):
    def setupUi(self, LogSection):
        if not LogSection.objectName():
            LogSection.setObjectName(u"LogSection")
        LogSection.resize(900, 700)
        self.log_column = QVBoxLayout(LogSection)
        self.log_column.setSpacing(12)
        self.log_column.setObjectName(u"log_column")
        self.log_column.setContentsMargins(28, 22, 28, 24)
        self.log_heading = QVBoxLayout()
        self.log_heading.setSpacing(2)
        self.log_heading.setObjectName(u"log_heading")
        self.log_title = QLabel(LogSection)
        self.log_title.setObjectName(u"log_title")
        self.log_title.setTextFormat(Qt.TextFormat.PlainText)
        self.log_title.setProperty(u"tone", u"title")

        self.log_heading.addWidget(self.log_title)

        self.log_intro = QLabel(LogSection)
        self.log_intro.setObjectName(u"log_intro")
        self.log_intro.setTextFormat(Qt.TextFormat.PlainText)
        self.log_intro.setWordWrap(True)
        self.log_intro.setProperty(u"tone", u"quiet")

        self.log_heading.addWidget(self.log_intro)


        self.log_column.addLayout(self.log_heading)

        self.log_tools = QHBoxLayout()
        self.log_tools.setSpacing(8)
        self.log_tools.setObjectName(u"log_tools")
        self.log_level = ChoiceBox(LogSection)
        self.log_level.setObjectName(u"log_level")
        self.log_level.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.log_level.setMinimumContentsLength(8)

        self.log_tools.addWidget(self.log_level)

        self.log_push = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.log_tools.addItem(self.log_push)

        self.log_refresh = QPushButton(LogSection)
        self.log_refresh.setObjectName(u"log_refresh")
        self.log_refresh.setAutoDefault(False)

        self.log_tools.addWidget(self.log_refresh)

        self.log_open_folder = QPushButton(LogSection)
        self.log_open_folder.setObjectName(u"log_open_folder")
        self.log_open_folder.setAutoDefault(False)

        self.log_tools.addWidget(self.log_open_folder)

        self.log_copy = QPushButton(LogSection)
        self.log_copy.setObjectName(u"log_copy")
        self.log_copy.setAutoDefault(False)
        self.log_copy.setProperty(u"look", u"primary")

        self.log_tools.addWidget(self.log_copy)


        self.log_column.addLayout(self.log_tools)

        self.log_state = QLabel(LogSection)
        self.log_state.setObjectName(u"log_state")
        self.log_state.setTextFormat(Qt.TextFormat.PlainText)
        self.log_state.setProperty(u"tone", u"quiet")
        self.log_state.setWordWrap(True)

        self.log_column.addWidget(self.log_state)

        self.log_card = QFrame(LogSection)
        self.log_card.setObjectName(u"log_card")
        self.log_card.setProperty(u"look", u"card")
        self.log_card_column = QVBoxLayout(self.log_card)
        self.log_card_column.setSpacing(0)
        self.log_card_column.setObjectName(u"log_card_column")
        self.log_card_column.setContentsMargins(1, 6, 1, 6)
        self.log_lines = QTableView(self.log_card)
        self.log_lines.setObjectName(u"log_lines")
        self.log_lines.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.log_lines.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.log_lines.setTabKeyNavigation(False)
        self.log_lines.setShowGrid(False)
        self.log_lines.setWordWrap(False)

        self.log_card_column.addWidget(self.log_lines)


        self.log_column.addWidget(self.log_card)

        self.log_whole = QPlainTextEdit(LogSection)
        self.log_whole.setObjectName(u"log_whole")
        self.log_whole.setMaximumSize(QSize(16777215, 120))
        self.log_whole.setReadOnly(True)
        self.log_whole.setTabChangesFocus(True)

        self.log_column.addWidget(self.log_whole)


        self.retranslateUi(LogSection)

        QMetaObject.connectSlotsByName(LogSection)
    # setupUi

    def retranslateUi(self, LogSection):
        self.log_title.setText(QCoreApplication.translate("LogSection", u"Log", None))
        self.log_intro.setText(QCoreApplication.translate("LogSection", u"What the program did on this PC, the newest last. Nothing that customers or staff wrote stands in it.", None))
#if QT_CONFIG(accessibility)
        self.log_level.setAccessibleName(QCoreApplication.translate("LogSection", u"Which lines are shown", None))
#endif // QT_CONFIG(accessibility)
        self.log_refresh.setText(QCoreApplication.translate("LogSection", u"Read again", None))
        self.log_open_folder.setText(QCoreApplication.translate("LogSection", u"Open folder", None))
        self.log_copy.setText(QCoreApplication.translate("LogSection", u"Copy for support", None))
#if QT_CONFIG(accessibility)
        self.log_lines.setAccessibleName(QCoreApplication.translate("LogSection", u"Lines of the log", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.log_whole.setAccessibleName(QCoreApplication.translate("LogSection", u"The chosen line, whole", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

