"""Lists imported and exported."""
