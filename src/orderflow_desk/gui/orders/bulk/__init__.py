"""Several orders moved at once."""
