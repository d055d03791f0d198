"""What can be done in every place of the window."""

from orderflow_desk.gui.feature import WindowFeature
from orderflow_desk.gui.frame.commands import COMMANDS

FEATURE = WindowFeature(commands=COMMANDS)
