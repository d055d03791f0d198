"""The passcode of an item, shown on request, and the PCs that can show it."""
