# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'pc_section.ui'
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
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox

class Ui_PcSection(object):
    def setupUi(self, PcSection):
        if not PcSection.objectName():
            PcSection.setObjectName(u"PcSection")
        PcSection.resize(900, 700)
        self.pc_row = QHBoxLayout(PcSection)
        self.pc_row.setSpacing(0)
        self.pc_row.setObjectName(u"pc_row")
        self.pc_row.setContentsMargins(28, 22, 28, 24)
        self.pc_body = QWidget(PcSection)
        self.pc_body.setObjectName(u"pc_body")
        self.pc_body.setMaximumSize(QSize(680, 16777215))
        self.pc_column = QVBoxLayout(self.pc_body)
        self.pc_column.setSpacing(16)
        self.pc_column.setObjectName(u"pc_column")
        self.pc_column.setContentsMargins(0, 0, 0, 0)
        self.pc_heading = QVBoxLayout()
        self.pc_heading.setSpacing(2)
        self.pc_heading.setObjectName(u"pc_heading")
        self.pc_heading.setContentsMargins(0, 0, 0, 0)
        self.pc_title = QLabel(self.pc_body)
        self.pc_title.setObjectName(u"pc_title")
        self.pc_title.setTextFormat(Qt.TextFormat.PlainText)
        self.pc_title.setProperty(u"tone", u"title")

        self.pc_heading.addWidget(self.pc_title)

        self.pc_intro = QLabel(self.pc_body)
        self.pc_intro.setObjectName(u"pc_intro")
        self.pc_intro.setTextFormat(Qt.TextFormat.PlainText)
        self.pc_intro.setProperty(u"tone", u"quiet")
        self.pc_intro.setWordWrap(True)

        self.pc_heading.addWidget(self.pc_intro)


        self.pc_column.addLayout(self.pc_heading)

        self.look_card = QFrame(self.pc_body)
        self.look_card.setObjectName(u"look_card")
        self.look_card.setProperty(u"look", u"card")
        self.look_card_column = QVBoxLayout(self.look_card)
        self.look_card_column.setSpacing(12)
        self.look_card_column.setObjectName(u"look_card_column")
        self.look_card_column.setContentsMargins(14, 12, 14, 14)
        self.look_card_title = QLabel(self.look_card)
        self.look_card_title.setObjectName(u"look_card_title")
        self.look_card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.look_card_title.setProperty(u"tone", u"caption")

        self.look_card_column.addWidget(self.look_card_title)

        self.theme_choice_box = QVBoxLayout()
        self.theme_choice_box.setSpacing(4)
        self.theme_choice_box.setObjectName(u"theme_choice_box")
        self.theme_choice_box.setContentsMargins(0, 0, 0, 0)
        self.theme_choice_caption = QLabel(self.look_card)
        self.theme_choice_caption.setObjectName(u"theme_choice_caption")
        self.theme_choice_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.theme_choice_caption.setProperty(u"tone", u"small")

        self.theme_choice_box.addWidget(self.theme_choice_caption)

        self.theme_choice = ChoiceBox(self.look_card)
        self.theme_choice.setObjectName(u"theme_choice")

        self.theme_choice_box.addWidget(self.theme_choice)


        self.look_card_column.addLayout(self.theme_choice_box)

        self.size_choice_box = QVBoxLayout()
        self.size_choice_box.setSpacing(4)
        self.size_choice_box.setObjectName(u"size_choice_box")
        self.size_choice_box.setContentsMargins(0, 0, 0, 0)
        self.size_choice_caption = QLabel(self.look_card)
        self.size_choice_caption.setObjectName(u"size_choice_caption")
        self.size_choice_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.size_choice_caption.setProperty(u"tone", u"small")

        self.size_choice_box.addWidget(self.size_choice_caption)

        self.size_choice = ChoiceBox(self.look_card)
        self.size_choice.setObjectName(u"size_choice")

        self.size_choice_box.addWidget(self.size_choice)

        self.size_choice_hint = QLabel(self.look_card)
        self.size_choice_hint.setObjectName(u"size_choice_hint")
        self.size_choice_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.size_choice_hint.setProperty(u"tone", u"faint")
        self.size_choice_hint.setWordWrap(True)

        self.size_choice_box.addWidget(self.size_choice_hint)


        self.look_card_column.addLayout(self.size_choice_box)

        self.language_choice_box = QWidget(self.look_card)
        self.language_choice_box.setObjectName(u"language_choice_box")
        self.language_choice_column = QVBoxLayout(self.language_choice_box)
        self.language_choice_column.setSpacing(4)
        self.language_choice_column.setObjectName(u"language_choice_column")
        self.language_choice_column.setContentsMargins(0, 0, 0, 0)
        self.language_choice_caption = QLabel(self.language_choice_box)
        self.language_choice_caption.setObjectName(u"language_choice_caption")
        self.language_choice_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.language_choice_caption.setProperty(u"tone", u"small")

        self.language_choice_column.addWidget(self.language_choice_caption)

        self.language_choice = ChoiceBox(self.language_choice_box)
        self.language_choice.setObjectName(u"language_choice")

        self.language_choice_column.addWidget(self.language_choice)

        self.language_choice_hint = QLabel(self.language_choice_box)
        self.language_choice_hint.setObjectName(u"language_choice_hint")
        self.language_choice_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.language_choice_hint.setProperty(u"tone", u"faint")
        self.language_choice_hint.setWordWrap(True)

        self.language_choice_column.addWidget(self.language_choice_hint)


        self.look_card_column.addWidget(self.language_choice_box)

        self.look_state = QLabel(self.look_card)
        self.look_state.setObjectName(u"look_state")
        self.look_state.setTextFormat(Qt.TextFormat.PlainText)
        self.look_state.setProperty(u"tone", u"small")

        self.look_card_column.addWidget(self.look_state)


        self.pc_column.addWidget(self.look_card)

        self.pc_card = QFrame(self.pc_body)
        self.pc_card.setObjectName(u"pc_card")
        self.pc_card.setProperty(u"look", u"card")
        self.pc_card_column = QVBoxLayout(self.pc_card)
        self.pc_card_column.setSpacing(12)
        self.pc_card_column.setObjectName(u"pc_card_column")
        self.pc_card_column.setContentsMargins(14, 12, 14, 14)
        self.pc_card_title = QLabel(self.pc_card)
        self.pc_card_title.setObjectName(u"pc_card_title")
        self.pc_card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.pc_card_title.setProperty(u"tone", u"caption")

        self.pc_card_column.addWidget(self.pc_card_title)

        self.pc_name_group = QVBoxLayout()
        self.pc_name_group.setSpacing(4)
        self.pc_name_group.setObjectName(u"pc_name_group")
        self.pc_name_group.setContentsMargins(0, 0, 0, 0)
        self.pc_name_box = QVBoxLayout()
        self.pc_name_box.setSpacing(4)
        self.pc_name_box.setObjectName(u"pc_name_box")
        self.pc_name_box.setContentsMargins(0, 0, 0, 0)
        self.pc_name_caption = QLabel(self.pc_card)
        self.pc_name_caption.setObjectName(u"pc_name_caption")
        self.pc_name_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.pc_name_caption.setProperty(u"tone", u"small")

        self.pc_name_box.addWidget(self.pc_name_caption)

        self.pc_name = QLineEdit(self.pc_card)
        self.pc_name.setObjectName(u"pc_name")

        self.pc_name_box.addWidget(self.pc_name)

        self.pc_name_fault = QLabel(self.pc_card)
        self.pc_name_fault.setObjectName(u"pc_name_fault")
        self.pc_name_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.pc_name_fault.setWordWrap(True)
        self.pc_name_fault.setProperty(u"tone", u"fault")

        self.pc_name_box.addWidget(self.pc_name_fault)


        self.pc_name_group.addLayout(self.pc_name_box)

        self.pc_name_hint = QLabel(self.pc_card)
        self.pc_name_hint.setObjectName(u"pc_name_hint")
        self.pc_name_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.pc_name_hint.setProperty(u"tone", u"faint")
        self.pc_name_hint.setWordWrap(True)

        self.pc_name_group.addWidget(self.pc_name_hint)


        self.pc_card_column.addLayout(self.pc_name_group)

        self.pc_footer = QHBoxLayout()
        self.pc_footer.setSpacing(12)
        self.pc_footer.setObjectName(u"pc_footer")
        self.pc_footer.setContentsMargins(0, 0, 0, 0)
        self.save_pc = QPushButton(self.pc_card)
        self.save_pc.setObjectName(u"save_pc")
        self.save_pc.setProperty(u"look", u"primary")

        self.pc_footer.addWidget(self.save_pc)

        self.pc_state = QLabel(self.pc_card)
        self.pc_state.setObjectName(u"pc_state")
        self.pc_state.setTextFormat(Qt.TextFormat.PlainText)
        self.pc_state.setProperty(u"tone", u"quiet")
        self.pc_state.setWordWrap(True)

        self.pc_footer.addWidget(self.pc_state)

        self.pc_footer.setStretch(1, 1)

        self.pc_card_column.addLayout(self.pc_footer)


        self.pc_column.addWidget(self.pc_card)

        self.places_card = QFrame(self.pc_body)
        self.places_card.setObjectName(u"places_card")
        self.places_card.setProperty(u"look", u"card")
        self.places_card_column = QVBoxLayout(self.places_card)
        self.places_card_column.setSpacing(12)
        self.places_card_column.setObjectName(u"places_card_column")
        self.places_card_column.setContentsMargins(14, 12, 14, 14)
        self.places_card_title = QLabel(self.places_card)
        self.places_card_title.setObjectName(u"places_card_title")
        self.places_card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.places_card_title.setProperty(u"tone", u"caption")

        self.places_card_column.addWidget(self.places_card_title)

        self.database_box = QVBoxLayout()
        self.database_box.setSpacing(2)
        self.database_box.setObjectName(u"database_box")
        self.database_box.setContentsMargins(0, 0, 0, 0)
        self.database_caption = QLabel(self.places_card)
        self.database_caption.setObjectName(u"database_caption")
        self.database_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.database_caption.setProperty(u"tone", u"small")

        self.database_box.addWidget(self.database_caption)

        self.database_name = QLabel(self.places_card)
        self.database_name.setObjectName(u"database_name")
        self.database_name.setTextFormat(Qt.TextFormat.PlainText)
        self.database_name.setWordWrap(True)

        self.database_box.addWidget(self.database_name)


        self.places_card_column.addLayout(self.database_box)

        self.log_box = QVBoxLayout()
        self.log_box.setSpacing(2)
        self.log_box.setObjectName(u"log_box")
        self.log_box.setContentsMargins(0, 0, 0, 0)
        self.log_caption = QLabel(self.places_card)
        self.log_caption.setObjectName(u"log_caption")
        self.log_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.log_caption.setProperty(u"tone", u"small")
        self.log_caption.setWordWrap(True)

        self.log_box.addWidget(self.log_caption)

        self.log_row = QHBoxLayout()
        self.log_row.setSpacing(12)
        self.log_row.setObjectName(u"log_row")
        self.log_row.setContentsMargins(0, 0, 0, 0)
        self.log_folder = QLabel(self.places_card)
        self.log_folder.setObjectName(u"log_folder")
        self.log_folder.setTextFormat(Qt.TextFormat.PlainText)
        self.log_folder.setWordWrap(True)

        self.log_row.addWidget(self.log_folder)

        self.open_log = QPushButton(self.places_card)
        self.open_log.setObjectName(u"open_log")

        self.log_row.addWidget(self.open_log)

        self.log_row.setStretch(0, 1)

        self.log_box.addLayout(self.log_row)


        self.places_card_column.addLayout(self.log_box)


        self.pc_column.addWidget(self.places_card)

        self.pc_below = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.pc_column.addItem(self.pc_below)


        self.pc_row.addWidget(self.pc_body)

        self.pc_beside = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.pc_row.addItem(self.pc_beside)

        self.pc_row.setStretch(0, 100)
        self.pc_row.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.theme_choice_caption.setBuddy(self.theme_choice)
        self.size_choice_caption.setBuddy(self.size_choice)
        self.language_choice_caption.setBuddy(self.language_choice)
        self.pc_name_caption.setBuddy(self.pc_name)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PcSection)

        QMetaObject.connectSlotsByName(PcSection)
    # setupUi

    def retranslateUi(self, PcSection):
        self.pc_title.setText(QCoreApplication.translate("PcSection", u"This PC", None))
        self.pc_intro.setText(QCoreApplication.translate("PcSection", u"These apply to this PC only, whoever is signed in.", None))
        self.look_card_title.setText(QCoreApplication.translate("PcSection", u"LOOK", None))
        self.theme_choice_caption.setText(QCoreApplication.translate("PcSection", u"Light or dark", None))
#if QT_CONFIG(accessibility)
        self.theme_choice.setAccessibleName(QCoreApplication.translate("PcSection", u"Light or dark", None))
#endif // QT_CONFIG(accessibility)
        self.size_choice_caption.setText(QCoreApplication.translate("PcSection", u"Size", None))
#if QT_CONFIG(accessibility)
        self.size_choice.setAccessibleName(QCoreApplication.translate("PcSection", u"Size", None))
#endif // QT_CONFIG(accessibility)
        self.size_choice_hint.setText(QCoreApplication.translate("PcSection", u"Text, buttons and icons together. Takes effect after a restart.", None))
        self.language_choice_caption.setText(QCoreApplication.translate("PcSection", u"Language", None))
#if QT_CONFIG(accessibility)
        self.language_choice.setAccessibleName(QCoreApplication.translate("PcSection", u"Language", None))
#endif // QT_CONFIG(accessibility)
        self.language_choice_hint.setText(QCoreApplication.translate("PcSection", u"Takes effect after a restart. Messages to customers have a language of their own, in Settings \u2192 Shop.", None))
        self.pc_card_title.setText(QCoreApplication.translate("PcSection", u"NAME", None))
        self.pc_name_caption.setText(QCoreApplication.translate("PcSection", u"What the timeline calls this PC", None))
#if QT_CONFIG(accessibility)
        self.pc_name.setAccessibleName(QCoreApplication.translate("PcSection", u"What the timeline calls this PC", None))
#endif // QT_CONFIG(accessibility)
        self.pc_name_hint.setText(QCoreApplication.translate("PcSection", u"Takes effect after a restart.", None))
        self.save_pc.setText(QCoreApplication.translate("PcSection", u"Save", None))
        self.places_card_title.setText(QCoreApplication.translate("PcSection", u"FILES", None))
        self.database_caption.setText(QCoreApplication.translate("PcSection", u"Database of the shop", None))
        self.log_caption.setText(QCoreApplication.translate("PcSection", u"Log files; nothing that customers or staff wrote stands in them", None))
        self.open_log.setText(QCoreApplication.translate("PcSection", u"Open folder", None))
        pass
    # retranslateUi

