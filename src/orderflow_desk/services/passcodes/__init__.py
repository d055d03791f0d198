"""Passcodes of items, and the PCs that they are sealed for."""
