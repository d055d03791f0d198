# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'paper_section.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox

class Ui_PaperSection(object):
    def setupUi(self, PaperSection):
        if not PaperSection.objectName():
            PaperSection.setObjectName(u"PaperSection")
        PaperSection.resize(900, 700)
        self.paper_section_row = QHBoxLayout(PaperSection)
        self.paper_section_row.setSpacing(0)
        self.paper_section_row.setObjectName(u"paper_section_row")
        self.paper_section_row.setContentsMargins(28, 22, 28, 24)
        self.paper_body = QWidget(PaperSection)
        self.paper_body.setObjectName(u"paper_body")
        self.paper_body.setMaximumSize(QSize(680, 16777215))
        self.paper_column = QVBoxLayout(self.paper_body)
        self.paper_column.setSpacing(16)
        self.paper_column.setObjectName(u"paper_column")
        self.paper_column.setContentsMargins(0, 0, 0, 0)
        self.paper_heading = QVBoxLayout()
        self.paper_heading.setSpacing(2)
        self.paper_heading.setObjectName(u"paper_heading")
        self.paper_heading.setContentsMargins(0, 0, 0, 0)
        self.paper_section_title = QLabel(self.paper_body)
        self.paper_section_title.setObjectName(u"paper_section_title")
        self.paper_section_title.setTextFormat(Qt.TextFormat.PlainText)
        self.paper_section_title.setProperty(u"tone", u"title")

        self.paper_heading.addWidget(self.paper_section_title)

        self.paper_intro = QLabel(self.paper_body)
        self.paper_intro.setObjectName(u"paper_intro")
        self.paper_intro.setTextFormat(Qt.TextFormat.PlainText)
        self.paper_intro.setProperty(u"tone", u"quiet")
        self.paper_intro.setWordWrap(True)

        self.paper_heading.addWidget(self.paper_intro)


        self.paper_column.addLayout(self.paper_heading)

        self.label_card = QFrame(self.paper_body)
        self.label_card.setObjectName(u"label_card")
        self.label_card.setProperty(u"look", u"card")
        self.label_card_column = QVBoxLayout(self.label_card)
        self.label_card_column.setSpacing(10)
        self.label_card_column.setObjectName(u"label_card_column")
        self.label_card_column.setContentsMargins(14, 12, 14, 14)
        self.label_card_title = QLabel(self.label_card)
        self.label_card_title.setObjectName(u"label_card_title")
        self.label_card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.label_card_title.setProperty(u"tone", u"caption")

        self.label_card_column.addWidget(self.label_card_title)

        self.label_row = QHBoxLayout()
        self.label_row.setSpacing(12)
        self.label_row.setObjectName(u"label_row")
        self.label_row.setContentsMargins(0, 0, 0, 0)
        self.label_printer_box = QVBoxLayout()
        self.label_printer_box.setSpacing(4)
        self.label_printer_box.setObjectName(u"label_printer_box")
        self.label_printer_caption = QLabel(self.label_card)
        self.label_printer_caption.setObjectName(u"label_printer_caption")
        self.label_printer_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.label_printer_caption.setProperty(u"tone", u"small")

        self.label_printer_box.addWidget(self.label_printer_caption)

        self.label_printer = ChoiceBox(self.label_card)
        self.label_printer.setObjectName(u"label_printer")

        self.label_printer_box.addWidget(self.label_printer)


        self.label_row.addLayout(self.label_printer_box)

        self.label_size_box = QVBoxLayout()
        self.label_size_box.setSpacing(4)
        self.label_size_box.setObjectName(u"label_size_box")
        self.label_size_caption = QLabel(self.label_card)
        self.label_size_caption.setObjectName(u"label_size_caption")
        self.label_size_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.label_size_caption.setProperty(u"tone", u"small")

        self.label_size_box.addWidget(self.label_size_caption)

        self.label_size = ChoiceBox(self.label_card)
        self.label_size.setObjectName(u"label_size")

        self.label_size_box.addWidget(self.label_size)


        self.label_row.addLayout(self.label_size_box)

        self.label_trial_box = QVBoxLayout()
        self.label_trial_box.setSpacing(4)
        self.label_trial_box.setObjectName(u"label_trial_box")
        self.label_trial_caption = QLabel(self.label_card)
        self.label_trial_caption.setObjectName(u"label_trial_caption")
        self.label_trial_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.label_trial_caption.setProperty(u"tone", u"small")

        self.label_trial_box.addWidget(self.label_trial_caption)

        self.label_trial = QPushButton(self.label_card)
        self.label_trial.setObjectName(u"label_trial")
        self.label_trial.setAutoDefault(False)

        self.label_trial_box.addWidget(self.label_trial)


        self.label_row.addLayout(self.label_trial_box)

        self.label_row.setStretch(0, 6)
        self.label_row.setStretch(1, 7)

        self.label_card_column.addLayout(self.label_row)

        self.label_reach_row = QHBoxLayout()
        self.label_reach_row.setSpacing(12)
        self.label_reach_row.setObjectName(u"label_reach_row")
        self.label_reach_row.setContentsMargins(0, 0, 0, 0)
        self.label_margin_box = QVBoxLayout()
        self.label_margin_box.setSpacing(4)
        self.label_margin_box.setObjectName(u"label_margin_box")
        self.label_margin_caption = QLabel(self.label_card)
        self.label_margin_caption.setObjectName(u"label_margin_caption")
        self.label_margin_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.label_margin_caption.setProperty(u"tone", u"small")

        self.label_margin_box.addWidget(self.label_margin_caption)

        self.label_margin = ChoiceBox(self.label_card)
        self.label_margin.setObjectName(u"label_margin")

        self.label_margin_box.addWidget(self.label_margin)


        self.label_reach_row.addLayout(self.label_margin_box)

        self.label_turned_box = QVBoxLayout()
        self.label_turned_box.setSpacing(4)
        self.label_turned_box.setObjectName(u"label_turned_box")
        self.label_turned_caption = QLabel(self.label_card)
        self.label_turned_caption.setObjectName(u"label_turned_caption")
        self.label_turned_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.label_turned_caption.setProperty(u"tone", u"small")

        self.label_turned_box.addWidget(self.label_turned_caption)

        self.label_turned = QCheckBox(self.label_card)
        self.label_turned.setObjectName(u"label_turned")

        self.label_turned_box.addWidget(self.label_turned)


        self.label_reach_row.addLayout(self.label_turned_box)

        self.label_reach_beside = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.label_reach_row.addItem(self.label_reach_beside)

        self.label_reach_row.setStretch(2, 1)

        self.label_card_column.addLayout(self.label_reach_row)

        self.label_reach_hint = QLabel(self.label_card)
        self.label_reach_hint.setObjectName(u"label_reach_hint")
        self.label_reach_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.label_reach_hint.setProperty(u"tone", u"faint")
        self.label_reach_hint.setWordWrap(True)

        self.label_card_column.addWidget(self.label_reach_hint)

        self.label_fault = QLabel(self.label_card)
        self.label_fault.setObjectName(u"label_fault")
        self.label_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.label_fault.setProperty(u"tone", u"fault")
        self.label_fault.setWordWrap(True)

        self.label_card_column.addWidget(self.label_fault)


        self.paper_column.addWidget(self.label_card)

        self.receipt_card = QFrame(self.paper_body)
        self.receipt_card.setObjectName(u"receipt_card")
        self.receipt_card.setProperty(u"look", u"card")
        self.receipt_card_column = QVBoxLayout(self.receipt_card)
        self.receipt_card_column.setSpacing(10)
        self.receipt_card_column.setObjectName(u"receipt_card_column")
        self.receipt_card_column.setContentsMargins(14, 12, 14, 14)
        self.receipt_card_title = QLabel(self.receipt_card)
        self.receipt_card_title.setObjectName(u"receipt_card_title")
        self.receipt_card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.receipt_card_title.setProperty(u"tone", u"caption")

        self.receipt_card_column.addWidget(self.receipt_card_title)

        self.receipt_row = QHBoxLayout()
        self.receipt_row.setSpacing(12)
        self.receipt_row.setObjectName(u"receipt_row")
        self.receipt_row.setContentsMargins(0, 0, 0, 0)
        self.receipt_printer_box = QVBoxLayout()
        self.receipt_printer_box.setSpacing(4)
        self.receipt_printer_box.setObjectName(u"receipt_printer_box")
        self.receipt_printer_caption = QLabel(self.receipt_card)
        self.receipt_printer_caption.setObjectName(u"receipt_printer_caption")
        self.receipt_printer_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.receipt_printer_caption.setProperty(u"tone", u"small")

        self.receipt_printer_box.addWidget(self.receipt_printer_caption)

        self.receipt_printer = ChoiceBox(self.receipt_card)
        self.receipt_printer.setObjectName(u"receipt_printer")

        self.receipt_printer_box.addWidget(self.receipt_printer)


        self.receipt_row.addLayout(self.receipt_printer_box)

        self.receipt_size_box = QVBoxLayout()
        self.receipt_size_box.setSpacing(4)
        self.receipt_size_box.setObjectName(u"receipt_size_box")
        self.receipt_size_caption = QLabel(self.receipt_card)
        self.receipt_size_caption.setObjectName(u"receipt_size_caption")
        self.receipt_size_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.receipt_size_caption.setProperty(u"tone", u"small")

        self.receipt_size_box.addWidget(self.receipt_size_caption)

        self.receipt_size = ChoiceBox(self.receipt_card)
        self.receipt_size.setObjectName(u"receipt_size")

        self.receipt_size_box.addWidget(self.receipt_size)


        self.receipt_row.addLayout(self.receipt_size_box)

        self.receipt_trial_box = QVBoxLayout()
        self.receipt_trial_box.setSpacing(4)
        self.receipt_trial_box.setObjectName(u"receipt_trial_box")
        self.receipt_trial_caption = QLabel(self.receipt_card)
        self.receipt_trial_caption.setObjectName(u"receipt_trial_caption")
        self.receipt_trial_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.receipt_trial_caption.setProperty(u"tone", u"small")

        self.receipt_trial_box.addWidget(self.receipt_trial_caption)

        self.receipt_trial = QPushButton(self.receipt_card)
        self.receipt_trial.setObjectName(u"receipt_trial")
        self.receipt_trial.setAutoDefault(False)

        self.receipt_trial_box.addWidget(self.receipt_trial)


        self.receipt_row.addLayout(self.receipt_trial_box)

        self.receipt_row.setStretch(0, 6)
        self.receipt_row.setStretch(1, 7)

        self.receipt_card_column.addLayout(self.receipt_row)

        self.receipt_fault = QLabel(self.receipt_card)
        self.receipt_fault.setObjectName(u"receipt_fault")
        self.receipt_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.receipt_fault.setProperty(u"tone", u"fault")
        self.receipt_fault.setWordWrap(True)

        self.receipt_card_column.addWidget(self.receipt_fault)


        self.paper_column.addWidget(self.receipt_card)

        self.ticket_card = QFrame(self.paper_body)
        self.ticket_card.setObjectName(u"ticket_card")
        self.ticket_card.setProperty(u"look", u"card")
        self.ticket_card_column = QVBoxLayout(self.ticket_card)
        self.ticket_card_column.setSpacing(10)
        self.ticket_card_column.setObjectName(u"ticket_card_column")
        self.ticket_card_column.setContentsMargins(14, 12, 14, 14)
        self.ticket_card_title = QLabel(self.ticket_card)
        self.ticket_card_title.setObjectName(u"ticket_card_title")
        self.ticket_card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.ticket_card_title.setProperty(u"tone", u"caption")

        self.ticket_card_column.addWidget(self.ticket_card_title)

        self.ticket_row = QHBoxLayout()
        self.ticket_row.setSpacing(12)
        self.ticket_row.setObjectName(u"ticket_row")
        self.ticket_row.setContentsMargins(0, 0, 0, 0)
        self.ticket_printer_box = QVBoxLayout()
        self.ticket_printer_box.setSpacing(4)
        self.ticket_printer_box.setObjectName(u"ticket_printer_box")
        self.ticket_printer_caption = QLabel(self.ticket_card)
        self.ticket_printer_caption.setObjectName(u"ticket_printer_caption")
        self.ticket_printer_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.ticket_printer_caption.setProperty(u"tone", u"small")

        self.ticket_printer_box.addWidget(self.ticket_printer_caption)

        self.ticket_printer = ChoiceBox(self.ticket_card)
        self.ticket_printer.setObjectName(u"ticket_printer")

        self.ticket_printer_box.addWidget(self.ticket_printer)


        self.ticket_row.addLayout(self.ticket_printer_box)

        self.ticket_size_box = QVBoxLayout()
        self.ticket_size_box.setSpacing(4)
        self.ticket_size_box.setObjectName(u"ticket_size_box")
        self.ticket_size_caption = QLabel(self.ticket_card)
        self.ticket_size_caption.setObjectName(u"ticket_size_caption")
        self.ticket_size_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.ticket_size_caption.setProperty(u"tone", u"small")

        self.ticket_size_box.addWidget(self.ticket_size_caption)

        self.ticket_size = ChoiceBox(self.ticket_card)
        self.ticket_size.setObjectName(u"ticket_size")

        self.ticket_size_box.addWidget(self.ticket_size)


        self.ticket_row.addLayout(self.ticket_size_box)

        self.ticket_trial_box = QVBoxLayout()
        self.ticket_trial_box.setSpacing(4)
        self.ticket_trial_box.setObjectName(u"ticket_trial_box")
        self.ticket_trial_caption = QLabel(self.ticket_card)
        self.ticket_trial_caption.setObjectName(u"ticket_trial_caption")
        self.ticket_trial_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.ticket_trial_caption.setProperty(u"tone", u"small")

        self.ticket_trial_box.addWidget(self.ticket_trial_caption)

        self.ticket_trial = QPushButton(self.ticket_card)
        self.ticket_trial.setObjectName(u"ticket_trial")
        self.ticket_trial.setAutoDefault(False)

        self.ticket_trial_box.addWidget(self.ticket_trial)


        self.ticket_row.addLayout(self.ticket_trial_box)

        self.ticket_row.setStretch(0, 6)
        self.ticket_row.setStretch(1, 7)

        self.ticket_card_column.addLayout(self.ticket_row)

        self.ticket_fault = QLabel(self.ticket_card)
        self.ticket_fault.setObjectName(u"ticket_fault")
        self.ticket_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.ticket_fault.setProperty(u"tone", u"fault")
        self.ticket_fault.setWordWrap(True)

        self.ticket_card_column.addWidget(self.ticket_fault)


        self.paper_column.addWidget(self.ticket_card)

        self.folder_card = QFrame(self.paper_body)
        self.folder_card.setObjectName(u"folder_card")
        self.folder_card.setProperty(u"look", u"card")
        self.folder_card_column = QVBoxLayout(self.folder_card)
        self.folder_card_column.setSpacing(10)
        self.folder_card_column.setObjectName(u"folder_card_column")
        self.folder_card_column.setContentsMargins(14, 12, 14, 14)
        self.folder_card_title = QLabel(self.folder_card)
        self.folder_card_title.setObjectName(u"folder_card_title")
        self.folder_card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.folder_card_title.setProperty(u"tone", u"caption")

        self.folder_card_column.addWidget(self.folder_card_title)

        self.folder_name = QLabel(self.folder_card)
        self.folder_name.setObjectName(u"folder_name")
        self.folder_name.setTextFormat(Qt.TextFormat.PlainText)
        self.folder_name.setWordWrap(True)

        self.folder_card_column.addWidget(self.folder_name)

        self.folder_row = QHBoxLayout()
        self.folder_row.setSpacing(12)
        self.folder_row.setObjectName(u"folder_row")
        self.open_papers = QPushButton(self.folder_card)
        self.open_papers.setObjectName(u"open_papers")
        self.open_papers.setAutoDefault(False)

        self.folder_row.addWidget(self.open_papers)

        self.choose_papers = QPushButton(self.folder_card)
        self.choose_papers.setObjectName(u"choose_papers")
        self.choose_papers.setAutoDefault(False)

        self.folder_row.addWidget(self.choose_papers)

        self.usual_papers = QPushButton(self.folder_card)
        self.usual_papers.setObjectName(u"usual_papers")
        self.usual_papers.setAutoDefault(False)

        self.folder_row.addWidget(self.usual_papers)

        self.folder_push = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.folder_row.addItem(self.folder_push)


        self.folder_card_column.addLayout(self.folder_row)


        self.paper_column.addWidget(self.folder_card)

        self.paper_section_below = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.paper_column.addItem(self.paper_section_below)


        self.paper_section_row.addWidget(self.paper_body)

        self.paper_section_beside = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.paper_section_row.addItem(self.paper_section_beside)

        self.paper_section_row.setStretch(0, 100)
        self.paper_section_row.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.label_printer_caption.setBuddy(self.label_printer)
        self.label_size_caption.setBuddy(self.label_size)
        self.label_margin_caption.setBuddy(self.label_margin)
        self.receipt_printer_caption.setBuddy(self.receipt_printer)
        self.receipt_size_caption.setBuddy(self.receipt_size)
        self.ticket_printer_caption.setBuddy(self.ticket_printer)
        self.ticket_size_caption.setBuddy(self.ticket_size)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PaperSection)

        QMetaObject.connectSlotsByName(PaperSection)
    # setupUi

    def retranslateUi(self, PaperSection):
        self.paper_section_title.setText(QCoreApplication.translate("PaperSection", u"Paper", None))
        self.paper_intro.setText(QCoreApplication.translate("PaperSection", u"Where this PC prints, and on what. Changes hold at once, whoever is signed in.", None))
        self.label_card_title.setText(QCoreApplication.translate("PaperSection", u"LABELS", None))
        self.label_printer_caption.setText(QCoreApplication.translate("PaperSection", u"Printer", None))
#if QT_CONFIG(accessibility)
        self.label_printer.setAccessibleName(QCoreApplication.translate("PaperSection", u"Printer for labels", None))
#endif // QT_CONFIG(accessibility)
        self.label_size_caption.setText(QCoreApplication.translate("PaperSection", u"Size", None))
#if QT_CONFIG(accessibility)
        self.label_size.setAccessibleName(QCoreApplication.translate("PaperSection", u"Size for labels", None))
#endif // QT_CONFIG(accessibility)
        self.label_trial.setText(QCoreApplication.translate("PaperSection", u"Test print", None))
#if QT_CONFIG(accessibility)
        self.label_trial.setAccessibleName(QCoreApplication.translate("PaperSection", u"Test print for labels", None))
#endif // QT_CONFIG(accessibility)
        self.label_margin_caption.setText(QCoreApplication.translate("PaperSection", u"Margin", None))
#if QT_CONFIG(accessibility)
        self.label_margin.setAccessibleName(QCoreApplication.translate("PaperSection", u"Margin of labels", None))
#endif // QT_CONFIG(accessibility)
        self.label_turned.setText(QCoreApplication.translate("PaperSection", u"Turn labels by 90\u00b0", None))
        self.label_reach_hint.setText(QCoreApplication.translate("PaperSection", u"If something is cut off at an edge, choose a wider margin. If labels come out sideways, turn them.", None))
        self.receipt_card_title.setText(QCoreApplication.translate("PaperSection", u"RECEIPT", None))
        self.receipt_printer_caption.setText(QCoreApplication.translate("PaperSection", u"Printer", None))
#if QT_CONFIG(accessibility)
        self.receipt_printer.setAccessibleName(QCoreApplication.translate("PaperSection", u"Printer for the receipt", None))
#endif // QT_CONFIG(accessibility)
        self.receipt_size_caption.setText(QCoreApplication.translate("PaperSection", u"Size", None))
#if QT_CONFIG(accessibility)
        self.receipt_size.setAccessibleName(QCoreApplication.translate("PaperSection", u"Size for the receipt", None))
#endif // QT_CONFIG(accessibility)
        self.receipt_trial.setText(QCoreApplication.translate("PaperSection", u"Test print", None))
#if QT_CONFIG(accessibility)
        self.receipt_trial.setAccessibleName(QCoreApplication.translate("PaperSection", u"Test print for the receipt", None))
#endif // QT_CONFIG(accessibility)
        self.ticket_card_title.setText(QCoreApplication.translate("PaperSection", u"WORK TICKET", None))
        self.ticket_printer_caption.setText(QCoreApplication.translate("PaperSection", u"Printer", None))
#if QT_CONFIG(accessibility)
        self.ticket_printer.setAccessibleName(QCoreApplication.translate("PaperSection", u"Printer for the work ticket", None))
#endif // QT_CONFIG(accessibility)
        self.ticket_size_caption.setText(QCoreApplication.translate("PaperSection", u"Size", None))
#if QT_CONFIG(accessibility)
        self.ticket_size.setAccessibleName(QCoreApplication.translate("PaperSection", u"Size for the work ticket", None))
#endif // QT_CONFIG(accessibility)
        self.ticket_trial.setText(QCoreApplication.translate("PaperSection", u"Test print", None))
#if QT_CONFIG(accessibility)
        self.ticket_trial.setAccessibleName(QCoreApplication.translate("PaperSection", u"Test print for the work ticket", None))
#endif // QT_CONFIG(accessibility)
        self.folder_card_title.setText(QCoreApplication.translate("PaperSection", u"FOLDER OF PDFS", None))
        self.open_papers.setText(QCoreApplication.translate("PaperSection", u"Open folder", None))
        self.choose_papers.setText(QCoreApplication.translate("PaperSection", u"Choose another\u2026", None))
        self.usual_papers.setText(QCoreApplication.translate("PaperSection", u"Back to my documents", None))
        pass
    # retranslateUi

