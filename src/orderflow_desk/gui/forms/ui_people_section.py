# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'people_section.ui'
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
    QLabel, QLineEdit, QListWidget, QListWidgetItem,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox

class Ui_PeopleSection(object):
    def setupUi(self, PeopleSection):
        if not PeopleSection.objectName():
            PeopleSection.setObjectName(u"PeopleSection")
        PeopleSection.resize(1000, 760)
        self.people_row = QHBoxLayout(PeopleSection)
        self.people_row.setSpacing(0)
        self.people_row.setObjectName(u"people_row")
        self.people_row.setContentsMargins(28, 22, 28, 24)
        self.people_body = QWidget(PeopleSection)
        self.people_body.setObjectName(u"people_body")
        self.people_body.setMaximumSize(QSize(860, 16777215))
        self.people_column = QVBoxLayout(self.people_body)
        self.people_column.setSpacing(16)
        self.people_column.setObjectName(u"people_column")
        self.people_column.setContentsMargins(0, 0, 0, 0)
        self.people_heading = QVBoxLayout()
        self.people_heading.setSpacing(2)
        self.people_heading.setObjectName(u"people_heading")
        self.people_heading.setContentsMargins(0, 0, 0, 0)
        self.people_title = QLabel(self.people_body)
        self.people_title.setObjectName(u"people_title")
        self.people_title.setTextFormat(Qt.TextFormat.PlainText)
        self.people_title.setProperty(u"tone", u"title")

        self.people_heading.addWidget(self.people_title)

        self.people_intro = QLabel(self.people_body)
        self.people_intro.setObjectName(u"people_intro")
        self.people_intro.setTextFormat(Qt.TextFormat.PlainText)
        self.people_intro.setProperty(u"tone", u"quiet")
        self.people_intro.setWordWrap(True)

        self.people_heading.addWidget(self.people_intro)


        self.people_column.addLayout(self.people_heading)

        self.people_columns = QHBoxLayout()
        self.people_columns.setSpacing(16)
        self.people_columns.setObjectName(u"people_columns")
        self.people_columns.setContentsMargins(0, 0, 0, 0)
        self.people_card = QFrame(self.people_body)
        self.people_card.setObjectName(u"people_card")
        self.people_card.setProperty(u"look", u"card")
        self.people_card_column = QVBoxLayout(self.people_card)
        self.people_card_column.setSpacing(10)
        self.people_card_column.setObjectName(u"people_card_column")
        self.people_card_column.setContentsMargins(8, 8, 8, 8)
        self.people_list = QListWidget(self.people_card)
        self.people_list.setObjectName(u"people_list")
        self.people_list.setProperty(u"look", u"menu")
        self.people_list.setMinimumSize(QSize(230, 0))

        self.people_card_column.addWidget(self.people_list)

        self.add_person = QPushButton(self.people_card)
        self.add_person.setObjectName(u"add_person")

        self.people_card_column.addWidget(self.add_person)


        self.people_columns.addWidget(self.people_card)

        self.person_side = QVBoxLayout()
        self.person_side.setSpacing(16)
        self.person_side.setObjectName(u"person_side")
        self.person_side.setContentsMargins(0, 0, 0, 0)
        self.person_card = QFrame(self.people_body)
        self.person_card.setObjectName(u"person_card")
        self.person_card.setProperty(u"look", u"card")
        self.person_card_column = QVBoxLayout(self.person_card)
        self.person_card_column.setSpacing(12)
        self.person_card_column.setObjectName(u"person_card_column")
        self.person_card_column.setContentsMargins(14, 12, 14, 14)
        self.person_card_title = QLabel(self.person_card)
        self.person_card_title.setObjectName(u"person_card_title")
        self.person_card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.person_card_title.setProperty(u"tone", u"caption")

        self.person_card_column.addWidget(self.person_card_title)

        self.login_box = QVBoxLayout()
        self.login_box.setSpacing(4)
        self.login_box.setObjectName(u"login_box")
        self.login_box.setContentsMargins(0, 0, 0, 0)
        self.login_caption = QLabel(self.person_card)
        self.login_caption.setObjectName(u"login_caption")
        self.login_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.login_caption.setProperty(u"tone", u"small")

        self.login_box.addWidget(self.login_caption)

        self.login = QLineEdit(self.person_card)
        self.login.setObjectName(u"login")

        self.login_box.addWidget(self.login)

        self.login_fault = QLabel(self.person_card)
        self.login_fault.setObjectName(u"login_fault")
        self.login_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.login_fault.setWordWrap(True)
        self.login_fault.setProperty(u"tone", u"fault")

        self.login_box.addWidget(self.login_fault)


        self.person_card_column.addLayout(self.login_box)

        self.person_name_box = QVBoxLayout()
        self.person_name_box.setSpacing(4)
        self.person_name_box.setObjectName(u"person_name_box")
        self.person_name_box.setContentsMargins(0, 0, 0, 0)
        self.person_name_caption = QLabel(self.person_card)
        self.person_name_caption.setObjectName(u"person_name_caption")
        self.person_name_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.person_name_caption.setProperty(u"tone", u"small")

        self.person_name_box.addWidget(self.person_name_caption)

        self.person_name = QLineEdit(self.person_card)
        self.person_name.setObjectName(u"person_name")

        self.person_name_box.addWidget(self.person_name)

        self.person_name_fault = QLabel(self.person_card)
        self.person_name_fault.setObjectName(u"person_name_fault")
        self.person_name_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.person_name_fault.setWordWrap(True)
        self.person_name_fault.setProperty(u"tone", u"fault")

        self.person_name_box.addWidget(self.person_name_fault)


        self.person_card_column.addLayout(self.person_name_box)

        self.person_role_box = QVBoxLayout()
        self.person_role_box.setSpacing(4)
        self.person_role_box.setObjectName(u"person_role_box")
        self.person_role_box.setContentsMargins(0, 0, 0, 0)
        self.person_role_caption = QLabel(self.person_card)
        self.person_role_caption.setObjectName(u"person_role_caption")
        self.person_role_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.person_role_caption.setProperty(u"tone", u"small")

        self.person_role_box.addWidget(self.person_role_caption)

        self.person_role = ChoiceBox(self.person_card)
        self.person_role.setObjectName(u"person_role")

        self.person_role_box.addWidget(self.person_role)


        self.person_card_column.addLayout(self.person_role_box)

        self.first_password_box = QVBoxLayout()
        self.first_password_box.setSpacing(4)
        self.first_password_box.setObjectName(u"first_password_box")
        self.first_password_box.setContentsMargins(0, 0, 0, 0)
        self.first_password_caption = QLabel(self.person_card)
        self.first_password_caption.setObjectName(u"first_password_caption")
        self.first_password_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.first_password_caption.setProperty(u"tone", u"small")

        self.first_password_box.addWidget(self.first_password_caption)

        self.first_password = QLineEdit(self.person_card)
        self.first_password.setObjectName(u"first_password")
        self.first_password.setEchoMode(QLineEdit.EchoMode.Password)

        self.first_password_box.addWidget(self.first_password)

        self.first_password_fault = QLabel(self.person_card)
        self.first_password_fault.setObjectName(u"first_password_fault")
        self.first_password_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.first_password_fault.setWordWrap(True)
        self.first_password_fault.setProperty(u"tone", u"fault")

        self.first_password_box.addWidget(self.first_password_fault)


        self.person_card_column.addLayout(self.first_password_box)

        self.is_active = QCheckBox(self.person_card)
        self.is_active.setObjectName(u"is_active")

        self.person_card_column.addWidget(self.is_active)

        self.person_fault = QLabel(self.person_card)
        self.person_fault.setObjectName(u"person_fault")
        self.person_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.person_fault.setWordWrap(True)
        self.person_fault.setProperty(u"tone", u"late")

        self.person_card_column.addWidget(self.person_fault)

        self.person_remedy = QHBoxLayout()
        self.person_remedy.setSpacing(8)
        self.person_remedy.setObjectName(u"person_remedy")
        self.person_remedy.setContentsMargins(0, 0, 0, 0)
        self.to_password = QPushButton(self.person_card)
        self.to_password.setObjectName(u"to_password")

        self.person_remedy.addWidget(self.to_password)

        self.person_remedy_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.person_remedy.addItem(self.person_remedy_space)

        self.person_remedy.setStretch(1, 1)

        self.person_card_column.addLayout(self.person_remedy)

        self.person_footer = QHBoxLayout()
        self.person_footer.setSpacing(8)
        self.person_footer.setObjectName(u"person_footer")
        self.person_footer.setContentsMargins(0, 0, 0, 0)
        self.save_person = QPushButton(self.person_card)
        self.save_person.setObjectName(u"save_person")
        self.save_person.setProperty(u"look", u"primary")

        self.person_footer.addWidget(self.save_person)

        self.leave_person = QPushButton(self.person_card)
        self.leave_person.setObjectName(u"leave_person")

        self.person_footer.addWidget(self.leave_person)

        self.person_state = QLabel(self.person_card)
        self.person_state.setObjectName(u"person_state")
        self.person_state.setTextFormat(Qt.TextFormat.PlainText)
        self.person_state.setProperty(u"tone", u"quiet")
        self.person_state.setWordWrap(True)

        self.person_footer.addWidget(self.person_state)

        self.person_footer.setStretch(2, 1)

        self.person_card_column.addLayout(self.person_footer)


        self.person_side.addWidget(self.person_card)

        self.password_card = QFrame(self.people_body)
        self.password_card.setObjectName(u"password_card")
        self.password_card.setProperty(u"look", u"card")
        self.password_card_column = QVBoxLayout(self.password_card)
        self.password_card_column.setSpacing(6)
        self.password_card_column.setObjectName(u"password_card_column")
        self.password_card_column.setContentsMargins(14, 12, 14, 14)
        self.password_card_title = QLabel(self.password_card)
        self.password_card_title.setObjectName(u"password_card_title")
        self.password_card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.password_card_title.setProperty(u"tone", u"caption")

        self.password_card_column.addWidget(self.password_card_title)

        self.password_row = QHBoxLayout()
        self.password_row.setSpacing(12)
        self.password_row.setObjectName(u"password_row")
        self.password_row.setContentsMargins(0, 0, 0, 0)
        self.new_password_box = QVBoxLayout()
        self.new_password_box.setSpacing(4)
        self.new_password_box.setObjectName(u"new_password_box")
        self.new_password_box.setContentsMargins(0, 0, 0, 0)
        self.new_password_caption = QLabel(self.password_card)
        self.new_password_caption.setObjectName(u"new_password_caption")
        self.new_password_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.new_password_caption.setProperty(u"tone", u"small")

        self.new_password_box.addWidget(self.new_password_caption)

        self.new_password = QLineEdit(self.password_card)
        self.new_password.setObjectName(u"new_password")
        self.new_password.setEchoMode(QLineEdit.EchoMode.Password)

        self.new_password_box.addWidget(self.new_password)


        self.password_row.addLayout(self.new_password_box)

        self.set_password = QPushButton(self.password_card)
        self.set_password.setObjectName(u"set_password")

        self.password_row.addWidget(self.set_password, 0, Qt.AlignmentFlag.AlignBottom)

        self.password_row.setStretch(0, 1)

        self.password_card_column.addLayout(self.password_row)

        self.new_password_fault = QLabel(self.password_card)
        self.new_password_fault.setObjectName(u"new_password_fault")
        self.new_password_fault.setTextFormat(Qt.TextFormat.PlainText)
        self.new_password_fault.setWordWrap(True)
        self.new_password_fault.setProperty(u"tone", u"fault")

        self.password_card_column.addWidget(self.new_password_fault)

        self.password_state = QLabel(self.password_card)
        self.password_state.setObjectName(u"password_state")
        self.password_state.setTextFormat(Qt.TextFormat.PlainText)
        self.password_state.setWordWrap(True)
        self.password_state.setProperty(u"tone", u"quiet")

        self.password_card_column.addWidget(self.password_state)


        self.person_side.addWidget(self.password_card)

        self.history_card = QFrame(self.people_body)
        self.history_card.setObjectName(u"history_card")
        self.history_card.setProperty(u"look", u"card")
        self.history_card_column = QVBoxLayout(self.history_card)
        self.history_card_column.setSpacing(6)
        self.history_card_column.setObjectName(u"history_card_column")
        self.history_card_column.setContentsMargins(14, 12, 14, 14)
        self.history_title = QLabel(self.history_card)
        self.history_title.setObjectName(u"history_title")
        self.history_title.setTextFormat(Qt.TextFormat.PlainText)
        self.history_title.setProperty(u"tone", u"caption")

        self.history_card_column.addWidget(self.history_title)

        self.history_lines = QLabel(self.history_card)
        self.history_lines.setObjectName(u"history_lines")
        self.history_lines.setTextFormat(Qt.TextFormat.PlainText)
        self.history_lines.setWordWrap(True)
        self.history_lines.setProperty(u"tone", u"small")

        self.history_card_column.addWidget(self.history_lines)


        self.person_side.addWidget(self.history_card)

        self.person_below = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.person_side.addItem(self.person_below)


        self.people_columns.addLayout(self.person_side)

        self.people_columns.setStretch(0, 2)
        self.people_columns.setStretch(1, 3)

        self.people_column.addLayout(self.people_columns)

        self.people_below = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.people_column.addItem(self.people_below)


        self.people_row.addWidget(self.people_body)

        self.people_beside = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.people_row.addItem(self.people_beside)

        self.people_row.setStretch(0, 100)
        self.people_row.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.login_caption.setBuddy(self.login)
        self.person_name_caption.setBuddy(self.person_name)
        self.person_role_caption.setBuddy(self.person_role)
        self.first_password_caption.setBuddy(self.first_password)
        self.new_password_caption.setBuddy(self.new_password)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PeopleSection)

        QMetaObject.connectSlotsByName(PeopleSection)
    # setupUi

    def retranslateUi(self, PeopleSection):
        self.people_title.setText(QCoreApplication.translate("PeopleSection", u"People", None))
        self.people_intro.setText(QCoreApplication.translate("PeopleSection", u"Everybody signs in with a name and a password of their own; the timeline says who did what.", None))
#if QT_CONFIG(accessibility)
        self.people_list.setAccessibleName(QCoreApplication.translate("PeopleSection", u"People", None))
#endif // QT_CONFIG(accessibility)
        self.add_person.setText(QCoreApplication.translate("PeopleSection", u"Add a person", None))
        self.person_card_title.setText(QCoreApplication.translate("PeopleSection", u"PERSON", None))
        self.login_caption.setText(QCoreApplication.translate("PeopleSection", u"Sign-in name", None))
#if QT_CONFIG(accessibility)
        self.login.setAccessibleName(QCoreApplication.translate("PeopleSection", u"Sign-in name", None))
#endif // QT_CONFIG(accessibility)
        self.person_name_caption.setText(QCoreApplication.translate("PeopleSection", u"Name", None))
#if QT_CONFIG(accessibility)
        self.person_name.setAccessibleName(QCoreApplication.translate("PeopleSection", u"Name", None))
#endif // QT_CONFIG(accessibility)
        self.person_role_caption.setText(QCoreApplication.translate("PeopleSection", u"Role", None))
#if QT_CONFIG(accessibility)
        self.person_role.setAccessibleName(QCoreApplication.translate("PeopleSection", u"Role", None))
#endif // QT_CONFIG(accessibility)
        self.first_password_caption.setText(QCoreApplication.translate("PeopleSection", u"Password", None))
#if QT_CONFIG(accessibility)
        self.first_password.setAccessibleName(QCoreApplication.translate("PeopleSection", u"Password", None))
#endif // QT_CONFIG(accessibility)
        self.is_active.setText(QCoreApplication.translate("PeopleSection", u"Works here and may sign in", None))
        self.to_password.setText(QCoreApplication.translate("PeopleSection", u"Set the password", None))
        self.save_person.setText(QCoreApplication.translate("PeopleSection", u"Save", None))
        self.leave_person.setText(QCoreApplication.translate("PeopleSection", u"Cancel", None))
        self.password_card_title.setText(QCoreApplication.translate("PeopleSection", u"PASSWORD", None))
        self.new_password_caption.setText(QCoreApplication.translate("PeopleSection", u"New password", None))
#if QT_CONFIG(accessibility)
        self.new_password.setAccessibleName(QCoreApplication.translate("PeopleSection", u"New password", None))
#endif // QT_CONFIG(accessibility)
        self.set_password.setText(QCoreApplication.translate("PeopleSection", u"Set password", None))
        self.history_title.setText(QCoreApplication.translate("PeopleSection", u"HISTORY", None))
        pass
    # retranslateUi

