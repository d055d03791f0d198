"""Random hands at the real window."""
