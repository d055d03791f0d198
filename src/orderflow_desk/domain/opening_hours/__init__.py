"""When the shop is open, and by which clock."""
