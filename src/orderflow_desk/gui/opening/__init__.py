"""What there is in the window while the shop is not open: what can be pressed, and where another is chosen."""
