"""The yardstick of the start: a bare window with an empty table, and nothing else."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget

app = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QTableWidget(0, 5))
window.resize(1440, 900)
window.show()
raise SystemExit(app.exec())
