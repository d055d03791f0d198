# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'paper_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QLabel, QListWidget, QListWidgetItem, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox

class Ui_PaperDialog(object):
    def setupUi(self, PaperDialog):
        if not PaperDialog.objectName():
            PaperDialog.setObjectName(u"PaperDialog")
        PaperDialog.resize(1040, 660)
        self.paper_outer = QVBoxLayout(PaperDialog)
        self.paper_outer.setSpacing(0)
        self.paper_outer.setObjectName(u"paper_outer")
        self.paper_outer.setContentsMargins(0, 0, 0, 0)
        self.paper_row = QHBoxLayout()
        self.paper_row.setSpacing(0)
        self.paper_row.setObjectName(u"paper_row")
        self.paper_side = QFrame(PaperDialog)
        self.paper_side.setObjectName(u"paper_side")
        self.paper_side.setMinimumSize(QSize(312, 0))
        self.paper_side.setMaximumSize(QSize(312, 16777215))
        self.paper_side.setProperty(u"look", u"panel")
        self.paper_side_column = QVBoxLayout(self.paper_side)
        self.paper_side_column.setSpacing(12)
        self.paper_side_column.setObjectName(u"paper_side_column")
        self.paper_side_column.setContentsMargins(20, 18, 20, 14)
        self.paper_title = QLabel(self.paper_side)
        self.paper_title.setObjectName(u"paper_title")
        self.paper_title.setTextFormat(Qt.TextFormat.PlainText)
        self.paper_title.setProperty(u"tone", u"title")

        self.paper_side_column.addWidget(self.paper_title)

        self.paper_order = QLabel(self.paper_side)
        self.paper_order.setObjectName(u"paper_order")
        self.paper_order.setTextFormat(Qt.TextFormat.PlainText)
        self.paper_order.setProperty(u"tone", u"quiet")
        self.paper_order.setWordWrap(True)

        self.paper_side_column.addWidget(self.paper_order)

        self.paper_kinds = QListWidget(self.paper_side)
        self.paper_kinds.setObjectName(u"paper_kinds")
        self.paper_kinds.setProperty(u"look", u"menu")
        self.paper_kinds.setMinimumSize(QSize(0, 124))
        self.paper_kinds.setMaximumSize(QSize(16777215, 124))

        self.paper_side_column.addWidget(self.paper_kinds)

        self.paper_printer_box = QVBoxLayout()
        self.paper_printer_box.setSpacing(4)
        self.paper_printer_box.setObjectName(u"paper_printer_box")
        self.paper_printer_caption = QLabel(self.paper_side)
        self.paper_printer_caption.setObjectName(u"paper_printer_caption")
        self.paper_printer_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.paper_printer_caption.setProperty(u"tone", u"small")

        self.paper_printer_box.addWidget(self.paper_printer_caption)

        self.paper_printer = ChoiceBox(self.paper_side)
        self.paper_printer.setObjectName(u"paper_printer")

        self.paper_printer_box.addWidget(self.paper_printer)


        self.paper_side_column.addLayout(self.paper_printer_box)

        self.paper_size_box = QVBoxLayout()
        self.paper_size_box.setSpacing(4)
        self.paper_size_box.setObjectName(u"paper_size_box")
        self.paper_size_caption = QLabel(self.paper_side)
        self.paper_size_caption.setObjectName(u"paper_size_caption")
        self.paper_size_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.paper_size_caption.setProperty(u"tone", u"small")

        self.paper_size_box.addWidget(self.paper_size_caption)

        self.paper_size = ChoiceBox(self.paper_side)
        self.paper_size.setObjectName(u"paper_size")

        self.paper_size_box.addWidget(self.paper_size)


        self.paper_side_column.addLayout(self.paper_size_box)

        self.paper_fault = QLabel(self.paper_side)
        self.paper_fault.setObjectName(u"paper_fault")
        self.paper_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.paper_fault.setProperty(u"tone", u"late")
        self.paper_fault.setWordWrap(True)

        self.paper_side_column.addWidget(self.paper_fault)

        self.paper_below = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.paper_side_column.addItem(self.paper_below)

        self.paper_keys = QLabel(self.paper_side)
        self.paper_keys.setObjectName(u"paper_keys")
        self.paper_keys.setTextFormat(Qt.TextFormat.PlainText)
        self.paper_keys.setProperty(u"tone", u"faint")
        self.paper_keys.setWordWrap(True)

        self.paper_side_column.addWidget(self.paper_keys)


        self.paper_row.addWidget(self.paper_side)

        self.paper_ground = QFrame(PaperDialog)
        self.paper_ground.setObjectName(u"paper_ground")
        self.paper_ground.setProperty(u"look", u"ground")
        self.paper_page_column = QVBoxLayout(self.paper_ground)
        self.paper_page_column.setSpacing(4)
        self.paper_page_column.setObjectName(u"paper_page_column")
        self.paper_page_column.setContentsMargins(8, 8, 8, 10)
        self.paper_page_place = QVBoxLayout()
        self.paper_page_place.setSpacing(0)
        self.paper_page_place.setObjectName(u"paper_page_place")

        self.paper_page_column.addLayout(self.paper_page_place)

        self.paper_turning = QHBoxLayout()
        self.paper_turning.setSpacing(8)
        self.paper_turning.setObjectName(u"paper_turning")
        self.paper_turning_left = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.paper_turning.addItem(self.paper_turning_left)

        self.paper_previous = QPushButton(self.paper_ground)
        self.paper_previous.setObjectName(u"paper_previous")
        self.paper_previous.setProperty(u"look", u"quiet")
        self.paper_previous.setAutoDefault(False)

        self.paper_turning.addWidget(self.paper_previous)

        self.paper_place = QLabel(self.paper_ground)
        self.paper_place.setObjectName(u"paper_place")
        self.paper_place.setTextFormat(Qt.TextFormat.PlainText)
        self.paper_place.setProperty(u"tone", u"quiet")

        self.paper_turning.addWidget(self.paper_place)

        self.paper_next = QPushButton(self.paper_ground)
        self.paper_next.setObjectName(u"paper_next")
        self.paper_next.setProperty(u"look", u"quiet")
        self.paper_next.setAutoDefault(False)

        self.paper_turning.addWidget(self.paper_next)

        self.paper_turning_right = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.paper_turning.addItem(self.paper_turning_right)


        self.paper_page_column.addLayout(self.paper_turning)

        self.paper_page_column.setStretch(0, 1)

        self.paper_row.addWidget(self.paper_ground)

        self.paper_row.setStretch(1, 1)

        self.paper_outer.addLayout(self.paper_row)

        self.paper_rule = QFrame(PaperDialog)
        self.paper_rule.setObjectName(u"paper_rule")
        self.paper_rule.setMinimumSize(QSize(0, 1))
        self.paper_rule.setMaximumSize(QSize(16777215, 1))
        self.paper_rule.setProperty(u"look", u"rule")

        self.paper_outer.addWidget(self.paper_rule)

        self.paper_footer = QHBoxLayout()
        self.paper_footer.setSpacing(12)
        self.paper_footer.setObjectName(u"paper_footer")
        self.paper_footer.setContentsMargins(20, 12, 20, 14)
        self.paper_folder = QPushButton(PaperDialog)
        self.paper_folder.setObjectName(u"paper_folder")
        self.paper_folder.setProperty(u"look", u"link")
        self.paper_folder.setAutoDefault(False)

        self.paper_footer.addWidget(self.paper_folder)

        self.paper_push = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.paper_footer.addItem(self.paper_push)

        self.leave_it = QPushButton(PaperDialog)
        self.leave_it.setObjectName(u"leave_it")
        self.leave_it.setAutoDefault(False)

        self.paper_footer.addWidget(self.leave_it)

        self.print_it = QPushButton(PaperDialog)
        self.print_it.setObjectName(u"print_it")
        self.print_it.setProperty(u"look", u"primary")
        self.print_it.setAutoDefault(True)

        self.paper_footer.addWidget(self.print_it)


        self.paper_outer.addLayout(self.paper_footer)

#if QT_CONFIG(shortcut)
        self.paper_printer_caption.setBuddy(self.paper_printer)
        self.paper_size_caption.setBuddy(self.paper_size)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PaperDialog)

        self.print_it.setDefault(True)


        QMetaObject.connectSlotsByName(PaperDialog)
    # setupUi

    def retranslateUi(self, PaperDialog):
        PaperDialog.setWindowTitle(QCoreApplication.translate("PaperDialog", u"Print", None))
        self.paper_title.setText(QCoreApplication.translate("PaperDialog", u"Print", None))
#if QT_CONFIG(accessibility)
        self.paper_kinds.setAccessibleName(QCoreApplication.translate("PaperDialog", u"What is printed", None))
#endif // QT_CONFIG(accessibility)
        self.paper_printer_caption.setText(QCoreApplication.translate("PaperDialog", u"Printer", None))
#if QT_CONFIG(accessibility)
        self.paper_printer.setAccessibleName(QCoreApplication.translate("PaperDialog", u"Printer", None))
#endif // QT_CONFIG(accessibility)
        self.paper_size_caption.setText(QCoreApplication.translate("PaperDialog", u"Size", None))
#if QT_CONFIG(accessibility)
        self.paper_size.setAccessibleName(QCoreApplication.translate("PaperDialog", u"Size", None))
#endif // QT_CONFIG(accessibility)
        self.paper_keys.setText(QCoreApplication.translate("PaperDialog", u"Space ticks, Page Down turns the page, Enter prints.", None))
        self.paper_previous.setText(QCoreApplication.translate("PaperDialog", u"\u2039", None))
#if QT_CONFIG(accessibility)
        self.paper_previous.setAccessibleName(QCoreApplication.translate("PaperDialog", u"Page before", None))
#endif // QT_CONFIG(accessibility)
        self.paper_next.setText(QCoreApplication.translate("PaperDialog", u"\u203a", None))
#if QT_CONFIG(accessibility)
        self.paper_next.setAccessibleName(QCoreApplication.translate("PaperDialog", u"Next page", None))
#endif // QT_CONFIG(accessibility)
        self.paper_folder.setText(QCoreApplication.translate("PaperDialog", u"Open folder of PDFs", None))
        self.leave_it.setText(QCoreApplication.translate("PaperDialog", u"Cancel", None))
        self.print_it.setText(QCoreApplication.translate("PaperDialog", u"Print", None))
    # retranslateUi

