"""Orders: the list, and the chosen order beside it."""
