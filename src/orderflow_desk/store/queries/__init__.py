"""The read side: frozen rows for the screens."""
