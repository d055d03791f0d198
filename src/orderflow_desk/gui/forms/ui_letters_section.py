# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'letters_section.ui'
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
    QLabel, QListWidget, QListWidgetItem, QPushButton,
    QScrollArea, QSizePolicy, QVBoxLayout, QWidget)

from orderflow_desk.gui.widgets.fields.chip_edit import ChipEdit
from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox

class Ui_LettersSection(object):
    def setupUi(self, LettersSection):
        if not LettersSection.objectName():
            LettersSection.setObjectName(u"LettersSection")
        LettersSection.resize(1160, 820)
        self.letters_row = QHBoxLayout(LettersSection)
        self.letters_row.setSpacing(0)
        self.letters_row.setObjectName(u"letters_row")
        self.letters_row.setContentsMargins(0, 0, 0, 0)
        self.letters_side = QFrame(LettersSection)
        self.letters_side.setObjectName(u"letters_side")
        self.letters_side.setMinimumSize(QSize(250, 0))
        self.letters_side.setMaximumSize(QSize(300, 16777215))
        self.letters_side_column = QVBoxLayout(self.letters_side)
        self.letters_side_column.setSpacing(12)
        self.letters_side_column.setObjectName(u"letters_side_column")
        self.letters_side_column.setContentsMargins(28, 22, 12, 12)
        self.letters_heading = QVBoxLayout()
        self.letters_heading.setSpacing(2)
        self.letters_heading.setObjectName(u"letters_heading")
        self.letters_heading.setContentsMargins(0, 0, 0, 0)
        self.letters_title = QLabel(self.letters_side)
        self.letters_title.setObjectName(u"letters_title")
        self.letters_title.setTextFormat(Qt.TextFormat.PlainText)
        self.letters_title.setWordWrap(True)
        self.letters_title.setProperty(u"tone", u"title")

        self.letters_heading.addWidget(self.letters_title)

        self.letters_intro = QLabel(self.letters_side)
        self.letters_intro.setObjectName(u"letters_intro")
        self.letters_intro.setTextFormat(Qt.TextFormat.PlainText)
        self.letters_intro.setProperty(u"tone", u"quiet")
        self.letters_intro.setWordWrap(True)

        self.letters_heading.addWidget(self.letters_intro)


        self.letters_side_column.addLayout(self.letters_heading)

        self.letter_list = QListWidget(self.letters_side)
        self.letter_list.setObjectName(u"letter_list")
        self.letter_list.setProperty(u"look", u"menu")

        self.letters_side_column.addWidget(self.letter_list)


        self.letters_row.addWidget(self.letters_side)

        self.letter_area = QScrollArea(LettersSection)
        self.letter_area.setObjectName(u"letter_area")
        self.letter_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.letter_area.setWidgetResizable(True)
        self.letter_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.letter_desk = QWidget()
        self.letter_desk.setObjectName(u"letter_desk")
        self.desk_row = QHBoxLayout(self.letter_desk)
        self.desk_row.setSpacing(0)
        self.desk_row.setObjectName(u"desk_row")
        self.desk_row.setContentsMargins(0, 0, 0, 0)
        self.letter_editor = QWidget(self.letter_desk)
        self.letter_editor.setObjectName(u"letter_editor")
        self.letter_editor.setMinimumSize(QSize(230, 0))
        self.editor_column = QVBoxLayout(self.letter_editor)
        self.editor_column.setSpacing(10)
        self.editor_column.setObjectName(u"editor_column")
        self.editor_column.setContentsMargins(12, 22, 12, 20)
        self.letter_choice = ChoiceBox(self.letter_editor)
        self.letter_choice.setObjectName(u"letter_choice")

        self.editor_column.addWidget(self.letter_choice)

        self.letter_title = QLabel(self.letter_editor)
        self.letter_title.setObjectName(u"letter_title")
        self.letter_title.setTextFormat(Qt.TextFormat.PlainText)
        self.letter_title.setProperty(u"tone", u"strong")
        self.letter_title.setWordWrap(True)

        self.editor_column.addWidget(self.letter_title)

        self.is_on = QCheckBox(self.letter_editor)
        self.is_on.setObjectName(u"is_on")

        self.editor_column.addWidget(self.is_on)

        self.subject_box = QVBoxLayout()
        self.subject_box.setSpacing(4)
        self.subject_box.setObjectName(u"subject_box")
        self.subject_box.setContentsMargins(0, 0, 0, 0)
        self.subject_caption = QLabel(self.letter_editor)
        self.subject_caption.setObjectName(u"subject_caption")
        self.subject_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.subject_caption.setProperty(u"tone", u"small")

        self.subject_box.addWidget(self.subject_caption)

        self.subject = ChipEdit(self.letter_editor)
        self.subject.setObjectName(u"subject")

        self.subject_box.addWidget(self.subject)

        self.subject_fault = QLabel(self.letter_editor)
        self.subject_fault.setObjectName(u"subject_fault")
        self.subject_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.subject_fault.setWordWrap(True)
        self.subject_fault.setProperty(u"tone", u"fault")

        self.subject_box.addWidget(self.subject_fault)


        self.editor_column.addLayout(self.subject_box)

        self.body_box = QVBoxLayout()
        self.body_box.setSpacing(4)
        self.body_box.setObjectName(u"body_box")
        self.body_box.setContentsMargins(0, 0, 0, 0)
        self.body_caption = QLabel(self.letter_editor)
        self.body_caption.setObjectName(u"body_caption")
        self.body_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.body_caption.setProperty(u"tone", u"small")

        self.body_box.addWidget(self.body_caption)

        self.body = ChipEdit(self.letter_editor)
        self.body.setObjectName(u"body")
        self.body.setMinimumSize(QSize(0, 140))

        self.body_box.addWidget(self.body)

        self.body_fault = QLabel(self.letter_editor)
        self.body_fault.setObjectName(u"body_fault")
        self.body_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.body_fault.setWordWrap(True)
        self.body_fault.setProperty(u"tone", u"fault")

        self.body_box.addWidget(self.body_fault)


        self.editor_column.addLayout(self.body_box)

        self.letter_tools = QWidget(self.letter_editor)
        self.letter_tools.setObjectName(u"letter_tools")
        self.insert = QPushButton(self.letter_tools)
        self.insert.setObjectName(u"insert")
        self.insert.setAutoDefault(False)
        self.show_code = QCheckBox(self.letter_tools)
        self.show_code.setObjectName(u"show_code")

        self.editor_column.addWidget(self.letter_tools)

        self.letters_fault = QLabel(self.letter_editor)
        self.letters_fault.setObjectName(u"letters_fault")
        self.letters_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.letters_fault.setWordWrap(True)
        self.letters_fault.setProperty(u"tone", u"late")

        self.editor_column.addWidget(self.letters_fault)

        self.letters_buttons = QWidget(self.letter_editor)
        self.letters_buttons.setObjectName(u"letters_buttons")
        self.save_letters = QPushButton(self.letters_buttons)
        self.save_letters.setObjectName(u"save_letters")
        self.save_letters.setProperty(u"look", u"primary")
        self.discard_letter = QPushButton(self.letters_buttons)
        self.discard_letter.setObjectName(u"discard_letter")
        self.reset_letter = QPushButton(self.letters_buttons)
        self.reset_letter.setObjectName(u"reset_letter")

        self.editor_column.addWidget(self.letters_buttons)

        self.letters_state = QLabel(self.letter_editor)
        self.letters_state.setObjectName(u"letters_state")
        self.letters_state.setTextFormat(Qt.TextFormat.PlainText)
        self.letters_state.setProperty(u"tone", u"quiet")
        self.letters_state.setWordWrap(True)

        self.editor_column.addWidget(self.letters_state)


        self.desk_row.addWidget(self.letter_editor)

        self.letter_preview_side = QWidget(self.letter_desk)
        self.letter_preview_side.setObjectName(u"letter_preview_side")
        self.letter_preview_side.setMinimumSize(QSize(200, 0))
        self.preview_column = QVBoxLayout(self.letter_preview_side)
        self.preview_column.setSpacing(8)
        self.preview_column.setObjectName(u"preview_column")
        self.preview_column.setContentsMargins(12, 26, 28, 20)
        self.preview_caption = QLabel(self.letter_preview_side)
        self.preview_caption.setObjectName(u"preview_caption")
        self.preview_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.preview_caption.setProperty(u"tone", u"caption")
        self.preview_caption.setWordWrap(True)

        self.preview_column.addWidget(self.preview_caption)

        self.preview_subject = QLabel(self.letter_preview_side)
        self.preview_subject.setObjectName(u"preview_subject")
        self.preview_subject.setTextFormat(Qt.TextFormat.PlainText)
        self.preview_subject.setProperty(u"tone", u"strong")
        self.preview_subject.setWordWrap(True)

        self.preview_column.addWidget(self.preview_subject)


        self.desk_row.addWidget(self.letter_preview_side)

        self.desk_row.setStretch(0, 1)
        self.desk_row.setStretch(1, 1)
        self.letter_area.setWidget(self.letter_desk)

        self.letters_row.addWidget(self.letter_area)

        self.letters_row.setStretch(0, 2)
        self.letters_row.setStretch(1, 8)
#if QT_CONFIG(shortcut)
        self.subject_caption.setBuddy(self.subject)
        self.body_caption.setBuddy(self.body)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LettersSection)

        QMetaObject.connectSlotsByName(LettersSection)
    # setupUi

    def retranslateUi(self, LettersSection):
        self.letters_title.setText(QCoreApplication.translate("LettersSection", u"E-mail templates", None))
        self.letters_intro.setText(QCoreApplication.translate("LettersSection", u"What customers are told, and in which words.", None))
#if QT_CONFIG(accessibility)
        self.letter_list.setAccessibleName(QCoreApplication.translate("LettersSection", u"E-mail templates by occasion", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.letter_choice.setAccessibleName(QCoreApplication.translate("LettersSection", u"E-mail templates by occasion", None))
#endif // QT_CONFIG(accessibility)
        self.is_on.setText(QCoreApplication.translate("LettersSection", u"Send this message", None))
        self.subject_caption.setText(QCoreApplication.translate("LettersSection", u"Subject", None))
#if QT_CONFIG(accessibility)
        self.subject.setAccessibleName(QCoreApplication.translate("LettersSection", u"Subject", None))
#endif // QT_CONFIG(accessibility)
        self.body_caption.setText(QCoreApplication.translate("LettersSection", u"Text", None))
#if QT_CONFIG(accessibility)
        self.body.setAccessibleName(QCoreApplication.translate("LettersSection", u"Text", None))
#endif // QT_CONFIG(accessibility)
        self.insert.setText(QCoreApplication.translate("LettersSection", u"&Insert \u25be", None))
#if QT_CONFIG(tooltip)
        self.insert.setToolTip(QCoreApplication.translate("LettersSection", u"Put in what is filled in for each order (Ctrl+Space)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.insert.setAccessibleName(QCoreApplication.translate("LettersSection", u"Insert what is filled in for each order", None))
#endif // QT_CONFIG(accessibility)
        self.show_code.setText(QCoreApplication.translate("LettersSection", u"Show the code", None))
#if QT_CONFIG(tooltip)
        self.show_code.setToolTip(QCoreApplication.translate("LettersSection", u"Shows the template as it is stored, for who knows its language", None))
#endif // QT_CONFIG(tooltip)
        self.save_letters.setText(QCoreApplication.translate("LettersSection", u"Save", None))
        self.discard_letter.setText(QCoreApplication.translate("LettersSection", u"Discard changes", None))
        self.reset_letter.setText(QCoreApplication.translate("LettersSection", u"Reset to default", None))
        self.preview_caption.setText(QCoreApplication.translate("LettersSection", u"PREVIEW, WITH A MADE-UP ORDER", None))
        pass
    # retranslateUi

