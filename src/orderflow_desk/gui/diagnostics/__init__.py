"""What the screen shows when something broke: the crash dialog and the log."""
