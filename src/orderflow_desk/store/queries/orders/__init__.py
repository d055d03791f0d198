"""Orders as lists, one by one, and by what people type."""
